package org.wenlan.exchange;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.exchange.ListingImport.Read;
import org.wenlan.exchange.Market.Sought;
import org.wenlan.exchange.Market.What;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Units;
import org.wenlan.testing.Figures;
import org.wenlan.testing.Site;

/**
 * {@code ./wenlan bench exchange}: 50,000 invented listings out of one table, the same table again,
 * and what fits one want among all of them. Words are drawn as in real texts: few stand everywhere,
 * most are rare.
 */
final class ExchangeBench {
  private static final int LISTINGS = 50_000;
  private static final int ASKED = 200;
  private static final int VOCABULARY = 20_000;
  private static final List<String> REGIONS =
      List.of("330100", "330102", "330200", "330300", "330400", "330600", "330700", "331000");

  private final Site site = Site.whole();
  private final Clock clock = site.bean(Clock.class);
  private final LocalDate today = LocalDate.now(clock);
  private final Random random = new Random(20261129);
  private final Figures figures;
  private final int listings;

  private ExchangeBench(double scale, Figures figures) {
    this.figures = figures;
    this.listings = (int) Math.round(LISTINGS * scale);
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var figures = new Figures("exchange", scale);
    new ExchangeBench(scale, figures).run();
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  private void run() throws IOException {
    rights();
    var table = table().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    var first = take(table);
    double seconds = (System.nanoTime() - began) / 1e9;
    check(first.count("new") == listings, "new " + first.count("new"));
    figures.add("exchange: listings in the table", listings, "");
    figures.atMost("exchange: import", seconds, "s", 60);
    figures.add("exchange: rows a second", listings / seconds, "rows/s");
    began = System.nanoTime();
    check(take(table).count("there") == listings, "not all there");
    figures.add("exchange: the same table again", (System.nanoTime() - began) / 1e9, "s");
    var market = site.bean(Market.class);
    began = System.nanoTime();
    var all = market.search(Sought.all(What.LISTING), today);
    figures.add("exchange: first question, all read", (System.nanoTime() - began) / 1e9, "s");
    check(all.count() == listings, "found " + all.count());
    matches(market);
    searches(market);
    site.close();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private Read.Rows take(byte[] table) throws IOException {
    var read =
        site.bean(ListingImport.class)
            .take(new Actor.Platform(), new ByteArrayInputStream(table), clock.instant());
    if (read instanceof Read.Rows rows) {
      return rows;
    }
    throw new IllegalStateException(read.toString());
  }

  private static RightNumber number(int nth) {
    return new RightNumber("CN2019%08d".formatted(10_000_000 + nth));
  }

  private void rights() {
    for (int from = 0; from < listings; from += 5_000) {
      var part = new ArrayList<Right>();
      for (int i = from; i < Math.min(listings, from + 5_000); i++) {
        part.add(
            new Right(
                number(i),
                Right.Matter.INVENTION,
                words(5),
                List.of("Invented Works " + i % 5_000),
                REGIONS.get(i % REGIONS.size()),
                symbol(),
                today.minusYears(6),
                today.minusYears(4),
                today.plusYears(14),
                today.plusMonths(8),
                Right.Standing.IN_FORCE,
                "",
                "office",
                today));
      }
      var entered =
          site.bean(TransactionOperations.class)
              .execute(_ -> site.bean(Register.class).enter(part));
      check(entered == part.size(), "entered " + entered);
    }
  }

  private String symbol() {
    return "%c%02d%c%d/%02d"
        .formatted(
            'A' + random.nextInt(8),
            1 + random.nextInt(60),
            'A' + random.nextInt(12),
            1 + random.nextInt(40),
            random.nextInt(20));
  }

  /** Frequencies fall with the rank, as words of a language do. */
  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int rank = (int) (Math.pow(VOCABULARY, random.nextDouble())) - 1;
      text.append(i == 0 ? "" : " ").append("w").append(Integer.toString(rank, 36));
    }
    return text.toString();
  }

  private String table() {
    var csv =
        new StringBuilder(
            "reference,right,owners,title,text,region,maturity,ways,mode,price,name,contact\n");
    for (int i = 0; i < listings; i++) {
      csv.append(
          "r%d,%s,Invented Works %d,,%s,%s,%s,TRANSFER LICENCE,%s,Owner %d,o%d@invented.example%n"
              .formatted(
                  i,
                  number(i),
                  i % 5_000,
                  words(60),
                  REGIONS.get(i % REGIONS.size()),
                  i % 2 == 0 ? "PILOT" : "LABORATORY",
                  i % 3 == 0 ? "FIXED," + (1 + i) : "AGREEMENT,",
                  i,
                  i));
    }
    return csv.toString();
  }

  private void matches(Market market) {
    var postings = site.bean(Postings.class);
    var clerk =
        SignedIn.as(site, "Clerk Zhao", site.bean(Units.class).centre(), Role.OFFICER).person();
    var numbers = new ArrayList<String>();
    for (int i = 0; i < ASKED; i++) {
      var sent =
          postings.send(
              new Actor.Anyone(),
              new Want(
                  words(6),
                  words(80),
                  List.of(symbol()),
                  "330102",
                  Listing.Maturity.PILOT,
                  Set.of(Listing.Way.LICENCE),
                  500_000,
                  "Seeker",
                  "s@invented.example"),
              clock.instant());
      if (!(sent instanceof Outcome.Done(var number, var _))
          || !(postings.publish(clerk, number, 1, Set.of(), clock.instant())
              instanceof Outcome.Done)) {
        throw new IllegalStateException(sent.toString());
      }
      numbers.add(number);
    }
    var times = new ArrayList<Double>();
    int fits = 0;
    for (var number : numbers) {
      long began = System.nanoTime();
      var found = market.matches(number, today, 10);
      times.add((System.nanoTime() - began) / 1e6);
      fits += found.size();
    }
    told("match of one want", times, 100);
    figures.add("exchange: matches of a want", (double) fits / ASKED, "");
    var back = new ArrayList<Double>();
    var some = new TreeSet<String>();
    market.search(Sought.all(What.LISTING), today).lines().forEach(line -> some.add(line.number()));
    for (var number : some) {
      long began = System.nanoTime();
      var found = market.matches(number, today, 10);
      back.add((System.nanoTime() - began) / 1e6);
      check(found.size() <= 10, "too many");
    }
    told("match of one listing among the wants", back, 100);
  }

  private void searches(Market market) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < ASKED; i++) {
      var sought =
          new Sought(What.LISTING, words(1), i % 2 == 0 ? "health" : "", "", "330100", "", "", 0);
      long began = System.nanoTime();
      var found = market.search(sought, today);
      times.add((System.nanoTime() - began) / 1e6);
      check(found.count() <= listings, "too many");
    }
    told("search with facets", times, 200);
  }

  private void told(String what, List<Double> times, double target) {
    times.sort(Double::compare);
    figures.add("exchange: " + what + ", p50", times.get(times.size() / 2), "ms");
    figures.atMost(
        "exchange: " + what + ", p95", times.get((int) (times.size() * 0.95)), "ms", target);
  }
}
