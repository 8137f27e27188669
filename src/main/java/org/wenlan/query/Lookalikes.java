package org.wenlan.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Cyrillic and Greek letters that look like Latin ones. In a word that is otherwise Latin, or a
 * number, they were typed by mistake or to deceive; a wholly Cyrillic or Greek word stays itself,
 * and so does a Latin word with a letter such as β that looks like none.
 */
final class Lookalikes {

  private static final String OTHER = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  private static final String LATIN = "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo";

  private Lookalikes() {}

  /** Replaces in place, one character by one; gives the words as they are now. */
  static List<String> replaceIn(StringBuilder text) {
    var replaced = new ArrayList<String>();
    for (int from = 0; from < text.length(); ) {
      int end = from;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > from && deceives(text, from, end)) {
        for (int i = from; i < end; i++) {
          int which = OTHER.indexOf(text.charAt(i));
          if (which >= 0) {
            text.setCharAt(i, LATIN.charAt(which));
          }
        }
        replaced.add(text.substring(from, end));
      }
      from = Math.max(end, from + 1);
    }
    return List.copyOf(replaced);
  }

  private static boolean deceives(StringBuilder text, int from, int end) {
    int latin = 0;
    int digits = 0;
    int alike = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (OTHER.indexOf(c) >= 0) {
        alike++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c < 0x80) {
        latin++;
      } else {
        return false;
      }
    }
    return alike > 0 && (latin > 0 || digits >= 3);
  }
}
