package org.wenlan.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Document numbers and nothing else, however they are separated: what somebody pastes out of a
 * table or a letter.
 *
 * @param numbers each once, in order
 * @param twice how many were there before
 * @param from where the first over the limit stands, or the end
 */
record NumberList(List<String> numbers, int twice, int from) {

  NumberList {
    numbers = List.copyOf(numbers);
  }

  /** The numbers of a text that holds only numbers; empty when it holds anything else. */
  static Optional<NumberList> read(String text) {
    var found = new ArrayList<String>();
    boolean surely = false;
    int overLimit = text.length();
    for (int at = 0; at < text.length(); ) {
      if (Numbers.separates(text.charAt(at))) {
        at++;
        continue;
      }
      int end = Numbers.end(text, at);
      if (end == at) {
        return Optional.empty();
      }
      var number = text.substring(at, end);
      surely |= Days.guess(number).isEmpty();
      found.add(number);
      if (found.size() == Limits.NUMBERS + 1) {
        overLimit = at;
      }
      at = end;
    }
    var once = new LinkedHashSet<>(found);
    return surely
        ? Optional.of(new NumberList(List.copyOf(once), found.size() - once.size(), overLimit))
        : Optional.empty();
  }

  boolean tooLong() {
    return numbers.size() > Limits.NUMBERS;
  }

  /** How many characters of a text do not belong to numbers or stand between them. */
  static int charactersBeside(String text) {
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      if (Numbers.separates(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      int digits = 0;
      while (end < text.length() && isOfNumber(text.charAt(end))) {
        digits += Character.isDigit(text.charAt(end)) ? 1 : 0;
        end++;
      }
      if (end == at) {
        end++;
      }
      boolean number = digits >= 5 && end - at <= 24;
      count += number || inThousands(text, at, end, digits) ? 0 : end - at;
      at = end;
    }
    return count;
  }

  /** One of the parts of 7,654,321. */
  private static boolean inThousands(String text, int at, int end, int digits) {
    return digits == end - at
        && digits <= 3
        && (at > 0 && text.charAt(at - 1) == ',' || end < text.length() && text.charAt(end) == ',');
  }

  private static boolean isOfNumber(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || c == '.' || c == '/' || c == '-' || c == '_';
  }
}
