package org.wenlan.affairs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.affairs.Submitting.Sent;
import org.wenlan.docket.DeadlineTaker.Deadline;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Takes applications for shipped affairs from sending to the end by the doors. All invented. */
public final class WalkedAffairs {
  private final Site site;
  private final List<Actor.Person> desk = new ArrayList<>();
  private final List<Actor.Person> experts = new ArrayList<>();
  private final List<Actor.Person> asked = new ArrayList<>();

  /** People of the centre, two of each role and five experts; and one of each of three others. */
  public WalkedAffairs(Site site) {
    this.site = site;
    var centre = site.bean(Units.class).centre();
    for (var role : List.of(Role.OFFICER, Role.HEAD, Role.COORDINATOR, Role.REVIEWER)) {
      desk.add(SignedIn.as(site, "Invented " + role, centre, role).person());
      desk.add(SignedIn.as(site, "Another " + role, centre, role).person());
    }
    for (int i = 0; i < 5; i++) {
      experts.add(SignedIn.as(site, "Invented expert " + i, centre, Role.EXPERT).person());
    }
    desk.addAll(experts);
    var offices = site.bean(Units.class);
    for (var code : List.of("invented-north", "invented-south", "invented-west")) {
      asked.add(SignedIn.as(site, "Invented neighbour", code, Role.OFFICER).person());
      offices.put(
          new Unit(
              code,
              "虚构单位",
              "Invented unit",
              Unit.Level.CITY,
              "331100",
              null,
              null,
              null,
              Set.of(),
              List.of(),
              10,
              true));
    }
  }

  /** What was sent. */
  public record Applied(String number, String code) {}

  private Instant now() {
    return site.bean(Clock.class).instant();
  }

  /** Sends an application; what is not given is answered in the simplest way that passes. */
  public Applied apply(String affair, String... given) {
    var definition = site.bean(Definitions.class).current(affair).orElseThrow().affair();
    var answers = answers(definition, given);
    return switch (site.bean(Submitting.class).take(new Actor.Anyone(), affair, answers, now())) {
      case Sent.Taken(var number, var code) -> new Applied(number, code);
      case Sent other -> throw new AssertionError(affair + " " + answers + " " + other);
    };
  }

  /** Answers to every question, those given and the simplest. */
  public static Map<String, String> answers(Affair affair, String... given) {
    var answers = new HashMap<String, String>();
    for (var question : affair.questions()) {
      answers.put(question.code(), simplest(question));
    }
    for (int i = 0; i < given.length; i += 2) {
      answers.put(given[i], given[i + 1]);
    }
    return answers;
  }

  private static String simplest(Affair.Question question) {
    var least = question.least();
    return switch (question.kind()) {
      case LINE, TEXT -> "Invented";
      case NUMBER -> String.valueOf(least == null ? 1 : Math.max(1, least));
      case DAY -> "2026-03-02";
      case YES_NO -> "yes";
      case CHOICE, SEVERAL -> question.choices().getFirst().code();
      case EMAIL -> question.needed() ? "invented@example.invalid" : "";
      case PHONE -> "0571-88888888";
      case CREDIT_CODE -> "91330100MA2700000T";
      case REGION -> "330100";
      case PATENT -> "ZL201510000001.1";
    };
  }

  /** An application as it is. */
  public Application find(String number) {
    return site.bean(Handling.class).find(new Actor.Platform(), number).orElseThrow();
  }

  /** Lets the time of what runs pass. */
  public void passed(String number, String clock) {
    site.bean(Handling.class).fired(new Deadline(number, clock, LocalDate.EPOCH), now());
  }

  /** One step by a person of the stage's role. */
  public void step(String number, Step step) {
    var one = find(number);
    var handling = site.bean(Handling.class);
    var who =
        desk.stream()
            .filter(each -> handling.steps(one, each, now()).contains("pass"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(number + " waits for " + stage(number)));
    step(who, number, step);
  }

  /** One step by somebody. */
  public void step(Actor.Person who, String number, Step step) {
    var version = find(number).file().version();
    var outcome = site.bean(Handling.class).step(who, number, version, step, now());
    if (!(outcome instanceof Step.Outcome.Done)) {
      throw new AssertionError(number + " " + step + " " + outcome);
    }
  }

  private Affair.Stage stage(String number) {
    var one = find(number);
    return site.bean(Handling.class).affair(one).stages().get(one.standing().stage());
  }

  /** Goes through all stages till it is granted. */
  public void grant(String number) {
    while (find(number).standing().open()) {
      var stage = stage(number);
      switch (stage.work()) {
        case NOTICE -> {
          passed(number, "notice");
          continue;
        }
        case JOINT -> {
          for (var other : asked.subList(0, stage.least())) {
            step(number, new Step.Ask(other.unit()));
            step(other, number, new Step.Speak(true, 0, "Invented."));
          }
        }
        case PANEL -> {
          for (int i = 0; i < stage.least(); i++) {
            step(experts.get(i), number, new Step.Speak(true, 90, "Invented."));
          }
        }
        case CHECK, DECISION -> {}
      }
      step(number, new Step.Pass("In order (invented)."));
    }
  }
}
