package org.wenlan.watch.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.watch.Past;
import org.wenlan.watch.Sentences;
import org.wenlan.watch.Warning.Verdict;
import org.wenlan.watch.Warnings;
import org.wenlan.watch.Warnings.Count;
import org.wenlan.watch.Watches;

/** The inbox of warnings, and what a watch would have sent. */
@Controller
class WarningPages {
  private static final int ROWS = 50;
  private static final int YEARS = 10;

  private final Watches watches;
  private final Warnings warnings;
  private final Past past;
  private final Clock clock;

  WarningPages(Watches watches, Warnings warnings, Past past, Clock clock) {
    this.watches = watches;
    this.warnings = warnings;
    this.past = past;
    this.clock = clock;
  }

  @Bean
  static MenuEntry warningsEntry() {
    return new MenuEntry("/warnings", "watch.warnings.menu", 23);
  }

  @GetMapping("/warnings")
  Html inbox(
      Actor.Person who,
      @RequestParam(defaultValue = "0") long watch,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      Shell shell) {
    var seen = watches.of(who);
    var chosen = seen.stream().filter(one -> watch == 0 || one.id() == watch).toList();
    var found = warnings.of(who, watch, unread, before, ROWS);
    var count =
        warnings.counts(chosen).values().stream()
            .reduce(
                Count.NONE,
                (a, b) ->
                    new Count(
                        a.all() + b.all(),
                        a.unread() + b.unread(),
                        a.relevant() + b.relevant(),
                        a.beside() + b.beside()));
    var lines =
        found.stream()
            .map(warning ->
                new WarningsPage.Line(
                    warning,
                    warning.changes().stream()
                        .map(change -> Sentences.of(shell.messages(), shell.locale(), change))
                        .toList()))
            .toList();
    return Html.page(
        "watch/web/warnings",
        shell.text("watch.warnings"),
        new WarningsPage(
            lines, seen, watch, unread, count, found.size() == ROWS ? found.getLast().id() : 0));
  }

  @PostMapping("/warnings/{id:[0-9]{1,18}}/{act:relevant|beside|open}")
  Html judge(
      Actor.Person who,
      @PathVariable long id,
      @PathVariable("act") String act,
      @RequestParam(defaultValue = "0") long watch,
      @RequestParam(defaultValue = "false") boolean unread,
      Shell shell) {
    var verdict =
        switch (act) {
          case "relevant" -> Verdict.RELEVANT;
          case "beside" -> Verdict.NOT_RELEVANT;
          default -> Verdict.OPEN;
        };
    return warnings.judge(who, id, verdict)
        ? Html.see(back(watch, unread))
        : Html.refused(Problem.notFound(shell.text("watch.warning.unknown", Long.toString(id))));
  }

  @PostMapping("/warnings")
  Html read(
      Actor.Person who,
      @RequestParam long until,
      @RequestParam(defaultValue = "0") long watch,
      @RequestParam(defaultValue = "false") boolean unread) {
    int _ = warnings.read(who, watch, until);
    return Html.see(back(watch, unread));
  }

  private static Address back(long watch, boolean unread) {
    return Address.of("/warnings")
        .with("watch", watch == 0 ? "" : watch)
        .with("unread", unread ? "true" : "");
  }

  @GetMapping("/watches/{id:[0-9]{1,18}}/past")
  Html past(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "MONTH") Past.Step by,
      Shell shell) {
    var watch = watches.find(who, id);
    if (watch.isEmpty()) {
      return WatchPages.unknown(id, shell);
    }
    var today = LocalDate.now(clock);
    var from = day(since, today.minusYears(1));
    var earliest = today.minusYears(YEARS);
    var begin = from.isBefore(earliest) ? earliest : from.isAfter(today) ? today : from;
    var page =
        switch (past.of(watch.get(), begin, today, by)) {
          case Past.Outcome.Told(var spans, long documents, int read) ->
              new PastPage(watch.get(), begin, by, spans.reversed(), documents, read, "");
          case Past.Outcome.Refused(var why) ->
              new PastPage(
                  watch.get(),
                  begin,
                  by,
                  List.of(),
                  0,
                  0,
                  shell.text("retrieval.refused." + why.code(), why.arguments().toArray()));
        };
    return Html.page("watch/web/past", shell.text("watch.past"), page);
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isBlank() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      return otherwise;
    }
  }
}
