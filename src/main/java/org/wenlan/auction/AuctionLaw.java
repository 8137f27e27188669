package org.wenlan.auction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.docket.LegalTime;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;

/** What the law says of an auction's times. */
@Component
class AuctionLaw {
  private static final String NOTICE = "auction.notice";
  private static final String EXTENSION = "auction.extension";

  private final Rules rules;
  private final LegalTime time;

  AuctionLaw(Rules rules, LegalTime time) {
    this.rules = rules;
    this.time = time;
  }

  LocalDate day(Instant at) {
    return time.day(at);
  }

  Instant begins(LocalDate day, LocalTime at) {
    return time.begins(day, at);
  }

  /** The first day on which bidding may open if the announcement is today's. */
  Optional<LocalDate> first(String region, LocalDate today) {
    return time.start("NOTICE", NOTICE, region, today).map(clock -> clock.due().plusDays(1));
  }

  /** How long bidding goes on at least after each bid. */
  Duration extension(String region, LocalDate day) {
    return rules.find(EXTENSION, region, day) instanceof Finding.Found(var rule, var _, var _)
            && rule.value() instanceof Rule.Value.Range(BigDecimal least, var _, var _)
            && least != null
        ? Duration.ofMinutes(least.longValue())
        : Duration.ZERO;
  }
}
