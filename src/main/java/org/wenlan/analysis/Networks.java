package org.wenlan.analysis;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.analysis.Table.Column;
import org.wenlan.analysis.Table.Extent;
import org.wenlan.analysis.Table.Line;
import org.wenlan.analysis.Table.Picture;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/** Who applies with whom, and what is cited. */
final class Networks {
  private static final int PAIRS = 30;
  private static final int CITED = 20;
  private static final int CITING_APPLICANTS = 20;

  private Networks() {}

  static Table coApplicants(Basis basis) {
    var pairs = basis.first().pairs(Facet.APPLICANT.field(), PAIRS);
    var lines = new ArrayList<Line>();
    for (var pair : pairs.most()) {
      lines.add(
          new Line(
              pair.one(),
              pair.other(),
              null,
              Wanted.all(
                  List.of(
                      basis.only(Facet.APPLICANT, pair.one()),
                      basis.only(Facet.APPLICANT, pair.other()))),
              Basis.cells(Basis.whole(pair.documents()))));
    }
    return new Table(
        "co-applicants",
        null,
        Picture.NETWORK,
        Facet.APPLICANT,
        Facet.APPLICANT,
        List.of(new Column(Measure.DOCUMENTS, 0, "")),
        lines,
        List.of(new Extent(pairs.different(), -1)));
  }

  /** Who cites whom, within the result. */
  static Table whoCites(Basis basis) {
    var pairs =
        basis
            .first()
            .citing(Facet.APPLICANT.field(), Facet.CITED.field(), Facet.CITABLE, CITING_APPLICANTS);
    var lines =
        pairs.most().stream()
            .map(pair ->
                new Line(
                    pair.one(),
                    pair.other(),
                    null,
                    null,
                    Basis.cells(Basis.whole(pair.documents()))))
            .toList();
    return new Table(
        "who-cites",
        null,
        Picture.ARROWS,
        Facet.APPLICANT,
        Facet.APPLICANT,
        List.of(new Column(Measure.DOCUMENTS, 0, "")),
        lines,
        List.of(new Extent(pairs.different(), -1)));
  }

  /** Whom the hits cite most. */
  static Table cited(Basis basis) {
    var tally = basis.count(0, Facet.CITED);
    var lines =
        tally.most(CITED).stream()
            .map(value ->
                Line.of(
                    value.text(),
                    Facet.CITED.only(value.text()),
                    Basis.cells(Basis.whole(value.weight()))))
            .toList();
    return new Table(
        "cited",
        null,
        Picture.BAR,
        Facet.CITED,
        null,
        List.of(new Column(Measure.DOCUMENTS, 0, "")),
        lines,
        basis.extents(Facet.CITED));
  }

  /** Which hits are cited most by the whole collection. */
  static Table citing(Basis basis) {
    var cited = basis.first().cited(Facet.CITED.field(), Facet.CITABLE, Facet.NUMBER, CITED);
    var lines =
        cited.most().stream()
            .map(hit ->
                Line.of(
                    hit.number(),
                    new Wanted.Number(Field.PN, hit.number(), false),
                    Basis.cells(Basis.whole(hit.citing()))))
            .toList();
    return new Table(
        "citing",
        null,
        Picture.BAR,
        null,
        null,
        List.of(new Column(Measure.CITING, 0, "")),
        lines,
        List.of(new Extent(cited.cited(), cited.cited())));
  }
}
