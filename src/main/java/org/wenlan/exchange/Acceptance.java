package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.exchange.Listing.Mode;
import org.wenlan.exchange.Listing.Way;
import org.wenlan.exchange.Posting.Stage.Published;
import org.wenlan.exchange.Talk.Stage;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Burden.Kind;
import org.wenlan.register.Check;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;
import org.wenlan.register.RightNumber;

/**
 * Accepting an offer: the register is asked again, and where a body of the public agreed a price,
 * name and price go on public notice. Within the caller's transaction.
 */
@Component
class Acceptance {
  static final String NOTICE = "NOTICE";
  static final String NOTICE_RULE = "exchange.notice";

  private final Postings postings;
  private final PostingFiles listings;
  private final TalkFiles files;
  private final PriceNoticeStore notices;
  private final Register register;
  private final LegalTime time;

  Acceptance(
      Postings postings,
      PostingFiles listings,
      TalkFiles files,
      PriceNoticeStore notices,
      Register register,
      LegalTime time) {
    this.postings = postings;
    this.listings = listings;
    this.files = files;
    this.notices = notices;
    this.register = register;
    this.time = time;
  }

  Outcome accept(Actor who, Talk talk, Stage.Offered offered, Instant at) {
    var day = time.day(at);
    var found = postings.shown(talk.asked().listing());
    if (found.isEmpty()
        || !(found.get().said() instanceof Listing listing)
        || !(found.get().stage() instanceof Published published)) {
      return Outcome.no("not-on-offer", "");
    }
    var offer = offered.offer();
    var stands = askedAgain(who, found.get(), listing, published, offer, at);
    if (stands.isPresent()) {
      return stands.get();
    }
    if (!listing.publicBody() || listing.mode() != Mode.AGREEMENT) {
      return files.turn(who, talk, offered.accept(null), "accept", at);
    }
    var clock = time.start(NOTICE, NOTICE_RULE, found.get().file().region(), day);
    if (clock.isEmpty()) {
      return Outcome.no("no-term", "");
    }
    var due = clock.get().due();
    notices.put(talk, offer, found.get(), holders(found.get()), day, due);
    return files.turn(
        who,
        talk,
        offered.accept(new Talk.Notice(day.toString(), due.toString(), false)),
        "accept",
        List.<Clocking>of(clock.get()),
        Map.of("notice", "yes"),
        at);
  }

  /**
   * Asks the register again and notes the day; what stands in the way, and then nothing changed.
   */
  Optional<Outcome> askedAgain(
      Actor who,
      Posting posting,
      Listing listing,
      Published published,
      Talk.Offer offer,
      Instant at) {
    var day = time.day(at);
    var stands = hindrances(posting, listing, offer, "", Set.of(), day);
    if (stands.isPresent()) {
      return stands;
    }
    var verified =
        listings.turn(
            who,
            posting,
            posting.file().version(),
            listing,
            published.verified(day),
            "verify",
            "",
            List.of(),
            at);
    return verified instanceof Outcome.Done ? Optional.empty() : Optional.of(verified);
  }

  private String holders(Posting posting) {
    return posting.said() instanceof Listing listing
        ? register
            .find(new RightNumber(listing.right()))
            .map(entry -> String.join("; ", entry.right().owners()))
            .orElse("")
        : "";
  }

  /** What stands in the way of a deal today: of the listing itself or of what is to be done. */
  Optional<Outcome> hindrances(
      Posting posting,
      Listing listing,
      Talk.Offer offer,
      String party,
      Set<Consent> more,
      LocalDate day) {
    var again = postings.verify(posting, day);
    if (again.isEmpty()) {
      return Optional.of(Outcome.no("not-in-register", ""));
    }
    var checks = new ArrayList<Check>(again.get());
    register
        .check(new RightNumber(listing.right()), intent(posting, listing, offer, party, more), day)
        .ifPresent(checks::addAll);
    return checks.stream().allMatch(Check::passes)
        ? Optional.empty()
        : Optional.of(new Outcome.Hindered(checks.stream().distinct().toList()));
  }

  /** What a deal does in the register. */
  static Intent intent(
      Posting posting, Listing listing, Talk.Offer offer, String party, Set<Consent> more) {
    var consents = new java.util.HashSet<>(listing.consents());
    consents.addAll(more);
    return switch (offer.way()) {
      case TRANSFER ->
          new Intent.Transfer(listing.owners(), List.of(party), posting.number(), consents);
      case EXCLUSIVE_LICENCE, SOLE_LICENCE, LICENCE, OPEN_LICENCE ->
          new Intent.Licence(
              kind(offer.way()),
              listing.owners(),
              party,
              posting.number(),
              PostingRules.day(offer.until()).orElse(null),
              consents);
    };
  }

  private static Kind kind(Way way) {
    return switch (way) {
      case EXCLUSIVE_LICENCE -> Kind.EXCLUSIVE_LICENCE;
      case SOLE_LICENCE -> Kind.SOLE_LICENCE;
      case LICENCE, OPEN_LICENCE -> Kind.LICENCE;
      case TRANSFER -> throw new IllegalArgumentException("A transfer is no licence");
    };
  }

  /** A talk ends; a notice that runs is stopped with it. */
  Outcome ended(Actor who, Talk talk, String why, Instant at) {
    notices.state(talk.number(), "STOPPED");
    return files.turn(
        who,
        talk,
        new Stage.Ended(why),
        "end",
        List.<Clocking>of(new Clocking.End(NOTICE)),
        Map.of(),
        at);
  }

  /** The time of a notice is over; within the transaction that marks the deadline. */
  void over(Talk talk, Instant at) {
    if (talk.stage() instanceof Stage.Agreed agreed && agreed.notice() != null) {
      notices.state(talk.number(), "OVER");
      var turned =
          files.turn(
              new Actor.Platform(), talk, agreed.ended(agreed.notice().ended()), "notice-over", at);
      if (!(turned instanceof Outcome.Done)) {
        throw new IllegalStateException("Changed while its deadline fired: " + talk.number());
      }
    }
  }
}
