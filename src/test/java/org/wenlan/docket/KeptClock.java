package org.wenlan.docket;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Turn.Clocking;

/** A clock in memory, and how often it fired. */
public final class KeptClock {
  final int place;
  final String number;
  final String kind;
  Clocking.Start start;
  Docket.@Nullable Wish wish;
  Running.State state = Running.State.RUNNING;
  boolean over;
  int fired;

  KeptClock(int place, String number, String kind, Clocking.Start start) {
    this.place = place;
    this.number = number;
    this.kind = kind;
    this.start = start;
  }

  public String number() {
    return number;
  }

  public Instant fires() {
    return start.fires();
  }

  public LocalDate due() {
    return start.due();
  }

  public int fired() {
    return fired;
  }

  boolean live() {
    return running() || state == Running.State.PAUSED;
  }

  public boolean running() {
    return state == Running.State.RUNNING;
  }

  /** It stands still, runs again, or has more time. */
  void change(Clocking.Change change) {
    start =
        new Clocking.Start(
            change.name(),
            start.pin(),
            change.countdown(),
            change.due(),
            change.settled(),
            change.fires());
    state = change.stands() ? Running.State.PAUSED : Running.State.RUNNING;
    wish = change.wish();
  }
}
