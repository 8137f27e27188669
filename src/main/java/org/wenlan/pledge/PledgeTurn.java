package org.wenlan.pledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Pledge.Dossier;
import org.wenlan.pledge.PledgeProcedure.Next;

/** Changes of a pledge as the docket takes them. Plain functions. */
final class PledgeTurn {
  private static final int TEXT = 2_000;
  private static final int YUAN_DECIMALS = 4;

  private PledgeTurn() {}

  /** A clock has run out; null when it no longer matters. */
  static Next.@Nullable Move passed(Pledge now, String clock) {
    return switch (clock) {
      case PledgeProcedure.EXAMINE ->
          now.stage() instanceof Stage.Received || now.stage() instanceof Stage.Proposed
              ? move(now, now.asked(), now.dossier(), now.stage(), "overdue", "", List.of())
              : null;
      case PledgeProcedure.CORRECT ->
          now.stage() instanceof Stage.Correcting || now.stage() instanceof Stage.Unconfirmed
              ? move(now, now.asked(), now.dossier(), now.stage(), "correct-overdue", "", List.of())
              : null;
      case PledgeProcedure.REMIND ->
          now.stage().registered() == null
              ? null
              : move(
                  now, now.asked(), now.dossier(), reminded(now.stage()), "remind", "", List.of());
      default -> throw new IllegalArgumentException("No clock of pledges: " + clock);
    };
  }

  private static Stage reminded(Stage stage) {
    return switch (stage) {
      case Stage.Registered(var entry, var asks, var _) -> new Stage.Registered(entry, asks, true);
      case Stage.Proposed(var decision, var by, var back) ->
          new Stage.Proposed(decision, by, reminded(back));
      case Stage.Unconfirmed _,
          Stage.Received _,
          Stage.Correcting _,
          Stage.Refused _,
          Stage.Withdrawn _,
          Stage.Discharged _ ->
          stage;
    };
  }

  static @Nullable Refusal said(String text) {
    if (text.isBlank()) {
      return Refusal.of("pledge.refusal.nothing-said", "");
    }
    return text.length() > TEXT
        ? Refusal.of("pledge.refusal.too-long", "", text.length(), TEXT)
        : null;
  }

  static Next.Move move(
      Pledge now,
      Asked asked,
      Dossier dossier,
      Stage stage,
      String act,
      String said,
      List<Clocking> clocks) {
    return new Next.Move(
        asked, dossier, stage, turn(now.file().desk(), asked, dossier, stage, act, said, clocks));
  }

  static Turn turn(
      String desk,
      Asked asked,
      Dossier dossier,
      Stage stage,
      String act,
      String said,
      List<Clocking> clocks) {
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        said.strip(),
        Pledge.body(asked, dossier, stage),
        clocks,
        List.of(),
        new TreeMap<>(Map.of("type", asked.type().name(), "matter", asked.type().name())));
  }

  /** What a registration is counted by; money in units of 10,000 yuan, exact. */
  static Turn counted(Turn turn, Asked asked, int enterprises, int counties) {
    var amount = BigDecimal.valueOf(asked.debt().amount(), YUAN_DECIMALS).stripTrailingZeros();
    return turn.marked("amount", amount.toPlainString())
        .marked("rights", String.valueOf(asked.rights().size()))
        .marked("enterprises", String.valueOf(enterprises))
        .marked("counties", String.valueOf(counties));
  }

  /** The kinds of papers that are filed. */
  static Set<String> kinds(List<Filed> filed) {
    return filed.stream().map(Filed::what).collect(Collectors.toUnmodifiableSet());
  }
}
