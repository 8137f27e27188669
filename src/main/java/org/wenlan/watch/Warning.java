package org.wenlan.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.retrieval.Marks.Piece;

/**
 * A warning: a record that a watch asks for has changed.
 *
 * @param cause the version of the change that was it, or minus the day where a day was it
 * @param number the record's publication number
 * @param parts the parts of the query that hold, in the {@code epo} dialect
 * @param passages where they hold in its texts
 * @param read when somebody looked at it; null before
 */
public record Warning(
    long id,
    long watch,
    String watchName,
    long document,
    long cause,
    String number,
    String title,
    List<Change> changes,
    List<String> parts,
    List<Passage> passages,
    Instant at,
    @Nullable Instant read,
    Verdict verdict) {

  public Warning {
    changes = List.copyOf(changes);
    parts = List.copyOf(parts);
    passages = List.copyOf(passages);
  }

  /** Whether it was worth telling. */
  public enum Verdict {
    /** Nobody has said. */
    OPEN,
    RELEVANT,
    NOT_RELEVANT
  }

  /**
   * A place in a text that the query is about.
   *
   * @param field such as {@code CLAIMS}
   */
  public record Passage(String field, List<Piece> pieces) {
    public Passage {
      pieces = List.copyOf(pieces);
    }
  }
}
