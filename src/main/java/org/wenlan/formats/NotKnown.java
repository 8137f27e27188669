package org.wenlan.formats;

import java.io.IOException;

/** A container that was recognised turned out to hold nothing that Wenlan reads. */
public final class NotKnown extends IOException {
  private static final long serialVersionUID = 1L;

  NotKnown(String what) {
    super(what);
  }
}
