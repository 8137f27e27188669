package org.wenlan.analysis.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.analysis.Landscape.Naming;
import org.wenlan.analysis.Table;
import org.wenlan.analysis.ValueNames;
import org.wenlan.analysis.web.Surveying.Asked;
import org.wenlan.analysis.web.Surveying.Survey;
import org.wenlan.query.Dialect;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Facet;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.tables.TableFiles;

/** Landscapes for programs, and their tables as files. */
@RestController
final class LandscapeEndpoints {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Surveying surveying;

  LandscapeEndpoints(Surveying surveying) {
    this.surveying = surveying;
  }

  /**
   * The landscape of a query, or of two beside each other.
   *
   * @param tables ids with commas between; all when empty
   * @param names {@code grouped}, which is what is done where there are groups, or {@code written}
   */
  @GetMapping("/api/v1/landscape")
  Object landscape(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String with,
      @RequestParam(defaultValue = "epo") String dialect,
      @RequestParam(defaultValue = "") String tables,
      @RequestParam(defaultValue = "") String names,
      Shell shell) {
    if (!names.isBlank() && !Asked.NAMES.contains(names.strip())) {
      return unknown("names", names, Asked.NAMES, shell);
    }
    if (Arrays.stream(Dialect.values()).noneMatch(one -> one.name().equalsIgnoreCase(dialect))) {
      return unknown("dialect", dialect, List.of("epo", "cn", "lucene"), shell);
    }
    var only = new LinkedHashSet<String>();
    for (var id : tables.split(",")) {
      if (!id.isBlank() && !surveying.tables().contains(id.strip())) {
        return unknown("tables", id.strip(), surveying.tables(), shell);
      }
      if (!id.isBlank()) {
        only.add(id.strip());
      }
    }
    var asked = Asked.of(shell.here());
    return switch (surveying.of(asked, only)) {
      case Survey.NotUnderstood(var parameter, var why) -> {
        var text = surveying.sentence(why, shell.locale());
        yield Problem.of("retrieval.misread", 400, text).wrong("/" + parameter, why.code(), text);
      }
      case Survey.NotDone(var why) -> refused(why, shell);
      case Survey.Made made -> json(made, shell);
    };
  }

  private static Problem unknown(String name, String given, List<String> words, Shell shell) {
    var text = shell.text("retrieval.parameter", name, given, String.join(", ", words));
    return Problem.of("retrieval.parameter", 400, text).wrong("/" + name, "unknown-word", text);
  }

  private Problem refused(Answer.Refused why, Shell shell) {
    var text = surveying.sentence(why, shell.locale());
    return switch (why.code()) {
      case "busy" -> new Problem("retrieval.busy", 503, text, List.of(), 2);
      case "timed-out" -> new Problem("retrieval.timed-out", 503, text, List.of(), 0);
      case "building" -> Problem.unavailable(2);
      default -> Problem.of("retrieval.too-broad", 400, text).wrong("/q", why.code(), text);
    };
  }

