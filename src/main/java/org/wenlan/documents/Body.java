package org.wenlan.documents;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of a file at any place, of which a few pieces are in memory at a time. What lies beyond
 * the end reads as nothing, so that a header that lies about lengths leads nowhere. For one thread.
 */
final class Body {
  /** Bytes of a piece; only the last is shorter. */
  static final int CHUNK = 1 << 20;

  /** Pieces in memory at most. */
  static final int KEPT = 4;

  /** Where the pieces are. */
  @FunctionalInterface
  interface Chunks {

    /** One piece; only asked for what there is. */
    byte[] read(int ordinal);
  }

  private final long bytes;
  private final Chunks chunks;
  private final Map<Integer, byte[]> kept =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  Body(long bytes, Chunks chunks) {
    this.bytes = bytes;
    this.chunks = chunks;
  }

  /** Of bytes that are in memory anyway, one piece at most. */
  static Body of(byte[] whole) {
    if (whole.length > CHUNK) {
      throw new IllegalArgumentException("More than a chunk: " + whole.length);
    }
    return new Body(whole.length, ordinal -> whole);
  }

  long bytes() {
    return bytes;
  }

  /** The byte there, 0 to 255; -1 outside. */
  int at(long place) {
    return place < 0 || place >= bytes ? -1 : chunk(place)[Math.toIntExact(place % CHUNK)] & 0xFF;
  }

  /** So many bytes from there; fewer where the file ends. */
  byte[] slice(long from, int length) {
    if (from < 0 || from >= bytes) {
      return new byte[0];
    }
    var out = new byte[Math.toIntExact(Math.min(length, bytes - from))];
    int done = 0;
    while (done < out.length) {
      var chunk = chunk(from + done);
      int at = Math.toIntExact((from + done) % CHUNK);
      int some = Math.min(out.length - done, chunk.length - at);
      System.arraycopy(chunk, at, out, done, some);
      done += some;
    }
    return out;
  }

  /** Whether exactly these bytes stand there; text as Latin-1. */
  boolean has(long place, String expected) {
    for (int i = 0; i < expected.length(); i++) {
      if (at(place + i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A number of so many bytes, the greatest first; -1 when it is not all there. */
  long big(long place, int length) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      int one = at(place + i);
      if (one < 0) {
        return -1;
      }
      value = value << 8 | one;
    }
    return value;
  }

  /** A number of so many bytes, the smallest first; -1 when it is not all there. */
  long little(long place, int length) {
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      int one = at(place + i);
      if (one < 0) {
        return -1;
      }
      value = value << 8 | one;
    }
    return value;
  }

  /** From there up to another place, one after the other. */
  InputStream stream(long from, long to) {
    return new InputStream() {
      private long place = from;
      private final long end = Math.min(to, bytes);

      @Override
      public int read() {
        return place < end ? at(place++) : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        if (length == 0) {
          return 0;
        }
        if (place >= end) {
          return -1;
        }
        var chunk = chunk(place);
        int at = Math.toIntExact(place % CHUNK);
        int some = Math.toIntExact(Math.min(Math.min(length, chunk.length - at), end - place));
        System.arraycopy(chunk, at, into, offset, some);
        place += some;
        return some;
      }
    };
  }

  private byte[] chunk(long place) {
    int ordinal = Math.toIntExact(place / CHUNK);
    var there = kept.get(ordinal);
    if (there != null) {
      return there;
    }
    var read = chunks.read(ordinal);
    if (read.length != Math.min(CHUNK, bytes - (long) ordinal * CHUNK)) {
      throw new IllegalStateException("Chunk " + ordinal + " has " + read.length + " bytes");
    }
    kept.put(ordinal, read);
    return read;
  }
}
