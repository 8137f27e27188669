package org.wenlan.loading;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.formats.Formats;
import org.wenlan.kernel.Progress;
import org.wenlan.loading.Run.State;
import org.wenlan.rights.Patents;

/**
 * The door to imports. Thread-safe.
 *
 * <p>One import runs at a time on one database, whichever process it is in; others wait. An import
 * whose process was killed is found by the next one that asks and goes on from its checkpoint.
 */
@Component
public class Imports {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  // The first eight bytes of "wenlan.i"; see pg_advisory_lock.
  private static final long ONE_AT_A_TIME = 0x77656e6c616e2e69L;

  private final RunStore store;
  private final Patents patents;
  private final TransactionTemplate atomically;
  private final DataSource source;
  private final Clock clock;
  private final Formats formats = new Formats();

  Imports(
      RunStore store,
      Patents patents,
      PlatformTransactionManager transactions,
      DataSource source,
      Clock clock) {
    this.store = store;
    this.patents = patents;
    this.atomically = new TransactionTemplate(transactions);
    this.source = source;
    this.clock = clock;
  }

  /** Asks for an import; {@link #work} does it. */
  public Run ask(List<String> sources, boolean dry) {
    return required(store.add(sources, dry, null, clock.instant()));
  }

  /** Asks for a run's rejects to be read again, and nothing else. */
  public Run retry(long run) {
    var first = required(run);
    return required(store.add(first.sources(), false, run, clock.instant()));
  }

  /** An import of these very sources that waits or was broken off. */
  public Optional<Run> unfinished(List<String> sources) {
    return store.unfinished(sources);
  }

  public Optional<Run> find(long run) {
    return store.find(run);
  }

  /** The newest first. */
  public List<Run> recent(int limit) {
    return store.recent(limit);
  }

  public List<Run.File> files(long run) {
    return store.files(run);
  }

  /** Rejects behind a place, in order; start with 0, 0. */
  public List<Run.Reject> rejects(long run, int afterFile, long afterRecord, int limit) {
    return store.rejects(run, afterFile, afterRecord, limit);
  }

  /** Asks a run to stop after its present batch; false when it is over already. */
  public boolean cancel(long run) {
    return store.cancel(run);
  }

  /**
   * Does the next import that waits or was broken off; empty when there is none, or when another
   * process is at it.
   */
  public Optional<Run> workNext() {
    try (var connection = source.getConnection()) {
      if (!locked(connection, "select pg_try_advisory_lock(?)")) {
        return Optional.empty();
      }
      try {
        return store.next().map(run -> work(run, progress -> {}));
      } finally {
        unlock(connection);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The import queue cannot be read", failed);
    }
  }

  /** Does this import now, after waiting for the one that runs. */
  public Run work(long run, Consumer<Progress> listener) {
    try (var connection = source.getConnection()) {
      if (!locked(connection, "select pg_advisory_lock(?) is not null")) {
        throw new IllegalStateException("No lock on the import queue");
      }
      try {
        var found = required(run);
        return found.state().over() ? found : work(found, listener);
      } finally {
        unlock(connection);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The import queue cannot be read", failed);
    }
  }

  private Run work(Run run, Consumer<Progress> listener) {
    store.state(run.id(), State.RUNNING, "", clock.instant());
    try {
      new Importing(run, store, patents, formats, atomically, clock).all(listener);
      store.state(run.id(), State.DONE, "", clock.instant());
    } catch (Stopped stopped) {
      // A server that goes down interrupts its import; that one stays "running" and is found again.
      boolean interrupted = Thread.interrupted();
      if (store.cancelled(run.id())) {
        store.state(run.id(), State.CANCELLED, "", clock.instant());
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    } catch (NoSuchFileException missing) {
      store.state(run.id(), State.FAILED, "There is no " + missing.getFile(), clock.instant());
    } catch (IOException failed) {
      LOG.error("import {} failed", run.id(), failed);
      store.state(run.id(), State.FAILED, failed.toString(), clock.instant());
    }
    return required(run.id());
  }

  private Run required(long run) {
    return store
        .find(run)
        .orElseThrow(() -> new IllegalArgumentException("There is no import " + run));
  }

  private static boolean locked(Connection connection, String query) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setLong(1, ONE_AT_A_TIME);
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static void unlock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
      statement.setLong(1, ONE_AT_A_TIME);
      statement.execute();
    }
  }
}
