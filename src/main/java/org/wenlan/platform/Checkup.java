package org.wenlan.platform;

import java.util.List;

/** A part of the platform that can say how it is; {@code doctor} and {@code /readyz} ask all. */
public interface Checkup {

  /** How it is now; takes no longer than a few seconds. */
  List<Finding> examine();

  /**
   * What was found.
   *
   * @param part the part's name, stable
   * @param level whether the platform can work with it
   * @param key message key of a sentence that says what was found and, when it is not well, what to
   *     do
   * @param arguments for the sentence
   */
  record Finding(String part, Level level, String key, List<Object> arguments) {
    public Finding {
      arguments = List.copyOf(arguments);
    }

    /** A part that is well. */
    public static Finding well(String part, String key, Object... arguments) {
      return new Finding(part, Level.WELL, key, List.of(arguments));
    }

    /** A part that fails while the rest goes on. */
    public static Finding degraded(String part, String key, Object... arguments) {
      return new Finding(part, Level.DEGRADED, key, List.of(arguments));
    }

    /** A part without which nothing works. */
    public static Finding down(String part, String key, Object... arguments) {
      return new Finding(part, Level.DOWN, key, List.of(arguments));
    }
  }

  /** Whether the platform can work. */
  enum Level {
    WELL,
    DEGRADED,
    DOWN
  }
}
