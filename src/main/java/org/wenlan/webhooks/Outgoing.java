package org.wenlan.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where a message stands, and what an answer makes of it. Values: the same in a simulation. */
public sealed interface Outgoing {

  /** Waits until each of these has passed since the attempt before. */
  List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /**
   * To be sent.
   *
   * @param attempts that were made
   */
  record Waiting(int attempts, Instant notBefore) implements Outgoing {

    /** After an answer; anything but success is tried again while there are waits left. */
    public Outgoing answered(int status, Instant at) {
      if (status >= 200 && status < 300) {
        return new Delivered(attempts + 1, at);
      }
      if (status == 410) {
        return new Dead(attempts + 1, "410 Gone");
      }
      return attempts < WAITS.size()
          ? new Waiting(attempts + 1, at.plus(WAITS.get(attempts)))
          : new Dead(attempts + 1, "no success in " + (attempts + 1) + " attempts");
    }
  }

  /** It arrived. */
  record Delivered(int attempts, Instant at) implements Outgoing {}

  /** It was given up. */
  record Dead(int attempts, String why) implements Outgoing {}
}
