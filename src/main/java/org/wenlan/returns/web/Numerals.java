package org.wenlan.returns.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them and as pages show them. */
final class Numerals {
  /** Thousands apart or not at all: {@code 1,5} is neither one and a half nor fifteen. */
  private static final Pattern TYPED =
      Pattern.compile("[+-]?(\\d{1,3}(,\\d{3}){1,5}|\\d{1,18})(\\.\\d{1,6})?");

  private Numerals() {}

  /** Reads it, full-width digits and blanks included; empty when it is no number. */
  static Optional<BigDecimal> read(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s_']", "");
    return TYPED.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace(",", "").replaceFirst("^[+]", "")))
        : Optional.empty();
  }

  /** With its thousands apart; a dash where there is none. */
  static String shown(@Nullable BigDecimal number) {
    return number == null
        ? "–"
        : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(number);
  }

  /** As it stands in an input. */
  static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
