package org.wenlan.platform;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the rounds of a server, each in a thread of its own. */
@Component
@ConditionalOnWebApplication
final class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final List<Round> rounds;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  Rounds(List<Round> rounds) {
    this.rounds = rounds;
  }

  @Override
  public synchronized void start() {
    running = true;
    for (var round : rounds) {
      threads.add(Thread.ofPlatform().name(round.name()).daemon().start(() -> run(round)));
    }
  }

  private void run(Round round) {
    while (running) {
      try {
        if (round.work().getAsInt() == 0) {
          Thread.sleep(round.every());
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        // The next turn may succeed: the database comes back, a row is repaired.
        LOG.warn("{} failed", round.name(), failed);
        if (!rested(round)) {
          return;
        }
      }
    }
  }

  private static boolean rested(Round round) {
    try {
      Thread.sleep(round.every());
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    threads.forEach(Thread::interrupt);
    for (var thread : threads) {
      try {
        thread.join(5_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
