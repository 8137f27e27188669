package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn;
import org.wenlan.register.Burden.Consent;

/** What a deal writes: its talk, its listing, and the talks that are over by it. */
@Component
class DealFiles {
  private final Docket docket;
  private final TalkFiles talks;
  private final TalkStore store;
  private final PostingFiles listings;
  private final Acceptance acceptance;

  DealFiles(
      Docket docket,
      TalkFiles talks,
      TalkStore store,
      PostingFiles listings,
      Acceptance acceptance) {
    this.docket = docket;
    this.talks = talks;
    this.store = store;
    this.listings = listings;
    this.acceptance = acceptance;
  }

  Turn.Outcome.Stale since(Talk now, long version) {
    return docket.since(now.file(), version);
  }

  Outcome turn(Actor who, Talk talk, Talk.Stage stage, String act, Instant at) {
    return talks.turn(who, talk, stage, act, at);
  }

  /** An objection that does not stand leaves the talk where it is, with a line of its own. */
  Outcome objected(Actor who, Talk talk, Instant at) {
    return talks.turn(who, talk, talk.stage(), "objection-rejected", at);
  }

  Outcome ended(Actor who, Talk talk, String why, Instant at) {
    return acceptance.ended(who, talk, why, at);
  }

  Optional<Outcome> hindrances(
      Posting posting,
      Listing listing,
      Talk.Offer offer,
      String party,
      Set<Consent> consents,
      LocalDate day) {
    return acceptance.hindrances(posting, listing, offer, party, consents, day);
  }

  Outcome listing(
      Actor who,
      Posting posting,
      Listing listing,
      Posting.Stage after,
      Map<String, String> marks,
      Instant at) {
    return listings.turn(
        who,
        posting,
        posting.file().version(),
        listing,
        after,
        "deal",
        "",
        after.code().equals("Dealt") ? PostingFiles.ENDS : List.of(),
        marks,
        at);
  }

  /** Other talks about a listing that is gone. */
  void others(Talk talk, Instant at) {
    for (var number : store.open(talk.asked().listing())) {
      if (!number.equals(talk.number())) {
        var other = Talk.of(docket.find(new Actor.Platform(), number).orElseThrow());
        if (!(acceptance.ended(new Actor.Platform(), other, "gone", at) instanceof Outcome.Done)) {
          throw new IllegalStateException("Changed while a deal was confirmed: " + number);
        }
      }
    }
  }
}
