package org.wenlan.rights;

import static java.util.Locale.ROOT;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the claims that a claim names, in Chinese, Japanese, Korean, English, German, French,
 * Spanish, Italian, Portuguese, Dutch and Russian. A number counts only behind the word for claim,
 * and behind another such number.
 */
final class ClaimReferences {

  /** Wider ranges are a slip of the pen or of a scanner. */
  private static final int WIDEST = 1000;

  /** Beginnings of the words for claim, lower case: looked for first, since a claim is long. */
  private static final List<String> STEMS =
      List.of(
          "权利要求",
          "權利要求",
          "利範圍",
          "利范围",
          "請求",
          "请求",
          "청구항",
          "제",
          "claim",
          "anspr",
          "revendication",
          "reivindica",
          "rivendicazion",
          "conclusie",
          "по");

  /** The word for claim from its stem to its number; the group is set where it is a plural. */
  private static final Pattern KEYWORD =
      Pattern.compile(
          "[权權]利要求[书書]?|利[範范][圍围]|[请請]求[项項]|청구항|(?=제\\s*\\d+\\s*항)"
              + "|(?<!\\p{L})(?:claim(?<s1>s)?|revendication(?<s3>s)?|reivindicaci(?:ón|on|(?<s4>ones))"
              + "|rivendicazion(?:e|(?<s5>i))|reivindica(?:ção|cao|(?<s6>ções|coes))"
              + "|conclusie(?<s7>s)?)(?!\\p{L})"
              + "|anspr(?:uch(?:s|es)?|(?<s2>ü|ue)che?n?)(?!\\p{L})"
              + "|(?<!\\p{L})по\\s+(?:любому\\s+из\\s+)?(?:п\\.|(?<s8>пп\\.)|пункт\\p{L}*)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\s(\\[]*(?:第|제|nos?\\.?|nr\\.?|n°|number)?\\s*(\\d{1,4})(?![\\d%])(?!\\.\\d)"
              + "\\s*(?:项|項|항)?[)\\]]?",
          CASE_INSENSITIVE);

  private static final String WORD =
      "(?:or|and|und|oder|bzw\\.|et|ou|y|o|e|u|ed|en|of|и|или)(?=[\\s(\\[]|第|제)";

  /** Joins two numbers for certain; the group is set for a range. */
  private static final Pattern JOINED =
      Pattern.compile(
          "\\s*,?\\s*(?:(?<range>[-‐‑–—~～∼〜－至到]|から|乃至|ないし|내지|(?:to|through|thru|bis|à|au|a|al|tot|t/m"
              + "|до|по)(?=\\s|\\d))|and/or|und/oder|et/ou|或者?|和|及び?|以及|与|與|又は|または|若しくは|및|또는|[/&、]|"
              + WORD
              + ")(?:\\s*(?:the\\s+)?(?:claims?|权利要求|請求項|请求项|청구항|ansprüche?n?|revendications?)"
              + "(?=\\s*\\d))?",
          CASE_INSENSITIVE);

  private static final Pattern COMMA = Pattern.compile("\\s*[,，;；]\\s*");

  /** Behind a comma a number counts when the list goes on, or visibly is one. */
  private static final Pattern LIST_GOES_ON =
      Pattern.compile(
          "\\s*(?:[,，;；]\\s*\\d|中?\\s*任[一意何]|のいずれか|중|[-–—~至]|或|和|及|又は|または|"
              + "(?:or|and|und|oder|et|ou|y|o|e|и|или)[\\s\\d])",
          CASE_INSENSITIVE | Pattern.DOTALL);

  /** All claims before: what is looked for first, and the whole phrase. */
  private static final Map<List<String>, Pattern> ALL_BEFORE =
      Map.of(
          List.of("preceding claim", "previous claim", "foregoing claim", "above claim"),
          Pattern.compile(
              "(?:any|one|all|each)\\b[^.;]{0,40}\\b(?:preceding|previous|foregoing|above)\\s+claims?"
                  + "|\\b(?:preceding|previous|foregoing)\\s+claims\\b"),
          List.of("前述", "上述", "前面", "在前", "以上", "前記", "上記"),
          Pattern.compile(
              "(?:前述|上述|前面|在前|以上)的?(?:任[一意]项?)?的?(?:[权權]利要求|[请請]求[项項])(?!\\s*\\d)"
                  + "|(?:前記|上記)請求項の(?:いずれか|何れか)"),
          List.of("vorhergehenden", "vorangehenden", "vorstehenden", "vorangegangenen"),
          Pattern.compile("vor(?:her|an|ste?h?)\\p{L}*en\\s+(?:patent)?ansprüche?n?"),
          List.of("précédentes", "precedentes", "anteriores", "precedenti"),
          Pattern.compile(
              "revendications\\s+précédentes|reivindicaciones\\s+(?:anteriores|precedentes)"
                  + "|rivendicazioni\\s+precedenti|reivindicações\\s+anteriores"));

  private ClaimReferences() {}

  /**
   * @param text a claim's text
   * @param own the claim's own number: it never names itself
   * @return in the order in which they are named, each once
   */
  static List<Integer> in(String text, int own) {
    var named = new LinkedHashSet<Integer>();
    var half = ClaimText.half(text).toLowerCase(ROOT);
    var keyword = KEYWORD.matcher(half).useTransparentBounds(true);
    int done = 0;
    for (int stem : stems(half)) {
      if (stem >= done && keyword.region(stem, half.length()).lookingAt()) {
        done = list(half, keyword.end(), plural(keyword), named);
      }
    }
    if (allBefore(half)) {
      IntStream.range(1, Math.min(own, WIDEST)).forEach(named::add);
    }
    named.remove(own);
    return new ArrayList<>(named);
  }

  private static SortedSet<Integer> stems(String text) {
    var places = new TreeSet<Integer>();
    for (var stem : STEMS) {
      for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
        places.add(at);
      }
    }
    return places;
  }

  private static boolean allBefore(String text) {
    return ALL_BEFORE.entrySet().stream()
        .anyMatch(it ->
            it.getKey().stream().anyMatch(text::contains) && it.getValue().matcher(text).find());
  }

  private static boolean plural(Matcher keyword) {
    return IntStream.rangeClosed(1, 8).anyMatch(it -> keyword.group("s" + it) != null);
  }

  /** Reads a list of numbers and gives where it ends. */
  private static int list(String text, int start, boolean plural, SequencedSet<Integer> named) {
    var number = NUMBER.matcher(text).region(start, text.length());
    if (!number.lookingAt()) {
      return start;
    }
    int last = Integer.parseInt(number.group(1));
    add(last, named);
    int at = number.end();
    while (at < text.length()) {
      var joined = JOINED.matcher(text).region(at, text.length());
      var comma = COMMA.matcher(text).region(at, text.length());
      boolean range = false;
      if (joined.lookingAt() && number.region(joined.end(), text.length()).lookingAt()) {
        range = joined.group("range") != null;
      } else if (!comma.lookingAt()
          || !number.region(comma.end(), text.length()).lookingAt()
          || !(plural
              || LIST_GOES_ON.matcher(text).region(number.end(), text.length()).lookingAt())) {
        break;
      }
      int next = Integer.parseInt(number.group(1));
      if (range && next > last && next - last <= WIDEST) {
        IntStream.range(last + 1, next).forEach(it -> add(it, named));
      }
      add(next, named);
      last = next;
      at = number.end();
    }
    return at;
  }

  private static void add(int number, SequencedSet<Integer> named) {
    if (number > 0) {
      named.add(number);
    }
  }
}
