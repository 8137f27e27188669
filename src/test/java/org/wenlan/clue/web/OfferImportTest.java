package org.wenlan.clue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.clue.OfferImport;

/** Imports of listings: rejects, resuming, both formats. Everything is invented. */
class OfferImportTest {
  private static final InventedListings MARKET = new InventedListings();

  @BeforeAll
  static void watch() {
    assertThat(MARKET.brands(InventedListings.BRANDS).kept()).isEqualTo(2);
    var read = MARKET.take("november.csv", InventedListings.LISTINGS);
    assertThat(read).isInstanceOf(OfferImport.Taken.Read.class);
  }

  @AfterAll
  static void stop() {
    MARKET.site.close();
  }

  @Test
  void rejectsNameTheirLinesAndAnImportThatWasSentTwiceDoublesNothing() {
    var again =
        ((OfferImport.Taken.Read) MARKET.take("again.csv", InventedListings.LISTINGS)).done();
    assertThat(again.kept()).isZero();
    assertThat(again.there()).isEqualTo(4);
    var body = MARKET.officer.get(MARKET.site, "/monitoring/imports/" + again.id()).body();
    assertThat(body).contains("The reference is missing", "三十九", ">7<", ">8<");
    assertThat(MARKET.stranger.get(MARKET.site, "/monitoring/imports/" + again.id()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void jsonLinesAreTakenByTheApiAndBrokenOnesAreRejected() {
    var answer =
        send(
            "lines.jsonl",
            """
            {"reference":"j1","platform":"p","title":"Orvaliss 跑鞋","price":100,"seller":"S (invented)"}
            {"reference":"j2","title":
            {"reference":"j3","platform":"p","title":"Orvalis","seller":""}
            """);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"rows\":3", "\"kept\":1", "\"rejected\":2", "The seller is missing", "\"line\":2");
    assertThat(send("", "reference,title,seller\n1,2,3\n").statusCode()).isEqualTo(422);
    assertThat(send("other.csv", "a,b\n1,2\n").body()).contains("\"rows\":0", "needed columns");
  }

  private static java.net.http.HttpResponse<String> send(String name, String body) {
    return MARKET.site.send(
        "POST",
        "/api/v1/monitoring/offers?name=" + name,
        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "Content-Type",
        "application/octet-stream",
        "Accept-Language",
        "en");
  }

  @Test
  void aFileThatWasBrokenOffGoesOnBehindWhatWasCommitted() {
    var rows = new StringBuilder("reference,platform,title,seller\n");
    for (int i = 0; i < 2_500; i++) {
      rows.append("r%d,resumed,Orvalis shoe %d,Seller %d (invented)\n".formatted(i, i, i % 7));
    }
    var whole = rows.toString();
    var cut = new BrokenOff(whole, whole.indexOf("r2200,"));
    var imports = MARKET.site.bean(OfferImport.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> imports.take(MARKET.records.person(), "long.csv", cut, MARKET.clock.instant()))
        .isInstanceOf(java.io.IOException.class);
    var running = imports.list(MARKET.records.person(), 1).getFirst();
    assertThat(running.ended()).isNull();
    assertThat(running.rows()).isEqualTo(2_000);
    assertThat(MARKET.take("long.csv", whole.replace("shoe 3,", "boot 3,")))
        .isInstanceOfSatisfying(
            OfferImport.Taken.Refused.class,
            no -> assertThat(no.why().rule()).isEqualTo("clue.refusal.other-file"));
    var done = ((OfferImport.Taken.Read) MARKET.take("long.csv", whole)).done();
    assertThat(done.id()).isEqualTo(running.id());
    assertThat(done.rows()).isEqualTo(2_500);
    assertThat(done.kept()).isEqualTo(2_500);
    assertThat(done.ended()).isNotNull();
  }

  /** A medium that fails. */
  private static final class BrokenOff extends java.io.FilterInputStream {
    BrokenOff(String text, int after) {
      super(InventedListings.in(text.substring(0, after)));
    }

    @Override
    public int read(byte[] into, int from, int most) throws java.io.IOException {
      int read = super.read(into, from, most);
      if (read < 0) {
        throw new java.io.IOException("broken off");
      }
      return read;
    }
  }
}