  private static Map<String, Object> json(Survey.Made made, Shell shell) {
    var answer = new LinkedHashMap<String, Object>();
    var results = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < made.queries().size(); i++) {
      results.add(
          Map.of(
              "interpreted", made.queries().get(i).printed(),
              "documents", made.landscape().documents().get(i)));
    }
    answer.put("results", results);
    answer.put("exact", true);
    answer.put("names", made.landscape().names() == Naming.GROUPED ? "grouped" : "written");
    answer.put("position", made.landscape().position());
    answer.put("today", made.landscape().today().toString());
    answer.put(
        "tables",
        made.landscape().tables().stream().map(table -> json(table, made, shell)).toList());
    return answer;
  }

  private static Map<String, Object> json(Table table, Survey.Made made, Shell shell) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", table.id());
    answer.put("title", ValueNames.title(table, shell));
    answer.put("definition", ValueNames.definition(made.landscape(), table, shell));
    answer.put(
        "columns",
        table.columns().stream()
            .map(column -> {
              var head = new LinkedHashMap<String, Object>();
              head.put("measure", column.measure().word());
              head.put("result", column.result());
              if (!column.value().isEmpty()) {
                head.put("value", column.value());
                head.put("name", ValueNames.of(table.across(), column.value(), shell));
              }
              return head;
            })
            .toList());
    answer.put("rows", table.lines().stream().map(line -> row(table, line, made, shell)).toList());
    if (!table.extents().isEmpty()) {
      answer.put("different", table.extents().stream().map(Table.Extent::different).toList());
    }
    return answer;
  }

  private static Map<String, Object> row(
      Table table, Table.Line line, Survey.Made made, Shell shell) {
    var row = new LinkedHashMap<String, Object>();
    row.put("value", line.value());
    row.put("name", ValueNames.first(made.landscape(), table, line, shell));
    made.landscape()
        .body(table.rows(), line.value())
        .ifPresent(body -> row.put("group", body.group()));
    if (!line.second().isEmpty()) {
      row.put("second", line.second());
      row.put("secondName", ValueNames.second(made.landscape(), table, line, shell));
      made.landscape()
          .body(table.across(), line.second())
          .ifPresent(body -> row.put("secondGroup", body.group()));
    }
    var only = line.only();
    if (only != null) {
      TableViews.narrowed(made.queries().getFirst().wanted(), only)
          .ifPresent(query -> row.put("q", query));
    }
    row.put("cells", line.cells());
    return row;
  }

  /** One table as a file. */
  @GetMapping("/landscape/{table:[a-z0-9-]+}.{form:csv|xlsx}")
  ResponseEntity<byte[]> file(@PathVariable String table, @PathVariable String form, Shell shell) {
    if (!surveying.tables().contains(table)
        || !(surveying.of(Asked.of(shell.here()), Set.of(table)) instanceof Survey.Made made)) {
      return ResponseEntity.notFound().build();
    }
    var rows = new ArrayList<List<String>>();
    made.landscape().table(table).ifPresent(found -> rows(found, made, shell, rows));
    boolean csv = form.equals("csv");
    return ResponseEntity.ok()
        .header("Content-Type", csv ? "text/csv;charset=UTF-8" : XLSX)
        .header("Content-Disposition", "attachment; filename=\"" + table + "." + form + "\"")
        .body(
            csv
                ? ("\uFEFF" + TableFiles.csv(rows)).getBytes(StandardCharsets.UTF_8)
                : TableFiles.xlsx(table, rows));
  }

  private static void rows(Table table, Survey.Made made, Shell shell, List<List<String>> to) {
    var landscape = made.landscape();
    boolean compared = made.queries().size() > 1;
    boolean named =
        table.rows() != Facet.APPLICANT
            && table.lines().stream()
                .anyMatch(line -> !ValueNames.of(table, line, shell).equals(line.value()));
    boolean two = !table.lines().getFirst().second().isEmpty();
    var head = new ArrayList<String>();
    if (named) {
      head.add(shell.text("analysis.code"));
    }
    head.add(ValueNames.head(landscape, table, false, shell));
    if (two) {
      head.add(ValueNames.head(landscape, table, true, shell));
    }
    table.columns().forEach(column -> head.add(ValueNames.head(table, column, compared, shell)));
    boolean grouped = landscape.names() == Naming.GROUPED && table.rows() == Facet.APPLICANT;
    if (grouped) {
      head.add(shell.text("analysis.names.all"));
    }
    to.add(head);
    for (var line : table.lines()) {
      var row = new ArrayList<String>();
      if (named) {
        row.add(line.value());
      }
      row.add(ValueNames.first(landscape, table, line, shell));
      if (two) {
        row.add(ValueNames.second(landscape, table, line, shell));
      }
      for (@Nullable BigDecimal cell : line.cells()) {
        row.add(cell == null ? "" : cell.toPlainString());
      }
      if (grouped) {
        row.add(
            landscape
                .body(table.rows(), line.value())
                .map(body -> String.join("; ", body.names()))
                .orElse(line.value()));
      }
      to.add(row);
    }
  }
}
