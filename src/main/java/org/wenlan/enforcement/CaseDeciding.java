package org.wenlan.enforcement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.CaseTurns.Next;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCase.Stage.By;
import org.wenlan.enforcement.EnforcementCase.Stage.Ending;
import org.wenlan.enforcement.EnforcementCase.Stage.Penalty;
import org.wenlan.enforcement.EnforcementCase.Stage.Resolution;
import org.wenlan.enforcement.EnforcementCase.Stage.Told;
import org.wenlan.enforcement.Inquiry.Entry;
import org.wenlan.enforcement.Inquiry.Kind;
import org.wenlan.kernel.Refusal;

/** Decisions of two persons. It writes nothing. */
@Component
class CaseDeciding {
  private final CaseClocks clocks;
  private final Penalties penalties;
  private final Powers powers;

  CaseDeciding(CaseClocks clocks, Penalties penalties, Powers powers) {
    this.clocks = clocks;
    this.penalties = penalties;
    this.powers = powers;
  }

  Next next(EnforcementCase now, Step step, List<Running> running, By by) {
    return switch (step) {
      case Step.Propose(var resolution) -> proposed(now, resolution, running, by);
      case Step.Confirm _ -> confirmed(now, by);
      case Step.Contest(var why) -> contested(now, why, by);
      default -> throw new IllegalArgumentException("No step of deciding: " + step);
    };
  }

