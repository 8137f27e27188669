package org.wenlan.loading;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Does waiting and broken-off imports while a server runs. */
@Component
@ConditionalOnWebApplication
final class ImportQueue implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
  private final Imports imports;
  private volatile boolean running;
  private @Nullable Thread worker;

  ImportQueue(Imports imports) {
    this.imports = imports;
  }

  @Override
  public void start() {
    // Before the thread looks at it, or the thread may be gone before anybody knows.
    running = true;
    worker = Thread.ofPlatform().name("imports").daemon().start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    var thread = worker;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (isRunning()) {
      try {
        if (imports.workNext().isEmpty()) {
          TimeUnit.SECONDS.sleep(1);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (DataAccessException | IllegalStateException failed) {
        LOG.error("the import queue stumbled and goes on", failed);
        try {
          TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
