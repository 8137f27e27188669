package org.wenlan.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of a file as bytes, however long the file is. */
final class Lines {
  /** A longer line is handed on cut off: it is a document of no format that there is. */
  private static final int LONGEST = 64 << 20;

  private Lines() {}

  /** Takes the lines one by one. */
  interface Taker {
    void take(long number, byte[] line) throws IOException;
  }

  static void each(InputStream file, Taker taker) throws IOException {
    var buffer = new byte[1 << 16];
    var line = new ByteArrayOutputStream(1 << 14);
    long number = 1;
    for (int got = file.read(buffer); got >= 0; got = file.read(buffer)) {
      int from = 0;
      for (int i = 0; i < got; i++) {
        if (buffer[i] == '\n') {
          line.write(buffer, from, i - from);
          taker.take(number++, line.toByteArray());
          line.reset();
          from = i + 1;
        }
      }
      if (line.size() < LONGEST) {
        line.write(buffer, from, got - from);
      }
    }
    if (line.size() > 0) {
      taker.take(number, line.toByteArray());
    }
  }
}
