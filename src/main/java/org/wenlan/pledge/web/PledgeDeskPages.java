package org.wenlan.pledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.CaseFile.History;
import org.wenlan.docket.Docket;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.pledge.Certificates;
import org.wenlan.pledge.Draft;
import org.wenlan.pledge.Grounds;
import org.wenlan.pledge.Pledge;
import org.wenlan.pledge.Pledges;
import org.wenlan.pledge.Pledges.Lane;
import org.wenlan.pledge.Stage;
import org.wenlan.pledge.Step;
import org.wenlan.pledge.Step.Outcome;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The desk of those who register pledges. */
@Controller
class PledgeDeskPages {
  private static final int ROWS = 100;

  private final Pledges pledges;
  private final Certificates certificates;
  private final Docket docket;
  private final Rules rules;
  private final Clock clock;

  PledgeDeskPages(
      Pledges pledges, Certificates certificates, Docket docket, Rules rules, Clock clock) {
    this.pledges = pledges;
    this.certificates = certificates;
    this.docket = docket;
    this.rules = rules;
    this.clock = clock;
  }

  /** What waits, or another part of it. */
  record DeskPage(
      Lane lane,
      Map<Lane, Integer> counts,
      List<Pledges.Line> lines,
      LocalDate today,
      boolean may,
      boolean more) {

    boolean late(Pledges.Line line) {
      return line.stage().equals("Registered")
          ? line.until().isBefore(today)
          : line.due() != null && line.due().isBefore(today);
    }
  }

  /**
   * A pledge for those who handle it.
   *
   * @param steps that can follow and that the reader's roles allow; the door decides again
   * @param own whether the reader proposed what waits for somebody else
   * @param doubts how unsure we are of the rules of its clocks, by their pins
   * @param fault what could not be done; empty otherwise
   */
  record CasePage(
      Pledge pledge,
      Grounds.Checked checked,
      History history,
      List<Docket.Running> clocks,
      List<Certificates.Certificate> certificates,
      List<String> steps,
      boolean own,
      Map<String, Mark> doubts,
      String fault) {

    boolean filed(Pledge.Paper paper) {
      return history.filed().stream().anyMatch(one -> one.what().equals(paper.name()));
    }
  }

  /** Shown only to those who may open it. */
  @Bean
  static MenuEntry pledgeDeskEntry() {
    return new MenuEntry("/pledges/desk", "pledge.desk", 47);
  }

  @GetMapping("/pledges/desk")
  Html desk(
      Actor.Person who,
      @RequestParam(defaultValue = "WORK") Lane lane,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var now = clock.instant();
    var lines = pledges.lane(who, lane, before, now, ROWS);
    return Html.page(
        "pledge/web/desk",
        shell.text("pledge.desk"),
        new DeskPage(
            lane,
            pledges.counts(who, now),
            lines,
            LocalDate.ofInstant(now, clock.getZone()),
            who.may(Permission.DISPATCH),
            lines.size() == ROWS));
  }

  @GetMapping("/pledges/desk/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return pledges
        .find(who, number)
        .map(found -> page(who, found, pledges.check(found, clock.instant()), ""))
        .orElseGet(() -> unknown(number, shell));
  }

