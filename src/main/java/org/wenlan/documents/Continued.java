package org.wenlan.documents;

import org.wenlan.kernel.Refusal;

/** What became of a part of an upload. */
public sealed interface Continued {

  /**
   * The part is committed; more is to come.
   *
   * @param offset where the next part begins
   */
  record Grown(long offset) implements Continued {}

  /** That was the last part, and the document is stored. The same part again says the same. */
  record Complete(Document document) implements Continued {}

  /**
   * The part begins elsewhere than the upload ends, and was not read: a repeat, or a part went
   * missing, or another connection was faster.
   *
   * @param expected where the next part begins
   */
  record WrongOffset(long expected) implements Continued {}

  /** The upload is over and nothing of it is kept; or there is no such upload of this owner. */
  record Refused(Refusal why) implements Continued {}
}
