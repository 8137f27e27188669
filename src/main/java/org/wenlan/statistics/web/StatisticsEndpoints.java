package org.wenlan.statistics.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Period;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Figure;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicators;
import org.wenlan.tables.TableFiles;

/** The same numbers for programs, and its tables as files. */
@Controller
class StatisticsEndpoints {
  private static final String CODE = "{code:[a-z0-9]+[.][a-z0-9.-]+}";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Indicators indicators;
  private final Readings readings;
  private final NumberTables tables;
  private final NumberWords words;
  private final Clock clock;

  StatisticsEndpoints(
      Indicators indicators,
      Readings readings,
      NumberTables tables,
      NumberWords words,
      Clock clock) {
    this.indicators = indicators;
    this.readings = readings;
    this.tables = tables;
    this.words = words;
    this.clock = clock;
  }

  private Period fallback() {
    return Period.year(LocalDate.now(clock).getYear() - 1);
  }

  /** The dictionary. */
  @GetMapping("/api/v1/statistics/indicators")
  @ResponseBody
  Object dictionary(Shell shell) {
    return Map.of(
        "indicators", indicators.all().stream().map(one -> definition(one, shell)).toList());
  }

  private Map<String, Object> definition(Indicator one, Shell shell) {
    var said = new LinkedHashMap<String, Object>();
    said.put("code", one.code());
    said.put("kind", one.kind());
    said.put("unit", one.unit());
    said.put("unitName", words.unit(one, shell));
    said.put("decimals", one.decimals());
    said.put("name", Map.of("zh", one.name().zh(), "en", one.name().en()));
    said.put("counts", Map.of("zh", one.counts().zh(), "en", one.counts().en()));
    if (one.formula() != null) {
      said.put("formula", one.formula());
    }
    return said;
  }

  /** One number with all that it takes to check it. */
  @GetMapping("/api/v1/statistics/" + CODE)
  @ResponseBody
  Object figure(
      Actor who,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String region,
      Shell shell) {
    var one = indicators.find(code).orElse(null);
    if (one == null) {
      return Problem.notFound(shell.text("statistics.no-such", code, period, region));
    }
    var asked = Asked.of(period, region, fallback(), words.home()).orElse(null);
    if (asked == null) {
      return Problem.of("statistics.unread", 400, shell.text("statistics.unread", period, region));
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("period", asked.period().toString());
    answer.put("region", asked.region().code());
    answer.put("indicator", definition(one, shell));
    readings
        .of(who, code, asked.period(), asked.region().code())
        .ifPresent(found -> number(found, answer));
    answer.put("regions", readings.regions(who, code, asked.period(), asked.region().code()));
    return answer;
  }

  private static void number(Figure found, Map<String, Object> to) {
    to.put("value", found.shown());
    to.put("unrounded", found.value());
    found.change().ifPresent(change -> to.put("change", change));
    if (found.numerator() != null) {
      to.put("numerator", found.numerator());
    }
    if (found.denominator() != null) {
      to.put("denominator", found.denominator());
    }
  }

  /** One table of an indicator as a file. */
  @GetMapping("/statistics/" + CODE + "/{table:series|regions|unit|matter|outcome}.{form:csv|xlsx}")
  ResponseEntity<byte[]> file(
      Actor who,
      @PathVariable String code,
      @PathVariable String table,
      @PathVariable String form,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String region,
      Shell shell) {
    var one = indicators.find(code).orElse(null);
    var asked = Asked.of(period, region, fallback(), words.home()).orElse(null);
    if (one == null || asked == null) {
      return ResponseEntity.notFound().build();
    }
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            shell.text("statistics.head." + table),
            one.name().in(shell.locale()) + " (" + words.unit(one, shell) + ")"));
    tables.of(who, one, asked, shell).stream()
        .filter(found -> found.id().equals(table))
        .flatMap(found -> found.lines().stream())
        .forEach(line -> rows.add(List.of(line.name(), line.plain())));
    var name = code + "-" + table + "-" + asked.period() + "-" + asked.region().code();
    var csv = form.equals("csv");
    return ResponseEntity.ok()
        .header("Content-Type", csv ? "text/csv;charset=UTF-8" : XLSX)
        .header("Content-Disposition", "attachment; filename=\"" + name + "." + form + "\"")
        .body(
            csv
                ? TableFiles.csv(rows).getBytes(StandardCharsets.UTF_8)
                : TableFiles.xlsx(code, rows));
  }
}
