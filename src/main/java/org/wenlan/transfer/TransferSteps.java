package org.wenlan.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;
import org.wenlan.transfer.Thresholds.Tested;
import org.wenlan.transfer.TransferSources.Found;
import org.wenlan.transfer.Transfers.Outcome;

/** Which step may follow which stage, who may take it, and what time it sets running. */
@Component
class TransferSteps {
  static final String RECEIPT = "RECEIPT";
  static final String DECISION = "DECISION";
  static final String FEEDBACK = "FEEDBACK";
  static final String ANSWER = "ANSWER";

  private static final int SHORT = 300;

  private final TransferMoves moves;
  private final Thresholds thresholds;
  private final TransferSources sources;

  TransferSteps(TransferMoves moves, Thresholds thresholds, TransferSources sources) {
    this.moves = moves;
    this.thresholds = thresholds;
    this.sources = sources;
  }

  Outcome open(Actor.Person who, Matter typed, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    var matter = typed.referring(sources.written(typed.reference()));
    var wrong = wrong(matter, at);
    if (wrong != null) {
      return wrong;
    }
    var clocks =
        matter.incoming()
            ? moves.start(ANSWER, "cooperation.answer", who.unit(), at)
            : List.<Clocking>of();
    // Whoever asks from elsewhere about a restricted case is answered in a restricted file too.
    return switch (sources.find(who, matter.reference(), at)) {
      case Found.Shut _ ->
          refused(matter.incoming() ? "asked-shut" : "case-shut", matter.reference());
      case Found.Elsewhere _ -> moves.open(who, matter, Transfer.Enclosed.NOTHING, clocks, at);
      case Found.Case(var origin) ->
          moves.open(
              who, matter, new Transfer.Enclosed(origin.restricted(), List.of()), clocks, at);
    };
  }

  private @Nullable Outcome wrong(Matter matter, Instant at) {
    if (matter.subject().isBlank() || matter.partner().isBlank() || text(matter).isBlank()) {
      return refused("incomplete");
    }
    int longest =
        Math.max(
            matter.subject().length(),
            Math.max(matter.partner().length(), matter.reference().length()));
    if (longest > SHORT || text(matter).length() > Transfers.TEXT) {
      return refused("too-long", Math.max(longest, text(matter).length()));
    }
    var region = region(matter);
    if (!region.isEmpty() && Regions.find(region).isEmpty()) {
      return refused("region", region);
    }
    if (!(matter instanceof Matter.Suspicion suspicion)) {
      return null;
    }
    if (suspicion.day().isAfter(LocalDate.parse(moves.today(at)))) {
      return refused("day-to-come", suspicion.day());
    }
    return switch (thresholds.test(suspicion)) {
      case Tested.Passed _ -> null;
      case Tested.Below(var tests) -> new Outcome.Below(tests);
      case Tested.Unknown _ ->
          suspicion.basis().isBlank() ? refused("no-threshold", suspicion.day()) : null;
    };
  }

  private static String text(Matter matter) {
    return switch (matter) {
      case Matter.Suspicion one -> one.facts();
      case Matter.Request one -> one.text();
      case Matter.Asked one -> one.text();
    };
  }

  private static String region(Matter matter) {
    return switch (matter) {
      case Matter.Suspicion one -> one.region();
      case Matter.Request one -> one.region();
      case Matter.Asked one -> one.region();
    };
  }

  Outcome drop(Actor.Person who, Transfer now, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    return now.stage() instanceof Transfer.Draft draft
        ? moves.moved(
            who, now, draft.drop(), "drop", List.of(new Clocking.End(ANSWER)), Map.of(), at)
        : notNow(now);
  }

  Outcome propose(Actor.Person who, Transfer now, String text, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof Transfer.Draft draft) || !now.matter().incoming()) {
      return notNow(now);
    }
    if (text.isBlank()) {
      return refused("nothing-said");
    }
    if (text.length() > Transfers.TEXT) {
      return refused("too-long", text.length());
    }
    return moves.moved(
        who,
        now,
        draft.propose(text.strip(), moves.by(who, at)),
        "propose",
        List.of(),
        Map.of(),
        at);
  }

  Outcome decide(Actor.Person who, Transfer now, boolean yes, Instant at) {
    if (!who.may(Permission.APPROVE)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof Transfer.Proposed proposed)) {
      return notNow(now);
    }
    if (proposed.by().id().equals(who.id())) {
      return refused("own-draft");
    }
    return yes
        ? moves.moved(
            who,
            now,
            proposed.approve(moves.today(at)),
            "answer",
            List.of(new Clocking.End(ANSWER)),
            Map.of("outcome", "ANSWERED"),
            at)
        : moves.moved(who, now, proposed.back(), "send-back", List.of(), Map.of(), at);
  }

  void overdue(Transfer now, String clock, Instant at) {
    if (now.stage().open()) {
      var _ =
          moves.moved(
              new Actor.Platform(),
              now,
              now.stage(),
              clock.toLowerCase(java.util.Locale.ROOT) + "-overdue",
              List.of(),
              Map.of(),
              at);
    }
  }

  static Outcome notNow(Transfer now) {
    return refused("not-now", now.stage().code());
  }

  static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of("transfer.refusal." + rule, "", arguments));
  }
}
