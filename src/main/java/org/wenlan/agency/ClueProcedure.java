package org.wenlan.agency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.agency.Stage.By;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;

/**
 * Which step may follow which stage of a clue, who may take it, and what time it sets running. It
 * writes nothing.
 */
@Component
class ClueProcedure {
  /** Checking a clue. */
  static final String CHECK = "CHECK";

  /** Rectifying what was ordered. */
  static final String RECTIFY = "RECTIFY";

  /** The subject of the law whose rule sets the limit of an order. */
  static final String LIMIT = "agency.rectification";

  private static final int TEXT = 5_000;

  private final LegalTime time;

  ClueProcedure(LegalTime time) {
    this.time = time;
  }

  /** What comes next. */
  sealed interface Next {

    /** A change. */
    record Move(Stage stage, Turn turn) implements Next {}

    /** A rule says no. */
    record No(Refusal why) implements Next {}
  }

  Turn first(Clue.Said said, String owner, Instant at) {
    var clocks =
        time.start(CHECK, "complaint.check-clue", said.region(), time.day(at))
            .<List<Clocking>>map(List::of)
            .orElse(List.of());
    return turn(said, owner, new Stage.Received(), "receive", "", clocks, Map.of());
  }

  Next next(Clue clue, Actor.Person who, Step step, Instant at) {
    var by = new By(who.id(), who.name(), time.day(at).toString());
    return switch (step) {
      case Step.Refuse(var why) ->
          clue.stage() instanceof Stage.Received received
              ? may(
                  who,
                  why,
                  () -> move(clue, received.refuse(why.strip()), "refuse", why, ended(CHECK)))
              : notNow(clue);
      case Step.Check(var substantiated, var text) ->
          clue.stage() instanceof Stage.Received received
              ? may(
                  who,
                  text,
                  () ->
                      move(
                          clue,
                          received.check(new Stage.Check(substantiated, text.strip(), by)),
                          "check",
                          "",
                          ended(CHECK)))
              : notNow(clue);
      case Step.Talk(var text) ->
          clue.stage() instanceof Stage.Working working && working.work().talk() == null
              ? may(who, text, () -> talked(clue, working, text, by))
              : notNow(clue);
      case Step.Order(var text) ->
          clue.stage() instanceof Stage.Working working && working.work().order() == null
              ? may(who, text, () -> ordered(clue, working, text, by, at))
              : notNow(clue);
      case Step.Rectify(var text) ->
          clue.stage() instanceof Stage.Working working
                  && working.work().order() instanceof Stage.Order order
                  && working.work().rectified() == null
              ? may(
                  who,
                  text,
                  () ->
                      move(
                          clue,
                          working.rectify(new Stage.Note(text.strip(), by)),
                          "rectify",
                          "",
                          ended(RECTIFY),
                          Map.of("timing", order.overdue() ? "late" : "in-time")))
              : notNow(clue);
      case Step.Conclude conclude ->
          clue.stage() instanceof Stage.Working working
              ? may(who, conclude.text(), () -> concluded(clue, working, conclude, by))
              : notNow(clue);
      case Step.Confirm _ ->
          clue.stage() instanceof Stage.Concluded concluded
              ? second(
                  who,
                  concluded,
                  () ->
                      move(
                          clue,
                          concluded.confirm(by),
                          "confirm",
                          "",
                          ended(RECTIFY),
                          Map.of("outcome", concluded.result().outcome().name())))
              : notNow(clue);
      case Step.Contest(var why) ->
          clue.stage() instanceof Stage.Concluded concluded
              ? second(
                  who,
                  concluded,
                  () ->
                      spoken(why, () -> move(clue, concluded.contest(), "contest", why, List.of())))
              : notNow(clue);
      case Step.Close(var text) ->
          clue.stage() instanceof Stage.Confirmed confirmed
              ? may(
                  who,
                  text,
                  () -> move(clue, confirmed.close(text.strip(), by), "close", "", List.of()))
              : notNow(clue);
    };
  }

  private Next talked(Clue clue, Stage.Working working, String text, By by) {
    return working.work().check().substantiated()
        ? move(clue, working.talk(new Stage.Note(text.strip(), by)), "talk", "", List.of())
        : no("nothing-found", "");
  }

