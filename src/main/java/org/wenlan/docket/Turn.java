package org.wenlan.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.Countdown;
import org.wenlan.law.Pinned;

/**
 * A change of a case, whole: state and body, chronology, clocks and views stand or fall together.
 *
 * @param state after it
 * @param open whether anything is still to be done
 * @param desk whose turn it is then
 * @param act for the chronology
 * @param said for the chronology; may be empty
 * @param body after it, JSON
 * @param marks what it is counted by afterwards, such as {@code matter}; never a name of anyone
 */
public record Turn(
    String state,
    boolean open,
    String desk,
    @Nullable UUID holder,
    String act,
    String said,
    String body,
    List<Clocking> clocks,
    List<Letting> lettings,
    Map<String, String> marks) {

  public Turn {
    marks = Map.copyOf(marks);
    clocks = List.copyOf(clocks);
    lettings = List.copyOf(lettings);
  }

  /** The same, counted by one thing more. */
  public Turn marked(String mark, String value) {
    var more = new java.util.TreeMap<>(marks);
    more.put(mark, value);
    return new Turn(state, open, desk, holder, act, said, body, clocks, lettings, more);
  }

  /** What happens to a case's clocks. */
  public sealed interface Clocking {

    /** By which the box knows it. */
    String name();

    /**
     * A clock begins to run.
     *
     * @param due its last day
     * @param settled whether no later notice can move that day
     * @param fires the first moment after it
     */
    record Start(
        String name, Pinned pin, Countdown countdown, LocalDate due, boolean settled, Instant fires)
        implements Clocking {}

    /**
     * The clock of this name goes on as something else: it stands still, runs again, has more time,
     * or somebody has asked for more.
     *
     * @param stands whether it stands still; a clock that does fires nothing
     * @param due its last day; while it stands still the one it had
     * @param wish more time that was asked for and not yet decided; null when none is
     */
    record Change(
        String name,
        Countdown countdown,
        LocalDate due,
        boolean settled,
        Instant fires,
        boolean stands,
        Docket.@Nullable Wish wish)
        implements Clocking {}

    /** All clocks of this name end, whatever they stand at. */
    record End(String name) implements Clocking {}
  }

  /** Who is let in, or let out. */
  public sealed interface Letting {

    /** The unit that it is about. */
    String unit();

    /** From now on it sees the case. */
    record In(String unit) implements Letting {}

    /** From now on it does not. */
    record Out(String unit) implements Letting {}
  }

  /** What came of a change. */
  public sealed interface Outcome {

    /** Done, and committed with the caller's transaction. */
    record Done(long version) implements Outcome {}

    /**
     * Somebody else was faster; nothing changed.
     *
     * @param version that the case has now
     * @param since what happened since the version that the caller knew
     */
    record Stale(long version, List<CaseFile.Event> since) implements Outcome {

      public Stale {
        since = List.copyOf(since);
      }
    }

    /** There is no such case, or none that the caller may know of. */
    record Absent() implements Outcome {}
  }
}
