package org.wenlan.docket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.docket.CaseFile.Message;
import org.wenlan.docket.DeadlineTaker.Deadline;
import org.wenlan.docket.Docket.Lane;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Docket.View;
import org.wenlan.docket.Turn.Clocking;

/** Cases in memory, for one thread: what a simulated centre keeps them in. */
public final class MemoryBook implements CaseBook {
  private final Map<String, CaseFile> files = new LinkedHashMap<>();
  private final Map<String, List<Event>> events = new HashMap<>();
  private final Map<String, Set<String>> views = new HashMap<>();
  private final List<KeptClock> clocks = new ArrayList<>();
  private final Map<String, List<KeptClock>> byCase = new HashMap<>();
  private final java.util.TreeMap<Instant, List<Integer>> waiting = new java.util.TreeMap<>();
  private long serial;

  public Docket docket() {
    return new Docket(this, new MemoryCodes(), (_, _) -> {});
  }

  public Sweeper sweeper(DeadlineTaker taker, Clock clock) {
    return new Sweeper(this, List.of(taker), TransactionOperations.withoutTransaction(), clock);
  }

  public List<CaseFile> files() {
    return List.copyOf(files.values());
  }

  public List<KeptClock> kept() {
    return clocks;
  }

  @Override
  public List<Long> series(int count) {
    var series = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      series.add(++serial);
    }
    return series;
  }

  @Override
  public void open(List<Opening> openings, Actor by, Instant at) {
    for (var one : openings) {
      var first = one.first();
      files.put(
          one.number(),
          new CaseFile(
              one.number(),
              one.kind(),
              one.title(),
              first.state(),
              true,
              one.owner(),
              first.desk(),
              null,
              one.client(),
              one.field(),
              one.region(),
              ClockStore.earliest(first.clocks()),
              1,
              at,
              at,
              first.body()));
      note(new Event(one.number(), 1, at, by.name(), by.unit(), first.act(), first.said()));
      first.clocks().forEach(clocking -> apply(one.number(), one.kind(), clocking));
    }
  }

  private void note(Event event) {
    events.computeIfAbsent(event.number(), _ -> new ArrayList<>()).add(event);
  }

  private void apply(String number, String kind, Clocking clocking) {
    switch (clocking) {
      case Clocking.Start start -> {
        var kept = new KeptClock(clocks.size(), number, kind, start);
        waiting.computeIfAbsent(start.fires(), _ -> new ArrayList<>()).add(clocks.size());
        clocks.add(kept);
        byCase.computeIfAbsent(number, _ -> new ArrayList<>()).add(kept);
      }
      case Clocking.Change change ->
          byCase.getOrDefault(number, List.of()).stream()
              .filter(one -> one.start.name().equals(change.name()) && one.live())
              .forEach(one -> {
                one.change(change);
                waiting.computeIfAbsent(change.fires(), _ -> new ArrayList<>()).add(one.place);
              });
      case Clocking.End(var name) ->
          byCase.getOrDefault(number, List.of()).stream()
              .filter(one -> one.start.name().equals(name) && !one.over)
              .forEach(one -> {
                one.over = true;
                one.state = one.live() ? Running.State.ENDED : one.state;
              });
    }
  }

  @Override
  public Optional<CaseFile> find(String number) {
    return Optional.ofNullable(files.get(number));
  }

  @Override
  public List<CaseFile> all(List<String> numbers) {
    return numbers.stream().distinct().flatMap(one -> find(one).stream()).toList();
  }

  @Override
  public Optional<CaseFile> byCode(String number, byte[] code) {
    return Optional.empty();
  }

  @Override
  public boolean recode(String number, byte[] code) {
    throw new UnsupportedOperationException("Nobody shows a code in a simulated centre");
  }

  @Override
  public boolean letIn(String number, String unit) {
    return views.getOrDefault(number, Set.of()).contains(unit);
  }

  @Override
  public boolean turn(String number, long version, Turn turn, Actor by, Instant at) {
    var old = files.get(number);
    if (old == null || old.version() != version) {
      return false;
    }
    turn.clocks().forEach(clocking -> apply(number, old.kind(), clocking));
    for (var letting : turn.lettings()) {
      var view = views.computeIfAbsent(number, _ -> new HashSet<>());
      boolean changed =
          switch (letting) {
            case Turn.Letting.In(var unit) -> view.add(unit);
            case Turn.Letting.Out(var unit) -> view.remove(unit);
          };
      if (!changed && letting instanceof Turn.Letting.In) {
        throw new IllegalStateException("Let in twice: " + letting);
      }
    }
    var due =
        byCase.getOrDefault(number, List.of()).stream()
            .filter(one -> !one.over && one.state != Running.State.PAUSED)
            .map(one -> one.start.due())
            .min(Comparator.naturalOrder())
            .orElse(null);
    files.put(
        number,
        new CaseFile(
            number,
            old.kind(),
            old.title(),
            turn.state(),
            turn.open(),
            old.owner(),
            turn.desk(),
            turn.holder(),
            old.client(),
            old.field(),
            old.region(),
            due,
            version + 1,
            old.opened(),
            at,
            turn.body()));
    note(new Event(number, version + 1, at, by.name(), by.unit(), turn.act(), turn.said()));
    return true;
  }

  @Override
  public List<Event> events(String number) {
    return List.copyOf(events.getOrDefault(number, List.of()));
  }

  @Override
  public List<Message> messages(String number) {
    return List.of();
  }

  @Override
  public List<Filed> filed(String number) {
    return List.of();
  }

  @Override
  public void say(String number, Message message) {}

  @Override
  public void file(String number, Filed filed) {}

  @Override
  public List<Running> clocks(String number) {
    return byCase.getOrDefault(number, List.of()).stream()
        .map(one ->
            new Running(
                one.start.name(),
                one.start.pin().toString(),
                one.start.due(),
                one.start.settled(),
                one.state,
                one.start.countdown(),
                one.wish))
        .toList();
  }

  @Override
  public List<CaseFile> lane(View view, String after, int most) {
    return files();
  }

  @Override
  public Map<Lane, Integer> counts(View view) {
    return Map.of();
  }

  @Override
  public Map<String, Integer> load(List<String> units) {
    var load = new HashMap<String, Integer>();
    files.values().stream()
        .filter(one -> one.open() && units.contains(one.desk()))
        .forEach(one -> load.merge(one.desk(), 1, Integer::sum));
    return load;
  }

  @Override
  public List<CaseFile> sentBy(UUID client, String before, int most) {
    return List.of();
  }

  @Override
  public Optional<Passed> passed(Instant now) {
    while (!waiting.isEmpty() && !waiting.firstKey().isAfter(now)) {
      var first = waiting.firstEntry().getValue();
      var place = first.getLast();
      var one = clocks.get(place);
      if (one.running() && !one.fires().isAfter(now)) {
        return Optional.of(
            new Passed(
                place, one.kind, new Deadline(one.number, one.start.name(), one.start.due()), 0));
      }
      first.removeLast();
      if (first.isEmpty()) {
        waiting.pollFirstEntry();
      }
    }
    return Optional.empty();
  }

  @Override
  public void fired(long clock, Instant at) {
    var one = clocks.get((int) clock);
    if (at.isBefore(one.fires())) {
      throw new IllegalStateException("Fired early: " + one.number + " " + one.start.name());
    }
    one.fired++;
    one.state = Running.State.FIRED;
  }

  @Override
  public void failed(long clock, Instant again, String why) {
    throw new IllegalStateException("A deadline could not be taken: " + why);
  }
}
