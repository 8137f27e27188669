package org.wenlan.query;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;

/**
 * What was typed, made comparable: Unicode NFKC (full-width letters and signs become plain ones),
 * quotation marks, dashes and Chinese separators in one form, characters that nobody sees removed
 * (direction marks, zero-width signs), letters that only look Latin made Latin. Knows for each
 * character where it was typed.
 */
final class Cleaned {

  /** More marks on one letter than any script has; what follows is cut into its own cluster. */
  private static final int CLUSTER = 16;

  private final String text;
  private final int[] origin;
  private final int hidden;
  private final List<String> lookalikes;

  private Cleaned(String text, int[] origin, int hidden, List<String> lookalikes) {
    this.text = text;
    this.origin = origin;
    this.hidden = hidden;
    this.lookalikes = lookalikes;
  }

  static Cleaned of(String typed) {
    var out = new StringBuilder(typed.length());
    var origin = new int[typed.length() + 1];
    int hidden = 0;
    for (int i = 0; i < typed.length(); ) {
      int end = clusterEnd(typed, i);
      var clean = clean(typed.substring(i, end));
      if (clean.isEmpty()) {
        hidden++;
      }
      if (out.length() + clean.length() >= origin.length) {
        origin =
            Arrays.copyOf(origin, Math.max(origin.length * 2, out.length() + clean.length() + 1));
      }
      Arrays.fill(origin, out.length(), out.length() + clean.length(), i);
      out.append(clean);
      i = end;
    }
    origin[out.length()] = typed.length();
    var lookalikes = Lookalikes.replaceIn(out);
    return new Cleaned(out.toString(), origin, hidden, lookalikes);
  }

  String text() {
    return text;
  }

  /** Where the character at {@code position} of the clean text was typed. */
  int typedAt(int position) {
    return origin[Math.clamp(position, 0, text.length())];
  }

  /** How many invisible characters were removed. */
  int hidden() {
    return hidden;
  }

  /** The words in which letters of another script were taken for Latin ones. */
  List<String> lookalikes() {
    return lookalikes;
  }

  private static int clusterEnd(String typed, int from) {
    int end = from + Character.charCount(typed.codePointAt(from));
    for (int marks = 0; end < typed.length() && marks < CLUSTER; marks++) {
      int next = typed.codePointAt(end);
      if (!combines(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  static boolean combines(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> codePoint >= 0x1160 && codePoint <= 0x11FF; // Hangul vowels and finals
    };
  }

  private static String clean(String cluster) {
    int first = cluster.codePointAt(0);
    if (cluster.length() == 1 && (first < 0x80 || first >= 0x4E00 && first <= 0x9FFF)) {
      return first < ' ' && first != '\n' || first == 0x7F ? " " : cluster;
    }
    if (invisible(first) || combines(first)) {
      return "";
    }
    if (!Character.isLetter(first) && cluster.length() > Character.charCount(first)) {
      return clean(Character.toString(first)); // no sign of the language has an accent
    }
    var named = inOneForm(first);
    if (!named.isEmpty()) {
      return named;
    }
    var composed = Normalizer.normalize(cluster, Form.NFKC);
    return composed.length() == 1 ? separated(composed.charAt(0)) : spelledOut(composed);
  }

  /** Signs that NFKC leaves apart or takes apart wrongly; empty for all others. */
  static String inOneForm(int codePoint) {
    return switch (codePoint) {
      case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '〝', '〞', '＂', '｢', '｣' -> "\"";
      case '‘', '’', '‚', '‛', '´', 'ʼ', '＇' -> "'";
      case '‐', '‑', '‒', '–', '—', '―', '−', '－', '﹣' -> "-";
      case '、', '､' -> ",";
      case '【', '〔', '〖' -> "(";
      case '】', '〕', '〗' -> ")";
      case '⁄', '∕' -> "/";
      case '≥', '≧' -> ">=";
      case '≤', '≦' -> "<=";
      case '≠' -> "<>";
      case '～', '〜', '∼' -> "~";
      case 0x2028, 0x2029, 0x85 -> "\n";
      default -> "";
    };
  }

  /** One sign for several, such as ㈱ or ½: what it spells, without making brackets or operators. */
  private static String spelledOut(String composed) {
    var out = new StringBuilder();
    for (char c : composed.toCharArray()) {
      if (c == '⁄') {
        out.append('/');
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '.' || c == '-') {
        out.append(c);
      } else if (combines(c) && !out.isEmpty()) {
        out.append(c);
      }
    }
    return out.isEmpty() ? " " : out.toString();
  }

  private static boolean invisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT -> true;
      case Character.UNASSIGNED -> (codePoint & 0xFFFE) == 0xFFFE || isNoncharacter(codePoint);
      default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint == 0x034F;
    };
  }

  /** The signs that {@link Signs} uses are among these and so can never be typed. */
  private static boolean isNoncharacter(int codePoint) {
    return codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
  }

  private static String separated(char only) {
    var named = inOneForm(only);
    if (!named.isEmpty()) {
      return named;
    }
    boolean blank =
        Character.isWhitespace(only)
            || Character.isSpaceChar(only)
            || Character.isISOControl(only)
            || Character.isSurrogate(only);
    return blank ? " " : String.valueOf(only);
  }
}
