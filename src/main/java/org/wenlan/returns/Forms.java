package org.wenlan.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.declared.Shelf;
import org.wenlan.platform.Settings;
import org.wenlan.returns.Form.Row;
import org.wenlan.returns.Grid.Place;
import org.wenlan.statistics.Indicators;

/**
 * The door to the forms: the shipped ones and a region's own in {@code WENLAN_HOME/returns}, which
 * replace a shipped one of the same number. Read once at the start; a form with a fault keeps the
 * platform from starting, with every fault and its line. Immutable.
 */
@Component
public class Forms {
  /** The form as which published figures are entered whole. */
  public static final String PUBLISHED = "published";

  /** A jar has no folders: what is shipped is listed. */
  private static final List<String> SHIPPED =
      List.of("member.yaml", "court.yaml", "customs.yaml", "pledge.yaml", "published.yaml");

  private final Map<String, Form> all;
  private final Indicators indicators;

  Forms(Settings settings, Indicators indicators) {
    this.indicators = indicators;
    var faults = new ArrayList<String>();
    var own = settings.home().resolve("returns");
    all =
        new Shelf("form", "/returns/forms/", SHIPPED, own)
            .read(new FormReader(indicators, faults)::read, Form::number, faults);
  }

  /** All, in the order of the files. */
  public List<Form> all() {
    return List.copyOf(all.values());
  }

  /** The form of this number. */
  public Optional<Form> find(String number) {
    return Optional.ofNullable(all.get(number));
  }

  /** The rows of a return: the form's, or of an open form those that have something in them. */
  public List<Row> rows(Form form, Grid grid) {
    return form.open()
        ? indicators.all().stream()
            .filter(one ->
                form.columns().stream()
                    .anyMatch(column -> grid.at(new Place(one.code(), column.code())).isPresent()))
            .map(one -> new Row(one.code(), one.name(), one.code(), one.unit()))
            .toList()
        : form.rows();
  }

  /** Whether the dictionary has an indicator. */
  boolean knows(String indicator) {
    return indicators.find(indicator).isPresent();
  }

  /** The indicator of a row; empty for none. */
  static String indicator(Form form, String row) {
    return form.open() ? row : form.row(row).map(Row::indicator).orElse("");
  }
}
