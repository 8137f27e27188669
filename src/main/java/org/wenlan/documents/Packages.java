package org.wenlan.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The directory of a ZIP (APPNOTE 6.3), read strictly: it fills the file from its first byte to its
 * last, both lists of names agree, no part overlaps another, none is encrypted or points outside.
 * What two unpackers could read differently is no package.
 */
final class Packages {
  private static final int PARTS = 10_000;
  private static final int NAME = 512;
  private static final int END = 22;
  private static final int ENTRY = 46;
  private static final int LOCAL = 30;

  private Packages() {}

  /**
   * A file in it.
   *
   * @param from place of its packed bytes
   */
  record Part(String name, long local, long from, long packed, long unpacked, boolean deflated) {}

  static boolean is(Body body) {
    return body.has(0, "PK\3\4") || body.has(0, "PK\5\6") || body.has(0, "PK\7\b");
  }

  /** Its parts in their order in the file; empty when the directory is not sound. */
  static Optional<List<Part>> parts(Body body) {
    long end = end(body);
    if (end < 0) {
      return Optional.empty();
    }
    long count = body.little(end + 10, 2);
    long size = body.little(end + 12, 4);
    long from = body.little(end + 16, 4);
    if (body.little(end + 4, 4) != 0
        || body.little(end + 8, 2) != count
        || count == 0
        || count > PARTS
        || from + size != end) {
      return Optional.empty();
    }
    var parts = new ArrayList<Part>();
    var names = new HashSet<String>();
    long place = from;
    for (int i = 0; i < count; i++) {
      var part = part(body, place, from);
      if (part.isEmpty() || !names.add(part.get().name().toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
      parts.add(part.get());
      place +=
          ENTRY
              + body.little(place + 28, 2)
              + body.little(place + 30, 2)
              + body.little(place + 32, 2);
    }
    return place == end && apart(parts, from) ? Optional.of(parts) : Optional.empty();
  }

  private static long end(Body body) {
    for (long place = body.bytes() - END;
        place >= Math.max(0, body.bytes() - END - 0xFFFF);
        place--) {
      if (body.has(place, "PK\5\6") && place + END + body.little(place + 20, 2) == body.bytes()) {
        return place;
      }
    }
    return -1;
  }

  private static Optional<Part> part(Body body, long place, long directory) {
    long flags = body.little(place + 8, 2);
    long method = body.little(place + 10, 2);
    long packed = body.little(place + 20, 4);
    long unpacked = body.little(place + 24, 4);
    int length = (int) body.little(place + 28, 2);
    long local = body.little(place + 42, 4);
    if (!body.has(place, "PK\1\2") || (flags & 0x2041) != 0 || length <= 0 || length > NAME) {
      return Optional.empty();
    }
    var name = name(body, place + ENTRY, length);
    long from = local + LOCAL + length + Math.max(0, body.little(local + 28, 2));
    boolean sound =
        (method == 8 || method == 0 && packed == unpacked)
            && body.has(local, "PK\3\4")
            && body.little(local + 26, 2) == length
            && name(body, local + LOCAL, length).equals(name)
            && from + packed <= directory
            && !name.startsWith("/")
            && !name.contains("\\")
            && !List.of(name.split("/")).contains("..");
    return sound
        ? Optional.of(new Part(name, local, from, packed, unpacked, method == 8))
        : Optional.empty();
  }

  private static String name(Body body, long place, int length) {
    return new String(body.slice(place, length), StandardCharsets.ISO_8859_1);
  }

  /** Whether the first part begins the file and none reaches into the next. */
  private static boolean apart(List<Part> parts, long directory) {
    parts.sort(Comparator.comparingLong(Part::local));
    if (parts.getFirst().local() != 0) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      long next = i + 1 < parts.size() ? parts.get(i + 1).local() : directory;
      if (parts.get(i).from() + parts.get(i).packed() > next) {
        return false;
      }
    }
    return true;
  }
}
