package org.wenlan.rights;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Patent.Right;

/**
 * How long a right can last. Adjustments and extensions are not in it. Sources: the TRIPS Agreement
 * art. 33; Patent Law of China art. 42 (2020) and before; 35 U.S.C. 154 and 173; the utility model
 * laws of the offices named.
 */
final class PatentTerm {
  private static final LocalDate US_FROM_FILING = LocalDate.of(1995, 6, 8);
  private static final LocalDate US_DESIGN_FIFTEEN = LocalDate.of(2015, 5, 13);
  private static final LocalDate CN_DESIGN_FIFTEEN = LocalDate.of(2021, 6, 1);
  private static final LocalDate JP_DESIGN_FROM_FILING = LocalDate.of(2020, 4, 1);
  private static final LocalDate JP_MODEL_TEN = LocalDate.of(2005, 4, 1);
  private static final Set<String> MODEL_TEN =
      Set.of(
          "CN", "DE", "KR", "TW", "RU", "ES", "AT", "FR", "IT", "PL", "CZ", "FI", "DK", "UA", "PT",
          "SK", "HU", "BG", "TR");

  private PatentTerm() {}

  /**
   * The last day of the longest regular term; null when the office's rule is not known here.
   *
   * @param granted the day of the grant; null when unknown or not granted
   */
  static @Nullable LocalDate end(
      Right right, String office, LocalDate filed, @Nullable LocalDate granted) {
    return switch (right) {
      case INVENTION, PLANT -> invention(office, filed, granted);
      case UTILITY_MODEL -> model(office, filed);
      case DESIGN -> design(office, filed, granted);
      case OTHER -> null;
    };
  }

  private static LocalDate invention(String office, LocalDate filed, @Nullable LocalDate granted) {
    var end = years(office, filed, 20);
    if (office.equals("US") && filed.isBefore(US_FROM_FILING) && granted != null) {
      var old = granted.plusYears(17);
      return old.isAfter(end) ? old : end;
    }
    return end;
  }

  private static @Nullable LocalDate model(String office, LocalDate filed) {
    if (office.equals("JP")) {
      return years(office, filed, filed.isBefore(JP_MODEL_TEN) ? 6 : 10);
    }
    if (office.equals("BR")) {
      return years(office, filed, 15);
    }
    return MODEL_TEN.contains(office) ? years(office, filed, 10) : null;
  }

  private static @Nullable LocalDate design(
      String office, LocalDate filed, @Nullable LocalDate granted) {
    return switch (office) {
      case "CN" -> years(office, filed, filed.isBefore(CN_DESIGN_FIFTEEN) ? 10 : 15);
      case "US" ->
          granted == null ? null : granted.plusYears(filed.isBefore(US_DESIGN_FIFTEEN) ? 14 : 15);
      case "JP" ->
          !filed.isBefore(JP_DESIGN_FROM_FILING)
              ? filed.plusYears(25)
              : granted == null ? null : granted.plusYears(20);
      case "KR" -> filed.plusYears(20);
      case "EM", "EU", "DE" -> filed.plusYears(25);
      default -> null;
    };
  }

  /** In China a term that begins on 6 September ends on 5 September. */
  private static LocalDate years(String office, LocalDate filed, int years) {
    var same = filed.plusYears(years);
    return office.equals("CN") ? same.minusDays(1) : same;
  }
}
