package org.wenlan.pledge.web;

import org.wenlan.register.Check;
import org.wenlan.register.Check.Answer;
import org.wenlan.site.Shell;

/** What was found on a ground, in a sentence. */
final class FoundWords {
  private FoundWords() {}

  /** Empty where nothing was found and there is nothing to tell either. */
  static String of(Check check, Shell shell) {
    var arguments = check.arguments().toArray();
    if (check.answer() != Answer.CLEAR) {
      return shell.text("pledge.found." + check.ground() + "." + check.answer(), arguments);
    }
    return switch (check.ground()) {
      case OWNER -> shell.text("pledge.found.OWNER.CLEAR", arguments);
      case FEES -> told("pledge.found.FEES.CLEAR", 0, check, shell);
      case TERM -> told("pledge.found.TERM.CLEAR", 1, check, shell);
      case GRANTED,
          IN_FORCE,
          SUSPENDED,
          CO_OWNERS,
          PLEDGED,
          OPEN_LICENCE,
          LISTED,
          EXCLUSIVE,
          SAME_DAY,
          INVALIDATION,
          ALREADY ->
          "";
    };
  }

  /** Where the register does not know it a clerk looked it up, and says so elsewhere. */
  private static String told(String key, int argument, Check check, Shell shell) {
    return check.arguments().get(argument).equals("–")
        ? ""
        : shell.text(key, check.arguments().toArray());
  }
}
