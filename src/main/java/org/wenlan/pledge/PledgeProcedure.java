package org.wenlan.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Pledge.Dossier;
import org.wenlan.pledge.Stage.By;
import org.wenlan.pledge.Stage.Decision;

/**
 * Which step of the office may follow which stage of a pledge, who may take it, and what time it
 * sets running. It writes nothing and asks no register.
 */
@Component
class PledgeProcedure {
  /** Examining what both have signed. */
  static final String EXAMINE = "EXAMINE";

  /** Correcting what was asked. */
  static final String CORRECT = "CORRECT";

  /** Before the debt ends. */
  static final String REMIND = "REMIND";

  private final LegalTime time;

  PledgeProcedure(LegalTime time) {
    this.time = time;
  }

  /** What comes next. */
  sealed interface Next {

    /** A change; a decision that the register must take first has none of its marks yet. */
    record Move(Asked asked, Dossier dossier, Stage stage, Turn turn) implements Next {}

    /** A rule says no. */
    record No(Refusal why) implements Next {}
  }

  LocalDate day(Instant at) {
    return time.day(at);
  }

  Turn first(Asked asked, Dossier dossier, String owner) {
    return PledgeTurn.turn(owner, asked, dossier, new Stage.Unconfirmed(), "file", "", List.of());
  }

  /** Both have signed: the examination begins, or after a correction begins anew. */
  List<Clocking> examination(Pledge now, Instant at) {
    var rule =
        now.asked().type() == Asked.Type.TRADEMARK
            ? "pledge.trademark-register"
            : now.dossier().online() ? "pledge.patent-register-online" : "pledge.patent-register";
    var clocks = new ArrayList<Clocking>();
    clocks.add(new Clocking.End(EXAMINE));
    clocks.add(new Clocking.End(CORRECT));
    time.start(EXAMINE, rule, now.asked().region(), time.day(at)).ifPresent(clocks::add);
    return clocks;
  }

  private List<Clocking> reminder(Asked asked) {
    var clocks = new ArrayList<Clocking>();
    clocks.add(new Clocking.End(REMIND));
    time.start(REMIND, "pledge.expiry-reminder", asked.region(), asked.debt().until())
        .ifPresent(clocks::add);
    return clocks;
  }

  Next next(
      Pledge now,
      Actor.Person who,
      Step step,
      Grounds.Checked checked,
      Set<String> papers,
      List<Docket.Running> clocks,
      Instant at) {
    var by = new By(who.id(), who.name(), time.day(at));
    boolean head = step instanceof Step.Decide || step instanceof Step.Contest;
    if (!who.may(head ? Permission.APPROVE : Permission.DISPATCH)) {
      return no("not-yours");
    }
    return switch (step) {
      case Step.LookUp(var right, var text) -> lookedUp(now, checked, right, text, by);
      case Step.Correct(var what) -> correction(now, what, clocks, by, at);
      case Step.Propose(var decision) -> proposed(now, decision, checked, papers, by);
      case Step.Decide _ -> decided(now, by);
      case Step.Contest(var why) ->
          now.stage() instanceof Stage.Proposed(var _, var first, var back)
              ? first.id().equals(by.id())
                  ? no("own-proposal")
                  : PledgeTurn.said(why) instanceof Refusal wrong
                      ? new Next.No(wrong)
                      : PledgeTurn.move(
                          now, now.asked(), now.dossier(), back, "contest", why, List.of())
              : notNow(now);
    };
  }

