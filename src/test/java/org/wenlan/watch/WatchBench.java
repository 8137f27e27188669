package org.wenlan.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.testing.Figures;
import org.wenlan.testing.GeneratedPatents;
import org.wenlan.testing.Site;

/**
 * {@code ./wenlan bench watch}: 300,000 standing queries and 10,000 new documents by four methods
 * in one run: standing queries under their rarest terms, all queries over a small index of what
 * arrived, Lucene's monitor, and OpenSearch's percolator. Then the whole way with a PostgreSQL,
 * from the commit of a record to its warning. Documents and queries are generated. {@code --against
 * percolator,monitor} leaves out the other methods.
 */
final class WatchBench {
  private static final long SEED = 20261129;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final int SINGLES = 400;

  private final double scale;
  private final List<String> against;
  private final Figures report;
  private final Site site = Site.whole();
  private final Arrivals arrivals = site.bean(Arrivals.class);
  private final GeneratedPatents generated = new GeneratedPatents(SEED);
  private final GeneratedQueries queries = new GeneratedQueries(generated, SEED);
  private final int standing;
  private final int load;

  private WatchBench(double scale, List<String> against, Figures report) {
    this.scale = scale;
    this.against = against;
    this.report = report;
    this.standing = (int) (300_000 * scale);
    this.load = (int) Math.max(1_000, 10_000 * scale);
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var report = new Figures("watch", scale);
    int with = words.indexOf("--against");
    var against = with < 0 ? List.<String>of() : List.of(words.get(with + 1).split(","));
    new WatchBench(scale, against, report).run();
    System.out.println(words.contains("--json") ? report.json() : report.table());
    System.exit(scale >= 1 && !report.hold() ? 1 : 0);
  }

  static void say(String what) {
    System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
  }

  /** Finds what matches. */
  private interface Matching {
    List<long[]> match(List<Patent> documents);
  }

  /** Another method on the same queries and documents. */
  private interface Comparing {
    void with(List<Wanted> asked, List<Patent> documents, List<long[]> expected) throws Exception;
  }

  private void run() throws Exception {
    report.add("standing queries", standing, "queries");
    var asked = IntStream.range(0, standing).parallel().mapToObj(queries::query).toList();
    var documents =
        IntStream.range(0, load).parallel().mapToObj(i -> (Patent) generated.get(i)).toList();
    var sample =
        SmallIndexes.of(
            IntStream.range(0, 2_000).mapToObj(i -> document(generated.get(500_000 + i))).toList());
    say("own method");
    long before = heap();
    var own = new StandingQueries(arrivals);
    long began = System.nanoTime();
    for (int i = 0; i < standing; i++) {
      own.put(i, asked.get(i), sample::documents);
    }
    report.add("own: all registered", seconds(began), "s");
    report.atMost("own: memory of all queries", (heap() - before) / 1048576.0, "MiB", 4096);
    Matching ours = some -> own.match(some.size(), i -> document(some.get(i)));
    var expected = load(ours, documents, "own", 1_500);
    report.add(
        "matches a document",
        expected.stream().mapToInt(one -> one.length).average().orElse(0),
        "queries");
    singles(ours, "own", 20);
    registering(own, asked, sample);
    var others = new LinkedHashMap<String, Comparing>();
    others.put("small-index", this::smallIndex);
    others.put("monitor", this::monitor);
    others.put("percolator", this::percolator);
    for (var other : others.entrySet()) {
      if (against.isEmpty() || against.contains(other.getKey())) {
        System.err.print(report.table());
        say(other.getKey());
        other.getValue().with(asked, documents, expected);
      }
    }
    new WholeWay(site, generated, queries, report, scale).run();
    site.close();
  }

  private void smallIndex(List<Wanted> asked, List<Patent> documents, List<long[]> expected)
      throws Exception {
    try (var compared = new SmallIndexes.Compared(arrivals, asked)) {
      var found = load(compared::match, documents, "small index", 0);
      report.add("small index: documents with other matches", different(expected, found), "");
    }
  }

  private void monitor(List<Wanted> asked, List<Patent> documents, List<long[]> expected)
      throws IOException {
    try (var monitor = new MonitorCompared(arrivals, asked)) {
      report.add("monitor: all registered", monitor.registered(), "s");
      var few = documents.subList(0, Math.min(documents.size(), 1_000));
      long began = System.nanoTime();
      var found = monitor.match(few.stream().map(this::document).toList());
      report.add("monitor: batches of 100", few.size() / seconds(began), "documents/s");
      report.add(
          "monitor: documents with other matches",
          different(expected.subList(0, few.size()), found),
          "");
      singles(some -> monitor.match(List.of(document(some.getFirst()))), "monitor", 0);
      monitor.registering(report, asked);
    }
  }

