package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.kernel.Progress;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;

/** Brings what the register holds into a build of the index. */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int BATCH = 250;
  private static final int COMMIT_EVERY = 10_000;

  private final Patents register;
  private final Clock clock;

  Intake(Patents register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** A new build that has heard all there is. */
  Generation build(Path folder, int buffer, Consumer<Progress> listener) throws IOException {
    var generation = Generation.begin(folder, buffer);
    new Building(register, clock, generation, listener).run();
    finish(generation);
    LOG.info("The index is built up to change {}", generation.position());
    return generation;
  }

  /** Takes in all that changed while it was built, and makes it durable. */
  void finish(Generation generation) throws IOException {
    while (take(generation) > 0) {
      LOG.debug("catching up with what changed meanwhile");
    }
    generation.commit(true);
    generation.refresh();
  }

  /** Some of what changed since the last time; how many documents that were. */
  int take(Generation generation) throws IOException {
    var changes = register.changedSince(generation.position(), BATCH);
    if (changes.isEmpty()) {
      return 0;
    }
    var today = LocalDate.now(clock);
    var others = register.sameApplications(changes);
    generation.put(changes, others, today);
    // A grant changes the status of the publication before it.
    var known = changes.stream().map(Stored::id).collect(Collectors.toSet());
    var touched =
        others.values().stream()
            .flatMap(List::stream)
            .filter(other -> !known.contains(other.id()))
            .distinct()
            .toList();
    if (!touched.isEmpty()) {
      generation.again(touched, register.sameApplications(touched), today);
    }
    if (generation.uncommitted() >= COMMIT_EVERY) {
      generation.commit(false);
    }
    return changes.size();
  }

  /** Once a day: documents whose status is another one by the day alone. */
  int age(Generation generation) throws IOException {
    var today = LocalDate.now(clock);
    if (!generation.mayHaveAged(today)) {
      return 0;
    }
    generation.refresh();
    var numbers = generation.aged(today);
    for (int from = 0; from < numbers.size(); from += BATCH) {
      var some = numbers.subList(from, Math.min(from + BATCH, numbers.size()));
      var aged = List.copyOf(register.find(some).values());
      generation.again(aged, register.sameApplications(aged), today);
    }
    return numbers.size();
  }
}
