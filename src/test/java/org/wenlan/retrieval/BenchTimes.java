package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.wenlan.retrieval.BenchQueries.Asked;

/** Asks the questions of the benchmark and takes the time. */
final class BenchTimes {
  private static final int WARM_MIXES = 8;
  private static final long WARM_SECONDS = 60;
  private static final int ROUNDS = 3;
  private static final int CLIENTS = 2;

  private BenchTimes() {}

  /** Answers one question, or throws. */
  interface Answering {
    void to(Asked asked) throws IOException;
  }

  /** One question after the other: milliseconds by kind, after a warm-up with all of them. */
  static Map<String, double[]> alone(Map<String, List<Asked>> kinds, Answering answering)
      throws IOException {
    warm(mixed(kinds), answering);
    var times = new LinkedHashMap<String, double[]>();
    for (var kind : kinds.entrySet()) {
      var asked = kind.getValue();
      var taken = new double[ROUNDS * asked.size()];
      for (int i = 0; i < taken.length; i++) {
        long began = System.nanoTime();
        answering.to(asked.get(i % asked.size()));
        taken[i] = (System.nanoTime() - began) / 1e6;
      }
      times.put(kind.getKey(), taken);
    }
    return times;
  }

  /** Everything a few times, for a minute at most: whoever answers is to be at its fastest. */
  private static void warm(List<Asked> mixed, Answering answering) throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_SECONDS);
    for (int i = 0; i < WARM_MIXES * mixed.size() && System.nanoTime() < until; i++) {
      answering.to(mixed.get(i % mixed.size()));
    }
  }

  /** Questions a second of two clients that ask all of them, mixed, so many times. */
  static double together(List<Asked> questions, int rounds, Answering answering)
      throws InterruptedException {
    var next = new AtomicInteger();
    var failures = new ArrayList<Throwable>();
    var threads = new ArrayList<Thread>();
    long began = System.nanoTime();
    for (int client = 0; client < CLIENTS; client++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int i = next.getAndIncrement();
                      i < rounds * questions.size();
                      i = next.getAndIncrement()) {
                    answering.to(questions.get(i % questions.size()));
                  }
                } catch (IOException | IllegalStateException failed) {
                  synchronized (failures) {
                    failures.add(failed);
                  }
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.getFirst());
    }
    return rounds * questions.size() / ((System.nanoTime() - began) / 1e9);
  }

  /** Brings a part of the documents in, or throws. */
  interface Taking {
    void take(long from, long to) throws IOException, SQLException;
  }

  /** Two clients bring all documents in, a batch each in turn. */
  static void inTurn(long documents, int batch, Taking taking)
      throws IOException, InterruptedException {
    var next = new AtomicLong();
    var failures = new ArrayList<Exception>();
    var threads = new ArrayList<Thread>();
    for (int client = 0; client < CLIENTS; client++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (long from = next.getAndAdd(batch);
                      from < documents;
                      from = next.getAndAdd(batch)) {
                    taking.take(from, Math.min(from + batch, documents));
                  }
                } catch (IOException | SQLException failed) {
                  synchronized (failures) {
                    failures.add(failed);
                  }
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IOException(failures.getFirst());
    }
  }

  /** All questions, one of each kind in turn. */
  static List<Asked> mixed(Map<String, List<Asked>> kinds) {
    var mixed = new ArrayList<Asked>();
    int each = kinds.values().iterator().next().size();
    for (int i = 0; i < each; i++) {
      for (var kind : kinds.values()) {
        mixed.add(kind.get(i));
      }
    }
    return mixed;
  }

  static double percentile(double[] values, int percent) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** Sends a request and reads the whole answer. */
  static byte[] send(HttpClient client, HttpRequest.Builder request) throws IOException {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new IOException(
            answer.statusCode()
                + ": "
                + new String(answer.body(), 0, Math.min(500, answer.body().length)));
      }
      return answer.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  static HttpRequest.Builder to(String address) {
    try {
      return HttpRequest.newBuilder(new URI(address));
    } catch (java.net.URISyntaxException wrong) {
      throw new UncheckedIOException(new IOException(wrong));
    }
  }
}
