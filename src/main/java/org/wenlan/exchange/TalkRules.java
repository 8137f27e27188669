package org.wenlan.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wenlan.exchange.Listing.Mode;
import org.wenlan.kernel.Refusal;

/** What a contact and an offer must say. Plain functions. */
final class TalkRules {
  private static final int TERMS = 2_000;

  private TalkRules() {}

  static @Nullable Refusal asking(String name, String contact, String message) {
    if (name.isBlank() || contact.isBlank() || message.isBlank()) {
      return PostingRules.no("no-contact", "");
    }
    int longest = Math.max(name.length(), contact.length());
    if (longest > PostingRules.SHORT || message.length() > PostingRules.TEXT) {
      return PostingRules.no(
          "too-long", "", Math.max(longest, message.length()), PostingRules.TEXT);
    }
    return (name + contact + message).indexOf('\0') >= 0 ? PostingRules.no("incomplete", "") : null;
  }

  static @Nullable Refusal offer(Listing said, Talks.Step.Put put, LocalDate day) {
    if (said.mode() == Mode.AUCTION) {
      return PostingRules.no("by-auction", "");
    }
    if (!said.ways().contains(put.way())) {
      return PostingRules.no("way-not-offered", "");
    }
    if (put.price() < 0
        || put.price() > PostingRules.MOST
        || said.mode() == Mode.FIXED && put.price() != said.price()) {
      return PostingRules.no("price", "", put.price());
    }
    if (put.terms().length() > TERMS || put.terms().indexOf('\0') >= 0) {
      return PostingRules.no("too-long", "", put.terms().length(), TERMS);
    }
    var until = put.until().strip();
    var last = PostingRules.day(until);
    return !until.isEmpty() && (last.isEmpty() || last.get().isBefore(day))
        ? PostingRules.no("until", "", until.length() > 40 ? until.substring(0, 40) : until)
        : null;
  }

  static Talk.Offer offered(Talk.Side from, Talks.Step.Put put, LocalDate day) {
    return new Talk.Offer(
        from, put.way(), put.price(), put.until().strip(), put.terms().strip(), day.toString());
  }
}
