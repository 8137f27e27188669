package org.wenlan.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;

/** Writes a talk: the docket's file and the line that the funnel counts, always both. */
@Component
class TalkFiles {
  private final Docket docket;
  private final TalkStore store;
  private final LegalTime time;

  TalkFiles(Docket docket, TalkStore store, LegalTime time) {
    this.docket = docket;
    this.store = store;
    this.time = time;
  }

  Outcome turn(Actor who, Talk now, Talk.Stage stage, String act, Instant at) {
    return turn(who, now, stage, act, List.of(), Map.of(), at);
  }

  Outcome turn(
      Actor who,
      Talk now,
      Talk.Stage stage,
      String act,
      List<? extends Clocking> clocks,
      Map<String, String> marks,
      Instant at) {
    var turn = turn(now.file().desk(), now.asked(), stage, act, clocks, marks);
    var turned = docket.changeKnown(who, now.number(), now.file().version(), turn, at);
    if (turned instanceof Turn.Outcome.Done) {
      var day = time.day(at);
      store.put(now.number(), stage, stage instanceof Talk.Stage.Concluded ? day : null, day);
    }
    return AllOrNothing.of(turned, now.number());
  }

  static Turn turn(
      String desk,
      Talk.Asked asked,
      Talk.Stage stage,
      String act,
      List<? extends Clocking> clocks,
      Map<String, String> marks) {
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        "",
        Talk.body(asked, stage),
        List.copyOf(clocks),
        List.of(),
        marks);
  }
}
