package org.wenlan.returns.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Grid;
import org.wenlan.returns.Grid.Bound;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Grid.Value;
import org.wenlan.site.JsonMembers;
import tools.jackson.databind.JsonNode;

/** Reads and writes cells as programs know them. */
final class CellsReader {
  private static final Set<String> MEMBERS =
      Set.of("row", "column", "value", "bound", "note", "read", "reason");

  private final JsonMembers members = new JsonMembers();
  private final List<JsonMembers.Wrong> wrongs = new ArrayList<>();

  private CellsReader() {}

  /** What came of reading; the grid counts only without wrongs. */
  record Read(Grid grid, List<JsonMembers.Wrong> wrongs) {}

  static Read read(JsonNode node) {
    var reader = new CellsReader();
    var grid = reader.grid(node);
    reader.wrongs.addAll(reader.members.wrongs());
    return new Read(grid, reader.wrongs);
  }

  private Grid grid(JsonNode node) {
    var cells = new TreeMap<Place, Value>();
    var all = members.object(node, "", Set.of("cells")).path("cells");
    for (int i = 0; i < all.size(); i++) {
      var pointer = "/cells/" + i;
      var one = members.object(all.path(i), pointer, MEMBERS);
      var place =
          new Place(members.text(one, pointer, "row"), members.text(one, pointer, "column"));
      var note = members.text(one, pointer, "note");
      if (note.length() > GridForm.LONG) {
        wrongs.add(
            new JsonMembers.Wrong(
                pointer + "/note",
                Refusal.of("returns.refusal.too-long", "", place, GridForm.LONG)));
      }
      cells.put(
          place,
          new Value(
              number(one.path("value"), pointer, place),
              members.word(one, pointer, "bound", Bound.class, Bound.EXACT),
              note,
              members.text(one, pointer, "read"),
              members.text(one, pointer, "reason")));
    }
    return Grid.of(cells);
  }

  private @Nullable BigDecimal number(JsonNode node, String pointer, Place place) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    // 1e999 is a number of JSON that no double holds and whose digits would fill the memory.
    var typed =
        node.isNumber() && Double.isFinite(node.doubleValue())
            ? node.decimalValue().toPlainString()
            : node.asString("");
    var number = Numerals.read(typed);
    if (number.isEmpty()) {
      wrongs.add(
          new JsonMembers.Wrong(
              pointer + "/value", Refusal.of("returns.refusal.not-a-number", "", place, typed)));
    }
    return number.orElse(null);
  }

  static List<Map<String, Object>> json(Grid grid) {
    var cells = new ArrayList<Map<String, Object>>();
    grid.cells()
        .forEach((place, value) -> {
          var json = new LinkedHashMap<String, Object>();
          json.put("row", place.row());
          json.put("column", place.column());
          json.put("value", value.number());
          json.put("bound", value.bound().name().toLowerCase(Locale.ROOT));
          json.put("note", value.note());
          if (!value.read().isEmpty()) {
            json.put("read", value.read());
            json.put("reason", value.reason());
          }
          cells.add(json);
        });
    return cells;
  }
}
