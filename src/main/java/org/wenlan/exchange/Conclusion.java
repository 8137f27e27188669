package org.wenlan.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.LegalTime;
import org.wenlan.exchange.Posting.Stage.Published;
import org.wenlan.exchange.Talk.Stage;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Burden.Kind;
import org.wenlan.register.Register;
import org.wenlan.register.RightNumber;

/** The end of a deal: the listing's file, the register and the talks, all or nothing. */
@Component
class Conclusion {
  private final Postings postings;
  private final DealFiles files;
  private final Register register;
  private final LegalTime time;

  Conclusion(Postings postings, DealFiles files, Register register, LegalTime time) {
    this.postings = postings;
    this.files = files;
    this.register = register;
    this.time = time;
  }

  /** What a declared open licence offers everyone; empty when it is no longer on offer. */
  Optional<Talk.Offer> open(Talk talk, Instant at) {
    return listing(talk).map(listing -> open(listing, at));
  }

  private Optional<Listing> listing(Talk talk) {
    return postings
        .shown(talk.asked().listing())
        .filter(one -> one.stage() instanceof Published)
        .flatMap(
            one -> one.said() instanceof Listing listing ? Optional.of(listing) : Optional.empty());
  }

  private Talk.Offer open(Listing listing, Instant at) {
    var open = listing.open();
    return new Talk.Offer(
        Talk.Side.OWNER,
        Listing.Way.OPEN_LICENCE,
        0,
        open == null ? "" : open.until(),
        open == null ? "" : open.fee() + "\n" + open.payment(),
        time.day(at).toString());
  }

  /** Within the caller's transaction, of which nothing stays unless all of it is done. */
  Outcome confirm(
      Actor.Person who,
      Talk talk,
      Stage.Proposed proposed,
      Set<Consent> consents,
      Talk.By by,
      Instant at) {
    var found = postings.shown(talk.asked().listing());
    if (found.isEmpty()
        || !(found.get().said() instanceof Listing listing)
        || !(found.get().stage() instanceof Published published)) {
      return Outcome.no("not-on-offer", "");
    }
    var posting = found.get();
    var deed = proposed.deed();
    var day = time.day(at);
    var stands = files.hindrances(posting, listing, proposed.offer(), deed.party(), consents, day);
    if (stands.isPresent()) {
      return stands.get();
    }
    var after = listing.forAll() ? published.verified(day) : published.deal(talk.number());
    // Statistics keep money in units of 10,000 yuan.
    var amount = BigDecimal.valueOf(deed.amount(), 4).stripTrailingZeros().toPlainString();
    var marks = Map.of("way", proposed.offer().way().name(), "amount", amount);
    // The listing's file comes first: whoever comes second waits here and finds another version.
    var dealt = files.listing(who, posting, listing, after, marks, at);
    if (!(dealt instanceof Outcome.Done)) {
      return dealt;
    }
    var right = new RightNumber(listing.right());
    var intent = Acceptance.intent(posting, listing, proposed.offer(), deed.party(), consents);
    switch (register.take(right, intent, who, at)) {
      case Register.Outcome.Done _ -> {}
      case Register.Outcome.Hindered(var checks) -> {
        return new Outcome.Hindered(checks);
      }
      case Register.Outcome.NoRight(var none) -> {
        return Outcome.no("unknown-right", "", none);
      }
    }
    if (!listing.forAll()) {
      int lifted = register.lift(right, Kind.LISTING, posting.number(), at);
      if (lifted > 1) {
        throw new IllegalStateException("Lifted " + lifted + " by " + posting.number());
      }
      files.others(talk, at);
    }
    return files.turn(who, talk, proposed.confirm(by), "conclude", at);
  }
}
