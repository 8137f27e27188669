package org.wenlan.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.query.Queries;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.testing.Figures;
import org.wenlan.testing.GeneratedPatents;
import org.wenlan.testing.Site;

/** The part of the benchmark that has a PostgreSQL under it. */
final class WholeWay {
  private final Site site;
  private final GeneratedPatents generated;
  private final GeneratedQueries queries;
  private final Figures report;
  private final double scale;

  WholeWay(
      Site site,
      GeneratedPatents generated,
      GeneratedQueries queries,
      Figures report,
      double scale) {
    this.site = site;
    this.generated = generated;
    this.queries = queries;
    this.report = report;
    this.scale = scale;
  }

  /** From the commit of records to their warnings, with watches that a database keeps. */
  void run() throws InterruptedException {
    WatchBench.say("with PostgreSQL");
    var watches = site.bean(Watches.class);
    var patents = site.bean(Patents.class);
    var transactions = site.bean(TransactionTemplate.class);
    var reader = new Actor.Person(UUID.randomUUID(), "Reader", "u-1", Set.of(Role.RECORDS));
    int many = 400;
    var printer = new Queries();
    long began = System.nanoTime();
    for (int i = 0; i < many; i++) {
      var query = printer.print(queries.query(i));
      var outcome =
          watches.add(
              reader,
              new Watch.Wish(
                  "Watch " + i,
                  Watch.Kind.SEARCH,
                  query,
                  "",
                  EnumSet.allOf(Change.Kind.class),
                  Rhythm.DAILY,
                  "",
                  false,
                  "en"));
      if (!(outcome instanceof Watches.Outcome.Done)) {
        throw new IllegalStateException(query + ": " + outcome);
      }
    }
    report.atMost(
        "a watch kept in PostgreSQL, mean", 1e3 * WatchBench.seconds(began) / many, "ms", 20);
    var sql = site.bean(JdbcClient.class);
    int records = (int) Math.max(1_000, 10_000 * scale);
    began = System.nanoTime();
    for (int from = 0; from < records; from += 500) {
      int first = 3_000_000 + from;
      var some =
          IntStream.range(first, first + 500)
              .parallel()
              .mapToObj(i -> (Patent) generated.get(i))
              .toList();
      var _ = transactions.execute(_ -> patents.put(some));
    }
    double put = WatchBench.seconds(began);
    while (position(sql) < patents.lastVersion()) {
      Thread.sleep(10);
    }
    double all = WatchBench.seconds(began);
    long warnings = sql.sql("select count(*) from watch.warning").query(Long.class).single();
    report.add("records put into the register", records / put, "documents/s");
    report.add(
        "the same until all is told, %d watches".formatted(many), records / all, "documents/s");
    report.add("warnings written meanwhile", warnings, "warnings");
    var times = new ArrayList<Double>();
    for (int i = 0; i < 40; i++) {
      var one = List.of((Patent) generated.get(4_000_000 + i));
      began = System.nanoTime();
      var _ = transactions.execute(_ -> patents.put(one));
      while (position(sql) < patents.lastVersion()) {
        Thread.sleep(5);
      }
      times.add(WatchBench.seconds(began) * 1e3);
    }
    WatchBench.p95(
        report,
        "from a record's commit to its warnings, p95",
        times,
        Duration.ofMinutes(1).toMillis());
  }

  private static long position(JdbcClient sql) {
    return sql.sql("select position from watch.place").query(Long.class).single();
  }
}
