package org.wenlan.rights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wenlan.rights.Numbers.Reading;

/** Numbers typed without their office: whose they can be by punctuation, length and check digit. */
final class NumbersWithoutOffice {

  /** Punctuation that one office uses alone. */
  private static final Map<Pattern, List<String>> OWN =
      Map.of(
          Pattern.compile("\\d{1,2} ?/ ?\\d{3},?\\d{3}"), List.of("US"),
          Pattern.compile("\\d{1,3}(?:,\\d{3})+"), List.of("US"),
          Pattern.compile("(?:RE|RD|RX|PP|AI|D|H|T|X)[ ._-]*\\d[\\d, ]*"), List.of("US"),
          Pattern.compile("20\\d\\d/\\d{7}"), List.of("US"),
          Pattern.compile("(?:19|20)\\d\\d/\\d{6}|\\d\\d/\\d{5}"), List.of("WO"),
          Pattern.compile("[1-3]0-\\d{4}-?\\d{7}|[1-3]0-\\d{7}"), List.of("KR"),
          Pattern.compile("(?:19|20)\\d\\d-\\d{1,6}|[SHR]\\d{1,2}-\\d{1,6}"), List.of("JP"),
          Pattern.compile("[1-6]\\d ?20\\d\\d ?\\d{3} ?\\d{3}\\.\\d"), List.of("DE"),
          Pattern.compile("\\d{7}\\.\\d"), List.of("GB"),
          Pattern.compile("[\\d .]+X?"), List.of("CN", "EP", "US", "WO", "KR", "JP"));

  private static final int SHORTEST = 5;

  private NumbersWithoutOffice() {}

  static List<Reading> read(NumberText text) {
    var found = new LinkedHashSet<Reading>();
    if (text.plain().length() < SHORTEST) {
      return List.of();
    }
    OWN.forEach((shape, offices) -> {
      if (shape.matcher(text.body()).matches()) {
        offices.forEach(office -> found.addAll(of(office, text)));
      }
    });
    return checked(List.copyOf(found), text.afterPoint().isPresent());
  }

  private static List<Reading> of(String office, NumberText text) {
    int digits = text.plain().length();
    boolean point = text.afterPoint().isPresent();
    boolean possible =
        switch (office) {
          case "WO" -> digits == 10 || text.body().contains("/");
          case "KR" ->
              digits == 11
                  || text.body().contains("-")
                  || digits == 13 && !text.plain().startsWith("20");
          case "JP" -> digits == 10 || text.body().contains("-");
          case "US" -> !point && digits < 12;
          case "EP" -> text.body().matches("[\\d .]+");
          default -> true;
        };
    return possible ? OfficeNumbers.of(office).read(text.withOffice(office)) : List.of();
  }

  /**
   * A check digit that is right decides, if it can be nothing else; a wrong one leaves the rest.
   */
  private static List<Reading> checked(List<Reading> found, boolean point) {
    var right = new ArrayList<Reading>();
    var unchecked = new ArrayList<Reading>();
    var wrong = new ArrayList<Reading>();
    for (var reading : found) {
      switch (reading) {
        case Reading.Application it when it.check() != null && it.check().given() != null ->
            (it.check().right() ? right : wrong).add(it);
        case Reading.WrongCheckDigit it -> wrong.add(it);
        case Reading.NotANumber it -> wrong.add(it);
        case Reading.Publication it -> unchecked.add(it);
        case Reading.Application it -> unchecked.add(it);
        case Reading.International it -> unchecked.add(it);
        case Reading.Ambiguous it -> unchecked.add(it);
      }
    }
    if (unchecked.isEmpty() && right.isEmpty()) {
      return wrong.isEmpty() ? List.of() : List.of(first(wrong));
    }
    boolean decided = point || right.stream().anyMatch(NumbersWithoutOffice::isChinese);
    if (right.isEmpty() || !decided) {
      right.addAll(unchecked);
    }
    return right;
  }

  private static boolean isChinese(Reading reading) {
    return reading instanceof Reading.Application it && it.number().office().equals("CN");
  }

  /** The Chinese one, whose check digit is certain, before the European one. */
  private static Reading first(List<Reading> wrong) {
    return wrong.stream()
        .filter(reading -> reading instanceof Reading.WrongCheckDigit)
        .findFirst()
        .orElse(wrong.getFirst());
  }
}
