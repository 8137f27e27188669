package org.wenlan.documents;

import org.wenlan.kernel.Refusal;

/** What became of a file that was handed in whole. */
public sealed interface Taken {

  /** It is stored, and committed; it may have been there before. */
  record Stored(Document document) implements Taken {}

  /** Nothing of it is kept. */
  record Refused(Refusal why) implements Taken {}
}
