package org.wenlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.docket.Chronicle;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Period;
import org.wenlan.testing.Site;

/**
 * Fault F7: events come twice, out of order and while the counter is killed; each counts once. The
 * number of events is a property: {@code -Devents=1000000}.
 */
class CountingTest {
  private static final Site SITE = Site.whole();
  private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");
  private static final Period YEAR = Period.year(2026);

  private final Docket docket = SITE.bean(Docket.class);
  private final JdbcClient sql = SITE.bean(JdbcClient.class);
  private final TransactionTemplate transactions =
      new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
  private final Figures figures = SITE.bean(Figures.class);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private void open(List<String> numbers, String kind, String region) {
    docket.open(
        numbers.stream()
            .map(number ->
                new Opening(
                    number,
                    kind,
                    "An invented lamp",
                    "invented-centre",
                    null,
                    "",
                    region,
                    "code-" + number,
                    new Turn(
                        "Received",
                        true,
                        "invented-centre",
                        null,
                        "receive",
                        "",
                        "{}",
                        List.of(),
                        List.of(),
                        Map.of("matter", "PATENT"))))
            .toList(),
        new Actor.Platform(),
        AT);
  }

  private void settle() throws InterruptedException {
    var counting = SITE.bean(Counting.class);
    for (int quiet = 0; quiet < 3; ) {
      quiet = counting.turn() == 0 ? quiet + 1 : 0;
      Thread.sleep(20);
    }
  }

  private long counted(String region) {
    return figures
        .of("consultations.received", YEAR, region)
        .map(figure -> figure.value().longValueExact())
        .orElse(0L);
  }

  @Test
  void howeverEventsCome_eachIsOneFact() throws Exception {
    int events = Integer.getInteger("events", 3_000);
    var before = counted("330000");
    var committed = new AtomicInteger();
    var random = new Random(7);
    var writers = Executors.newFixedThreadPool(8);
    int written = 0;
    while (written < events) {
      int some = 1 + random.nextInt(Math.max(20, events / 200));
      boolean kept = random.nextInt(5) > 0;
      long pause = random.nextInt(10) == 0 ? random.nextInt(200) : 0;
      var region = random.nextBoolean() ? "330106" : "330200";
      written += some;
      var _ =
          writers.submit(() -> {
            transactions.executeWithoutResult(status -> {
              open(docket.numbers("TE", 2026, some), "consultation", region);
              sleep(pause);
              if (!kept) {
                status.setRollbackOnly();
              }
            });
            if (kept) {
              committed.addAndGet(some);
            }
            return 0;
          });
    }
    writers.shutdown();
    var counting = SITE.bean(Counting.class);
    int killed = 0;
    while (!writers.awaitTermination(5, TimeUnit.MILLISECONDS)) {
      killed += disturb(random, counting) ? 1 : 0;
    }
    settle();
    assertThat(counted("330000") - before).isEqualTo(committed.get());
    assertThat(counted("330100") + counted("330200")).isEqualTo(committed.get());
    // All of it read anew from the start changes nothing.
    again(Chronicle.Place.START);
    settle();
    assertThat(counted("330000") - before).isEqualTo(committed.get());
    System.out.printf(
        "%d events committed of %d, %d counters killed: each counted once%n",
        committed.get(), written, killed);
  }

  /** A counter is stopped before it commits, or sent back to what it has read already. */
  private boolean disturb(Random random, Counting counting) {
    if (random.nextInt(3) == 0) {
      again(Chronicle.Place.START);
      return false;
    }
    transactions.executeWithoutResult(status -> {
      int _ = counting.turn();
      status.setRollbackOnly();
    });
    return true;
  }

  private void again(Chronicle.Place place) {
    var store = SITE.bean(FactStore.class);
    transactions.executeWithoutResult(_ -> {
      var _ = store.place("docket");
      store.place("docket", place);
    });
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatCommitsLaterIsNotOvertaken_asAReaderOfPlacesAloneWouldDo() {
    var chronicle = SITE.bean(Chronicle.class);
    var start = last(chronicle);
    var seen = new ArrayList<String>();
    var naive = new ArrayList<Long>();
    transactions.executeWithoutResult(_ -> {
      open(List.of("TE-early"), "invented", "");
      // Another connection takes a later place and commits first.
      var other =
          new Thread(() ->
              transactions.executeWithoutResult(_ -> {
                open(List.of("TE-late"), "invented", "");
              }));
      other.start();
      try {
        other.join();
        var reader =
            new Thread(() -> {
              seen.addAll(ofThisTest(chronicle.after(start, 100)));
              naive.add(highest());
            });
        reader.start();
        reader.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    assertThat(seen).as("nothing is told while an earlier one is open").isEmpty();
    // Whoever had gone on from the highest place would never hear of the early one.
    var place =
        sql.sql("select place from docket.event where number = 'TE-early'")
            .query(Long.class)
            .single();
    assertThat(naive.getFirst()).isGreaterThan(place);
    // The platform writes beside this test: an open transaction of its own holds both back, as it
    // may have held back what an earlier test wrote until after the start was read.
    var told = List.<String>of();
    for (int i = 0; i < 600 && told.size() < 2; i++) {
      sleep(20);
      told = ofThisTest(chronicle.after(start, 100));
    }
    assertThat(told).containsExactlyInAnyOrder("TE-early", "TE-late");
  }

  private static List<String> ofThisTest(List<Chronicle.Entry> entries) {
    return entries.stream()
        .map(Chronicle.Entry::number)
        .filter(List.of("TE-early", "TE-late")::contains)
        .toList();
  }

  private Chronicle.Place last(Chronicle chronicle) {
    var place = Chronicle.Place.START;
    for (var some = chronicle.after(place, 1_000); !some.isEmpty(); ) {
      place = some.getLast().place();
      some = chronicle.after(place, 1_000);
    }
    return place;
  }

  private long highest() {
    return sql.sql("select max(place) from docket.event").query(Long.class).single();
  }

  @Test
  void aFactIsNeverChanged() {
    transactions.executeWithoutResult(_ -> open(List.of("TE-stays"), "consultation", "330106"));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> sql.sql("update statistics.fact set measure = 2").update())
        .hasMessageContaining("facts are added, never changed");
  }
}
