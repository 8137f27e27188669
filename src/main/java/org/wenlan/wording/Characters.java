package org.wenlan.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.wenlan.query.Queries;

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
    /** A word of its own: Chinese, kana with the prolonged sound mark, hangul. */
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

  /** A character's folded form, empty when it is nothing. */
  record Folded(Class of, String text) {}

  /** Marks that come in many forms of which queries know one. */
  private static final Set<String> ONE_FORM = Set.of("\"", "'", "-", "(", ")");

  private static final Map<Integer, String> SIMPLIFIED = simplified();
  private static final Folded NOTHING = new Folded(Class.SILENT, "");
  private static final Folded BLANK = new Folded(Class.BLANK, " ");
  private static final AtomicReferenceArray<Folded> KNOWN = new AtomicReferenceArray<>(0x10000);

  private Characters() {}

  /** The kana that a kana and the sound mark behind it are; empty when the two are no kana. */
  static Optional<String> voiced(String kana, int mark) {
    var sound =
        switch (mark) {
          case '\u3099', '\uff9e' -> "\u3099";
          case '\u309a', '\uff9f' -> "\u309a";
          default -> "";
        };
    var both = Normalizer.normalize(kana + sound, Form.NFC);
    return sound.isEmpty() || both.length() != 1 ? Optional.empty() : Optional.of(both);
  }

  /** One spelling for letters that can be written as one character or as several. */
  static String composed(String text) {
    return Normalizer.isNormalized(text, Form.NFC) ? text : Normalizer.normalize(text, Form.NFC);
  }

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
    var written = Normalizer.normalize(Character.toString(character), Form.NFKC);
    if (written.isEmpty()) {
      return NOTHING;
    }
    if ("。!?;".contains(written)) {
      return new Folded(Class.STOP, written);
    }
    if (Character.isIdeographic(character) || character == 'ー' || character == 'ｰ') {
      return new Folded(Class.IDEOGRAPH, simplified(written));
    }
    if (!Character.isLetterOrDigit(written.codePointAt(0))) {
      var one = Queries.inOneForm(written.codePointAt(0));
      return new Folded(Class.SIGN, ONE_FORM.contains(one) ? one : written);
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
    return SIMPLIFIED.getOrDefault(han.codePointAt(0), han);
  }

  /**
   * OpenCC's table of single characters, traditional to simplified. A table of words would make the
   * fold of a character depend on its neighbours, and what is cut there would not be found.
   */
  private static Map<Integer, String> simplified() {
    var table = new HashMap<Integer, String>();
    var resource = ZhConverterUtil.class.getResourceAsStream("/data/dictionary/TSCharacters.txt");
    if (resource == null) {
      throw new IllegalStateException("opencc4j came without its table of characters");
    }
    try (var lines = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var parts = line.split("\\s+");
        // Where a character can also stand for itself, as in 乾坤 and 乾燥, the other one is taken:
        // 干燥 is to be found by both.
        Arrays.stream(parts)
            .skip(1)
            .filter(simple -> !simple.equals(parts[0]))
            .findFirst()
            .ifPresent(simple -> table.put(parts[0].codePointAt(0), simple));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Map.copyOf(table);
  }
}
