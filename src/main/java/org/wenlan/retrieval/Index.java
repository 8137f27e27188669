package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Progress;
import org.wenlan.platform.Settings;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;

/**
 * The index of the register and its life: it follows the register, is rebuilt beside itself, and is
 * compared with the register. Thread-safe. One process owns it; another one reads its last commit.
 */
@Component
public class Index implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Index.class);
  private static final int BATCH = 1_000;
  private static final int COMMIT_EVERY = 10_000;
  private static final int REFRESH_MILLISECONDS = 1_000;

  private final Patents patents;
  private final Clock clock;
  private final Path folder;
  private final int buffer;
  private @Nullable FileLock owning;
  private volatile @Nullable Generation current;

  Index(Patents patents, Clock clock, Settings settings) {
    this.patents = patents;
    this.clock = clock;
    this.folder = settings.home().resolve("index");
    this.buffer = settings.number(Settings.Name.WENLAN_INDEX_BUFFER);
  }

  /**
   * How the index stands.
   *
   * @param documents documents in it
   * @param position the register's version up to which it has heard
   * @param register the register's last version
   */
  public record Status(long documents, long position, long register, String folder) {}

  /** How the index and the register differ; nothing missing and nothing extra means they agree. */
  public record Parity(long register, long index, long missing, long stale, long extra) {
    public boolean agree() {
      return missing == 0 && stale == 0 && extra == 0;
    }
  }

  /**
   * Opens the index for writing, rebuilds it when it is damaged or of an older format.
   *
   * @return false when another process owns it
   */
  public synchronized boolean own() {
    if (current != null) {
      return true;
    }
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      owning = channel.tryLock();
      if (owning == null) {
        channel.close();
        return false;
      }
      current = openOrRebuild();
      return true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Generation openOrRebuild() throws IOException {
    var name = folder.resolve("current");
    if (Files.exists(name)) {
      var generation = folder.resolve(Files.readString(name).strip());
      try {
        return Generation.open(generation, buffer, LocalDate.now(clock));
      } catch (IOException | IllegalArgumentException damaged) {
        LOG.warn("{}; it is rebuilt from the register", damaged.getMessage());
        var built = build(progress -> {});
        Generations.delete(generation);
        return built;
      }
    }
    return build(progress -> {});
  }

  /** Builds the index anew beside the present one, compares it, and takes it into use. */
  public Parity rebuild(Consumer<Progress> listener) {
    if (!own()) {
      throw new IllegalStateException("Another process owns the index; stop it or ask it");
    }
    try {
      var built = build(listener);
      var parity = Comparing.of(patents, built);
      Generation old;
      synchronized (this) {
        old = current;
        current = built;
      }
      if (old != null) {
        // Searches that still hold its searcher finish on open files; then the folder goes.
        old.abandon();
        Generations.delete(old.folder());
      }
      return parity;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Generation build(Consumer<Progress> listener) throws IOException {
    var began = clock.millis();
    var fresh = Generations.fresh(folder);
    var generation = Generation.open(fresh, buffer, LocalDate.now(clock));
    long until = patents.lastVersion();
    long total = patents.count();
    var batch = new ArrayList<Stored>(BATCH);
    var done = new long[1];
    patents.forEach(stored -> {
      batch.add(stored);
      if (batch.size() == BATCH) {
        generation.add(batch);
        done[0] += batch.size();
        batch.clear();
        var spent = Duration.ofMillis(clock.millis() - began);
        listener.accept(new Progress(done[0], total, "documents", spent));
      }
    });
    generation.add(batch);
    // What changed meanwhile has a version behind this one and is taken in again by catching up.
    generation.position(until);
    var late = catchUp(generation);
    LOG.info(
        "The index is built: {} documents, {} changed meanwhile", done[0] + batch.size(), late);
    generation.commit(true);
    generation.refresh();
    Files.writeString(folder.resolve("current.new"), fresh.getFileName().toString());
    Files.move(
        folder.resolve("current.new"), folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    return generation;
  }

  /**
   * Takes in what changed in the register since the last time.
   *
   * @return how many documents that were
   */
  public long catchUp() {
    var generation = current;
    if (generation == null) {
      throw new IllegalStateException("The index is not open for writing");
    }
    try {
      return catchUp(generation);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private long catchUp(Generation generation) throws IOException {
    synchronized (generation) {
      long taken = 0;
      long uncommitted = 0;
      long refreshed = clock.millis();
      while (true) {
        var changes = patents.changedSince(generation.position(), BATCH);
        if (changes.isEmpty()) {
          break;
        }
        boolean fresh = generation.isEmpty();
        generation.put(changes, fresh);
        taken += changes.size();
        uncommitted += changes.size();
        if (uncommitted >= COMMIT_EVERY) {
          generation.commit(false);
          uncommitted = 0;
        }
        if (clock.millis() - refreshed > REFRESH_MILLISECONDS) {
          generation.refresh();
          refreshed = clock.millis();
        }
      }
      if (taken > 0) {
        generation.refresh();
      }
      return taken;
    }
  }

  /**
   * Brings the index up to date: by this process when it owns the index, else by waiting until its
   * owner has heard all that the register holds now.
   *
   * @return false when the owner did not get there within half a minute
   */
  public boolean current() {
    if (own()) {
      var taken = catchUp();
      LOG.debug("{} changes taken in", taken);
      commit();
      return true;
    }
    long until = patents.lastVersion();
    for (int i = 0; i < 300; i++) {
      if (status().position() >= until) {
        return true;
      }
      try {
        java.util.concurrent.TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /** Makes what was taken in durable. */
  public void commit() {
    var generation = current;
    if (generation != null) {
      try {
        generation.commit(false);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  public Parity parity() {
    try (var view = view()) {
      return Comparing.of(patents, view.searcher().getIndexReader());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public Status status() {
    try (var view = view()) {
      return new Status(
          view.searcher().getIndexReader().numDocs(),
          view.position(),
          patents.lastVersion(),
          folder.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What can be searched now: of the open index, or of its last commit when another owns it. */
  View view() throws IOException {
    var generation = current;
    if (generation == null && !own()) {
      return View.ofLastCommit(folder.resolve(Files.readString(folder.resolve("current")).strip()));
    }
    generation = current;
    if (generation == null) {
      throw new IOException("The index is closed");
    }
    return View.of(generation);
  }

  @Override
  public synchronized void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
    if (owning != null) {
      owning.acquiredBy().close();
      owning = null;
    }
  }
}
