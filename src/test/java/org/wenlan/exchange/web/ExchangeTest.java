package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.exchange.web.InventedExchange.done;
import static org.wenlan.exchange.web.InventedExchange.number;
import static org.wenlan.exchange.web.InventedExchange.refused;
import static org.wenlan.exchange.web.InventedExchange.well;

import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.docket.Chronicle;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Sweeper;
import org.wenlan.exchange.Funnel;
import org.wenlan.register.Burden;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;

/** From listing and want to a deal in the register, by HTTP. Everything is invented. */
class ExchangeTest {
  private static final InventedExchange EXCHANGE = new InventedExchange();

  @AfterAll
  static void stop() {
    EXCHANGE.close();
  }

  @Test
  void aWantFindsAListing_bothAgree_andTheRegisterPassesTheRightOn() {
    EXCHANGE.enter(EXCHANGE.right(1, "Folding lamp with a hinge", "F21L4/08", "Bao Lamps Ltd"));
    var listing = EXCHANGE.listed(number(1), "Bao Lamps Ltd");
    assertThat(EXCHANGE.site.get("/exchange/" + listing.number()).statusCode()).isEqualTo(404);
    assertThat(EXCHANGE.lies(number(1), Burden.Kind.LISTING)).isFalse();
    done(EXCHANGE.desk(EXCHANGE.clerk, listing.number(), "publish"));
    assertThat(EXCHANGE.lies(number(1), Burden.Kind.LISTING)).isTrue();
    var want =
        EXCHANGE.wanted("Hinge for a folding lamp", "A lamp that folds flat by a hinge", "F21L");
    var fits = EXCHANGE.site.get("/exchange/" + want.number() + "?lang=en").body();
    assertThat(fits)
        .contains("Folding lamp with a hinge", "Words in common", "hinge", "F21L4/08", "Hangzhou")
        .doesNotContain("seeker@", "owner@", "Seeker Chen");
    var theirs = EXCHANGE.site.get("/exchange/" + listing.number() + "?lang=en").body();
    assertThat(theirs)
        .contains("Hinge for a folding lamp", "Register asked on " + EXCHANGE.today)
        .doesNotContain("seeker@", "owner@", "Owner Bao");
    var talk = EXCHANGE.contacted(listing.number(), want.number());
    var before = EXCHANGE.anyone("/exchange/mine", "number", talk.number(), "code", talk.code());
    assertThat(before.body()).doesNotContain("owner@", "Owner Bao");
    var waits =
        EXCHANGE.anyone("/exchange/mine", "number", listing.number(), "code", listing.code());
    assertThat(waits.body())
        .contains("We would like it (invented).")
        .doesNotContain("seeker@", "Seeker Chen");
    well(EXCHANGE.mine(listing, talk.number(), "agree"));
    var after = EXCHANGE.anyone("/exchange/mine", "number", talk.number(), "code", talk.code());
    assertThat(after.body()).contains("owner@invented.example", "Owner Bao");
    well(EXCHANGE.mine(talk, talk.number(), "put", "way", "TRANSFER", "price", "700000"));
    refused(EXCHANGE.mine(talk, talk.number(), "accept"), 409, "this cannot be done");
    well(EXCHANGE.mine(listing, talk.number(), "put", "way", "TRANSFER", "price", "800000"));
    well(EXCHANGE.mine(talk, talk.number(), "accept"));
    refused(EXCHANGE.recorded(talk.number(), "Chen Tents Ltd", "1"), 409, "agreed on 800000 yuan");
    done(EXCHANGE.recorded(talk.number(), "Chen Tents Ltd", "800000"));
    refused(EXCHANGE.desk(EXCHANGE.clerk, talk.number(), "confirm"), 409, "Your roles");
    done(EXCHANGE.desk(EXCHANGE.head, talk.number(), "confirm"));
    var entry = EXCHANGE.site.bean(Register.class).find(number(1)).orElseThrow();
    assertThat(entry.right().owners()).containsExactly("Chen Tents Ltd");
    assertThat(entry.has(Burden.Kind.LISTING, EXCHANGE.today)).isFalse();
    assertThat(EXCHANGE.site.get("/exchange?q=hinge").body()).doesNotContain(listing.number());
    assertThat(EXCHANGE.site.get("/exchange/" + listing.number() + "?lang=en").body())
        .contains("sold or licensed");
    var deal =
        EXCHANGE.site.bean(Chronicle.class).after(Chronicle.Place.START, 10_000).stream()
            .filter(one -> one.number().equals(listing.number()) && one.act().equals("deal"))
            .toList();
    assertThat(deal).hasSize(1);
    assertThat(deal.getFirst().kind()).isEqualTo("exchange");
    // Statistics keep money in units of 10,000 yuan.
    assertThat(deal.getFirst().marks())
        .containsEntry("amount", "80")
        .containsEntry("way", "TRANSFER");
    var year = EXCHANGE.site.bean(Funnel.class).year(EXCHANGE.today.getYear());
    assertThat(Funnel.sum(year).amount()).isGreaterThanOrEqualTo(800_000);
    assertThat(EXCHANGE.site.get("/exchange/funnel?lang=en").body()).contains("Deals");
  }

