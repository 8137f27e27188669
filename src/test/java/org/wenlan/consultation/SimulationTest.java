package org.wenlan.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.wenlan.webhooks.Outgoing;

/**
 * Months of a centre in seconds: 200 seeds in a build, more with {@code -Dseeds=10000}. A seed that
 * fails is printed and fails again, step by step the same.
 */
class SimulationTest {
  private static final int SEEDS = Integer.getInteger("seeds", 200);

  @Test
  void noCaseIsLostDoubledOrMovedIllegallyAndEveryDeadlineFiresOnceAndNeverEarly() {
    long began = System.nanoTime();
    long acts = 0;
    int cases = 0;
    int fired = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      var centre = new SimulatedCentre(seed);
      centre.run();
      check(centre, seed);
      acts += centre.acts;
      cases += centre.book.files().size();
      fired += centre.book.kept().stream().mapToInt(one -> one.fired()).sum();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%d seeds of %d days: %d cases, %d acts, %d deadlines fired, %.0f seeds/s%n",
        SEEDS, SimulatedCentre.DAYS, cases, acts, fired, SEEDS / seconds);
    assertThat(fired).isPositive();
  }

  private static void check(SimulatedCentre centre, long seed) {
    assertThat(centre.problems).as("seed %d", seed).isEmpty();
    // Every reference that was sent belongs to one case that there is.
    assertThat(centre.consultations.listings).as("seed %d", seed).hasSize(centre.sent());
    var numbers = new HashSet<String>();
    centre.book.files().forEach(file -> numbers.add(file.number()));
    assertThat(centre.consultations.listings.values().stream().map(one -> one.number()).toList())
        .as("seed %d", seed)
        .allMatch(numbers::contains);
    for (var file : centre.book.files()) {
      var events = centre.book.events(file.number());
      for (int i = 0; i < events.size(); i++) {
        assertThat(events.get(i).version()).as("seed %d %s", seed, file.number()).isEqualTo(i + 1);
      }
      assertThat(file.version()).as("seed %d", seed).isEqualTo(events.size());
      boolean answered = file.state().equals("Answered");
      assertThat(centre.consultations.opinions.containsKey(file.number())).isEqualTo(answered);
    }
    for (var clock : centre.book.kept()) {
      assertThat(clock.fired()).as("seed %d %s", seed, clock.number()).isLessThanOrEqualTo(1);
      assertThat(clock.fires())
          .as("seed %d: the last day ends first", seed)
          .isEqualTo(clock.due().plusDays(1).atStartOfDay(SimulatedCentre.ZONE).toInstant());
      assertThat(clock.running() && !clock.fires().isAfter(centre.now))
          .as("seed %d: overdue and not fired, %s", seed, clock.number())
          .isFalse();
    }
    centre
        .news
        .values()
        .forEach(
            types -> assertThat(new HashSet<>(types)).as("seed %d", seed).hasSameSizeAs(types));
    // Seed 4508: a receiver that fails ten times in a row is given up, and not before.
    assertThat(centre.outbox)
        .as("seed %d", seed)
        .noneMatch(
            one -> one instanceof Outgoing.Dead dead && dead.attempts() <= Outgoing.WAITS.size());
  }

  @Test
  void theSameSeedGivesTheSameTrace() {
    var traces = new ArrayList<Long>();
    for (int i = 0; i < 2; i++) {
      for (long seed = 1; seed <= 10; seed++) {
        var centre = new SimulatedCentre(seed);
        centre.run();
        traces.add(centre.trace);
      }
    }
    assertThat(traces.subList(0, 10)).isEqualTo(traces.subList(10, 20)).doesNotHaveDuplicates();
  }
}
