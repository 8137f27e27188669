package org.wenlan.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.formats.Formats;
import org.wenlan.formats.NotKnown;
import org.wenlan.formats.Reading;
import org.wenlan.kernel.Progress;
import org.wenlan.loading.Run.Counts;
import org.wenlan.rights.Patents;

/**
 * One attempt at one run. Two threads: this one reads, another writes; a batch and the checkpoint
 * of its file are one transaction, so a killed attempt is continued where its last commit stands.
 */
final class Importing implements Sources.Visitor {
  private static final Batch END =
      new Batch(new Run.File(0, "", null, "", true, Counts.NONE), List.of());

  private final Run run;
  private final RunStore store;
  private final Formats formats;
  private final Clock clock;
  private final Writing writing;
  private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(2);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Map<String, Set<Long>> only = new HashMap<>();
  private final long begun;

  Importing(
      Run run,
      RunStore store,
      Patents patents,
      Formats formats,
      TransactionTemplate atomically,
      Clock clock) {
    this.run = run;
    this.store = store;
    this.formats = formats;
    this.clock = clock;
    this.writing = new Writing(run, store, patents, atomically);
    this.begun = clock.millis();
    var retried = run.retries();
    if (retried != null) {
      for (var file : store.files(retried)) {
        only.put(file.name(), store.rejected(retried, file.ordinal()));
      }
    }
  }

  /**
   * Reads all there is.
   *
   * @throws Stopped when the run was cancelled
   * @throws IOException when the medium fails or a path is not there
   */
  void all(Consumer<Progress> listener) throws IOException {
    var sources = new Sources(formats, run.sources().stream().map(Path::of).toList());
    var writer = Thread.ofPlatform().name("import-writer").start(() -> write(sources, listener));
    boolean whole = false;
    try {
      sources.visit(this);
      hand(END);
      whole = true;
    } finally {
      if (!whole) {
        writer.interrupt();
      }
      join(writer);
    }
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    report(sources, listener);
  }

  @Override
  public void known(int ordinal, String name, String format, InputStream content)
      throws IOException {
    var before = store.file(run.id(), ordinal);
    if (before.filter(Run.File::finished).isPresent()) {
      return;
    }
    var chosen = only.get(name);
    if (run.retries() != null && (chosen == null || chosen.isEmpty())) {
      return;
    }
    var done = before.map(Run.File::counts).orElse(Counts.NONE);
    var batch = new Batch.Collecting();
    var seen = new long[1];
    Consumer<Reading> taking =
        reading -> {
          if (chosen != null && !chosen.contains(reading.place().record())) {
            return;
          }
          if (++seen[0] <= done.read()) {
            return;
          }
          batch.add(reading);
          if (batch.enough()) {
            hand(new Batch(new Run.File(ordinal, name, format, "", false, done), batch.take()));
          }
        };
    try {
      formats.read(format, content, taking);
    } catch (NotKnown nothing) {
      hand(new Batch(new Run.File(ordinal, name, null, note(nothing), true, done), List.of()));
      return;
    }
    hand(new Batch(new Run.File(ordinal, name, format, "", true, done), batch.take()));
  }

  @Override
  public void unknown(int ordinal, String name, String note) {
    if (run.retries() == null && store.file(run.id(), ordinal).isEmpty()) {
      hand(new Batch(new Run.File(ordinal, name, null, note, true, Counts.NONE), List.of()));
    }
  }

  private static String note(NotKnown nothing) {
    var message = nothing.getMessage();
    return message == null ? "unknown" : message;
  }

  private void hand(Batch batch) {
    try {
      while (!waiting.offer(batch, 100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        var failed = failure.get();
        if (failed != null) {
          throw failed;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  private void write(Sources sources, Consumer<Progress> listener) {
    try {
      for (var batch = waiting.take(); batch != END; batch = waiting.take()) {
        if (store.cancelled(run.id())) {
          throw new Stopped();
        }
        writing.write(batch);
        report(sources, listener);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      failure.set(failed);
    }
  }

  private void report(Sources sources, Consumer<Progress> listener) {
    var spent = run.spent().plus(Duration.ofMillis(clock.millis() - begun));
    var progress = new Progress(sources.read(), sources.total(), "bytes", spent);
    store.progress(run.id(), progress.done(), progress.total(), spent.toMillis() / 1000.0);
    listener.accept(progress);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