  @Test
  void whatAPublicBodyAgreesIsOnNotice_andNoDealBeforeItHasEndedWithoutObjection() {
    EXCHANGE.enter(EXCHANGE.right(2, "Sieve for seaweed", "A23L17/60", "Invented University"));
    var listing = EXCHANGE.published(number(2), "Invented University", "publicBody", "true");
    var talk = EXCHANGE.agreed(listing, "LICENCE", "50000");
    assertThat(EXCHANGE.site.get("/exchange/notices?lang=en").body())
        .contains("Sieve for seaweed", "50,000", "Invented University")
        .doesNotContain("Seeker Chen");
    var clock =
        EXCHANGE.site.bean(Docket.class).clocks(talk.number()).stream()
            .filter(Docket.Running::live)
            .findFirst()
            .orElseThrow();
    assertThat(clock.pin()).startsWith("platform.exchange/exchange.notice@");
    refused(
        EXCHANGE.recorded(talk.number(), "Chen Foods Ltd", "50000"),
        409,
        "zj.patent-regulations-2015 14");
    well(
        EXCHANGE.anyone(
            "/exchange/notices/" + talk.number(),
            "name",
            "Rival Gu",
            "contact",
            "gu@invented.example",
            "text",
            "Too cheap (invented)."));
    assertThat(EXCHANGE.site.get("/exchange/notices/" + talk.number() + "?lang=en").body())
        .contains("1 objections, 1 not decided")
        .doesNotContain("Rival Gu", "Too cheap");
    var over = clock.due().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    int _ = EXCHANGE.site.bean(Sweeper.class).sweep(over.plusSeconds(1));
    refused(EXCHANGE.recorded(talk.number(), "Chen Foods Ltd", "50000"), 409, "are not decided");
    var objection =
        InventedExchange.found(
            EXCHANGE.head.get(EXCHANGE.site, "/exchange/desk/" + talk.number()),
            "name=\"objection\" value=\"([0-9]+)\"");
    refused(
        EXCHANGE.desk(
            EXCHANGE.clerk, talk.number(), "decide", "objection", objection, "reason", "No."),
        409,
        "Your roles");
    done(
        EXCHANGE.desk(
            EXCHANGE.head, talk.number(), "decide", "objection", objection, "reason", "No."));
    done(EXCHANGE.recorded(talk.number(), "Chen Foods Ltd", "50000"));
    done(EXCHANGE.desk(EXCHANGE.head, talk.number(), "confirm"));
    assertThat(EXCHANGE.site.get("/register/" + number(2).key() + "?lang=en").body())
        .contains("Chen Foods Ltd", "licence");
    refused(
        EXCHANGE.anyone(
            "/exchange/notices/" + talk.number(), "name", "Late", "contact", "x", "text", "y"),
        422,
        "does not run any more");
  }

  @Test
  void anObjectionThatStandsEndsTheTalk() {
    EXCHANGE.enter(EXCHANGE.right(3, "Press for cork", "B27J5/00", "Invented Institute"));
    var listing = EXCHANGE.published(number(3), "Invented Institute", "publicBody", "true");
    var talk = EXCHANGE.agreed(listing, "TRANSFER", "1000");
    well(
        EXCHANGE.anyone(
            "/exchange/notices/" + talk.number(),
            "name",
            "Gu",
            "contact",
            "gu@invented.example",
            "text",
            "A gift (invented)."));
    var objection =
        InventedExchange.found(
            EXCHANGE.head.get(EXCHANGE.site, "/exchange/desk/" + talk.number()),
            "name=\"objection\" value=\"([0-9]+)\"");
    done(
        EXCHANGE.desk(
            EXCHANGE.head,
            talk.number(),
            "decide",
            "objection",
            objection,
            "upheld",
            "true",
            "reason",
            "It is too cheap."));
    assertThat(EXCHANGE.site.get("/exchange/notices/" + talk.number() + "?lang=en").body())
        .contains("stopped: the talk has ended");
    assertThat(EXCHANGE.site.get("/exchange/" + listing.number()).statusCode()).isEqualTo(200);
  }

