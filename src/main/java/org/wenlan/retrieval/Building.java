package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Progress;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;

/**
 * Fills a new build of the index from the register. One thread reads, another one writes, and when
 * that one is busy the reader writes too: two cores have work all the time.
 */
final class Building {
  private static final int BATCH = 250;

  private final Patents register;
  private final Clock clock;
  private final Generation into;
  private final Consumer<Progress> listener;

  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final AtomicLong done = new AtomicLong();
  private List<Stored> batch = new ArrayList<>(BATCH);
  private long highest;

  Building(Patents register, Clock clock, Generation into, Consumer<Progress> listener) {
    this.register = register;
    this.clock = clock;
    this.into = into;
    this.listener = listener;
  }

  /** Takes in all rows there are. What changes meanwhile is for catching up. */
  void run() throws IOException {
    long until = register.lastVersion();
    long total = register.count();
    long began = clock.millis();
    var today = LocalDate.now(clock);
    try (var writer =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(2),
            new ThreadPoolExecutor.CallerRunsPolicy())) {
      register.forEach(stored -> {
        batch.add(stored);
        highest = Math.max(highest, stored.id());
        if (batch.size() == BATCH) {
          hand(writer, today);
          var spent = Duration.ofMillis(clock.millis() - began);
          listener.accept(new Progress(done.get(), total, "documents", spent));
        }
      });
      hand(writer, today);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    rethrow();
    into.built(until, highest);
    listener.accept(
        new Progress(
            done.get(), done.get(), "documents", Duration.ofMillis(clock.millis() - began)));
  }

  private void hand(ThreadPoolExecutor writer, LocalDate today) {
    rethrow();
    var full = batch;
    batch = new ArrayList<>(BATCH);
    writer.execute(() -> {
      try {
        into.add(full, register.sameApplications(full), today);
        done.addAndGet(full.size());
      } catch (RuntimeException failed) {
        failure.compareAndSet(null, failed);
      }
    });
  }

  private void rethrow() {
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }
}
