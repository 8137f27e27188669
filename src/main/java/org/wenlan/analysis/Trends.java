package org.wenlan.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table.Column;
import org.wenlan.analysis.Table.Line;
import org.wenlan.analysis.Table.Picture;
import org.wenlan.columns.Hits;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/** Tables over time. */
final class Trends {
  /** A wrong year in the data must not make a table of centuries. */
  private static final int LONGEST = 80;

  /** The age of what, by a mistake of its source, is filed after today. */
  private static final int TO_COME = -1;

  private Trends() {}

  /** Documents and different applicants by year of filing: the lifecycle of a technology. */
  static Table filed(Basis basis) {
    var years = years(basis, Facet.FILED);
    var applicants =
        basis.compared()
            ? new long[0]
            : basis.first().different(Facet.APPLICANT.field(), Facet.FILED.field(), years);
    return table(basis, "filed", Facet.FILED, years, applicants);
  }

  static Table published(Basis basis) {
    return table(basis, "published", Facet.PUBLISHED, years(basis, Facet.PUBLISHED), new long[0]);
  }

  /** All years from the first to the last, without a gap unless they are too many. */
  static List<String> years(Basis basis, Facet facet) {
    var found = new TreeSet<Integer>();
    for (int i = 0; i < basis.results().size(); i++) {
      basis.count(i, facet).all().forEach(year -> found.add(Integer.valueOf(year.text())));
    }
    var years =
        found.isEmpty() || found.last() - found.first() >= LONGEST
            ? found.stream().mapToInt(Integer::intValue)
            : IntStream.rangeClosed(found.first(), found.last());
    return years.mapToObj(Integer::toString).toList();
  }

  private static Table table(
      Basis basis, String id, Facet facet, List<String> years, long[] applicants) {
    var columns = new ArrayList<Column>();
    if (applicants.length > 0) {
      columns.add(new Column(Measure.DOCUMENTS, 0, ""));
      columns.add(new Column(Measure.APPLICANTS, 0, ""));
      columns.add(new Column(Measure.GROWTH, 0, ""));
    } else {
      columns.addAll(basis.columns(Measure.DOCUMENTS, Measure.GROWTH));
    }
    var lines = new ArrayList<Line>();
    for (int y = 0; y < years.size(); y++) {
      var year = years.get(y);
      var before = String.valueOf(Integer.parseInt(year) - 1);
      var cells = new ArrayList<@Nullable BigDecimal>();
      for (int i = 0; i < basis.results().size(); i++) {
        var tally = basis.count(i, facet);
        cells.add(Basis.whole(tally.of(year)));
        if (applicants.length > 0) {
          cells.add(Basis.whole(applicants[y]));
        }
        cells.add(Basis.growth(tally.of(before), tally.of(year)));
      }
      lines.add(Line.of(year, facet.only(year), cells));
    }
    return new Table(id, null, Picture.LINE, facet, null, columns, lines, List.of());
  }

  /** Whole years since filing. */
  static Table age(Basis basis) {
    var ages = new ArrayList<Map<Integer, Long>>();
    var all = new TreeSet<Integer>();
    for (var hits : basis.results()) {
      var of = ages(hits, basis.today());
      ages.add(of);
      all.addAll(of.keySet());
    }
    var lines = new ArrayList<Line>();
    for (int age : all) {
      var cells = new ArrayList<@Nullable BigDecimal>();
      for (int i = 0; i < ages.size(); i++) {
        long documents = ages.get(i).getOrDefault(age, 0L);
        cells.add(Basis.whole(documents));
        cells.add(Basis.percent(documents, basis.results().get(i).documents()));
      }
      lines.add(Line.of(String.valueOf(age), filed(age, basis.today()), cells));
    }
    return new Table(
        "age",
        null,
        Picture.BAR,
        null,
        null,
        basis.columns(Measure.DOCUMENTS, Measure.SHARE),
        lines,
        List.of());
  }

  private static Wanted filed(int age, LocalDate today) {
    return age == TO_COME
        ? new Wanted.Dated(Field.AD, today.plusDays(1), null)
        : new Wanted.Dated(Field.AD, today.minusYears(age + 1L).plusDays(1), today.minusYears(age));
  }

  static Map<Integer, Long> ages(Hits hits, LocalDate today) {
    var ages = new HashMap<Integer, Long>();
    hits.days(Facet.DAY_FILED)
        .forEach((day, documents) -> ages.merge(years(day, today), documents, Long::sum));
    return new TreeMap<>(ages);
  }

  /** Whole years from a day to today. */
  private static int years(LocalDate day, LocalDate today) {
    return day.isAfter(today) ? TO_COME : Period.between(day, today).getYears();
  }
}
