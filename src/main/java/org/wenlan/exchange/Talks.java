package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.exchange.Listing.Mode;
import org.wenlan.exchange.Listing.Way;
import org.wenlan.exchange.Talk.Side;
import org.wenlan.exchange.Talk.Stage;

/**
 * The door to talks. A contact is passed on here; neither side reads the other's address before
 * both agreed to talk. Thread-safe.
 */
@Component
public class Talks {
  private final Docket docket;
  private final Postings postings;
  private final TalkFiles files;
  private final TalkStore store;
  private final Acceptance acceptance;
  private final LegalTime time;
  private final AllOrNothing whole;

  Talks(
      Docket docket,
      Postings postings,
      TalkFiles files,
      TalkStore store,
      Acceptance acceptance,
      LegalTime time,
      AllOrNothing whole) {
    this.docket = docket;
    this.postings = postings;
    this.files = files;
    this.store = store;
    this.acceptance = acceptance;
    this.time = time;
    this.whole = whole;
  }

  /** One line of a list. */
  public record Line(
      String number,
      String listing,
      String want,
      String title,
      String stage,
      boolean open,
      LocalDate asked) {}

  /** Something that a side does. */
  public sealed interface Step {

    /** The owner agrees to talk: from now on both read each other's address. */
    record Agree() implements Step {}

    /** Words for the other side. */
    record Say(String text) implements Step {}

    /** An offer, or another one in its place. */
    record Put(Way way, long price, String until, String terms) implements Step {}

    /** The other side's offer is accepted. */
    record Accept() implements Step {}

    /** The other side's offer is not. */
    record Decline() implements Step {}

    /** Nothing will come of it. */
    record End() implements Step {}
  }

  /**
   * Asks about a listing, or takes an open licence by notice in writing.
   *
   * @param want number of the asker's own want; empty for none
   */
  public Outcome ask(
      Actor who,
      String listing,
      String want,
      String name,
      String contact,
      String message,
      Instant at) {
    var day = time.day(at);
    var found = postings.shown(listing);
    if (found.isEmpty() || !(found.get().said() instanceof Listing offered)) {
      return new Outcome.Absent();
    }
    if (!(found.get().stage() instanceof Posting.Stage.Published published)
        || day.isAfter(LocalDate.parse(published.until()))) {
      return Outcome.no("not-on-offer", "");
    }
    var known = want.strip();
    if (!known.isEmpty()
        && postings.shown(known).filter(one -> one.said() instanceof Want).isEmpty()) {
      return Outcome.no("unknown-want", "");
    }
    var wrong = TalkRules.asking(name, contact, message);
    if (wrong != null) {
      return new Outcome.Refused(wrong);
    }
    var asked = new Talk.Asked(listing, known, offered.title(), name.strip(), contact.strip());
    return whole.run(() -> {
      var stage = offered.forAll() ? new Stage.Notified() : new Stage.Contacted();
      var done =
          opened(who, found.get(), asked, stage, offered.forAll() ? "notify" : "contact", at);
      var talk = find(new Actor.Platform(), done.number()).orElseThrow();
      docket.say(talk.file(), new Actor.Anyone(), false, told(Side.SEEKER, message.strip()), at);
      return done;
    });
  }

  /**
   * Whoever bid most.
   *
   * @param until last day of a licence, ISO 8601; empty for a transfer or without end
   * @param auction its number, which stands among the terms
   */
  public record Winner(String name, String contact, long price, String until, String auction) {}

  /**
   * The end of an auction as a talk in which both agreed. No public notice is owed: the price came
   * about in public. The register is asked again. Within the caller's transaction, in which nothing
   * was written unless it was done.
   */
  public Outcome won(String listing, Winner winner, Instant at) {
    var found = postings.shown(listing);
    if (found.isEmpty()
        || !(found.get().said() instanceof Listing offered)
        || offered.mode() != Mode.AUCTION
        || !(found.get().stage() instanceof Posting.Stage.Published published)) {
      return Outcome.no("not-on-offer", "");
    }
    var who = new Actor.Platform();
    var way = offered.ways().iterator().next();
    var day = time.day(at).toString();
    var offer =
        new Talk.Offer(Side.SEEKER, way, winner.price(), winner.until(), winner.auction(), day);
    return acceptance
        .askedAgain(who, found.get(), offered, published, offer, at)
        .orElseGet(() -> {
          var asked = new Talk.Asked(listing, "", offered.title(), winner.name(), winner.contact());
          return opened(who, found.get(), asked, new Stage.Agreed(offer, null), "won", at);
        });
  }

