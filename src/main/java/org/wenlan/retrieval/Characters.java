package org.wenlan.retrieval;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What one character is for searching: its folded form and its class. Full-width is half-width,
 * traditional is simplified, upper is lower case, letters lose their accents; kana and hangul stay
 * as they are.
 */
final class Characters {

  /** How a character behaves in a text. */
  enum Class {
    /** Part of a word that goes on to the next blank or sign. */
    LETTER,
    /** A word of its own: Chinese, kana, hangul. */
    IDEOGRAPH,
    /** Nothing, such as an accent that stands alone. */
    SILENT,
    /** Between words. */
    BLANK,
    /** A sign that ends a sentence wherever it stands. */
    STOP,
    /** Any other sign. */
    SIGN
  }

  /** A character's folded form, empty unless letter or ideograph. */
  record Folded(Class of, String text) {}

  private static final Folded NOTHING = new Folded(Class.SILENT, "");
  private static final Folded BLANK = new Folded(Class.BLANK, "");
  private static final Folded STOP = new Folded(Class.STOP, "");
  private static final Folded SIGN = new Folded(Class.SIGN, "");
  private static final AtomicReferenceArray<Folded> KNOWN = new AtomicReferenceArray<>(0x10000);

  private Characters() {}

  static Folded fold(int character) {
    if (character >= 0x10000) {
      return compute(character);
    }
    var known = KNOWN.get(character);
    if (known == null) {
      known = compute(character);
      KNOWN.set(character, known);
    }
    return known;
  }

  private static Folded compute(int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      return BLANK;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || type == Character.ENCLOSING_MARK) {
      return NOTHING;
    }
    if ("。！？；!?;".indexOf(character) >= 0) {
      return STOP;
    }
    var written = Normalizer.normalize(Character.toString(character), Form.NFKC);
    if (written.isEmpty() || !Character.isLetterOrDigit(written.codePointAt(0))) {
      return SIGN;
    }
    return switch (UnicodeScript.of(written.codePointAt(0))) {
      case HAN -> new Folded(Class.IDEOGRAPH, simplified(written));
      case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> new Folded(Class.IDEOGRAPH, written);
      default -> new Folded(Class.LETTER, plain(written));
    };
  }

  private static String plain(String letters) {
    var apart = Normalizer.normalize(letters.toLowerCase(Locale.ROOT), Form.NFKD);
    return apart.replaceAll("\\p{M}", "").replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
  }

  private static String simplified(String han) {
    // Character by character: a word table would make the fold of one depend on its neighbours.
    var simple = ZhConverterUtil.toSimple(han);
    return simple.length() == han.length() ? simple : han;
  }
}
