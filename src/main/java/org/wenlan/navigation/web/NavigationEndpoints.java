package org.wenlan.navigation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.analysis.ValueNames;
import org.wenlan.navigation.Filled;
import org.wenlan.navigation.Filled.Drawn;
import org.wenlan.navigation.Filled.Kept;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report;
import org.wenlan.navigation.Report.State;
import org.wenlan.navigation.Reports;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Navigation reports for programs: with every search, so that any table can be counted again. */
@RestController
final class NavigationEndpoints {
  private final Reports reports;

  NavigationEndpoints(Reports reports) {
    this.reports = reports;
  }

  /** The published reports, and for those who write them all, newest first. */
  @GetMapping("/api/v1/navigation")
  Map<String, Object> list(Actor who) {
    return Map.of(
        "reports",
        reports.all(!NavigationPages.inside(who)).stream()
            .map(NavigationEndpoints::brief)
            .toList());
  }

  /** One of them whole. */
  @GetMapping("/api/v1/navigation/{id:[0-9]{1,18}}")
  Object find(Actor who, @PathVariable long id, Shell shell) {
    var found = reports.find(id).filter(one -> NavigationPages.inside(who) || one.published());
    if (found.isEmpty()) {
      return Problem.notFound(String.valueOf(id));
    }
    return ResponseEntity.ok()
        .eTag("\"" + found.get().version() + "\"")
        .body(whole(found.get(), shell));
  }

  private static Map<String, Object> brief(Report report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", report.id());
    json.put("series", report.series());
    json.put("edition", report.edition());
    json.put("version", report.version());
    json.put("state", report.state().code());
    if (report.state() instanceof State.Published(var reviewer, var at)) {
      json.put("published", at.toString());
      json.put("reviewer", reviewer);
    }
    json.put("title", words(report.head().title()));
    json.put("commissioner", report.head().commissioner());
    json.put("region", report.head().region());
    var outline = report.outline();
    json.put(
        "outline",
        Map.of(
            "code", outline.code(),
            "version", outline.version(),
            "follows", outline.follows().part(),
            "mark", outline.follows().mark().name()));
    return json;
  }

  private static Map<String, Object> whole(Report report, Shell shell) {
    var json = brief(report);
    var filled = report.filled();
    if (filled != null) {
      json.put("position", filled.position());
      json.put("day", filled.day().toString());
      json.put("filled", filled.at().toString());
    }
    json.put("dialect", report.asked().dialect().name().toLowerCase(java.util.Locale.ROOT));
    var searches = new ArrayList<Map<String, Object>>();
    for (var search : report.outline().searches()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("code", search.code());
      one.put("name", search.name().in(shell.locale()));
      one.put("query", report.asked().query(search.code()));
      if (filled != null) {
        filled
            .result(search.code())
            .ifPresent(result -> {
              one.put("interpreted", result.printed());
              one.put("documents", result.documents());
            });
      }
      searches.add(one);
    }
    json.put("searches", searches);
    json.put(
        "sections",
        report.outline().sections().stream()
            .map(section -> {
              var one = new LinkedHashMap<String, Object>();
              one.put("code", section.code());
              one.put("title", section.title().in(shell.locale()));
              one.put("question", section.question().in(shell.locale()));
              one.put("text", words(report.text(section.code())));
              one.put(
                  "tables",
                  filled == null
                      ? List.of()
                      : filled.of(section.code()).stream()
                          .map(drawn -> table(drawn, shell))
                          .toList());
              return one;
            })
            .toList());
    return json;
  }

  private static Map<String, Object> words(Words words) {
    return Map.of("zh", words.zh(), "en", words.en());
  }

  private static Map<String, Object> table(Drawn drawn, Shell shell) {
    var json = new LinkedHashMap<String, Object>();
    json.put("table", drawn.picture().table());
    json.put("search", drawn.picture().search());
    if (!drawn.picture().with().isEmpty()) {
      json.put("with", drawn.picture().with());
    }
    var kept = drawn.table();
    if (kept == null) {
      json.put("columns", List.of());
      json.put("rows", List.of());
      return json;
    }
    var table = kept.table();
    json.put("title", ValueNames.title(table, shell));
    json.put(
        "columns",
        kept.columns().stream()
            .map(column ->
                Map.of(
                    "measure", column.measure().word(),
                    "result", column.result(),
                    "value", column.value()))
            .toList());
    json.put("rows", rows(kept, shell));
    return json;
  }

  private static List<Map<String, Object>> rows(Kept kept, Shell shell) {
    var table = kept.table();
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < kept.lines().size(); i++) {
      Filled.Row line = kept.lines().get(i);
      var row = new LinkedHashMap<String, Object>();
      row.put("value", line.value());
      row.put("name", ValueNames.of(table, table.lines().get(i), shell));
      if (!line.second().isEmpty()) {
        row.put("second", line.second());
      }
      if (!line.narrowed().isEmpty()) {
        row.put("q", line.narrowed());
      }
      row.put("cells", line.cells());
      rows.add(row);
    }
    return rows;
  }
}
