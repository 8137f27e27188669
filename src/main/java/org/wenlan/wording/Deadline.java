package org.wenlan.wording;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When a search is to be given up, in the engine and before it. */
public final class Deadline implements QueryTimeout {
  private final Duration patience;
  private final long until;

  private Deadline(Duration patience, long until) {
    this.patience = patience;
    this.until = until;
  }

  /** So long from now. */
  public static Deadline in(Duration patience) {
    return new Deadline(patience, System.nanoTime() + patience.toNanos());
  }

  /** How long was waited when it is over. */
  Duration patience() {
    return patience;
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - until > 0;
  }
}
