package org.wenlan.docket;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.platform.Round;

/**
 * Counts clocks anew whose last day a later notice of holidays could move: once a server knows more
 * of the calendar than when they began, the day that they show is the right one, and they fire on
 * no other.
 */
@Component
class Recounting {
  private static final Duration EVERY = Duration.ofDays(1);
  private static final int AT_ONCE = 1_000;

  private final ClockStore store;
  private final LegalTime time;
  private final TransactionOperations transactions;

  Recounting(ClockStore store, LegalTime time, TransactionOperations transactions) {
    this.store = store;
    this.time = time;
    this.transactions = transactions;
  }

  @Bean
  static Round recountRound(Recounting recounting) {
    return new Round(
        "recount",
        EVERY,
        () -> {
          var _ = recounting.recount();
          // Nothing more is known before the next start: no turn follows at once.
          return 0;
        });
  }

  /** Counts those that can be sure by now; says how many are surer than they were. */
  int recount() {
    int surer = 0;
    long last = 0;
    while (true) {
      var some = store.unsettled(time.settledThrough(), last, AT_ONCE);
      if (some.isEmpty()) {
        return surer;
      }
      for (var one : some) {
        surer += Boolean.TRUE.equals(transactions.execute(_ -> recounted(one))) ? 1 : 0;
      }
      last = some.getLast().id();
    }
  }

  private boolean recounted(ClockStore.Unsettled one) {
    // It may have been paused, extended or ended since the list was read.
    return store
        .running(one.id())
        .flatMap(time::recounted)
        .map(again -> {
          store.recounted(one, again);
          return true;
        })
        .orElse(false);
  }
}
