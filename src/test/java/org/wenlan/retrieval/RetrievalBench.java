package org.wenlan.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.wenlan.retrieval.BenchTimes.percentile;
import static org.wenlan.retrieval.BenchTimes.to;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.wenlan.retrieval.BenchQueries.Asked;
import org.wenlan.testing.BenchServer;
import org.wenlan.testing.Figures;
import org.wenlan.testing.GeneratedPatents;

/**
 * {@code ./wenlan bench retrieval [--scale 0.1] [--without opensearch,postgres] [--json]}: Wenlan
 * with its PostgreSQL, bare Lucene with the same documents, one OpenSearch node, and PostgreSQL's
 * own full-text search, in one run. Scale 1 is a million documents.
 */
final class RetrievalBench {
  private static final long MILLION = 1_000_000;
  private static final int MIXES = 3;

  private final GeneratedPatents generated = new GeneratedPatents(20261123);
  private final Map<String, List<Asked>> kinds = new BenchQueries(generated).kinds();
  private final String without;
  private final Figures figures;
  private final long documents;
  private final IndexFixture fixture = new IndexFixture();

  private RetrievalBench(double scale, String without, Figures figures) {
    this.without = without;
    this.documents = Math.max(2_000, Math.round(MILLION * scale));
    this.figures = figures;
  }

