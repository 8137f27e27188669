package org.wenlan.exchange;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many contacts become talks, offers and deals. Thread-safe. */
@Component
public class Funnel {
  private final TalkStore talks;

  Funnel(TalkStore talks) {
    this.talks = talks;
  }

  /**
   * What was reached in a month, each counted in the month in which it was reached.
   *
   * @param month such as {@code 2026-11}
   * @param amount of the deals, whole yuan
   */
  public record Month(
      String month, long contacts, long talks, long offers, long agreed, long deals, long amount) {

    private Month plus(Month other) {
      return new Month(
          "",
          contacts + other.contacts,
          talks + other.talks,
          offers + other.offers,
          agreed + other.agreed,
          deals + other.deals,
          amount + other.amount);
    }
  }

  /** The months of a year that had anything. */
  public List<Month> year(int year) {
    return talks.months(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** All of them together. */
  public static Month sum(List<Month> months) {
    return months.stream().reduce(new Month("", 0, 0, 0, 0, 0, 0), Month::plus);
  }
}
