package org.wenlan.documents;

import java.util.Set;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

/**
 * Walks through the boxes of an MP4 file (ISO 14496-12): the first names an MP4 brand, they fill
 * the file exactly, and there is a film with frames. What is inside a box is not looked at.
 */
final class Film {
  private static final Set<String> BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
          "avc1", "mp71", "M4V ", "M4VH", "M4VP", "MSNV", "dash", "f4v ", "mmp4", "3gp4", "3gp5");

  private static final int BOXES = 1_000_000;

  private Film() {}

  static boolean is(Body body) {
    return body.has(4, "ftyp");
  }

  static Found check(Body body) {
    if (!BRANDS.contains(type(body, 8))) {
      return new Bad(Reasons.kindUnknown());
    }
    boolean film = false;
    boolean frames = false;
    long place = 0;
    for (int box = 0; box < BOXES && place < body.bytes(); box++) {
      long size = body.big(place, 4);
      var type = type(body, place + 4);
      if (size == 1) {
        size = body.big(place + 8, 8);
      } else if (size == 0 && type.equals("mdat")) {
        size = body.bytes() - place;
      }
      if (!type.matches("[A-Za-z0-9 ]{4}")) {
        return new Bad(film ? Reasons.appended(Kind.MP4) : Reasons.damaged(Kind.MP4));
      }
      if (size < 8 || size > body.bytes() - place) {
        return new Bad(film ? Reasons.appended(Kind.MP4) : Reasons.damaged(Kind.MP4));
      }
      film |= type.equals("moov");
      frames |= type.equals("mdat");
      place += size;
    }
    return film && frames && place == body.bytes()
        ? Sound.of(Kind.MP4)
        : new Bad(Reasons.damaged(Kind.MP4));
  }

  private static String type(Body body, long place) {
    return new String(body.slice(place, 4), java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
