package org.wenlan.auction.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.auction.Answer;
import org.wenlan.auction.Auction;
import org.wenlan.auction.Auctions;
import org.wenlan.auction.Bidder;
import org.wenlan.auction.Bidders;
import org.wenlan.auction.Bidding;
import org.wenlan.auction.Bidding.Bid;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.exchange.Posting;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** Auctions for those who hold them. */
@Controller
class AuctionDeskPages {
  private static final int ROWS = 100;

  private final Auctions auctions;
  private final Bidders bidders;
  private final Bidding bidding;
  private final Docket docket;
  private final Clock clock;

  AuctionDeskPages(
      Auctions auctions, Bidders bidders, Bidding bidding, Docket docket, Clock clock) {
    this.auctions = auctions;
    this.bidders = bidders;
    this.bidding = bidding;
    this.docket = docket;
    this.clock = clock;
  }

  /** A row of the desk. */
  record Row(Shown shown, int waiting) {}

  /** What the unit holds. */
  record DeskPage(List<Row> rows) {}

  /**
   * The form of an announcement.
   *
   * @param first the first day on which bidding may open; empty where no rule says
   */
  record AnnouncePage(Posting listing, String first, AnnounceForm typed, List<String> faults) {}

  /**
   * An auction as the unit sees it.
   *
   * @param may whether the reader admits and calls off
   */
  record FilePage(
      Auction auction,
      Shown shown,
      List<Bidder> bidders,
      List<Bid> bids,
      List<Event> events,
      boolean may,
      List<String> faults) {

    /** Whether it can be called off. */
    boolean cancellable() {
      return may && auction.sale().open() && auction.sale().bids() == 0;
    }
  }

  /** Shown only to those who may open it. */
  @Bean
  static MenuEntry auctionDeskEntry() {
    return new MenuEntry("/auctions/desk", "auction.desk", 46);
  }

  @GetMapping("/auctions/desk")
  Html desk(Actor.Person who, Shell shell) {
    var now = clock.instant();
    return Html.page(
        "auction/web/desk",
        shell.text("auction.desk"),
        new DeskPage(
            auctions.desk(who, ROWS).stream()
                .map(one ->
                    new Row(Shown.of(one, now), one.open() ? bidders.waiting(one.number()) : 0))
                .toList()));
  }

  @GetMapping("/auctions/announce")
  Html announcing(Actor.Person who, @RequestParam(defaultValue = "") String listing, Shell shell) {
    return form(who, listing, AnnounceForm.EMPTY, List.of(), 200, shell);
  }

  private Html form(
      Actor.Person who,
      String listing,
      AnnounceForm typed,
      List<String> faults,
      int status,
      Shell shell) {
    return auctions
        .listing(who, listing)
        .map(found ->
            Html.page(
                    "auction/web/announce",
                    shell.text("auction.announce"),
                    new AnnouncePage(
                        found,
                        auctions.first(found, clock.instant()).map(Object::toString).orElse(""),
                        typed,
                        faults))
                .status(status))
        .orElseGet(() -> AuctionPages.unknown(shell));
  }

  @PostMapping("/auctions/announce")
  Html announce(
      Actor.Person who,
      @RequestParam(defaultValue = "") String listing,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    var typed = new AnnounceForm(given);
    var terms = typed.terms(auctions);
    if (terms.isEmpty()) {
      var fault = List.of(shell.text("auction.no-moment"));
      return form(who, listing, typed, fault, 422, shell);
    }
    return switch (auctions.announce(who, listing, terms.get(), clock.instant())) {
      case Answer.Done(var number, var _) -> Html.see(Address.of("/auctions/desk", number));
      case Answer no -> form(who, listing, typed, Heard.of(no, shell), 422, shell);
    };
  }

  @GetMapping("/auctions/desk/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return page(who, number, List.of(), 200, shell);
  }

  private Html page(Actor.Person who, String number, List<String> faults, int status, Shell shell) {
    return auctions
        .find(who, number)
        .map(auction ->
            Html.page(
                    "auction/web/file",
                    auction.sale().title(),
                    new FilePage(
                        auction,
                        Shown.of(auction.sale(), clock.instant()),
                        bidders.of(auction),
                        bidding.bids(number),
                        docket.events(number),
                        who.may(Permission.DISPATCH),
                        faults))
                .status(status))
        .orElseGet(() -> AuctionPages.unknown(shell));
  }

  @PostMapping("/auctions/desk/{number}/{act:cancel|admit|refuse}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String bidder,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    var now = clock.instant();
    var answer =
        switch (act) {
          case "cancel" -> auctions.cancel(who, number, why, now);
          case "admit" -> bidders.admit(who, bidder, now);
          default -> bidders.refuse(who, bidder, why, now);
        };
    return answer instanceof Answer.Done
        ? Html.see(Address.of("/auctions/desk", number))
        : page(who, number, Heard.of(answer, shell), Heard.status(answer), shell);
  }
}
