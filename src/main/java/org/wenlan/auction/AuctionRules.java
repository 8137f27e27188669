package org.wenlan.auction;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.auction.Auction.Sale;
import org.wenlan.auction.Auction.Terms;
import org.wenlan.exchange.Listing;
import org.wenlan.kernel.Refusal;

/** What an announcement, an application and a bid must say. Plain functions. */
final class AuctionRules {
  static final int TEXT = 5_000;
  static final int SHORT = 300;
  static final int KEY = 200;

  /** Above every price of a right that anybody ever published. */
  static final long MOST = 100_000_000_000L;

  private static final Duration LONGEST = Duration.ofDays(60);
  private static final String NOTICE = "cn.auction-law-2015 45";
  private static final String OWNER = "cn.auction-law-2015 22, 30";

  private AuctionRules() {}

  /**
   * What is wrong with an announcement.
   *
   * @param first the first day on which bidding may open
   * @param shown the last day of the listing's being shown
   */
  static @Nullable Refusal terms(
      Terms terms,
      Listing listing,
      LocalDate opens,
      LocalDate closes,
      LocalDate first,
      LocalDate shown) {
    if (terms.floor() < 1 || terms.floor() > MOST || terms.step() < 1 || terms.step() > MOST) {
      return no("sums", "");
    }
    if (terms.reserve() != 0 && (terms.reserve() < terms.floor() || terms.reserve() > MOST)) {
      return no("reserve", "");
    }
    if (opens.isBefore(first)) {
      return no("notice", NOTICE, first);
    }
    if (!terms.closes().isAfter(terms.opens())
        || terms.closes().isAfter(terms.opens().plus(LONGEST))) {
      return no("times", "", LONGEST.toDays());
    }
    if (!closes.isBefore(shown)) {
      return no("listing-ends", "", shown);
    }
    if (terms.text().length() > TEXT || terms.text().indexOf('\0') >= 0) {
      return no("too-long", "", terms.text().length(), TEXT);
    }
    return until(terms.until(), listing, closes);
  }

  private static @Nullable Refusal until(String typed, Listing listing, LocalDate closes) {
    if (typed.isEmpty()) {
      return null;
    }
    if (listing.ways().contains(Listing.Way.TRANSFER)) {
      return no("until-of-transfer", "");
    }
    try {
      var last = LocalDate.parse(typed);
      return last.isAfter(closes) && last.getYear() < 2200 ? null : no("until", "", last);
    } catch (DateTimeException _) {
      return no("until", "", typed.length() > 30 ? typed.substring(0, 30) : typed);
    }
  }

  /**
   * What is wrong with an application.
   *
   * @param owners by every name that is known
   */
  static @Nullable Refusal applying(
      Sale sale, String name, String contact, List<String> owners, String theirs, Instant at) {
    if (!sale.open() || !at.isBefore(sale.terms().closes())) {
      return no("over", "");
    }
    if (name.isBlank() || contact.isBlank()) {
      return no("no-contact", "");
    }
    int longest = Math.max(name.length(), contact.length());
    if (longest > SHORT) {
      return no("too-long", "", longest, SHORT);
    }
    if ((name + contact).indexOf('\0') >= 0) {
      return no("no-contact", "");
    }
    var plain = plain(name);
    return owners.stream().anyMatch(one -> plain(one).equals(plain))
            || plain(theirs).equals(plain(contact))
        ? no("owner", OWNER)
        : null;
  }

  /** A name or an address in one spelling. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Cf}]", "");
  }

  /** What is wrong with a bid. */
  static @Nullable Refusal bid(Sale sale, int place, long amount, Instant at) {
    if (!sale.open() || !at.isBefore(sale.terms().closes())) {
      return no("over", "");
    }
    if (at.isBefore(sale.terms().opens())) {
      return no("not-yet", "");
    }
    if (place == 0) {
      return no("not-admitted", "");
    }
    if (amount > MOST) {
      return no("too-much", "", MOST);
    }
    if (sale.leader() == place) {
      return no("against-oneself", "");
    }
    return amount < sale.next() ? no("too-low", "", sale.next()) : null;
  }

  static boolean keyed(String key) {
    return !key.isBlank() && key.length() <= KEY && key.indexOf('\0') < 0;
  }

  static Refusal no(String rule, String source, Object... arguments) {
    return Refusal.of("auction.refusal." + rule, source, arguments);
  }
}
