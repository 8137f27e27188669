package org.wenlan.auction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.auction.Answer;
import org.wenlan.auction.Auction;
import org.wenlan.auction.Auction.Sale;
import org.wenlan.auction.Auctions;
import org.wenlan.auction.Bidders;
import org.wenlan.auction.Bidding;
import org.wenlan.auction.Bidding.Bid;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Auctions and their bids for programs; a bid comes with a code and an Idempotency-Key. */
@RestController
final class AuctionEndpoints {
  private static final Set<String> BID = Set.of("bidder", "code", "amount");
  private static final int ROWS = 100;

  private final Auctions auctions;
  private final Bidders bidders;
  private final Bidding bidding;
  private final Bodies bodies;
  private final AuctionPace pace;
  private final Messages messages;
  private final Clock clock;

  AuctionEndpoints(
      Auctions auctions,
      Bidders bidders,
      Bidding bidding,
      Bodies bodies,
      AuctionPace pace,
      Messages messages,
      Clock clock) {
    this.auctions = auctions;
    this.bidders = bidders;
    this.bidding = bidding;
    this.bodies = bodies;
    this.pace = pace;
    this.messages = messages;
    this.clock = clock;
  }

  /** The newest, or those of a listing; {@code next} is the {@code before} of the next part. */
  @GetMapping("/api/v1/auctions")
  Map<String, Object> all(
      @RequestParam(defaultValue = "") String listing,
      @RequestParam(defaultValue = "") String before) {
    var now = clock.instant();
    var sales = auctions.all(listing, before, ROWS);
    return Map.of(
        "auctions",
        sales.stream().map(one -> json(one, now)).toList(),
        "next",
        sales.size() == ROWS ? sales.getLast().number() : "");
  }

  /** One auction; of its reserve only whether there is one and whether it was reached. */
  @GetMapping("/api/v1/auctions/{number}")
  Object one(@PathVariable String number, Locale language) {
    var found = auctions.find(number);
    if (found.isEmpty()) {
      return absent(language);
    }
    var json = json(found.get().sale(), clock.instant());
    switch (found.get().stage()) {
      case Auction.Stage.Concluded done -> json.put("price", done.price());
      case Auction.Stage.Cancelled(var why) -> json.put("why", why);
      case Auction.Stage.Hindered(var grounds) -> json.put("grounds", grounds);
      case Auction.Stage.Announced _, Auction.Stage.Unsold _ -> {}
    }
    return ResponseEntity.ok().eTag("\"" + found.get().file().version() + "\"").body(json);
  }

  private static Map<String, Object> json(Sale sale, Instant now) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", sale.number());
    json.put("listing", sale.listing());
    json.put("right", sale.right());
    json.put("title", sale.title());
    json.put("way", sale.way());
    json.put("state", Shown.of(sale, now).state());
    json.put("floor", sale.terms().floor());
    json.put("step", sale.terms().step());
    json.put("reserve", sale.reserved());
    json.put("reached", sale.reached());
    json.put("opens", sale.terms().opens());
    json.put("closes", sale.terms().closes());
    json.put("until", sale.terms().until());
    json.put("terms", sale.terms().text());
    json.put("announced", sale.announced());
    json.put("bids", sale.bids());
    json.put("bidders", sale.bidders());
    json.put("highest", sale.highest());
    json.put("leader", sale.leader());
    json.put("next", sale.next());
    return json;
  }

  /** All bids, the highest first; bidders by number. */
  @GetMapping("/api/v1/auctions/{number}/bids")
  Object bids(@PathVariable String number, Locale language) {
    return auctions.find(number).isEmpty()
        ? absent(language)
        : Map.of("bids", bidding.bids(number).stream().map(AuctionEndpoints::json).toList());
  }

  private static Map<String, Object> json(Bid bid) {
    return Map.of(
        "serial", bid.serial(), "bidder", bid.bidder(), "amount", bid.amount(), "at", bid.at());
  }

  private Problem absent(Locale language) {
    return Problem.notFound(messages.text(language, "auction.unknown"));
  }

  /** Bids; 201 when the bid counts, 200 when the same key sent the same bid before. */
  @PostMapping("/api/v1/auctions/{number}/bids")
  Object bid(Actor who, HttpServletRequest request, @PathVariable String number, Locale language)
      throws IOException {
    if (!pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant())) {
      return Problem.tooMany((int) AuctionPace.WINDOW.toSeconds());
    }
    var key = request.getHeader("Idempotency-Key");
    if (key == null || key.isBlank()) {
      return Problem.of("auction.no-key", 400, "");
    }
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> bid(who, number, node, key, language);
    };
  }

  private Object bid(Actor who, String number, JsonNode node, String key, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", BID);
    var code = members.text(all, "", "code");
    var bidder =
        bidders
            .byCode(members.text(all, "", "bidder").toUpperCase(Locale.ROOT), code)
            .filter(one -> one.asked().auction().equals(number));
    if (!members.wrongs().isEmpty()) {
      return members.problem("auction.not-taken", messages, language);
    }
    if (bidder.isEmpty()) {
      return Problem.notFound(messages.text(language, "auction.mine.wrong"));
    }
    var typed = all.path("amount");
    long amount = typed.isIntegralNumber() && typed.canConvertToLong() ? typed.longValue() : -1;
    return switch (bidding.place(who, bidder.get(), amount, key, clock.instant())) {
      case Answer.Taken(var bid, var again) ->
          ResponseEntity.status(again ? 200 : 201).body(json(bid));
      case Answer.Refused(var why) ->
          Problem.of("auction.not-taken", 422, messages.sentence(language, why))
              .wrong("/amount", why.rule(), messages.sentence(language, why));
      case Answer.Done _, Answer.Absent _ -> absent(language);
    };
  }
}
