package org.wenlan.transfer;

import static org.wenlan.transfer.TransferSteps.notNow;
import static org.wenlan.transfer.TransferSteps.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.transfer.Transfer.OnPaper;
import org.wenlan.transfer.Transfers.Outcome;
import org.wenlan.transfer.Transfers.Sheet;

/**
 * What comes back of a file that was sent: from its receiver by the code, or on paper, entered by
 * an officer of the sender. Within the caller's transaction.
 */
@Component
class TransferReturns {
  private static final int SHORT = 300;
  private static final Set<String> ENDS = Set.of("PROSECUTED", "DROPPED", "RETURNED");

  private final TransferMoves moves;

  TransferReturns(TransferMoves moves) {
    this.moves = moves;
  }

  /** Who tells it, and of which day it is. */
  private record Teller(Actor by, LocalDate day, @Nullable OnPaper paper) {}

  private Teller receiver(Instant at) {
    return new Teller(new Actor.Anyone(), LocalDate.parse(moves.today(at)), null);
  }

  private Teller officer(Actor.Person who, Sheet sheet, Instant at) {
    return new Teller(who, sheet.day(), new OnPaper(moves.by(who, at), sheet.note().strip()));
  }

  /** The receiver gets a new code; the one before opens nothing any more. */
  Outcome giveCode(Actor.Person who, Transfer now, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (now.stage().sent() == null || !now.stage().open()) {
      return notNow(now);
    }
    var outcome = moves.moved(who, now, now.stage(), "give-code", List.of(), Map.of(), at);
    return outcome instanceof Outcome.Done(var done, var _)
        ? new Outcome.Done(done, moves.code(done, at))
        : outcome;
  }

  Outcome receive(Transfer now, String name, String reference, Instant at) {
    return receive(now, name, reference, receiver(at), at);
  }

  Outcome receive(
      Actor.Person who, Transfer now, Sheet sheet, String name, String reference, Instant at) {
    var wrong = wrong(who, now, sheet, at);
    return wrong == null ? receive(now, name, reference, officer(who, sheet, at), at) : wrong;
  }

  Outcome reply(Transfer now, String word, String text, Instant at) {
    return reply(now, word, text, receiver(at), at);
  }

  Outcome reply(Actor.Person who, Transfer now, Sheet sheet, String word, String text, Instant at) {
    var wrong = wrong(who, now, sheet, at);
    return wrong == null ? reply(now, word, text, officer(who, sheet, at), at) : wrong;
  }

  /** A paper is of a day from what came before it to today, and somebody says how it came. */
  private @Nullable Outcome wrong(Actor.Person who, Transfer now, Sheet sheet, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    var sent = now.stage().sent();
    if (sent == null) {
      return notNow(now);
    }
    if (sheet.note().isBlank()) {
      return refused("paper-note");
    }
    if (sheet.note().length() > SHORT) {
      return refused("too-long", sheet.note().length());
    }
    var receipt = now.stage().receipt();
    var filed = now.stage().filed();
    var earliest =
        LocalDate.parse(
            filed != null ? filed.day() : receipt != null ? receipt.day() : sent.by().day());
    var today = LocalDate.parse(moves.today(at));
    return sheet.day().isBefore(earliest) || sheet.day().isAfter(today)
        ? refused("day-between", sheet.day(), earliest, today)
        : null;
  }

  private Outcome receive(Transfer now, String name, String reference, Teller teller, Instant at) {
    if (!(now.stage() instanceof Transfer.Delivered delivered)) {
      return notNow(now);
    }
    if (name.isBlank()) {
      return refused("receipt-name");
    }
    if (Math.max(name.length(), reference.length()) > SHORT) {
      return refused("too-long", Math.max(name.length(), reference.length()));
    }
    var clocks = new ArrayList<Clocking>(List.of(new Clocking.End(TransferSteps.RECEIPT)));
    if (now.matter() instanceof Matter.Suspicion) {
      clocks.addAll(
          moves.start(
              TransferSteps.DECISION, "transfer.decision", now.file().owner(), teller.day()));
    }
    var receipt =
        new Transfer.Receipt(
            name.strip(), reference.strip(), teller.day().toString(), teller.paper());
    return moves.moved(
        teller.by(), now, delivered.received(receipt), "receive", clocks, Map.of(), at);
  }

  private Outcome reply(Transfer now, String word, String text, Teller teller, Instant at) {
    if (text.isBlank()) {
      return refused("nothing-said");
    }
    if (text.length() > Transfers.TEXT) {
      return refused("too-long", text.length());
    }
    var said = new Transfer.Said(word, text.strip(), teller.day().toString(), teller.paper());
    boolean crime = now.matter() instanceof Matter.Suspicion;
    return switch (now.stage()) {
      case Transfer.Received received when crime && word.equals("FILED") -> {
        var clocks = new ArrayList<Clocking>(List.of(new Clocking.End(TransferSteps.DECISION)));
        clocks.addAll(
            moves.start(
                TransferSteps.FEEDBACK, "transfer.outcome", now.file().owner(), teller.day()));
        yield answered(now, received.filed(said), "file", clocks, teller, at);
      }
      case Transfer.Received received when crime && word.equals("DECLINED") ->
          answered(now, received.closed(said), "decline", end(TransferSteps.DECISION), teller, at);
      case Transfer.Received received when !crime && word.equals("ANSWERED") ->
          answered(now, received.closed(said), "answer", end(TransferSteps.ANSWER), teller, at);
      case Transfer.Filed filed when ENDS.contains(word) ->
          answered(now, filed.closed(said), "tell", end(TransferSteps.FEEDBACK), teller, at);
      case Transfer.Stage _ -> notNow(now);
    };
  }

  private static List<Clocking> end(String clock) {
    return List.of(new Clocking.End(clock));
  }

  private Outcome answered(
      Transfer now,
      Transfer.Stage stage,
      String act,
      List<Clocking> clocks,
      Teller teller,
      Instant at) {
    var said = stage instanceof Transfer.Closed closed ? closed.said() : stage.filed();
    var word = said == null ? "" : said.outcome();
    return moves.moved(teller.by(), now, stage, act, clocks, Map.of("outcome", word), at);
  }
}
