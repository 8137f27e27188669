package org.wenlan.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Return.Event;
import org.wenlan.returns.Step.Outcome;

/**
 * The door to what is done to a return. What it says was done is committed when the call returns,
 * facts included. Thread-safe.
 */
@Component
public class Steps {
  /** The law by which a respondent need not answer a form that has run out. */
  static final String FORMS_OF_THE_LAW = "Statistics Law 2024, arts. 16, 17";

  private static final int LONG = 2_000;

  private final Returns returns;
  private final ReturnStore store;
  private final Forms forms;
  private final Locking locking;
  private final Deeds deeds;
  private final Clock clock;

  Steps(
      Returns returns, ReturnStore store, Forms forms, Locking locking, Deeds deeds, Clock clock) {
    this.returns = returns;
    this.store = store;
    this.forms = forms;
    this.locking = locking;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** One step of one return by somebody. */
  private record Attempt(Actor by, Return one, Form form, Instant at) {

    Outcome refused(String rule, Object... arguments) {
      return new Outcome.Refused(Refusal.of("returns.refusal." + rule, "", arguments));
    }

    boolean fills() {
      return Steps.fills(by, one);
    }
  }

  /** Whether somebody fills in this return. */
  public static boolean fills(Actor by, Return one) {
    return (by.may(Permission.FILL_RETURN) || by instanceof Actor.Client)
        && by.unit().equals(one.unit());
  }

  /** Whether it is somebody's turn to audit, or, once all agree, to lock. */
  public static boolean audits(Actor by, Return one) {
    if (!by.may(Permission.STATISTICS) || !one.chain().contains(by.unit())) {
      return false;
    }
    return switch (one.state()) {
      case State.Submitted submitted ->
          one.chain().indexOf(by.unit()) >= one.chain().indexOf(submitted.auditor());
      case State.Approved _ -> by.unit().equals(one.chain().getLast());
      case State.Issued _, State.Filling _, State.SentBack _, State.Locked _ -> false;
    };
  }

  /** Whether somebody submitted it and so has no say in the audit. */
  public static boolean submitted(Actor by, Return one) {
    return one.state() instanceof State.Audited audited && audited.submitted().id().equals(id(by));
  }

  /** Whether somebody may ask for a revision of what was published. */
  public static boolean reopens(Actor by, Return one) {
    return one.state() instanceof State.Locked
        && !one.form().equals(Forms.PUBLISHED)
        && (fills(by, one) || by.may(Permission.STATISTICS) && one.chain().contains(by.unit()));
  }

  private static UUID id(Actor by) {
    return switch (by) {
      case Actor.Person person -> person.id();
      case Actor.Client client -> client.id();
      case Actor.Anyone _, Actor.Platform _ -> new UUID(0, 0);
    };
  }

  /**
   * Does it.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome take(Actor by, long id, long version, Step step, Instant at) {
    var found = returns.find(by, id);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var one = found.get();
    if (one.version() != version) {
      return new Outcome.Stale(one, store.events(id, version));
    }
    var form = forms.find(one.form());
    if (form.isEmpty()) {
      return new Outcome.Refused(Refusal.of("returns.refusal.no-form", "", one.form()));
    }
    var attempt = new Attempt(by, one, form.get(), at);
    return switch (step) {
      case Step.Save(var grid) -> save(attempt, grid);
      case Step.Submit _ -> submit(attempt);
      case Step.SendBack(var remark) -> sendBack(attempt, remark.strip());
      case Step.Approve _ -> approve(attempt);
      case Step.Lock _ -> lock(attempt);
      case Step.Reopen(var reason) -> reopen(attempt, reason.strip());
      case Step.Abandon _ -> abandon(attempt);
    };
  }

  private Outcome save(Attempt attempt, Grid grid) {
    var one = attempt.one();
    if (!attempt.fills()) {
      return attempt.refused("not-yours");
    }
    if (!(one.state() instanceof State.Owed owed)) {
      return attempt.refused("not-open");
    }
    var strange = strange(attempt.form(), grid);
    if (strange.isPresent()) {
      return attempt.refused("no-cell", strange.get());
    }
    // A draft is a new version only when something is new.
    return grid.equals(one.grid())
        ? new Outcome.Done(one)
        : moved(attempt, owed.fill(), grid, "save", "");
  }

  private static Optional<Place> strange(Form form, Grid grid) {
    return grid.cells().keySet().stream()
        .filter(place -> form.row(place.row()).isEmpty() || form.column(place.column()).isEmpty())
        .findFirst();
  }

  private Outcome submit(Attempt attempt) {
    var one = attempt.one();
    if (!attempt.fills()) {
      return attempt.refused("not-yours");
    }
    if (!(one.state() instanceof State.Owed owed)) {
      return attempt.refused("not-open");
    }
    if (!attempt.form().validOn(LocalDate.ofInstant(attempt.at(), clock.getZone()))) {
      return new Outcome.Refused(expired(attempt.form()));
    }
    if (owed.revision().revises()
        && locking.last(one.id()).filter(last -> last.equals(one.grid())).isPresent()) {
      return attempt.refused("nothing-revised");
    }
    var findings = returns.findings(one);
    if (findings.stream().anyMatch(Finding::stops)) {
      return new Outcome.Stopped(findings);
    }
    var hand = new State.Hand(id(attempt.by()), attempt.by().name());
    return moved(attempt, owed.submit(hand, one.chain()), one.grid(), "submit", "");
  }

  static Refusal expired(Form form) {
    return Refusal.of(
        "returns.refusal.expired", FORMS_OF_THE_LAW, form.number(), form.from(), form.until());
  }

  private Outcome sendBack(Attempt attempt, String remark) {
    if (!audits(attempt.by(), attempt.one())) {
      return attempt.refused("no-turn");
    }
    if (remark.isEmpty() || remark.length() > LONG) {
      return attempt.refused("no-remark", LONG);
    }
    return attempt.one().state() instanceof State.Audited audited
        ? moved(
            attempt,
            audited.sendBack(remark, attempt.by().name()),
            attempt.one().grid(),
            "send-back",
            remark)
        : attempt.refused("no-turn");
  }

  private Outcome approve(Attempt attempt) {
    var one = attempt.one();
    if (!audits(attempt.by(), one) || !(one.state() instanceof State.Submitted submitted)) {
      return attempt.refused("no-turn");
    }
    return submitted(attempt.by(), one)
        ? attempt.refused("same-hand")
        : moved(
            attempt,
            submitted.approve(attempt.by().unit(), one.chain()),
            one.grid(),
            "approve",
            "");
  }

  private Outcome lock(Attempt attempt) {
    var one = attempt.one();
    if (!audits(attempt.by(), one) || !(one.state() instanceof State.Approved approved)) {
      return attempt.refused("no-turn");
    }
    if (submitted(attempt.by(), one)) {
      return attempt.refused("same-hand");
    }
    var no = locking.refusal(one, attempt.form());
    if (no.isPresent()) {
      return new Outcome.Refused(no.get());
    }
    var reason = approved.revision().reason();
    var outcome = moved(attempt, approved.lock(), one.grid(), "lock", reason);
    if (outcome instanceof Outcome.Done) {
      locking.lock(one, attempt.form(), reason, attempt.by().name(), attempt.at(), Set.of());
      deeds.note(attempt.by(), "lock-return", String.valueOf(one.id()), reason);
    }
    return outcome;
  }

  private Outcome reopen(Attempt attempt, String reason) {
    var one = attempt.one();
    if (!reopens(attempt.by(), one) || !(one.state() instanceof State.Locked locked)) {
      return attempt.refused("not-locked");
    }
    return reason.isEmpty() || reason.length() > LONG
        ? attempt.refused("no-reason", LONG)
        : moved(attempt, locked.reopen(reason, attempt.by().name()), one.grid(), "reopen", reason);
  }

  private Outcome abandon(Attempt attempt) {
    var one = attempt.one();
    if (!attempt.fills()) {
      return attempt.refused("not-yours");
    }
    return one.state() instanceof State.Filling filling && filling.revision().revises()
        ? moved(attempt, filling.abandon(), locking.last(one.id()).orElseThrow(), "abandon", "")
        : attempt.refused("not-revised");
  }

  private Outcome moved(Attempt attempt, State to, Grid grid, String act, String said) {
    var one = attempt.one();
    int vintage = act.equals("lock") ? one.vintage() + 1 : one.vintage();
    var event =
        new Event(
            one.version() + 1,
            act,
            attempt.by().name(),
            attempt.at(),
            said,
            grid.since(one.grid()));
    if (!store.change(one.id(), one.version(), to, grid, vintage, event)) {
      var now = store.find(one.id()).orElseThrow();
      return new Outcome.Stale(now, store.events(one.id(), one.version()));
    }
    return new Outcome.Done(store.find(one.id()).orElseThrow());
  }

  /** What can be done to a return by somebody now, as programs and pages name it. */
  public static List<String> open(Actor by, Return one) {
    return java.util.stream.Stream.of(
            fills(by, one) && one.state().owed() ? "save submit" : "",
            fills(by, one)
                    && one.state() instanceof State.Filling filling
                    && filling.revision().revises()
                ? "abandon"
                : "",
            audits(by, one) ? "send-back" : "",
            audits(by, one) && !submitted(by, one)
                ? one.state() instanceof State.Approved ? "lock" : "approve"
                : "",
            reopens(by, one) ? "reopen" : "")
        .flatMap(words -> java.util.Arrays.stream(words.split(" ")))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
