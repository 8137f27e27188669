package org.wenlan.pledge;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.pledge.Asked.Contract;
import org.wenlan.pledge.Asked.Debt;
import org.wenlan.pledge.Asked.Party;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.testing.Figures;
import org.wenlan.testing.Site;

/**
 * {@code ./wenlan bench pledge}: all grounds of a pledge beside 1,000,000 invented rights that were
 * entered through the register's own door, one in fifty of them burdened: for one right, for ten
 * and for a hundred, alone and from eight threads; and a burden that is laid.
 */
final class PledgeBench {
  private static final int PART = 10_000;
  private static final int ASKED = 2_000;
  private static final int BURDENED = 50;
  private static final int THREADS = 8;

  private final Figures report;
  private final int rights;
  private final Site site = Site.whole();
  private final Register register = site.bean(Register.class);
  private final Grounds grounds = site.bean(Grounds.class);
  private final TransactionTemplate transactions = site.bean(TransactionTemplate.class);
  private final Instant now = site.bean(Clock.class).instant();
  private final LocalDate today = LocalDate.now(site.bean(Clock.class));

  private PledgeBench(double scale, Figures report) {
    this.rights = (int) (1_000_000 * scale);
    this.report = report;
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var report = new Figures("pledge", scale);
    new PledgeBench(scale, report).run();
    System.out.println(words.contains("--json") ? report.json() : report.table());
    System.exit(scale >= 1 && !report.hold() ? 1 : 0);
  }

  private void run() throws Exception {
    fill();
    checks(1, true);
    checks(10, false);
    checks(100, false);
    together();
    laid();
    site.close();
  }

  private static RightNumber number(int nth) {
    return new RightNumber("CN2018%08d".formatted(nth));
  }

  private static String owner(int nth) {
    return "Invented Works " + nth % 10_000;
  }

  private Right right(int nth) {
    return new Right(
        number(nth),
        Right.Matter.INVENTION,
        "An invented lamp " + nth,
        List.of(owner(nth)),
        "330106",
        "F21S",
        today.minusYears(6),
        today.minusYears(4),
        today.plusYears(10),
        today.plusYears(1),
        Right.Standing.IN_FORCE,
        "",
        "office",
        today);
  }

  private void fill() {
    long began = System.nanoTime();
    for (int from = 0; from < rights; from += PART) {
      int until = Math.min(rights, from + PART);
      var part = IntStream.range(from, until).mapToObj(this::right).toList();
      transactions.executeWithoutResult(_ -> entered(register.enter(part), part.size()));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    report.add("rights in the register", rights, "rights");
    report.add("entered through the register", rights / seconds, "rights/s");
    for (int from = 0; from < rights; from += PART) {
      int start = from;
      transactions.executeWithoutResult(_ -> {
        for (int nth = start; nth < Math.min(rights, start + PART); nth += BURDENED) {
          lay(nth);
        }
      });
    }
    report.add("of them burdened", rights / BURDENED, "rights");
    int _ = site.bean(JdbcClient.class).sql("analyze").update();
  }

  private static void entered(int entered, int expected) {
    if (entered != expected) {
      throw new IllegalStateException("Entered " + entered + " of " + expected);
    }
  }

  private void lay(int nth) {
    var intent =
        new Intent.Pledge(
            List.of(owner(nth)), "Invented Bank", "BENCH" + nth, today.plusYears(1), Set.of());
    if (!(register.take(number(nth), intent, new Actor.Platform(), now)
        instanceof Register.Outcome.Done)) {
      throw new IllegalStateException("Not laid: " + nth);
    }
  }

  private Asked asked(Random random, int many) {
    var all = random.ints(0, rights).distinct().limit(many).boxed().toList();
    return new Asked(
        Asked.Type.PATENT,
        all.stream().map(nth -> number(nth).key()).toList(),
        Asked.Side.PLEDGOR,
        new Party(owner(all.getFirst()), "", ""),
        new Party("Invented Bank", "", ""),
        "330106",
        new Debt(1_000_000, today, today.plusYears(1)),
        new Contract("BENCH", today),
        null,
        Set.of());
  }

  private List<Double> times(long seed, int many, int asks) {
    var random = new Random(seed);
    var times = new ArrayList<Double>();
    for (int i = 0; i < asks; i++) {
      var one = asked(random, many);
      long began = System.nanoTime();
      var checked = grounds.check(one, Pledge.Dossier.begun(true), "", today);
      times.add((System.nanoTime() - began) / 1e6);
      if (checked.rights().stream().anyMatch(each -> each.lines().size() < 10)) {
        throw new IllegalStateException("Not all grounds were looked at");
      }
    }
    return times;
  }

  private static double at(List<Double> times, double part) {
    var sorted = times.stream().sorted().toList();
    return sorted.get((int) ((sorted.size() - 1) * part));
  }

  private void checks(int many, boolean judged) {
    var _ = times(many, many, 200);
    var times = times(many + 1L, many, ASKED);
    var name = "all grounds, " + many + (many == 1 ? " right" : " rights");
    report.add(name + ", p50", at(times, 0.5), "ms");
    if (judged) {
      report.atMost(name + ", p95", at(times, 0.95), "ms", 50);
    } else {
      report.add(name + ", p95", at(times, 0.95), "ms");
    }
  }

  private void together() throws Exception {
    var results = new ArrayList<Future<List<Double>>>();
    var all = new ArrayList<Double>();
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        int seed = 1_000 + i;
        results.add(pool.submit(() -> times(seed, 1, ASKED / THREADS)));
      }
      for (var result : results) {
        all.addAll(result.get());
      }
    }
    report.atMost("all grounds, 1 right, eight at once, p95", at(all, 0.95), "ms", 50);
  }

  /** One transaction each, as a decision lays it. */
  private void laid() {
    var times = new ArrayList<Double>();
    for (int i = 0; i < 500; i++) {
      int nth = i * BURDENED + 1;
      long began = System.nanoTime();
      transactions.executeWithoutResult(_ -> lay(nth));
      times.add((System.nanoTime() - began) / 1e6);
    }
    report.add("a pledge laid and committed, p50", at(times, 0.5), "ms");
    report.add("a pledge laid and committed, p95", at(times, 0.95), "ms");
  }
}
