package org.wenlan.auction.web;

import java.util.List;
import org.wenlan.auction.Answer;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Shell;

/** What could not be done, in the reader's language. Plain functions. */
final class Heard {
  private Heard() {}

  /** The reason; none when it was done. */
  static List<String> of(Answer answer, Shell shell) {
    return switch (answer) {
      case Answer.Done _, Answer.Taken _ -> List.of();
      case Answer.Refused(var why) -> List.of(sentence(why, shell));
      case Answer.Absent _ -> List.of(shell.text("auction.unknown"));
    };
  }

  private static String sentence(Refusal why, Shell shell) {
    var said = shell.messages().sentence(shell.locale(), why);
    return why.source().isEmpty() ? said : said + " (" + why.source() + ")";
  }

  /** The status of a page that says so. */
  static int status(Answer answer) {
    return switch (answer) {
      case Answer.Done _, Answer.Taken _ -> 200;
      case Answer.Refused _ -> 409;
      case Answer.Absent _ -> 404;
    };
  }
}
