package org.wenlan.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table.Line;
import org.wenlan.analysis.Table.Picture;
import org.wenlan.retrieval.Facet;

/** Tables of the most frequent values of a facet. */
final class Rankings {
  private static final int MOST = 20;

  private Rankings() {}

  /** The most frequent values. */
  static Table of(Basis basis, String id, Facet facet) {
    return table(basis, id, facet, basis.most(facet, MOST), true, false);
  }

  /** The same, with each value's part in documents that have several. */
  static Table withFractions(Basis basis, String id, Facet facet) {
    return table(basis, id, facet, basis.most(facet, MOST), true, true);
  }

  /** Every value, of a facet that has few. */
  static Table whole(Basis basis, String id, Facet facet) {
    return table(basis, id, facet, basis.most(facet, Integer.MAX_VALUE), false, false);
  }

  /** Some of the values of a facet, the most frequent of them. */
  static Table some(Basis basis, String id, Facet facet, Predicate<String> which) {
    var values = basis.most(facet, Integer.MAX_VALUE).stream().filter(which).toList();
    var table =
        table(basis, id, facet, values.subList(0, Math.min(MOST, values.size())), false, false);
    return new Table(
        id,
        null,
        table.picture(),
        facet,
        null,
        table.columns(),
        table.lines(),
        values.size() <= MOST ? List.of() : some(basis, facet, values));
  }

  private static List<Table.Extent> some(Basis basis, Facet facet, List<String> values) {
    var extents = new ArrayList<Table.Extent>();
    for (int i = 0; i < basis.results().size(); i++) {
      var tally = basis.count(i, facet);
      extents.add(
          new Table.Extent(
              values.stream().filter(value -> tally.of(value) > 0).count(), tally.documents()));
    }
    return extents;
  }

  private static Table table(
      Basis basis, String id, Facet facet, List<String> values, boolean cut, boolean fractions) {
    var columns =
        fractions
            ? basis.columns(Measure.DOCUMENTS, Measure.SHARE, Measure.FRACTION)
            : basis.columns(Measure.DOCUMENTS, Measure.SHARE);
    var lines = new ArrayList<Line>();
    for (var value : values) {
      var cells = new ArrayList<@Nullable BigDecimal>();
      for (int i = 0; i < basis.results().size(); i++) {
        long documents = basis.count(i, facet).of(value);
        cells.add(Basis.whole(documents));
        cells.add(Basis.percent(documents, basis.results().get(i).documents()));
        if (fractions) {
          var parts = basis.fractions(i, facet);
          cells.add(Basis.ratio(parts.of(value), parts.unit(), 2));
        }
      }
      lines.add(Line.of(value, basis.only(facet, value), cells));
    }
    return new Table(
        id, null, Picture.BAR, facet, null, columns, lines, cut ? basis.extents(facet) : List.of());
  }
}
