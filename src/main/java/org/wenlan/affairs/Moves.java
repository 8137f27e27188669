package org.wenlan.affairs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Application.Said;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.docket.Turn.Letting;
import org.wenlan.kernel.Refusal;

/** Changes of applications as turns of the docket, with their clocks. */
@Component
class Moves {
  static final String STAGE = "stage";
  static final String CORRECTION = "correction";
  static final String NOTICE = "notice";
  static final String OVERDUE = "overdue";

  private static final String CORRECT = "affairs.correct";

  private final Docket docket;
  private final LegalTime time;
  private final Definitions definitions;
  private final ApplicationStore store;
  private final EntryStore entries;
  private final ApplicantNews news;

  Moves(
      Docket docket,
      LegalTime time,
      Definitions definitions,
      ApplicationStore store,
      EntryStore entries,
      ApplicantNews news) {
    this.docket = docket;
    this.time = time;
    this.definitions = definitions;
    this.store = store;
    this.entries = entries;
    this.news = news;
  }

  /** What came of a change. */
  sealed interface Moved {
    record To(Application now) implements Moved {}

    record Not(Turn.Outcome outcome) implements Moved {}
  }

  /** The first turn of an application. */
  Turn first(Affair affair, Said said, Standing standing, String owner, String region, Instant at) {
    return turn(
        affair, said, standing, owner, "apply", "", "", clocks(affair, null, standing, region, at));
  }

  /** Changes an application, its line, what it gave, and its clocks: all or nothing. */
  Moved move(
      Actor by, Application now, Said said, Advance.Next.Move move, long version, Instant at) {
    var affair = definitions.version(said.affair(), said.version());
    var turn =
        turn(
            affair,
            said,
            move.standing(),
            now.file().owner(),
            move.act(),
            move.said(),
            move.unit(),
            clocks(affair, now.standing(), move.standing(), now.file().region(), at));
    if (!move.standing().open()) {
      turn = turn.marked("timing", late(now, at) ? "late" : "in-time");
    }
    var outcome = docket.changeKnown(by, now.number(), version, turn, at);
    if (!(outcome instanceof Turn.Outcome.Done)) {
      return new Moved.Not(outcome);
    }
    var after = find(now.number());
    store.put(after, affair, time.day(at));
    if (!move.unit().isEmpty()) {
      store.asked(now.number(), move.unit());
    }
    if (move.standing() instanceof Standing.Granted(var _, var given, var _)) {
      entries.add(after, affair, given, time.day(at));
    }
    if (!after.standing().code().equals(now.standing().code())) {
      news.of(after, affair, at);
    }
    return new Moved.To(after);
  }

  /** Why it cannot be announced: no rule sets today for how long; empty for all other changes. */
  Optional<Refusal> untimed(Application now, Standing next, Instant at) {
    var affair = definitions.version(now.said().affair(), now.said().version());
    if (!(next instanceof Standing.Announced announced)) {
      return Optional.empty();
    }
    var limit = limit(affair, announced.at());
    return time.start(NOTICE, limit, now.file().region(), time.day(at)).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("affairs.refusal.no-limit", "", limit));
  }

  /** An application that is there. */
  Application find(String number) {
    return docket.find(new Actor.Platform(), number).map(Application::of).orElseThrow();
  }

  private static Turn turn(
      Affair affair,
      Said said,
      Standing standing,
      String owner,
      String act,
      String words,
      String unit,
      List<Clocking> clocks) {
    return new Turn(
        standing.code(),
        standing.open(),
        owner,
        null,
        act,
        words,
        Application.body(said, standing),
        clocks,
        unit.isEmpty() ? List.of() : List.of(new Letting.In(unit)),
        marks(affair, said));
  }

  /** What statistics count it by: answers to questions that are shown, and never a name. */
  private static Map<String, String> marks(Affair affair, Said said) {
    var marks = new TreeMap<String, String>();
    var shown = new Filled(affair, said.answers()).shown();
    marks.put("affair", affair.code());
    marks.put("group", affair.group().name());
    marks.put("kind", shown.getOrDefault(affair.counted().kind(), ""));
    marks.put("level", shown.getOrDefault(affair.counted().level(), ""));
    marks.put("amount", shown.getOrDefault(affair.counted().amount(), ""));
    marks.values().removeIf(String::isBlank);
    return marks;
  }

  /** Whether any stage of it has taken longer than its rule gives. */
  private boolean late(Application now, Instant at) {
    var due = now.file().due();
    boolean passed =
        now.standing() instanceof Standing.InStage && due != null && due.isBefore(time.day(at));
    return passed
        || docket.events(now.number()).stream().anyMatch(event -> event.act().equals(OVERDUE));
  }

  /** Clocks end with what they measured and begin with what comes. */
  private List<Clocking> clocks(
      Affair affair, @Nullable Standing before, Standing after, String region, Instant at) {
    var clocks = new ArrayList<Clocking>();
    if (before != null && before.stage() == after.stage() && same(before, after)) {
      return clocks;
    }
    if (before != null) {
      clocks.add(new Clocking.End(clock(before)));
    }
    switch (after) {
      case Standing.InStage in -> start(clocks, STAGE, limit(affair, in.at()), region, at);
      case Standing.Announced in -> start(clocks, NOTICE, limit(affair, in.at()), region, at);
      case Standing.Correcting _ -> start(clocks, CORRECTION, CORRECT, region, at);
      case Standing.Granted _, Standing.Refused _, Standing.Withdrawn _, Standing.Lapsed _ -> {}
    }
    return clocks;
  }

  private static boolean same(Standing before, Standing after) {
    return before.getClass().equals(after.getClass());
  }

  private static String clock(Standing standing) {
    return switch (standing) {
      case Standing.Announced _ -> NOTICE;
      case Standing.Correcting _ -> CORRECTION;
      case Standing.InStage _,
          Standing.Granted _,
          Standing.Refused _,
          Standing.Withdrawn _,
          Standing.Lapsed _ ->
          STAGE;
    };
  }

  private static String limit(Affair affair, int stage) {
    return affair.stages().get(stage).limit();
  }

  private void start(List<Clocking> clocks, String name, String limit, String region, Instant at) {
    if (limit.isEmpty()) {
      return;
    }
    time.start(name, limit, region, time.day(at)).ifPresent(clocks::add);
  }
}
