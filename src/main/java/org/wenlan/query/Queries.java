package org.wenlan.query;

import java.util.List;

/**
 * Reads and prints queries. Thread-safe; takes no longer than a few milliseconds whatever comes.
 */
public final class Queries {

  /** Reads what was typed. */
  public Interpretation read(String typed, Dialect dialect) {
    return new Interpretation.Misread(0, typed.length(), dialect.name(), List.of(), "");
  }

  /** Writes a tree in the {@code epo} dialect. */
  public String print(Wanted wanted) {
    return wanted.toString();
  }
}