  private Outcome.Done opened(
      Actor who, Posting listing, Talk.Asked asked, Stage stage, String act, Instant at) {
    var number = docket.numbers(Talk.PREFIX, time.day(at).getYear(), 1).getFirst();
    var code = Code.fresh();
    var owner = listing.file().owner();
    docket.open(
        List.of(
            new Opening(
                number,
                Posting.KIND,
                asked.title(),
                owner,
                null,
                listing.file().field(),
                listing.file().region(),
                code,
                TalkFiles.turn(owner, asked, stage, act, List.of(), Map.of()))),
        who,
        at);
    var talk = find(new Actor.Platform(), number).orElseThrow();
    store.add(talk, owner, time.day(at));
    if (stage instanceof Stage.Agreed) {
      store.put(number, stage, null, time.day(at));
    }
    return new Outcome.Done(number, code);
  }

  /** Which side speaks stands before the words; pages take it off again. */
  static String told(Side side, String text) {
    return side.name() + ": " + text;
  }

  /** A talk, if whoever asks may see its file. */
  public Optional<Talk> find(Actor who, String number) {
    return number.startsWith(Talk.PREFIX)
        ? docket.find(who, number).filter(one -> one.kind().equals(Posting.KIND)).map(Talk::of)
        : Optional.empty();
  }

  /** The same for whoever asked. */
  public Optional<Talk> byCode(String number, String code) {
    return number.startsWith(Talk.PREFIX)
        ? docket.byCode(number, code).filter(one -> one.kind().equals(Posting.KIND)).map(Talk::of)
        : Optional.empty();
  }

  /** A talk about a listing, for whoever has the listing's code. */
  public Optional<Talk> ofListing(String number, Posting listing) {
    return find(new Actor.Platform(), number)
        .filter(talk -> talk.asked().listing().equals(listing.number()));
  }

  /** Talks about a listing: those that are open, then the others, the newest first. */
  public List<Line> of(Posting listing, int most) {
    return store.of(listing.number(), most);
  }

  /** A talk about a listing in which both sides agreed: the right is as good as gone. */
  public Optional<String> agreed(Posting listing) {
    return store.agreed(listing.number());
  }

  /** Open talks of a person's unit, the newest first. */
  public List<Line> desk(Actor.Person who, String before, int most) {
    return who.may(Permission.DESK) ? store.desk(who.unit(), before, most) : List.of();
  }

  /**
   * Does something for a side.
   *
   * @param now as one of the finders gave it to somebody who may speak for that side
   */
  public Outcome step(Actor who, Talk now, Side side, long version, Step step, Instant at) {
    if (now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version));
    }
    if (!now.stage().open()) {
      return notNow(now);
    }
    return whole.run(() -> taken(who, now, side, step, at));
  }

  private Outcome taken(Actor who, Talk now, Side side, Step step, Instant at) {
    return switch (step) {
      case Step.Agree _ ->
          now.stage() instanceof Stage.Contacted contacted && side == Side.OWNER
              ? files.turn(who, now, contacted.agree(), "talk", at)
              : notNow(now);
      case Step.Say(var text) -> {
        if (text.isBlank() || text.length() > PostingRules.TEXT || text.indexOf('\0') >= 0) {
          yield Outcome.no("nothing-said", "");
        }
        docket.say(now.file(), new Actor.Anyone(), false, told(side, text.strip()), at);
        yield new Outcome.Done(now.number(), "");
      }
      case Step.Put put -> put(who, now, side, put, at);
      case Step.Accept _ ->
          now.stage() instanceof Stage.Offered offered && offered.offer().from() != side
              ? acceptance.accept(who, now, offered, at)
              : notNow(now);
      case Step.Decline _ ->
          now.stage() instanceof Stage.Offered offered && offered.offer().from() != side
              ? files.turn(who, now, offered.decline(), "turn-down", at)
              : notNow(now);
      case Step.End _ ->
          now.stage() instanceof Stage.Proposed
              ? notNow(now)
              : acceptance.ended(who, now, side.name(), at);
    };
  }

  private Outcome put(Actor who, Talk now, Side side, Step.Put put, Instant at) {
    var listing = postings.shown(now.asked().listing());
    if (listing.isEmpty() || !(listing.get().said() instanceof Listing said)) {
      return new Outcome.Absent();
    }
    var wrong = TalkRules.offer(said, put, time.day(at));
    if (wrong != null) {
      return new Outcome.Refused(wrong);
    }
    var offer = TalkRules.offered(side, put, time.day(at));
    return switch (now.stage()) {
      case Stage.Talking talking -> files.turn(who, now, talking.offer(offer), "offer", at);
      case Stage.Offered offered -> files.turn(who, now, offered.instead(offer), "offer", at);
      case Stage.Contacted _,
          Stage.Notified _,
          Stage.Agreed _,
          Stage.Proposed _,
          Stage.Concluded _,
          Stage.Ended _ ->
          notNow(now);
    };
  }

  private static Outcome notNow(Talk now) {
    return Outcome.no("talk-not-now", "", now.stage().code());
  }
}
