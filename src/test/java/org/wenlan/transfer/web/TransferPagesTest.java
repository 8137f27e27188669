package org.wenlan.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Sweeper;
import org.wenlan.statistics.Counted;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;
import org.wenlan.transfer.Matter;
import org.wenlan.transfer.Transfer;
import org.wenlan.transfer.Transfers;
import org.wenlan.transfer.Transfers.Outcome;

/** Transfers and requests at their doors and pages. All invented. */
class TransferPagesTest {
  private static final Site SITE = Site.whole();
  private static final Someone OFFICER = as("Officer Zhao", Role.OFFICER);
  private static final Someone HEAD = as("Head Wu", Role.HEAD, Role.OFFICER);
  private static final Someone STRANGER =
      SignedIn.as(SITE, "Elsewhere Zheng", "elsewhere", Role.OFFICER);
  private static final Clock CLOCK = SITE.bean(Clock.class);
  private static final Transfers TRANSFERS = SITE.bean(Transfers.class);

  private static Someone as(String name, Role... roles) {
    return SignedIn.as(SITE, name, SITE.bean(Units.class).centre(), roles);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Matter.Suspicion suspicion(@Nullable Integer turnover, String basis) {
    return new Matter.Suspicion(
        "Shop Lee (invented)",
        "XS20260000001",
        "Police of an invented city",
        "courier (invented)",
        turnover == null ? Matter.Crime.TRADE_SECRET : Matter.Crime.COUNTERFEIT_MARK,
        "330100",
        LocalDate.of(2024, 6, 1),
        turnover == null ? null : BigDecimal.valueOf(turnover),
        null,
        1,
        "Facts (invented).",
        basis);
  }

  private static Outcome.Done done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }

