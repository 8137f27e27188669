package org.wenlan.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wenlan.judging.Feature.Part;

/**
 * Splits a claim into its features by rule. What it gives is a proposal: whoever judges divides and
 * joins. Every letter of the claim stands in exactly one feature.
 */
public final class ClaimFeatures {
  /** Where a claim says what is new in it, in Chinese, English and German. */
  private static final Pattern CHARACTERISING =
      Pattern.compile(
          "其?特征(?:在于|是|为|包括)\\s*[：:,，]?|"
              + "\\bcharacteri[sz]ed\\s+(?:in\\s+that|by)\\b\\s*[:,]?|"
              + "\\bthe improvement (?:comprising|which comprises)\\b\\s*[:,]?|"
              + "\\bdadurch\\s+gekennzeichnet,?\\s+dass?\\b|\\bdadurch\\s+gekennzeichnet,?\\s+daß|"
              + "\\bcaractérisée?\\s+(?:en ce que|par)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final String LIST =
      "(?:\\s+the\\s+(?:steps?|following[^:]{0,30})(?:\\s+of)?)?\\s*[:,]?";

  /** Where the list of elements begins. */
  private static final Pattern TRANSITION =
      Pattern.compile(
          "(?:包括有?|包含有?|由以下[^，；。]{0,12}组成|其组成为|具有以下[^，；。]{0,8})\\s*[：:]|"
              + "\\b(?:comprising|comprises|comprise|consisting(?:\\s+essentially)?\\s+of|consists\\s+of|"
              + "composed\\s+of)\\b"
              + LIST
              + "|\\bumfassend\\b\\s*[:,]?|\\bcomprenant\\b\\s*[:,]?",
          Pattern.CASE_INSENSITIVE);

  /** The same in words that stand in many preambles too: only where none of the others is. */
  private static final Pattern WEAK_TRANSITION =
      Pattern.compile(
          "\\b(?:including|includes|having|which\\s+has|containing)\\b" + LIST,
          Pattern.CASE_INSENSITIVE);

  /** Always the end of a feature. */
  private static final Pattern BREAK =
      Pattern.compile("(?<!&[A-Za-z]{1,12})[;；]\\s*(?:and\\b|or\\b|和|以及|及)?|\\r?\\n|。");

  /** The end of one where a clause begins that says more of what came before. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          ",\\s*(?:and\\s+)?(?=(?:wherein|whereby|in\\s+which|where|such\\s+that|so\\s+that|said\\s+method|"
              + "the\\s+method\\s+further)\\b)|"
              + "[，,]\\s*(?=(?:所述|其中|还包括|还包含|还设有|还具有|并且|且|该|从而|使得|步骤))",
          Pattern.CASE_INSENSITIVE);

  /** Elements that stand in a row behind commas; only where nothing else divides a long text. */
  private static final Pattern COMMA =
      Pattern.compile(
          ",\\s*(?:and\\s+)?(?=(?:an?|at\\s+least|one|two|three|means|said|the|[a-z]+ing)\\s)|，\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
  private static final int LONG_HAN = 40;
  private static final int LONG = 200;
  private static final int FEW = 2;
  private static final int REFERENCES = 60;

  private ClaimFeatures() {}

  /** The features of a claim, in order; none for a blank text. */
  public static List<Feature> split(String claim) {
    if (!LETTER.matcher(claim).find()) {
      return List.of();
    }
    int body = body(claim);
    int marked = marked(claim);
    var cuts = new TreeSet<Integer>();
    cuts.add(0);
    if (body > 0) {
      cuts.add(body);
    }
    if (marked > 0) {
      cuts.add(marked);
    }
    int from = body > 0 ? body : 0;
    cut(claim, from, BREAK, cuts);
    cut(claim, from, CLAUSE, cuts);
    commas(claim, from, cuts);
    return features(claim, List.copyOf(cuts), body, marked);
  }

  /** Where the elements begin; 0 when the claim does not say. */
  private static int body(String claim) {
    int marked = marked(claim);
    int elements = elements(claim);
    if (marked == 0) {
      return elements;
    }
    return elements == 0 ? marked : Math.min(marked, elements);
  }

  private static int elements(String claim) {
    var strong = TRANSITION.matcher(claim);
    var weak = WEAK_TRANSITION.matcher(claim);
    int weakly = weak.find() ? weak.end() : 0;
    if (!strong.find()) {
      return weakly;
    }
    // A strong word deep in the body belongs to an element.
    int first = claim.indexOf(';');
    return weakly > 0 && first >= 0 && strong.start() > first ? weakly : strong.end();
  }

  private static int marked(String claim) {
    var marker = CHARACTERISING.matcher(claim);
    return marker.find() ? marker.end() : 0;
  }

  private static void cut(String claim, int from, Pattern at, TreeSet<Integer> cuts) {
    var found = at.matcher(claim);
    int place = from;
    while (place < claim.length() && found.find(place)) {
      if (!bracketed(claim, found.start())) {
        cuts.add(found.end());
      }
      place = Math.max(found.end(), place + 1);
    }
  }

  /** Whether a place lies between short brackets, as lists of reference signs do. */
  private static boolean bracketed(String claim, int place) {
    int open = Math.max(claim.lastIndexOf('(', place), claim.lastIndexOf('（', place));
    if (open < 0 || place - open > REFERENCES) {
      return false;
    }
    var between = claim.substring(open, place);
    return between.indexOf(')') < 0 && between.indexOf('）') < 0;
  }

  /** A long part in which nothing divides is divided at its commas. */
  private static void commas(String claim, int from, TreeSet<Integer> cuts) {
    if (cuts.tailSet(from, false).size() >= FEW) {
      return;
    }
    int begin = from;
    for (int end : cuts.tailSet(from, false).stream().toList()) {
      comma(claim, begin, end, cuts);
      begin = end;
    }
    comma(claim, begin, claim.length(), cuts);
  }

  private static void comma(String claim, int begin, int end, TreeSet<Integer> cuts) {
    var part = claim.substring(begin, end);
    boolean han =
        part.codePoints()
            .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
    if (part.length() < (han ? LONG_HAN : LONG)) {
      return;
    }
    var found = COMMA.matcher(part);
    while (found.find()) {
      cuts.add(begin + found.end());
    }
  }

  private static List<Feature> features(String claim, List<Integer> cuts, int body, int marked) {
    var features = new ArrayList<Feature>();
    int begin = 0;
    for (int i = 1; i <= cuts.size(); i++) {
      int end = i == cuts.size() ? claim.length() : cuts.get(i);
      // A part without a letter, or a bare "and", belongs to what follows or came before.
      if (words(claim.substring(begin, end)) || i == cuts.size()) {
        add(features, claim, begin, end, body, marked);
        begin = end;
      }
    }
    return List.copyOf(features);
  }

  private static boolean words(String part) {
    var plain = part.strip().toLowerCase(java.util.Locale.ROOT);
    return LETTER.matcher(plain).find()
        && !plain.matches(
            "(?:and|or|wherein|whereby|characteri[sz]ed in that|和|以及|及|其中|[(（]?[0-9a-z][)）.、]?|步骤)[\\s,，:：]*");
  }

  private static void add(
      List<Feature> features, String claim, int begin, int end, int body, int marked) {
    int from = begin;
    int to = end;
    while (from < to && Character.isWhitespace(claim.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(claim.charAt(to - 1))) {
      to--;
    }
    if (!LETTER.matcher(claim.substring(from, to)).find()) {
      if (from < to && !features.isEmpty()) {
        var last = features.removeLast();
        features.add(
            new Feature(
                last.number(), claim.substring(last.from(), to), last.from(), to, last.part()));
      }
      return;
    }
    var part =
        begin < body
            ? Part.PREAMBLE
            : marked > 0 && begin >= marked ? Part.CHARACTERISING : Part.ELEMENT;
    features.add(new Feature(features.size() + 1, claim.substring(from, to), from, to, part));
  }
}
