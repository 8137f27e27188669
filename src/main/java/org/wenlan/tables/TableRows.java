package org.wenlan.tables;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one table in order, read as they are asked for. Single-threaded. */
public interface TableRows {

  /**
   * The cells of the next row as text; null after the last one, or when it cannot be read on.
   *
   * @throws IOException when the medium fails
   */
  @Nullable List<String> next() throws IOException;

  /** The line of the file where the row of {@link #next} begins, from 1. */
  long line();

  /** Why no row came although the file is not at its end; empty while all is well. */
  default Optional<String> damage() {
    return Optional.empty();
  }
}
