package org.wenlan.rights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.wenlan.territory.Countries;

/**
 * The door to numbers: reads what people type and tells which number of which office it is.
 * Publications are {@link PublicationNumber}, applications, which are also what a priority is
 * claimed by, {@link ApplicationNumber}; each has one key however it was written.
 *
 * <p>Sources: WIPO ST.3, ST.6, ST.13 and ST.16; ZC 0006-2003 for China; the EPO's description of
 * original, DOCDB and EPODOC forms; MPEP 503 for the United States.
 */
public final class Numbers {
  private static final int LONGEST_TYPED = 80;
  private static final int LONGEST = 20;

  private Numbers() {}

  /** What a typed number is. */
  public sealed interface Reading {

    /** A published document's number, or a patent's. */
    record Publication(PublicationNumber number, Nature nature) implements Reading {}

    /**
     * An application's number, also as the number of a priority.
     *
     * @param check null for an office without a check digit
     * @param given forms that what was typed already had; EPODOC is never made up
     * @param granted written as the number of a granted right (ZL)
     */
    record Application(
        ApplicationNumber number,
        Nature nature,
        @Nullable CheckDigit check,
        Map<Form, String> given,
        boolean granted)
        implements Reading {
      public Application {
        given = Map.copyOf(given);
      }
    }

    /** The number of an international application (PCT). */
    record International(ApplicationNumber number, Map<Form, String> given) implements Reading {
      public International {
        given = Map.copyOf(given);
      }
    }

    /** It can be each of these, likeliest first; two or more. */
    record Ambiguous(List<Reading> candidates) implements Reading {
      public Ambiguous {
        candidates = List.copyOf(candidates);
      }
    }

    /**
     * A Chinese application number whose check digit is not the one that its digits give: one of
     * them is mistyped.
     *
     * @param number what it is when the check digit is the mistyped one
     */
    record WrongCheckDigit(char given, char expected, ApplicationNumber number)
        implements Reading {}

    /** No number. */
    record NotANumber(NotRead why) implements Reading {}
  }

  /** What kind of right a number by itself speaks of. */
  public enum Nature {
    INVENTION,
    UTILITY_MODEL,
    DESIGN,
    /** An international application in China's national phase, for an invention. */
    PCT_INVENTION,
    /** The same for a utility model. */
    PCT_UTILITY_MODEL,
    PROVISIONAL,
    REEXAMINATION,
    /** The number does not say. */
    UNKNOWN
  }

  /** A way of writing numbers. */
  public enum Form {
    ORIGINAL,
    DOCDB,
    EPODOC
  }

  /** Why something is no number. */
  public enum NotRead {
    EMPTY,
    /** Something else than letters, digits, blanks and the usual punctuation. */
    CHARACTERS,
    NO_DIGITS,
    TOO_LONG,
    /** Two letters first that are no office of WIPO ST.3. */
    UNKNOWN_OFFICE,
    /** Digits that could be anyone's. */
    OFFICE_MISSING,
    /** The office has no numbers of this length or order. */
    SHAPE,
    /** A Chinese application number whose kind digit is none of 1, 2, 3, 8 and 9. */
    KIND_DIGIT
  }

  /**
   * A check digit.
   *
   * @param given null when none was typed
   */
  public record CheckDigit(@Nullable Character given, char expected) {

    /** Whether what was typed, if anything, is right. */
    public boolean right() {
      return given == null || given == expected;
    }
  }

  /** Reads what was typed: any case, any width, with or without blanks and punctuation. */
  public static Reading read(String typed) {
    var cleaned = NumberText.clean(typed);
    if (cleaned.isEmpty()) {
      return new Reading.NotANumber(NotRead.EMPTY);
    }
    if (cleaned.length() > LONGEST_TYPED) {
      return new Reading.NotANumber(NotRead.TOO_LONG);
    }
    var text = NumberText.of(typed);
    var why = unreadable(text);
    if (why.isPresent()) {
      return new Reading.NotANumber(why.get());
    }
    return decide(text.office().isEmpty() ? NumbersWithoutOffice.read(text) : ofOffice(text), text);
  }

  private static Optional<NotRead> unreadable(NumberText text) {
    if (!text.body().matches("[0-9A-Z .,/_-]*")) {
      return Optional.of(NotRead.CHARACTERS);
    }
    if (!text.body().matches(".*[0-9].*")) {
      return Optional.of(NotRead.NO_DIGITS);
    }
    if (text.plain().length() > LONGEST) {
      return Optional.of(NotRead.TOO_LONG);
    }
    return text.office().isEmpty() || Countries.find(text.office()).isPresent()
        ? Optional.empty()
        : Optional.of(NotRead.UNKNOWN_OFFICE);
  }

