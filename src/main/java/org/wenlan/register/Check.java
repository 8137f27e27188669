package org.wenlan.register;

import java.util.List;
import org.wenlan.kernel.Refusal;

/**
 * One ground, looked at.
 *
 * @param source the article behind it, as {@code instrument article}; empty where the platform says
 *     no by itself
 * @param arguments of the text that says what was found, in order
 */
public record Check(Ground ground, Answer answer, String source, List<String> arguments) {

  public Check {
    arguments = List.copyOf(arguments);
  }

  /** What can stand in the way. */
  public enum Ground {
    OWNER,
    GRANTED,
    IN_FORCE,
    FEES,
    SUSPENDED,
    TERM,
    CO_OWNERS,
    PLEDGED,
    OPEN_LICENCE,
    LISTED,
    EXCLUSIVE,
    SAME_DAY,
    INVALIDATION,
    ALREADY
  }

  /** What was found. */
  public enum Answer {
    CLEAR,
    /** It stands in the way, and the law or the register has the last word. */
    HINDERS,
    /** It stands in the way until somebody's word is on file. */
    NEEDS_WORD,
    /** The register does not know; a clerk looks it up. */
    UNKNOWN
  }

  /** Whether the step can be taken as far as this goes. */
  public boolean passes() {
    return answer == Answer.CLEAR;
  }

  /** The same as a refusal. */
  public Refusal refusal() {
    return new Refusal("register.refusal." + ground + "." + answer, source, arguments);
  }
}
