package org.wenlan.documents;

import java.time.Instant;

/** What a virus scanner has said of a document. */
public sealed interface Scan {

  /** Nothing: none is connected, or it has not answered yet. */
  record Unscanned() implements Scan {}

  /**
   * It found nothing.
   *
   * @param signatures the scanner and its signatures, as it names them
   */
  record Clean(Instant at, String signatures) implements Scan {}

  /** It would not look, as at more bytes than it is set to take. */
  record Declined(Instant at, String signatures) implements Scan {}

  /**
   * It knows it. The document stays, as evidence may be, and nobody is given it.
   *
   * @param name the scanner's word for what it found
   */
  record Threat(Instant at, String signatures, String name) implements Scan {}
}
