package org.wenlan.affairs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Application;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Handling;
import org.wenlan.affairs.Step;
import org.wenlan.docket.Docket;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;
import org.wenlan.mail.Mail;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.territory.Units;

/** Applications for those who decide them. */
@Controller
class ApplicationPages {
  private static final int ROWS = 100;

  private final Handling handling;
  private final Definitions definitions;
  private final Docket docket;
  private final Rules rules;
  private final Units units;
  private final Mail mail;
  private final Clock clock;

  ApplicationPages(
      Handling handling,
      Definitions definitions,
      Docket docket,
      Rules rules,
      Units units,
      Mail mail,
      Clock clock) {
    this.handling = handling;
    this.definitions = definitions;
    this.docket = docket;
    this.rules = rules;
    this.units = units;
    this.mail = mail;
    this.clock = clock;
  }

  @Bean
  static MenuEntry applicationsEntry() {
    return new MenuEntry("/applications", "affairs.desk.menu", 52);
  }

  @GetMapping("/applications")
  Html all(
      Actor.Person who,
      @RequestParam(defaultValue = "") String affair,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var lines = handling.lines(who, affair, open, before, ROWS);
    return Html.page(
        "affairs/web/applications",
        shell.text("affairs.desk"),
        new ApplicationsPage(
            lines,
            handling.asks(who, ROWS),
            definitions.current(),
            affair,
            open,
            lines.size() == ROWS,
            LocalDate.ofInstant(clock.instant(), clock.getZone())));
  }

  @GetMapping("/applications/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return handling
        .find(who, number)
        .map(found -> page(who, found, ""))
        .orElseGet(() -> unknown(number, shell));
  }

  static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("affairs.case-unknown", number)));
  }

  private Html page(Actor.Person who, Application found, String fault) {
    var history = docket.history(found.file());
    var steps = handling.steps(found, who, clock.instant());
    return Html.page(
        "affairs/web/application",
        found.number(),
        new ApplicationPage(
            found,
            handling.affair(found),
            history.events(),
            history.filed(),
            docket.clocks(found.number()).stream()
                .filter(Docket.Running::live)
                .map(this::timed)
                .toList(),
            steps,
            steps.contains("ask") ? units.all() : List.of(),
            mail.about(found.number()),
            mail.known(),
            fault));
  }

  private ApplicationPage.Timed timed(Docket.Running clock) {
    return new ApplicationPage.Timed(
        clock.key(),
        rules.subject(clock.key()).map(Rule.Subject::title).orElseThrow(),
        rules.doubt(clock.pin()).orElse(null));
  }

  @PostMapping("/applications/{number}/{act:pass|ask|speak|correct|refuse}")
  Html step(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "true") boolean agrees,
      @RequestParam(defaultValue = "0") int points,
      Shell shell) {
    var step =
        switch (act) {
          case "pass" -> new Step.Pass(text);
          case "ask" -> new Step.Ask(unit);
          case "speak" -> new Step.Speak(agrees, points, text);
          case "correct" -> new Step.Correct(text);
          default -> new Step.Refuse(text);
        };
    return switch (handling.step(who, number, version, step, clock.instant())) {
      case Step.Outcome.Done _ -> Html.see(Address.of("/applications", number));
      case Step.Outcome.Refused(var why) ->
          handling
              .find(who, number)
              .map(found ->
                  page(who, found, shell.messages().sentence(shell.locale(), why)).status(409))
              .orElseGet(() -> unknown(number, shell));
      case Step.Outcome.Stale(var since, var now) -> {
        var last = since.since().isEmpty() ? "" : since.since().getLast().who();
        yield page(who, now, shell.text("affairs.stale", last)).status(412);
      }
      case Step.Outcome.Absent _ -> unknown(number, shell);
    };
  }
}
