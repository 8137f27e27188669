package org.wenlan.returns;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Form.Column;
import org.wenlan.returns.Grid.Change;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Return.Vintage;
import org.wenlan.returns.Returns.Erratum;
import org.wenlan.statistics.Fact;
import org.wenlan.statistics.Facts;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicators;

/**
 * What a return says becomes a vintage and, cell by cell, facts; what it said before and says no
 * more becomes errata. Belongs to the caller's transaction.
 */
@Component
class Locking {
  private final VintageStore vintages;
  private final Facts facts;
  private final Indicators indicators;
  private final Clock clock;

  Locking(VintageStore vintages, Facts facts, Indicators indicators, Clock clock) {
    this.vintages = vintages;
    this.facts = facts;
    this.indicators = indicators;
    this.clock = clock;
  }

  /** A cell that becomes a fact. */
  private record Feeding(Place place, Indicator indicator, Column column) {}

  /** Why it cannot be locked; to be asked before, in the same transaction. */
  Optional<Refusal> refusal(Return one, Form form) {
    vintages.claiming();
    var emptied = emptied(one, form);
    if (emptied.isPresent()) {
      return emptied.map(place -> Refusal.of("returns.refusal.emptied", "", place));
    }
    for (var place : one.grid().cells().keySet()) {
      var feeding = feeding(form, place);
      var other = feeding == null ? Optional.<Long>empty() : other(one, feeding);
      if (other.isPresent()) {
        return Optional.of(Refusal.of("returns.refusal.fed-already", "", place, other.get()));
      }
    }
    return Optional.empty();
  }

  /** A cell that was published as a fact and in which no number stands any more. */
  Optional<Place> emptied(Return one, Form form) {
    return one.grid().since(vintages.last(one.id()).orElse(Grid.EMPTY)).stream()
        .filter(change -> change.now() == null && feeding(form, change.place()) != null)
        .map(Change::place)
        .findFirst();
  }

  /** Cells whose number another return of the same body has given already. */
  Set<Place> taken(Return one, Form form) {
    vintages.claiming();
    var taken = new LinkedHashSet<Place>();
    for (var place : one.grid().cells().keySet()) {
      var feeding = feeding(form, place);
      if (feeding != null && other(one, feeding).isPresent()) {
        taken.add(place);
      }
    }
    return taken;
  }

  private Optional<Long> other(Return one, Feeding feeding) {
    return vintages.fedBy(
        one,
        feeding.indicator().code(),
        feeding.column().matter(),
        feeding.indicator().kind() == Indicator.Kind.FLOW);
  }

  private @Nullable Feeding feeding(Form form, Place place) {
    var column = form.column(place.column()).filter(Column::feeds).orElse(null);
    var indicator = indicators.find(Forms.indicator(form, place.row())).orElse(null);
    return column == null || indicator == null || indicator.kind() == Indicator.Kind.RATIO
        ? null
        : new Feeding(place, indicator, column);
  }

  /**
   * Locks it.
   *
   * @param one as it is now, its vintage the last one that was locked
   * @param reason of a revision; empty for the first vintage
   * @param unfed cells that become no fact
   */
  void lock(Return one, Form form, String reason, String who, Instant at, Set<Place> unfed) {
    int number = one.vintage() + 1;
    var before = vintages.last(one.id()).orElse(Grid.EMPTY);
    vintages.add(one.id(), new Vintage(number, one.grid(), reason, who, at));
    var made = new ArrayList<Fact>();
    for (var change : one.grid().since(before)) {
      var feeding = unfed.contains(change.place()) ? null : feeding(form, change.place());
      if (feeding != null) {
        made.add(fact(one, feeding, change, number, reason));
        vintages.feeds(one, feeding.indicator().code(), feeding.column().matter());
      }
    }
    int _ = facts.record(made, at);
    if (number > 1) {
      errata(one, form, before, reason, LocalDate.ofInstant(at, clock.getZone()));
    }
  }

  private static Fact fact(Return one, Feeding feeding, Change change, int number, String reason) {
    var now = change.now() == null ? BigDecimal.ZERO : change.now();
    var then = change.before() == null ? BigDecimal.ZERO : change.before();
    boolean flow = feeding.indicator().kind() == Indicator.Kind.FLOW;
    return new Fact(
        "cell:%d:%s:%s:v%d"
            .formatted(one.id(), change.place().row(), change.place().column(), number),
        feeding.indicator().code(),
        one.period().end(),
        one.region(),
        one.unit(),
        feeding.column().matter(),
        "",
        flow ? now.subtract(then) : now,
        "return:" + one.id(),
        reason);
  }

  private void errata(Return one, Form form, Grid before, String reason, LocalDate day) {
    for (var change : one.grid().since(before)) {
      var indicator = Forms.indicator(form, change.place().row());
      if (!indicator.isEmpty()) {
        vintages.add(
            new Erratum(
                0,
                one.id(),
                one.vintage() + 1,
                indicator,
                one.period(),
                one.region(),
                one.unit(),
                change.place().column(),
                change.before(),
                change.now(),
                reason,
                day));
      }
    }
  }

  /** What it said when it was locked last. */
  Optional<Grid> last(long id) {
    return vintages.last(id);
  }

  /** All vintages of a return. */
  List<Vintage> vintages(long id) {
    return vintages.of(id);
  }
}
