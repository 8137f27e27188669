package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Progress;
import org.wenlan.platform.Settings;
import org.wenlan.rights.Patents;

/**
 * The index of the register and its life: it follows the register, is rebuilt beside itself, and is
 * compared with the register. Thread-safe. One process owns it; another one reads its last commit.
 */
@Component
public class Index implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Index.class);
  private static final int REFRESH_MILLISECONDS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Patents register;
  private final Clock clock;
  private final Intake intake;
  private final Builds builds;
  private final int buffer;
  private final ReentrantLock rebuilding = new ReentrantLock();

  @Autowired
  Index(Patents patents, Clock clock, Settings settings) {
    this(
        patents,
        clock,
        settings.home().resolve("index"),
        settings.number(Settings.Name.WENLAN_INDEX_BUFFER));
  }

  /**
   * @param buffer MiB that are collected before a segment is written
   */
  Index(Patents register, Clock clock, Path folder, int buffer) {
    this.register = register;
    this.clock = clock;
    this.intake = new Intake(register, clock);
    this.builds =
        new Builds(folder, register, fresh -> intake.build(fresh, buffer, progress -> {}), buffer);
    this.buffer = buffer;
  }

  /**
   * How the index stands.
   *
   * @param documents documents in it; 0 while it is being built
   * @param position the register's version up to which it has heard
   * @param register the register's last version
   */
  public record Status(long documents, long position, long register, String folder) {}

  /**
   * How the index and the register differ; nothing missing, stale or extra means they agree. What
   * changed after the index last heard of the register is no difference.
   */
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
  public boolean own() {
    return builds.own();
  }

  /**
   * Builds the index anew beside the present one, compares it, and when it agrees with the register
   * takes it into use. Searches go on meanwhile. When another process owns the index, that one is
   * asked to.
   *
   * @throws IllegalStateException when the owner does not answer
   */
  public Parity rebuild(Consumer<Progress> listener) {
    if (!own()) {
      return new Handover(builds.folder()).ask(PATIENCE, listener);
    }
    rebuilding.lock();
    try {
      var built = builds.another(folder -> intake.build(folder, buffer, listener));
      Parity parity;
      try (var view = View.of(built)) {
        parity = compare(view);
      }
      if (!parity.agree()) {
        LOG.error("The new build differs from the register and is not used: {}", parity);
        built.abandon();
        Generations.delete(built.folder());
        return parity;
      }
      return builds.changing(() -> {
        intake.finish(built);
        builds.use(built);
        return parity;
      });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      rebuilding.unlock();
    }
  }

  /** Does what another process asked for; false when none did. */
  boolean answer() {
    return new Handover(builds.folder()).answer(this::rebuild);
  }

  /**
   * Takes in what changed in the register since the last time, and what changed by the day alone.
   *
   * @return how many documents that were
   */
  public long catchUp() {
    long taken = 0;
    long refreshed = clock.millis();
    while (true) {
      long more =
          builds.changing(() -> {
            var generation = builds.opened();
            return (long) intake.take(generation) + intake.age(generation);
          });
      taken += more;
      if (taken > 0 && (more == 0 || clock.millis() - refreshed > REFRESH_MILLISECONDS)) {
        long visible = builds.changing(() -> builds.opened().refresh());
        LOG.trace("searches see changes up to {}", visible);
        refreshed = clock.millis();
      }
      if (more == 0) {
        return taken;
      }
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
      LOG.debug("{} changes taken in", catchUp());
      // Another thread may have taken them in a moment ago, and not shown them to searches yet.
      long visible = builds.changing(() -> builds.opened().refresh());
      LOG.trace("searches see changes up to {}", visible);
      commit();
      return true;
    }
    long until = register.lastVersion();
    return Waiting.until(PATIENCE, () -> status().position() >= until);
  }

  /** Makes what was taken in durable. */
  public void commit() {
    long committed =
        builds.changing(() -> {
          var generation = builds.current();
          return generation == null || generation.isBroken() ? 0 : generation.commit(false);
        });
    LOG.trace("durable up to {}", committed);
  }

  /**
   * Holds the index against the register, after a look at the checksums of its files. A damaged
   * index is rebuilt first.
   */
  public Parity parity() {
    if (!check()) {
      return own() ? parity() : rebuild(progress -> {});
    }
    try (var view = view()) {
      return compare(view);
    } catch (View.Unready building) {
      return new Parity(register.count(), 0, register.count(), 0, 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Parity compare(View view) throws IOException {
    return Comparing.of(register, view.searcher().getIndexReader(), view.position());
  }

  /** Looks at every checksum; false when the index is damaged, which is not served from then on. */
  boolean check() {
    try (var view = view()) {
      try {
        Generation.verify(view.searcher().getIndexReader());
        return true;
      } catch (CorruptIndexException damaged) {
        damaged(view, damaged);
        return false;
      }
    } catch (View.Unready building) {
      return true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A search met damage in what it looked at. */
  void damaged(View view, IOException why) {
    builds.damaged(view, why);
  }

  /** How the index stands at this moment. */
  public Status status() {
    var folder = builds.folder().toString();
    try (var view = view()) {
      return new Status(
          view.searcher().getIndexReader().numDocs(),
          view.position(),
          register.lastVersion(),
          folder);
    } catch (View.Unready building) {
      return new Status(0, 0, register.lastVersion(), folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * What can be searched now.
   *
   * @throws View.Unready while the index is being built
   */
  View view() throws IOException, View.Unready {
    return builds.view();
  }

  /** The index for a box that ranks by a measure of its own; empty while it is being built. */
  public java.util.Optional<Corpus> corpus() {
    return Corpus.of(this);
  }

  @Override
  public void close() throws IOException {
    builds.close();
  }
}
