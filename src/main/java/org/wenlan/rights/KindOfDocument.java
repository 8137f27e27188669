package org.wenlan.rights;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Patent.Right;

/**
 * What the kind of a document, WIPO ST.16, says: whether a right was granted with it. Offices
 * differ, and the same letter changed its meaning over time.
 */
enum KindOfDocument {
  APPLICATION,
  GRANT,
  /** Neither for sure: a correction, a search report, a kind that the source does not give. */
  OTHER;

  private static final LocalDate TW_GRANTS_AS_B = LocalDate.of(2003, 5, 1);
  private static final LocalDate US_PUBLISHES_APPLICATIONS = LocalDate.of(2001, 1, 1);

  /** Offices whose U is a registered utility model; elsewhere it is an application. */
  private static final Set<String> U_REGISTERED =
      Set.of("CN", "DE", "RU", "AT", "CZ", "FI", "UA", "TW", "DK", "EE", "BG", "HU");

  /** Offices where a T is a translation of a granted European patent. */
  private static final Set<String> T_GRANTED =
      Set.of("AT", "ES", "DK", "PT", "PL", "SI", "FI", "NO", "SE", "LT", "HR", "RS", "TR");

  static KindOfDocument of(Patent patent) {
    var number = patent.number();
    if (number.kind().isEmpty()) {
      return OTHER;
    }
    if (number.office().equals("WO")) {
      return number.kind().startsWith("A") ? APPLICATION : OTHER;
    }
    var published = patent.published();
    return switch (number.kind().charAt(0)) {
      case 'A' -> a(number, published);
      case 'B', 'C', 'Y' -> GRANT;
      case 'U' -> u(number);
      case 'S' -> GRANT;
      case 'D' -> number.office().equals("CN") ? GRANT : OTHER;
      case 'E' -> number.office().equals("US") ? GRANT : OTHER;
      case 'P' -> number.kind().matches("P[149]") ? APPLICATION : GRANT;
      case 'M' -> number.office().equals("TW") ? GRANT : OTHER;
      case 'T' -> T_GRANTED.contains(number.office()) || number.kind().equals("T2") ? GRANT : OTHER;
      default -> OTHER;
    };
  }

  private static KindOfDocument a(PublicationNumber number, @Nullable LocalDate published) {
    return switch (number.office()) {
      case "US" ->
          before(published, US_PUBLISHES_APPLICATIONS) && number.kind().equals("A")
              ? GRANT
              : APPLICATION;
      case "TW" -> before(published, TW_GRANTS_AS_B) ? GRANT : APPLICATION;
      case "OA" -> GRANT;
      case "AU" -> number.kind().equals("A4") ? GRANT : APPLICATION;
      default -> APPLICATION;
    };
  }

  private static boolean before(@Nullable LocalDate day, LocalDate limit) {
    return day != null && day.isBefore(limit);
  }

  private static KindOfDocument u(PublicationNumber number) {
    // Japan registers without examination since 1994, with numbers from 3,000,000
    var registered =
        number.office().equals("JP")
            ? number.serial().matches("3\\d{6}")
            : U_REGISTERED.contains(number.office());
    return registered ? GRANT : APPLICATION;
  }

  /** What kind of right a document is about, by its kind where the source did not say. */
  static Right right(Patent patent) {
    if (patent.right() != Right.OTHER || patent.number().kind().isEmpty()) {
      return patent.right();
    }
    return switch (patent.number().kind().charAt(0)) {
      case 'A', 'B', 'C' -> Right.INVENTION;
      case 'U', 'Y', 'M' -> Right.UTILITY_MODEL;
      case 'S', 'D' -> Right.DESIGN;
      case 'P' -> Right.PLANT;
      default -> Right.OTHER;
    };
  }
}