  private static List<Reading> ofOffice(NumberText text) {
    var office = text.office();
    var treaty = new NumberText("WO", office + text.body(), "", text.says());
    if (office.equals("IB") || text.kind().equals("W") && !office.equals("WO")) {
      return InternationalNumbers.RULES.read(treaty);
    }
    var own = OfficeNumbers.of(office).read(text);
    boolean maybeTreaty = text.kind().isEmpty() && text.body().matches("(?:19|20)\\d\\d/\\d{6}");
    if (!maybeTreaty || office.equals("WO") || office.equals("US")) {
      return own;
    }
    var both = new LinkedHashSet<>(own);
    both.addAll(InternationalNumbers.RULES.read(treaty));
    return List.copyOf(both);
  }

  /** What the words before the number leave over. */
  private static Reading decide(List<Reading> candidates, NumberText text) {
    var meant = candidates.stream().filter(each -> fits(each, text)).toList();
    var left = meant.isEmpty() ? candidates : meant;
    return switch (left.size()) {
      case 0 ->
          new Reading.NotANumber(text.office().isEmpty() ? NotRead.OFFICE_MISSING : NotRead.SHAPE);
      case 1 -> left.getFirst();
      default -> new Reading.Ambiguous(left);
    };
  }

  private static boolean fits(Reading reading, NumberText text) {
    boolean publication = reading instanceof Reading.Publication;
    return switch (text.says()) {
      case NOTHING -> true;
      case PUBLICATION -> publication;
      case APPLICATION, INTERNATIONAL -> !publication;
      case RIGHT ->
          switch (reading) {
            case Reading.Publication it -> !it.number().office().equals("CN");
            case Reading.Application it -> it.number().office().equals("CN");
            case Reading.WrongCheckDigit it -> true;
            case Reading.International it -> false;
            case Reading.Ambiguous it -> false;
            case Reading.NotANumber it -> false;
          };
    };
  }

  /**
   * All keys under which a document with the typed number may be found: {@link
   * PublicationNumber#toString()}, or without kind when none was typed, {@link
   * ApplicationNumber#key()}, and last what was typed without punctuation, as sources' own forms
   * are kept. Empty only when nothing of it can be a number.
   */
  public static SequencedSet<String> keys(String typed) {
    var keys = new LinkedHashSet<String>();
    collect(read(typed), keys);
    PublicationNumber.parse(typed).ifPresent(number -> keys.add(number.toString()));
    var plain = NumberText.plain(NumberText.clean(typed));
    if (plain.length() <= LONGEST_TYPED && plain.matches(".*[0-9].*")) {
      keys.add(plain);
    }
    return keys;
  }

  private static void collect(Reading reading, SequencedSet<String> keys) {
    switch (reading) {
      case Reading.Publication it -> keys.add(it.number().toString());
      case Reading.Application it -> keys.add(it.number().key());
      case Reading.International it -> keys.add(it.number().key());
      case Reading.WrongCheckDigit it -> keys.add(it.number().key());
      case Reading.Ambiguous it -> it.candidates().forEach(each -> collect(each, keys));
      case Reading.NotANumber it -> {}
    }
  }

  /**
   * With what the keys may begin of numbers that begin as typed: {@code EP02} means EP2, {@code
   * WO99} means WO1999. The typed letters and digits come first.
   */
  public static SequencedSet<String> prefixes(String typed) {
    var plain = NumberText.plain(NumberText.clean(typed));
    var prefixes = new LinkedHashSet<String>();
    if (plain.isEmpty()) {
      return prefixes;
    }
    prefixes.add(plain);
    if (plain.matches("WO(?:0\\d|1[0-8]|[789]\\d).*")) {
      var century = plain.charAt(2) >= '7' ? "19" : "20";
      var rest = plain.substring(4);
      prefixes.add("WO" + century + plain.substring(2, 4) + rest);
      if (!rest.isEmpty()) {
        prefixes.add("WO" + century + plain.substring(2, 4) + "0" + rest);
      }
    } else if (plain.matches("[A-Z]{2}0+[1-9].*")) {
      prefixes.add(plain.substring(0, 2) + OfficeNumbers.unpadded(plain.substring(2)));
    } else if (plain.startsWith("ZL")) {
      prefixes.add("CN" + plain.substring(2));
    }
    return prefixes;
  }
}
