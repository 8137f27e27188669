package org.wenlan.yearbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.statistics.Indicator.Wording;

/**
 * Reports of the past that ship as data: each numeral that was printed, what was read and what was
 * taken for it. Facts of a public source; its sentences are not here.
 */
@Component
class ShippedReports {
  private static final String FOLDER = "/yearbook/zhejiang-2019/";
  private static final int YEAR = 2019;
  private static final String REGION = "330000";

  /** Which picture of the template shows which figure of the report. */
  private static final Map<String, String> FIGURES =
      Map.of(
          "fig.patents", "1",
          "fig.trademarks", "2",
          "fig.top-ten", "3",
          "fig.courts", "4",
          "fig.pledge-patent", "5",
          "fig.pledge-trademark", "6");

  private final List<Numeral> numerals = new ArrayList<>();
  private final List<Derived> derived = new ArrayList<>();
  private final List<Top> tops = new ArrayList<>();
  private final Map<String, Wording> notes = new LinkedHashMap<>();
  private final Map<String, Wording> bodies = new LinkedHashMap<>();

  /** An enterprise of a list of ten; a value that cannot be read is null. */
  record Top(int rank, String enterprise, @Nullable BigDecimal value, String city) {}

  ShippedReports() {
    for (var row : rows("numerals.tsv")) {
      numerals.add(
          new Numeral(
              Integer.parseInt(row.get("line")),
              Integer.parseInt(row.get("at")),
              row.get("read"),
              row.get("column"),
              row.get("indicator"),
              row.get("body"),
              row.get("period"),
              row.get("region"),
              number(row.get("taken")),
              row.get("bound"),
              row.get("repair"),
              new Wording(row.get("note_zh"), row.get("note_en"))));
    }
    for (var row : rows("derived.tsv")) {
      derived.add(
          new Derived(
              Integer.parseInt(row.get("line")),
              Integer.parseInt(row.get("at")),
              Derived.Method.valueOf(row.get("method").toUpperCase(java.util.Locale.ROOT)),
              row.get("of"),
              row.get("inputs"),
              new BigDecimal(row.get("stated")),
              new Wording(row.get("note_zh"), row.get("note_en"))));
    }
    for (var row : rows("top10.tsv")) {
      tops.add(
          new Top(
              Integer.parseInt(row.get("rank")),
              row.get("enterprise"),
              number(row.get("value")),
              row.get("city_region")));
    }
    for (var row : rows("figures.tsv")) {
      notes.put(row.get("figure"), new Wording(row.get("note_zh"), row.get("note_en")));
    }
    for (var row : rows("bodies.tsv")) {
      bodies.put(row.get("code"), new Wording(row.get("zh"), row.get("en")));
    }
  }

  /** Whether there is one. */
  boolean has(int year, String region) {
    return year == YEAR && region.equals(REGION);
  }

  List<Numeral> numerals() {
    return List.copyOf(numerals);
  }

  List<Derived> derived() {
    return List.copyOf(derived);
  }

  List<Top> topTen(int year, String region) {
    return has(year, region) ? List.copyOf(tops) : List.of();
  }

  /** What is to be said of a picture, as of values that a source does not give. */
  Optional<Wording> note(int year, String region, String picture) {
    return has(year, region)
        ? Optional.ofNullable(FIGURES.get(picture)).map(notes::get)
        : Optional.empty();
  }

  /** Names of bodies that report, by code. */
  Map<String, Wording> bodies() {
    return Map.copyOf(bodies);
  }

  private static @Nullable BigDecimal number(String written) {
    return written.matches("-?[0-9]+([.][0-9]+)?") ? new BigDecimal(written) : null;
  }

  private static final class Row extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public String get(Object column) {
      return getOrDefault(column, "");
    }
  }

  private static List<Row> rows(String name) {
    try (InputStream in = ShippedReports.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + name + " is not among the resources");
      }
      var rows = new ArrayList<Row>();
      List<String> columns = List.of();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        var cells = Arrays.asList(line.split("\t", -1));
        if (columns.isEmpty()) {
          columns = cells;
          continue;
        }
        var row = new Row();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
          row.put(columns.get(i), cells.get(i).strip());
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
