package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.regex.Pattern;
import org.wenlan.query.Wanted.Within;

/** How near two parts of a query must be. */
record Nearness(Within within, boolean ordered) {

  private static final Pattern MODIFIER =
      Pattern.compile("(?i)/\\s*+([a-z]++)\\s*+(?:(<=|>=|<>|=|<|>)\\s*+([a-z0-9]++))?+");

  static Nearness words(int between, boolean ordered) {
    return new Nearness(new Within.Words(between), ordered);
  }

  /** As the {@code epo} dialect writes it. */
  String printed() {
    var unit =
        switch (within) {
          case Within.Words(int between) -> "prox/distance<=" + between;
          case Within.Sentence() -> "prox/unit=sentence";
          case Within.Paragraph() -> "prox/unit=paragraph";
        };
    return ordered ? unit + "/ordered=true" : unit;
  }

  /**
   * Where {@code prox} at {@code from} and its modifiers end; {@code from} when it is another word.
   */
  static int end(String text, int from) {
    if (!text.regionMatches(true, from, "prox", 0, 4)) {
      return from;
    }
    int end = from + 4;
    var matcher = MODIFIER.matcher(text);
    while (matcher.region(skipBlanks(text, end), text.length()).lookingAt()) {
      end = matcher.end();
    }
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (endsAt(text, end)) {
      return end;
    }
    while (text.charAt(from + 4) == '/' && !endsAt(text, end)) {
      end++; // prox/5: surely meant, surely wrong
    }
    return endsAt(text, end) ? end : from;
  }

  private static boolean endsAt(String text, int end) {
    return end == text.length()
        || Character.isWhitespace(text.charAt(end))
        || "()\"".indexOf(text.charAt(end)) >= 0;
  }

  /** Reads {@code prox} with its modifiers; what is wrong goes to {@code findings}. */
  static Nearness read(String text, int from, int end, Findings findings) {
    var written = text.substring(from, end);
    int distance = -1;
    String unit = "word";
    boolean ordered = false;
    var matcher = MODIFIER.matcher(written);
    for (int at = 4; at < written.length(); at = matcher.end()) {
      if (!matcher.region(skipBlanks(written, at), written.length()).lookingAt()) {
        return bad(written, from, end, findings);
      }
      var sign = matcher.group(2) == null ? "" : matcher.group(2);
      var value = matcher.group(3) == null ? "" : matcher.group(3).toLowerCase(ROOT);
      switch (matcher.group(1).toLowerCase(ROOT)) {
        case "distance" -> distance = distance(sign, value, findings);
        case "unit" -> unit = value;
        case "ordered" -> ordered = value.isEmpty() || value.equals("true") || value.equals("1");
        case "unordered" -> ordered = value.equals("false") || value.equals("0");
        default -> distance = BAD;
      }
      if (distance == BAD) {
        return bad(written, from, end, findings);
      }
    }
    return switch (unit) {
      case "sentence", "paragraph" -> in(unit, ordered, distance, from, end, findings);
      case "word", "words" -> inWords(written, ordered, distance, from, end, findings);
      default -> bad(written, from, end, findings);
    };
  }

  private static final int BAD = -2;

  private static int distance(String sign, String value, Findings findings) {
    if (!value.matches("[0-9]{1,9}")) {
      return BAD;
    }
    int number = Integer.parseInt(value);
    return switch (sign) {
      case "<" -> number == 0 ? BAD : number - 1;
      case "<=" -> number;
      case "=" -> {
        findings.note(Noting.DISTANCE_EQUALS, value);
        yield number;
      }
      default -> BAD;
    };
  }

  private static Nearness inWords(
      String written, boolean ordered, int distance, int from, int end, Findings findings) {
    if (distance < 0) {
      findings.note(Noting.PROXIMITY_DEFAULT, "0");
      return words(0, ordered);
    }
    return limited(words(distance, ordered), from, end, findings);
  }

  /** The same, or a misreading when it reaches too far. */
  static Nearness limited(Nearness nearness, int from, int end, Findings findings) {
    if (nearness.within instanceof Within.Words(int between) && between > Limits.DISTANCE) {
      var instead = words(Limits.DISTANCE, nearness.ordered).printed();
      findings.misreadInstead(
          Misreading.PROXIMITY_TOO_FAR,
          from,
          end,
          findings.replaced(from, end, instead),
          String.valueOf(between),
          String.valueOf(Limits.DISTANCE));
    }
    return nearness;
  }

  private static Nearness in(
      String unit, boolean ordered, int distance, int from, int end, Findings findings) {
    var within = unit.equals("sentence") ? new Within.Sentence() : new Within.Paragraph();
    var nearness = new Nearness(within, ordered);
    if (distance > 0) {
      findings.misreadInstead(
          Misreading.PROXIMITY_UNIT_DISTANCE,
          from,
          end,
          findings.replaced(from, end, nearness.printed()),
          unit);
    }
    return nearness;
  }

  private static Nearness bad(String written, int from, int end, Findings findings) {
    findings.misreadInstead(
        Misreading.BAD_PROXIMITY,
        from,
        end,
        findings.replaced(from, end, "prox/distance<=" + meant(written)),
        written);
    return words(0, false);
  }

  /** prox/5 is short for a distance; anything else gets one that is usual. */
  private static String meant(String written) {
    return written.matches("(?i)prox/[1-9]\\d?") ? written.substring(5) : "3";
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
