package org.wenlan.navigation;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The door to checking: runs a report's saved searches anew, as on the day of its tables. */
@Component
public class Checking {
  private final Filling filling;

  Checking(Filling filling) {
    this.filling = filling;
  }

  /** What came of it. */
  public sealed interface Came {

    /** Every table was counted again. */
    record Counted(Checked checked) implements Came {}

    /** A search cannot be done now. */
    record NotSearched(Unsearchable why) implements Came {}

    /** It has no tables yet. */
    record NotFilled() implements Came {}
  }

  /** Counts every table again; nothing is kept. */
  public Came check(Report report, Instant at) {
    var filled = report.filled();
    if (filled == null) {
      return new Came.NotFilled();
    }
    return switch (filling.fill(report.outline(), report.asked(), filled.day(), at)) {
      case Filling.Came.Not(var why) -> new Came.NotSearched(why);
      case Filling.Came.Whole(var now) -> new Came.Counted(Checked.of(filled, now));
    };
  }
}
