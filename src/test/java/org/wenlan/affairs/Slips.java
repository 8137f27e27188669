package org.wenlan.affairs;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Places in the text of a definition, and what can be written there instead. */
final class Slips {
  private Slips() {}

  /** A part of the text and what stands there instead. */
  record Edit(int from, int to, String instead) {
    String of(String text) {
      return text.substring(0, from) + instead + text.substring(to);
    }
  }

  /** A member of a mapping; the list in which the mapping stands, and its name, when it does. */
  record At(
      ScalarNode key, Node value, MappingNode in, Optional<SequenceNode> list, String listName) {
    private static final Set<String> REQUIRED =
        Set.of(
            "affair",
            "name",
            "about",
            "group",
            "fee",
            "time",
            "basis",
            "pages",
            "stages",
            "result",
            "title",
            "questions",
            "ask",
            "type",
            "work",
            "by",
            "mark",
            "otherwise",
            "holds",
            "document",
            "text",
            "holder",
            "choices",
            "code",
            "use",
            "pass-mark");

    String name() {
      return key.getValue();
    }

    boolean required() {
      return REQUIRED.contains(name()) && (!has("use") || name().equals("use"));
    }

    private boolean has(String name) {
      return member(in, name).isPresent();
    }

    boolean listsMappings() {
      return value instanceof SequenceNode sequence
          && !sequence.getValue().isEmpty()
          && sequence.getValue().getFirst() instanceof MappingNode;
    }

    boolean codeOfQuestion() {
      return name().equals("code") && listName.equals("questions") && !has("use");
    }

    boolean leastOfQuestionWithMost() {
      return name().equals("least") && listName.equals("questions") && has("most");
    }

    /** The code of the first in the same list, unless this is it. */
    Optional<String> sibling() {
      return list.flatMap(all ->
          all.getValue().stream()
              .filter(one -> one != in)
              .flatMap(one -> member((MappingNode) one, "code").stream())
              .findFirst());
    }

    private static Optional<String> member(MappingNode of, String name) {
      return of.getValue().stream()
          .filter(one -> ((ScalarNode) one.getKeyNode()).getValue().equals(name))
          .map(one -> one.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : "")
          .findFirst();
    }
  }

  /** A definition with the places of all its members. */
  record Source(String file, String text, List<At> members) {

    static Source of(String file, String text) {
      var members = new ArrayList<At>();
      collect(
          new Yaml(new LoaderOptions()).compose(new StringReader(text)),
          Optional.empty(),
          "",
          members);
      return new Source(file, text, List.copyOf(members));
    }

    private static void collect(
        Node node, Optional<SequenceNode> list, String name, List<At> members) {
      if (node instanceof MappingNode mapping) {
        for (var entry : mapping.getValue()) {
          var key = (ScalarNode) entry.getKeyNode();
          members.add(new At(key, entry.getValueNode(), mapping, list, name));
          collect(entry.getValueNode(), Optional.empty(), key.getValue(), members);
        }
      } else if (node instanceof SequenceNode sequence) {
        sequence.getValue().forEach(one -> collect(one, Optional.of(sequence), name, members));
      }
    }

    Optional<At> pick(Random chance, Predicate<At> fits) {
      var all = members.stream().filter(fits).toList();
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }

    Optional<At> named(String name) {
      return members.stream().filter(at -> at.name().equals(name)).findFirst();
    }

    Edit replace(Node node, String instead) {
      return replace(node, node, instead);
    }

    Edit replace(Node from, Node to, String instead) {
      return new Edit(from.getStartMark().getIndex(), end(to), instead);
    }

    /** The value moves to the line of its name. */
    Edit replaceBlock(At at, String instead) {
      return new Edit(at.key().getEndMark().getIndex(), end(at.value()), ": " + instead);
    }

    /** Without the white space behind a block, which the parser counts to it. */
    private int end(Node node) {
      int end = node.getEndMark().getIndex();
      while (end > node.getStartMark().getIndex() && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return end;
    }

    Edit delete(At at) {
      int from = at.key().getStartMark().getIndex();
      int to = end(at.value());
      if (text.startsWith(", ", to)) {
        to += 2;
      } else if (from >= 2 && text.startsWith(", ", from - 2)) {
        from -= 2;
      }
      return new Edit(from, to, "");
    }

    Edit twice(At at) {
      int from = at.key().getStartMark().getIndex();
      var member = text.substring(from, end(at.value()));
      boolean flow = at.in().getFlowStyle() == FlowStyle.FLOW;
      return new Edit(
          from,
          from,
          member + (flow ? ", " : "\n" + " ".repeat(at.key().getStartMark().getColumn())));
    }

    Optional<Edit> after(Optional<At> at, String added) {
      return at.map(one -> {
        int end = one.key().getEndMark().getIndex() + 1;
        return new Edit(end, end, added);
      });
    }

    /** Puts something before a line that is not the first. */
    Optional<Edit> line(Random chance, String before) {
      int start = text.indexOf('\n', chance.nextInt(text.length() - 2)) + 1;
      return start >= text.length()
          ? Optional.empty()
          : Optional.of(new Edit(start, start, before));
    }
  }
}
