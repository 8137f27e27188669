package org.wenlan.rights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Patent.Claim;

/**
 * Claims: taking a text of them apart, finding which claim names which, and their tree.
 *
 * <p>What a claim names is read from its words (根据权利要求1至3任一项, according to claim 2, nach Anspruch
 * 1, 請求項1に記載, 제1항에 있어서 …): a reading, not a legal opinion. Everything is a plain function.
 */
public final class Claims {
  private static final Pattern LEADING_NUMBER =
      Pattern.compile("^\\s*(?:【請求項\\s*)?(\\d{1,4})\\s*(?:[.、:)】]|．)\\s*(?!\\d)");

  private Claims() {}

  /**
   * A claim in its place in the tree. The tree is given flat, in the order in which it is drawn, so
   * that no chain of claims is too deep.
   *
   * @param depth 0 for an independent claim
   * @param parent the number of the claim under which it stands: the first one that it names; null
   *     for an independent one
   */
  public record Branch(Claim claim, int depth, @Nullable Integer parent) {}

  /**
   * Makes a claim: without its printed number, with the claims that it names.
   *
   * @param language ISO 639-1, lower case
   * @param number as printed
   */
  public static Claim of(String language, int number, String text) {
    var bare = text.strip();
    var printed = LEADING_NUMBER.matcher(ClaimText.half(bare));
    if (printed.find() && Integer.parseInt(printed.group(1)) == number) {
      bare = bare.substring(printed.end());
    }
    return new Claim(language, number, bare, references(bare, number));
  }

  /**
   * The claims that a claim's text names, in the order of their naming, each once.
   *
   * @param own the claim's own number; "the preceding claims" are those before it
   */
  public static List<Integer> references(String text, int own) {
    return ClaimReferences.in(text, own);
  }

  /**
   * Takes one text that holds all claims apart ({@code 1.一种… 2.根据…}, {@code 1. A … 2. The …},
   * {@code 【請求項1】…}). No text is lost; a text without numbers is claim 1.
   */
  public static List<Claim> split(String language, String text) {
    return text.isBlank() ? List.of() : ClaimText.split(language, text);
  }

  /**
   * The claims as a tree, each language by itself in the given order. A claim stands under the
   * first claim that it names and that is there; forward references are followed, circles are cut
   * at their first claim.
   */
  public static List<Branch> tree(List<Claim> claims) {
    var byLanguage = new LinkedHashMap<String, List<Claim>>();
    claims.forEach(it -> byLanguage.computeIfAbsent(it.language(), _ -> new ArrayList<>()).add(it));
    var branches = new ArrayList<Branch>();
    byLanguage.values().forEach(it -> grow(it, branches));
    return List.copyOf(branches);
  }

  private static void grow(List<Claim> claims, List<Branch> into) {
    var parents = parents(claims);
    var children = new HashMap<Integer, List<Claim>>();
    var roots = new ArrayList<Claim>();
    var seen = new HashSet<Integer>();
    for (var claim : claims) {
      var parent = seen.add(claim.number()) ? parents.get(claim.number()) : null;
      if (parent == null) {
        roots.add(claim);
      } else {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(claim);
      }
    }
    var waiting = new ArrayDeque<Branch>();
    roots.reversed().forEach(it -> waiting.push(new Branch(it, 0, null)));
    while (!waiting.isEmpty()) {
      var branch = waiting.pop();
      into.add(branch);
      var number = branch.claim().number();
      // a number that is printed twice has its children once
      var below = children.remove(number);
      if (below != null) {
        below.reversed().forEach(it -> waiting.push(new Branch(it, branch.depth() + 1, number)));
      }
    }
  }

  /** Under which claim each stands, without circles. */
  private static Map<Integer, Integer> parents(List<Claim> claims) {
    var numbers = new HashSet<Integer>();
    claims.forEach(it -> numbers.add(it.number()));
    var parents = new HashMap<Integer, Integer>();
    for (var claim : claims) {
      claim.dependsOn().stream()
          .filter(it -> numbers.contains(it) && it != claim.number())
          .findFirst()
          .ifPresent(it -> parents.putIfAbsent(claim.number(), it));
    }
    var settled = new HashSet<Integer>();
    for (var claim : claims) {
      cutCircle(claim.number(), parents, settled);
    }
    return parents;
  }

  private static void cutCircle(int start, Map<Integer, Integer> parents, Set<Integer> settled) {
    var path = new HashSet<Integer>();
    for (Integer at = start; at != null && settled.add(at); ) {
      path.add(at);
      var up = parents.get(at);
      if (up != null && path.contains(up)) {
        parents.remove(up);
        return;
      }
      at = up;
    }
  }
}