  private void percolator(List<Wanted> asked, List<Patent> documents, List<long[]> expected)
      throws IOException {
    var folder = Files.createTempDirectory("wenlan-percolator");
    try (var percolator = new PercolatorCompared(folder, asked)) {
      report.add("percolator: all registered", percolator.registered(), "s");
      var few = documents.subList(0, Math.min(documents.size(), 1_000));
      if (percolator.match(few.subList(0, 100)).size() != 100) {
        throw new IllegalStateException("The percolator lost documents");
      }
      long began = System.nanoTime();
      var found = percolator.match(few);
      report.add("percolator: batches of 100", few.size() / seconds(began), "documents/s");
      report.add(
          "percolator: documents with other matches",
          different(expected.subList(0, few.size()), found),
          "");
      singles(percolator::match, "percolator", 0);
      percolator.registering(report, asked);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Document document(Patent patent) {
    return arrivals.document(new Stored(1, 1, patent), List.of(), TODAY);
  }

  private List<long[]> load(Matching method, List<Patent> documents, String name, double least) {
    var warm = method.match(documents.subList(0, Math.min(200, documents.size())));
    if (warm.isEmpty()) {
      throw new IllegalStateException("Nothing was matched");
    }
    for (int size : new int[] {100, 1_000}) {
      var some = documents.subList(0, Math.min(documents.size(), size == 100 ? 500 : 1_000));
      if (name.equals("small index") && size == 100 && scale >= 0.5) {
        some = some.subList(0, 100);
      }
      long began = System.nanoTime();
      int found = batches(method, some, size).size();
      report.add("%s: batches of %,d".formatted(name, size), found / seconds(began), "documents/s");
    }
    long began = System.nanoTime();
    var all = name.equals("own") ? batches(method, documents, 500) : method.match(documents);
    double rate = documents.size() / seconds(began);
    var label =
        name.equals("own")
            ? "own: load of %,d in batches of 500".formatted(documents.size())
            : "%s: load of %,d at once".formatted(name, documents.size());
    if (least > 0) {
      report.atLeast(label, rate, "documents/s", least);
    } else {
      report.add(label, rate, "documents/s");
    }
    return all;
  }

  private static List<long[]> batches(Matching method, List<Patent> documents, int size) {
    var found = new ArrayList<long[]>();
    for (int from = 0; from < documents.size(); from += size) {
      found.addAll(method.match(documents.subList(from, Math.min(documents.size(), from + size))));
    }
    return found;
  }

  private void singles(Matching method, String name, double most) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < SINGLES; i++) {
      var one = List.of((Patent) generated.get(2_000_000 + i));
      long began = System.nanoTime();
      int found = method.match(one).size();
      times.add(found * (System.nanoTime() - began) / 1e6);
    }
    Collections.sort(times);
    report.add(name + ": single new document, p50", times.get(SINGLES / 2), "ms");
    p95(name + ": single new document, p95", times, most);
  }

  private void p95(String name, List<Double> times, double most) {
    p95(report, name, times, most);
  }

  static void p95(Figures report, String name, List<Double> times, double most) {
    Collections.sort(times);
    double value = times.get((int) (times.size() * 0.95));
    if (most > 0) {
      report.atMost(name, value, "ms", most);
    } else {
      report.add(name, value, "ms");
    }
  }

  private void registering(StandingQueries own, List<Wanted> asked, SmallIndexes sample) {
    var put = new ArrayList<Double>();
    var removed = new ArrayList<Double>();
    for (int i = 0; i < SINGLES; i++) {
      var query = queries.query(standing + i);
      long began = System.nanoTime();
      own.put(standing + i, query, sample::documents);
      put.add((System.nanoTime() - began) / 1e6);
      began = System.nanoTime();
      own.remove(standing + i);
      removed.add((System.nanoTime() - began) / 1e6);
    }
    p95("own: registering one, p95", put, 20);
    p95("own: withdrawing one, p95", removed, 20);
    if (own.size() != asked.size()) {
      throw new IllegalStateException(own.size() + " are left of " + asked.size());
    }
  }

  static long different(List<long[]> expected, List<long[]> found) {
    return IntStream.range(0, expected.size())
        .filter(i -> {
          var one = expected.get(i).clone();
          var other = found.get(i).clone();
          java.util.Arrays.sort(one);
          java.util.Arrays.sort(other);
          return !java.util.Arrays.equals(one, other);
        })
        .count();
  }

  static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
