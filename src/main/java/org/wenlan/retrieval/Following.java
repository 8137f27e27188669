package org.wenlan.retrieval;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Checkup;

/** Keeps the index up to date while a server runs. */
@Component
@ConditionalOnWebApplication
final class Following implements SmartLifecycle, Checkup {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final long EVERY_MILLISECONDS = 300;
  private static final long COMMIT_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

  private final Index index;
  private volatile @Nullable Thread follower;

  Following(Index index) {
    this.index = index;
  }

  @Override
  public void start() {
    follower = Thread.ofPlatform().name("index").daemon().start(this::follow);
  }

  @Override
  public void stop() {
    var thread = follower;
    follower = null;
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(20));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return follower != null;
  }

  private void follow() {
    long committed = System.nanoTime();
    while (isRunning()) {
      try {
        if (index.own() && index.catchUp() > 0) {
          continue;
        }
        if (System.nanoTime() - committed > COMMIT_NANOSECONDS) {
          index.commit();
          committed = System.nanoTime();
        }
        TimeUnit.MILLISECONDS.sleep(EVERY_MILLISECONDS);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
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
    } catch (java.io.UncheckedIOException broken) {
      return List.of(
          Finding.degraded(
              "index", "retrieval.doctor.broken", String.valueOf(broken.getMessage())));
    }
  }
}
