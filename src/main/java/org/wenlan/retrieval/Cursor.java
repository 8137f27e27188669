package org.wenlan.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where a list goes on: behind a hit of the same search in the same order. It holds nothing that
 * its holder does not know, so a checksum over it and the search is enough to refuse any other.
 */
final class Cursor {
  private static final String SEPARATOR = "\u0000";

  private Cursor() {}

  /** Behind this hit. */
  static String after(FieldDoc last, String search) {
    var value =
        switch (last.fields[0]) {
          case Float score -> "f" + Float.floatToIntBits(score);
          case Integer day -> "d" + day;
          case BytesRef bytes -> "s" + bytes.utf8ToString();
          case null -> "n";
          default -> throw new IllegalStateException("Sorted by " + last.fields[0].getClass());
        };
    return seal(value + SEPARATOR + last.fields[1], search);
  }

  /** Behind this many families. */
  static String offset(long offset, String search) {
    return seal("o" + offset, search);
  }

  /** The hit behind which the list goes on; empty when the cursor is of another search. */
  static Optional<FieldDoc> after(String cursor, String search) {
    return open(cursor, search)
        .filter(text -> text.contains(SEPARATOR))
        .map(text -> text.split(SEPARATOR, 2))
        .map(parts -> {
          var value = parts[0].substring(1);
          Object first =
              switch (parts[0].charAt(0)) {
                case 'f' -> Float.intBitsToFloat(Integer.parseInt(value));
                case 'd' -> Integer.parseInt(value);
                default -> new BytesRef(value);
              };
          return new FieldDoc(
              Integer.MAX_VALUE, Float.NaN, new Object[] {first, Long.parseLong(parts[1])});
        });
  }

  /** How many families to pass over; empty when the cursor is of another search. */
  static Optional<Long> offset(String cursor, String search) {
    return open(cursor, search)
        .filter(text -> text.startsWith("o"))
        .map(text -> Long.parseLong(text.substring(1)));
  }

  private static String seal(String text, String search) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((check(text, search) + text).getBytes(UTF_8));
  }

  private static Optional<String> open(String cursor, String search) {
    String sealed;
    try {
      sealed = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
    if (sealed.length() < 17) {
      return Optional.empty();
    }
    var text = sealed.substring(16);
    return check(text, search).equals(sealed.substring(0, 16))
        ? Optional.of(text)
        : Optional.empty();
  }

  private static String check(String text, String search) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(search.getBytes(UTF_8));
      digest.update((byte) 0);
      return java.util.HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
