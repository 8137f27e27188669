package org.wenlan.auction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.auction.Auction.Sale;
import org.wenlan.auction.Auction.Stage;
import org.wenlan.auction.Auction.Terms;
import org.wenlan.docket.Code;
import org.wenlan.docket.Opening;
import org.wenlan.exchange.Listing;
import org.wenlan.exchange.Posting;
import org.wenlan.exchange.Postings;
import org.wenlan.exchange.Talks;
import org.wenlan.register.Check;

/**
 * The door to auctions: a clerk announces one of a listing, and may call it off before anybody has
 * bid. What it says was done is committed when the call returns. Thread-safe.
 */
@Component
public class Auctions {
  private final Postings postings;
  private final Talks talks;
  private final AuctionLaw law;
  private final AuctionStore store;
  private final AuctionFiles files;
  private final TransactionOperations transactions;

  Auctions(
      Postings postings,
      Talks talks,
      AuctionLaw law,
      AuctionStore store,
      AuctionFiles files,
      TransactionOperations transactions) {
    this.postings = postings;
    this.talks = talks;
    this.law = law;
    this.store = store;
    this.files = files;
    this.transactions = transactions;
  }

  /** A listing that a person's unit may announce an auction of. */
  public Optional<Posting> listing(Actor.Person who, String number) {
    return postings.find(who, number).filter(one -> one.said() instanceof Listing);
  }

  /** The first day on which bidding may open if it is announced now; empty where no rule says. */
  public Optional<LocalDate> first(Posting listing, Instant at) {
    return law.first(listing.said().region(), law.day(at));
  }

  /** The moment that the clocks here show as this. */
  public Instant moment(LocalDateTime shown) {
    return law.begins(shown.toLocalDate(), shown.toLocalTime());
  }

  /** Announces an auction; from now on everyone reads it, and the listing stays. */
  public Answer announce(Actor.Person who, String listing, Terms terms, Instant at) {
    var found = listing(who, listing);
    if (found.isEmpty() || !(found.get().said() instanceof Listing said)) {
      return new Answer.Absent();
    }
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours", "");
    }
    if (said.mode() != Listing.Mode.AUCTION
        || !(found.get().stage() instanceof Posting.Stage.Published published)) {
      return no("not-for-auction", "");
    }
    var day = law.day(at);
    var first = law.first(said.region(), day);
    if (first.isEmpty()) {
      return no("no-rule", "");
    }
    var wrong =
        AuctionRules.terms(
            terms,
            said,
            law.day(terms.opens()),
            law.day(terms.closes()),
            first.get(),
            LocalDate.parse(published.until()));
    if (wrong != null) {
      return new Answer.Refused(wrong);
    }
    var hindered = hindered(found.get(), day);
    return hindered.isPresent()
        ? hindered.get()
        : done(() -> opened(who, found.get(), said, terms, at));
  }

  /** What already stands in the way of a deal. */
  private Optional<Answer> hindered(Posting listing, LocalDate day) {
    if (talks.agreed(listing).isPresent()) {
      return Optional.of(no("deal-pending", ""));
    }
    var checks = postings.verify(listing, day);
    if (checks.isEmpty()) {
      return Optional.of(no("not-in-register", ""));
    }
    return checks.get().stream()
        .filter(one -> !one.passes())
        .map(Check::refusal)
        .<Answer>map(Answer.Refused::new)
        .findFirst();
  }

  private Answer opened(Actor who, Posting listing, Listing said, Terms terms, Instant at) {
    var owner = listing.file().owner();
    var number = files.number(Auction.PREFIX, law.day(at).getYear());
    var stage = new Stage.Announced();
    var way = said.ways().iterator().next().name();
    boolean added =
        store.add(
            new Sale(
                number,
                owner,
                listing.number(),
                said.right(),
                said.title(),
                way,
                stage.code(),
                true,
                terms,
                law.day(at),
                0,
                0,
                0,
                0));
    if (!added) {
      return no("in-auction", "");
    }
    files.open(
        new Opening(
            number,
            Auction.KIND,
            said.title(),
            owner,
            null,
            listing.file().field(),
            listing.file().region(),
            Code.fresh(),
            AuctionFiles.turn(owner, terms, stage, "announce", "", Map.of("way", way))),
        who,
        at);
    return new Answer.Done(number, "");
  }

  /** Calls it off; once somebody has bid nobody does. */
  public Answer cancel(Actor.Person who, String number, String why, Instant at) {
    if (files.find(who, Auction.PREFIX, number).isEmpty()) {
      return new Answer.Absent();
    }
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours", "");
    }
    if (why.isBlank() || why.length() > AuctionRules.TEXT || why.indexOf('\0') >= 0) {
      return no("nothing-said", "");
    }
    return done(() -> {
      var now = store.lock(number).map(this::auction).orElseThrow();
      if (!(now.stage() instanceof Stage.Announced announced)) {
        return no("over", "");
      }
      if (now.sale().bids() > 0) {
        return no("bids-there", "cn.auction-law-2015 36", now.sale().bids());
      }
      var stage = announced.cancel(why.strip());
      store.end(number, stage.code());
      files.turn(who, now, stage, "cancel", "", Map.of(), at);
      return new Answer.Done(number, "");
    });
  }

  /** A step of which nothing stays unless it was done. */
  private Answer done(java.util.function.Supplier<Answer> step) {
    return transactions.execute(status -> {
      var answer = step.get();
      if (!(answer instanceof Answer.Done)) {
        status.setRollbackOnly();
      }
      return answer;
    });
  }

  private Auction auction(Sale sale) {
    return Auction.of(files.file(sale.number()), sale);
  }

  /** An auction, for everyone; its reserve is not for showing. */
  public Optional<Auction> find(String number) {
    return store.find(number).map(this::auction);
  }

  /** The same for those who handle its file. */
  public Optional<Auction> find(Actor.Person who, String number) {
    return files.find(who, Auction.PREFIX, number).flatMap(_ -> find(number));
  }

  /**
   * All, the newest first.
   *
   * @param listing only those of it; empty for all
   * @param before the last number of the part before; empty for the first
   */
  public List<Sale> all(String listing, String before, int most) {
    return store.all(listing, before, most);
  }

  /** Those of a person's unit, what is open first. */
  public List<Sale> desk(Actor.Person who, int most) {
    return who.may(Permission.DESK) ? store.desk(who.unit(), most) : List.of();
  }

  private static Answer no(String rule, String source, Object... arguments) {
    return new Answer.Refused(AuctionRules.no(rule, source, arguments));
  }
}
