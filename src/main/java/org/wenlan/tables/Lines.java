package org.wenlan.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file's lines as bytes, one at a time. A line that is too long is passed over, not held. */
public final class Lines {
  /** No sound record is longer; a longer line is a file without line ends. */
  public static final int LONGEST = 64 << 20;

  private final InputStream file;
  private final byte[] block = new byte[65536];
  private int at;
  private int end;
  private long number;
  private boolean tooLong;

  /** Starts at the first line. */
  public Lines(InputStream file) {
    this.file = file;
  }

  /**
   * The next line without its end; null after the last one.
   *
   * @throws IOException when the medium fails
   */
  public byte @Nullable [] next() throws IOException {
    var line = new ByteArrayOutputStream(1024);
    tooLong = false;
    boolean any = false;
    while (true) {
      if (at == end) {
        end = Math.max(0, file.read(block));
        at = 0;
        if (end == 0) {
          break;
        }
      }
      any = true;
      int start = at;
      while (at < end && block[at] != '\n') {
        at++;
      }
      if (tooLong || line.size() + at - start > LONGEST) {
        tooLong = true;
      } else {
        line.write(block, start, at - start);
      }
      if (at < end) {
        at++;
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    var bytes = line.toByteArray();
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    int skip = number == 1 ? bom(bytes) : 0;
    return skip == 0 && length == bytes.length
        ? bytes
        : Arrays.copyOfRange(bytes, Math.min(skip, length), length);
  }

  /** The number of the line that {@link #next} gave, from 1. */
  public long number() {
    return number;
  }

  /** Whether that line was longer than {@link #LONGEST}; what was given is its beginning. */
  public boolean tooLong() {
    return tooLong;
  }

  private static int bom(byte[] bytes) {
    return bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }
}
