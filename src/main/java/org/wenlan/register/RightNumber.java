package org.wenlan.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Numbers;
import org.wenlan.rights.Numbers.Reading;

/**
 * By what a right goes here, in one piece that also stands in addresses.
 *
 * @param key a patent's application number as {@link ApplicationNumber#key()}, such as {@code
 *     CN201510123456}; of a trade mark {@code TM} and its registration number
 */
public record RightNumber(String key) {
  private static final Pattern MARK = Pattern.compile("(?:TM|G|第)?\\s*([0-9]{5,9}[A-Z]?)\\s*号?");
  private static final Pattern KEY = Pattern.compile("[A-Z]{2}[0-9A-Z]{1,24}");

  public RightNumber {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("Not the number of a right: " + key);
    }
  }

  /** Of a patent by its application. */
  public static RightNumber of(ApplicationNumber number) {
    return new RightNumber(number.key());
  }

  /** Whether it is a registered trade mark's. */
  public boolean mark() {
    return key.startsWith("TM");
  }

  /**
   * Reads what somebody typed: an application number with or without its check digit and ZL, or
   * {@code TM} and a registration number. Empty when it is none, or when its check digit is wrong.
   */
  public static Optional<RightNumber> read(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    var mark = MARK.matcher(text);
    if (text.startsWith("TM") && mark.matches()) {
      return Optional.of(new RightNumber("TM" + mark.group(1)));
    }
    return switch (Numbers.read(text)) {
      case Reading.Application it -> Optional.of(of(it.number()));
      case Reading.International it -> Optional.of(of(it.number()));
      case Reading.Ambiguous it ->
          it.candidates().stream()
              .flatMap(one ->
                  one instanceof Reading.Application application
                      ? Optional.of(of(application.number())).stream()
                      : Optional.<RightNumber>empty().stream())
              .findFirst();
      case Reading.Publication _, Reading.WrongCheckDigit _, Reading.NotANumber _ ->
          Optional.empty();
    };
  }

  @Override
  public String toString() {
    return key;
  }
}
