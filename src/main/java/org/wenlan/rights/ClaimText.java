package org.wenlan.rights;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.rights.Patent.Claim;

/**
 * Takes one text that holds all claims apart. A claim begins where the number that comes next
 * stands at the beginning of a line or behind the end of a sentence. Every character of the source
 * is in a claim, but for the numbers, the blanks around them and a heading such as "What is claimed
 * is:".
 */
final class ClaimText {
  private static final Pattern HEADING =
      Pattern.compile(
          "^\\s*(?:权利要求书|權利要求書|what is claimed is|what we claim is|(?:we|i) claim|claims(?=\\s*[:：\\n])"
              + "|patentansprüche|revendications|【特許請求の範囲】|特許請求の範囲)\\s*[:：]?\\s*(?=\\d|【|청|$)",
          CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern MARK =
      Pattern.compile(
          "【請求項\\s*(\\d{1,4})\\s*】|청구항\\s*(\\d{1,4})\\s*[.:]?\\s*\\n"
              + "|(?<!\\d)(\\d{1,4})\\s*(?:[.、)]|\\.\\)|:)(?!\\d)"
              + "|(?<!\\d)(\\d{1,4})(?=\\s{0,3}(?:一种|一種|根据|根據|如权利|如請求|按照|依据|如申請))");

  /** Before a number: a new line or the end of a sentence. */
  private static final Pattern BOUNDARY = Pattern.compile("(?:^|\\n|[.。;；!?:：…」）)])\\s*$");

  /**
   * Before a number at the beginning of a line: the sentence goes on, the number is a reference.
   */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:\\b(?:claims?|or|and|to|of|anspruch|ansprüchen?|und|oder|bis|revendications?|et|ou|no"
              + "|fig|figs)\\.?|权利要求|權利要求|[请請]求[项項]|或|和|至|第|[-–,，、~])\\s*$",
          CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ClaimText() {}

  /** Full-width letters, digits and signs as half-width ones, each character in its place. */
  static String half(String text) {
    var half = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      half.append(
          c >= '！' && c <= '～' && c != '，' && c != '；'
              ? (char) (c - 0xFEE0)
              : c == '　' || c == '\u00A0' ? ' ' : c == '．' ? '.' : c);
    }
    return half.toString();
  }

  /** A printed number that begins a claim, with where it stands. */
  private record Start(int number, int at, int end) {}

  static List<Claim> split(String language, String blob) {
    var half = half(blob);
    var heading = HEADING.matcher(half);
    int begin = heading.find() ? heading.end() : 0;
    var starts = starts(half, begin);
    var claims = new ArrayList<Claim>();
    if (starts.isEmpty()) {
      claims.add(Claims.of(language, 1, blob.substring(begin)));
    } else if (starts.getFirst().number() > 1 && !blank(half, begin, starts.getFirst().at())) {
      claims.add(Claims.of(language, 1, blob.substring(begin, starts.getFirst().at())));
    }
    for (int index = 0; index < starts.size(); index++) {
      var start = starts.get(index);
      // what stands before the number 1 belongs to the first claim: nothing is lost
      boolean before = index == 0 && start.number() == 1 && !blank(half, begin, start.at());
      int end = index + 1 < starts.size() ? starts.get(index + 1).at() : blob.length();
      var text = blob.substring(before ? begin : start.end(), end);
      if (!text.isBlank()) {
        claims.add(Claims.of(language, start.number(), text));
      }
    }
    return List.copyOf(claims);
  }

  private static List<Start> starts(String half, int begin) {
    var starts = new ArrayList<Start>();
    var mark = MARK.matcher(half);
    for (int from = begin; mark.find(from); from = mark.end()) {
      int number = number(mark);
      boolean next =
          starts.isEmpty()
              ? number > 0 && (number < 3 || blank(half, begin, mark.start()))
              : number == starts.getLast().number() + 1;
      if (next && boundary(half, begin, mark.start())) {
        starts.add(new Start(number, mark.start(), mark.end()));
      }
    }
    return starts;
  }

  private static boolean blank(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static int number(Matcher mark) {
    for (int group = 1; group <= 4; group++) {
      if (mark.group(group) != null) {
        return Integer.parseInt(mark.group(group));
      }
    }
    return 0;
  }

  private static boolean boundary(String text, int begin, int at) {
    var before = text.substring(Math.max(begin, at - 40), at);
    return at == begin
        || before.isBlank()
        || (BOUNDARY.matcher(before).find() && !REFERENCE.matcher(before).find());
  }
}
