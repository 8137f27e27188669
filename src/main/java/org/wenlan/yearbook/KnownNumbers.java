package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Returns.Cell;
import org.wenlan.statistics.Figure;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicator;
import org.wenlan.yearbook.Content.Frozen;
import org.wenlan.yearbook.Content.How;
import org.wenlan.yearbook.Phrase.Kind;
import org.wenlan.yearbook.Phrase.Reference;

/**
 * What is known of a region and a year. What can be computed from facts is computed; what a body
 * stated and nobody can compute here is taken as it was reported, and says so.
 */
final class KnownNumbers {
  private final Figures figures;
  private final Period year;
  private final String region;
  private final Map<String, Cell> reported = new HashMap<>();

  /**
   * For one region and year.
   *
   * @param cells what bodies published of the year
   */
  KnownNumbers(Figures figures, Period year, String region, List<Cell> cells) {
    this.figures = figures;
    this.year = year;
    this.region = region;
    for (var cell : cells) {
      // A body of a part of the region speaks for the region where nobody else does.
      var key = cell.indicator() + " " + cell.column();
      var before = reported.get(key);
      if (before == null || (!before.region().equals(region) && cell.region().equals(region))) {
        reported.put(key, cell);
      }
    }
  }

  Optional<Frozen> of(Reference reference) {
    return switch (reference.kind()) {
      case VALUE, MONEY -> value(reference);
      case CHANGE -> change(reference);
      case POINTS -> change(reference);
      case SHARE -> share(reference);
      case PLACE -> place(reference);
    };
  }

  private Optional<Frozen> value(Reference reference) {
    var figure = figures.of(reference.code(), year, region);
    var cell = cell(reference.code(), "value");
    if (figure.isEmpty()) {
      return cell.map(one -> reported(reference, one));
    }
    var counted = figure.get().indicator().kind() != Indicator.Kind.RATIO;
    return Optional.of(
        new Frozen(
            reference.code(),
            reference.kind().name(),
            year.toString(),
            region,
            counted ? figure.get().value() : figure.get().shown(),
            cell.filter(one -> one.value().compareTo(figure.get().value()) == 0)
                .map(one -> one.bound().name())
                .orElse("EXACT"),
            counted ? How.FACT : How.COMPUTED,
            cell.map(Cell::body).orElse("")));
  }

  private Optional<Frozen> change(Reference reference) {
    var points = reference.kind() == Kind.POINTS;
    return figures
        .of(reference.code(), year, region)
        .filter(figure -> points == (figure.indicator().change() == Indicator.Change.POINTS))
        .flatMap(Figure::change)
        .map(change ->
            new Frozen(
                reference.code(),
                reference.kind().name(),
                year.toString(),
                region,
                change.setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros(),
                "EXACT",
                How.COMPUTED,
                ""))
        .or(() ->
            cell(reference.code(), points ? "points" : "growth")
                .map(cell -> reported(reference, cell)));
  }

  private Optional<Frozen> share(Reference reference) {
    return figures
        .of(reference.code(), year, region)
        .map(figure ->
            new Frozen(
                reference.code(),
                reference.kind().name(),
                year.toString(),
                region,
                figure.shown(),
                "EXACT",
                figure.indicator().formula() == null ? How.FACT : How.COMPUTED,
                ""))
        .or(() -> cell(reference.code(), "share").map(cell -> reported(reference, cell)))
        .or(() -> cell(reference.code(), "value").map(cell -> reported(reference, cell)));
  }

  private Optional<Frozen> place(Reference reference) {
    return cell(reference.code(), "rank")
        .map(cell -> reported(reference, cell))
        .or(() ->
            figures
                .place(reference.code(), year, region)
                .map(place ->
                    new Frozen(
                        reference.code(),
                        reference.kind().name(),
                        year.toString(),
                        region,
                        BigDecimal.valueOf(place.place()),
                        "EXACT",
                        How.COMPUTED,
                        "")));
  }

  private Optional<Cell> cell(String code, String column) {
    return Optional.ofNullable(reported.get(code + " " + column));
  }

  private Frozen reported(Reference reference, Cell cell) {
    return new Frozen(
        reference.code(),
        reference.kind().name(),
        cell.period().toString(),
        cell.region(),
        cell.value(),
        cell.bound().name(),
        How.REPORTED,
        cell.body());
  }
}
