package org.wenlan.query;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What document numbers look like, so that one typed with blanks, commas, slashes and points is
 * taken as one. What a number means is the index's business.
 */
final class Numbers {

  private static final String KIND = "(?:[ ._-]?[A-Z]\\d?(?![0-9A-Za-z]))?+";

  /** In the order in which they are tried; all case-insensitive. */
  private static final List<Pattern> SHAPES =
      List.of(
          // PCT/CN2024/126038, PCTCN2024126038, PCT/GB02/04635
          shape("PCT[/ ]?[A-Z]{2} ?\\d{2,4}[/ ]?\\d{5,6}"),
          // ZL 2014 1 0400822.9, CN201410400822.9, 2014 1 0400822.9, 201410400822.X
          shape(
              "(?:(?:ZL|CN)[ ._-]?)?+(?:19|20)\\d\\d[ .]?[1-389][ .]?\\d{7}(?:\\.?[\\dX])?" + KIND),
          // ZL 95 1 15608.X, 95115608.X
          shape("(?:(?:ZL|CN)[ ._-]?)?+[890]\\d ?[1-389] ?\\d{5}\\.[\\dX]"),
          // US 2021/0191781 A1, US10/716,854, WO 02/04635
          shape("[A-Z]{2}[ ._-]?\\d{1,4}/\\d{3,7}(?:,\\d{3})?" + KIND),
          // US 7,654,321 B2, US D 435,854
          shape("[A-Z]{2}[ ._-]?(?:D|PP|RE|H|T)? ?\\d{1,3}(?:,\\d{3})+" + KIND),
          // JP2005-123456A, KR10-2015-0012345
          shape("[A-Z]{2}[ ._-]?[HS]?\\d{1,4}-(?:\\d{4}-)?\\d{3,7}" + KIND),
          // US.92132197.A.19970829, EP_0227762_B1_19900411, CN 109999999 A, EP17153510.7
          shape(
              "[A-Z]{2}[ ._-]?(?:[A-Z]{1,2} ?)?+\\d{4,13}(?:\\.[\\dX](?![0-9A-Za-z]))?+"
                  + KIND
                  + "(?:[._]\\d{8})?+"),
          // 7,654,321
          shape("\\d{1,3}(?:,\\d{3}){2,}"),
          // 10/716,854
          shape("\\d{2}/\\d{3},\\d{3}"),
          // 17153510.7, 1234567
          shape("\\d{5,13}(?:\\.[\\dX])?"));

  private Numbers() {}

  /** Where the number at {@code from} ends; {@code from} when there is none. */
  static int end(String text, int from) {
    if (!canBegin(text, from)) {
      return from;
    }
    int longest = from;
    for (var shape : SHAPES) {
      var matcher = shape.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && endsThere(text, matcher.end())) {
        longest = Math.max(longest, matcher.end());
      }
    }
    return longest;
  }

  static boolean is(String text) {
    return !text.isEmpty() && end(text, 0) == text.length();
  }

  /** Blanks, commas, semicolons, bars, line ends: what stands between numbers that were pasted. */
  static boolean separates(char c) {
    return Character.isWhitespace(c) || c == ',' || c == ';' || c == '|' || c == '"' || c == '\'';
  }

  /** How long a number can be with all its blanks. */
  private static final int LONGEST = 40;

  private static boolean canBegin(String text, int from) {
    int letters = from;
    while (letters < text.length() && letters < from + 4 && isLatin(text.charAt(letters))) {
      letters++;
    }
    if (letters == from) {
      return from < text.length() && Character.isDigit(text.charAt(from));
    }
    return letters - from >= 2
        && (Offices.canBegin(text.substring(from, from + 2))
            || letters - from >= 3 && Offices.canBegin(text.substring(from, from + 3)));
  }

  private static boolean endsThere(String text, int end) {
    return end == text.length()
        || separates(text.charAt(end))
        || ")*+".indexOf(text.charAt(end)) >= 0
        || Signs.is(text.charAt(end));
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static Pattern shape(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
