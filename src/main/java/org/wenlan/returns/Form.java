package org.wenlan.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Indicator.Wording;

/**
 * A statistical survey form: what is asked of whom, how often, and by whose approval. A form that
 * asks something else is another form with another number.
 *
 * @param number that stands on it, unique
 * @param issuer the body that made it
 * @param approval number of the approval or of the record; the law asks for it
 * @param from first day on which it may be issued and sent
 * @param until its last day
 * @param frequency of an open form null: it takes any period
 * @param kinds of bodies that fill it
 * @param units that fill it beside these kinds
 * @param open its rows are whatever indicators were published: it is entered, never issued
 */
public record Form(
    String number,
    Wording name,
    Wording issuer,
    String approval,
    LocalDate from,
    LocalDate until,
    @Nullable Frequency frequency,
    Set<Kind> kinds,
    Set<String> units,
    List<Row> rows,
    List<Column> columns,
    List<Check> checks,
    boolean open) {

  public Form {
    kinds = Set.copyOf(kinds);
    units = Set.copyOf(units);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
  }

  /** How often it is filled. */
  public enum Frequency {
    YEAR(12),
    HALF(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Frequency(int months) {
      this.months = months;
    }

    /** Whether a period is one of these. */
    public boolean fits(Period period) {
      return period.months() == months;
    }

    /** As forms and texts write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a respondent is. */
  public enum Kind {
    MEMBER,
    COURT,
    POLICE,
    PROCURATORATE,
    CUSTOMS,
    COPYRIGHT,
    CITY,
    COUNTY,
    INSTITUTION;

    /** As forms and texts write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A line of the form.
   *
   * @param indicator that its feeding cells are facts of; empty for none
   * @param unit of measure, a code of the dictionary; empty for none
   */
  public record Row(String code, Wording name, String indicator, String unit) {}

  /**
   * A column of the form.
   *
   * @param feeds whether its cells become facts
   * @param matter kind of right that its facts are about, such as {@code PATENT}; may be empty
   */
  public record Column(String code, Wording name, boolean feeds, String matter) {}

  /** Whether it may be issued and sent on a day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether it is filled for such a period. */
  public boolean takes(Period period) {
    return frequency == null || frequency.fits(period);
  }

  /** The row of this code; an open form has none of its own. */
  public Optional<Row> row(String code) {
    return rows.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The column of this code. */
  public Optional<Column> column(String code) {
    return columns.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
