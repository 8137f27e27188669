package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * One official file format. A format keeps no state, streams, and never holds more than one record
 * in memory where the format allows it.
 */
interface Format {

  /** Its short name, as it stands in {@link org.wenlan.rights.Patent#sources()}. */
  String name();

  /**
   * Whether a file is of this format.
   *
   * @param head the file's first bytes, up to {@link Formats#HEAD}
   */
  boolean recognises(byte[] head);

  /**
   * Reads every record in order and hands each on, good or not. A malformed record is {@link
   * Reading.Rejected} and reading goes on with the next one where the format allows it.
   *
   * @throws IOException only when the medium fails, never for what the file says
   */
  void read(InputStream file, Consumer<Reading> to) throws IOException;
}
