package org.wenlan.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Grid.Bound;
import org.wenlan.returns.Return.Event;
import org.wenlan.returns.Return.Vintage;
import org.wenlan.territory.Units;

/**
 * The door to returns and to what they published. A return is seen by the body that owes it, by
 * those who audit it, and by the statisticians of the centre. Thread-safe.
 */
@Component
public class Returns {
  private final ReturnStore store;
  private final VintageStore vintages;
  private final Forms forms;
  private final Entering entering;
  private final Units units;

  Returns(ReturnStore store, VintageStore vintages, Forms forms, Entering entering, Units units) {
    this.store = store;
    this.vintages = vintages;
    this.forms = forms;
    this.entering = entering;
    this.units = units;
  }

  /**
   * A published number as its body reported it.
   *
   * @param body code of a unit, or of a body that is none here
   * @param indicator code of the dictionary
   * @param region six digits
   * @param column such as {@code value}, {@code growth}, {@code points}, {@code share}, {@code
   *     rank}
   * @param read as it was read, where it was repaired; empty otherwise
   * @param reason of the repair
   */
  public record Cell(
      String body,
      String indicator,
      Period period,
      String region,
      String column,
      BigDecimal value,
      Bound bound,
      String read,
      String reason) {}

  /**
   * What came of entering.
   *
   * @param made returns that are new
   * @param same returns that said the same already
   * @param revised returns that said something else
   * @param unfed cells that became no fact, for another return of the body counts them already
   */
  public record Entered(int made, int same, int revised, List<Cell> unfed) {

    public Entered {
      unfed = List.copyOf(unfed);
    }
  }

  /**
   * A published number that has changed.
   *
   * @param returned number of the return
   * @param before null where nothing stood
   * @param now null where nothing stands any more
   */
  public record Erratum(
      long id,
      long returned,
      int vintage,
      String indicator,
      Period period,
      String region,
      String body,
      String column,
      @Nullable BigDecimal before,
      @Nullable BigDecimal now,
      String reason,
      LocalDate day) {}

  /** How many returns of a period are in a state, and how many of them are late. */
  public record Count(Period period, String state, int returns, int overdue) {}

  /** Every cell with an indicator in returns for exactly this period, as published last. */
  public List<Cell> cells(Period period) {
    var cells = new ArrayList<Cell>();
    for (var one : store.published(period)) {
      var form = forms.find(one.form()).orElse(null);
      if (form == null) {
        continue;
      }
      vintages
          .last(one.id())
          .orElse(Grid.EMPTY)
          .cells()
          .forEach((place, value) -> {
            var indicator = Forms.indicator(form, place.row());
            if (!indicator.isEmpty() && value.number() != null) {
              cells.add(
                  new Cell(
                      one.unit(),
                      indicator,
                      period,
                      one.region(),
                      place.column(),
                      value.number(),
                      value.bound(),
                      value.read(),
                      value.reason()));
            }
          });
    }
    return cells;
  }

  /**
   * Enters what bodies have published already, as locked returns, one for each body, period and
   * region. Entering the same again changes nothing; entering something else is a revision.
   *
   * @param form {@link Forms#PUBLISHED}, or another one that has a row for each indicator
   * @throws IllegalArgumentException when a cell is no cell of the form, or stands there twice
   */
  @Transactional
  public Entered enter(String form, List<Cell> cells, Actor by, Instant at) {
    return entering.enter(form, cells, by, at);
  }

  /** A return, if whoever asks may see it. */
  public Optional<Return> find(Actor who, long id) {
    return store.find(id).filter(one -> sees(who, one));
  }

  private boolean sees(Actor who, Return one) {
    if (who instanceof Actor.Platform) {
      return true;
    }
    var view = view(who);
    return view.all()
        || !view.unit().isEmpty()
            && (view.unit().equals(one.unit())
                || view.audits() && one.chain().contains(view.unit()));
  }

  private ReturnStore.View view(Actor who) {
    boolean audits = who.may(Permission.STATISTICS);
    return new ReturnStore.View(
        who.may(Permission.RETURNS) ? who.unit() : "",
        audits,
        audits && who.unit().equals(units.centre()));
  }

  /** What whoever asks may see, newest first; an empty state or period stands for all. */
  public List<Return> list(Actor who, String state, String period, long before, int most) {
    return store.list(view(who), state, period, before, most);
  }

  /** The same, counted by period and state. */
  public List<Count> counts(Actor who, LocalDate today) {
    return store.counts(view(who), today);
  }

  /** What happened to a return after a version, oldest first. */
  public List<Event> events(Return one, long after) {
    return store.events(one.id(), after);
  }

  /** What a return said each time it was locked, the first one first. */
  public List<Vintage> vintages(Return one) {
    return vintages.of(one.id());
  }

  /** The same return of the period before, as it was published last. */
  public Optional<Grid> before(Return one) {
    var period = one.period();
    var earlier = new Period(period.first().minusMonths(period.months()), period.months());
    return store
        .find(one.form(), earlier, one.unit(), one.region())
        .flatMap(found -> vintages.last(found.id()));
  }

  /** What the checks of its form find in it now. */
  public List<Finding> findings(Return one) {
    return forms
        .find(one.form())
        .map(form -> Checking.of(form, one.grid(), before(one).orElse(null)))
        .orElse(List.of());
  }

  /** Published numbers that have changed, newest first. */
  public List<Erratum> errata(long before, int most) {
    return vintages.errata(before, most);
  }
}
