package org.wenlan.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a return; cells without anything in them are absent. */
public record Grid(SortedMap<Place, Value> cells) {

  /** A grid in which nothing is filled in. */
  public static final Grid EMPTY = new Grid(new TreeMap<>());

  public Grid {
    var kept = new TreeMap<Place, Value>();
    cells.forEach((place, value) -> {
      if (!value.blank()) {
        kept.put(place, value);
      }
    });
    cells = java.util.Collections.unmodifiableSortedMap(kept);
  }

  /** Of any map of cells. */
  public static Grid of(Map<Place, Value> cells) {
    return new Grid(new TreeMap<>(cells));
  }

  /** Codes of a row and a column. */
  public record Place(String row, String column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byRow = row.compareTo(other.row);
      return byRow != 0 ? byRow : column.compareTo(other.column);
    }

    /** As forms and messages write it. */
    @Override
    public String toString() {
      return row + "/" + column;
    }
  }

  /** How exact a number is. */
  public enum Bound {
    EXACT,
    OVER,
    ABOUT,
    UPTO,
    NEARLY
  }

  /**
   * What stands in a cell.
   *
   * @param number null while there is only a note
   * @param note what whoever filled it in has to say; explains a warning
   * @param read the number as it was read, where that was repaired; empty otherwise
   * @param reason of the repair
   */
  public record Value(
      @Nullable BigDecimal number, Bound bound, String note, String read, String reason) {

    public Value {
      number = number == null ? null : plain(number);
      note = note.strip();
    }

    /** A number alone. */
    public static Value of(BigDecimal number) {
      return new Value(number, Bound.EXACT, "", "", "");
    }

    private static BigDecimal plain(BigDecimal number) {
      var stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    boolean blank() {
      return number == null && note.isEmpty() && read.isEmpty();
    }
  }

  /** A cell that is not what it was; null where nothing stood or stands. */
  public record Change(Place place, @Nullable BigDecimal before, @Nullable BigDecimal now) {}

  /** The cell, where something stands in it. */
  public Optional<Value> at(Place place) {
    return Optional.ofNullable(cells.get(place));
  }

  /** The number of a cell, where there is one. */
  public @Nullable BigDecimal number(Place place) {
    var value = cells.get(place);
    return value == null ? null : value.number();
  }

  /** Cells whose number is another one here than in an earlier grid. */
  public List<Change> since(Grid earlier) {
    var places = new TreeSet<>(cells.keySet());
    places.addAll(earlier.cells.keySet());
    var changes = new ArrayList<Change>();
    for (var place : places) {
      if (!Objects.equals(number(place), earlier.number(place))) {
        changes.add(new Change(place, earlier.number(place), number(place)));
      }
    }
    return changes;
  }
}
