package org.wenlan.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Class symbols as the exchange compares them: IPC, Locarno and Nice, without blanks. */
final class Symbols {
  private static final Pattern WRITTEN =
      Pattern.compile("[A-HY][0-9]{2}([A-Z]([0-9]{1,4}(/[0-9]{1,6})?)?)?|[0-9]{1,2}(-[0-9]{2})?");

  private Symbols() {}

  /** In one spelling, such as {@code A61B5/00}. */
  static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }

  static boolean written(String plain) {
    return WRITTEN.matcher(plain).matches();
  }

  /** Of a right's field: an IPC symbol is one, Nice classes are several. */
  static List<String> of(String field) {
    var plain = plain(field);
    if (written(plain) && !field.strip().matches("[0-9]+( +[0-9]+)+")) {
      return List.of(plain);
    }
    return List.of(field.strip().split("[ ,;]+")).stream()
        .map(Symbols::plain)
        .filter(Symbols::written)
        .toList();
  }

  /** A symbol and what it lies in, the narrowest first: A61B5/00, A61B, A61. */
  static List<String> levels(String plain) {
    if (plain.length() <= 3 || !Character.isLetter(plain.charAt(0))) {
      return List.of(plain);
    }
    var whole = plain.substring(0, 3);
    var sub = plain.substring(0, Math.min(4, plain.length()));
    return plain.length() == 4 ? List.of(sub, whole) : List.of(plain, sub, whole);
  }
}
