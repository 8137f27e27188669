package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.CaseTurns.Next;
import org.wenlan.enforcement.Inquiry.Entry;
import org.wenlan.enforcement.Inquiry.Kind;
import org.wenlan.enforcement.Stage.By;
import org.wenlan.enforcement.Stage.Hearing;
import org.wenlan.enforcement.Stage.Penalty;
import org.wenlan.enforcement.Stage.Told;
import org.wenlan.kernel.Refusal;

/** The notice of an intended penalty, and the hearing that the party may ask for. */
@Component
class CaseHearing {
  private static final int SHORT = 500;

  private final CaseClocks clocks;
  private final Penalties penalties;
  private final Powers powers;

  CaseHearing(CaseClocks clocks, Penalties penalties, Powers powers) {
    this.clocks = clocks;
    this.penalties = penalties;
    this.powers = powers;
  }

  Next next(EnforcementCase now, Step step, List<Running> running, By by) {
    return switch (step) {
      case Step.Tell(var penalty, var facts, var received) ->
          told(now, penalty, facts, received, by);
      case Step.AskHearing(var asked) -> asked(now, asked, running, by);
      case Step.Waive _ ->
          now.stage() instanceof Told(var penalty, var facts, var received, var hearing, var waived)
                  && hearing == null
                  && !waived
              ? CaseTurns.move(
                  now,
                  now.inquiry(),
                  new Told(penalty, facts, received, null, true),
                  "waive",
                  List.of(new Clocking.End(CaseClocks.HEARING)))
              : CaseTurns.notNow(now);
      case Step.SetHearing(var on, var place, var chair) -> set(now, on, place, chair, by);
      case Step.HoldHearing(var minutes) -> held(now, minutes, running, by);
      default -> throw new IllegalArgumentException("No step of a notice: " + step);
    };
  }

  private Next told(EnforcementCase now, Penalty typed, String facts, LocalDate received, By by) {
    var filed = now.inquiry().filed();
    if (!(now.stage() instanceof Stage.Investigating) || filed == null) {
      return CaseTurns.notNow(now);
    }
    if (now.inquiry().officers().size() < 2) {
      return CaseTurns.no("two-officers");
    }
    if (now.inquiry().appraised()) {
      return CaseTurns.no("appraisal-open");
    }
    if (CaseTurns.said(facts) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    if (received.isAfter(by.day()) || received.isBefore(filed)) {
      return CaseTurns.no("day-between", received, filed, by.day());
    }
    if (penalties.wrong(now.report(), typed) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var penalty = penalties.pinned(now.report(), typed);
    return CaseTurns.move(
            now,
            now.inquiry(),
            new Told(penalty, facts.strip(), received, null, false),
            "tell",
            clocks.start(
                CaseClocks.HEARING, "penalty.hearing-request", now.report().region(), received))
        .doing("NOTICE");
  }

  private Next asked(EnforcementCase now, LocalDate asked, List<Running> running, By by) {
    if (!(now.stage()
            instanceof Told(var penalty, var facts, var received, var hearing, var waived))
        || hearing != null
        || waived) {
      return CaseTurns.notNow(now);
    }
    if (asked.isAfter(by.day()) || asked.isBefore(received)) {
      return CaseTurns.no("day-between", asked, received, by.day());
    }
    var clock = CaseClocks.last(running, CaseClocks.HEARING);
    if (clock.isPresent() && asked.isAfter(clock.get().due())) {
      return new Next.No(
          Refusal.of(
              "enforcement.refusal.hearing-late",
              clock.get().countdown().terms().source(),
              asked,
              clock.get().due()));
    }
    var stage = new Told(penalty, facts, received, new Hearing(asked, null, "", "", ""), false);
    return CaseTurns.move(
        now,
        now.inquiry(),
        stage,
        "ask-hearing",
        clocks.stopOrGo(
            now.inquiry(),
            stage,
            running,
            by.day(),
            List.of(new Clocking.End(CaseClocks.HEARING))));
  }

  private Next set(EnforcementCase now, LocalDate on, String place, String chair, By by) {
    if (!(now.stage() instanceof Told(var penalty, var facts, var received, var hearing, var _))
        || hearing == null
        || hearing.held()) {
      return CaseTurns.notNow(now);
    }
    if (place.isBlank() || chair.isBlank() || place.length() > SHORT || chair.length() > SHORT) {
      return CaseTurns.no("hearing-words", SHORT);
    }
    var last = clocks.noticeBy("penalty.hearing-notice", now.report().region(), on);
    if (by.day().isAfter(last)) {
      return new Next.No(
          Refusal.of("enforcement.refusal.hearing-soon", "penalty.hearing-notice", on, last));
    }
    boolean investigator =
        powers.officers().stream()
            .anyMatch(one ->
                now.inquiry().officers().contains(one.certificate())
                    && one.name().equals(chair.strip()));
    if (investigator) {
      return CaseTurns.no("chair-investigates", chair.strip());
    }
    var set = new Hearing(hearing.asked(), on, place.strip(), chair.strip(), "");
    return CaseTurns.move(
            now,
            now.inquiry(),
            new Told(penalty, facts, received, set, false),
            "set-hearing",
            List.of())
        .doing("HEARING_NOTICE");
  }

  private Next held(EnforcementCase now, String minutes, List<Running> running, By by) {
    if (!(now.stage() instanceof Told(var penalty, var facts, var received, var hearing, var _))
        || hearing == null
        || hearing.held()) {
      return CaseTurns.notNow(now);
    }
    var on = hearing.on();
    if (on == null || by.day().isBefore(on)) {
      return CaseTurns.no("hearing-not-yet");
    }
    if (CaseTurns.said(minutes) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var over = new Hearing(hearing.asked(), on, hearing.place(), hearing.chair(), minutes.strip());
    var stage = new Told(penalty, facts, received, over, false);
    var inquiry = now.inquiry().with(new Entry(Kind.HEARING, on, over.place(), over.minutes(), by));
    return CaseTurns.move(
            now,
            inquiry,
            stage,
            "hearing",
            clocks.stopOrGo(inquiry, stage, running, by.day(), List.of()))
        .doing("HEARING_MINUTES");
  }
}
