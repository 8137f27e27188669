package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.CaseTurns.Next;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCase.Stage.By;
import org.wenlan.enforcement.EnforcementCase.Stage.Hearing;
import org.wenlan.enforcement.EnforcementCase.Stage.Penalty;
import org.wenlan.enforcement.EnforcementCase.Stage.Told;
import org.wenlan.enforcement.Inquiry.Entry;
import org.wenlan.enforcement.Inquiry.Kind;
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
          told(now, penalty, facts, received, running, by);
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

  /** A notice, or a new one in the place of another: the party may ask to be heard on it anew. */
  private Next told(
      EnforcementCase now,
      Penalty typed,
      String facts,
      LocalDate received,
      List<Running> running,
      By by) {
    var filed = now.inquiry().filed();
    var before = now.stage() instanceof Told told ? told : null;
    if (before == null && !(now.stage() instanceof Stage.Investigating) || filed == null) {
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
    var earliest = before == null ? filed : before.received();
    if (received.isAfter(by.day()) || received.isBefore(earliest)) {
      return CaseTurns.no("day-between", received, earliest, by.day());
    }
    if (penalties.wrong(now.report(), typed) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var penalty = penalties.pinned(now.report(), typed);
    var stage = new Told(penalty, facts.strip(), received, null, false);
    var all = new ArrayList<Clocking>(List.of(new Clocking.End(CaseClocks.HEARING)));
    all.addAll(
        clocks.start(
            CaseClocks.HEARING, "penalty.hearing-request", now.report().region(), received));
    return CaseTurns.move(
            now,
            now.inquiry(),
            stage,
            "tell",
            clocks.stopOrGo(now.inquiry(), stage, running, by.day(), all))
        .doing("NOTICE");
  }

  /**
   * The party asks for it itself, today. What is proposed inside, and that the case rests, takes
   * nothing from it: it does not know of either.
   */
  Next askedByParty(EnforcementCase now, List<Running> running, LocalDate today) {
    var told = now.stage().told();
    if (told == null) {
      return CaseTurns.no("no-notice");
    }
    if (told.hearing() != null) {
      return CaseTurns.no("hearing-asked");
    }
    if (told.waived()) {
      return CaseTurns.no("hearing-waived");
    }
    var clock = CaseClocks.last(running, CaseClocks.HEARING);
    if (clock.isPresent() && today.isAfter(clock.get().due())) {
      return new Next.No(
          Refusal.of(
              "enforcement.refusal.hearing-over",
              clock.get().countdown().terms().source(),
              clock.get().due()));
    }
    var after = asking(told, today);
    return asking(now, now.stage().telling(after), "party-hearing", running, today);
  }

  private static Told asking(Told told, LocalDate asked) {
    var hearing = new Hearing(asked, null, "", "", "");
    return new Told(told.penalty(), told.facts(), told.received(), hearing, false);
  }

  private Next asking(
      EnforcementCase now, Stage stage, String act, List<Running> running, LocalDate day) {
    return CaseTurns.move(
        now,
        now.inquiry(),
        stage,
        act,
        clocks.stopOrGo(
            now.inquiry(), stage, running, day, List.of(new Clocking.End(CaseClocks.HEARING))));
  }

  private Next asked(EnforcementCase now, LocalDate asked, List<Running> running, By by) {
    if (!(now.stage() instanceof Told told) || told.hearing() != null || told.waived()) {
      return CaseTurns.notNow(now);
    }
    if (asked.isAfter(by.day()) || asked.isBefore(told.received())) {
      return CaseTurns.no("day-between", asked, told.received(), by.day());
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
    return asking(now, asking(told, asked), "ask-hearing", running, by.day());
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