  static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("pledge.unknown", number)));
  }

  private Html page(Actor.Person who, Pledge found, Grounds.Checked checked, String fault) {
    var clocks = docket.clocks(found.number());
    var doubts = new HashMap<String, Mark>();
    clocks.forEach(one -> rules.doubt(one.pin()).ifPresent(mark -> doubts.put(one.pin(), mark)));
    boolean own =
        found.stage() instanceof Stage.Proposed(var _, var by, var _) && by.id().equals(who.id());
    return Html.page(
        "pledge/web/pledge",
        found.number() + " " + found.file().title(),
        new CasePage(
            found,
            checked,
            docket.history(found.file()),
            clocks,
            certificates.of(found),
            steps(who, found),
            own,
            doubts,
            fault));
  }

  private static List<String> steps(Actor.Person who, Pledge found) {
    boolean officer = who.may(Permission.DISPATCH);
    var steps = new ArrayList<String>();
    switch (found.stage()) {
      case Stage.Received _ when officer -> {
        steps.add("register");
        if (!found.dossier().corrected()) {
          steps.add("correct");
        }
        steps.add("refuse");
      }
      case Stage.Registered _ when officer -> {
        steps.add("change");
        if (found.asked().rights().size() > 1) {
          steps.add("release");
        }
        steps.add("discharge");
      }
      case Stage.Proposed(var _, var by, var _) -> {
        if (who.may(Permission.APPROVE) && !by.id().equals(who.id())) {
          steps.addAll(List.of("decide", "contest"));
        }
      }
      case Stage.Unconfirmed _, Stage.Correcting _ when officer -> steps.add("refuse");
      case Stage.Unconfirmed _,
          Stage.Received _,
          Stage.Correcting _,
          Stage.Registered _,
          Stage.Refused _,
          Stage.Withdrawn _,
          Stage.Discharged _ -> {}
    }
    return steps;
  }

  @PostMapping(
      "/pledges/desk/{number}/{act:correct|look-up|register|refuse|change|release|discharge|decide|contest}")
  Html step(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "right", defaultValue = "") List<String> rights,
      @RequestParam(defaultValue = "") String ground,
      Shell shell) {
    var found = pledges.find(who, number);
    if (found.isEmpty()) {
      return unknown(number, shell);
    }
    var step =
        switch (act) {
          case "look-up" -> new Step.LookUp(rights.isEmpty() ? "" : rights.getFirst(), text);
          case "correct" -> new Step.Correct(text);
          case "register" -> new Step.Propose(new Stage.Decision.Register(text));
          case "refuse" -> new Step.Propose(new Stage.Decision.Refuse(ground, text));
          case "release" -> new Step.Propose(new Stage.Decision.Release(rights, text));
          case "discharge" -> new Step.Propose(new Stage.Decision.Discharge(text));
          case "decide" -> new Step.Decide();
          case "contest" -> new Step.Contest(text);
          default -> null;
        };
    if (step != null) {
      var outcome = pledges.step(who, number, version, step, clock.instant());
      return answered(who, found.get(), outcome, shell);
    }
    return switch (Draft.changed(found.get().asked(), all, today())) {
      case Draft.Read.Faulty(var faults) -> {
        var sentences = PledgeForm.wrong(new Draft(all), faults, shell).faults().values();
        var checked = pledges.check(found.get(), clock.instant());
        yield page(who, found.get(), checked, String.join("\n", sentences)).status(422);
      }
      case Draft.Read.Whole(var asked) ->
          answered(
              who,
              found.get(),
              pledges.step(
                  who,
                  number,
                  version,
                  new Step.Propose(
                      new Stage.Decision.Change(
                          asked.debt(), asked.pledgor(), asked.pledgee(), text)),
                  clock.instant()),
              shell);
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Html answered(Actor.Person who, Pledge before, Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Outcome.Done _ -> Html.see(Address.of("/pledges/desk", before.number()));
      case Outcome.Refused(var why) ->
          page(
                  who,
                  before,
                  pledges.check(before, clock.instant()),
                  shell.messages().sentence(shell.locale(), why))
              .status(409);
      case Outcome.Hindered(var checked) ->
          page(who, before, checked, shell.text("pledge.hindered")).status(409);
      case Outcome.Stale(var since, var now) -> {
        var last = since.since().isEmpty() ? "" : since.since().getLast().who();
        yield page(who, now, pledges.check(now, clock.instant()), shell.text("pledge.stale", last))
            .status(412);
      }
      case Outcome.Absent _ -> unknown(before.number(), shell);
    };
  }
}
