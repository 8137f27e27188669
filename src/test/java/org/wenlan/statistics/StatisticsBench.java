package org.wenlan.statistics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Period;
import org.wenlan.platform.CommandLines;
import org.wenlan.testing.Site;

/**
 * {@code ./wenlan bench statistics}: dashboard queries beside plain SQL over the raw facts, on
 * 100,000, 1,000,000 and 10,000,000 invented facts, in one run; how soon a new fact is seen; how
 * long a yearbook takes. The facts are written by the database itself, their months by the same
 * statement that a rebuild would use.
 */
final class StatisticsBench {
  private static final int ASKED = 40;
  private static final int RAW = 3;
  private static final Period YEAR = Period.year(2019);
  private static final String PROVINCE = "330000";
  private static final List<String> COUNTED =
      List.of(
          "consultations.received",
          "consultations.accepted",
          "consultations.answered",
          "consultations.dispatched",
          "consultations.refused",
          "courts.received",
          "courts.concluded",
          "pct.applications",
          "enforcement.cases",
          "pledge.count");

  private final org.wenlan.testing.Figures report;
  private final double scale;
  private final Site site = Site.whole();
  private final JdbcClient sql = site.bean(JdbcClient.class);
  private final Figures figures = site.bean(Figures.class);

  private StatisticsBench(double scale, org.wenlan.testing.Figures report) {
    this.scale = scale;
    this.report = report;
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var report = new org.wenlan.testing.Figures("statistics", scale);
    new StatisticsBench(scale, report).run();
    System.out.println(words.contains("--json") ? report.json() : report.table());
    System.exit(scale >= 1 && !report.hold() ? 1 : 0);
  }

  private interface Asking {
    Object ask();
  }

  private void run() throws Exception {
    long there = 0;
    for (long size : new long[] {100_000, 1_000_000, 10_000_000}) {
      long facts = Math.round(size * scale);
      if (facts <= there) {
        continue;
      }
      System.err.printf("%tT %,d facts%n", System.currentTimeMillis(), facts);
      invent(there, facts);
      there = facts;
      measure(facts, size == 10_000_000);
    }
    seen();
    book();
    site.close();
  }

  private void invent(long from, long until) {
    long began = System.nanoTime();
    // Their keys are checked once for all, as a dump is loaded.
    once("alter table statistics.fact drop constraint fact_key_key");
    once("drop index statistics.fact_rows");
    sql.sql(
            """
            insert into statistics.fact
              (key, indicator, day, region, unit, matter, outcome, measure, origin, at)
            select 'bench:' || n,
              (cast(:counted as text[]))[1 + (h % 10)],
              date '2010-01-01' + (h / 10 % 3652)::int,
              (cast(:regions as text[]))[1 + (h / 100000 % cardinality(cast(:regions as text[])))],
              'unit-' || (h / 7 % 35),
              (array['PATENT', 'DESIGN', 'TRADEMARK'])[1 + (h / 3 % 3)],
              (array['LIKELY_NOT', 'LIKELY_INFRINGES_LITERAL', 'CANNOT_JUDGE', ''])[1 + (h / 11 % 4)],
              1, 'case:bench', now()
            from (select n, ('x' || substr(md5(n::text), 1, 8))::bit(32)::bigint as h
              from generate_series(cast(:from as bigint) + 1, cast(:until as bigint)) n) invented\
            """)
        .param("counted", COUNTED.toArray(String[]::new))
        .param("regions", regions())
        .param("from", from)
        .param("until", until)
        .update();
    once("alter table statistics.fact add constraint fact_key_key unique (key)");
    once("create index fact_rows on statistics.fact (indicator, day, id)");
    once("truncate statistics.monthly, statistics.part");
    once(
        """
        insert into statistics.monthly
        select indicator, date_trunc('month', day)::date, region, sum(measure)
        from statistics.fact group by 1, 2, 3\
        """);
    for (var kind : Figures.Part.values()) {
      once(
          """
          insert into statistics.part
          select indicator, '%s', date_trunc('month', day)::date, region, %s, sum(measure)
          from statistics.fact group by 1, 2, 3, 4, 5\
          """
              .formatted(kind, kind));
    }
    once("vacuum analyze statistics.fact");
    once("vacuum analyze statistics.monthly");
    once("vacuum analyze statistics.part");
    System.err.printf("  invented in %.0f s%n", (System.nanoTime() - began) / 1e9);
  }

  private void once(String statement) {
    int _ = sql.sql(statement).update();
  }

  private static String[] regions() {
    return org.wenlan.territory.Regions.children(PROVINCE).stream()
        .flatMap(city -> org.wenlan.territory.Regions.children(city.code()).stream())
        .map(county -> county.code())
        .toArray(String[]::new);
  }

