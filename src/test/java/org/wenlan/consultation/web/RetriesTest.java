package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.platform.TestPostgres;
import org.wenlan.testing.Child;
import org.wenlan.testing.Doors;

/**
 * Questions sent one to five times over 32 connections to a server that is killed again and again,
 * with every tenth answer cut off: each becomes one case, and none that was acknowledged is lost.
 * {@code -Dquestions=100000} for the full number, {@code -Dquestions.every=20} seconds from kill to
 * kill.
 */
class RetriesTest {
  private static final int QUESTIONS = Integer.getInteger("questions", 600);
  private static final int EVERY = Integer.getInteger("questions.every", 4);
  private static final int CONNECTIONS = 32;
  private static final int TOGETHER = 20;
  private static final Pattern NUMBER =
      Pattern.compile("\"reference\":\"(q-[0-9]+)\"[^{}]*?\"number\":\"(ZX[0-9]+)\"");

  private final Map<String, String> environment = new HashMap<>(TestPostgres.environment());
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger kills = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger unheard = new AtomicInteger();
  private final AtomicInteger nobody = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private int port;

  @Test
  void howeverOftenAndHoweverBrokenlyItIsSent_aQuestionIsOneCase() throws Exception {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    environment.put("WENLAN_PORT", String.valueOf(port));
    try (var doors = Doors.open(environment)) {
      var key =
          "Bearer "
              + doors
                  .getBean(Clients.class)
                  .register(new Actor.Platform(), "retries", "p", "")
                  .key();
      long began = System.nanoTime();
      try (var pool = Executors.newFixedThreadPool(CONNECTIONS + 1)) {
        var killer = pool.submit(this::killing);
        var work = new ArrayList<Callable<Void>>();
        var next = new AtomicInteger();
        for (int i = 0; i < CONNECTIONS; i++) {
          var random = new Random(i);
          work.add(() -> {
            for (int from = next.getAndAdd(TOGETHER);
                from < QUESTIONS;
                from = next.getAndAdd(TOGETHER)) {
              portion(from, Math.min(QUESTIONS, from + TOGETHER), key, random);
            }
            return null;
          });
        }
        for (var one : pool.invokeAll(work)) {
          one.get();
        }
        over.set(true);
        killer.get();
      }
      var sql = doors.getBean(JdbcClient.class);
      var kept = new HashMap<String, String>();
      sql.sql("select reference, number from consultation.listing")
          .query(row -> {
            kept.put(row.getString("reference"), row.getString("number"));
          });
      System.out.printf(
          "%d questions, %d requests, %d answers cut off, %d lost with the server, %d kills, %.0f s%n",
          QUESTIONS,
          sent.get(),
          unheard.get(),
          nobody.get(),
          kills.get(),
          (System.nanoTime() - began) / 1e9);
      assertThat(kept).as("listings").hasSize(QUESTIONS);
      assertThat(acknowledged).as("acknowledged").hasSize(QUESTIONS);
      assertThat(kept).isEqualTo(acknowledged);
      assertThat(sql.sql("select count(*) from docket.case_file").query(Integer.class).single())
          .as("cases")
          .isEqualTo(QUESTIONS);
      assertThat(
              sql.sql("select count(*) from docket.event where act = 'receive'")
                  .query(Integer.class)
                  .single())
          .as("each received once")
          .isEqualTo(QUESTIONS);
      assertThat(kills.get()).isPositive();
      assertThat(unheard.get()).isPositive();
      assertThat(refused.get()).as("other words under a known reference").isPositive();
    }
  }

  /** One in five one by one, the others together; each at least until it is acknowledged. */
  private void portion(int from, int to, String key, Random random) throws Exception {
    boolean single = from / TOGETHER % 5 == 0;
    for (int n = from; n < to; n = single ? n + 1 : to) {
      int first = n;
      var items =
          IntStream.range(first, single ? n + 1 : to)
              .mapToObj(RetriesTest::question)
              .collect(Collectors.toCollection(ArrayList::new));
      for (int times = 1 + random.nextInt(5); times > 0 || !known(first, items.size()); ) {
        // Another order and another company: the same question in another call is the same.
        java.util.Collections.shuffle(items, random);
        times -= send(single, items, key, random) ? 1 : 0;
      }
      if (random.nextInt(10) == 0) {
        other(first, key);
      }
    }
  }

  private boolean known(int first, int many) {
    return IntStream.range(first, first + many).allMatch(n -> acknowledged.containsKey("q-" + n));
  }

  /** False when nobody was there to hear it, so that it does not count as sent. */
  private boolean send(boolean single, List<String> items, String key, Random random)
      throws InterruptedException {
    var path = single ? "/api/v1/consultations" : "/api/v1/consultations:batch";
    var body = single ? items.getFirst() : "[" + String.join(",", items) + "]";
    int cut = random.nextInt(10) == 0 ? random.nextInt(400) : Integer.MAX_VALUE;
    var answer = post(path, body, key, cut);
    if (!answer.startsWith("HTTP/1.1 200") && !answer.startsWith("HTTP/1.1 201")
        || cut < Integer.MAX_VALUE) {
      (answer.isEmpty() ? nobody : unheard).incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(answer.isEmpty() ? 200 : 1);
      return !answer.isEmpty();
    }
    var found = NUMBER.matcher(answer);
    while (found.find()) {
      var before = acknowledged.putIfAbsent(found.group(1), found.group(2));
      if (before != null && !before.equals(found.group(2))) {
        throw new AssertionError(found.group(1) + ": " + before + " and " + found.group(2));
      }
    }
    return true;
  }

  /** Other words under the same reference are refused, always. */
  private void other(int n, String key) throws InterruptedException {
    var answer = "";
    while (!answer.contains("\r\n\r\n")) {
      answer =
          post(
              "/api/v1/consultations",
              question(n).replace("It looks the same.", "Other words."),
              key,
              Integer.MAX_VALUE);
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(answer).startsWith("HTTP/1.1 422");
    refused.incrementAndGet();
  }

  private static String question(int n) {
    return QuestionToOpinionTest.question("q-" + n, "US " + (10_000_000 + n) + " B2", "shop")
        .replace("spu-1", "spu-" + n);
  }

  /** What came back, as far as it was read; empty when nobody answered. */
  private String post(String path, String body, String key, int cut) {
    sent.incrementAndGet();
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(30_000);
      var head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
              .formatted(path, key, bytes.length);
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.flush();
      var answer = socket.getInputStream().readNBytes(cut);
      var text = new String(answer, StandardCharsets.UTF_8);
      // An answer that ends in the middle acknowledges nothing.
      var end = text.stripTrailing();
      return cut == Integer.MAX_VALUE && !end.endsWith("}") && !end.endsWith("\r\n0") ? "" : text;
    } catch (IOException away) {
      return "";
    }
  }

  /** Starts the server, kills it, and starts it again until all is sent. */
  private void killing() {
    try {
      var random = new Random(8);
      while (!over.get()) {
        var log = Path.of("target", "retries.log");
        var server = Child.start(environment, List.of("-Xmx1g"), log, log, "serve");
        try {
          ready(server);
          long until =
              System.nanoTime()
                  + TimeUnit.MILLISECONDS.toNanos(EVERY * 500L + random.nextInt(EVERY * 1_000));
          while (!over.get() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
          }
        } finally {
          server.destroyForcibly();
          server.waitFor();
        }
        kills.incrementAndGet();
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void ready(Process server) throws InterruptedException {
    for (int i = 0; i < 1_200 && server.isAlive() && !over.get(); i++) {
      try (var socket = new Socket("127.0.0.1", port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }
}
