package org.wenlan.consultation.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.demo.DemoRegion;
import org.wenlan.platform.Settings;
import org.wenlan.platform.TestPostgres;
import org.wenlan.rights.Patents;
import org.wenlan.testing.BenchServer;
import org.wenlan.testing.Doors;
import org.wenlan.testing.Figures;

/**
 * {@code ./wenlan bench intake [--scale 0.1] [--minutes 10] [--cases 1000000] [--json]}: a year of
 * consultations by the batch API, single ones, then desk and case page with a million cases. All
 * questions are invented; about half name a patent of the register, one in six joins another.
 */
final class IntakeBench {
  private static final int YEAR = 168_486;
  private static final int BATCH = 1_000;
  private static final int PATENTS = 5_000;
  private static final int AT_ONCE = 8;
  private static final int LOOKS = 400;

  private final Map<String, String> environment = TestPostgres.environment();
  private final Figures figures;
  private final int questions;
  private final int minutes;
  private final int cases;
  private final HttpClient http = HttpClient.newHttpClient();
  private List<String> numbers = List.of();

  private IntakeBench(double scale, int minutes, int cases, Figures figures) {
    this.questions = (int) Math.max(BATCH, Math.round(YEAR * scale));
    this.minutes = minutes;
    this.cases = cases;
    this.figures = figures;
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    double scale = Double.parseDouble(after(words, "--scale", "1"));
    var figures = new Figures("intake", scale);
    new IntakeBench(
            scale,
            Integer.parseInt(after(words, "--minutes", "10")),
            Integer.parseInt(after(words, "--cases", "1000000")),
            figures)
        .run();
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  private static String after(List<String> words, String option, String otherwise) {
    int at = words.indexOf(option);
    return at < 0 ? otherwise : words.get(at + 1);
  }

  private static void at(String what) {
    System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
  }

  private void run() throws Exception {
    try (var doors = Doors.open(environment)) {
      at("preparing " + PATENTS + " patents");
      numbers = prepare(doors);
      var key =
          "Bearer "
              + doors
                  .getBean(Clients.class)
                  .register(new Actor.Platform(), "bench", "bench", "")
                  .key();
      var sql = doors.getBean(JdbcClient.class);
      try (var server = new BenchServer(Settings.read(environment, Path.of("no-such-file")))) {
        batches(server.address(), key, sql);
        singles(server.address(), key, sql);
        at("filling up to " + cases + " cases by copying in the database");
        fill(sql);
        var officer =
            SignedIn.as(
                doors.getBean(org.wenlan.account.Accounts.class),
                java.time.Clock.systemDefaultZone(),
                "Bench",
                "centre",
                Role.OFFICER);
        pages(server.address(), officer.cookie(), sql);
        figures.add("memory of the server, highest", server.highestMebibytes(), "MiB");
      }
    }
  }

  private static List<String> prepare(ConfigurableApplicationContext doors) {
    var all = new DemoRegion(20261123).documents(PATENTS).toList();
    var transactions = doors.getBean(TransactionOperations.class);
    for (int i = 0; i < all.size(); i += BATCH) {
      var part = all.subList(i, Math.min(all.size(), i + BATCH));
      if (transactions.execute(_ -> doors.getBean(Patents.class).put(part)) == null) {
        throw new IllegalStateException("The register was not filled");
      }
    }
    return all.stream().map(one -> one.number().original()).toList();
  }

  private String question(int n) {
    // One in six is the product of the one before; half name a patent of the register.
    int product = n % 6 == 5 ? n - 1 : n;
    var number =
        product % 2 == 0
            ? numbers.get(product % numbers.size())
            : "US " + (10_000_000 + product) + " B2";
    return QuestionToOpinionTest.question("q-" + n, number, "https://shop.example/" + n)
        .replace("spu-1", "spu-" + product);
  }

  private HttpResponse<String> post(String address, String path, String key, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("Authorization", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private void batches(String address, String key, JdbcClient sql) throws Exception {
    at("sending " + questions + " questions in batches of " + BATCH);
    var bodies = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < questions; i += BATCH) {
      int from = i;
      int to = Math.min(questions, i + BATCH);
      bodies.add(() -> {
        var items = IntStream.range(from, to).mapToObj(this::question).toList();
        var answer =
            post(address, "/api/v1/consultations:batch", key, "[" + String.join(",", items) + "]");
        return answer.statusCode() == 200 && !answer.body().contains("\"refused\"") ? to - from : 0;
      });
    }
    long began = System.nanoTime();
    int taken = 0;
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var one : pool.invokeAll(bodies)) {
        taken += one.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    int kept = count(sql, "select count(*) from consultation.listing");
    figures.atLeast("questions taken by the batch API and committed", kept, "", questions);
    figures.atLeast("questions acknowledged", taken, "", questions);
    figures.add("cases that they make", count(sql, "select count(*) from docket.case_file"), "");
    figures.atLeast("batch intake, sustained", questions / seconds, "questions/s", 1_000);
  }

  private static int count(JdbcClient sql, String statement) {
    return sql.sql(statement).query(Integer.class).single();
  }

  private void singles(String address, String key, JdbcClient sql) throws Exception {
    at("sending single questions for " + minutes + " minutes");
    int before = count(sql, "select count(*) from consultation.listing");
    var times = new ConcurrentLinkedQueue<Double>();
    var next = new AtomicInteger(questions);
    var failed = new AtomicInteger();
    long began = System.nanoTime();
    long end = began + minutes * 60_000_000_000L;
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var all = new ArrayList<Callable<Void>>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(() -> {
          while (System.nanoTime() < end) {
            long sent = System.nanoTime();
            int status =
                post(address, "/api/v1/consultations", key, question(next.getAndIncrement()))
                    .statusCode();
            times.add((System.nanoTime() - sent) / 1e6);
            if (status != 201 && status != 200) {
              failed.incrementAndGet();
            }
          }
          return null;
        });
      }
      for (var one : pool.invokeAll(all)) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    int kept = count(sql, "select count(*) from consultation.listing") - before;
    figures.atLeast(
        "single questions, " + AT_ONCE + " at once", kept / seconds, "questions/s", 100);
    figures.atMost("single question, p95", percentile(times, 0.95), "ms", 300);
    figures.atMost("single questions that failed", failed.get(), "", 0);
  }

  private static double percentile(Iterable<Double> times, double share) {
    var all = new ArrayList<Double>();
    times.forEach(all::add);
    var sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  private void fill(JdbcClient sql) {
    int there = count(sql, "select count(*) from docket.case_file");
    int more = Math.max(0, cases - there);
    int copied =
        sql.sql(
                """
                insert into docket.case_file
                select 'ZZ' || lpad(n::text, 11, '0'), kind, title, state, open, owner, desk, holder,
                  client, field, region, due + (n % 20)::int, version, opened, changed, closed, code, body
                from generate_series(1, :more) as n
                join (select *, row_number() over (order by number) as place from docket.case_file
                  limit :there) as one on one.place = 1 + n % :there\
                """)
            .param("more", more)
            .param("there", there)
            .update();
    sql.sql("vacuum analyze docket.case_file").update();
    figures.add("cases on the desk", there + copied, "");
  }

  private void pages(String address, String cookie, JdbcClient sql) throws Exception {
    at("looking at desk and cases");
    var some =
        sql.sql("select number from docket.case_file tablesample system (1) limit :looks")
            .param("looks", LOOKS)
            .query((row, _) -> row.getString(1))
            .list();
    var random = new Random(7);
    var desk = new ArrayList<String>();
    var file = new ArrayList<String>();
    for (int i = 0; i < LOOKS; i++) {
      var lane = List.of("HERE", "FREE", "DUE", "OVERDUE", "MINE", "ELSEWHERE").get(i % 6);
      var after = i % 3 == 0 ? "" : "&after=" + some.get(random.nextInt(some.size()));
      desk.add("/desk?lane=" + lane + after);
      file.add("/cases/" + some.get(random.nextInt(some.size())));
    }
    figures.atMost("desk, p95", look(address, cookie, desk), "ms", 100);
    figures.atMost("case page, p95", look(address, cookie, file), "ms", 100);
  }

  private double look(String address, String cookie, List<String> paths) throws Exception {
    var times = new double[paths.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < times.length; i++) {
        var request =
            HttpRequest.newBuilder(URI.create(address + paths.get(i)))
                .header("Cookie", cookie)
                .build();
        long began = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        times[i] = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(paths.get(i) + ": " + answer.statusCode());
        }
      }
    }
    return percentile(Arrays.stream(times).boxed().toList(), 0.95);
  }
}
