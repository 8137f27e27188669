package org.wenlan.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.testing.GeneratedPatents;
import org.wenlan.wording.Deadline;
import org.wenlan.wording.Words;

/**
 * {@code ./wenlan bench retrieval [--scale 0.1] [--json]}: Wenlan with its PostgreSQL, bare Lucene
 * with the same documents, and PostgreSQL's own full-text search, in one run. Scale 1 is a million
 * documents.
 */
final class RetrievalBench {
  private static final long MILLION = 1_000_000;
  private static final int ROUNDS = 20;
  private static final String FACETS = "everything with six facets";
  private static final Set<Facet> SIX =
      EnumSet.of(
          Facet.OFFICE,
          Facet.STATUS,
          Facet.PUBLISHED,
          Facet.APPLICANT,
          Facet.SUBCLASS,
          Facet.REGION);

  private final GeneratedPatents generated = new GeneratedPatents(20261123);
  private final Figures figures;
  private final long documents;
  private final IndexFixture fixture = new IndexFixture();

  private RetrievalBench(double scale, Figures figures) {
    this.documents = Math.max(2_000, Math.round(MILLION * scale));
    this.figures = figures;
  }

  public static void main(String[] arguments) throws Exception {
    var words = List.of(arguments);
    double scale =
        words.contains("--scale") ? Double.parseDouble(words.get(words.indexOf("--scale") + 1)) : 1;
    var figures = new Figures("retrieval", scale);
    var bench = new RetrievalBench(scale, figures);
    bench.run();
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  /** On the standard error: where the time goes. */
  private static void at(String what) {
    System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
  }

  private void run() throws IOException, InterruptedException, SQLException {
    at("importing " + documents);
    double wenlan = importing();
    at("bare Lucene");
    double bare = bare();
    figures.add("import to searchable, Wenlan with PostgreSQL", wenlan, "documents/s");
    figures.add("import, bare Lucene", bare, "documents/s");
    figures.atLeast("import, Wenlan against bare Lucene", wenlan / bare, "ratio", 0.5);
    var kinds = kinds();
    at("searching by bare Lucene");
    var lucene = luceneTimes(kinds);
    at("searching by HTTP");
    fixture.index.close();
    Map<String, double[]> wenlanTimes;
    try (var server = new BenchServer(fixture.settings)) {
      wenlanTimes = httpTimes(kinds, server.address());
      figures.atLeast("export as CSV", exportRate(server.address()), "rows/s", 20_000);
    }
    double worst = 0;
    var all = new ArrayList<Double>();
    for (var kind : kinds.keySet()) {
      double ours = percentile(wenlanTimes.getOrDefault(kind, new double[1]), 50);
      double theirs = percentile(lucene.getOrDefault(kind, new double[1]), 50);
      figures.atMost("search by HTTP, p50, " + kind, ours, "ms", theirs + 5);
      figures.add("search, bare Lucene, p50, " + kind, theirs, "ms");
      worst = Math.max(worst, percentile(wenlanTimes.getOrDefault(kind, new double[1]), 99));
      Arrays.stream(wenlanTimes.getOrDefault(kind, new double[0])).forEach(all::add);
    }
    figures.atMost("search by HTTP, worst p99 of a kind", worst, "ms", 100);
    double mean = all.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    at("PostgreSQL");
    var postgres = new PostgresFullText(fixture, generated, documents);
    double theirs = postgres.meanMilliseconds(ROUNDS);
    figures.add("PostgreSQL full text, mean", theirs, "ms");
    figures.add("Wenlan by HTTP, mean of all kinds", mean, "ms");
    figures.atLeast("throughput against PostgreSQL full text", theirs / mean, "ratio", 20);
  }

  /** As a server does it: one thread writes the register, another follows with the index. */
  private double importing() throws InterruptedException {
    if (!fixture.index.own()) {
      throw new IllegalStateException("The index is another's");
    }
    long began = System.nanoTime();
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
    return documents / ((System.nanoTime() - began) / 1e9);
  }

  private double bare() throws IOException {
    var folder = fixture.settings.home().resolve("bare");
    var today = java.time.LocalDate.of(2026, 11, 23);
    long began = System.nanoTime();
    var config = new IndexWriterConfig(Words.ANALYZER).setRAMBufferSizeMB(128);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      for (long from = 0; from < documents; from += 1_000) {
        LongStream.range(from, Math.min(from + 1_000, documents))
            .parallel()
            .forEach(i -> {
              try {
                long sequence =
                    writer.addDocument(Documents.of(new Stored(i, i, generated.get(i)), today));
                if (sequence < 0) {
                  throw new IllegalStateException("not added");
                }
              } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
              }
            });
      }
      if (writer.commit() < 0) {
        throw new IllegalStateException("not committed");
      }
    }
    return documents / ((System.nanoTime() - began) / 1e9);
  }

  private Map<String, List<String>> kinds() {
    var kinds = new LinkedHashMap<String, List<String>>();
    add(kinds, "term", i -> "ab=" + word(50 + i * 13));
    add(kinds, "and", i -> "ab=" + word(20 + i) + " and claims=" + word(90 + i));
    add(kinds, "or of 10", i -> "ab any \"" + words(100 + i * 10, 10) + "\"");
    add(kinds, "phrase", i -> "claims=\"" + word(i) + " " + word(i + 1) + "\"");
    add(
        kinds,
        "proximity",
        i -> "claims=" + word(5 + i) + " prox/distance<=5 claims=" + word(9 + i));
    add(kinds, "wildcard", i -> "ab=" + word(200 + i).substring(0, 4) + "*");
    add(kinds, "left wildcard", i -> "ti=*" + word(300 + i).substring(1));
    add(kinds, "ipc and below", i -> "ipc=/low " + (char) ('A' + i % 8) + "0" + (1 + i % 9));
    add(kinds, "date range", i -> "pd within \"" + (2002 + i % 20) + " " + (2004 + i % 20) + "\"");
    add(kinds, "region", i -> "rg=330" + (i % 2 == 0 ? "1" : "2") + "00 and ab=" + word(30 + i));
    add(kinds, "applicant", i -> "pa=" + word(40 + i * 7));
    add(kinds, "not", i -> "ab=" + word(10 + i) + " not ti=" + word(60 + i));
    add(kinds, FACETS, i -> "");
    return kinds;
  }

  private static void add(
      Map<String, List<String>> kinds, String name, java.util.function.IntFunction<String> query) {
    var queries = new ArrayList<String>();
    for (int i = 0; i < ROUNDS; i++) {
      queries.add(query.apply(i));
    }
    kinds.put(name, queries);
  }

  private String word(int rank) {
    return generated.word(rank);
  }

  private String words(int from, int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add(word(from + i));
    }
    return String.join(" ", words);
  }

  private Map<String, double[]> luceneTimes(Map<String, List<String>> kinds) throws IOException {
    var times = new LinkedHashMap<String, double[]>();
    var folder = fixture.settings.home().resolve("bare");
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      for (var kind : kinds.entrySet()) {
        times.put(
            kind.getKey(),
            timed(
                kind.getValue(),
                query -> {
                  if (query.isEmpty()) {
                    everything(searcher);
                    return;
                  }
                  if (!(new Queries().read(query, Dialect.EPO) instanceof Understood read)) {
                    throw new IllegalStateException("cannot be read: " + query);
                  }
                  var compiled =
                      new Compiling(searcher, Deadline.in(Duration.ofMinutes(1))).of(read.wanted());
                  if (searcher.count(compiled) < searcher.search(compiled, 25).scoreDocs.length) {
                    throw new IllegalStateException("more hits than matches");
                  }
                }));
      }
    }
    return times;
  }

  /** What bare Lucene does for a first page with facets: one pass that counts, one that ranks. */
  private static void everything(IndexSearcher searcher) throws IOException {
    var all = new MatchAllDocsQuery();
    var counting = new Counting(SIX);
    searcher.search(all, counting);
    var counted = counting.counts(new Ordinals(searcher.getIndexReader()));
    if (counted.size() != SIX.size() || searcher.search(all, 25).scoreDocs.length == 0) {
      throw new IllegalStateException("nothing counted");
    }
  }

  private static String names() {
    return SIX.stream().map(Facet::word).collect(Collectors.joining(","));
  }

  private static Map<String, double[]> httpTimes(Map<String, List<String>> kinds, String address)
      throws IOException {
    var times = new LinkedHashMap<String, double[]>();
    try (var client = HttpClient.newHttpClient()) {
      for (var kind : kinds.entrySet()) {
        times.put(
            kind.getKey(),
            timed(
                kind.getValue(),
                query -> {
                  var uri =
                      address
                          + "/api/v1/patents?q="
                          + URLEncoder.encode(query, UTF_8)
                          + (kind.getKey().equals(FACETS) ? "&facets=" + names() : "");
                  var request = HttpRequest.newBuilder(URI.create(uri)).build();
                  var answer = send(client, request);
                  if (answer != 200) {
                    throw new IllegalStateException(answer + " for " + query);
                  }
                }));
      }
    }
    return times;
  }

  private static int send(HttpClient client, HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofByteArray()).statusCode();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private double exportRate(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      long began = System.nanoTime();
      var uri = URI.create(address + "/api/v1/patents.csv?sort=newest");
      var file = fixture.settings.home().resolve("export.csv");
      var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofFile(file));
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

  private interface Act {
    void on(String query) throws IOException;
  }

  /** Milliseconds of each query, after a warm-up with all of them. */
  private static double[] timed(List<String> queries, Act act) throws IOException {
    for (int warm = 0; warm < 3; warm++) {
      for (var query : queries) {
        act.on(query);
      }
    }
    var times = new double[queries.size() * 3];
    for (int i = 0; i < times.length; i++) {
      long began = System.nanoTime();
      act.on(queries.get(i % queries.size()));
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    return times;
  }

  private static double percentile(double[] values, int percent) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
