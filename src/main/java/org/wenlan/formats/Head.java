package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the first bytes of a file say. */
final class Head {
  private Head() {}

  /** The head as text, without a byte order mark and leading blanks. */
  static String text(byte[] head) {
    var text = new String(head, UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  /** Its first line, when it is a line of text at all. */
  static Optional<String> line(byte[] head) {
    return text(head).lines().findFirst().filter(line -> line.indexOf('\0') < 0);
  }

  /** Whether it begins with these bytes. */
  static boolean begins(byte[] head, int... bytes) {
    return head.length >= bytes.length
        && Arrays.equals(
            Arrays.stream(bytes).toArray(),
            IntStream.range(0, bytes.length).map(i -> head[i] & 0xFF).toArray());
  }
}
