package org.wenlan.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Grid.Value;
import org.wenlan.returns.Return.Event;
import org.wenlan.returns.Returns.Cell;
import org.wenlan.returns.Returns.Entered;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Units;

/** Enters figures that were published elsewhere as locked returns. */
@Component
class Entering {
  private static final String ENTER = "enter";

  private final ReturnStore store;
  private final Forms forms;
  private final Locking locking;
  private final Units units;
  private final Deeds deeds;
  private final Clock clock;

  Entering(ReturnStore store, Forms forms, Locking locking, Units units, Deeds deeds, Clock clock) {
    this.store = store;
    this.forms = forms;
    this.locking = locking;
    this.units = units;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Longer periods first: where a half-year lies in a year, the year counts. */
  private record Owed(String body, Period period, String region) implements Comparable<Owed> {
    private static final Comparator<Owed> ORDER =
        Comparator.comparing((Owed one) -> -one.period().months())
            .thenComparing(Owed::period)
            .thenComparing(Owed::body)
            .thenComparing(Owed::region);

    @Override
    public int compareTo(Owed other) {
      return ORDER.compare(this, other);
    }
  }

  Entered enter(String number, List<Cell> cells, Actor by, Instant at) {
    var form =
        forms
            .find(number)
            .orElseThrow(() -> new IllegalArgumentException("There is no form " + number));
    int made = 0;
    int same = 0;
    int revised = 0;
    var unfed = new ArrayList<Cell>();
    for (var owed : grids(form, cells).entrySet()) {
      var key = owed.getKey();
      var grid = Grid.of(owed.getValue());
      var found = store.find(number, key.period(), key.body(), key.region());
      if (found.isPresent() && found.get().grid().equals(grid)) {
        same++;
        continue;
      }
      Set<Place> taken =
          found.isEmpty() ? first(form, key, grid, by, at) : again(form, found.get(), grid, by, at);
      made += found.isEmpty() ? 1 : 0;
      revised += found.isEmpty() ? 0 : 1;
      cells.stream()
          .filter(cell -> owed(cell).equals(key) && taken.contains(place(form, cell)))
          .forEach(unfed::add);
    }
    if (made + revised > 0) {
      deeds.note(by, "enter-returns", number, made + " new, " + revised + " revised");
    }
    return new Entered(made, same, revised, unfed);
  }

  private static Owed owed(Cell cell) {
    return new Owed(
        cell.body(),
        cell.period(),
        Regions.find(cell.region()).map(Regions.Region::code).orElse(cell.region()));
  }

  private static Place place(Form form, Cell cell) {
    var row =
        form.open()
            ? Optional.of(cell.indicator())
            : form.rows().stream()
                .filter(one -> one.indicator().equals(cell.indicator()))
                .map(Form.Row::code)
                .findFirst();
    if (row.isEmpty() || form.column(cell.column()).isEmpty()) {
      throw new IllegalArgumentException(
          "The form %s has no cell for %s in the column %s"
              .formatted(form.number(), cell.indicator(), cell.column()));
    }
    return new Place(row.get(), cell.column());
  }

  private Map<Owed, Map<Place, Value>> grids(Form form, List<Cell> cells) {
    var grids = new TreeMap<Owed, Map<Place, Value>>();
    for (var cell : cells) {
      if (!forms.knows(cell.indicator())) {
        throw new IllegalArgumentException("The dictionary has no " + cell.indicator());
      }
      var value = new Value(cell.value(), cell.bound(), "", cell.read(), cell.reason());
      var before =
          grids.computeIfAbsent(owed(cell), _ -> new TreeMap<>()).put(place(form, cell), value);
      if (before != null) {
        throw new IllegalArgumentException("Two numbers in one cell: " + cell);
      }
    }
    return grids;
  }

  private Set<Place> first(Form form, Owed key, Grid grid, Actor by, Instant at) {
    var auditor = by.unit().isEmpty() ? units.centre() : by.unit();
    var draft =
        new Return(
            0,
            form.number(),
            key.period(),
            key.body(),
            key.region(),
            LocalDate.ofInstant(at, clock.getZone()),
            List.of(auditor),
            new State.Locked(),
            grid,
            1,
            1);
    var kept = store.add(draft, by.name(), ENTER, at).orElseThrow();
    var taken = locking.taken(kept, form);
    locking.lock(beforeLock(kept, grid, 0), form, "", by.name(), at, taken);
    return taken;
  }

  private Set<Place> again(Form form, Return found, Grid grid, Actor by, Instant at) {
    var now = beforeLock(found, grid, found.vintage());
    var emptied = locking.emptied(now, form);
    if (emptied.isPresent()) {
      throw new IllegalArgumentException(
          "A cell that was published is missing: " + emptied.get() + " of return " + found.id());
    }
    if (!(found.state() instanceof State.Locked)) {
      throw new IllegalArgumentException("Return " + found.id() + " is being revised by hand");
    }
    var reason = reason(grid);
    var taken = locking.taken(now, form);
    locking.lock(now, form, reason, by.name(), at, taken);
    var event =
        new Event(found.version() + 1, ENTER, by.name(), at, reason, grid.since(found.grid()));
    if (!store.change(
        found.id(), found.version(), new State.Locked(), grid, found.vintage() + 1, event)) {
      throw new IllegalStateException("Return " + found.id() + " changed at the same time");
    }
    return taken;
  }

  private static Return beforeLock(Return one, Grid grid, int vintage) {
    return new Return(
        one.id(),
        one.form(),
        one.period(),
        one.unit(),
        one.region(),
        one.due(),
        one.chain(),
        one.state(),
        grid,
        one.version(),
        vintage);
  }

  /** The repairs say why it was entered again; without any it was read again. */
  private static String reason(Grid grid) {
    var reasons =
        grid.cells().values().stream()
            .map(Value::reason)
            .filter(one -> !one.isEmpty())
            .distinct()
            .limit(3)
            .toList();
    return reasons.isEmpty() ? "重新录入 / entered again" : String.join("; ", reasons);
  }
}
