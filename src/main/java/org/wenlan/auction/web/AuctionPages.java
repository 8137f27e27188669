package org.wenlan.auction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.auction.Answer;
import org.wenlan.auction.Auction;
import org.wenlan.auction.Auctions;
import org.wenlan.auction.Bidders;
import org.wenlan.auction.Bidding;
import org.wenlan.auction.Bidding.Bid;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Auctions for everyone, and the form by which one applies as a bidder. */
@Controller
class AuctionPages {
  static final int ROWS = 50;

  private final Auctions auctions;
  private final Bidders bidders;
  private final Bidding bidding;
  private final AuctionPace pace;
  private final Clock clock;

  AuctionPages(Auctions auctions, Bidders bidders, Bidding bidding, AuctionPace pace, Clock clock) {
    this.auctions = auctions;
    this.bidders = bidders;
    this.bidding = bidding;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * A list.
   *
   * @param listing whose auctions; empty for all
   * @param next the number after which the next part begins; null for the last
   */
  record AuctionsPage(String listing, List<Shown> auctions, @Nullable String next) {}

  /** One auction with its bids, the highest first. */
  record AuctionPage(Auction auction, Shown shown, List<Bid> bids, String now) {}

  /** The form of a bidder. */
  record ApplyPage(Auction auction, String name, String contact, List<String> faults) {}

  /** The receipt of a bidder. */
  record AppliedPage(String auction, String number, String code) {}

  @Bean
  static MenuEntry auctionEntry() {
    return new MenuEntry("/auctions", "auction.menu", 45);
  }

  @GetMapping("/auctions")
  Html all(
      @RequestParam(defaultValue = "") String listing,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var of = listing.strip().toUpperCase(Locale.ROOT);
    var now = clock.instant();
    var sales = auctions.all(of, before, ROWS);
    return Html.page(
        "auction/web/auctions",
        shell.text("auction.title"),
        new AuctionsPage(
            of,
            sales.stream().map(one -> Shown.of(one, now)).toList(),
            sales.size() == ROWS ? sales.getLast().number() : null));
  }

  @GetMapping("/auctions/{number}")
  Html one(@PathVariable String number, Shell shell) {
    var now = clock.instant();
    return auctions
        .find(number)
        .map(auction ->
            Html.page(
                "auction/web/auction",
                auction.sale().title(),
                new AuctionPage(
                    auction,
                    Shown.of(auction.sale(), now),
                    bidding.bids(number),
                    Shown.second(now))))
        .orElseGet(() -> unknown(shell));
  }

  static Html unknown(Shell shell) {
    return Html.refused(Problem.notFound(shell.text("auction.unknown")));
  }

  @GetMapping("/auctions/{number}/apply")
  Html applying(@PathVariable String number, Shell shell) {
    return form(number, "", "", List.of(), shell);
  }

  private Html form(String number, String name, String contact, List<String> faults, Shell shell) {
    return auctions
        .find(number)
        .map(auction ->
            Html.page(
                    "auction/web/apply",
                    shell.text("auction.apply"),
                    new ApplyPage(auction, name, contact, faults))
                .calm()
                .status(faults.isEmpty() ? 200 : 422))
        .orElseGet(() -> unknown(shell));
  }

  @PostMapping("/auctions/{number}/apply")
  Html apply(
      Actor who,
      HttpServletRequest request,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String contact,
      Shell shell) {
    if (!pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant())) {
      return tooMany();
    }
    return switch (bidders.apply(who, number, name, contact, clock.instant())) {
      case Answer.Done(var bidder, var code) ->
          Html.page(
                  "auction/web/applied",
                  shell.text("auction.applied"),
                  new AppliedPage(number, bidder, code))
              .calm();
      case Answer no -> form(number, name, contact, Heard.of(no, shell), shell);
    };
  }

  static Html tooMany() {
    return Html.refused(Problem.tooMany((int) AuctionPace.WINDOW.toSeconds()));
  }
}
