package org.wenlan.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;
import org.wenlan.parcel.Parcels;
import org.wenlan.territory.Regions;
import org.wenlan.transfer.Thresholds.Tested;
import org.wenlan.transfer.Transfers.Outcome;

/** Which step may follow which stage, who may take it, and what time it sets running. */
@Component
class TransferSteps {
  static final String RECEIPT = "RECEIPT";
  static final String DECISION = "DECISION";
  static final String FEEDBACK = "FEEDBACK";
  static final String ANSWER = "ANSWER";

  private static final int SHORT = 300;
  private static final Set<String> ENDS = Set.of("PROSECUTED", "DROPPED", "RETURNED");

  private final TransferMoves moves;
  private final Thresholds thresholds;
  private final Parcels parcels;

  TransferSteps(TransferMoves moves, Thresholds thresholds, Parcels parcels) {
    this.moves = moves;
    this.thresholds = thresholds;
    this.parcels = parcels;
  }

  Outcome open(Actor.Person who, Matter matter, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    var wrong = wrong(matter, at);
    if (wrong != null) {
      return wrong;
    }
    var clocks =
        matter.incoming()
            ? moves.start(ANSWER, "cooperation.answer", who.unit(), at)
            : List.<Clocking>of();
    return moves.open(who, matter, clocks, at);
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

  /** The law is asked again: a corrected rule counts for what is sent after it. */
  Outcome send(Actor.Person who, Transfer now, Instant at) {
    if (!who.may(Permission.APPROVE)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof Transfer.Draft draft) || now.matter().incoming()) {
      return notNow(now);
    }
    if (draft.drawn().id().equals(who.id())) {
      return refused("own-draft");
    }
    List<Thresholds.Test> tests = List.of();
    var rests = "";
    var clocks = new ArrayList<>(moves.start(RECEIPT, "transfer.receipt", who.unit(), at));
    if (now.matter() instanceof Matter.Suspicion suspicion) {
      switch (thresholds.test(suspicion)) {
        case Tested.Below(var below) -> {
          return new Outcome.Below(below);
        }
        case Tested.Passed(var passed) -> {
          tests = passed;
          rests =
              passed.stream()
                  .filter(Thresholds.Test::met)
                  .map(Thresholds.Test::pin)
                  .collect(Collectors.joining(" "));
        }
        case Tested.Unknown _ -> rests = suspicion.basis();
      }
    } else {
      clocks.addAll(moves.start(ANSWER, "cooperation.answer", who.unit(), at));
    }
    var parcel = TransferParcel.of(now, tests, rests, LocalDate.parse(moves.today(at)));
    parcels.keep(parcel, at);
    var sent = new Transfer.Sent(parcel.seal(), moves.by(who, at), rests);
    var code = Code.fresh();
    var outcome = moves.moved(who, now, draft.sent(sent), "send", clocks, Map.of(), at);
    moves.code(now, code);
    return outcome instanceof Outcome.Done(var done, var _)
        ? new Outcome.Done(done, code)
        : outcome;
  }

  Outcome receive(Transfer now, String name, String reference, Instant at) {
    if (!(now.stage() instanceof Transfer.Delivered delivered)) {
      return notNow(now);
    }
    if (name.isBlank()) {
      return refused("receipt-name");
    }
    if (Math.max(name.length(), reference.length()) > SHORT) {
      return refused("too-long", Math.max(name.length(), reference.length()));
    }
    var clocks = new ArrayList<Clocking>(List.of(new Clocking.End(RECEIPT)));
    if (now.matter() instanceof Matter.Suspicion) {
      clocks.addAll(moves.start(DECISION, "transfer.decision", now.file().owner(), at));
    }
    var receipt = new Transfer.Receipt(name.strip(), reference.strip(), moves.today(at));
    return moves.moved(
        new Actor.Anyone(), now, delivered.received(receipt), "receive", clocks, Map.of(), at);
  }

  Outcome reply(Transfer now, String word, String text, Instant at) {
    if (text.isBlank()) {
      return refused("nothing-said");
    }
    if (text.length() > Transfers.TEXT) {
      return refused("too-long", text.length());
    }
    var said = new Transfer.Said(word, text.strip(), moves.today(at));
    boolean crime = now.matter() instanceof Matter.Suspicion;
    return switch (now.stage()) {
      case Transfer.Received received when crime && word.equals("FILED") -> {
        var clocks = new ArrayList<Clocking>(List.of(new Clocking.End(DECISION)));
        clocks.addAll(moves.start(FEEDBACK, "transfer.outcome", now.file().owner(), at));
        yield answered(now, received.filed(said), "file", word, clocks, at);
      }
      case Transfer.Received received when crime && word.equals("DECLINED") ->
          answered(
              now, received.closed(said), "decline", word, List.of(new Clocking.End(DECISION)), at);
      case Transfer.Received received when !crime && word.equals("ANSWERED") ->
          answered(
              now, received.closed(said), "answer", word, List.of(new Clocking.End(ANSWER)), at);
      case Transfer.Filed filed when ENDS.contains(word) ->
          answered(now, filed.closed(said), "tell", word, List.of(new Clocking.End(FEEDBACK)), at);
      case Transfer.Stage _ -> notNow(now);
    };
  }

  private Outcome answered(
      Transfer now,
      Transfer.Stage stage,
      String act,
      String word,
      List<Clocking> clocks,
      Instant at) {
    return moves.moved(new Actor.Anyone(), now, stage, act, clocks, Map.of("outcome", word), at);
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

  private static Outcome notNow(Transfer now) {
    return refused("not-now", now.stage().code());
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of("transfer.refusal." + rule, "", arguments));
  }
}