  private Next ordered(Clue clue, Stage.Working working, String text, By by, Instant at) {
    if (!working.work().check().substantiated()) {
      return no("nothing-found", "");
    }
    var clock = time.start(RECTIFY, LIMIT, clue.said().region(), time.day(at));
    if (clock.isEmpty()) {
      return no("no-limit", "");
    }
    var due = clock.get().due();
    return move(
        clue,
        working.order(new Stage.Order(text.strip(), due.toString(), false, by)),
        "order",
        due.toString(),
        List.of(clock.get()));
  }

  /** A result must rest on what was done: nobody is recorded as talked to who never was. */
  private Next concluded(Clue clue, Stage.Working working, Step.Conclude said, By by) {
    var work = working.work();
    boolean rests =
        switch (said.outcome()) {
          case UNFOUNDED ->
              !work.check().substantiated() && work.talk() == null && work.order() == null;
          case TALKED -> work.talk() != null && work.order() == null;
          case RECTIFIED -> work.rectified() != null;
          case FILED -> work.check().substantiated();
        };
    if (!rests) {
      return no("rests-on-nothing", "", said.outcome(), working.code());
    }
    if (said.outcome() == Stage.Outcome.FILED && said.reference().isBlank()) {
      return no("no-reference", "");
    }
    if (said.reference().length() > 100) {
      return no("too-long", "", said.reference().length(), 100);
    }
    return move(
        clue,
        working.conclude(
            new Stage.Result(said.outcome(), said.text().strip(), said.reference().strip(), by)),
        "conclude",
        "",
        List.of());
  }

  /** A clock has run out; null when it no longer matters. */
  Next.@Nullable Move passed(Clue clue, String clock) {
    if (clock.equals(CHECK) && clue.stage() instanceof Stage.Received received) {
      return move(clue, received, "check-overdue", "", List.of());
    }
    var work = clue.stage().done();
    if (!clock.equals(RECTIFY) || work == null || work.order() == null) {
      return null;
    }
    var order = work.order();
    var late = new Stage.Order(order.text(), order.due(), true, order.by());
    var then = new Stage.Work(work.check(), work.talk(), late, work.rectified());
    return switch (clue.stage()) {
      case Stage.Working _ -> move(clue, new Stage.Working(then), "overdue", "", List.of());
      case Stage.Concluded(var _, var result) ->
          move(clue, new Stage.Concluded(then, result), "overdue", "", List.of());
      case Stage.Received _, Stage.Confirmed _, Stage.Closed _, Stage.NotTaken _ -> null;
    };
  }

  private static List<Clocking> ended(String clock) {
    return List.of(new Clocking.End(clock));
  }

  private static Next may(Actor.Person who, String text, Supplier<Next> then) {
    return who.may(Permission.DISPATCH) ? spoken(text, then) : no("not-yours", "");
  }

  private static Next spoken(String text, Supplier<Next> then) {
    if (text.isBlank()) {
      return no("nothing-said", "");
    }
    return text.length() > TEXT ? no("too-long", "", text.length(), TEXT) : then.get();
  }

  private static Next second(Actor.Person who, Stage.Concluded concluded, Supplier<Next> then) {
    if (!who.may(Permission.APPROVE)) {
      return no("not-yours", "");
    }
    return concluded.result().by().id().equals(who.id()) ? no("own-result", "") : then.get();
  }

  private static Next.Move move(
      Clue clue, Stage stage, String act, String said, List<Clocking> clocks) {
    return move(clue, stage, act, said, clocks, Map.of());
  }

  private static Next.Move move(
      Clue clue,
      Stage stage,
      String act,
      String said,
      List<Clocking> clocks,
      Map<String, String> marks) {
    return new Next.Move(
        stage, turn(clue.said(), clue.file().desk(), stage, act, said, clocks, marks));
  }

  private static Turn turn(
      Clue.Said said,
      String desk,
      Stage stage,
      String act,
      String words,
      List<Clocking> clocks,
      Map<String, String> marks) {
    var all = new TreeMap<>(marks);
    all.put("type", said.kind().name());
    all.put("source", said.source().name());
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        words.strip(),
        Clue.body(said, stage),
        new ArrayList<>(clocks),
        List.of(),
        all);
  }

  private static Next notNow(Clue clue) {
    return no("not-now", "", clue.stage().code());
  }

  private static Next no(String rule, String source, Object... arguments) {
    return new Next.No(Refusal.of("agency.refusal." + rule, source, arguments));
  }
}
