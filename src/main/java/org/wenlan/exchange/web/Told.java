package org.wenlan.exchange.web;

import java.util.List;
import java.util.stream.Stream;
import org.wenlan.exchange.Outcome;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.Check;
import org.wenlan.site.Shell;

/** What could not be done, in the reader's language. Plain functions. */
final class Told {
  private Told() {}

  /** One sentence for each reason; none when it was done. */
  static List<String> of(Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Outcome.Done _ -> List.of();
      case Outcome.Refused(var why) -> List.of(sentence(why, shell));
      case Outcome.Hindered hindered ->
          Stream.concat(
                  Stream.of(shell.text("exchange.hindered")),
                  hindered.failed().stream()
                      .map(Check::refusal)
                      .distinct()
                      .map(why -> sentence(why, shell)))
              .toList();
      case Outcome.Stale(var since) -> {
        var last = since.since().isEmpty() ? "" : since.since().getLast().who();
        yield List.of(shell.text("exchange.stale", last));
      }
      case Outcome.Absent _ -> List.of(shell.text("exchange.unknown"));
    };
  }

  private static String sentence(Refusal why, Shell shell) {
    var said = shell.messages().sentence(shell.locale(), why);
    return why.source().isEmpty() ? said : said + " (" + why.source() + ")";
  }

  /** The status of a page that says so. */
  static int status(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> 200;
      case Outcome.Refused _, Outcome.Hindered _ -> 409;
      case Outcome.Stale _ -> 412;
      case Outcome.Absent _ -> 404;
    };
  }
}
