package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.Set;

/** Offices whose documents exist, by WIPO ST.3 code, so that two letters can be taken for one. */
final class Offices {

  private static final Set<String> CODES =
      Set.of(
          ("AM AP AR AT AU AZ BA BE BG BH BO BR BX BY CA CH CL CN CO CR CS CU CY CZ DD DE DK DO DZ EA"
                  + " EC EE EG EM EP ES FI FR GB GC GE GR GT HK HN HR HU IB ID IE IL IN IR IS IT JO"
                  + " JP KE KG KR KZ LT LU LV MA MC MD ME MK MN MO MT MW MX MY NG NI NL NO NZ OA PA"
                  + " PE PH PK PL PT PY RO RS RU SA SE SG SI SK SM SU SV TH TJ TN TR TT TW UA US UY"
                  + " UZ VE VN WO YU ZA ZM ZW")
              .split(" "));

  /** Those that are no word in lower case. */
  private static final Set<String> SMALL = Set.of("ep", "wo", "cn", "jp", "kr", "hk", "tw");

  private Offices() {}

  static boolean isCode(String text) {
    return CODES.contains(text);
  }

  /**
   * Whether a bare word stands for an office: capital letters, or small ones that say nothing else.
   */
  static boolean isMeant(String word) {
    return CODES.contains(word) || SMALL.contains(word);
  }

  /** Whether a number that begins with these letters can be one: an office, ZL or PCT. */
  static boolean canBegin(String letters) {
    var capital = letters.toUpperCase(ROOT);
    return CODES.contains(capital) || capital.equals("ZL") || capital.equals("PCT");
  }
}
