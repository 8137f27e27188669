package org.wenlan.notices.web;

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
import org.wenlan.account.Permission;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.notices.Notice;
import org.wenlan.notices.Notices;
import org.wenlan.notices.Stage;
import org.wenlan.notices.Step;
import org.wenlan.notices.Tiers;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/**
 * Notices for everyone, as the law has them published, and for the officers who look after them.
 */
@Controller
class NoticePages {
  private static final int ROWS = 100;

  private final Notices notices;
  private final Tiers tiers;
  private final Docket docket;
  private final LegalTime time;
  private final Clock clock;

  NoticePages(Notices notices, Tiers tiers, Docket docket, LegalTime time, Clock clock) {
    this.notices = notices;
    this.tiers = tiers;
    this.docket = docket;
    this.time = time;
    this.clock = clock;
  }

  @Bean
  static MenuEntry noticesEntry() {
    return new MenuEntry("/notices", "notices.menu", 55);
  }

  @GetMapping("/notices")
  Html all(Actor who, @RequestParam(defaultValue = "") String before, Shell shell) {
    var today = time.day(clock.instant());
    boolean officer = who.may(Permission.DISPATCH);
    var view = new Docket.View(who.unit(), Docket.Lane.HERE, "", null, today, Notice.KIND);
    var published = notices.published(before, ROWS);
    return Html.page(
        "notices/web/notices",
        shell.text("notices.title"),
        new NoticesPage(
            published,
            officer,
            officer ? docket.lane(view, "", ROWS) : List.of(),
            tiers.count(today),
            Tiers.rule(),
            published.size() == ROWS));
  }

  @GetMapping("/notices/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return notices
        .find(who, number)
        .map(found -> page(found, "", shell))
        .orElseGet(() -> unknown(number, shell));
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("notices.unknown", number)));
  }

  private Html page(Notice found, String fault, Shell shell) {
    var today = time.day(clock.instant());
    return Html.page(
        "notices/web/notice",
        found.number(),
        new NoticePage(
            found,
            tiers.of(found.said().complainant(), today),
            docket.events(found.number()),
            docket.clocks(found.number()),
            steps(found.stage()),
            fault,
            today.toString()));
  }

  /** What can follow a stage: the door decides again. */
  private static List<String> steps(Stage stage) {
    return switch (stage) {
      case Stage.Received _ -> List.of("measure", "refuse", "withdraw");
      case Stage.Measured _ -> List.of("state", "close", "withdraw");
      case Stage.Stated _ -> List.of("arrive", "recourse", "withdraw");
      case Stage.Waiting waiting ->
          waiting.delay().isEmpty()
              ? List.of("recourse", "delay", "withdraw")
              : List.of("recourse", "withdraw");
      case Stage.Lifted _, Stage.Kept _, Stage.Standing _, Stage.NotTaken _, Stage.Withdrawn _ ->
          List.of();
    };
  }

  @PostMapping("/notices/{number}/{act:measure|refuse|state|arrive|delay|recourse|close|withdraw}")
  Html step(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable("act") String step,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String said,
      @RequestParam(defaultValue = "COMPLAINT") Stage.Recourse recourse,
      Shell shell) {
    var found = notices.find(who, number);
    if (found.isEmpty()) {
      return unknown(number, shell);
    }
    LocalDate day;
    try {
      day = on.isBlank() ? time.day(clock.instant()) : LocalDate.parse(on);
    } catch (DateTimeParseException _) {
      return page(found.get(), shell.text("notices.refusal.no-day", on), shell).status(422);
    }
    var meant = NoticeReader.of(step, day, said, recourse);
    return switch (notices.step(who, number, version, meant, clock.instant())) {
      case Step.Outcome.Done _ -> Html.see(Address.of("/notices", number));
      case Step.Outcome.Refused(var why) ->
          page(found.get(), shell.messages().sentence(shell.locale(), why), shell).status(409);
      case Step.Outcome.Stale(var since, var now) ->
          page(
                  now,
                  shell.text(
                      "notices.stale",
                      since.version(),
                      since.since().isEmpty() ? "" : since.since().getLast().who(),
                      since.since().isEmpty() ? "" : since.since().getLast().act()),
                  shell)
              .status(412);
      case Step.Outcome.Absent _ -> unknown(number, shell);
    };
  }
}
