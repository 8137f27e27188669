package org.wenlan.analysis;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.naming.NameRuns;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Index;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.testing.Figures;
import org.wenlan.testing.GeneratedPatents;
import org.wenlan.testing.Site;

/**
 * {@code ./wenlan bench analysis [--scale 0.1] [--json]}: twelve pictures of a landscape over a
 * million generated documents and over ten thousand of them, beside the same twelve by SQL over the
 * records as tables, and then by groups of names, in one run. The documents are those of the
 * retrieval benchmark without their claims, with a second applicant in one of eight and up to four
 * citations.
 */
final class AnalysisBench {
  private static final long MILLION = 1_000_000;
  private static final int RESULT = 10_000;
  private static final int DAYS = 9_000;
  private static final int BATCH = 1_000;
  private static final int ASKED = 20;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final Wanted ALL = new Wanted.Everything();

  private final Figures figures;
  private final long documents;
  private final GeneratedPatents generated = new GeneratedPatents(20261129);
  private final Site site = Site.whole();
  private final JdbcClient sql = site.bean(JdbcClient.class);
  private final Landscapes landscapes = site.bean(Landscapes.class);
  private final RecordTables tables = new RecordTables(sql);

  /** Whether applicants count by groups of names. */
  private boolean grouped;

  private long added;

  private AnalysisBench(double scale, Figures figures) {
    this.documents = Math.max(RESULT, Math.round(MILLION * scale));
    this.figures = figures;
  }

  public static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var figures = new Figures("analysis", scale);
    new AnalysisBench(scale, figures).run();
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  private static void at(String what) {
    System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
  }

  private void run() {
    fill();
    var last = FIRST.plusDays(DAYS);
    var few = FIRST.plusDays(2_000);
    // So many days that about ten thousand documents were filed on them.
    var some = few.plusDays(Math.round((double) DAYS * RESULT / documents) - 1);
    var result = new Wanted.Dated(Field.AD, few, some);
    var names = RecordTables.questions(FIRST, last).keySet();
    at("asking");
    double first = once(ALL, names);
    figures.add("twelve pictures of all, the first time in the process", first, "ms");
    double all = median(ALL, names);
    double whole = median(ALL, Set.of());
    double small = median(result, names);
    double smallWhole = median(result, Set.of());
    figures.add("documents", documents, "documents");
    figures.add("documents of the small result", found(result), "documents");
    figures.add("twelve pictures of all, p50", all, "ms");
    figures.add("the whole landscape of all, p50", whole, "ms");
    figures.atMost("twelve pictures of 10,000, p50", small, "ms", 300);
    figures.add("the whole landscape of 10,000, p50", smallWhole, "ms");
    for (var name : names) {
      figures.add("all: " + name + ", p50", median(ALL, Set.of(name)), "ms");
    }
    at("asking by SQL");
    double byTables = ask(FIRST, last, true);
    double byTablesSmall = ask(few, some, false);
    figures.add("twelve by SQL of all", byTables, "ms");
    figures.add("twelve by SQL of 10,000", byTablesSmall, "ms");
    figures.add("SQL over the landscape, all", byTables / all, "ratio");
    figures.add("SQL over the landscape, 10,000", byTablesSmall / small, "ratio");
    agree(few, some, result);
    // Last, for it adds documents that the tables do not have.
    figures.atMost("twelve pictures of all, after the index changed", cold(names), "ms", 1_500);
    byGroups(names, result, all);
    site.close();
  }

  /** The same with applicants counted by groups of names, as pages do unless a reader says no. */
  private void byGroups(Set<String> names, Wanted result, double written) {
    at("grouping names");
    long began = System.nanoTime();
    var run = site.bean(NameRuns.class).run(Instant.now(Clock.systemUTC()));
    figures.add("grouping the names", (System.nanoTime() - began) / 1e9, "s");
    figures.add("names; groups of them", run.names(), "names");
    figures.add("groups", run.groups(), "groups");
    grouped = true;
    at("asking by groups");
    figures.add("by groups: twelve of all, the first time", once(ALL, names), "ms");
    double all = median(ALL, names);
    figures.add("by groups: twelve of all, p50", all, "ms");
    figures.add("by groups over as written, all", all / written, "ratio");
    figures.add("by groups: the whole landscape of all, p50", median(ALL, Set.of()), "ms");
    figures.atMost("by groups: twelve of 10,000, p50", median(result, names), "ms", 300);
    figures.atMost("by groups: twelve of all, after the index changed", cold(names), "ms", 1_500);
  }

