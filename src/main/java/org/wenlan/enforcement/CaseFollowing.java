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
import org.wenlan.enforcement.EnforcementCase.Stage.Decided;
import org.wenlan.enforcement.EnforcementCase.Stage.Ending;
import org.wenlan.enforcement.EnforcementCase.Stage.Performing;
import org.wenlan.enforcement.Inquiry.Payment;
import org.wenlan.enforcement.Inquiry.Publication;
import org.wenlan.kernel.Refusal;

/** What follows a decision: service, payment, the end, publication. It writes nothing. */
@Component
class CaseFollowing {
  private static final int SHORT = 500;
  private static final int MOST = 60;

  private final CaseClocks clocks;

  CaseFollowing(CaseClocks clocks) {
    this.clocks = clocks;
  }

  Next next(EnforcementCase now, Step step, List<Running> running, By by) {
    return switch (step) {
      case Step.Serve(var on, var how) -> served(now, on, how, by);
      case Step.Pay(var on, var yuan) -> paid(now, on, yuan, by);
      case Step.Plan(var dates) -> planned(now, dates, by);
      case Step.Close(var enforced, var text) -> closed(now, enforced, text, by);
      case Step.Publish _ -> published(now, by);
      default -> throw new IllegalArgumentException("Nothing after a decision: " + step);
    };
  }

  private Next served(EnforcementCase now, LocalDate on, String how, By by) {
    if (!(now.stage() instanceof Decided decided)) {
      return CaseTurns.notNow(now);
    }
    if (how.isBlank() || how.length() > SHORT) {
      return CaseTurns.no("service-words", SHORT);
    }
    var since = decided.confirmed().day();
    if (on.isAfter(by.day()) || on.isBefore(since)) {
      return CaseTurns.no("day-between", on, since, by.day());
    }
    var all = new ArrayList<Clocking>(List.of(new Clocking.End(CaseClocks.SERVE)));
    if (decided.penalty().fine() > 0) {
      all.addAll(clocks.start(CaseClocks.PAY, "penalty.pay", now.report().region(), on));
    }
    all.addAll(clocks.start(AdjudicationRulings.SUIT, "penalty.suit", now.report().region(), on));
    return CaseTurns.move(
            now, now.inquiry(), new Performing(decided, on, how.strip()), "serve", all)
        .doing("SERVICE");
  }

  private static Next paid(EnforcementCase now, LocalDate on, long yuan, By by) {
    if (!(now.stage() instanceof Performing(var decision, var served, var _))) {
      return CaseTurns.notNow(now);
    }
    if (yuan <= 0) {
      return CaseTurns.no("sums");
    }
    if (on.isAfter(by.day()) || on.isBefore(served)) {
      return CaseTurns.no("day-between", on, served, by.day());
    }
    if (now.inquiry().payments().size() >= MOST) {
      return CaseTurns.no("evidence-enough", MOST);
    }
    var inquiry = now.inquiry().with(new Payment(on, yuan));
    return CaseTurns.move(
        now,
        inquiry,
        now.stage(),
        "pay",
        inquiry.paid() >= decision.penalty().fine()
            ? List.of(new Clocking.End(CaseClocks.PAY))
            : List.of());
  }

  /** Days in order, none of them past, which together pay what is open. */
  private static Next planned(EnforcementCase now, List<Payment> dates, By by) {
    if (!(now.stage() instanceof Performing(var decision, var _, var _))) {
      return CaseTurns.notNow(now);
    }
    long left = decision.penalty().fine() - now.inquiry().paid();
    long sum = 0;
    var before = by.day();
    for (var one : dates) {
      if (one.day().isBefore(before) || one.yuan() <= 0) {
        return CaseTurns.no("plan", left);
      }
      before = one.day();
      sum += one.yuan();
    }
    return sum != left || left <= 0 || dates.size() > MOST
        ? CaseTurns.no("plan", left)
        : CaseTurns.move(
                now,
                now.inquiry().planned(dates),
                now.stage(),
                "plan",
                List.of(new Clocking.End(CaseClocks.PAY)))
            .doing("INSTALMENTS");
  }

  private static Next closed(EnforcementCase now, boolean enforced, String text, By by) {
    if (!(now.stage() instanceof Performing(var decision, var _, var _))) {
      return CaseTurns.notNow(now);
    }
    if (CaseTurns.said(text) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    long left = decision.penalty().fine() - now.inquiry().paid();
    return !enforced && left > 0
        ? CaseTurns.no("unpaid", left)
        : CaseTurns.closed(
                now,
                new Stage.Closed(
                    enforced ? Ending.ENFORCED : Ending.PERFORMED,
                    text.strip(),
                    by.day(),
                    decision),
                List.of(
                    new Clocking.End(CaseClocks.PAY), new Clocking.End(AdjudicationRulings.SUIT)))
            .doing("CLOSING");
  }

  private static Next published(EnforcementCase now, By by) {
    if (now.report().restricted()) {
      return CaseTurns.no("restricted-not-published");
    }
    boolean served =
        now.stage() instanceof Performing
            || now.stage() instanceof Stage.Closed(var _, var _, var _, var decision)
                && decision != null;
    if (!served) {
      return CaseTurns.notNow(now);
    }
    var before = now.inquiry().publication();
    if (before == null) {
      return CaseTurns.move(
          now,
          now.inquiry().published(new Publication(by, null)),
          now.stage(),
          "propose-publication",
          List.of());
    }
    if (before.confirmed() != null) {
      return CaseTurns.no("published-already");
    }
    return before.proposed().id().equals(by.id())
        ? CaseTurns.no("own-proposal")
        : CaseTurns.move(
            now,
            now.inquiry().published(new Publication(before.proposed(), by)),
            now.stage(),
            "publish",
            List.of());
  }
}
