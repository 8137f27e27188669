package org.wenlan.retrieval;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.wenlan.wording.Deadline;

/** Waits for another process. */
final class Waiting {
  private static final long STEP_MILLISECONDS = 100;

  private Waiting() {}

  /** Asks until it is so; false when it is not within the time, or when interrupted. */
  static boolean until(Duration patience, BooleanSupplier so) {
    var deadline = Deadline.in(patience);
    while (!so.getAsBoolean()) {
      if (deadline.shouldExit()) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(STEP_MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
