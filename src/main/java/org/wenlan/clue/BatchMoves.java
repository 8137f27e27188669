package org.wenlan.clue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.clue.ClueBatches.Outcome;
import org.wenlan.clue.IpClue.By;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;

/** Batches as files in the docket: how one begins and moves. Within the caller's transaction. */
@Component
class BatchMoves {
  private final Docket docket;
  private final BatchStore store;
  private final Handing handing;
  private final Regional regional;

  BatchMoves(Docket docket, BatchStore store, Handing handing, Regional regional) {
    this.docket = docket;
    this.store = store;
    this.handing = handing;
    this.regional = regional;
  }

  By by(Actor.Person who, Instant at) {
    return new By(who.id(), who.name(), handing.day(at).toString());
  }

  ClueBatch known(String number) {
    return docket.find(new Actor.Platform(), number).map(ClueBatch::of).orElseThrow();
  }

  /** Clues by their numbers, in that order, in one question. */
  List<IpClue> clues(List<String> numbers) {
    return docket.known(numbers).stream().map(IpClue::of).toList();
  }

  /** Begins one; the code of its file is nobody's, the receiver's is made when it is sent. */
  Outcome open(Actor.Person who, ClueBatch.Said said, Instant at) {
    var number = docket.numbers(ClueBatch.PREFIX, handing.day(at).getYear(), 1).getFirst();
    var draft = new ClueBatch.Draft(by(who, at));
    docket.open(
        List.of(
            new Opening(
                number,
                ClueBatch.KIND,
                said.title(),
                who.unit(),
                null,
                "",
                regional.of(who.unit()),
                Code.fresh(),
                turn(who.unit(), said, List.of(), draft, "open", List.of(), Map.of()))),
        who,
        at);
    return new Outcome.Done(kept(number), "");
  }

  Outcome moved(
      Actor who,
      ClueBatch now,
      List<String> in,
      ClueBatch.Stage stage,
      String act,
      List<Clocking> clocks,
      Map<String, String> marks,
      Instant at) {
    var turn = turn(now.file().desk(), now.said(), in, stage, act, clocks, marks);
    return switch (docket.changeKnown(who, now.number(), now.file().version(), turn, at)) {
      case Turn.Outcome.Done _ -> new Outcome.Done(kept(now.number()), "");
      // Somebody changed it within the same moment: everything is undone.
      case Turn.Outcome.Stale _ ->
          throw new IllegalStateException("Changed at the same moment: " + now.number());
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  /** The receiver's code. */
  String code(ClueBatch batch, Instant at) {
    return docket.giveCode(batch.number(), at);
  }

  private ClueBatch kept(String number) {
    var batch = known(number);
    store.put(batch, handing.day(batch.file().opened()));
    return batch;
  }

  private static Turn turn(
      String desk,
      ClueBatch.Said said,
      List<String> clues,
      ClueBatch.Stage stage,
      String act,
      List<Clocking> clocks,
      Map<String, String> marks) {
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        "",
        ClueBatch.body(said, clues, stage),
        clocks,
        List.of(),
        marks);
  }
}
