package org.wenlan.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.analysis.Table.Column;
import org.wenlan.analysis.Table.Line;
import org.wenlan.analysis.Table.Picture;
import org.wenlan.retrieval.Facet;

/** The technology fields, what they are crossed with, and industries. */
final class Technology {
  private static final int APPLICANTS = 15;
  private static final int FIELDS = 15;
  private static final int YEARS = 15;

  private Technology() {}

  /** The fields with their revealed technological advantage. */
  static Table fields(Basis basis) {
    var whole = basis.everywhere(Facet.FIELD);
    var lines = new ArrayList<Line>();
    for (var field : basis.most(Facet.FIELD, Integer.MAX_VALUE)) {
      var cells = new ArrayList<@Nullable BigDecimal>();
      for (int i = 0; i < basis.results().size(); i++) {
        var tally = basis.count(i, Facet.FIELD);
        long documents = tally.of(field);
        cells.add(Basis.whole(documents));
        cells.add(Basis.percent(documents, basis.results().get(i).documents()));
        cells.add(
            Basis.ratio(
                BigDecimal.valueOf(documents).multiply(BigDecimal.valueOf(whole.sum())),
                BigDecimal.valueOf(tally.sum()).multiply(BigDecimal.valueOf(whole.of(field))),
                2));
      }
      lines.add(Line.of(field, Facet.FIELD.only(field), cells));
    }
    return new Table(
        "fields",
        null,
        Picture.BAR,
        Facet.FIELD,
        null,
        basis.columns(Measure.DOCUMENTS, Measure.SHARE, Measure.ADVANTAGE),
        lines,
        List.of());
  }

  static Table fieldsByYear(Basis basis) {
    var years = Trends.years(basis, Facet.FILED);
    return matrix(
        basis,
        "field-year",
        Facet.FIELD,
        basis.most(Facet.FIELD, Integer.MAX_VALUE),
        Facet.FILED,
        years.subList(Math.max(0, years.size() - YEARS), years.size()));
  }

  static Table applicantsByField(Basis basis) {
    return matrix(
        basis,
        "applicant-field",
        Facet.APPLICANT,
        basis.most(Facet.APPLICANT, APPLICANTS),
        Facet.FIELD,
        basis.most(Facet.FIELD, FIELDS));
  }

  static Table applicantsByYear(Basis basis) {
    var years = Trends.years(basis, Facet.FILED);
    return matrix(
        basis,
        "applicant-year",
        Facet.APPLICANT,
        basis.most(Facet.APPLICANT, APPLICANTS),
        Facet.FILED,
        years.subList(Math.max(0, years.size() - YEARS), years.size()));
  }

  private static Table matrix(
      Basis basis,
      String id,
      Facet rows,
      List<String> values,
      Facet across,
      List<String> columnValues) {
    var counts = basis.first().cross(rows.field(), values, across.field(), columnValues);
    var lines = new ArrayList<Line>();
    for (int r = 0; r < values.size(); r++) {
      var cells = new ArrayList<@Nullable BigDecimal>();
      for (long count : counts[r]) {
        cells.add(Basis.whole(count));
      }
      lines.add(Line.of(values.get(r), basis.only(rows, values.get(r)), cells));
    }
    var columns =
        columnValues.stream().map(value -> new Column(Measure.DOCUMENTS, 0, value)).toList();
    return new Table(
        id,
        null,
        Picture.MATRIX,
        rows,
        across,
        columns,
        columnValues.isEmpty() ? List.of() : lines,
        List.of());
  }

  /** One table for each file of industries. */
  static List<Table> industries(Basis basis) {
    var tables = new ArrayList<Table>();
    var files = basis.industries().keySet().stream().map(Industry::table).distinct().toList();
    for (var file : files) {
      var lines = new ArrayList<Line>();
      basis
          .industries()
          .forEach((industry, documents) -> {
            if (industry.table().equals(file)) {
              var cells = new ArrayList<@Nullable BigDecimal>();
              for (var hits : basis.results()) {
                long shared = hits.shared(documents);
                cells.add(Basis.whole(shared));
                cells.add(Basis.percent(shared, hits.documents()));
              }
              lines.add(new Line(industry.code(), "", industry.name(), industry.wanted(), cells));
            }
          });
      tables.add(
          new Table(
              "industry-" + file.id(),
              file.name(),
              Picture.BAR,
              null,
              null,
              basis.columns(Measure.DOCUMENTS, Measure.SHARE),
              lines,
              List.of()));
    }
    return tables;
  }
}
