package org.wenlan.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wenlan.analysis.Table.Column;
import org.wenlan.analysis.Table.Line;
import org.wenlan.analysis.Table.Picture;
import org.wenlan.retrieval.Facet;

/**
 * Cells without a document where, by the margins, several would be expected: row times column over
 * the sum of the table.
 */
final class WhiteSpots {
  private static final int YEARS = 10;
  private static final int APPLICANTS = 30;
  private static final int MOST = 20;

  /** Of fewer, none is no surprise: of three expected none is found once in twenty times. */
  private static final double EXPECTED = 3;

  private WhiteSpots() {}

  /** Fields in which nothing was filed in one of the last ten years that are all published. */
  static Table years(Basis basis) {
    int last = basis.lastWholeYear();
    var years = IntStream.rangeClosed(last - YEARS + 1, last).mapToObj(Integer::toString).toList();
    return table(
        basis,
        "gap-year",
        Facet.FIELD,
        basis.most(Facet.FIELD, Integer.MAX_VALUE),
        Facet.FILED,
        years);
  }

  /** Large applicants without a document in a large field. */
  static Table applicants(Basis basis) {
    return table(
        basis,
        "gap-applicant",
        Facet.APPLICANT,
        basis.most(Facet.APPLICANT, APPLICANTS),
        Facet.FIELD,
        basis.most(Facet.FIELD, Integer.MAX_VALUE));
  }

  private record Spot(int row, int column, double expected) {}

  private static Table table(
      Basis basis, String id, Facet rows, List<String> down, Facet across, List<String> over) {
    var counts = basis.first().cross(rows.field(), down, across.field(), over);
    var ofRow = new long[down.size()];
    var ofColumn = new long[over.size()];
    long sum = 0;
    for (int r = 0; r < ofRow.length; r++) {
      for (int c = 0; c < ofColumn.length; c++) {
        ofRow[r] += counts[r][c];
        ofColumn[c] += counts[r][c];
        sum += counts[r][c];
      }
    }
    var spots = new ArrayList<Spot>();
    for (int r = 0; r < ofRow.length; r++) {
      for (int c = 0; c < ofColumn.length; c++) {
        double expected = sum == 0 ? 0 : (double) ofRow[r] * ofColumn[c] / sum;
        if (counts[r][c] == 0 && expected >= EXPECTED) {
          spots.add(new Spot(r, c, expected));
        }
      }
    }
    spots.sort(
        Comparator.comparingDouble(Spot::expected)
            .reversed()
            .thenComparingInt(Spot::row)
            .thenComparingInt(Spot::column));
    var lines = new ArrayList<Line>();
    for (var spot : spots.subList(0, Math.min(MOST, spots.size()))) {
      lines.add(
          new Line(
              down.get(spot.row()),
              over.get(spot.column()),
              null,
              null,
              Basis.cells(
                  BigDecimal.valueOf(spot.expected()).setScale(1, RoundingMode.HALF_UP),
                  Basis.whole(ofRow[spot.row()]),
                  Basis.whole(ofColumn[spot.column()]))));
    }
    return new Table(
        id,
        null,
        Picture.NONE,
        rows,
        across,
        List.of(
            new Column(Measure.EXPECTED, 0, ""),
            new Column(Measure.ROW, 0, ""),
            new Column(Measure.COLUMN, 0, "")),
        lines,
        List.of());
  }
}
