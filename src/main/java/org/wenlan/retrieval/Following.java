package org.wenlan.retrieval;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Checkup;

/** Keeps the index up to date while a server runs, and does what other processes ask for. */
@Component
@ConditionalOnWebApplication
final class Following implements SmartLifecycle, Checkup {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final long EVERY_MILLISECONDS = 300;
  private static final long COMMIT_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
  private static final long CHECK_NANOSECONDS = TimeUnit.HOURS.toNanos(1);

  private final Index index;
  private volatile boolean running;
  private @Nullable Thread follower;
  private @Nullable Thread watcher;
  private long committed;
  private long checked;

  Following(Index index) {
    this.index = index;
  }

  @Override
  public void start() {
    running = true;
    committed = System.nanoTime();
    checked = System.nanoTime();
    follower = Thread.ofPlatform().name("index").daemon().start(() -> repeat(this::follow));
    watcher = Thread.ofPlatform().name("index-care").daemon().start(() -> repeat(this::care));
  }

  @Override
  public void stop() {
    running = false;
    for (var thread : new Thread[] {follower, watcher}) {
      if (thread != null) {
        try {
          thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Takes in what changed; true when there may be more at once. */
  private boolean follow() {
    boolean more = index.own() && index.catchUp() > 0;
    if (System.nanoTime() - committed > COMMIT_NANOSECONDS) {
      index.commit();
      committed = System.nanoTime();
    }
    return more;
  }

  /** Rebuilds when asked to, and looks for damage from time to time. */
  private boolean care() {
    if (System.nanoTime() - checked > CHECK_NANOSECONDS) {
      LOG.debug("the index is whole: {}", index.check());
      checked = System.nanoTime();
    }
    return index.own() && index.answer();
  }

  private void repeat(BooleanSupplier act) {
    while (running) {
      try {
        if (!act.getAsBoolean()) {
          TimeUnit.MILLISECONDS.sleep(EVERY_MILLISECONDS);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (AlreadyClosedException replaced) {
        LOG.debug("a build was replaced meanwhile", replaced);
      } catch (RuntimeException failed) {
        // The register may be away for a while; the index is only ever behind, never wrong.
        LOG.error("the index could not follow and tries again", failed);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(3);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public List<Finding> examine() {
    try {
      var status = index.status();
      return List.of(
          status.position() < status.register()
              ? Finding.degraded(
                  "index", "retrieval.doctor.behind", status.position(), status.register())
              : Finding.well("index", "retrieval.doctor.index", status.documents()));
    } catch (UncheckedIOException broken) {
      return List.of(
          Finding.degraded(
              "index", "retrieval.doctor.broken", String.valueOf(broken.getMessage())));
    }
  }
}
