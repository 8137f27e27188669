package org.wenlan.auction.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.wenlan.auction.Auction.Terms;
import org.wenlan.auction.Auctions;

/** What was typed into an announcement, so that nothing is lost when a rule says no. */
record AnnounceForm(MultiValueMap<String, String> typed) {
  static final AnnounceForm EMPTY = new AnnounceForm(new LinkedMultiValueMap<>());

  /** What a field holds; empty when it is not there. */
  String text(String field) {
    var value = typed.getFirst(field);
    return value == null ? "" : value;
  }

  /** Whole yuan, 0 for nothing; -1 for what is no number. */
  static long yuan(String typed) {
    var digits = typed.strip().replace(",", "").replace("，", "");
    return digits.isEmpty() ? 0 : digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : -1;
  }

  private Optional<LocalDateTime> moment(String field) {
    try {
      var moment = LocalDateTime.parse(text(field).strip());
      return moment.getYear() < 2000 || moment.getYear() > 2200
          ? Optional.empty()
          : Optional.of(moment);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The terms; empty when one of the two moments is none. */
  Optional<Terms> terms(Auctions auctions) {
    var opens = moment("opens");
    var closes = moment("closes");
    return opens.isEmpty() || closes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Terms(
                yuan(text("floor")),
                yuan(text("step")),
                yuan(text("reserve")),
                auctions.moment(opens.get()),
                auctions.moment(closes.get()),
                text("until"),
                text("text")));
  }
}
