package org.wenlan.clue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.clue.ClueBatches.Outcome;
import org.wenlan.clue.ClueBatches.Reply;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn.Clocking;

/** What comes back of a batch: a receipt, answers, or nothing in time. */
@Component
class BatchAnswering {
  private static final int SHORT = 300;

  private final BatchMoves moves;
  private final ClueBook clues;
  private final Handing handing;
  private final Docket docket;

  BatchAnswering(BatchMoves moves, ClueBook clues, Handing handing, Docket docket) {
    this.moves = moves;
    this.clues = clues;
    this.handing = handing;
    this.docket = docket;
  }

  /** The receiver says that it has the batch. */
  Outcome receive(ClueBatch now, long version, String name, String reference, Instant at) {
    if (now.file().version() != version) {
      return new Outcome.Stale(now);
    }
    if (!(now.stage() instanceof ClueBatch.Delivered delivered)) {
      return refused("not-now", now.stage().code());
    }
    if (name.isBlank()) {
      return refused("receipt-name");
    }
    if (Math.max(name.length(), reference.length()) > SHORT) {
      return refused("too-long", Math.max(name.length(), reference.length()), SHORT);
    }
    var receipt =
        new ClueBatch.Receipt(name.strip(), reference.strip(), handing.day(at).toString());
    return moves.moved(
        new Actor.Anyone(),
        now,
        now.clues(),
        delivered.received(receipt),
        "receive",
        List.of(new Clocking.End(ClueBatches.RECEIPT)),
        Map.of(),
        at);
  }

  /** The receiver answers clues; with the last answer the batch is closed. */
  Outcome answer(ClueBatch now, long version, List<Reply> replies, Instant at) {
    if (now.file().version() != version) {
      return new Outcome.Stale(now);
    }
    if (!(now.stage() instanceof ClueBatch.Received received)) {
      return refused("not-now", now.stage().code());
    }
    var waiting = new LinkedHashMap<String, IpClue>();
    moves.clues(now.clues()).stream()
        .filter(clue -> clue.stage() instanceof IpClue.HandedOver)
        .forEach(clue -> waiting.put(clue.number(), clue));
    for (var reply : replies) {
      if (reply.text().length() > ClueBook.TEXT) {
        return refused("too-long", reply.text().length(), ClueBook.TEXT);
      }
      if (!waiting.containsKey(reply.clue()) || reply.answer() == IpClue.Answer.NO_ANSWER) {
        return refused("no-such-clue", reply.clue());
      }
      if (reply.answer() == IpClue.Answer.NOT_CONFIRMED && reply.text().isBlank()) {
        return refused("why-not", reply.clue());
      }
    }
    if (replies.isEmpty()
        || replies.stream().map(Reply::clue).distinct().count() < replies.size()) {
      return refused("no-replies");
    }
    for (var reply : replies) {
      answered(new Actor.Anyone(), waiting.remove(reply.clue()), reply, at);
    }
    boolean last = waiting.isEmpty();
    return moves.moved(
        new Actor.Anyone(),
        now,
        now.clues(),
        last ? received.close() : received,
        "answer",
        last ? List.of(new Clocking.End(ClueBatches.FEEDBACK)) : List.of(),
        Map.of(),
        at);
  }

  private void answered(Actor who, @Nullable IpClue clue, Reply reply, Instant at) {
    if (clue != null && clue.stage() instanceof IpClue.HandedOver handed) {
      clues.along(
          who,
          clue,
          handed.answered(reply.answer(), reply.text().strip()),
          switch (reply.answer()) {
            case CONFIRMED -> "confirm";
            case NOT_CONFIRMED -> "clear";
            case NO_ANSWER -> "no-answer";
          },
          Map.of(),
          at);
    }
  }

  Outcome closed(Actor.Person who, ClueBatch now, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    boolean over =
        docket.clocks(now.number()).stream()
            .anyMatch(clock ->
                clock.name().equals(ClueBatches.FEEDBACK) && clock.due().isBefore(handing.day(at)));
    var closed =
        switch (now.stage()) {
          case ClueBatch.Delivered delivered when over -> delivered.close();
          case ClueBatch.Received received when over -> received.close();
          case ClueBatch.Stage _ -> null;
        };
    if (closed == null) {
      return refused("time-left", now.stage().code());
    }
    for (var clue : moves.clues(now.clues())) {
      answered(who, clue, new Reply(clue.number(), IpClue.Answer.NO_ANSWER, ""), at);
    }
    return moves.moved(
        who,
        now,
        now.clues(),
        closed,
        "close",
        List.of(new Clocking.End(ClueBatches.RECEIPT), new Clocking.End(ClueBatches.FEEDBACK)),
        Map.of(),
        at);
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(BrandWatch.no(rule, arguments));
  }
}
