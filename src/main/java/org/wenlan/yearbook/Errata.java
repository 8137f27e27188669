package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures;
import org.wenlan.yearbook.Content.Frozen;

/** The door to what a published book says and facts say otherwise by now. Thread-safe. */
@Component
public class Errata {
  private final Figures figures;

  Errata(Figures figures) {
    this.figures = figures;
  }

  /**
   * A number that is another one now than in the book.
   *
   * @param now null when nothing is known any more
   */
  public record Erratum(Frozen frozen, @Nullable BigDecimal now) {}

  /** Of one book, in its order. */
  public List<Erratum> of(Edition edition) {
    var errata = new ArrayList<Erratum>();
    for (var number : edition.content().numbers()) {
      if (number.how() == Content.How.REPORTED
          || !List.of("VALUE", "MONEY").contains(number.kind())) {
        continue;
      }
      var now =
          Period.parse(number.period())
              .flatMap(period -> figures.of(number.indicator(), period, number.region()))
              .map(figure -> number.how() == Content.How.FACT ? figure.value() : figure.shown())
              .orElse(null);
      if (now == null || now.compareTo(number.value()) != 0) {
        errata.add(new Erratum(number, now));
      }
    }
    return errata;
  }
}
