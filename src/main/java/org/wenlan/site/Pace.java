package org.wenlan.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much comes from one address of the network without an account: a person sends one or two
 * things, a program that floods an office hundreds. Behind a proxy all share its address; then the
 * proxy has to set its own pace. Each box has one of its own for what it takes from strangers.
 * Thread-safe.
 */
public class Pace {
  /** Within which so many are let through. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  private static final int ADDRESSES = 10_000;

  private final int most;
  private final Map<String, Deque<Instant>> seen =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > ADDRESSES;
        }
      };

  /**
   * @param most so many from one address within ten minutes
   */
  protected Pace(int most) {
    this.most = most;
  }

  /** Whether one more may come from there now; if so it is counted. */
  public synchronized boolean lets(String address, Instant now) {
    var times = seen.computeIfAbsent(address, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(WINDOW))) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return false;
    }
    times.addLast(now);
    return true;
  }
}
