package org.wenlan.rights;

import static java.util.Locale.ROOT;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.territory.Countries;

/**
 * Names of people and bodies: one spelling to count by, and taking cells apart that hold several.
 *
 * <p>The spelling folds what differs between sources for one and the same name: width, case,
 * accents, dots, blanks, traditional characters, the writing of the legal form. It guesses no
 * abbreviation and no translation. Everything is a plain function.
 */
public final class Names {
  private static final Pattern ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
  private static final Pattern INITIALS =
      Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L}))");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern JAPANESE =
      Pattern.compile("\\p{IsHiragana}|\\p{IsKatakana}|株式|有限会社|工業|電機|製作所");
  private static final Pattern EAST =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
  private static final Pattern BLANK_IN_HAN = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");
  private static final Pattern SEVERAL = Pattern.compile("[;；|\\n]+");
  private static final Pattern SEVERAL_EAST = Pattern.compile("[;；|\\n、，]+|,(?!\\s*[A-Za-z])");
  private static final Pattern COUNTRY =
      Pattern.compile("^(.+?)\\s*(?:\\[([A-Z]{2})(?:/[A-Z]{2})?]|\\(([A-Z]{2})(?:/[A-Z]{2})?\\))$");

  private Names() {}

  /**
   * A name out of a cell.
   *
   * @param text as the source wrote it, without the country
   * @param normalised see {@link Names#normalise}
   * @param country WIPO ST.3, where the source wrote it behind the name; null when not
   */
  public record Name(String text, String normalised, @Nullable String country) {}

  /**
   * The spelling to count by, such as {@code SIEMENS AG}, {@code 某某科技有限公司} or {@code FOO CO LTD}.
   * The same name gives the same spelling, and a spelling gives itself.
   */
  public static String normalise(String raw) {
    var text = Normalizer.normalize(raw, Form.NFKC);
    text = ACCENT.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
    text = Normalizer.normalize(text, Form.NFC).toUpperCase(ROOT);
    if (EAST.matcher(text).find()) {
      return eastern(text);
    }
    text = INITIALS.matcher(text.replaceAll("['’‘`´]", "")).replaceAll("");
    text = text.replace("&", " & ").replaceAll("[^\\p{L}\\p{M}\\p{N}&+]+", " ").strip();
    return LegalForms.latin(text);
  }

  private static String eastern(String name) {
    var text = name.replaceAll("[\\s·・•]+", " ").replace('【', '(').replace('】', ')').strip();
    text = text.replaceAll("[\"'“”‘’。]", "").replaceAll(" ?\\( ?", "(").replaceAll(" ?\\)", ")");
    if (HAN.matcher(text).find() && !JAPANESE.matcher(text).find()) {
      text = ZhConverterUtil.toSimple(text);
    }
    text = BLANK_IN_HAN.matcher(text).replaceAll("");
    return LegalForms.eastern(text.strip());
  }

  /**
   * The names of a cell, in order. Semicolons, bars and lines part names; commas only between
   * Chinese, Japanese or Korean ones, since a comma is inside many Western names. A country behind
   * a name ({@code FOO LTD [GB]}, {@code FOO LTD (GB)}) is taken off.
   */
  public static List<Name> split(String cell) {
    var parts = (EAST.matcher(cell).find() ? SEVERAL_EAST : SEVERAL).split(cell);
    var names = new ArrayList<Name>();
    for (var part : parts) {
      if (!part.isBlank()) {
        names.add(one(part.strip()));
      }
    }
    return List.copyOf(names);
  }

  /** One name with the country that may stand behind it. */
  public static Name one(String written) {
    var behind = COUNTRY.matcher(written);
    if (behind.matches()) {
      var code = behind.group(2) != null ? behind.group(2) : behind.group(3);
      if (Countries.find(code).isPresent()) {
        return new Name(behind.group(1), normalise(behind.group(1)), code);
      }
    }
    return new Name(written, normalise(written), null);
  }
}
