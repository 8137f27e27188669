package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.CaseParties.Saying;
import org.wenlan.enforcement.CaseParties.Side;
import org.wenlan.kernel.Refusal;

/**
 * What a party may say on its page, and when. What is proposed inside and whether the case rests
 * takes nothing from it: it does not know of either. It writes nothing.
 */
@Component
class PartyRules {
  private final CaseHearing hearing;

  PartyRules(CaseHearing hearing) {
    this.hearing = hearing;
  }

  CaseTurns.Next next(
      EnforcementCase now, Saying what, String text, List<Running> running, LocalDate today) {
    var stage = now.stage();
    if (what == Saying.ANSWER) {
      return CaseTurns.no("not-yours");
    }
    if (stage.decided() != null || !stage.open()) {
      return CaseTurns.no("said-late");
    }
    if (stage.told() == null) {
      return CaseTurns.no("no-notice");
    }
    if (what == Saying.HEARING) {
      return hearing.askedByParty(now, running, today);
    }
    return CaseTurns.said(text) instanceof Refusal wrong
        ? new CaseTurns.Next.No(wrong)
        : CaseTurns.move(now, now.inquiry(), stage, "party-statement", List.of());
  }

  static AdjudicationTurns.Next next(
      Adjudication now,
      Side side,
      Saying what,
      String text,
      List<Running> running,
      LocalDate today) {
    if (what == Saying.HEARING || what == Saying.ANSWER && side != Side.RESPONDENT) {
      return AdjudicationTurns.no("not-yours");
    }
    if (now.stage().decided() != null || !now.stage().open()) {
      return AdjudicationTurns.no("said-late");
    }
    if (now.course().accepted() == null) {
      return AdjudicationTurns.no("not-accepted-yet");
    }
    if (what == Saying.ANSWER && unanswerable(now, running, today) instanceof Refusal wrong) {
      return new AdjudicationTurns.Next.No(wrong);
    }
    if (CaseTurns.said(text) instanceof Refusal wrong) {
      return new AdjudicationTurns.Next.No(wrong);
    }
    return what == Saying.ANSWER
        ? AdjudicationTurns.move(
            now,
            now.course().answered(today, text.strip()),
            now.stage(),
            "respondent-answer",
            List.of(new Clocking.End(AdjudicationProcedure.ANSWER)))
        : AdjudicationTurns.move(
            now,
            now.course(),
            now.stage(),
            side.name().toLowerCase(Locale.ROOT) + "-statement",
            List.of());
  }

  private static @Nullable Refusal unanswerable(
      Adjudication now, List<Running> running, LocalDate today) {
    if (now.stage().served() == null) {
      return Refusal.of("enforcement.refusal.no-notice", "");
    }
    if (now.course().answered() != null) {
      return Refusal.of("enforcement.refusal.answered-already", "");
    }
    return CaseClocks.last(running, AdjudicationProcedure.ANSWER)
        .filter(clock -> today.isAfter(clock.due()))
        .map(clock ->
            Refusal.of(
                "enforcement.refusal.answer-over", clock.countdown().terms().source(), clock.due()))
        .orElse(null);
  }
}