  private void measure(long facts, boolean judged) {
    var years = IntStream.range(2010, 2020).mapToObj(Period::year).toList();
    var ours = new LinkedHashMap<String, Asking>();
    ours.put("all numbers of a region", () -> figures.all(YEAR, PROVINCE));
    ours.put("ten years", () -> figures.series("courts.received", years, PROVINCE));
    ours.put("by city", () -> figures.regions("courts.received", YEAR, PROVINCE));
    ours.put("by unit", () -> figures.parts("courts.received", Figures.Part.UNIT, YEAR, PROVINCE));
    ours.put(
        "by outcome", () -> figures.parts("courts.received", Figures.Part.OUTCOME, YEAR, PROVINCE));
    var raw = new LinkedHashMap<String, String>();
    var year = "day between '2019-01-01' and '2019-12-31'";
    var both = "day between '2018-01-01' and '2019-12-31'";
    raw.put(
        "all numbers of a region",
        "select indicator, region, extract(year from day), sum(measure) from statistics.fact where "
            + both
            + " group by 1, 2, 3");
    raw.put(
        "ten years",
        "select extract(year from day), sum(measure) from statistics.fact"
            + " where indicator = 'courts.received' group by 1");
    raw.put(
        "by city",
        "select left(region, 4), extract(year from day), sum(measure) from statistics.fact where"
            + " indicator = 'courts.received' and "
            + both
            + " group by 1, 2");
    raw.put(
        "by unit",
        "select unit, sum(measure) from statistics.fact where indicator = 'courts.received' and "
            + year
            + " group by 1");
    raw.put(
        "by outcome",
        "select outcome, sum(measure) from statistics.fact where indicator = 'courts.received' and "
            + year
            + " group by 1");
    double worst = 0;
    double slowRaw = 0;
    double slowOurs = 0;
    for (var kind : ours.entrySet()) {
      var times = times(kind.getValue(), ASKED);
      var plain =
          times(() -> sql.sql(raw.getOrDefault(kind.getKey(), "")).query((_, _) -> 1).list(), RAW);
      double p95 = times.get((int) (times.size() * 0.95));
      double median = times.get(times.size() / 2);
      double beside = plain.get(plain.size() / 2);
      worst = Math.max(worst, p95);
      slowRaw += beside;
      slowOurs += median;
      var name = "%,d facts, %s".formatted(facts, kind.getKey());
      report.add(name + ", p50", median, "ms");
      report.add(name + ", plain SQL over facts, p50", beside, "ms");
    }
    var name = "%,d facts".formatted(facts);
    if (judged) {
      report.atMost(name + ": dashboard query, slowest kind, p95", worst, "ms", 200);
      report.atLeast(name + ": plain SQL over the dashboard", slowRaw / slowOurs, "ratio", 20);
    } else {
      report.add(name + ": dashboard query, slowest kind, p95", worst, "ms");
      report.add(name + ": plain SQL over the dashboard", slowRaw / slowOurs, "ratio");
    }
  }

  private static List<Double> times(Asking asking, int many) {
    var _ = asking.ask();
    var times = new ArrayList<Double>();
    for (int i = 0; i < many; i++) {
      long began = System.nanoTime();
      var _ = asking.ask();
      times.add((System.nanoTime() - began) / 1e6);
    }
    times.sort(Double::compare);
    return times;
  }

  /** From the commit of an event to the number that has it. */
  private void seen() throws InterruptedException {
    var docket = site.bean(Docket.class);
    var transactions = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
    double longest = 0;
    for (int i = 0; i < 20; i++) {
      var number = "BE" + i;
      var year = Period.year(2026);
      var before = figures.of("consultations.received", year, PROVINCE);
      transactions.executeWithoutResult(_ -> open(docket, number));
      var began = Instant.now(java.time.Clock.systemUTC());
      while (figures.of("consultations.received", year, PROVINCE).equals(before)) {
        Thread.sleep(5);
      }
      longest =
          Math.max(
              longest,
              Duration.between(began, Instant.now(java.time.Clock.systemUTC())).toMillis() / 1e3);
    }
    report.atMost("a new fact is in its number, longest of 20", longest, "s", 2);
  }

  private static void open(Docket docket, String number) {
    docket.open(
        List.of(
            new Opening(
                number,
                "consultation",
                "An invented lamp",
                "centre",
                null,
                "",
                "330106",
                "code-" + number,
                new Turn(
                    "Received",
                    true,
                    "centre",
                    null,
                    "receive",
                    "",
                    "{}",
                    List.of(),
                    List.of(),
                    Map.of("matter", "PATENT")))),
        new Actor.Platform(),
        Instant.parse("2026-03-02T03:00:00Z"));
  }

  private void book() throws java.io.IOException {
    var folder = Files.createTempDirectory("yearbook");
    var lines = site.bean(CommandLines.class);
    long began = System.nanoTime();
    int code = lines.run("yearbook", "build", "2019", "--to", folder.toString());
    double seconds = (System.nanoTime() - began) / 1e9;
    if (code != 0) {
      throw new IllegalStateException("The yearbook was not built: " + code);
    }
    report.atMost(
        "yearbook of 2019: returns entered, built, printed in two languages", seconds, "s", 30);
  }
}
