package org.wenlan.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
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

  private final Map<String, Form> all = new LinkedHashMap<>();
  private final Indicators indicators;

  Forms(Settings settings, Indicators indicators) {
    this.indicators = indicators;
    var faults = new ArrayList<String>();
    var reader = new FormReader(indicators, faults);
    for (var name : SHIPPED) {
      reader.read(name, shipped(name)).ifPresent(form -> all.put(form.number(), form));
    }
    var own = new LinkedHashMap<String, String>();
    for (var file : files(settings.home().resolve("returns"))) {
      reader
          .read(file.toString(), written(file))
          .ifPresent(form -> {
            var first = own.putIfAbsent(form.number(), file.toString());
            if (first != null) {
              faults.add(file + ": the form " + form.number() + " stands in " + first + " too");
            }
            all.put(form.number(), form);
          });
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The statistical forms have faults:\n  " + String.join("\n  ", faults));
    }
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

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String written(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String shipped(String name) {
    try (var in =
        Objects.requireNonNull(Forms.class.getResourceAsStream("/returns/forms/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
