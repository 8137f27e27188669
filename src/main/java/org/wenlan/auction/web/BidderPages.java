package org.wenlan.auction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.auction.Answer;
import org.wenlan.auction.Auction;
import org.wenlan.auction.Auctions;
import org.wenlan.auction.Bidder;
import org.wenlan.auction.Bidders;
import org.wenlan.auction.Bidding;
import org.wenlan.auction.Bidding.Bid;
import org.wenlan.exchange.Postings;
import org.wenlan.exchange.Talks;
import org.wenlan.site.Html;
import org.wenlan.site.Html.Tone;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** A bidder's own page by number and code; the code goes in a body, never a path. */
@Controller
class BidderPages {
  private final Auctions auctions;
  private final Bidders bidders;
  private final Bidding bidding;
  private final Winning winning;
  private final AuctionPace pace;
  private final Clock clock;

  BidderPages(
      Auctions auctions,
      Bidders bidders,
      Bidding bidding,
      Winning winning,
      AuctionPace pace,
      Clock clock) {
    this.auctions = auctions;
    this.bidders = bidders;
    this.bidding = bidding;
    this.winning = winning;
    this.pace = pace;
    this.clock = clock;
  }

  /** Number and code are asked for. */
  record EnterPage(String number, boolean wrong) {}

  /**
   * One's own.
   *
   * @param key of the next bid, so that a form sent twice bids once
   * @param amount in the form
   * @param won what the winner reads; null for everyone else
   */
  record BidderPage(
      Bidder bidder,
      String code,
      Auction auction,
      Shown shown,
      List<Bid> bids,
      String now,
      String key,
      String amount,
      Winning.@Nullable Deal won,
      List<String> faults) {

    /** Whether the highest bid is this bidder's. */
    boolean leads() {
      return bidder.place() > 0 && auction.sale().leader() == bidder.place();
    }
  }

  /** What became of a won auction. */
  @org.springframework.stereotype.Component
  static class Winning {
    private final Postings postings;
    private final Talks talks;

    Winning(Postings postings, Talks talks) {
      this.postings = postings;
      this.talks = talks;
    }

    /** The talk's stage, and who offered the right; known to the winner alone. */
    record Deal(String talk, String stage, String name, String contact) {}

    Optional<Deal> of(Auction auction, Bidder bidder) {
      if (!(auction.stage() instanceof Auction.Stage.Concluded done)
          || done.bidder() != bidder.place()) {
        return Optional.empty();
      }
      var platform = new Actor.Platform();
      return talks
          .find(platform, done.talk())
          .flatMap(talk ->
              postings
                  .find(platform, auction.sale().listing())
                  .map(listing ->
                      new Deal(
                          talk.number(),
                          talk.stage().code(),
                          listing.said().name(),
                          listing.said().contact())));
    }
  }

  @GetMapping("/auctions/mine")
  Html enter(@RequestParam(defaultValue = "") String number, Shell shell) {
    return enter(number, false, shell);
  }

  private static Html enter(String number, boolean wrong, Shell shell) {
    return Html.page("auction/web/enter", shell.text("auction.mine"), new EnterPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  @PostMapping("/auctions/mine")
  Html show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return floods(request)
        ? AuctionPages.tooMany()
        : page(number(number), code, "", List.of(), 200, shell);
  }

  private boolean floods(HttpServletRequest request) {
    return !pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant());
  }

  private static String number(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  private Html page(
      String number, String code, String amount, List<String> faults, int status, Shell shell) {
    var bidder = bidders.byCode(number, code);
    var auction = bidder.flatMap(one -> auctions.find(one.asked().auction()));
    if (bidder.isEmpty() || auction.isEmpty()) {
      return enter(number, true, shell);
    }
    var now = clock.instant();
    var sale = auction.get().sale();
    return Html.page(
            "auction/web/mine",
            shell.text("auction.mine"),
            new BidderPage(
                bidder.get(),
                code,
                auction.get(),
                Shown.of(sale, now),
                bidding.bids(sale.number()),
                Shown.second(now),
                UUID.randomUUID().toString(),
                amount.isEmpty() ? String.valueOf(sale.next()) : amount,
                winning.of(auction.get(), bidder.get()).orElse(null),
                faults))
        .status(status);
  }

  @PostMapping("/auctions/mine/bid")
  Html bid(
      Actor who,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String key,
      Shell shell) {
    if (floods(request)) {
      return Html.refused(Problem.tooMany((int) AuctionPace.WINDOW.toSeconds()));
    }
    var mine = number(number);
    var bidder = bidders.byCode(mine, code);
    if (bidder.isEmpty()) {
      return enter(mine, true, shell);
    }
    var answer = bidding.place(who, bidder.get(), AnnounceForm.yuan(amount), key, clock.instant());
    return answer instanceof Answer.Taken(var bid, var again)
        ? page(mine, code, "", List.of(), 200, shell)
            .saying(
                Tone.DONE,
                shell.text(
                    again ? "auction.bid.again" : "auction.bid.taken",
                    shell.count(bid.amount()),
                    Shown.second(bid.at())))
        : page(mine, code, amount, Heard.of(answer, shell), Heard.status(answer), shell);
  }
}
