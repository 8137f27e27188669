package org.wenlan.documents;

import org.wenlan.kernel.Refusal;

/** What a look into a file found. */
sealed interface Found {

  /**
   * A sound file.
   *
   * @param charset of a text; empty for others
   */
  record Sound(Kind kind, boolean active, String charset) implements Found {
    static Sound of(Kind kind) {
      return new Sound(kind, false, "");
    }
  }

  /** One that is not kept. */
  record Bad(Refusal why) implements Found {}
}
