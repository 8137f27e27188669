package org.wenlan.formats;

import org.wenlan.rights.Patent;

/** What came of one record of a file. */
public sealed interface Reading {

  /** Where it stands. */
  Place place();

  /** A record that can be used. */
  record Read(Place place, Patent patent) implements Reading {}

  /**
   * A record that cannot.
   *
   * @param reason what is wrong and what to do, in a sentence that a clerk understands
   */
  record Rejected(Place place, String reason) implements Reading {}

  /**
   * Where a record stands in its file.
   *
   * @param record its running number in the file, from 1
   * @param line the line where it begins, from 1; 0 where the format has no lines
   * @param label what the record calls itself, such as its number as written; may be empty
   */
  record Place(long record, long line, String label) {}
}
