package org.wenlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.docket.Chronicle;
import org.wenlan.kernel.Period;
import org.wenlan.testing.Site;

/** Figures as tests wait for them: the platform counts by itself, a moment after the event. */
public final class Counted {
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final long REST = 50;

  private Counted() {}

  /** Waits until a figure of a year is this one; zero where there is none. */
  public static void await(Site site, String indicator, int year, String region, String value)
      throws InterruptedException {
    var wanted = new BigDecimal(value);
    var until = Instant.now(Clock.systemUTC()).plus(MOST);
    while (figure(site, indicator, year, region).compareTo(wanted) != 0
        && Instant.now(Clock.systemUTC()).isBefore(until)) {
      Thread.sleep(REST);
    }
    assertThat(figure(site, indicator, year, region))
        .as(indicator + " " + region)
        .isEqualByComparingTo(wanted);
  }

  /** Waits until everything that has happened so far is counted. */
  public static void caughtUp(Site site) throws InterruptedException {
    var chronicle = site.bean(Chronicle.class);
    var last = chronicle.after(Chronicle.Place.START, Integer.MAX_VALUE).getLast().place();
    var transactions = site.bean(TransactionTemplate.class);
    var until = Instant.now(Clock.systemUTC()).plus(MOST);
    while (!last.equals(transactions.execute(_ -> site.bean(FactStore.class).place("docket")))
        && Instant.now(Clock.systemUTC()).isBefore(until)) {
      Thread.sleep(REST);
    }
  }

  /** A figure of a year as it is now; zero where there is none. */
  public static BigDecimal figure(Site site, String indicator, int year, String region) {
    return site.bean(Figures.class)
        .of(indicator, Period.year(year), region)
        .map(Figure::value)
        .orElse(BigDecimal.ZERO);
  }
}
