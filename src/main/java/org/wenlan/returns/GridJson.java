package org.wenlan.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.returns.Grid.Bound;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Grid.Value;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Grids, changes and states as the database keeps them. */
final class GridJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Kept>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<Changed>> CHANGES = new TypeReference<>() {};

  private GridJson() {}

  /** A cell as it is kept. */
  record Kept(
      String row,
      String column,
      @Nullable BigDecimal value,
      Bound bound,
      String note,
      String read,
      String reason) {}

  /** A change as it is kept. */
  record Changed(
      String row, String column, @Nullable BigDecimal before, @Nullable BigDecimal now) {}

  static String cells(Grid grid) {
    return JSON.writeValueAsString(
        grid.cells().entrySet().stream()
            .map(cell ->
                new Kept(
                    cell.getKey().row(),
                    cell.getKey().column(),
                    cell.getValue().number(),
                    cell.getValue().bound(),
                    cell.getValue().note(),
                    cell.getValue().read(),
                    cell.getValue().reason()))
            .toList());
  }

  static Grid grid(String json) {
    Map<Place, Value> cells = new TreeMap<>();
    for (var one : JSON.readValue(json, CELLS)) {
      cells.put(
          new Place(one.row(), one.column()),
          new Value(one.value(), one.bound(), one.note(), one.read(), one.reason()));
    }
    return Grid.of(cells);
  }

  static String changes(List<Grid.Change> changes) {
    return JSON.writeValueAsString(
        changes.stream()
            .map(one ->
                new Changed(one.place().row(), one.place().column(), one.before(), one.now()))
            .toList());
  }

  static List<Grid.Change> changes(String json) {
    return JSON.readValue(json, CHANGES).stream()
        .map(one -> new Grid.Change(new Place(one.row(), one.column()), one.before(), one.now()))
        .toList();
  }

  static String state(State state) {
    return JSON.writerFor(State.class).writeValueAsString(state);
  }

  static State state(String json) {
    return JSON.readValue(json, State.class);
  }
}
