package org.wenlan.declared;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the constants of a type are written in a file. */
public final class Constants {
  private Constants() {}

  /** Small, with dashes. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All of a type, with commas between. */
  public static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Constants::word)
        .collect(Collectors.joining(", "));
  }
}
