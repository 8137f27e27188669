package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent.Of;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** What is particular about numbers of the USPTO. */
final class UsNumbers {
  /** A series letter and zeros before the digits: D0435854, PP012345, RE037000. */
  private static final Pattern SERIES = Pattern.compile("([A-Z]{1,2})0*(\\d+)");

  private static final Pattern COLUMNS = Pattern.compile("([A-Z\\d ]{2}\\d)([ \\d]{0,2}\\d)(\\d*)");

  private UsNumbers() {}

  /** A published document's number, with zeros or without. */
  static Optional<PublicationNumber> publication(String number, String kind) {
    return publication("US", number, kind);
  }

  /** A cited document's number of any office. */
  static Optional<PublicationNumber> publication(String office, String number, String kind) {
    var bare = number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(ROOT);
    var series = SERIES.matcher(bare);
    return PublicationNumber.of(
        office.toUpperCase(ROOT),
        series.matches() ? series.group(1) + series.group(2) : bare,
        kind.strip().toUpperCase(ROOT));
  }

  /** Sets the application's number and keeps it as written. */
  static void application(String number, PatentDraft draft) {
    draft.application(ApplicationNumber.of("US", number).orElse(null));
    draft.alias(Of.APPLICATION, "original", number);
  }

  /**
   * A class of the office's own scheme as people write it, such as {@code 379/88.02} or {@code
   * D14/480}. Files keep it in columns: three for the class, three for the subclass, then decimals.
   *
   * @param columns as the file has them, leading blanks too
   */
  static Symbol uspc(String columns, boolean first) {
    var parts = COLUMNS.matcher(columns.stripTrailing());
    if (!parts.matches()) {
      return new Symbol(Scheme.USPC, columns.strip(), first);
    }
    var decimals = parts.group(3).replaceFirst("0+$", "");
    return new Symbol(
        Scheme.USPC,
        parts.group(1).strip().replaceFirst("^0+(?=.)", "")
            + "/"
            + parts.group(2).strip().replaceFirst("^0+(?=.)", "")
            + (decimals.isEmpty() ? "" : "." + decimals),
        first);
  }

  /**
   * The kind of right.
   *
   * @param type what the file calls the application: utility, design, plant, reissue; may be empty
   */
  static Right right(String type, PublicationNumber number) {
    return switch (type.strip().toLowerCase(ROOT)) {
      case "design" -> Right.DESIGN;
      case "plant" -> Right.PLANT;
      case "utility", "reissue", "sir" -> Right.INVENTION;
      default -> right(number);
    };
  }

  private static Right right(PublicationNumber number) {
    if (number.kind().startsWith("S") || number.serial().startsWith("D")) {
      return Right.DESIGN;
    }
    return number.kind().startsWith("P") || number.serial().startsWith("PP")
        ? Right.PLANT
        : Right.INVENTION;
  }
}
