package org.wenlan.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table.Line;
import org.wenlan.analysis.Table.Picture;
import org.wenlan.columns.Tally;
import org.wenlan.retrieval.Facet;

/** The figures at the head of a landscape: size, growth, concentration, age, citations. */
final class KeyFigures {
  private static final int FIRST_FEW = 4;
  private static final int YEARS = 5;

  private KeyFigures() {}

  static Table of(Basis basis) {
    var lines = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
    for (int i = 0; i < basis.results().size(); i++) {
      for (var figure : figures(basis, i).entrySet()) {
        lines
            .computeIfAbsent(figure.getKey(), _ -> new ArrayList<@Nullable BigDecimal>())
            .add(figure.getValue());
      }
    }
    return new Table(
        "figures",
        null,
        Picture.NONE,
        null,
        null,
        basis.columns(Measure.VALUE),
        lines.entrySet().stream()
            .map(line -> Line.of(line.getKey(), null, line.getValue()))
            .toList(),
        List.of());
  }

  private static Map<String, @Nullable BigDecimal> figures(Basis basis, int result) {
    var hits = basis.results().get(result);
    var parts = basis.fractions(result, Facet.APPLICANT);
    var filed = basis.count(result, Facet.FILED);
    var cites = basis.count(result, Facet.CITED);
    var cited = hits.cited(Facet.CITED.field(), Facet.CITABLE, Facet.NUMBER, 1);
    int last = basis.lastWholeYear();
    var figures = new LinkedHashMap<String, @Nullable BigDecimal>();
    figures.put("documents", Basis.whole(hits.documents()));
    figures.put("applicants", Basis.whole(parts.different()));
    figures.put("inventors", Basis.whole(basis.count(result, Facet.INVENTOR).different()));
    figures.put("growth", growth(filed, last));
    figures.put("recent", recent(filed, last));
    figures.put("first-four", firstFour(parts));
    figures.put(
        "concentration",
        parts.documents() == 0
            ? null
            : BigDecimal.valueOf(parts.concentration() * 10_000).setScale(0, RoundingMode.HALF_UP));
    figures.put(
        "in-force",
        Basis.percent(basis.count(result, Facet.STATUS).of("inforce"), hits.documents()));
    figures.put("median-age", medianAge(basis, result));
    figures.put("citing", Basis.whole(cites.documents()));
    figures.put("citations", Basis.ratio(cites.sum(), cites.documents(), 1));
    figures.put("cited", Basis.whole(cited.cited()));
    figures.put("cited-by", Basis.ratio(cited.citations(), cited.cited(), 1));
    return figures;
  }

  /** Mean yearly growth over five years, in per cent; null where it began with nothing. */
  private static @Nullable BigDecimal growth(Tally filed, int last) {
    long before = filed.of(String.valueOf(last - YEARS));
    long now = filed.of(String.valueOf(last));
    return before == 0
        ? null
        : BigDecimal.valueOf((Math.pow((double) now / before, 1.0 / YEARS) - 1) * 100)
            .setScale(1, RoundingMode.HALF_UP);
  }

  /** What was filed in the last five years that are all published, in per cent. */
  private static @Nullable BigDecimal recent(Tally filed, int last) {
    long sum = 0;
    for (int year = last - YEARS + 1; year <= last; year++) {
      sum += filed.of(String.valueOf(year));
    }
    return Basis.percent(sum, filed.documents());
  }

  /** CR4: the part of the four largest, in per cent of all documents that name an applicant. */
  private static @Nullable BigDecimal firstFour(Tally parts) {
    return Basis.percent(
        parts.most(FIRST_FEW).stream().mapToLong(Tally.Value::weight).sum(), parts.sum());
  }

  private static @Nullable BigDecimal medianAge(Basis basis, int result) {
    var ages = Trends.ages(basis.results().get(result), basis.today());
    long half = (ages.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
    for (var age : ages.entrySet()) {
      half -= age.getValue();
      if (half <= 0) {
        return Basis.whole(age.getKey());
      }
    }
    return null;
  }
}
