package org.wenlan.markup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into documents without understanding them: a document ends with the end
 * tag of its record, or, when that is missing, where the next XML declaration or the next record
 * begins. So one broken document never takes its neighbours along. Lines play no part. Comments and
 * CDATA are passed over; one that is never closed is taken for plain text.
 *
 * <p>Works on any encoding in which ASCII bytes mean ASCII; see {@link XmlEncoding}.
 */
final class XmlUnits {

  /**
   * One document.
   *
   * @param line where it begins, from 1
   * @param bytes the buffer that it stands in, valid until the next one is asked for
   * @param from its first byte
   * @param record the first byte of its record's start tag; {@code to} when it has none
   * @param to after its last byte
   * @param tooLong whether it was longer than the limit; then it has no bytes
   */
  record Unit(long line, byte[] bytes, int from, int record, int to, boolean tooLong) {}

  private static final byte[] DECLARATION = "<?xml".getBytes(US_ASCII);
  private static final byte[] COMMENT = "<!--".getBytes(US_ASCII);
  private static final byte[] COMMENT_END = "-->".getBytes(US_ASCII);
  private static final byte[] CDATA = "<![CDATA[".getBytes(US_ASCII);
  private static final byte[] CDATA_END = "]]>".getBytes(US_ASCII);
  private static final int AHEAD = 128;

  private final InputStream in;
  private final Set<String> records;
  private final int limit;
  private byte[] buffer = new byte[1 << 17];
  private int start;
  private int scan;
  private int end;
  private boolean eof;
  private long line = 1;

  private int record;
  private boolean tags;
  private boolean tooLong;
  private byte @Nullable [] closing;
  private int opener;
  private int literalUntil;

  /**
   * @param records names of record elements, without prefix
   * @param limit the longest document in bytes
   */
  XmlUnits(InputStream in, Set<String> records, int limit) {
    this.in = in;
    this.records = records;
    this.limit = limit;
  }

  /** The next document; null at the end of the stream. */
  @Nullable Unit next() throws IOException {
    record = -1;
    tags = false;
    tooLong = false;
    closing = null;
    literalUntil = scan;
    skipSpace();
    while (true) {
      if (scan - start > limit) {
        overflow();
      }
      if (!available(1)) {
        if (closing == null) {
          return start == end && !tooLong ? null : cut(end);
        }
        reopen(end);
        continue;
      }
      int to = closing == null ? step() : pass();
      if (to >= 0) {
        return cut(to);
      }
    }
  }

  /** A document's line is the one of its first character. */
  private void skipSpace() throws IOException {
    while (available(1) && buffer[scan] <= ' ' && buffer[scan] >= 0) {
      if (buffer[scan] == '\n') {
        line++;
      }
      scan++;
      start = scan;
    }
  }

  /** Inside a comment or CDATA: goes on to its end. */
  private int pass() throws IOException {
    byte b = buffer[scan];
    if (b == '>' && endsWith(closing == null ? COMMENT_END : closing)) {
      closing = null;
    } else if (b == '<' && isLost()) {
      reopen(scan);
      return -1;
    }
    scan++;
    return -1;
  }

  /** A comment in a comment, or a new document right after the end of a record, betrays it. */
  private boolean isLost() throws IOException {
    if (!available(AHEAD) && !available(1)) {
      return false;
    }
    if (closing == COMMENT_END && startsWith(COMMENT)) {
      return true;
    }
    if (!startsWith(DECLARATION)) {
      return false;
    }
    int at = scan - 1;
    while (at > opener && buffer[at] <= ' ') {
      at--;
    }
    int tag = at;
    while (tag > opener && buffer[tag] != '<') {
      tag--;
    }
    return buffer[at] == '>' && buffer[tag + 1] == '/' && isRecord(tag + 2);
  }

  /** Outside: looks at what a bracket opens. The end of the document, or -1. */
  private int step() throws IOException {
    while (scan < end && buffer[scan] != '<') {
      scan++;
    }
    if (scan >= end || (!available(AHEAD) && scan >= end)) {
      return -1;
    }
    if (scan >= literalUntil && startsWith(COMMENT)) {
      open(COMMENT_END, COMMENT.length);
      return -1;
    }
    if (scan >= literalUntil && startsWith(CDATA)) {
      open(CDATA_END, CDATA.length);
      return -1;
    }
    if (startsWith(DECLARATION) && scan + 5 < end && buffer[scan + 5] <= ' ') {
      if (tags) {
        return scan;
      }
    } else if (scan + 1 < end && buffer[scan + 1] == '/') {
      if ((record >= 0 || tooLong) && isRecord(scan + 2)) {
        return afterTag();
      }
    } else if (isRecord(scan + 1)) {
      if (record >= 0) {
        return scan;
      }
      record = scan;
      tags = true;
    } else if (scan + 1 < end && isName(buffer[scan + 1])) {
      tags = true;
    }
    scan++;
    return -1;
  }

  private int afterTag() throws IOException {
    while (available(1) && buffer[scan] != '>') {
      scan++;
    }
    return Math.min(scan + 1, end);
  }

  private void open(byte[] until, int length) {
    closing = until;
    opener = scan;
    scan = Math.min(scan + length, end);
  }

  /** What was taken for a comment or CDATA is none: reads it again as text. */
  private void reopen(int until) {
    closing = null;
    scan = Math.min(opener + 4, end);
    literalUntil = until;
  }

  private void overflow() {
    if (closing != null && !tooLong) {
      reopen(end);
      return;
    }
    tooLong = true;
    closing = null;
    line += newlines(start, scan);
    start = scan;
  }

  private Unit cut(int to) {
    var unit =
        tooLong
            ? new Unit(line, buffer, to, to, to, true)
            : new Unit(line, buffer, start, record < 0 ? to : record, to, false);
    line += newlines(start, to);
    start = to;
    scan = to;
    return unit;
  }

  private long newlines(int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  private boolean isRecord(int at) {
    int stop = at;
    int name = at;
    while (stop < end && stop - at < AHEAD && isName(buffer[stop])) {
      if (buffer[stop] == ':') {
        name = stop + 1;
      }
      stop++;
    }
    if (stop == name
        || (stop < end && buffer[stop] > ' ' && buffer[stop] != '>' && buffer[stop] != '/')) {
      return false;
    }
    return records.contains(new String(buffer, name, stop - name, US_ASCII));
  }

  private static boolean isName(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '_'
        || b == ':'
        || b == '.';
  }

  private boolean startsWith(byte[] what) {
    return scan + what.length <= end
        && Arrays.equals(buffer, scan, scan + what.length, what, 0, what.length);
  }

  private boolean endsWith(byte[] what) {
    int from = scan - what.length + 1;
    return from >= opener + 4 && Arrays.equals(buffer, from, scan + 1, what, 0, what.length);
  }

  /** Whether so many bytes stand from here on; reads what is missing. */
  private boolean available(int count) throws IOException {
    while (end - scan < count && !eof) {
      room();
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        eof = true;
      } else {
        end += read;
      }
    }
    return end - scan >= count;
  }

  private void room() {
    if (end < buffer.length) {
      return;
    }
    if (start > buffer.length / 2) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      scan -= start;
      end -= start;
      record -= record < 0 ? 0 : start;
      opener -= start;
      literalUntil -= start;
      start = 0;
    } else {
      buffer =
          Arrays.copyOf(
              buffer,
              Math.max(buffer.length + (1 << 16), Math.min(buffer.length * 2, limit + (1 << 20))));
    }
  }
}
