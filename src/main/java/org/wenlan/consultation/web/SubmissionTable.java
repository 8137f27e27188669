package org.wenlan.consultation.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wenlan.kernel.Refusal;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;
import org.wenlan.tables.Workbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of questions, CSV or workbook, as the objects that programs send: one row is one
 * question, one column one member, so that both ways in are checked by the same rules.
 */
final class SubmissionTable {
  /** More rows than this are refused. */
  static final int MOST = 100_000;

  private static final int HEAD = 8_192;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The member that each column fills, RFC 6901. */
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    for (var pair :
        List.of(
            "reference /reference",
            "asker /requester/asker",
            "requester /requester/name",
            "on_behalf_of /requester/onBehalfOf",
            "email /requester/email",
            "phone /requester/phone",
            "matter /right/matter",
            "right_number /right/number",
            "claim /right/claim",
            "holder /right/holder",
            "product /product/name",
            "model /product/model",
            "product_key /product/key",
            "platform /listing/platform",
            "place /listing/place",
            "seller /listing/seller",
            "price /listing/price",
            "snapshot /listing/snapshot",
            "facts /facts",
            "region /region")) {
      COLUMNS.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1));
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<String> header = new ArrayList<>();
  private Optional<Refusal> refused = Optional.empty();

  private SubmissionTable() {}

  /**
   * A question of the table.
   *
   * @param line of the file, or number of the row in its sheet
   */
  record Row(long line, JsonNode node) {}

  /** What came of reading: rows, or why there are none. */
  sealed interface Read {
    record Rows(List<Row> rows) implements Read {}

    record Refused(Refusal why) implements Read {}
  }

  /** The names of all columns. */
  static List<String> columns() {
    return List.copyOf(COLUMNS.keySet());
  }

  static Read read(InputStream file) throws IOException {
    var table = new SubmissionTable();
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var head = in.readNBytes(HEAD);
    in.reset();
    if (Workbook.is(head)) {
      Workbook.read(
              in,
              (sheet, line, cells) -> {
                if (sheet == 1) {
                  table.row(line, cells);
                }
              })
          .ifPresent(damage -> table.refuse("consultation.refusal.table-damaged", damage));
    } else {
      table.csv(in, head);
    }
    if (table.refused.isEmpty() && table.rows.isEmpty()) {
      table.refuse("consultation.refusal.table-no-rows", String.join(", ", columns()));
    }
    return table
        .refused
        .<Read>map(Read.Refused::new)
        .orElseGet(() -> new Read.Rows(List.copyOf(table.rows)));
  }

  private void csv(InputStream in, byte[] head) throws IOException {
    var first = Encodings.text(head).lines().findFirst().orElse("");
    try (var reader = Encodings.reader(in)) {
      var csv = new CsvRows(reader, CsvRows.separator(first));
      for (var cells = csv.next(); cells != null && refused.isEmpty(); cells = csv.next()) {
        row(csv.line(), cells);
      }
      csv.damage().ifPresent(damage -> refuse("consultation.refusal.table-damaged", damage));
    }
  }

  private void row(long line, List<String> cells) {
    if (refused.isPresent() || cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (header.isEmpty()) {
      head(cells);
    } else if (rows.size() == MOST) {
      refuse("consultation.refusal.table-too-many-rows", MOST);
    } else {
      rows.add(new Row(line, node(cells)));
    }
  }

  private void head(List<String> cells) {
    var unknown = new TreeSet<String>();
    for (var cell : cells) {
      var name = cell.strip().toLowerCase(Locale.ROOT).replace("\uFEFF", "");
      header.add(name);
      if (!name.isEmpty() && !COLUMNS.containsKey(name)) {
        unknown.add(cell.strip());
      }
    }
    if (!unknown.isEmpty() || !header.contains("reference")) {
      refuse(
          "consultation.refusal.table-columns",
          unknown.isEmpty() ? "reference" : String.join(", ", unknown),
          String.join(", ", columns()));
    }
  }

  private ObjectNode node(List<String> cells) {
    var node = JSON.createObjectNode();
    for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
      var path = COLUMNS.get(header.get(i));
      var cell = cells.get(i).strip();
      if (path == null || cell.isEmpty()) {
        continue;
      }
      var parts = path.substring(1).split("/");
      var into = parts.length == 1 ? node : object(node, parts[0]);
      var name = parts[parts.length - 1];
      if (name.equals("claim") && cell.matches("[0-9]{1,3}")) {
        into.put(name, Integer.parseInt(cell));
      } else {
        into.put(name, cell);
      }
    }
    return node;
  }

  private static ObjectNode object(ObjectNode node, String name) {
    return node.path(name) instanceof ObjectNode there ? there : node.putObject(name);
  }

  private void refuse(String rule, Object... arguments) {
    if (refused.isEmpty()) {
      refused = Optional.of(Refusal.of(rule, "", arguments));
    }
  }
}