  private static String refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).why().rule().replace("transfer.refusal.", "");
  }

  private static Outcome.Done sent(Matter matter) {
    var drawn = done(TRANSFERS.open(OFFICER.person(), matter, CLOCK.instant())).transfer();
    return done(
        TRANSFERS.send(HEAD.person(), drawn.number(), drawn.file().version(), CLOCK.instant()));
  }

  @Test
  void whatIsBelowIsRefusedWithEachRuleAndWhatHasNoRuleNeedsAnArticle() {
    assertThat(TRANSFERS.open(OFFICER.person(), suspicion(49_999, ""), CLOCK.instant()))
        .isInstanceOfSatisfying(
            Outcome.Below.class,
            below ->
                assertThat(below.tests())
                    .allSatisfy(test -> assertThat(test.met()).isFalse())
                    .anySatisfy(test -> assertThat(test.least()).isEqualByComparingTo("50000")));
    assertThat(refused(TRANSFERS.open(OFFICER.person(), suspicion(null, " "), CLOCK.instant())))
        .isEqualTo("no-threshold");
    var named = sent(suspicion(null, "Criminal Law art. 219 (as the officer says)"));
    var sent = named.transfer().stage().sent();
    assertThat(java.util.Objects.requireNonNull(sent).rests()).contains("as the officer says");
  }

  @Test
  void whoDrewItUpDoesNotSendItAndOthersDoNotSeeIt() {
    var drawn =
        done(TRANSFERS.open(HEAD.person(), suspicion(60_000, ""), CLOCK.instant())).transfer();
    assertThat(
            refused(
                TRANSFERS.send(
                    HEAD.person(), drawn.number(), drawn.file().version(), CLOCK.instant())))
        .isEqualTo("own-draft");
    assertThat(
            refused(
                TRANSFERS.send(
                    OFFICER.person(), drawn.number(), drawn.file().version(), CLOCK.instant())))
        .isEqualTo("not-yours");
    var path = "/transfers/" + drawn.number();
    assertThat(STRANGER.get(SITE, path).statusCode()).isEqualTo(404);
    assertThat(STRANGER.get(SITE, path + "/parcel").statusCode()).isEqualTo(404);
    assertThat(TRANSFERS.send(HEAD.person(), drawn.number(), 99, CLOCK.instant()))
        .isInstanceOf(Outcome.Stale.class);
    assertThat(TRANSFERS.byCode(drawn.number(), "AAAA-AAAA-AAAA-AAAA")).isEmpty();
  }

  @Test
  void theReceiversTimeRunsByRulesAndWhatIsLateIsNoted() {
    var one = sent(suspicion(60_000, "")).transfer();
    var clock = SITE.bean(Docket.class).clocks(one.number()).getFirst();
    assertThat(clock.pin()).startsWith("platform.transfer/transfer.receipt@");
    var over = clock.due().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    int _ = SITE.bean(Sweeper.class).sweep(over.plusSeconds(1));
    assertThat(OFFICER.get(SITE, "/transfers/" + one.number() + "?lang=en").body())
        .contains("no receipt in time");
    var now = TRANSFERS.find(OFFICER.person(), one.number()).orElseThrow();
    var received =
        done(TRANSFERS.receive(now, now.file().version(), "Desk (invented)", "", CLOCK.instant()))
            .transfer();
    assertThat(
            refused(
                TRANSFERS.reply(
                    received, received.file().version(), "PROSECUTED", "x", CLOCK.instant())))
        .isEqualTo("not-now");
    var declined =
        done(TRANSFERS.reply(
                received, received.file().version(), "DECLINED", "Too little.", CLOCK.instant()))
            .transfer();
    assertThat(declined.stage()).isInstanceOf(Transfer.Closed.class);
  }

  @Test
  void requestsGoOutAndComeInAndFiguresFollow() throws InterruptedException {
    SITE.bean(Units.class)
        .put(
            new Unit(
                Units.CENTRE,
                "虚构中心",
                "Invented centre",
                Unit.Level.INSTITUTION,
                "330100",
                null,
                null,
                null,
                Set.of(Unit.Matter.TRADEMARK),
                List.of(),
                10,
                true));
    var before = figures();
    var out =
        sent(
            new Matter.Request(
                "Buyer's address", "", "Unit of another province", "", "", "Please look."));
    var one = out.transfer();
    var received =
        done(TRANSFERS.receive(
                one, one.file().version(), "Desk (invented)", "A-1", CLOCK.instant()))
            .transfer();
    var _ =
        done(
            TRANSFERS.reply(
                received, received.file().version(), "ANSWERED", "Found nobody.", CLOCK.instant()));
    var in =
        done(TRANSFERS.open(
                OFFICER.person(),
                new Matter.Asked("Seller", "B-2", "Unit of another province", "", "310000", "Who?"),
                CLOCK.instant()))
            .transfer();
    assertThat(
            refused(
                TRANSFERS.send(HEAD.person(), in.number(), in.file().version(), CLOCK.instant())))
        .isEqualTo("not-now");
    var proposed =
        done(TRANSFERS.propose(
                OFFICER.person(), in.number(), in.file().version(), "Nobody.", CLOCK.instant()))
            .transfer();
    var closed =
        done(TRANSFERS.decide(
                HEAD.person(), in.number(), proposed.file().version(), true, CLOCK.instant()))
            .transfer();
    assertThat(closed.stage().open()).isFalse();
    var wanted =
        Map.of(
            "transfers.requests", before.getOrDefault("transfers.requests", 0L) + 1,
            "transfers.asked", before.getOrDefault("transfers.asked", 0L) + 1,
            "transfers.answered", before.getOrDefault("transfers.answered", 0L) + 2);
    for (var figure : wanted.entrySet()) {
      var value = String.valueOf(figure.getValue());
      Counted.await(SITE, figure.getKey(), year(), "330000", value);
    }
  }

  private static int year() {
    return LocalDate.now(CLOCK).getYear();
  }

  private static Map<String, Long> figures() {
    return java.util.stream.Stream.of("transfers.requests", "transfers.asked", "transfers.answered")
        .collect(
            Collectors.toMap(
                code -> code,
                code -> Counted.figure(SITE, code, year(), "330000").longValueExact()));
  }

  private static String find(String body, String pattern) {
    var found = Pattern.compile(pattern).matcher(body);
    assertThat(found.find()).as(pattern + " in " + body).isTrue();
    return found.group(1);
  }

  @Test
  void aReceiversProgramDoesWhatItsPagesDo() {
    var sent = sent(suspicion(60_000, ""));
    var number = sent.transfer().number();
    var shown = program("show", number, sent.code(), "");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("COUNTERFEIT_MARK", "Facts (invented).", "Delivered")
        .doesNotContain("courier", "Zhao", "Wu");
    assertThat(program("show", number, "AAAA-AAAA-AAAA-AAAA", "").statusCode()).isEqualTo(404);
    assertThat(
            program("receipt", number, sent.code(), ",\"version\":99,\"name\":\"D\"").statusCode())
        .isEqualTo(412);
    var received =
        program(
            "receipt",
            number,
            sent.code(),
            ",\"version\":%d,\"name\":\"Desk (invented)\"".formatted(version(number)));
    assertThat(received.body()).contains("Received", "FILED", "DECLINED");
    var early = ",\"version\":%d,\"word\":\"PROSECUTED\",\"text\":\"x\"".formatted(version(number));
    assertThat(program("reply", number, sent.code(), early).statusCode()).isEqualTo(409);
    var filed = ",\"version\":%d,\"word\":\"FILED\",\"text\":\"INV-9\"".formatted(version(number));
    assertThat(program("reply", number, sent.code(), filed).body()).contains("Filed");
    var parcel = program("parcel", number, sent.code(), "");
    assertThat(parcel.headers().firstValue("X-Seal").orElse("")).hasSize(64);
    assertThat(program("show", number, sent.code(), ",\"codes\":1").body()).contains("/codes");
  }

  private static long version(String number) {
    return TRANSFERS.find(OFFICER.person(), number).orElseThrow().file().version();
  }

  private static HttpResponse<String> program(String act, String number, String code, String more) {
    return SITE.json(
        "POST",
        "/api/v1/transfers/" + act,
        "{\"number\":\"%s\",\"code\":\"%s\"%s}".formatted(number, code, more));
  }

  @Test
  void whatCannotBeReadIsSaidAndNothingIsLost() {
    HttpResponse<String> answer =
        OFFICER.post(
            SITE,
            "/transfers/new/transfer",
            "subject",
            "Shop Lee (invented)",
            "partner",
            "Police",
            "crime",
            "SALE_OF_COUNTERFEITS",
            "day",
            "soon",
            "text",
            "Facts (invented).");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("cannot be read", "Shop Lee (invented)");
  }

  @Test
  void theOtherLanguageOfWhatWasPostedIsAPageThatCanBeOpened() {
    var posted = SITE.post("/transfers/receive/receipt", "number=YS1&code=x");
    assertThat(posted.statusCode()).isEqualTo(404);
    var there = find(posted.body(), "href=\"([^\"]*lang=en)\"");
    assertThat(there).isEqualTo("/transfers/receive?lang=en");
    assertThat(SITE.get(there).statusCode()).isEqualTo(200);
  }
}
