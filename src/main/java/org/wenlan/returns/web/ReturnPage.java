package org.wenlan.returns.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.returns.Finding;
import org.wenlan.returns.Form;
import org.wenlan.returns.Form.Column;
import org.wenlan.returns.Form.Row;
import org.wenlan.returns.Grid;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Return;
import org.wenlan.returns.Return.Event;
import org.wenlan.returns.Return.Vintage;
import org.wenlan.returns.State;
import org.wenlan.statistics.Figure;

/**
 * A return as those who may see it work on it.
 *
 * @param typed what the inputs show
 * @param before the same return of the period before
 * @param acts that this reader can do now
 * @param own whether this reader sent it, so that somebody else audits it
 * @param differing cells whose number is stored otherwise by now, after a stale save
 * @param stopped whether it was to be sent and the checks stopped that
 * @param fault what could not be done; empty otherwise
 * @param names of units by code
 */
record ReturnPage(
    Return one,
    Form form,
    List<Row> rows,
    GridForm typed,
    Grid before,
    List<Finding> findings,
    List<Event> events,
    List<Vintage> vintages,
    List<String> acts,
    boolean own,
    Set<Place> differing,
    boolean stopped,
    String fault,
    Map<String, String> names,
    Map<String, String> units,
    LocalDate today) {
  /** More changes than this are counted, not listed. */
  static final int CHANGES = 8;

  String unit(String code) {
    return names.getOrDefault(code, code);
  }

  boolean may(String act) {
    return acts.contains(act);
  }

  boolean expired() {
    return !form.validOn(today);
  }

  long stopping() {
    return findings.stream().filter(Finding::stops).count();
  }

  /** Whether findings are shown: not on a return that nobody has begun. */
  boolean checked() {
    return !one.grid().cells().isEmpty();
  }

  List<Finding> at(Place place) {
    return checked()
        ? findings.stream().filter(one -> one.cell().equals(place)).toList()
        : List.of();
  }

  /** Whether an input is marked: no number, something that stops, or changed by someone else. */
  boolean wrong(Place place) {
    return !typed.at(place).readable()
        || differing.contains(place)
        || at(place).stream().anyMatch(Finding::stops);
  }

  static Place place(Row row, Column column) {
    return new Place(row.code(), column.code());
  }

  /** The id of a cell's input. */
  static String id(Place place) {
    return "v." + place.row() + "." + place.column();
  }

  /** The name of a unit of measure. */
  String measure(Row row) {
    return units.getOrDefault(row.unit(), "");
  }

  static String shown(@Nullable BigDecimal number) {
    return Numerals.shown(number);
  }

  /** How far a cell is from the period before, in per cent; empty when that cannot be said. */
  String change(Place place) {
    var now = one.grid().number(place);
    var then = before.number(place);
    if (now == null || then == null) {
      return "";
    }
    return Figure.growth(now, then)
        .map(growth ->
            (growth.signum() > 0 ? "+" : "")
                + growth.setScale(1, RoundingMode.HALF_UP).toPlainString()
                + " %")
        .orElse("");
  }

  /** Whether a note belongs on the page at once. */
  boolean noted(Row row) {
    return form.columns().stream()
        .map(column -> place(row, column))
        .anyMatch(place ->
            !typed.at(place).note().isEmpty()
                || typed.at(place).bound() != Grid.Bound.EXACT
                || !at(place).isEmpty());
  }

  /** The unit that it waits for; empty when it waits for nobody above. */
  String waits() {
    return switch (one.state()) {
      case State.Submitted submitted -> submitted.auditor();
      case State.Approved _ -> one.chain().getLast();
      case State.Issued _, State.Filling _, State.SentBack _, State.Locked _ -> "";
    };
  }

  /** What a vintage changed. */
  List<Grid.Change> changed(Vintage vintage) {
    return vintages.stream()
        .filter(other -> other.number() == vintage.number() - 1)
        .findFirst()
        .map(other -> vintage.grid().since(other.grid()))
        .orElse(List.of());
  }
}
