package org.wenlan.declared;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.wenlan.declared.Faults.Mistake;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The members of one mapping of a YAML file. Each wrong one is noted with its line; reading goes on
 * so that all faults of a file are told at once. Not thread-safe.
 */
public final class Fields {
  private final String file;
  private final Node node;
  private final Faults faults;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(String file, Node node, Faults faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      faults.mistake(where(node), "", Mistake.NOT_A_MAPPING);
      return;
    }
    for (var entry : mapping.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (members.put(name, entry.getValueNode()) != null) {
        faults.mistake(where(entry.getKeyNode()), "", Mistake.TWICE, name);
      }
    }
  }

  /** The whole file; empty, with a fault noted, when it is no YAML or has nothing in it. */
  public static Optional<Fields> of(String file, String text, Faults faults) {
    try {
      var tree = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (tree == null) {
        faults.mistake(file, "", Mistake.EMPTY);
        return Optional.empty();
      }
      return Optional.of(new Fields(file, tree, faults));
    } catch (YAMLException unreadable) {
      var why = Unreadable.of(unreadable, text);
      faults.mistake(file + ":" + why.line(), "", Mistake.NOT_YAML, why.problem());
      return Optional.empty();
    }
  }

  /** File and line of this mapping. */
  public String where() {
    return where(node);
  }

  /** What is there, in the order of the file. */
  public Set<String> names() {
    return new LinkedHashSet<>(members.keySet());
  }

  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** A text; empty when it is not there. */
  public String text(String name) {
    asked.add(name);
    var member = members.get(name);
    if (member == null) {
      return "";
    }
    if (member instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    faults.mistake(where(member), "", Mistake.NOT_A_TEXT, name);
    return "";
  }

  /** A text that must be there. */
  public String needed(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      missing(name);
    }
    return text;
  }

  /** A day, ISO 8601; null when it is not there or is none. */
  public @Nullable LocalDate day(String name) {
    var written = text(name);
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeException unreadable) {
      wrong(name, Mistake.NOT_A_DAY, written);
      return null;
    }
  }

  /** A number; null when it is not there or is none. */
  public @Nullable BigDecimal number(String name) {
    var written = text(name);
    if (written.isEmpty()) {
      return null;
    }
    if (!written.matches("-?[0-9]{1,18}([.][0-9]{1,9})?")) {
      wrong(name, Mistake.NOT_A_NUMBER, written);
      return null;
    }
    return new BigDecimal(written);
  }

  /** {@code yes} or {@code no}; no when it is not there. */
  public boolean flag(String name) {
    var written = text(name);
    if (!Set.of("", "yes", "true", "no", "false").contains(written)) {
      wrong(name, Mistake.NOT_ONE_OF, written, "yes, no");
    }
    return written.equals("yes") || written.equals("true");
  }

  /** One of a few words in either case; empty when it is not there or is none of them. */
  public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> words) {
    return word(name, text(name), words);
  }

  /** Several of a few words. */
  public <E extends Enum<E>> List<E> someOf(String name, Class<E> words) {
    return texts(name).stream().flatMap(one -> word(name, one, words).stream()).toList();
  }

  private <E extends Enum<E>> Optional<E> word(String name, String written, Class<E> words) {
    var found =
        Arrays.stream(words.getEnumConstants())
            .filter(each -> Constants.word(each).equals(written.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (found.isEmpty() && !written.isEmpty()) {
      wrong(name, Mistake.NOT_ONE_OF, written, Constants.words(words));
    }
    return found;
  }

  /**
   * A code that must be there and that nothing before has.
   *
   * @param pattern that it is to match
   * @param like how such a code is written, for whoever wrote another
   */
  public String code(String name, String pattern, String like, Set<String> taken) {
    var code = needed(name);
    if (!code.isEmpty() && !code.matches(pattern)) {
      wrong(name, "'" + code + "' is no code; write " + like);
    } else if (!code.isEmpty() && !taken.add(code)) {
      wrong(name, code + " is taken already; write another one");
    }
    return code;
  }

  /** A text in both languages that must be there. */
  public <T> T both(String name, BiFunction<String, String, T> as) {
    var both = mapping(name);
    if (both.isEmpty()) {
      missing(name);
      return as.apply("", "");
    }
    var text = both.get().here(as);
    both.get().done();
    return text;
  }

  /** This mapping's text in both languages. */
  public <T> T here(BiFunction<String, String, T> as) {
    return as.apply(needed("zh"), needed("en"));
  }

  /** A mapping; empty when it is not there. */
  public Optional<Fields> mapping(String name) {
    asked.add(name);
    return Optional.ofNullable(members.get(name)).map(this::within);
  }

  /** Mappings in a list, or one mapping; none when it is not there. */
  public List<Fields> mappings(String name) {
    return list(name).stream().map(this::within).toList();
  }

  /** Texts in a list, or one text; none when it is not there. */
  public List<String> texts(String name) {
    return texts(name, list(name));
  }

  /** Lists of texts in a list; a single text is a list of one. */
  public List<List<String>> lists(String name) {
    return list(name).stream()
        .map(each ->
            texts(name, each instanceof SequenceNode inner ? inner.getValue() : List.of(each)))
        .toList();
  }

  private List<String> texts(String name, List<Node> nodes) {
    var texts = new ArrayList<String>();
    for (var each : nodes) {
      if (each instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        faults.mistake(where(each), "", Mistake.NOT_A_TEXT, name);
      }
    }
    return texts;
  }

  private List<Node> list(String name) {
    asked.add(name);
    var member = members.get(name);
    return switch (member) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      default -> List.of(member);
    };
  }

  private Fields within(Node member) {
    return new Fields(file, member, faults);
  }

  /** Leaves a member unread without calling it unknown. */
  public void skip(String name) {
    asked.add(name);
  }

  /** Notes the members that nobody asked for. */
  public void done() {
    members.forEach((name, member) -> {
      if (!asked.contains(name)) {
        faults.mistake(where(member), "", Mistake.UNKNOWN_MEMBER, name, String.join(", ", asked));
      }
    });
  }

  /** Notes a member that is not there. */
  public void require(String name) {
    if (!members.containsKey(name)) {
      missing(name);
    }
  }

  /** Notes that something is not there. */
  public void missing(String name) {
    faults.mistake(where(node), "", Mistake.MISSING, name);
  }

  /** Notes what is wrong with one member, of what any file can have. */
  public void wrong(String name, Mistake what, Object... arguments) {
    faults.mistake(where(members.getOrDefault(name, node)), name, what, arguments);
  }

  /** Notes what is wrong with one member, as the box says it. */
  public void wrong(String name, String what, Object... arguments) {
    faults.own(where(members.getOrDefault(name, node)), name, what, arguments);
  }

  /** Notes what is wrong with this mapping, as the box says it. */
  public void fault(String what, Object... arguments) {
    faults.own(where(node), "", what, arguments);
  }

  private String where(Node at) {
    var mark = at.getStartMark();
    return mark == null ? file : file + ":" + (mark.getLine() + 1);
  }
}
