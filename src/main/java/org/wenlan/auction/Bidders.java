package org.wenlan.auction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.auction.Auction.Sale;
import org.wenlan.auction.Bidder.Asked;
import org.wenlan.auction.Bidder.Stage;
import org.wenlan.docket.Code;
import org.wenlan.docket.Opening;
import org.wenlan.exchange.Listing;
import org.wenlan.exchange.Market;
import org.wenlan.exchange.Postings;
import org.wenlan.kernel.Refusal;

/**
 * The door to bidders. Anyone applies; a clerk looks at who he is and admits him or says why not.
 * In public a bidder is a number. Thread-safe.
 */
@Component
public class Bidders {
  private final Postings postings;
  private final Market market;
  private final AuctionLaw law;
  private final AuctionStore store;
  private final BidStore bids;
  private final AuctionFiles files;
  private final TransactionOperations transactions;

  Bidders(
      Postings postings,
      Market market,
      AuctionLaw law,
      AuctionStore store,
      BidStore bids,
      AuctionFiles files,
      TransactionOperations transactions) {
    this.postings = postings;
    this.market = market;
    this.law = law;
    this.store = store;
    this.bids = bids;
    this.files = files;
    this.transactions = transactions;
  }

  /** Applies as a bidder; a number and a code come back. */
  public Answer apply(Actor who, String auction, String name, String contact, Instant at) {
    var found = store.find(auction);
    if (found.isEmpty()) {
      return new Answer.Absent();
    }
    var sale = found.get();
    var wrong = wrong(sale, name, contact, at);
    if (wrong != null) {
      return new Answer.Refused(wrong);
    }
    var asked = new Asked(auction, sale.title(), name.strip(), contact.strip());
    return transactions.execute(status -> {
      var number = files.number(Bidder.PREFIX, law.day(at).getYear());
      var body = AuctionRules.plain(asked.name()) + "|" + AuctionRules.plain(asked.contact());
      if (!bids.apply(number, auction, body, at)) {
        status.setRollbackOnly();
        return no("twice", "");
      }
      var code = Code.fresh();
      files.open(
          new Opening(
              number,
              Auction.KIND,
              sale.title(),
              sale.owner(),
              null,
              "",
              files.file(auction).region(),
              code,
              AuctionFiles.turn(sale.owner(), asked, new Stage.Applied(), "apply")),
          who,
          at);
      return new Answer.Done(number, code);
    });
  }

  private @org.jspecify.annotations.Nullable Refusal wrong(
      Sale sale, String name, String contact, Instant at) {
    var owners = new ArrayList<String>();
    var theirs = "";
    var posting = postings.find(new Actor.Platform(), sale.listing());
    if (posting.isPresent() && posting.get().said() instanceof Listing listing) {
      owners.addAll(listing.owners());
      owners.add(listing.name());
      theirs = listing.contact();
    }
    market
        .line(sale.listing())
        .ifPresent(line -> owners.addAll(List.of(line.holders().split("; "))));
    return AuctionRules.applying(sale, name, contact, owners, theirs, at);
  }

  /** Admits a bidder under the next number. */
  public Answer admit(Actor.Person who, String number, Instant at) {
    return decided(
        who,
        number,
        (sale, bidder, applied) -> {
          var wrong = wrong(sale, bidder.asked().name(), bidder.asked().contact(), at);
          if (wrong != null) {
            return new Answer.Refused(wrong);
          }
          var stage = applied.admit(sale.bidders() + 1);
          store.admitted(sale.number(), stage.place());
          bids.state(number, stage.code(), stage.place());
          files.turn(who, bidder, stage, "admit", at);
          return new Answer.Done(number, "");
        });
  }

  /** Does not admit him; he reads why. */
  public Answer refuse(Actor.Person who, String number, String why, Instant at) {
    if (why.isBlank() || why.length() > AuctionRules.TEXT || why.indexOf('\0') >= 0) {
      return no("nothing-said", "");
    }
    return decided(
        who,
        number,
        (_, bidder, applied) -> {
          var stage = applied.refuse(why.strip());
          bids.state(number, stage.code(), null);
          files.turn(who, bidder, stage, "refuse", at);
          return new Answer.Done(number, "");
        });
  }

  private interface Step {
    Answer take(Sale sale, Bidder bidder, Stage.Applied applied);
  }

  private Answer decided(Actor.Person who, String number, Step step) {
    var found = files.find(who, Bidder.PREFIX, number).map(Bidder::of);
    if (found.isEmpty()) {
      return new Answer.Absent();
    }
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours", "");
    }
    return transactions.execute(_ -> {
      var sale = store.lock(found.get().asked().auction()).orElseThrow();
      var now = Bidder.of(files.file(number));
      return now.stage() instanceof Stage.Applied applied
          ? step.take(sale, now, applied)
          : no("decided", "");
    });
  }

  /** A bidder by his code. */
  public Optional<Bidder> byCode(String number, String code) {
    return files.byCode(Bidder.PREFIX, number, code).map(Bidder::of);
  }

  /** All bidders of an auction, the oldest first, for whoever was shown its file. */
  public List<Bidder> of(Auction auction) {
    return bids.bidders(auction.number()).stream().map(files::file).map(Bidder::of).toList();
  }

  /** How many of an auction nobody has looked at. */
  public int waiting(String auction) {
    return bids.waiting(auction);
  }

  private static Answer no(String rule, String source, Object... arguments) {
    return new Answer.Refused(AuctionRules.no(rule, source, arguments));
  }
}
