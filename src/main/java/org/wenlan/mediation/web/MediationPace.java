package org.wenlan.mediation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many requests come from one address of the network. Thread-safe. */
@Component
class MediationPace {
  /** So many from one address within {@link #WINDOW}. */
  static final int MOST = 20;

  static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int ADDRESSES = 10_000;

  private final Map<String, Deque<Instant>> seen =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > ADDRESSES;
        }
      };

  /** Whether one more may come from there now; if so it is counted. */
  synchronized boolean lets(String address, Instant now) {
    var times = seen.computeIfAbsent(address, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(WINDOW))) {
      times.removeFirst();
    }
    if (times.size() >= MOST) {
      return false;
    }
    times.addLast(now);
    return true;
  }
}
