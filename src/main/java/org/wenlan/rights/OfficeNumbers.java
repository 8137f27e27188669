package org.wenlan.rights;

import java.util.List;
import java.util.Optional;
import org.wenlan.rights.Numbers.Reading;

/**
 * How one office writes its numbers. Serials are canonical: one form however they were written, and
 * reading a canonical serial again changes nothing.
 */
interface OfficeNumbers {

  /**
   * A publication's canonical serial.
   *
   * @param written in upper case, with or without zeros and punctuation, without the office
   */
  String publication(String written, String kind);

  /**
   * An application's canonical serial.
   *
   * @param written in upper case, in the office's own form, in EPODOC or in DOCDB
   * @param kind DOCDB's kind of application when the source is known to write DOCDB, else empty
   */
  String application(String written, String kind);

  /** What a typed number of this office may be, likeliest first; empty when it is none. */
  List<Reading> read(NumberText text);

  /** A publication's serial as the office prints it. */
  String original(PublicationNumber number);

  /** A publication's serial in DOCDB. */
  default String docdb(PublicationNumber number) {
    return number.serial();
  }

  /** An application's whole number as the office prints it. */
  String original(ApplicationNumber number);

  /** An application's number in DOCDB; empty when it does not follow from the number alone. */
  Optional<String> docdb(ApplicationNumber number);

  /** The rules of an office. */
  static OfficeNumbers of(String office) {
    return switch (office) {
      case "CN" -> ChineseNumbers.RULES;
      case "US" -> AmericanNumbers.RULES;
      case "WO" -> InternationalNumbers.RULES;
      case "EP" -> EuropeanNumbers.RULES;
      case "DE" -> GermanNumbers.RULES;
      case "JP" -> JapaneseNumbers.RULES;
      case "KR" -> KoreanNumbers.RULES;
      default -> new OtherNumbers(office);
    };
  }

  /** Without leading zeros, but never empty. */
  static String unpadded(String digits) {
    return digits.replaceFirst("^0+(?=.)", "");
  }

  /** With leading zeros up to a width; letters and longer numbers stay. */
  static String padded(String digits, int width) {
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
