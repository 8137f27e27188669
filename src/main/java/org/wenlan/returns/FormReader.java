package org.wenlan.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlan.declared.Faults;
import org.wenlan.declared.Fields;
import org.wenlan.returns.Finding.Weight;
import org.wenlan.returns.Form.Column;
import org.wenlan.returns.Form.Frequency;
import org.wenlan.returns.Form.Kind;
import org.wenlan.returns.Form.Row;
import org.wenlan.returns.Grid.Place;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicator.Wording;
import org.wenlan.statistics.Indicators;

/** Reads a form from its file. */
final class FormReader {
  private static final String CODE = "[A-Za-z][A-Za-z0-9_-]{0,30}";

  private final Indicators indicators;
  private final List<String> faults;

  FormReader(Indicators indicators, List<String> faults) {
    this.indicators = indicators;
    this.faults = faults;
  }

  /** Empty after a fault. */
  Optional<Form> read(String file, String text) {
    int before = faults.size();
    return Fields.of(file, text, Faults.sentences(faults))
        .map(this::form)
        .filter(_ -> faults.size() == before);
  }

  private Form form(Fields fields) {
    var number = fields.needed("number");
    if (!number.isEmpty() && !number.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,40}")) {
      fields.wrong("number", "'" + number + "' is to be letters, digits, dots and dashes");
    }
    var name = fields.both("name", Wording::new);
    var issuer = fields.both("issuer", Wording::new);
    var approval = fields.needed("approval");
    var from = day(fields, "from");
    var until = day(fields, "until");
    if (until.isBefore(from) && !until.equals(LocalDate.EPOCH)) {
      fields.wrong("until", "it ends before it begins");
    }
    boolean open = fields.text("rows-of").equals("any-indicator");
    var frequency = open ? Optional.<Frequency>empty() : frequency(fields);
    var asked = fields.mapping("respondents");
    var kinds = asked.map(one -> one.someOf("kinds", Kind.class)).orElse(List.of());
    var units = asked.map(one -> one.texts("units")).orElse(List.of());
    asked.ifPresent(Fields::done);
    if (!open && kinds.isEmpty() && units.isEmpty()) {
      fields.fault("respondents is missing; write {kinds: [member]} or {units: [code]}");
    }
    var columns = columns(fields);
    var rows = open ? List.<Row>of() : rows(fields, columns);
    var checks = open ? List.<Check>of() : new CheckReader(rows, columns).read(fields);
    fields.done();
    return new Form(
        number,
        name,
        issuer,
        approval,
        from,
        until,
        frequency.orElse(null),
        Set.copyOf(kinds),
        Set.copyOf(units),
        rows,
        columns,
        checks,
        open);
  }

  private static List<Column> columns(Fields fields) {
    var columns = new ArrayList<Column>();
    var codes = new HashSet<String>();
    var fed = new HashSet<String>();
    for (var each : fields.mappings("columns")) {
      var column =
          new Column(
              code(each, codes),
              each.both("name", Wording::new),
              each.flag("feeds"),
              each.text("matter"));
      if (column.feeds() && !fed.add(column.matter())) {
        each.fault(
            "two columns feed facts of the same matter and would count twice; give one of them"
                + " another matter, or let it not feed");
      }
      each.done();
      columns.add(column);
    }
    if (columns.isEmpty()) {
      fields.fault("columns is missing; a form has at least one");
    }
    return columns;
  }

  private List<Row> rows(Fields fields, List<Column> columns) {
    var rows = new ArrayList<Row>();
    var codes = new HashSet<String>();
    var fed = new HashSet<String>();
    for (var each : fields.mappings("rows")) {
      var indicator = each.text("indicator");
      var found = indicators.find(indicator);
      if (!indicator.isEmpty()) {
        fed(each, indicator, found, fed);
      }
      var unit = each.text("unit");
      rows.add(
          new Row(
              code(each, codes),
              each.both("name", Wording::new),
              indicator,
              unit.isEmpty() ? found.map(Indicator::unit).orElse("") : unit));
      each.done();
    }
    if (rows.isEmpty()) {
      fields.fault("rows is missing; a form has at least one");
    }
    if (!fed.isEmpty() && columns.stream().noneMatch(Column::feeds)) {
      fields.fault("rows name indicators, but no column feeds facts; write feeds: yes at one");
    }
    return rows;
  }

  private static void fed(Fields row, String code, Optional<Indicator> found, Set<String> fed) {
    if (found.isEmpty()) {
      row.wrong("indicator", "the dictionary has no '" + code + "'; see indicators.tsv");
    } else if (found.get().kind() == Indicator.Kind.RATIO) {
      row.wrong("indicator", code + " is computed; ask for its two parts instead");
    } else if (found.get().fromEvents()) {
      row.wrong(
          "indicator", code + " is counted from what happens on the platform and asked of nobody");
    } else if (!fed.add(code)) {
      row.wrong("indicator", code + " is fed by another row already");
    }
  }

  private static String code(Fields fields, Set<String> taken) {
    return fields.code("code", CODE, "such as A1", taken);
  }

  /** A day that must be there. */
  private static LocalDate day(Fields fields, String name) {
    fields.require(name);
    var day = fields.day(name);
    return day == null ? LocalDate.EPOCH : day;
  }

  private static Optional<Frequency> frequency(Fields fields) {
    fields.require("frequency");
    return fields.oneOf("frequency", Frequency.class);
  }

  /** Reads checks; a cell is written {@code A1}, in each column of the check, or {@code A1/now}. */
  private static final class CheckReader {
    private final List<Row> rows;
    private final List<Column> columns;
    private final List<Check> checks = new ArrayList<>();

    CheckReader(List<Row> rows, List<Column> columns) {
      this.rows = rows;
      this.columns = columns;
    }

    List<Check> read(Fields form) {
      for (var each : form.mappings("checks")) {
        var named = each.texts("columns");
        for (var name : named) {
          if (columns.stream().noneMatch(one -> one.code().equals(name))) {
            each.wrong("columns", "the form has no column " + name);
          }
        }
        if (check(each, named.isEmpty() ? columns.stream().map(Column::code).toList() : named)) {
          each.done();
        }
      }
      return checks;
    }

    /** False when what kind of check it is meant to be is unknown, and so are its members. */
    private boolean check(Fields fields, List<String> in) {
      switch (fields.needed("kind")) {
        case "sum" -> {
          var parts = fields.texts("of");
          if (parts.isEmpty()) {
            fields.fault("of is missing: cells whose sum it is, such as of: [A2, A3]");
          }
          for (var column : in) {
            add(
                new Check.Sum(
                    place(fields, "cell", fields.needed("cell"), column),
                    parts.stream().map(one -> place(fields, "of", one, column)).toList()));
          }
        }
        case "ratio" -> {
          var least = fields.number("least");
          var most = fields.number("most");
          if (least == null && most == null) {
            fields.fault("least or most is missing: a ratio has at least one bound");
          }
          var weight = fields.oneOf("weight", Weight.class).orElse(Weight.WARNING);
          for (var column : in) {
            add(
                new Check.Ratio(
                    place(fields, "cell", fields.needed("cell"), column),
                    place(fields, "to", fields.needed("to"), column),
                    least,
                    most,
                    weight));
          }
        }
        case "jump" -> {
          var percent = fields.number("percent");
          if (percent == null) {
            fields.missing("percent");
          }
          var most = percent == null ? BigDecimal.ZERO : percent;
          cells(fields, in).forEach(cell -> add(new Check.Jump(cell, most)));
        }
        case "required" -> cells(fields, in).forEach(cell -> add(new Check.Required(cell)));
        case "whole" -> cells(fields, in).forEach(cell -> add(new Check.Whole(cell)));
        case "not-negative" -> cells(fields, in).forEach(cell -> add(new Check.NotNegative(cell)));
        case "" -> {
          return false;
        }
        default -> {
          fields.wrong("kind", "is to be one of sum, ratio, jump, required, whole, not-negative");
          return false;
        }
      }
      return true;
    }

    private void add(Check check) {
      checks.add(check);
    }

    /** The word {@code all} stands for every row. */
    private List<Place> cells(Fields fields, List<String> in) {
      var written = fields.texts("cells");
      if (written.isEmpty()) {
        fields.fault("cells is missing: such as cells: [A1, A2], or cells: [all]");
      }
      var names = written.contains("all") ? rows.stream().map(Row::code).toList() : written;
      return names.stream()
          .flatMap(one -> in.stream().map(column -> place(fields, "cells", one, column)))
          .distinct()
          .toList();
    }

    private Place place(Fields fields, String member, String written, String column) {
      int slash = written.indexOf('/');
      var place =
          slash < 0
              ? new Place(written, column)
              : new Place(written.substring(0, slash), written.substring(slash + 1));
      if (!written.isEmpty()
          && (rows.stream().noneMatch(one -> one.code().equals(place.row()))
              || columns.stream().noneMatch(one -> one.code().equals(place.column())))) {
        fields.wrong(member, "the form has no cell " + place);
      }
      return place;
    }
  }
}
