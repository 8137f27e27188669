package org.wenlan.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where the faults of a file go. A box says them in sentences or by keys of its texts; both are
 * told as {@code file:line}.
 */
public interface Faults {

  /**
   * A fault that any file can have.
   *
   * @param where file and line
   * @param name of the member; empty when it is the whole mapping
   */
  void mistake(String where, String name, Mistake what, Object... arguments);

  /** A fault that only files of this box can have, as the box itself says it. */
  void own(String where, String name, String what, Object... arguments);

  /** Takes a fault whose text a box keeps under a key. */
  interface Keyed {
    void add(String where, String key, List<String> arguments);
  }

  /**
   * Faults as keys of texts.
   *
   * @param prefix of what any file can have, such as {@code law.fault.}
   */
  static Faults keyed(String prefix, Keyed to) {
    return new Faults() {
      @Override
      public void mistake(String where, String name, Mistake what, Object... arguments) {
        own(where, name, prefix + what.key(), arguments);
      }

      @Override
      public void own(String where, String name, String what, Object... arguments) {
        to.add(where, what, Arrays.stream(arguments).map(Object::toString).toList());
      }
    };
  }

  /** Faults as English sentences, for whoever starts the platform. */
  static Faults sentences(List<String> to) {
    return new Faults() {
      @Override
      public void mistake(String where, String name, Mistake what, Object... arguments) {
        own(where, name, what.sentence.formatted(arguments));
      }

      @Override
      public void own(String where, String name, String what, Object... arguments) {
        to.add(where + ": " + (name.isEmpty() ? "" : name + ": ") + what);
      }
    };
  }

  /** What can be wrong with any file. */
  enum Mistake {
    EMPTY("the file is empty"),
    NOT_YAML("this is no YAML: %s"),
    NOT_A_MAPPING("names with values are expected here, such as code: A1"),
    TWICE("%s stands here twice; keep one"),
    NOT_A_TEXT("%s is to be a text"),
    MISSING("%s is missing"),
    NOT_ONE_OF("'%s' is to be one of %s"),
    NOT_A_DAY("'%s' is no day; write such as 2026-12-31"),
    NOT_A_NUMBER("'%s' is no number; write such as 0.5"),
    UNKNOWN_MEMBER("there is no member '%s' here; there are %s");

    private final String sentence;

    Mistake(String sentence) {
      this.sentence = sentence;
    }

    /** The last part of the key of its text. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
