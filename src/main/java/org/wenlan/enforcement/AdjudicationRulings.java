package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.dispute.Route;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Ending;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.enforcement.AdjudicationTurns.Next;
import org.wenlan.enforcement.EnforcementCase.Stage.By;
import org.wenlan.enforcement.Inquiry.Publication;
import org.wenlan.enforcement.Step.Act;
import org.wenlan.kernel.Refusal;

/** Rulings of two persons, and what follows a decision. It writes nothing. */
@Component
class AdjudicationRulings {
  static final String SUIT = "SUIT";

  private static final int SHORT = 500;
  private static final List<Clocking> ALL =
      List.of(
          new Clocking.End(AdjudicationProcedure.ACCEPT),
          new Clocking.End(AdjudicationProcedure.ANSWER),
          new Clocking.End(CaseClocks.DECIDE),
          new Clocking.End(CaseClocks.SERVE),
          new Clocking.End(SUIT));

  private final CaseClocks clocks;
  private final Powers powers;

  AdjudicationRulings(CaseClocks clocks, Powers powers) {
    this.clocks = clocks;
    this.powers = powers;
  }

  Next next(Adjudication now, Act act, List<Running> running, By by) {
    return switch (act) {
      case Act.Confirm _ -> confirmed(now, running, by);
      case Act.Contest(var why) -> contested(now, why, by);
      case Act.Withdraw(var why) -> withdrawn(now, why, by.day());
      case Act.Deliver(var on, var how) -> delivered(now, on, how, by);
      case Act.Close(var ending, var text) -> closed(now, ending, text, by);
      case Act.Publish _ -> published(now, by);
      default -> throw new IllegalArgumentException("No act of rulings: " + act);
    };
  }

  /** Nobody is ruled against or for while one of them may still speak; null when all could. */
  static @Nullable Refusal unheard(
      Adjudication now, Ruling ruling, List<Running> running, LocalDate day) {
    boolean decides = ruling instanceof Ruling.Infringes || ruling instanceof Ruling.NotInfringes;
    if (!decides) {
      return null;
    }
    var oral = now.course().oral();
    if (oral != null && oral.minutes().isEmpty()) {
      return Refusal.of("enforcement.refusal.oral-open", "", oral.on());
    }
    return now.course().answered() != null
        ? null
        : CaseClocks.last(running, AdjudicationProcedure.ANSWER)
            .filter(clock -> !day.isAfter(clock.due()))
            .map(clock ->
                Refusal.of(
                    "enforcement.refusal.may-answer",
                    clock.countdown().terms().source(),
                    clock.due()))
            .orElse(null);
  }

