package org.wenlan.agency.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.agency.Clue;
import org.wenlan.agency.Clues;
import org.wenlan.agency.Stage;
import org.wenlan.agency.Step;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Clues for those who work on them. */
@Controller
class CluePages {
  private final Clues clues;
  private final Docket docket;
  private final Rules rules;
  private final Clock clock;

  CluePages(Clues clues, Docket docket, Rules rules, Clock clock) {
    this.clues = clues;
    this.docket = docket;
    this.rules = rules;
    this.clock = clock;
  }

  /** The form of a clue that an officer enters. */
  record ClueFormPage(Clue.Said typed, String fault) {}

  /**
   * A clue as the unit sees it.
   *
   * @param steps that can follow now and that the reader's roles allow; the door decides again
   * @param doubts how unsure we are of the rules of its clocks, by their pins
   * @param fault what could not be done; empty otherwise
   */
  record CluePage(
      Clue clue,
      List<Docket.Running> clocks,
      List<Event> events,
      List<String> steps,
      Map<String, Mark> doubts,
      String fault) {

    /** Whether a step asks for words. */
    boolean spoken(String step) {
      return !step.equals("confirm");
    }

    /** Whether a step says no to something. */
    boolean grave(String step) {
      return step.equals("refuse") || step.equals("contest");
    }
  }

  @GetMapping("/agencies/clues/new")
  Html form(@RequestParam(defaultValue = "") String licence, Shell shell) {
    return form(
        new Clue.Said(Clue.Kind.UNLICENSED, Clue.Source.MONITORING, licence, "", "", "", ""),
        "",
        shell);
  }

  private static Html form(Clue.Said typed, String fault, Shell shell) {
    return Html.page(
            "agency/web/clueForm", shell.text("agency.clue.new"), new ClueFormPage(typed, fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/agencies/clues")
  Html tell(
      Actor.Person who,
      @RequestParam(defaultValue = "UNLICENSED") Clue.Kind kind,
      @RequestParam(defaultValue = "MONITORING") Clue.Source source,
      @RequestParam(defaultValue = "") String licence,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String region,
      Shell shell) {
    var said = new Clue.Said(kind, source, licence, subject, facts, region, "");
    return switch (clues.tell(who, said, clock.instant())) {
      case Clues.Taken.Open(var clue, var _) ->
          Html.see(Address.of("/agencies/clues", clue.number()));
      case Clues.Taken.Refused(var why) ->
          form(said, shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  @GetMapping("/agencies/clues/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return clues
        .find(who, number)
        .map(found -> page(who, found, "", shell))
        .orElseGet(() -> unknown(number, shell));
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("agency.clue.unknown", number)));
  }

  private Html page(Actor.Person who, Clue found, String fault, Shell shell) {
    var clocks = docket.clocks(found.number());
    var doubts = new HashMap<String, Mark>();
    clocks.forEach(
        clock -> rules.doubt(clock.pin()).ifPresent(mark -> doubts.put(clock.pin(), mark)));
    return Html.page(
        "agency/web/clue",
        shell.text("agency.clue.of", found.said().subject()),
        new CluePage(
            found,
            clocks,
            docket.events(found.number()),
            steps(who, found.stage()),
            doubts,
            fault));
  }

  private static List<String> steps(Actor.Person who, Stage stage) {
    var following =
        switch (stage) {
          case Stage.Received _ -> List.of("check", "refuse");
          case Stage.Working(var work) -> working(work);
          case Stage.Concluded _ -> List.of("confirm", "contest");
          case Stage.Confirmed _ -> List.of("close");
          case Stage.Closed _, Stage.NotTaken _ -> List.<String>of();
        };
    return following.stream()
        .filter(step ->
            who.may(
                step.equals("confirm") || step.equals("contest")
                    ? Permission.APPROVE
                    : Permission.DISPATCH))
        .toList();
  }

  private static List<String> working(Stage.Work work) {
    if (!work.check().substantiated()) {
      return List.of("conclude");
    }
    var steps = new java.util.ArrayList<String>();
    if (work.order() != null && work.rectified() == null) {
      steps.add("rectify");
    }
    if (work.talk() == null) {
      steps.add("talk");
    }
    if (work.order() == null) {
      steps.add("order");
    }
    steps.add("conclude");
    return steps;
  }

  @PostMapping(
      "/agencies/clues/{number}/{act:refuse|check|talk|order|rectify|conclude|confirm|contest|close}")
  Html step(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "true") boolean substantiated,
      @RequestParam(defaultValue = "UNFOUNDED") Stage.Outcome outcome,
      @RequestParam(defaultValue = "") String reference,
      Shell shell) {
    var step =
        switch (act) {
          case "refuse" -> new Step.Refuse(text);
          case "check" -> new Step.Check(substantiated, text);
          case "talk" -> new Step.Talk(text);
          case "order" -> new Step.Order(text);
          case "rectify" -> new Step.Rectify(text);
          case "conclude" -> new Step.Conclude(outcome, text, reference);
          case "confirm" -> new Step.Confirm();
          case "contest" -> new Step.Contest(text);
          default -> new Step.Close(text);
        };
    return switch (clues.step(who, number, version, step, clock.instant())) {
      case Step.Outcome.Done _ -> Html.see(Address.of("/agencies/clues", number));
      case Step.Outcome.Refused(var why) ->
          clues
              .find(who, number)
              .map(found ->
                  page(who, found, shell.messages().sentence(shell.locale(), why), shell)
                      .status(409))
              .orElseGet(() -> unknown(number, shell));
      case Step.Outcome.Stale(var since, var now) -> {
        var last = since.since().isEmpty() ? "" : since.since().getLast().who();
        yield page(who, now, shell.text("agency.stale", last), shell).status(412);
      }
      case Step.Outcome.Absent _ -> unknown(number, shell);
    };
  }
}