  private static Next lookedUp(
      Pledge now, Grounds.Checked checked, String right, String text, By by) {
    if (!(now.stage() instanceof Stage.Received)) {
      return notNow(now);
    }
    if (PledgeTurn.said(text) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var unknown =
        checked.rights().stream()
            .filter(one -> one.number().equals(right))
            .flatMap(one -> one.unknown().stream())
            .toList();
    if (unknown.isEmpty()) {
      return no("nothing-unknown", right.length() > 40 ? right.substring(0, 40) : right);
    }
    var dossier = now.dossier().with(new Pledge.LookedUp(right, unknown, text.strip(), by));
    return PledgeTurn.move(now, now.asked(), dossier, now.stage(), "look-up", right, List.of());
  }

  private Next correction(Pledge now, String what, List<Docket.Running> clocks, By by, Instant at) {
    if (!(now.stage() instanceof Stage.Received)) {
      return notNow(now);
    }
    if (now.dossier().corrected()) {
      return no("corrected-once");
    }
    if (PledgeTurn.said(what) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var changes = new ArrayList<Clocking>();
    for (var clock : clocks) {
      if (clock.name().equals(EXAMINE) && clock.live()) {
        switch (time.pause(clock, time.day(at), "awaiting-correction")) {
          case LegalTime.Changed.To(var change) -> changes.add(change);
          // One that has run out stands as it is: that it was late is not undone.
          case LegalTime.Changed.No _ -> {}
        }
      }
    }
    time.start(CORRECT, "pledge.correct", now.asked().region(), time.day(at))
        .ifPresent(changes::add);
    return PledgeTurn.move(
        now,
        now.asked(),
        now.dossier().once(),
        new Stage.Correcting(what.strip(), by),
        "correct",
        what,
        changes);
  }

  private static Next proposed(
      Pledge now, Decision decision, Grounds.Checked checked, Set<String> papers, By by) {
    var wrong = Proposals.wrong(now, decision, checked, papers);
    return wrong != null
        ? new Next.No(wrong)
        : PledgeTurn.move(
            now,
            now.asked(),
            now.dossier(),
            new Stage.Proposed(decision, by, now.stage()),
            "propose",
            decision.code(),
            List.of());
  }

  private Next decided(Pledge now, By by) {
    if (!(now.stage() instanceof Stage.Proposed(var decision, var first, var back))) {
      return notNow(now);
    }
    if (first.id().equals(by.id())) {
      return no("own-proposal");
    }
    var asked = now.asked();
    return switch (decision) {
      case Decision.Register _ -> {
        var clocks = new ArrayList<>(reminder(asked));
        clocks.add(new Clocking.End(EXAMINE));
        clocks.add(new Clocking.End(CORRECT));
        var entry = new Stage.Entry(by.day(), first, by);
        yield PledgeTurn.move(
            now,
            asked,
            now.dossier(),
            new Stage.Registered(entry, null, false),
            "register",
            "",
            clocks);
      }
      case Decision.Refuse(var ground, var text) ->
          PledgeTurn.move(
              now,
              asked,
              now.dossier(),
              new Stage.Refused(ground, text, first, by),
              "refuse",
              "",
              List.of(new Clocking.End(EXAMINE), new Clocking.End(CORRECT)));
      case Decision.Change change -> {
        var other = change.of(asked);
        yield standing(now, other, back, "change", reminder(other));
      }
      case Decision.Release(var rights, var _) -> {
        var left = asked.rights().stream().filter(one -> !rights.contains(one)).toList();
        yield standing(now, asked.with(left), back, "release", List.of());
      }
      case Decision.Discharge(var text) -> {
        var stood = back.registered();
        yield stood == null
            ? notNow(now)
            : PledgeTurn.move(
                now,
                asked,
                now.dossier(),
                new Stage.Discharged(stood.entry(), text, first, by),
                "discharge",
                "",
                List.of(new Clocking.End(REMIND)));
      }
    };
  }

  /** It stands on, its debt perhaps with another end. */
  private Next standing(Pledge now, Asked other, Stage back, String act, List<Clocking> clocks) {
    var stood = back.registered();
    if (stood == null) {
      return notNow(now);
    }
    boolean reminded = stood.reminded() && other.debt().until().equals(now.asked().debt().until());
    return PledgeTurn.move(
        now,
        other,
        now.dossier(),
        new Stage.Registered(stood.entry(), null, reminded),
        act,
        "",
        clocks);
  }

  static Next notNow(Pledge now) {
    return no("not-now", now.stage().code());
  }

  static Next no(String rule, Object... arguments) {
    return new Next.No(Refusal.of("pledge.refusal." + rule, "", arguments));
  }
}
