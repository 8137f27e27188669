package org.wenlan.documents;

import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

/**
 * Walks through the parts of a picture from its beginning to its end, without decoding any: the
 * size that the headers announce is within the limit, and nothing stands behind the end. PNG (ISO
 * 15948), GIF89a, WebP (RFC 9649); JPEG is {@link Jpeg}.
 */
final class Pictures {
  /** Pixels at most: 50 million, which is 200 MB once some viewer decodes them. */
  static final long PIXELS = 50_000_000;

  /** Parts at most; real pictures have a few hundred. */
  static final int PARTS = 100_000;

  private static final String PNG = "\u0089PNG\r\n\u001a\n";

  private Pictures() {}

  static boolean isPng(Body body) {
    return body.has(0, PNG);
  }

  static boolean isGif(Body body) {
    return body.has(0, "GIF87a") || body.has(0, "GIF89a");
  }

  static boolean isWebp(Body body) {
    return body.has(0, "RIFF") && body.has(8, "WEBP");
  }

  static Found png(Body body) {
    if (body.big(8, 4) != 13 || !body.has(12, "IHDR")) {
      return new Bad(Reasons.damaged(Kind.PNG));
    }
    var size = size(Kind.PNG, body.big(16, 4), body.big(20, 4));
    if (size instanceof Bad) {
      return size;
    }
    long place = PNG.length();
    for (int part = 0; part < PARTS; part++) {
      long length = body.big(place, 4);
      boolean end = body.has(place + 4, "IEND");
      place += 12 + length;
      if (length < 0 || place > body.bytes()) {
        return new Bad(Reasons.damaged(Kind.PNG));
      }
      if (end) {
        return ended(Kind.PNG, body, place);
      }
    }
    return new Bad(Reasons.damaged(Kind.PNG));
  }

  static Found gif(Body body) {
    var size = size(Kind.GIF, body.little(6, 2), body.little(8, 2));
    if (size instanceof Bad) {
      return size;
    }
    long place = 13 + table(body.at(10));
    for (int part = 0; part < PARTS; part++) {
      switch (body.at(place)) {
        case 0x3B -> {
          return ended(Kind.GIF, body, place + 1);
        }
        case 0x21 -> place = blocks(body, place + 2);
        case 0x2C -> {
          var frame = size(Kind.GIF, body.little(place + 5, 2), body.little(place + 7, 2));
          if (frame instanceof Bad) {
            return frame;
          }
          place = blocks(body, place + 11 + table(body.at(place + 9)));
        }
        default -> {
          return new Bad(Reasons.damaged(Kind.GIF));
        }
      }
    }
    return new Bad(Reasons.damaged(Kind.GIF));
  }

  /** Bytes of a colour table, by the flags before it. */
  private static int table(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  /** The place behind a row of sub-blocks, each after its length, the last one empty. */
  private static long blocks(Body body, long from) {
    long place = from;
    int length;
    while ((length = body.at(place)) > 0) {
      place += 1 + length;
    }
    return length < 0 ? Long.MAX_VALUE / 2 : place + 1;
  }

  static Found webp(Body body) {
    long end = 8 + body.little(4, 4);
    if (end > body.bytes() || end % 2 != 0) {
      return new Bad(Reasons.damaged(Kind.WEBP));
    }
    if (end < body.bytes()) {
      return new Bad(Reasons.appended(Kind.WEBP));
    }
    boolean sized = false;
    long place = 12;
    for (int part = 0; place < end && part < PARTS; part++) {
      long length = body.little(place + 4, 4);
      if (length < 0 || place + 8 + length > end) {
        return new Bad(Reasons.damaged(Kind.WEBP));
      }
      var size = webpSize(body, place);
      if (size instanceof Bad) {
        return size;
      }
      sized |= size != null;
      place += 8 + length + length % 2;
    }
    return sized && place == end ? Sound.of(Kind.WEBP) : new Bad(Reasons.damaged(Kind.WEBP));
  }

  private static @org.jspecify.annotations.Nullable Found webpSize(Body body, long place) {
    long at = place + 8;
    if (body.has(place, "VP8X")) {
      return size(Kind.WEBP, body.little(at + 4, 3) + 1, body.little(at + 7, 3) + 1);
    }
    if (body.has(place, "ANMF")) {
      return size(Kind.WEBP, body.little(at + 6, 3) + 1, body.little(at + 9, 3) + 1);
    }
    if (body.has(place, "VP8L")) {
      long bits = body.little(at + 1, 4);
      return body.at(at) == 0x2F
          ? size(Kind.WEBP, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
          : new Bad(Reasons.damaged(Kind.WEBP));
    }
    if (body.has(place, "VP8 ")) {
      return body.big(at + 3, 3) == 0x9D012A
          ? size(Kind.WEBP, body.little(at + 6, 2) & 0x3FFF, body.little(at + 8, 2) & 0x3FFF)
          : new Bad(Reasons.damaged(Kind.WEBP));
    }
    return null;
  }

  /** Sound when it is within the limit. */
  static Found size(Kind kind, long width, long height) {
    if (width <= 0 || height <= 0) {
      return new Bad(Reasons.damaged(kind));
    }
    // Each has at most 32 bits: divided, not multiplied, so that nothing overflows.
    return width > PIXELS / height ? new Bad(Reasons.pixels(width, height)) : Sound.of(kind);
  }

  private static Found ended(Kind kind, Body body, long end) {
    return end == body.bytes() ? Sound.of(kind) : new Bad(Reasons.appended(kind));
  }
}
