package org.wenlan.docket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What happened to all cases, in an order in which a follower misses nothing: the door for boxes
 * that count. It shows no body, no party and no text. Thread-safe.
 */
@Component
public class Chronicle {
  private final HistoryStore store;

  Chronicle(HistoryStore store) {
    this.store = store;
  }

  /**
   * How far somebody has read.
   *
   * @param transaction in which it was written; of this database alone
   * @param place among the events of all time
   */
  public record Place(long transaction, long place) {
    /** Before everything. */
    public static final Place START = new Place(0, 0);
  }

  /**
   * One event of one case.
   *
   * @param kind of case, such as {@code consultation}
   * @param act the owning box's word for what was done
   * @param state of the case afterwards
   * @param owner the unit whose case it is
   * @param region of whom it is about, GB/T 2260; empty when unknown
   * @param field a class symbol; empty when unknown
   * @param marks what the owning box wants it counted by, such as {@code matter}; never a name
   */
  public record Entry(
      Place place,
      String number,
      long version,
      Instant at,
      String kind,
      String act,
      String state,
      String owner,
      String region,
      String field,
      Map<String, String> marks) {

    public Entry {
      marks = Map.copyOf(marks);
    }
  }

  /**
   * What was committed after a place, oldest first. Nothing that commits later stands before the
   * last of them.
   */
  public List<Entry> after(Place place, int most) {
    return store.after(place, most);
  }
}
