package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.platform.TestPostgres;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Child;
import org.wenlan.testing.Doors;

/**
 * A server that is killed (SIGKILL) again and again between load and delivery tells every change,
 * and none twice. Three kills in the build, {@code -Dkills=50} for the figure in
 * docs/reliability.md. The records are invented.
 */
class KilledWatchTest {
  private static final long SEED = 20261129;
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int RECORDS = 120;

  private final Random random = new Random(SEED);
  private final Map<String, String> hooks = new ConcurrentHashMap<>();
  private final Set<String> expected = new HashSet<>();
  private final List<String> unchanged = new ArrayList<>();
  private int serial;

  @Test
  void whatIsKilledBetweenLoadAndDeliveryLosesNothingAndTellsNothingTwice() throws Exception {
    System.out.println("seed " + SEED + ", " + KILLS + " kills");
    var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mails.start();
    var receiver = receiver();
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var environment = new HashMap<>(TestPostgres.environment());
    environment.put("WENLAN_PORT", String.valueOf(port));
    environment.put("WENLAN_WEBHOOKS_PRIVATE", "yes");
    environment.put("WENLAN_SMTP_HOST", "127.0.0.1");
    environment.put("WENLAN_SMTP_PORT", String.valueOf(mails.getSmtp().getPort()));
    try (var doors = Doors.open(environment)) {
      watch(doors, "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
      for (int killed = 0; killed < KILLS; killed++) {
        var server = start(environment, port);
        load(doors);
        // From before the first turn to after the last delivery.
        TimeUnit.MILLISECONDS.sleep(random.nextInt(7_000));
        assertThat(server.isAlive()).isTrue();
        server.destroyForcibly().waitFor();
      }
      var server = start(environment, port);
      load(doors);
      await(() -> told(doors).size() >= 2 * expected.size() && delivered(doors));
      server.destroy();
      server.waitFor();
      assertThat(told(doors)).hasSize(2 * expected.size());
      assertThat(new HashSet<>(told(doors))).isEqualTo(both(expected));
      assertThat(hooks.values()).as("told by webhook").hasSameElementsAs(expected);
      assertThat(hooks).as("a webhook for each change").hasSize(expected.size());
      var ids = new HashMap<String, String>();
      int repeated = 0;
      for (var mail : mails.getReceivedMessages()) {
        var before = ids.put(mail.getHeader("Message-ID")[0], mail.getContent().toString());
        repeated += before == null ? 0 : 1;
      }
      assertThat(ids.values().stream().mapToInt(KilledWatchTest::records).sum())
          .as("told by mail")
          .isEqualTo(expected.size());
      System.out.printf(
          "%d kills, %d changes, %d webhooks, %d mails, %d of them repeated with their number%n",
          KILLS, expected.size(), hooks.size(), ids.size(), repeated);
    } finally {
      receiver.stop(0);
      mails.stop();
    }
  }

  private HttpServer receiver() throws IOException {
    var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          // A message that comes again has its number again.
          hooks.put(exchange.getRequestHeaders().getFirst("webhook-id"), changeOf(body));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    return receiver;
  }

  private static String changeOf(String body) {
    var json = tools.jackson.databind.json.JsonMapper.shared().readTree(body);
    var kinds = new ArrayList<String>();
    json.path("changes").forEach(change -> kinds.add(change.path("kind").asString()));
    return json.path("number").asString() + " " + String.join("+", kinds);
  }

  /** The same watch for a program and for a person who has mail at once. */
  private static void watch(ConfigurableApplicationContext doors, String hook) {
    var program =
        doors.getBean(Clients.class).register(new Actor.Platform(), "Watcher", "p-1", hook);
    var client = new Actor.Client(program.client().id(), "Watcher", "p-1");
    var person =
        new Actor.Person(java.util.UUID.randomUUID(), "Reader", "u-1", Set.of(Role.RECORDS));
    for (var who : List.of(client, person)) {
      var wish =
          new Watch.Wish(
              "Lamps",
              Watch.Kind.SEARCH,
              "ti=(invented prox/distance<=1 lamp) not ti=other",
              "",
              EnumSet.allOf(Change.Kind.class),
              Rhythm.AT_ONCE,
              who == person ? "reader@test.invalid" : "",
              false,
              "en");
      assertThat(doors.getBean(Watches.class).add(who, wish))
          .isInstanceOf(Watches.Outcome.Done.class);
    }
  }

  /** New records, half of them watched, and changes of some that were told before. */
  private void load(ConfigurableApplicationContext doors) {
    var patents = doors.getBean(Patents.class);
    var known = new HashSet<>(told(doors));
    var changed =
        unchanged.stream().filter(one -> known.contains(one + "A PUBLICATION")).limit(10).toList();
    unchanged.removeAll(changed);
    var records = new ArrayList<Patent>();
    for (var number : changed) {
      records.add(record(number, "An invented lamp", "New owner (invented)"));
      expected.add(number + "A OWNER");
    }
    for (int i = 0; i < RECORDS; i++) {
      var number = "CN" + (190_400_000 + serial++);
      boolean watched = i % 2 == 0;
      records.add(
          record(
              number,
              watched ? "An invented lamp" : "An invented lamp, other",
              "Old owner (invented)"));
      if (watched) {
        expected.add(number + "A PUBLICATION");
        unchanged.add(number);
      }
    }
    for (int from = 0; from < records.size(); from += 20) {
      var some = records.subList(from, Math.min(from + 20, records.size()));
      var _ = doors.getBean(TransactionTemplate.class).execute(_ -> patents.put(some));
    }
  }

  private static Patent record(String number, String title, String owner) {
    return new PatentDraft("invented", new PublicationNumber("CN", number.substring(2), "A"))
        .published(LocalDate.of(2026, 11, 24))
        .title("en", title)
        .party(new Party(Patent.Role.APPLICANT, owner, owner, null, "CN", null))
        .build();
  }

  /** What both watches were told, as number and kinds. */
  private static List<String> told(ConfigurableApplicationContext doors) {
    return doors
        .getBean(JdbcClient.class)
        .sql(
            """
            select number || ' ' || (select string_agg(c ->> 'kind', '+')
              from jsonb_array_elements(changes) c) as told, watch from watch.warning\
            """)
        .query((row, _) -> row.getString("told"))
        .list();
  }

  private static Set<String> both(Set<String> changes) {
    return new HashSet<>(changes);
  }

  private static boolean delivered(ConfigurableApplicationContext doors) {
    return doors
            .getBean(JdbcClient.class)
            .sql(
                """
                select (select count(*) from webhooks.message where state <> 'DELIVERED')
                  + (select count(*) from watch.mail where sent is null)
                  + (select count(*) from watch.warning w join watch.watch o on o.id = w.watch
                     where o.email <> '' and w.mail is null)\
                """)
            .query(Long.class)
            .single()
        == 0;
  }

  private static int records(String mail) {
    return mail.split("/patents/", -1).length - 1;
  }

  private static Process start(Map<String, String> environment, int port) throws Exception {
    var log = Path.of("target", "killed-watch.log");
    var server =
        Child.start(environment, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), log, log, "serve");
    await(() -> {
      try (var socket = new Socket("127.0.0.1", port)) {
        return socket.isConnected();
      } catch (IOException notYet) {
        return false;
      }
    });
    return server;
  }

  private static void await(BooleanSupplier what) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in four minutes").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
