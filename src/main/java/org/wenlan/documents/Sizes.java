package org.wenlan.documents;

import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;
import org.wenlan.platform.Settings;

/** How large a document may be, as set. */
@Component
class Sizes {
  private final int document;
  private final int video;

  Sizes(Settings settings) {
    this.document = settings.number(Settings.Name.WENLAN_DOCUMENT_SIZE);
    this.video = settings.number(Settings.Name.WENLAN_VIDEO_SIZE);
  }

  /** Bytes at most. */
  long most(Kind kind) {
    return (long) mebibytes(kind) << 20;
  }

  /** What is said to more. */
  Refusal refusal(Kind kind) {
    return Reasons.tooLarge(mebibytes(kind));
  }

  private int mebibytes(Kind kind) {
    return kind.video() ? video : document;
  }
}