  @Test
  void whoGivesNoticeAndPaysHasAnOpenLicence_andTheOfferGoesOn() {
    EXCHANGE.enter(EXCHANGE.right(4, "Filter for tea", "A47J31/06", "Tea Tools Ltd"));
    var listing =
        EXCHANGE.published(
            number(4),
            "Tea Tools Ltd",
            "mode",
            "OPEN_LICENCE",
            "fee",
            "1 yuan a piece",
            "payment",
            "each quarter",
            "until",
            EXCHANGE.today.plusYears(2).toString(),
            "others",
            "none");
    assertThat(EXCHANGE.lies(number(4), Burden.Kind.OPEN_LICENCE)).isTrue();
    assertThat(EXCHANGE.site.get("/exchange/open-licences?lang=en").body())
        .contains("Filter for tea");
    for (var party : Set.of("Cup Makers Ltd", "Pot Makers Ltd")) {
      var talk = EXCHANGE.contacted(listing.number(), "");
      done(EXCHANGE.recorded(talk.number(), party, "2000"));
      done(EXCHANGE.desk(EXCHANGE.head, talk.number(), "confirm"));
    }
    assertThat(EXCHANGE.site.get("/register/" + number(4).key() + "?lang=en").body())
        .contains("Cup Makers Ltd", "Pot Makers Ltd", "open licence");
    assertThat(EXCHANGE.site.get("/exchange/open-licences?lang=en").body())
        .contains("Filter for tea");
  }

  @Test
  void theRegisterIsAskedAgainAtEachStep() {
    EXCHANGE.enter(EXCHANGE.right(5, "Valve for steam", "F16K1/00", "Steam Ltd"));
    var listing = EXCHANGE.published(number(5), "Steam Ltd");
    var talk = EXCHANGE.contacted(listing.number(), "");
    well(EXCHANGE.mine(listing, talk.number(), "agree"));
    well(EXCHANGE.mine(talk, talk.number(), "put", "way", "TRANSFER", "price", "7"));
    EXCHANGE.burden(
        number(5), new Intent.Outer(Burden.Kind.PRESERVATION, "Invented Court", "(2026) 1"));
    refused(EXCHANGE.mine(listing, talk.number(), "accept"), 409, "The register says no");
  }

  @Test
  void ofTwoWhoTalkOneGetsItAndTheOtherReadsThatItIsGone() {
    EXCHANGE.enter(EXCHANGE.right(6, "Brush for pipes", "A46B9/02", "Pipes Ltd"));
    var listing = EXCHANGE.published(number(6), "Pipes Ltd");
    var other = EXCHANGE.contacted(listing.number(), "");
    var talk = EXCHANGE.agreed(listing, "LICENCE", "90");
    done(EXCHANGE.recorded(talk.number(), "First Ltd", "90"));
    done(EXCHANGE.desk(EXCHANGE.head, talk.number(), "confirm"));
    var gone = EXCHANGE.anyone("/exchange/mine", "number", other.number(), "code", other.code());
    assertThat(gone.body()).contains("ended").doesNotContain("action=\"/exchange/mine/say\"");
    assertThat(EXCHANGE.lies(number(6), Burden.Kind.LICENCE)).isTrue();
  }

  @Test
  void whatBothSidesAgreedOnStaysListedUntilTheDealIsEntered_alsoBeyondItsTerm() {
    EXCHANGE.enter(EXCHANGE.right(8, "Hinge for gates", "E05D3/02", "Gates Ltd"));
    var listing = EXCHANGE.published(number(8), "Gates Ltd");
    var talk = EXCHANGE.agreed(listing, "LICENCE", "500");
    refused(
        EXCHANGE.anyone(
            "/exchange/mine/withdraw",
            "number",
            listing.number(),
            "code",
            listing.code(),
            "version",
            "2"),
        409,
        talk.number());
    var clock =
        EXCHANGE.site.bean(Docket.class).clocks(listing.number()).stream()
            .filter(Docket.Running::live)
            .findFirst()
            .orElseThrow();
    var over = clock.due().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    int _ = EXCHANGE.site.bean(Sweeper.class).sweep(over.plusSeconds(1));
    assertThat(EXCHANGE.site.get("/exchange/" + listing.number()).statusCode()).isEqualTo(200);
    assertThat(EXCHANGE.site.bean(Docket.class).clocks(listing.number()))
        .filteredOn(Docket.Running::live)
        .singleElement()
        .satisfies(again -> assertThat(again.due()).isAfter(clock.due().plusMonths(6)));
    done(EXCHANGE.recorded(talk.number(), "Doors Ltd", "500"));
    done(EXCHANGE.desk(EXCHANGE.head, talk.number(), "confirm"));
    assertThat(EXCHANGE.lies(number(8), Burden.Kind.LICENCE)).isTrue();
  }

  @Test
  void chineseTextsAreMatchedByTheirWords() {
    EXCHANGE.enter(EXCHANGE.right(7, "可折叠台灯的铰链结构", "F21V21/14", "灯具厂（虚构）"));
    var listing = EXCHANGE.published(number(7), "灯具厂（虚构）");
    var want = EXCHANGE.wanted("台灯铰链", "寻找折叠时不松动的铰链（虚构）。", "");
    assertThat(EXCHANGE.site.get("/exchange/" + want.number() + "?lang=zh-CN").body())
        .contains(listing.number(), "共同词语", "铰链")
        .doesNotContain("\u0004");
    assertThat(EXCHANGE.site.get("/exchange?q=%E9%93%B0%E9%93%BE").body())
        .contains(listing.number());
  }
}
