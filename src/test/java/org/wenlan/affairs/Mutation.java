package org.wenlan.affairs;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Ways to spoil a definition: each changes one place of its text, as a clerk's slip would. */
enum Mutation {
  /** A language is gone. */
  MISSING_LANGUAGE(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source.pick(chance, at -> Set.of("zh", "en").contains(at.name())).map(source::delete);
    }
  },
  /** A member that must be there is gone. */
  MISSING_MEMBER(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source.pick(chance, At::required).map(source::delete);
    }
  },
  /** Any member is gone: fine where it may be left out. */
  DELETED_MEMBER(false) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source.pick(chance, _ -> true).map(source::delete);
    }
  },
  /** A member has a name that nobody knows. */
  RENAMED_MEMBER(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, _ -> true)
          .map(at -> source.replace(at.key(), at.name() + (char) ('a' + chance.nextInt(26)) + "x"));
    }
  },
  /** A text is a mapping. */
  MAPPING_FOR_TEXT(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.value() instanceof ScalarNode)
          .map(at -> source.replace(at.value(), "{oops: 1}"));
    }
  },
  /** A mapping or a list of mappings is a text. */
  TEXT_FOR_MAPPING(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.value() instanceof MappingNode || at.listsMappings())
          .map(at -> source.replaceBlock(at, "oops"));
    }
  },
  /** A member has no value. */
  EMPTY_VALUE(false) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.value() instanceof ScalarNode)
          .map(at -> source.replace(at.value(), ""));
    }
  },
  /** A condition asks for a question that is nowhere. */
  UNKNOWN_QUESTION(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.name().equals("question"))
          .map(at -> source.replace(at.value(), "nobody-asks-" + chance.nextInt(1000)));
    }
  },
  /** The first question depends on one that comes later. */
  LOOK_AHEAD(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      var later = List.of("truthful", "phone", "contact-person", "email");
      return source.after(
          source.named("questions"),
          "\n      - {use: postcode, when: {question: "
              + later.get(chance.nextInt(2))
              + ", answered: yes}}");
    }
  },
  /** A condition wants an answer that is not offered. */
  NOT_OFFERED(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.name().equals("is"))
          .map(at -> source.replace(at.value(), "[perhaps-" + chance.nextInt(1000) + "]"));
    }
  },
  /** A condition lists no answer. */
  NO_ANSWERS(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.name().equals("is"))
          .map(at -> source.replace(at.value(), "[]"));
    }
  },
  /** A number is compared with a question that asks for none, or with none. */
  NO_NUMBER(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.name().equals("is"))
          .map(at ->
              source.replace(
                  at.key(),
                  at.value(),
                  "at-least: " + List.of("", "many", "2").get(chance.nextInt(3))));
    }
  },
  /** Conditions stand in one another deeper than anybody reads. */
  TOO_DEEP(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      int depth = 6 + chance.nextInt(60);
      return source
          .pick(chance, at -> Set.of("when", "holds").contains(at.name()))
          .map(at -> source.replace(at.value(), "{not: ".repeat(depth) + "{}" + "}".repeat(depth)));
    }
  },
  /** Two of a kind have one code. */
  DUPLICATE_CODE(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.name().equals("code") && at.sibling().isPresent())
          .map(at -> source.replace(at.value(), at.sibling().orElseThrow()));
    }
  },
  /** A code is none. */
  BAD_CODE(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      var bad = List.of("Über-Uns", "9lives", "two words", "x".repeat(41), "-", "代码");
      return source
          .pick(chance, at -> Set.of("code", "affair").contains(at.name()))
          .map(at -> source.replace(at.value(), "\"" + bad.get(chance.nextInt(bad.size())) + "\""));
    }
  },
  /** A limit that no rule of law sets. */
  UNKNOWN_LIMIT(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.name().equals("limit"))
          .map(at -> source.replace(at.value(), "affairs.never-" + chance.nextInt(1000)));
    }
  },
  /** A role that nobody has, or that sees no case. */
  UNKNOWN_ROLE(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      var roles = List.of("janitor", "system", "audit", "security", "records", "statistician");
      return source
          .pick(chance, at -> at.name().equals("by"))
          .map(at -> source.replace(at.value(), roles.get(chance.nextInt(roles.size()))));
    }
  },
  /** A word that is none of those offered. */
  UNKNOWN_WORD(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(
              chance,
              at ->
                  Set.of("work", "group", "mark", "type").contains(at.name())
                      && at.value() instanceof ScalarNode)
          .map(at -> source.replace(at.value(), "colour-" + chance.nextInt(1000)));
    }
  },
  /** A question that the bank has not. */
  UNKNOWN_USE(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, at -> at.name().equals("use"))
          .map(at -> source.replace(at.value(), "no-such-" + chance.nextInt(1000)));
    }
  },
  /** A question whose answer the register has. */
  KNOWN_TO_A_REGISTER(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      var known = List.of("patent-owner", "right-holder", "patent-title", "right-status");
      return source
          .pick(chance, At::codeOfQuestion)
          .map(at -> source.replace(at.value(), known.get(chance.nextInt(known.size()))));
    }
  },
  /** A flag, a number or a count that is none. */
  BAD_NUMBER(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(
              chance,
              at ->
                  Set.of("needed", "correction", "other", "least", "most", "years", "pass-mark")
                      .contains(at.name()))
          .map(at ->
              source.replace(
                  at.value(), List.of("maybe", "-1.5", "1e9", "0x10").get(chance.nextInt(4))));
    }
  },
  /** The most is less than the least. */
  CROSSED(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source
          .pick(chance, At::leastOfQuestionWithMost)
          .map(at -> source.replace(at.value(), "999999999"));
    }
  },
  /** A member stands twice. */
  TWICE(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source.pick(chance, at -> at.value() instanceof ScalarNode).map(source::twice);
    }
  },
  /** A tab where spaces belong. */
  TAB(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source.line(chance, "\t");
    }
  },
  /** A line is indented by one more. */
  INDENTED(false) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      return source.line(chance, " ".repeat(1 + chance.nextInt(4)));
    }
  },
  /** A sign is gone anywhere. */
  LOST_SIGN(false) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      int at = chance.nextInt(source.text().length() - 1);
      return Optional.of(new Edit(at, at + 1, ""));
    }
  },
  /** The rest of the file is gone. */
  CUT_OFF(false) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      int from = 30 + chance.nextInt(source.text().length() - 30);
      return Optional.of(new Edit(from, source.text().length(), ""));
    }
  },
  /** A sign that may stand in no file. */
  CONTROL_SIGN(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      int at = chance.nextInt(source.text().length());
      return Optional.of(
          new Edit(at, at, List.of("\u0000", "\u0007", "\uFFFF").get(chance.nextInt(3))));
    }
  },
  /** It points to a place that is nowhere, or holds two documents. */
  NOT_ONE_TREE(true) {
    @Override
    Optional<Edit> edit(Source source, Random chance) {
      if (chance.nextBoolean()) {
        int end = source.text().length();
        return Optional.of(new Edit(end, end, "---\naffair: second\n"));
      }
      return source
          .pick(chance, at -> at.value() instanceof ScalarNode)
          .map(at -> source.replace(at.value(), "*nowhere"));
    }
  };

  private final boolean malformed;

  Mutation(boolean malformed) {
    this.malformed = malformed;
  }

  /** Whether what comes of it can never be read. */
  boolean malformed() {
    return malformed;
  }

  abstract Optional<Edit> edit(Source source, Random chance);

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
      boolean flow = at.in().getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW;
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
