package org.wenlan.clue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.clue.web.InventedListings.done;
import static org.wenlan.clue.web.InventedListings.refused;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.clue.ClueBatches;
import org.wenlan.clue.ClueBatches.Outcome;
import org.wenlan.clue.ClueBook;
import org.wenlan.clue.Findings;
import org.wenlan.clue.IpClue;

/** A large batch comes in parts, and a lost code is replaced. Everything is invented. */
class ReceiverPartsTest {
  private static final InventedListings MARKET = new InventedListings();
  private static final int SELLERS = ReceiverPages.PART + 2;

  @AfterAll
  static void stop() {
    MARKET.site.close();
  }

  private static void listed() {
    var rows = new StringBuilder(InventedListings.LISTINGS.lines().findFirst().orElseThrow());
    for (int i = 0; i < SELLERS; i++) {
      rows.append(
          "\nb%d,invented.example,文瀾燈具 同款 台灯 1:1 复刻,,99,灯铺%d(虚构),台灯,,,2026-11-20".formatted(i, i));
    }
    var _ = MARKET.brands(InventedListings.BRANDS);
    var _ = MARKET.take("parts.csv", rows + "\n");
  }

  /** A batch with a clue of each seller, drawn up by the officer; its number. */
  private static String drawn() {
    var book = MARKET.site.bean(ClueBook.class);
    var batches = MARKET.site.bean(ClueBatches.class);
    var officer = MARKET.officer.person();
    var now = MARKET.clock.instant();
    var said = new org.wenlan.clue.ClueBatch.Said("Lamps (invented)", "Police", "", "310000");
    var batch = ((Outcome.Done) batches.open(officer, said, now)).batch();
    var clusters = MARKET.site.bean(Findings.class).clusters(officer, "", 0, 200, now);
    assertThat(clusters).hasSizeGreaterThanOrEqualTo(SELLERS);
    for (var cluster : clusters.subList(0, SELLERS)) {
      var taken = book.take(officer, cluster.brand(), cluster.sellerKey(), now);
      var clue = ((ClueBook.Outcome.Done) taken).clue();
      var _ =
          book.judge(
              officer, clue.number(), clue.file().version(), IpClue.Verdict.VERIFIED, "Seen.", now);
      var filled =
          batches.fill(officer, batch.number(), batch.file().version(), clue.number(), true, now);
      batch = ((Outcome.Done) filled).batch();
    }
    return batch.number();
  }

  private static HttpResponse<String> show(String number, String code, String more) {
    return MARKET.site.json(
        "POST",
        "/api/v1/monitoring/batches/show",
        "{\"number\":\"%s\",\"code\":\"%s\"%s}".formatted(number, code, more));
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var found = Pattern.compile("id=\"code\">([^<]+)<").matcher(answer.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static int clues(String body) {
    return body.split("\"number\":\"XS", -1).length - 1;
  }

  private static HttpResponse<String> page(String number, String code, String more) {
    return MARKET.site.post(
        "/monitoring/receive?lang=en",
        "number=%s&code=%s%s".formatted(number, code, more),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  @Test
  void aReceiverReadsALargeBatchInPartsAndALostCodeIsReplaced() {
    listed();
    var number = drawn();
    var path = "/monitoring/batches/" + number;
    refused(MARKET.step(MARKET.officer, path, "code"), "");
    var letter = "/writs/of/" + number + "/new/clue.hand-over";
    assertThat(MARKET.officer.post(MARKET.site, letter, "b-brands", "Lamps").body())
        .contains("No second person has sent this batch");
    var first = code(MARKET.step(MARKET.head, path, "send"));
    assertThat(MARKET.head.get(MARKET.site, path).body())
        .as("only who dispatches")
        .doesNotContain(path + "/code");
    var code = code(MARKET.step(MARKET.officer, path, "code"));
    assertThat(MARKET.officer.get(MARKET.site, path).body())
        .contains("new code given")
        .doesNotContain(first, code);
    assertThat(show(number, first, "").statusCode()).as("void").isEqualTo(404);
    var part = show(number, code, "").body();
    assertThat(clues(part)).isEqualTo(ReceiverPages.PART);
    assertThat(part).contains("\"count\":" + SELLERS, "\"next\":" + ReceiverPages.PART, "snapshot");
    var rest = show(number, code, ",\"from\":" + ReceiverPages.PART).body();
    assertThat(clues(rest)).isEqualTo(2);
    assertThat(rest).contains("snapshot").doesNotContain("\"next\"");
    assertThat(page(number, code, "").body())
        .contains("Clues 1 to 50 of 52", "from clue 51", "1:1 复刻");
    var last = page(number, code, "&from=50").body();
    assertThat(last).contains("Clues 51 to 52 of 52");
    assertThat(last.split("<h2>", -1)).hasSizeLessThan(10);
    done(MARKET.officer.post(MARKET.site, letter, "b-brands", "Lamps", "b-count", "7"));
    assertThat(MARKET.officer.get(MARKET.site, "/writs/of/" + number).body())
        .contains(SELLERS + " clues, each checked by a person");
  }
}
