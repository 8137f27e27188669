package org.wenlan.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: behind a hit of the same search in the same order. It holds nothing that
 * its holder does not know, so a checksum over it and the search is enough to refuse any other; one
 * that was forged with care is a place in a list that its holder may see.
 */
final class Cursor {
  private static final int CHECK = 16;
  private static final Pattern HIT =
      Pattern.compile("(f|d)(-?\\d{1,19}) (\\d{1,10})|(s)([0-9A-Z]{1,32}) (\\d{1,10})");
  private static final Pattern FAMILY = Pattern.compile("o(\\d{1,9}) (\\d{1,10})");

  private Cursor() {}

  /** Behind this many families, the last of which is shown by this document. */
  record Family(int offset, long id) {}

  /** Behind this hit, ordered by {@link Ordering#sort}. */
  static String after(FieldDoc last, String search) {
    var value =
        switch (last.fields[0]) {
          case Float score -> "f" + Float.floatToIntBits(score);
          case Integer day -> "d" + day;
          case BytesRef bytes -> "s" + bytes.utf8ToString();
          case null, default -> throw new IllegalStateException("Sorted by " + last.fields[0]);
        };
    return seal(value + " " + last.fields[1], search);
  }

  /** Behind this family. */
  static String after(Family last, String search) {
    return seal("o" + last.offset() + " " + last.id(), search);
  }

  /** The hit behind which the list goes on; empty when the cursor is of another search. */
  static Optional<FieldDoc> hit(String cursor, String search) {
    return open(cursor, search).map(HIT::matcher).filter(Matcher::matches).flatMap(Cursor::hit);
  }

  private static Optional<FieldDoc> hit(Matcher parts) {
    try {
      var kind = parts.group(1);
      if (kind == null) {
        return Optional.of(after(new BytesRef(parts.group(5)), parts.group(6)));
      }
      return Optional.of(
          after(
              kind.equals("f")
                  ? (Object) Float.intBitsToFloat(Integer.parseInt(parts.group(2)))
                  : (Object) Integer.valueOf(parts.group(2)),
              parts.group(3)));
    } catch (NumberFormatException forged) {
      return Optional.empty();
    }
  }

  private static FieldDoc after(Object value, @Nullable String id) {
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {value, Long.parseLong(String.valueOf(id))});
  }

  /** The family behind which the list goes on; empty when the cursor is of another search. */
  static Optional<Family> family(String cursor, String search) {
    return open(cursor, search)
        .map(FAMILY::matcher)
        .filter(Matcher::matches)
        .map(parts -> new Family(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))));
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
    if (sealed.length() <= CHECK) {
      return Optional.empty();
    }
    var text = sealed.substring(CHECK);
    return check(text, search).equals(sealed.substring(0, CHECK))
        ? Optional.of(text)
        : Optional.empty();
  }

  private static String check(String text, String search) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(search.getBytes(UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)), 0, CHECK / 2);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
