package org.wenlan.returns.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;
import org.wenlan.returns.Form;
import org.wenlan.returns.Grid;
import org.wenlan.returns.Grid.Bound;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Grid.Value;

/** The inputs of a grid page as somebody typed them, so that nothing typed is ever lost. */
record GridForm(Map<Place, Typed> cells) {
  /** Characters of a note. */
  static final int LONG = 500;

  GridForm {
    cells = Map.copyOf(cells);
  }

  /** One cell as typed. */
  record Typed(String number, Bound bound, String note) {

    boolean readable() {
      return number.isBlank() || Numerals.read(number).isPresent();
    }
  }

  /** The inputs that show a grid. */
  static GridForm of(Grid grid) {
    var cells = new LinkedHashMap<Place, Typed>();
    grid.cells()
        .forEach((place, value) ->
            cells.put(
                place, new Typed(Numerals.plain(value.number()), value.bound(), value.note())));
    return new GridForm(cells);
  }

  /** What a browser sent for the cells of a form. */
  static GridForm of(Form form, MultiValueMap<String, String> sent) {
    var cells = new LinkedHashMap<Place, Typed>();
    for (var row : form.rows()) {
      for (var column : form.columns()) {
        var name = row.code() + "." + column.code();
        cells.put(
            new Place(row.code(), column.code()),
            new Typed(
                first(sent, "v." + name),
                bound(first(sent, "b." + name)),
                cut(first(sent, "n." + name))));
      }
    }
    return new GridForm(cells);
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
  }

  static String cut(String note) {
    return note.substring(0, Math.min(LONG, note.length()));
  }

  static Bound bound(String word) {
    for (var one : Bound.values()) {
      if (one.name().equalsIgnoreCase(word)) {
        return one;
      }
    }
    return Bound.EXACT;
  }

  /** What stands in a cell. */
  Typed at(Place place) {
    return cells.getOrDefault(place, new Typed("", Bound.EXACT, ""));
  }

  /** Cells in which no number stands. */
  List<Place> unread() {
    return List.copyOf(
        new TreeSet<>(
            cells.entrySet().stream()
                .filter(cell -> !cell.getValue().readable())
                .map(Map.Entry::getKey)
                .toList()));
  }

  /** As a grid; repairs of what was read stay with the numbers that they are about. */
  Grid grid(Grid before) {
    var grid = new TreeMap<Place, Value>();
    cells.forEach((place, typed) -> {
      var number = Numerals.read(typed.number()).orElse(null);
      var made = new Value(number, typed.bound(), typed.note(), "", "");
      var old = before.at(place).orElse(null);
      grid.put(
          place,
          old != null && java.util.Objects.equals(old.number(), made.number())
              ? new Value(number, typed.bound(), typed.note(), old.read(), old.reason())
              : made);
    });
    return Grid.of(grid);
  }
}
