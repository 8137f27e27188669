package org.wenlan.auction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.auction.Auction;
import org.wenlan.auction.Auctions;
import org.wenlan.auction.Hammer;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Rights that are auctioned in an invented region. Everything is invented. */
final class InventedAuctions implements AutoCloseable {
  static final String OWNER = "Lamp Works";

  final Site site = Site.whole();
  final Clock clock = site.bean(Clock.class);
  final LocalDate today = LocalDate.now(clock);
  final Someone clerk = as("Clerk Zhao", Role.OFFICER);
  final Someone head = as("Head Wu", Role.HEAD, Role.OFFICER);
  final Someone stranger = SignedIn.as(site, "Elsewhere Zheng", "elsewhere", Role.OFFICER);

  Someone as(String name, Role... roles) {
    return SignedIn.as(site, name, site.bean(Units.class).centre(), roles);
  }

  /** Number and code of a receipt. */
  record Receipt(String number, String code) {}

  static RightNumber number(int serial) {
    return new RightNumber("CN2021%08d".formatted(20_000_000 + serial));
  }

  /** A right in force with its fees paid, or one that has lapsed. */
  void enter(int serial, String title, Right.Standing standing) {
    var right =
        new Right(
            number(serial),
            Right.Matter.INVENTION,
            title,
            java.util.List.of(OWNER),
            "330100",
            "F21L4/00",
            today.minusYears(5),
            today.minusYears(3),
            today.plusYears(15),
            today.plusMonths(6),
            standing,
            "",
            "office",
            today);
    var entered =
        site.bean(TransactionOperations.class)
            .execute(_ -> site.bean(Register.class).enter(java.util.List.of(right)));
    assertThat(entered).isEqualTo(1);
  }

  /** A form of anyone who has not signed in, answered in English. */
  HttpResponse<String> anyone(String path, String... fields) {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return site.post(path, form.toString(), "Accept-Language", "en");
  }

  static Receipt receipt(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new Receipt(
        found(answer, "id=\"number\">([A-Z0-9]+)<"), found(answer, "id=\"code\">([A-Z0-9-]+)<"));
  }

  static String found(HttpResponse<String> answer, String pattern) {
    var found = Pattern.compile(pattern).matcher(answer.body());
    assertThat(found.find()).as(pattern + " in " + answer.body()).isTrue();
    return found.group(1);
  }

  HttpResponse<String> sent(int serial, String... more) {
    var fields = new java.util.ArrayList<>(java.util.List.of(more));
    fields.addAll(
        java.util.List.of(
            "right",
            number(serial).key(),
            "owners",
            OWNER,
            "text",
            "It shines (invented).",
            "maturity",
            "PILOT",
            "name",
            "Owner Bao",
            "contact",
            "owner@invented.example"));
    return anyone("/exchange/list", fields.toArray(String[]::new));
  }

  /** A step at the exchange's desk, on what it shows now. */
  HttpResponse<String> exchange(Someone who, String number, String act, String... fields) {
    var version =
        found(clerk.get(site, "/exchange/desk/" + number), "name=\"version\" value=\"([0-9]+)\"");
    var all = new java.util.ArrayList<>(java.util.List.of("version", version));
    all.addAll(java.util.List.of(fields));
    return who.post(site, "/exchange/desk/" + number + "/" + act, all.toArray(String[]::new));
  }

  /** A published listing whose price comes about by auction. */
  Receipt listed(int serial, String title, String way) {
    enter(serial, title, Right.Standing.IN_FORCE);
    var listing = receipt(sent(serial, "mode", "AUCTION", "ways", way));
    done(exchange(clerk, listing.number(), "publish"));
    return listing;
  }

  LocalDate first(Receipt listing) {
    var posting = site.bean(Auctions.class).listing(clerk.person(), listing.number());
    return site.bean(Auctions.class).first(posting.orElseThrow(), clock.instant()).orElseThrow();
  }

  /** An announcement; later values of a field count for nothing, so a test's own stand before. */
  HttpResponse<String> announce(Someone who, Receipt listing, String... more) {
    var fields = new java.util.ArrayList<>(java.util.List.of(more));
    var first = first(listing);
    fields.addAll(
        java.util.List.of(
            "listing",
            listing.number(),
            "floor",
            "1000",
            "step",
            "100",
            "opens",
            first + "T09:00",
            "closes",
            first + "T16:00",
            "text",
            "Papers at the counter (invented)."));
    return who.post(site, "/auctions/announce", fields.toArray(String[]::new));
  }

  /** An announced auction; its number. */
  String announced(Receipt listing, String... more) {
    var answer = announce(clerk, listing, more);
    done(answer);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  /** Days pass: bidding opened an hour ago and closes so much later than now. */
  void open(String auction, Duration left) {
    var now = clock.instant();
    times(auction, now.minusSeconds(3_600), now.plus(left));
  }

  private void times(String auction, java.time.Instant opens, java.time.Instant closes) {
    int rows =
        site.bean(JdbcClient.class)
            .sql(
                """
                update auction.sale set opens = cast(:opens as timestamptz),
                  closes = cast(:closes as timestamptz) where number = :number\
                """)
            .param("opens", Timestamp.from(opens))
            .param("closes", Timestamp.from(closes))
            .param("number", auction)
            .update();
    assertThat(rows).isEqualTo(1);
  }

  /** The end of an auction passes. */
  Auction ended(String auction) {
    open(auction, Duration.ofSeconds(-1));
    int _ = site.bean(Hammer.class).strike(clock.instant());
    var now = find(auction);
    assertThat(now.sale().open()).isFalse();
    return now;
  }

  Auction find(String auction) {
    return site.bean(Auctions.class).find(auction).orElseThrow();
  }

  Receipt applied(String auction, String name) {
    return receipt(
        anyone(
            "/auctions/" + auction + "/apply",
            "name",
            name,
            "contact",
            name.replace(' ', '.') + "@invented.example"));
  }

  Receipt admitted(String auction, String name) {
    var bidder = applied(auction, name);
    done(desk(clerk, auction, "admit", "bidder", bidder.number()));
    return bidder;
  }

  HttpResponse<String> desk(Someone who, String auction, String act, String... fields) {
    return who.post(site, "/auctions/desk/" + auction + "/" + act, fields);
  }

  HttpResponse<String> bid(Receipt bidder, String amount) {
    return bid(bidder, amount, UUID.randomUUID().toString());
  }

  HttpResponse<String> bid(Receipt bidder, String amount, String key) {
    return anyone(
        "/auctions/mine/bid",
        "number",
        bidder.number(),
        "code",
        bidder.code(),
        "amount",
        amount,
        "key",
        key);
  }

  HttpResponse<String> api(String auction, Receipt bidder, Object amount, String key) {
    return site.json(
        "POST",
        "/api/v1/auctions/" + auction + "/bids",
        "{\"bidder\":\"%s\",\"code\":\"%s\",\"amount\":%s}"
            .formatted(bidder.number(), bidder.code(), amount),
        "Accept-Language",
        "en",
        "Idempotency-Key",
        key);
  }

  static void well(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  static void refused(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.body()).contains(why);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Override
  public void close() {
    site.close();
  }
}