  private Next confirmed(Adjudication now, List<Running> running, By by) {
    if (!(now.stage() instanceof At.Proposed(var ruling, var first, var _))) {
      return AdjudicationTurns.notNow(now);
    }
    if (first.id().equals(by.id())) {
      return AdjudicationTurns.no("own-proposal");
    }
    if (unheard(now, ruling, running, by.day()) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    return switch (ruling) {
      case Ruling.Accept _ -> accepted(now, by);
      case Ruling.Reject(var condition, var text) ->
          end(now, Ending.NOT_ACCEPTED, text, by.day())
              .marked("condition", condition.name())
              .doing("NOT_ACCEPTED");
      case Ruling.Settled(var text) ->
          end(now, Ending.SETTLED, text, by.day())
              .leaving(Route.Ending.SETTLED)
              .doing("SETTLEMENT");
      case Ruling.Infringes it -> decided(now, it, first, by);
      case Ruling.NotInfringes it -> decided(now, it, first, by);
    };
  }

  private static Next decided(Adjudication now, Ruling ruling, By first, By by) {
    return AdjudicationTurns.move(
            now, now.course(), new At.Decided(ruling, first, by), "decide", ALL)
        .marked("ruling", ruling.code())
        .leaving(Route.Ending.DECIDED)
        .doing("ADJUDICATION");
  }

  private Next accepted(Adjudication now, By by) {
    var region = now.request().region();
    return switch (powers.of(now.file().owner(), Powers.ADJUDICATION, region, by.day())) {
      case Powers.Competence.No(var why) -> new Next.No(why);
      case Powers.Competence.Has(var power) -> {
        var all = new ArrayList<Clocking>();
        all.add(new Clocking.End(AdjudicationProcedure.ACCEPT));
        all.addAll(clocks.start(CaseClocks.SERVE, "adjudication.serve", region, by.day()));
        all.addAll(clocks.start(CaseClocks.DECIDE, "adjudication.conclude", region, by.day()));
        yield AdjudicationTurns.move(
                now,
                now.course().accepted(by.day(), power.reference(), ""),
                new At.Accepted(),
                "accept",
                all)
            .entering()
            .doing("ACCEPTANCE");
      }
    };
  }

  private static Next contested(Adjudication now, String why, By by) {
    if (!(now.stage() instanceof At.Proposed(var _, var first, var back))) {
      return AdjudicationTurns.notNow(now);
    }
    if (first.id().equals(by.id())) {
      return AdjudicationTurns.no("own-proposal");
    }
    if (CaseTurns.said(why) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var all = new ArrayList<>(now.course().remarks());
    all.add(by.day() + " " + by.name() + ": " + why.strip());
    return AdjudicationTurns.move(now, now.course().remarked(all), back, "contest", List.of());
  }

  private static Next.Move end(Adjudication now, Ending ending, String text, LocalDate day) {
    return AdjudicationTurns.move(
            now,
            now.course(),
            new At.Closed(ending, text.strip(), day, now.stage().decided()),
            ending == Ending.NOT_ACCEPTED ? "not-accept" : "close",
            ALL)
        .marked("ending", ending.name());
  }

  Next withdrawn(Adjudication now, String why, LocalDate day) {
    if (CaseTurns.said(why) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    boolean may =
        switch (now.stage()) {
          case At.Requested _, At.Accepted _, At.Served _, At.Suspended _, At.Proposed _ -> true;
          case At.Decided _, At.Delivered _, At.Closed _ -> false;
        };
    if (!may) {
      return AdjudicationTurns.notNow(now);
    }
    var move = end(now, Ending.WITHDRAWN, why, day);
    return now.course().accepted() == null ? move : move.leaving(Route.Ending.WITHDRAWN);
  }

  /** Another route excludes it; the dispute has closed this one already. */
  Next.Move excluded(Adjudication now, String why, LocalDate day) {
    return end(now, Ending.EXCLUDED, why, day).doing("EXCLUSION");
  }

  private Next delivered(Adjudication now, LocalDate on, String how, By by) {
    if (!(now.stage() instanceof At.Decided decided)) {
      return AdjudicationTurns.notNow(now);
    }
    if (how.isBlank() || how.length() > SHORT) {
      return AdjudicationTurns.no("service-words", SHORT);
    }
    var since = decided.confirmed().day();
    return on.isAfter(by.day()) || on.isBefore(since)
        ? AdjudicationTurns.no("day-between", on, since, by.day())
        : AdjudicationTurns.move(
                now,
                now.course(),
                new At.Delivered(decided, on, how.strip()),
                "deliver",
                clocks.start(SUIT, "adjudication.suit", now.request().region(), on))
            .doing("SERVICE");
  }

  private static Next closed(Adjudication now, Ending ending, String text, By by) {
    boolean after =
        ending == Ending.PERFORMED || ending == Ending.SUED || ending == Ending.ENFORCED;
    if (!(now.stage() instanceof At.Delivered) || !after) {
      return AdjudicationTurns.notNow(now);
    }
    return CaseTurns.said(text) instanceof Refusal wrong
        ? new Next.No(wrong)
        : end(now, ending, text, by.day()).doing("CLOSING");
  }

  private static Next published(Adjudication now, By by) {
    boolean served =
        now.stage() instanceof At.Delivered
            || now.stage() instanceof At.Closed(var _, var _, var _, var decision)
                && decision != null;
    if (!served) {
      return AdjudicationTurns.notNow(now);
    }
    var before = now.course().publication();
    if (before == null) {
      return AdjudicationTurns.move(
          now,
          now.course().published(new Publication(by, null)),
          now.stage(),
          "propose-publication",
          List.of());
    }
    if (before.confirmed() != null) {
      return AdjudicationTurns.no("published-already");
    }
    return before.proposed().id().equals(by.id())
        ? AdjudicationTurns.no("own-proposal")
        : AdjudicationTurns.move(
            now,
            now.course().published(new Publication(before.proposed(), by)),
            now.stage(),
            "publish",
            List.of());
  }
}
