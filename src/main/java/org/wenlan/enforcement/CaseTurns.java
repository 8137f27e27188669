package org.wenlan.enforcement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.EnforcementCase.Report;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCase.Stage.Ending;
import org.wenlan.enforcement.EnforcementCase.Stage.Penalty;
import org.wenlan.kernel.Refusal;

/**
 * Changes of a penalty case as the docket takes them. What is said in words stays in the body: the
 * chronology has none, so that it can tell nothing of a restricted case. Plain functions.
 */
final class CaseTurns {
  static final int TEXT = 4_000;

  private static final int YUAN_DECIMALS = 4;
  private static final Set<String> PARTIES =
      Set.of(CaseClocks.HEARING, AdjudicationProcedure.ANSWER, AdjudicationRulings.SUIT);

  private CaseTurns() {}

  /** What comes next. */
  sealed interface Next {

    /**
     * A change.
     *
     * @param acts of law that it does, each with a document of its own
     */
    record Move(Inquiry inquiry, Stage stage, Turn turn, List<String> acts) implements Next {

      public Move {
        acts = List.copyOf(acts);
      }

      Move doing(String... more) {
        var all = new ArrayList<>(acts);
        all.addAll(Arrays.asList(more));
        return new Move(inquiry, stage, turn, all);
      }

      Move marked(String mark, String value) {
        return new Move(inquiry, stage, turn.marked(mark, value), acts);
      }
    }

    /** A rule says no. */
    record No(Refusal why) implements Next {}
  }

  static Next no(String rule, Object... arguments) {
    return new Next.No(Refusal.of("enforcement.refusal." + rule, "", arguments));
  }

  static Next notNow(EnforcementCase now) {
    return no("not-now", now.stage().code());
  }

  /** Why a text cannot stand; null when it can. */
  static @Nullable Refusal said(String text) {
    if (text.isBlank()) {
      return Refusal.of("enforcement.refusal.nothing-said", "");
    }
    return text.length() > TEXT
        ? Refusal.of("enforcement.refusal.too-long", "", text.length(), TEXT)
        : null;
  }

  static Next.Move move(
      EnforcementCase now, Inquiry inquiry, Stage stage, String act, List<Clocking> clocks) {
    return new Next.Move(
        inquiry,
        stage,
        turn(now.file().desk(), now.report(), inquiry, stage, act, clocks),
        List.of());
  }

  static Turn turn(
      String desk, Report report, Inquiry inquiry, Stage stage, String act, List<Clocking> clocks) {
    var marks = new TreeMap<String, String>();
    marks.put("cause", report.cause().name());
    marks.put("source", report.source().name());
    if (!inquiry.campaign().isEmpty()) {
      marks.put("campaign", inquiry.campaign());
    }
    if (report.restricted()) {
      marks.put("restricted", "yes");
    }
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        "",
        EnforcementCase.body(report, inquiry, stage),
        clocks,
        List.of(),
        marks);
  }

  /** What a decision is counted by; money in units of 10,000 yuan, exact. */
  static Next.Move counted(Next.Move move, Penalty penalty) {
    return move.marked("fined", wan(penalty.fine()))
        .marked("forfeited", wan(penalty.forfeited()))
        .marked("both", wan(penalty.fine() + penalty.forfeited()))
        .marked("involved", wan(move.inquiry().value()))
        .marked("recovered", wan(penalty.recovered()));
  }

  private static String wan(long yuan) {
    var plain = BigDecimal.valueOf(yuan, YUAN_DECIMALS).stripTrailingZeros();
    return plain.toPlainString();
  }

  static Next.Move closed(EnforcementCase now, Stage.Closed end, List<Clocking> clocks) {
    var act = end.ending() == Ending.NOT_FILED ? "not-file" : "close";
    return move(now, now.inquiry(), end, act, clocks).marked("ending", end.ending().name());
  }

  /** A clock has run out: the file says so, and the desk shows it where the body is late. */
  static Next.Move passed(EnforcementCase now, String clock) {
    var plain = clock.replaceFirst("-\\d+$", "").toLowerCase(Locale.ROOT);
    return move(now, now.inquiry(), now.stage(), plain + "-over", unused(clock));
  }

  /** A party that leaves its time unused makes nobody late: the body's own last day counts. */
  static List<Clocking> unused(String clock) {
    return PARTIES.contains(clock) ? List.of(new Clocking.End(clock)) : List.of();
  }
}
