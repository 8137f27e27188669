package org.wenlan.returns.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.returns.Forms;
import org.wenlan.returns.Returns;
import org.wenlan.returns.Returns.Erratum;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Indicators;
import org.wenlan.territory.Regions;

/** Errata for everyone: what was published and has changed. No person is named. */
@Controller
class ErrataPages {
  private static final int ROWS = 200;
  private static final int MOST = 1_000;
  private static final String NEWEST = "9223372036854775807";

  private final Returns returns;
  private final Forms forms;
  private final Indicators indicators;
  private final ReturnViews views;

  ErrataPages(Returns returns, Forms forms, Indicators indicators, ReturnViews views) {
    this.returns = returns;
    this.forms = forms;
    this.indicators = indicators;
    this.views = views;
  }

  @GetMapping("/returns/errata")
  Html all(@RequestParam(defaultValue = NEWEST) long before, Shell shell) {
    var errata = returns.errata(before, ROWS);
    var names = new HashMap<String, String>();
    var regions = new TreeMap<String, String>();
    for (var one : errata) {
      indicators
          .find(one.indicator())
          .ifPresent(found -> names.put(found.code(), found.name().in(shell.locale())));
      regions.put(one.region(), Regions.name(one.region(), shell.locale()));
    }
    var columns = new HashMap<String, String>();
    forms
        .all()
        .forEach(form ->
            form.columns()
                .forEach(column ->
                    columns.putIfAbsent(column.code(), column.name().in(shell.locale()))));
    return Html.page(
        "returns/web/errata",
        shell.text("returns.errata.title"),
        new ErrataPage(
            errata,
            names,
            columns,
            regions,
            views.names(shell.locale()),
            errata.size() == ROWS
                ? shell.here().with("before", errata.getLast().id()).toString()
                : ""));
  }

  /** The same as a table. */
  @GetMapping("/returns/errata.csv")
  ResponseEntity<String> csv(@RequestParam(defaultValue = NEWEST) long before) {
    var csv =
        new StringBuilder("\uFEFFid,day,indicator,period,region,body,column,was,is,reason\r\n");
    for (var one : returns.errata(before, MOST)) {
      csv.append(
          String.join(
              ",",
              String.valueOf(one.id()),
              one.day().toString(),
              one.indicator(),
              one.period().toString(),
              one.region(),
              TableFiles.quoted(one.body()),
              one.column(),
              Numerals.plain(one.before()),
              Numerals.plain(one.now()),
              TableFiles.quoted(one.reason())));
      csv.append("\r\n");
    }
    return ResponseEntity.ok()
        .header("Content-Type", "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"errata.csv\"")
        .body(csv.toString());
  }

  /** The same as JSON. */
  @GetMapping("/api/v1/returns:errata")
  @ResponseBody
  Map<String, Object> json(
      @RequestParam(defaultValue = NEWEST) long before,
      @RequestParam(defaultValue = "100") int limit) {
    var errata = returns.errata(before, Math.clamp(limit, 1, MOST));
    return Map.of(
        "errata",
        errata.stream().map(ErrataPages::json).toList(),
        "next",
        errata.isEmpty() ? "" : String.valueOf(errata.getLast().id()));
  }

  private static Map<String, Object> json(Erratum one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", one.id());
    json.put("day", one.day().toString());
    json.put("indicator", one.indicator());
    json.put("period", one.period().toString());
    json.put("region", one.region());
    json.put("body", one.body());
    json.put("column", one.column());
    json.put("was", one.before());
    json.put("is", one.now());
    json.put("vintage", one.vintage());
    json.put("reason", one.reason());
    return json;
  }
}
