package org.wenlan.kernel;

import java.util.List;

/**
 * Why a rule said no; a value, never thrown.
 *
 * @param rule the rule's stable name, by which statistics count, and the key of the text that says
 *     what happened: {@code <box>.refusal.NAME}; the text of {@link #remedy} says what to do
 * @param source the article or notice behind it; empty where the platform itself says no
 * @param arguments of both texts, in order
 */
public record Refusal(String rule, String source, List<String> arguments) {

  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /** The same, its arguments as words. */
  public static Refusal of(String rule, String source, Object... arguments) {
    return new Refusal(rule, source, List.of(arguments).stream().map(Object::toString).toList());
  }

  /** The key of the text that says what to do instead. */
  public String remedy() {
    return rule + ".then";
  }
}
