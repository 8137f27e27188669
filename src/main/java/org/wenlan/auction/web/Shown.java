package org.wenlan.auction.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.wenlan.auction.Auction.Sale;

/**
 * An auction as lists and pages show it.
 *
 * @param state {@code Soon}, {@code Running} or {@code Ending} while it is open, then its stage
 */
record Shown(Sale sale, String state) {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  static Shown of(Sale sale, Instant now) {
    if (!sale.open()) {
      return new Shown(sale, sale.stage());
    }
    return new Shown(
        sale, now.isBefore(sale.terms().opens()) ? "Soon" : sale.runs(now) ? "Running" : "Ending");
  }

  /** How its state is coloured; a word stands beside it. */
  String tone() {
    return switch (state) {
      case "Running", "Concluded" -> "good";
      case "Soon", "Ending" -> "waiting";
      default -> "bad";
    };
  }

  /** Whether bids are taken. */
  boolean running() {
    return state.equals("Running");
  }

  /** Whether one can still apply. */
  boolean open() {
    return state.equals("Soon") || running();
  }

  /** A moment to the second: late bids move the end by any of them. */
  static String second(Instant moment) {
    return SECOND.format(moment.atZone(ZoneId.systemDefault()));
  }
}