  private Next proposed(EnforcementCase now, Resolution typed, List<Running> running, By by) {
    if (CaseTurns.said(typed.text()) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    if (unsettled(now) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    return switch (typed) {
      case Resolution.Open _ ->
          now.stage() instanceof Stage.Reported
              ? competent(now, by, waits(now, typed, by))
              : CaseTurns.notNow(now);
      case Resolution.NotFile _ ->
          now.stage() instanceof Stage.Reported ? waits(now, typed, by) : CaseTurns.notNow(now);
      case Resolution.Dismiss _ ->
          now.stage() instanceof Stage.Investigating || now.stage() instanceof Told
              ? waits(now, typed, by)
              : CaseTurns.notNow(now);
      case Resolution.HandOver(var transfer, var _) ->
          now.stage() instanceof Stage.Investigating
                  || now.stage() instanceof Told
                  || now.stage() instanceof Stage.Suspended
              ? transfer.matches("[0-9A-Za-z-]{1,40}")
                  ? waits(now, typed, by)
                  : CaseTurns.no("transfer-number")
              : CaseTurns.notNow(now);
      case Resolution.Penalise(var penalty, var text) -> penalised(now, penalty, text, running, by);
    };
  }

  /** What is registered is decided on before the case is: afterwards nobody could. */
  private static @Nullable Refusal unsettled(EnforcementCase now) {
    int which = now.inquiry().unsettled();
    return which == 0
        ? null
        : Refusal.of(
            "enforcement.refusal.registration-open", "penalty.evidence-registration", which);
  }

  private static Next waits(EnforcementCase now, Resolution one, By by) {
    return CaseTurns.move(
        now, now.inquiry(), new Stage.Proposed(one, by, now.stage()), "propose", List.of());
  }

  private Next competent(EnforcementCase now, By by, Next next) {
    return switch (powers.of(
        now.file().owner(), now.report().cause().name(), now.report().region(), by.day())) {
      case Powers.Competence.Has _ -> next;
      case Powers.Competence.No(var why) -> new Next.No(why);
    };
  }

  private Next penalised(
      EnforcementCase now, Penalty typed, String text, List<Running> running, By by) {
    if (!(now.stage() instanceof Told(var told, var _, var _, var hearing, var waived))) {
      return CaseTurns.notNow(now);
    }
    if (now.inquiry().appraised()) {
      return CaseTurns.no("appraisal-open");
    }
    if (hearing != null && !hearing.held()) {
      return CaseTurns.no("hearing-open");
    }
    var asking = CaseClocks.last(running, CaseClocks.HEARING);
    if (hearing == null && !waived && asking.isPresent() && !by.day().isAfter(asking.get().due())) {
      return new Next.No(
          Refusal.of(
              "enforcement.refusal.hearing-may-be-asked",
              asking.get().countdown().terms().source(),
              asking.get().due()));
    }
    if (penalties.wrong(now.report(), typed) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    if (typed.fine() > told.fine() || typed.forfeited() > told.forfeited()) {
      return CaseTurns.no("heavier", told.fine(), told.forfeited());
    }
    return waits(
        now, new Resolution.Penalise(penalties.pinned(now.report(), typed), text.strip()), by);
  }

  private Next confirmed(EnforcementCase now, By by) {
    if (!(now.stage() instanceof Stage.Proposed(var resolution, var first, var _))) {
      return CaseTurns.notNow(now);
    }
    if (first.id().equals(by.id())) {
      return CaseTurns.no("own-proposal");
    }
    if (unsettled(now) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    return switch (resolution) {
      case Resolution.Open _ -> filed(now, by);
      case Resolution.NotFile(var text) ->
          CaseTurns.closed(
                  now,
                  new Stage.Closed(Ending.NOT_FILED, text.strip(), by.day(), null),
                  List.of(new Clocking.End(CaseClocks.VERIFY)))
              .doing("NOT_FILED");
      case Resolution.Penalise _ when asksToBeHeard(now) -> CaseTurns.no("hearing-open");
      case Resolution.Penalise(var penalty, var text) -> {
        var all = ending();
        all.addAll(
            clocks.start(CaseClocks.SERVE, "penalty.deliver", now.report().region(), by.day()));
        var stage = new Stage.Decided(penalty, text, first, by);
        yield CaseTurns.counted(
            CaseTurns.move(now, now.inquiry(), stage, "decide", all).doing("DECISION"), penalty);
      }
      case Resolution.Dismiss(var text) ->
          CaseTurns.closed(
                  now, new Stage.Closed(Ending.DISMISSED, text.strip(), by.day(), null), ending())
              .doing("DISMISSAL");
      case Resolution.HandOver(var transfer, var text) ->
          CaseTurns.closed(
                  now,
                  new Stage.Closed(
                      Ending.TRANSFERRED, transfer + " " + text.strip(), by.day(), null),
                  ending())
              .doing("HAND_OVER");
    };
  }

  /** The party may have asked while it was proposed, which it does not know of. */
  private static boolean asksToBeHeard(EnforcementCase now) {
    var told = now.stage().told();
    var hearing = told == null ? null : told.hearing();
    return hearing != null && !hearing.held();
  }

  private static List<Clocking> ending() {
    return new ArrayList<>(
        List.of(new Clocking.End(CaseClocks.DECIDE), new Clocking.End(CaseClocks.HEARING)));
  }

  private Next filed(EnforcementCase now, By by) {
    var report = now.report();
    return switch (powers.of(
        now.file().owner(), report.cause().name(), report.region(), by.day())) {
      case Powers.Competence.No(var why) -> new Next.No(why);
      case Powers.Competence.Has(var power) -> {
        var all = new ArrayList<Clocking>(List.of(new Clocking.End(CaseClocks.VERIFY)));
        all.addAll(clocks.decision(report.cause(), report.region(), by.day()));
        yield CaseTurns.move(
                now,
                now.inquiry().filed(by.day(), power.reference()),
                new Stage.Investigating(),
                "file",
                all)
            .doing("FILING");
      }
    };
  }

  private static Next contested(EnforcementCase now, String why, By by) {
    if (!(now.stage() instanceof Stage.Proposed(var _, var first, var back))) {
      return CaseTurns.notNow(now);
    }
    if (first.id().equals(by.id())) {
      return CaseTurns.no("own-proposal");
    }
    return CaseTurns.said(why) instanceof Refusal wrong
        ? new Next.No(wrong)
        : CaseTurns.move(
            now,
            now.inquiry().with(new Entry(Kind.CONTESTED, by.day(), "", why.strip(), by)),
            back,
            "contest",
            List.of());
  }
}
