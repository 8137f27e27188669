package org.wenlan.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;
import org.wenlan.transfer.Matter;
import org.wenlan.transfer.Transfer;
import org.wenlan.transfer.Transfers;
import org.wenlan.transfer.Transfers.Outcome;

/** A receiver that lost its code, or answers on paper, is not lost. All invented. */
class TransferReturnsTest {
  private static final Site SITE = Site.whole();
  private static final Someone OFFICER = as("Officer Zhao", Role.OFFICER);
  private static final Someone HEAD = as("Head Wu", Role.HEAD);
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

  private static Transfer drawn() {
    var matter =
        new Matter.Suspicion(
            "Shop Lee (invented)",
            "XS20260000001",
            "Police of an invented city",
            "courier (invented)",
            Matter.Crime.COUNTERFEIT_MARK,
            "330100",
            LocalDate.of(2024, 6, 1),
            BigDecimal.valueOf(60_000),
            null,
            1,
            "Facts (invented).",
            "");
    return ((Outcome.Done) TRANSFERS.open(OFFICER.person(), matter, CLOCK.instant())).transfer();
  }

  private static Outcome.Done sent() {
    var drawn = drawn();
    return (Outcome.Done)
        TRANSFERS.send(HEAD.person(), drawn.number(), drawn.file().version(), CLOCK.instant());
  }

  private static HttpResponse<String> act(
      Someone who, String number, String act, String... fields) {
    var version = TRANSFERS.find(OFFICER.person(), number).orElseThrow().file().version();
    var all = new ArrayList<>(List.of("version", String.valueOf(version)));
    all.addAll(List.of(fields));
    return who.post(SITE, "/transfers/" + number + "/" + act, all.toArray(String[]::new));
  }

  private static HttpResponse<String> receipt(String number, LocalDate day, String note) {
    return act(
        OFFICER,
        number,
        "paper-receipt",
        "name",
        "Desk 7 (invented)",
        "reference",
        "P-12",
        "day",
        day.toString(),
        "note",
        note);
  }

  private static HttpResponse<String> reply(String number, String word) {
    var today = LocalDate.now(CLOCK).toString();
    return act(
        OFFICER,
        number,
        "paper-reply",
        "word",
        word,
        "text",
        "As the letter says (invented).",
        "day",
        today,
        "note",
        "Registered letter, sheet 12");
  }

  private static void refused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains(why);
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Test
  void aReceiverThatLostItsCodeGetsANewOneAndTheOldOneIsVoid() {
    refused(act(OFFICER, drawn().number(), "code"), "cannot be done");
    var sent = sent();
    var number = sent.transfer().number();
    assertThat(act(STRANGER, number, "code").statusCode()).isEqualTo(404);
    assertThat(act(HEAD, number, "code").statusCode()).as("officers do").isEqualTo(403);
    var answer = act(OFFICER, number, "code");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("the one before is void").doesNotContain("It is sent,");
    var found = Pattern.compile("id=\"code\">([^<]+)<").matcher(answer.body());
    assertThat(found.find()).isTrue();
    assertThat(TRANSFERS.byCode(number, sent.code())).as("void").isEmpty();
    assertThat(TRANSFERS.byCode(number, found.group(1))).isPresent();
    assertThat(OFFICER.get(SITE, "/transfers/" + number).body())
        .contains("new code given")
        .doesNotContain(found.group(1), sent.code());
  }

  private static HttpResponse<String> letter(String number) {
    return OFFICER.post(
        SITE,
        "/writs/of/" + number + "/new/transfer.criminal",
        "b-police",
        "Somebody else",
        "b-suspect",
        "Somebody else",
        "b-facts",
        "Facts.",
        "b-threshold",
        "50,000",
        "b-evidence",
        "A ledger");
  }

  @Test
  void noLetterGoesOutBeforeASecondPersonSendsAndItNamesWhomTheFileNames() {
    var early = letter(drawn().number());
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("No second person has sent this");
    var number = sent().transfer().number();
    done(letter(number));
    assertThat(OFFICER.get(SITE, "/writs/of/" + number).body())
        .contains("To Police of an invented city:", "what Shop Lee (invented) did")
        .doesNotContain("Somebody else");
  }

  @Test
  void whatCameOnPaperIsEnteredWithItsDayAndANoteByTheSendersOfficer() {
    var sent = sent();
    var number = sent.transfer().number();
    var today = LocalDate.now(CLOCK);
    assertThat(OFFICER.get(SITE, "/transfers/" + number).body()).contains("/paper-receipt");
    refused(receipt(number, today.plusDays(1), "Registered letter"), "does not lie between");
    refused(receipt(number, today.minusDays(1), "Registered letter"), "does not lie between");
    refused(receipt(number, today, " "), "How it came is missing");
    refused(act(OFFICER, number, "paper-receipt", "name", "D", "day", "soon"), "is no day");
    refused(reply(number, "FILED"), "cannot be done");
    done(receipt(number, today, "Registered letter, sheet 11"));
    assertThat(SITE.bean(Docket.class).clocks(number))
        .anySatisfy(clock -> {
          assertThat(clock.name()).isEqualTo("DECISION");
          assertThat(clock.countdown().event()).isEqualTo(today);
        });
    refused(reply(number, "PROSECUTED"), "cannot be done");
    done(reply(number, "FILED"));
    done(reply(number, "DROPPED"));
    assertThat(OFFICER.get(SITE, "/transfers/" + number).body())
        .contains(
            "Desk 7 (invented)",
            "P-12",
            "Registered letter, sheet 11",
            "Registered letter, sheet 12",
            "receipt given · Officer Zhao",
            "As the letter says (invented).");
    var one = TRANSFERS.byCode(number, sent.code()).orElseThrow();
    assertThat(one.stage().open()).isFalse();
    var form = "number=%s&code=%s".formatted(number, sent.code());
    var shown = SITE.post("/transfers/receive", form).body();
    assertThat(shown).contains("Desk 7 (invented)").doesNotContain("Zhao", "Registered letter");
    var receipt = Objects.requireNonNull(one.stage().receipt());
    assertThat(Objects.requireNonNull(receipt.paper()).by().name()).isEqualTo("Officer Zhao");
  }
}