  private void fill() {
    at("filling: " + documents + " documents");
    var patents = site.bean(Patents.class);
    var atomically = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
    for (long from = 0; from < documents; from += BATCH) {
      var batch = new ArrayList<Patent>();
      for (long i = from; i < Math.min(from + BATCH, documents); i++) {
        batch.add(made(i));
      }
      atomically.executeWithoutResult(_ -> {
        if (patents.put(batch).size() != batch.size()) {
          throw new IllegalStateException("Not all were written");
        }
      });
    }
    at("following");
    current();
    at("the records as tables");
    var today = LocalDate.now(Clock.systemDefaultZone());
    var seen = new long[1];
    patents.forEach(stored -> {
      tables.add(stored, today);
      if (++seen[0] % (10 * BATCH) == 0) {
        tables.flush();
      }
    });
    tables.flush();
    tables.ready();
  }

  private void current() {
    var index = site.bean(Index.class);
    if (!index.current() || index.status().position() < index.status().register()) {
      throw new IllegalStateException("The index did not follow");
    }
  }

  private Patent made(long i) {
    var of = generated.get(i);
    var random = new SplittableRandom(i);
    var parties = new ArrayList<>(of.parties());
    if (i % 8 == 0) {
      var firm = "PARTNER " + random.nextInt(500);
      parties.add(new Patent.Party(Patent.Role.APPLICANT, firm, firm, null, "CN", "330100"));
    }
    var citations = new ArrayList<Patent.Citation>();
    for (int c = random.nextInt(5); c > 0 && i > 0; c--) {
      var cited = "CN1" + (90_000_000 + (long) (i * Math.pow(random.nextDouble(), 3))) + "A";
      citations.add(new Patent.Citation(cited, null, "A", Patent.Origin.SEARCH));
    }
    return new Patent(
        of.number(),
        of.right(),
        of.published(),
        of.application(),
        of.filed(),
        null,
        of.titles(),
        of.abstracts(),
        List.of(),
        List.of(),
        parties,
        of.classes(),
        of.priorities(),
        citations,
        List.of(),
        List.of(),
        List.of(),
        of.sources());
  }

  private Landscape made(Wanted wanted, Set<String> names) {
    return switch (landscapes.of(List.of(wanted), names, grouped)) {
      case Outcome.Made(var landscape) -> landscape;
      case Outcome.Refused(var why) -> throw new IllegalStateException(why.code());
    };
  }

  private long found(Wanted wanted) {
    return made(wanted, Set.of("status")).documents().getFirst();
  }

  private double once(Wanted wanted, Set<String> names) {
    long began = System.nanoTime();
    int made = made(wanted, names).tables().size();
    double taken = (System.nanoTime() - began) / 1e6;
    if (!names.isEmpty() && made != names.size()) {
      throw new IllegalStateException(made + " of " + names.size() + " pictures");
    }
    return taken;
  }

  private double median(Wanted wanted, Set<String> names) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < ASKED; i++) {
      times.add(once(wanted, names));
    }
    times.sort(Double::compare);
    return times.get(ASKED / 2);
  }

  /** After one document more nothing that was remembered of the index holds any longer. */
  private double cold(Set<String> names) {
    var atomically = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
    double longest = 0;
    for (int i = 0; i < 3; i++) {
      var one = List.of(made(documents + added++));
      atomically.executeWithoutResult(_ -> {
        var _ = site.bean(Patents.class).put(one);
      });
      current();
      longest = Math.max(longest, once(ALL, names));
    }
    return longest;
  }

  private double ask(LocalDate from, LocalDate to, boolean all) {
    double sum = 0;
    for (var question : RecordTables.questions(from, to).entrySet()) {
      long began = System.nanoTime();
      int rows = sql.sql(question.getValue()).query((_, _) -> 1).list().size();
      double taken = (System.nanoTime() - began) / 1e6;
      if (rows == 0) {
        throw new IllegalStateException("No rows: " + question.getKey());
      }
      if (all) {
        figures.add("all by SQL: " + question.getKey(), taken, "ms");
      }
      sum += taken;
    }
    return sum;
  }

  /** Both ways count the same. */
  private void agree(LocalDate from, LocalDate to, Wanted result) {
    var landscape = made(result, Set.of());
    var questions = RecordTables.questions(from, to);
    for (var name : List.of("applicants", "fields", "groups", "cities", "citing")) {
      var counted =
          sql.sql(questions.getOrDefault(name, "")).query((row, _) -> row.getLong(2)).list();
      var drawn =
          landscape.table(name).orElseThrow().lines().stream()
              .map(line -> line.cells().getFirst())
              .map(cell -> cell == null ? -1L : cell.longValueExact())
              .toList();
      int size = Math.min(counted.size(), drawn.size());
      if (!counted.subList(0, size).equals(drawn.subList(0, size))) {
        throw new IllegalStateException(name + ": " + counted + " by SQL, " + drawn + " drawn");
      }
    }
  }
}
