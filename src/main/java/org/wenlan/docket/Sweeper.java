package org.wenlan.docket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.docket.CaseBook.Passed;
import org.wenlan.platform.Round;

/**
 * Fires the deadlines that have passed: each exactly once, each in a transaction of its own, so
 * that a case which cannot be moved holds up no other. Any number of them may sweep at once.
 */
@Component
public class Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Duration AGAIN = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 8;

  private final CaseBook book;
  private final Map<String, DeadlineTaker> takers;
  private final TransactionOperations transactions;
  private final Clock clock;

  Sweeper(
      CaseBook book, List<DeadlineTaker> takers, TransactionOperations transactions, Clock clock) {
    this.book = book;
    this.takers =
        takers.stream().collect(Collectors.toMap(DeadlineTaker::kind, Function.identity()));
    this.transactions = transactions;
    this.clock = clock;
  }

  @Bean
  static Round deadlineRound(Sweeper sweeper) {
    return new Round("deadlines", EVERY, sweeper::sweep);
  }

  /** Fires everything that has passed by now; says how many that were. */
  public int sweep() {
    return sweep(clock.instant());
  }

  /** Fires everything that has passed by a moment; says how many that were. */
  public int sweep(Instant now) {
    int fired = 0;
    while (true) {
      var one = new Passed[1];
      try {
        transactions.executeWithoutResult(_ ->
            book.passed(now)
                .ifPresent(passed -> {
                  one[0] = passed;
                  take(passed, now);
                }));
        if (one[0] == null) {
          return fired;
        }
        fired++;
      } catch (RuntimeException broken) {
        // One case that cannot be moved must not stop the others; it is tried again, and shown.
        if (one[0] == null) {
          throw broken;
        }
        postpone(one[0], now, broken);
      }
    }
  }

  private void take(Passed passed, Instant now) {
    var taker = takers.get(passed.kind());
    if (taker == null) {
      throw new IllegalStateException("Nobody takes deadlines of " + passed.kind());
    }
    taker.fired(passed.deadline(), now);
    book.fired(passed.clock(), now);
    // No number of a case: whoever reads the log may not know of every case.
    LOG.info(
        "Fired {}, clock {}, due {}",
        passed.deadline().clock(),
        passed.clock(),
        passed.deadline().due());
  }

  private void postpone(Passed passed, Instant now, RuntimeException broken) {
    LOG.warn("Could not fire {}, clock {}", passed.deadline().clock(), passed.clock(), broken);
    var wait = AGAIN.multipliedBy(1L << Math.min(passed.tries(), MOST_DOUBLINGS));
    transactions.executeWithoutResult(
        _ -> book.failed(passed.clock(), now.plus(wait), String.valueOf(broken.getMessage())));
  }
}
