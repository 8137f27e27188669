package org.wenlan.documents;

import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

/**
 * Walks through the segments of a JPEG (ITU-T T.81) without decoding any. Behind the end only
 * another JPEG may stand (multi-picture and HDR photographs have them) and padding of zeros; a film
 * or a maker's own trailer is refused with whatever else hides there.
 */
final class Jpeg {
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;

  private Jpeg() {}

  static boolean is(Body body) {
    return body.has(0, "\u00ff\u00d8\u00ff");
  }

  static Found check(Body body) {
    long place = 0;
    for (int picture = 0; picture < 16; picture++) {
      var one = new Walk(body, place);
      var found = one.walk();
      if (found instanceof Bad) {
        return found;
      }
      place = one.place;
      while (body.at(place) == 0) {
        place++;
      }
      if (place == body.bytes()) {
        return found;
      }
      if (!body.has(place, "\u00ff\u00d8\u00ff")) {
        return new Bad(Reasons.appended(Kind.JPEG));
      }
    }
    return new Bad(Reasons.appended(Kind.JPEG));
  }

  private static final class Walk {
    private final Body body;
    private long place;
    private boolean sized;
    private boolean scanned;

    Walk(Body body, long from) {
      this.body = body;
      this.place = from + 2;
    }

    Found walk() {
      for (int part = 0; part < Pictures.PARTS; part++) {
        int marker = marker();
        if (marker == END) {
          return sized && scanned ? Sound.of(Kind.JPEG) : new Bad(Reasons.damaged(Kind.JPEG));
        }
        long length = body.big(place, 2);
        if (marker < 0 || length < 2 || place + length > body.bytes()) {
          return new Bad(Reasons.damaged(Kind.JPEG));
        }
        if (frame(marker)) {
          var size = Pictures.size(Kind.JPEG, body.big(place + 5, 2), body.big(place + 3, 2));
          if (size instanceof Bad) {
            return size;
          }
          sized = true;
        }
        place += length;
        if (marker == SCAN) {
          scanned = true;
          skipScan();
        }
      }
      return new Bad(Reasons.damaged(Kind.JPEG));
    }

    /** The marker here, past any fill bytes; -1 when there is none. */
    private int marker() {
      if (body.at(place) != 0xFF) {
        return -1;
      }
      int code;
      do {
        code = body.at(++place);
      } while (code == 0xFF);
      place++;
      return code <= 1 || code >= 0xD0 && code <= 0xD8 ? -1 : code;
    }

    /** Packed pixels go on to the next marker that is neither an escape nor a restart. */
    private void skipScan() {
      while (place < body.bytes()) {
        if (body.at(place) == 0xFF) {
          int next = body.at(place + 1);
          if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
            return;
          }
        }
        place++;
      }
    }

    /** Start of a frame: C0 to CF, without the tables that have numbers among them. */
    private static boolean frame(int marker) {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
  }
}
