package org.wenlan.affairs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.platform.Settings;
import org.wenlan.platform.TestPostgres;
import org.wenlan.testing.BenchServer;
import org.wenlan.testing.Doors;
import org.wenlan.testing.Figures;

/**
 * {@code ./wenlan bench affairs [--scale 0.1] [--minutes 2] [--json]}: a million applications in 30
 * affairs, a tenth of them open in one whose definition is changed; sending by the API, desk and
 * pages, publishing. All invented. Some applications of each affair go the whole way by the doors;
 * the others are copies of these, made in the database with their lines, clocks and register
 * entries, and without chronologies.
 */
final class AffairsBench {
  private static final int ALL = 1_000_000;
  private static final int OPEN = 100_000;
  private static final int AFFAIRS = 30;
  private static final int AT_ONCE = 4;
  private static final int LOOKS = 400;
  private static final String CHANGED = InventedApplications.code(1);

  private final Map<String, String> environment = TestPostgres.environment();
  private final Figures figures;
  private final double scale;
  private final double minutes;
  private final HttpClient http = HttpClient.newHttpClient();

  private AffairsBench(double scale, double minutes, Figures figures) {
    this.scale = scale;
    this.minutes = minutes;
    this.figures = figures;
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    double scale = Double.parseDouble(after(words, "--scale", "1"));
    var figures = new Figures("affairs", scale);
    new AffairsBench(scale, Double.parseDouble(after(words, "--minutes", "2")), figures).run();
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
      var officer = someone(doors, "Officer Bench", Role.OFFICER);
      var head = someone(doors, "Head Bench", Role.HEAD, Role.OFFICER);
      var other = someone(doors, "Head Other", Role.HEAD);
      var sql = doors.getBean(JdbcClient.class);
      var invented = new InventedApplications(doors, sql);
      at("publishing " + AFFAIRS + " affairs and walking through some applications of each");
      for (int i = 1; i <= AFFAIRS; i++) {
        invented.seeds(i, officer.person(), head.person());
      }
      at("copying them in the database");
      fill(invented, sql);
      var key = doors.getBean(Clients.class).register(new Actor.Platform(), "bench", "b", "").key();
      try (var server = new BenchServer(Settings.read(environment, Path.of("no-such-file")))) {
        send(server.address(), "Bearer " + key, sql);
        pages(server.address(), officer.cookie(), sql);
        publish(invented, server.address(), head.cookie(), other.cookie(), "Bearer " + key);
        figures.add("memory of the server, highest", server.highestMebibytes(), "MiB");
      }
    }
  }

  private static Someone someone(ConfigurableApplicationContext doors, String name, Role... roles) {
    return SignedIn.as(
        doors.getBean(Accounts.class), Clock.systemDefaultZone(), name, "centre", roles);
  }

  private void fill(InventedApplications invented, JdbcClient sql) {
    long began = System.nanoTime();
    invented.copy(Math.round(ALL * scale), Math.round(OPEN * scale));
    figures.add("applications there", count(sql, "select count(*) from affairs.line"), "");
    figures.add("of them open", count(sql, "select count(*) from affairs.line where open"), "");
    figures.add("entries of registers", count(sql, "select count(*) from affairs.entry"), "");
    figures.add("copied in", (System.nanoTime() - began) / 1e9, "s");
  }

  private void publish(
      InventedApplications invented, String address, String writer, String other, String key)
      throws Exception {
    at("publishing a changed definition");
    var versions = invented.versions();
    var text =
        InventedApplications.definition(1).replace("How many lamps", "How many lamps are made");
    var proposed = post(address + "/definitions/writing", writer, "text", text, "why", "bench");
    var proposal = proposed.headers().firstValue("Location").orElseThrow();
    long began = System.nanoTime();
    int status = post(address + proposal + "/publish", other).statusCode();
    var seen = get(address + "/api/v1/affairs", other).body().contains("lamps are made");
    figures.atMost(
        "publishing a changed definition, till everyone reads it",
        (System.nanoTime() - began) / 1e9,
        "s",
        5);
    figures.atLeast("published and read", status == 303 && seen ? 1 : 0, "", 1);
    figures.add("cases open in it", versions.values().stream().mapToInt(one -> one).sum(), "");
    figures.atMost("cases moved by it", versions.equals(invented.versions()) ? 0 : 1, "", 0);
    var sent = apply(address, key, CHANGED, 0);
    figures.atLeast(
        "the next application has the new version",
        invented.versions().getOrDefault(2, 0) - versions.getOrDefault(2, 0),
        "",
        sent.statusCode() == 201 ? 1 : 2);
  }

  private HttpResponse<String> post(String address, String cookie, String... fields)
      throws Exception {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static int count(JdbcClient sql, String statement) {
    return sql.sql(statement).query(Integer.class).single();
  }

  private HttpResponse<String> apply(String address, String key, String affair, int n)
      throws Exception {
    var body =
        """
        {"answers": {"name": "Invented Lamps of the bench %d Ltd", "lamps": "12",
         "bright": "Sun %d"}}\
        """
            .formatted(n, n);
    return http.send(
        HttpRequest.newBuilder(URI.create(address + "/api/v1/affairs/" + affair + "/applications"))
            .header("Content-Type", "application/json")
            .header("Authorization", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private void send(String address, String key, JdbcClient sql) throws Exception {
    at("sending applications for " + minutes + " minutes");
    int before = count(sql, "select count(*) from affairs.line");
    var times = new ConcurrentLinkedQueue<Double>();
    var next = new AtomicInteger();
    var failed = new AtomicInteger();
    long began = System.nanoTime();
    long end = began + Math.round(minutes * 60e9);
    Callable<Void> sender =
        () -> {
          while (System.nanoTime() < end) {
            int n = next.getAndIncrement();
            long sent = System.nanoTime();
            var affair = InventedApplications.code(1 + n % AFFAIRS);
            int status = apply(address, key, affair, n).statusCode();
            times.add((System.nanoTime() - sent) / 1e6);
            if (status != 201) {
              failed.incrementAndGet();
            }
          }
          return null;
        };
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var one : pool.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(_ -> sender).toList())) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    int kept = count(sql, "select count(*) from affairs.line") - before;
    figures.atLeast(
        "applications sent by the API, " + AT_ONCE + " at once, committed",
        kept / seconds,
        "applications/s",
        50);
    figures.add("application sent, p95", percentile(times), "ms");
    figures.atMost("applications that failed", failed.get(), "", 0);
  }

  private static double percentile(Iterable<Double> times) {
    var all = new ArrayList<Double>();
    times.forEach(all::add);
    all.sort(Double::compare);
    return all.get((int) Math.min(all.size() - 1, Math.ceil(0.95 * all.size()) - 1));
  }

  private void pages(String address, String cookie, JdbcClient sql) throws Exception {
    at("looking at desk, applications and registers");
    var some =
        sql.sql(
                """
                select number from affairs.line tablesample system (1)
                order by random() limit :looks\
                """)
            .param("looks", LOOKS)
            .query((row, _) -> row.getString(1))
            .list();
    var desk = new ArrayList<String>();
    var one = new ArrayList<String>();
    var register = new ArrayList<String>();
    for (int i = 0; i < LOOKS; i++) {
      var affair = i % 3 == 0 ? "" : InventedApplications.code(1 + i % AFFAIRS);
      var before = i % 2 == 0 ? "" : some.get(i % some.size());
      desk.add("/applications?affair=%s&open=%s&before=%s".formatted(affair, i % 4 != 3, before));
      one.add("/applications/" + some.get(i % some.size()));
      register.add(
          "/registers/%s-register?name=%s"
              .formatted(
                  InventedApplications.code(1 + i % AFFAIRS),
                  i % 2 == 0 ? "" : "Lamps+%d+Ltd+7".formatted(i)));
    }
    figures.atMost("desk of applications, p95", look(address, cookie, desk), "ms", 100);
    figures.atMost("page of one application, p95", look(address, cookie, one), "ms", 100);
    figures.add("page of a register, p95", look(address, cookie, register), "ms");
  }

  private double look(String address, String cookie, List<String> paths) throws Exception {
    var times = new ArrayList<Double>();
    var slowest = new TreeMap<Double, String>();
    for (int round = 0; round < 2; round++) {
      times.clear();
      slowest.clear();
      for (var path : paths) {
        long began = System.nanoTime();
        var answer = get(address + path, cookie);
        times.add((System.nanoTime() - began) / 1e6);
        slowest.put(times.getLast(), path);
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(path + ": " + answer.statusCode());
        }
      }
    }
    slowest
        .tailMap(slowest.lastKey() / 2)
        .forEach((ms, path) -> at(Math.round(ms) + " ms " + path));
    return percentile(times);
  }

  private HttpResponse<String> get(String address, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
