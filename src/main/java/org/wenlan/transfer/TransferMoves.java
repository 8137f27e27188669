package org.wenlan.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.transfer.Transfer.By;
import org.wenlan.transfer.Transfer.Enclosed;
import org.wenlan.transfer.Transfers.Outcome;

/** Files as cases in the docket: how one begins and moves. Within the caller's transaction. */
@Component
class TransferMoves {
  private final Docket docket;
  private final TransferStore store;
  private final LegalTime time;
  private final Units units;

  TransferMoves(Docket docket, TransferStore store, LegalTime time, Units units) {
    this.docket = docket;
    this.store = store;
    this.time = time;
    this.units = units;
  }

  String today(Instant at) {
    return time.day(at).toString();
  }

  By by(Actor.Person who, Instant at) {
    return new By(who.id(), who.name(), today(at));
  }

  Transfer known(String number) {
    return docket.find(new Actor.Platform(), number).map(Transfer::of).orElseThrow();
  }

  /** A clock from today; none where no rule sets it. */
  List<Clocking> start(String clock, String rule, String owner, Instant at) {
    return start(clock, rule, owner, time.day(at));
  }

  /** The same from a day. */
  List<Clocking> start(String clock, String rule, String owner, LocalDate event) {
    return time.start(clock, rule, region(owner), event)
        .<List<Clocking>>map(List::of)
        .orElse(List.of());
  }

  private String region(String owner) {
    return units.find(owner).map(Unit::region).orElse("");
  }

  /** Begins one; the code of its file is nobody's, the receiver's is made when it is sent. */
  Outcome open(
      Actor.Person who, Matter matter, Enclosed enclosed, List<Clocking> clocks, Instant at) {
    var prefix = matter instanceof Matter.Suspicion ? Transfer.SUSPICION : Transfer.REQUEST;
    var number = docket.numbers(prefix, time.day(at).getYear(), 1).getFirst();
    var act = matter.incoming() ? "enter" : "open";
    docket.open(
        List.of(
            new Opening(
                number,
                Transfer.KIND,
                // The docket's own lists tell of every case of the unit.
                enclosed.restricted() ? "" : matter.subject(),
                who.unit(),
                null,
                "",
                region(who.unit()),
                Code.fresh(),
                turn(
                    who.unit(),
                    matter,
                    enclosed,
                    new Transfer.Draft(by(who, at)),
                    act,
                    clocks,
                    Map.of()))),
        who,
        at);
    return new Outcome.Done(kept(number), "");
  }

  Outcome moved(
      Actor who,
      Transfer now,
      Transfer.Stage stage,
      String act,
      List<Clocking> clocks,
      Map<String, String> marks,
      Instant at) {
    return moved(who, now, now.enclosed(), stage, act, clocks, marks, at);
  }

  /** Says which documents go along. */
  Outcome enclosed(Actor who, Transfer now, Enclosed enclosed, Instant at) {
    return moved(who, now, enclosed, now.stage(), "enclose", List.of(), Map.of(), at);
  }

  private Outcome moved(
      Actor who,
      Transfer now,
      Enclosed enclosed,
      Transfer.Stage stage,
      String act,
      List<Clocking> clocks,
      Map<String, String> marks,
      Instant at) {
    var turn = turn(now.file().desk(), now.matter(), enclosed, stage, act, clocks, marks);
    return switch (docket.changeKnown(who, now.number(), now.file().version(), turn, at)) {
      case Turn.Outcome.Done _ -> new Outcome.Done(kept(now.number()), "");
      // Somebody changed it within the same moment: everything is undone.
      case Turn.Outcome.Stale _ ->
          throw new IllegalStateException("Changed at the same moment: " + now.number());
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  /** The receiver's code. */
  String code(Transfer one, Instant at) {
    return docket.giveCode(one.number(), at);
  }

  private Transfer kept(String number) {
    var one = known(number);
    store.put(one, time.day(one.file().opened()));
    return one;
  }

  private static Turn turn(
      String desk,
      Matter matter,
      Enclosed enclosed,
      Transfer.Stage stage,
      String act,
      List<Clocking> clocks,
      Map<String, String> marks) {
    var all = new TreeMap<>(marks);
    all.put("kind", matter.kind());
    if (matter instanceof Matter.Suspicion suspicion) {
      all.put("crime", suspicion.crime().name());
    }
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        "",
        Transfer.body(matter, enclosed, stage),
        clocks,
        List.of(),
        all);
  }
}
