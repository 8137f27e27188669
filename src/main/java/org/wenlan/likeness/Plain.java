package org.wenlan.likeness;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.wenlan.wording.Words;

/** Texts without what makes no difference to a reader. */
public final class Plain {
  private static final AtomicReferenceArray<String> SIMPLIFIED =
      new AtomicReferenceArray<>(0x10000);

  private Plain() {}

  /** Simplified, half-width, small, without accents and blanks; signs stay. */
  public static String of(String text) {
    var wide = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var plain = new StringBuilder(wide.length());
    wide.codePoints()
        .forEach(c -> {
          if (Character.isIdeographic(c)) {
            plain.append(simplified(c));
          } else if (!Character.isWhitespace(c)
              && !Character.isSpaceChar(c)
              && Character.getType(c) != Character.NON_SPACING_MARK) {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }

  private static String simplified(int c) {
    if (c >= 0x10000) {
      return Character.toString(c);
    }
    var known = SIMPLIFIED.get(c);
    if (known == null) {
      known = Words.of(Character.toString(c)).all().getFirst().text();
      SIMPLIFIED.set(c, known);
    }
    return known;
  }
}