  public static void main(String[] arguments) throws Exception {
    // The standard output is for the figures alone.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    double scale = Double.parseDouble(after(words, "--scale", "1"));
    var figures = new Figures("retrieval", scale);
    var bench = new RetrievalBench(scale, after(words, "--without", ""), figures);
    bench.run();
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  private static String after(List<String> words, String option, String otherwise) {
    int at = words.indexOf(option);
    return at < 0 ? otherwise : words.get(at + 1);
  }

  /** On the standard error: where the time goes. */
  private static void at(String what) {
    System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
  }

  /** Something that takes its time. */
  private interface Filling {
    void fill() throws IOException, InterruptedException, SQLException;
  }

  @com.google.errorprone.annotations.CanIgnoreReturnValue
  private double rate(String what, Filling filling)
      throws IOException, InterruptedException, SQLException {
    at(what + ": " + documents + " documents");
    long began = System.nanoTime();
    filling.fill();
    double rate = documents / ((System.nanoTime() - began) / 1e9);
    figures.add("import, " + what, rate, "documents/s");
    return rate;
  }

  private void run() throws IOException, InterruptedException, SQLException {
    var folder = fixture.settings.home().resolve("bare");
    double wenlan = rate("Wenlan, searchable, with PostgreSQL", this::importing);
    double bare = rate("bare Lucene", () -> BareLucene.fill(folder, generated, documents));
    figures.atLeast("import, Wenlan against bare Lucene", wenlan / bare, "ratio", 0.5);
    at("asking bare Lucene");
    Map<String, double[]> alone;
    try (var lucene = BareLucene.open(folder)) {
      alone = BenchTimes.alone(kinds, lucene::answer);
    }
    fixture.index.close();
    var worded =
        BenchTimes.mixed(kinds).stream().filter(asked -> asked.postgres() != null).toList();
    double throughput;
    double throughputWorded;
    try (var server = new BenchServer(fixture.settings);
        var client = HttpClient.newHttpClient()) {
      at("asking Wenlan by HTTP");
      var address = server.address();
      compare(BenchTimes.alone(kinds, asked -> ask(client, address, asked)), alone);
      throughput = throughput("Wenlan", asked -> ask(client, address, asked));
      throughputWorded = BenchTimes.together(worded, MIXES, asked -> ask(client, address, asked));
      at("exporting");
      figures.atLeast("export as CSV", exportRate(client, address), "rows/s", 20_000);
      figures.add("memory of the server, highest", server.highestMebibytes(), "MiB");
    }
    if (!without.contains("opensearch")) {
      openSearch(throughput);
    }
    if (!without.contains("postgres")) {
      postgres(throughputWorded, worded);
    }
  }

  private void compare(Map<String, double[]> ours, Map<String, double[]> bare) {
    double worst = 0;
    for (var kind : kinds.keySet()) {
      var times = ours.getOrDefault(kind, new double[1]);
      double theirs = percentile(bare.getOrDefault(kind, new double[1]), 50);
      figures.add("p50, bare Lucene: " + kind, theirs, "ms");
      figures.atMost("p50, Wenlan by HTTP: " + kind, percentile(times, 50), "ms", theirs + 5);
      worst = Math.max(worst, percentile(times, 99));
    }
    figures.atMost("p99, Wenlan by HTTP, slowest kind", worst, "ms", 100);
  }

  private double throughput(String who, BenchTimes.Answering answering)
      throws InterruptedException {
    double rate = BenchTimes.together(BenchTimes.mixed(kinds), MIXES, answering);
    figures.add("throughput, all kinds mixed, two clients, " + who, rate, "queries/s");
    return rate;
  }

  private void openSearch(double ours) throws IOException, InterruptedException, SQLException {
    try (var node = new OpenSearchCompared(fixture.settings.home().resolve("opensearch"))) {
      rate("OpenSearch", () -> node.fill(generated, documents));
      at("asking OpenSearch");
      var times = BenchTimes.alone(kinds, node::answer);
      times.forEach(
          (kind, taken) -> figures.add("p50, OpenSearch: " + kind, percentile(taken, 50), "ms"));
      double theirs = throughput("OpenSearch", node::answer);
      figures.atLeast("throughput against OpenSearch", ours / theirs, "ratio", 5);
    }
  }

  private void postgres(double ours, List<Asked> worded)
      throws IOException, InterruptedException, SQLException {
    var postgres = new PostgresFullText(fixture.settings);
    rate("PostgreSQL full text", () -> postgres.fill(generated, documents));
    at("asking PostgreSQL");
    double theirs = BenchTimes.together(worded, 1, postgres::answer);
    figures.add("throughput, what full text can ask, Wenlan", ours, "queries/s");
    figures.add("throughput, what full text can ask, PostgreSQL", theirs, "queries/s");
    figures.atLeast("throughput against PostgreSQL full text", ours / theirs, "ratio", 20);
  }

  /** As a server does it: one thread writes the register, another follows with the index. */
  private void importing() throws InterruptedException {
    if (!fixture.index.own()) {
      throw new IllegalStateException("The index is another's");
    }
    var writer =
        Thread.ofPlatform()
            .start(() -> {
              for (long from = 0; from < documents; from += 500) {
                fixture.put(generated.stream(from, Math.min(from + 500, documents)).toList());
              }
            });
    while (writer.isAlive() || fixture.index.status().position() < fixture.patents.lastVersion()) {
      if (fixture.index.catchUp() == 0) {
        Thread.sleep(20);
      }
    }
    writer.join();
    fixture.index.commit();
  }

  private static void ask(HttpClient client, String address, Asked asked) throws IOException {
    var facets =
        asked.counts()
            ? "&facets="
                + BenchQueries.SIX.stream().map(Facet::word).collect(Collectors.joining(","))
            : "";
    var path = "/api/v1/patents?q=" + URLEncoder.encode(asked.epo(), UTF_8) + facets;
    if (BenchTimes.send(client, to(address + path)).length == 0) {
      throw new IllegalStateException("an empty answer");
    }
  }

  private double exportRate(HttpClient client, String address)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    var file = fixture.settings.home().resolve("export.csv");
    var request = to(address + "/api/v1/patents.csv?sort=newest").build();
    var answer = client.send(request, BodyHandlers.ofFile(file));
    double seconds = (System.nanoTime() - began) / 1e9;
    long rows;
    try (var lines = Files.lines(file)) {
      rows = lines.count() - 1;
    }
    if (answer.statusCode() != 200 || rows != documents) {
      throw new IllegalStateException(rows + " of " + documents + " rows were exported");
    }
    return rows / seconds;
  }
}
