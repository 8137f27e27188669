package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.exchange.web.InventedExchange.number;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.exchange.ListingImport;
import org.wenlan.exchange.ListingImport.Read;
import org.wenlan.exchange.Market;
import org.wenlan.exchange.Market.Sought;
import org.wenlan.exchange.Market.What;
import org.wenlan.register.Burden;
import org.wenlan.register.Intent;
import org.wenlan.register.Right;

/** Listings out of a table. Everything is invented. */
class ExchangeImportTest {
  private static final InventedExchange EXCHANGE = new InventedExchange();
  private static final String HEADER =
      "reference,right,owners,title,region,maturity,ways,mode,price,consents,name,contact\n";

  @AfterAll
  static void stop() {
    EXCHANGE.close();
  }

  private static Read.Rows take(InputStream file) throws IOException {
    var read =
        EXCHANGE
            .site
            .bean(ListingImport.class)
            .take(new Actor.Platform(), file, EXCHANGE.clock.instant());
    assertThat(read).isInstanceOf(Read.Rows.class);
    return (Read.Rows) read;
  }

  private static Read.Rows take(String csv) throws IOException {
    return take(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static String row(String reference, int serial, String owner, String more) {
    return "%s,%s,%s,,330100,PILOT,LICENCE,%s,Bao,bao@invented.example%n"
        .formatted(reference, number(serial), owner, more);
  }

  private static void rights(int from, int count, String owner) {
    var all = new ArrayList<Right>();
    for (int i = 0; i < count; i++) {
      all.add(EXCHANGE.right(from + i, "Pump of kind " + (from + i), "F04B1/00", owner));
    }
    EXCHANGE.enter(all.toArray(Right[]::new));
  }

  @Test
  void eachRowHasItsOwnResult_andTheRegisterItsOwnWord() throws IOException {
    rights(1_000, 4, "Pump Works");
    EXCHANGE.enter(EXCHANGE.right(1_004, "Pump of two", "F04B1/00", "Pump Works", "Second Owner"));
    EXCHANGE.burden(
        number(1_001),
        new Intent.Pledge(
            List.of("Pump Works"),
            "Invented Bank",
            "ZY1",
            EXCHANGE.today.plusYears(1),
            java.util.Set.of()));
    var read =
        take(
            HEADER
                + row("a", 1_000, "Pump Works", "FIXED,9000,")
                + row("b", 1_001, "Pump Works", "AGREEMENT,,")
                + row("c", 1_001, "Pump Works", "AGREEMENT,,PLEDGEE")
                + row("d", 1_002, "Somebody Else", "AGREEMENT,,")
                + row("e", 1_000, "Pump Works", "AGREEMENT,,")
                + row("f", 1_004, "Pump Works", "AGREEMENT,,")
                + row("g", 1_999, "Pump Works", "AGREEMENT,,")
                + row("h", 1_003, "Pump Works", "AUCTION,9000,")
                + row("i", 1_003, "Pump Works", "OPEN_LICENCE,,")
                + row("j", 1_003, "Pump Works", "BARTER,,")
                + row("a", 1_003, "Pump Works", "AGREEMENT,,")
                + row("k", 1_003, "Pump Works", "FIXED,,"));
    assertThat(read.results())
        .extracting(
            one -> one.outcome() + (one.whys().isEmpty() ? "" : " " + one.whys().getFirst().rule()))
        .containsExactly(
            "new",
            "refused register.refusal.PLEDGED.NEEDS_WORD",
            "new",
            "refused register.refusal.OWNER.HINDERS",
            "refused register.refusal.ALREADY.HINDERS",
            "refused register.refusal.CO_OWNERS.NEEDS_WORD",
            "refused exchange.refusal.unknown-right",
            "refused exchange.refusal.auction-price",
            "refused exchange.refusal.import-open",
            "refused exchange.refusal.word",
            "refused exchange.refusal.reference",
            "refused exchange.refusal.no-price");
    assertThat(EXCHANGE.lies(number(1_000), Burden.Kind.LISTING)).isTrue();
    var first = read.results().getFirst();
    assertThat(EXCHANGE.site.get("/exchange/" + first.number() + "?lang=en").body())
        .contains("Pump of kind 1000", "9,000 yuan", "F04B1/00");
    var own = EXCHANGE.anyone("/exchange/mine", "number", first.number(), "code", first.code());
    assertThat(own.statusCode()).isEqualTo(200);
  }

  @Test
  void aFileThatIsInterruptedAndSentAgainDoublesNothing() throws IOException {
    rights(2_000, 2_500, "Works");
    var csv = new StringBuilder(HEADER);
    for (int i = 0; i < 2_500; i++) {
      csv.append(row("r" + i, 2_000 + i, "Works", "AGREEMENT,,"));
    }
    var bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    var broken =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at > bytes.length * 7 / 10) {
              throw new IOException("the line broke");
            }
            return bytes[at++];
          }
        };
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> take(broken))
        .isInstanceOf(IOException.class);
    var again = take(csv.toString());
    assertThat(again.count("there")).isEqualTo(1_000);
    assertThat(again.count("new")).isEqualTo(1_500);
    var third = take(csv.toString());
    assertThat(third.count("there")).isEqualTo(2_500);
    var found =
        EXCHANGE
            .site
            .bean(Market.class)
            .search(new Sought(What.LISTING, "pump kind", "", "", "", "", "", 0), EXCHANGE.today);
    assertThat(found.count()).isGreaterThanOrEqualTo(2_500);
    assertThat(
            EXCHANGE
                .site
                .bean(Market.class)
                .search(Sought.all(What.LISTING), EXCHANGE.today)
                .facets())
        .containsKey("branch");
  }

  @Test
  void twoWhoSendOneFileAtOnceBringItOnce() throws Exception {
    rights(6_000, 300, "Twins");
    var csv = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      csv.append(row("t" + i, 6_000 + i, "Twins", "AGREEMENT,,"));
    }
    List<Callable<Read.Rows>> both =
        List.of(() -> take(csv.toString()), () -> take(csv.toString()));
    long fresh = 0;
    long there = 0;
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var result : pool.invokeAll(both)) {
        fresh += result.get().count("new");
        there += result.get().count("there");
      }
    }
    assertThat(fresh).isEqualTo(300);
    assertThat(there).isEqualTo(300);
  }

  @Test
  void aTableOfSomethingElseIsRefused_andOnlyThoseWhoMayBringOne() {
    var csv = "colour\nred\n".getBytes(StandardCharsets.UTF_8);
    var answer =
        EXCHANGE.site.send(
            "POST", "/api/v1/exchange/rows", csv, "Cookie", EXCHANGE.records.cookie());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("exchange.no-table");
    assertThat(EXCHANGE.records.get(EXCHANGE.site, "/exchange/import").body())
        .contains("reference, right, owners");
  }
}
