package org.wenlan.clue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.clue.ClueBatches.Outcome;

/** What the sender does with a batch: fill it, give it up, send it. */
@Component
class BatchSending {
  private final BatchMoves moves;
  private final ClueBook clues;
  private final Handing handing;
  private final Regional regional;

  BatchSending(BatchMoves moves, ClueBook clues, Handing handing, Regional regional) {
    this.moves = moves;
    this.clues = clues;
    this.handing = handing;
    this.regional = regional;
  }

  Outcome filled(Actor.Person who, ClueBatch now, String number, boolean in, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof ClueBatch.Draft)) {
      return refused("not-now", now.stage().code());
    }
    var clue = clues.find(who, number);
    var list = new ArrayList<>(now.clues());
    switch (clue.map(IpClue::stage).orElse(null)) {
      case IpClue.Verified verified when in && list.size() < ClueBatches.MOST -> {
        list.add(number);
        clues.along(who, clue.orElseThrow(), verified.into(now.number()), "batch", Map.of(), at);
      }
      case IpClue.Batched batched when !in && list.remove(number) ->
          clues.along(who, clue.orElseThrow(), batched.out(), "unbatch", Map.of(), at);
      case null, default -> {
        return refused("clue-not-ready", number);
      }
    }
    return moves.moved(who, now, list, now.stage(), in ? "add" : "remove", List.of(), Map.of(), at);
  }

  Outcome dropped(Actor.Person who, ClueBatch now, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof ClueBatch.Draft draft)) {
      return refused("not-now", now.stage().code());
    }
    for (var clue : now.clues().stream().map(clues::known).toList()) {
      if (clue.stage() instanceof IpClue.Batched batched) {
        clues.along(who, clue, batched.out(), "unbatch", Map.of(), at);
      }
    }
    return moves.moved(who, now, List.of(), draft.drop(), "drop", List.of(), Map.of(), at);
  }

  Outcome sent(Actor.Person who, ClueBatch now, Instant at) {
    if (!who.may(Permission.APPROVE)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof ClueBatch.Draft draft)) {
      return refused("not-now", now.stage().code());
    }
    if (now.clues().isEmpty()) {
      return refused("batch-empty");
    }
    var all = now.clues().stream().map(clues::known).toList();
    boolean own =
        draft.by().id().equals(who.id())
            || all.stream()
                .anyMatch(clue -> {
                  var judged = clue.stage().judged();
                  return judged != null && judged.by().id().equals(who.id());
                });
    if (own) {
      return refused("own-batch");
    }
    var clocks = handing.clocks(regional.of(who.unit()), at);
    if (clocks.isEmpty()) {
      return refused("no-limit");
    }
    var parcel = handing.pack(now, all, at);
    int brands = 0;
    for (var clue : all) {
      if (clue.stage() instanceof IpClue.Batched batched) {
        boolean first = clues.first(clue, handing.day(at));
        brands += first ? 1 : 0;
        clues.along(
            who,
            clue,
            batched.handedOver(),
            "hand-over",
            Map.of("brand", first ? "first" : "again"),
            at);
      }
    }
    var outcome =
        moves.moved(
            who,
            now,
            now.clues(),
            draft.sent(new ClueBatch.Sent(parcel.seal(), moves.by(who, at))),
            "send",
            clocks,
            Map.of("clues", String.valueOf(all.size()), "brands", String.valueOf(brands)),
            at);
    return outcome instanceof Outcome.Done(var batch, var _)
        ? new Outcome.Done(batch, moves.code(batch, at))
        : outcome;
  }

  /** The receiver gets a new code; the one before opens nothing any more. */
  Outcome coded(Actor.Person who, ClueBatch now, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (now.stage().sent() == null || !now.stage().open()) {
      return refused("not-now", now.stage().code());
    }
    var outcome =
        moves.moved(who, now, now.clues(), now.stage(), "give-code", List.of(), Map.of(), at);
    return outcome instanceof Outcome.Done(var batch, var _)
        ? new Outcome.Done(batch, moves.code(batch, at))
        : outcome;
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(BrandWatch.no(rule, arguments));
  }
}
