package org.wenlan.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.rights.Names;

/**
 * A name taken apart to compare it, with every step that led there.
 *
 * @param name as the source wrote it
 * @param spelling see {@link Names#normalise}
 * @param words what it is called by, without legal form and words that are left out at will,
 *     abbreviations written out; of an Eastern name its one word
 * @param forms legal forms that were taken off, in order
 * @param kind what it names
 * @param also other names of the same body that the name itself gives
 * @param steps what was done, in order; a step that changed nothing is left out
 */
record NameKey(
    String name,
    String spelling,
    List<String> words,
    List<String> forms,
    Kind kind,
    List<Also> also,
    List<Step> steps) {

  private static final Pattern EASTERN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  NameKey {
    words = List.copyOf(words);
    forms = List.copyOf(forms);
    also = List.copyOf(also);
    steps = List.copyOf(steps);
  }

  /** What a name names. */
  enum Kind {
    BODY,
    PERSON,
    /** Nothing tells whether it is a body or a person. */
    UNKNOWN
  }

  /** One step of taking apart: its code and the name after it. */
  record Step(String code, String after) {}

  /** Another name inside the name. */
  record Also(Rule rule, String name) {}

  /** Takes a name apart. The same name gives the same key always. */
  static NameKey of(String name) {
    var cleaned = Names.one(unescaped(name)).text();
    return EASTERN.matcher(cleaned).find()
        ? EasternNames.key(name, cleaned)
        : WesternNames.key(name, cleaned);
  }

  private static String unescaped(String name) {
    return name.replace("&amp;", "&").replace("&quot;", "\"").replace("&apos;", "'").strip();
  }

  /** What names of one body have in common; equal keys say nothing of the legal form. */
  String key() {
    return String.join(" ", words);
  }

  /** The key without blanks. */
  String compact() {
    return String.join("", words);
  }

  /** Whether it is written in Chinese, Japanese or Korean. */
  boolean eastern() {
    return EASTERN.matcher(spelling).find();
  }

  /**
   * The classes of its legal forms, sorted; empty when it has none. "Co" and "Corporation" say
   * nothing beside a form of another class, as in GmbH & Co. KG.
   */
  List<String> formClasses() {
    var all = forms.stream().map(Vocabulary::formClass).distinct().sorted().toList();
    return all.size() > 1 ? all.stream().filter(one -> !one.equals("english")).toList() : all;
  }

  /**
   * Its spelling without legal form, blanks and "and", nothing written out and nothing left out.
   */
  String plain() {
    var plain = spelling;
    for (var step : steps) {
      if (step.code().equals("letters") || step.code().equals("form")) {
        plain = step.after();
      }
    }
    return plain.replace("&", " AND ").replace(" ", "");
  }

  /** The words of a person's name as they stand, without Jr. and the like. */
  List<String> parts() {
    return List.of(spelling.split(" ")).stream()
        .filter(part -> !WesternNames.suffix(part))
        .toList();
  }

  /** Whether the legal forms of two names may be one body's. */
  boolean sameForm(NameKey other) {
    var mine = formClasses();
    var theirs = other.formClasses();
    return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains);
  }

  /** Whether two names may name the same kind of thing: not a person and a body. */
  boolean sameKind(NameKey other) {
    return kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN || kind == other.kind;
  }

  /** Notes steps, leaving out those that change nothing. */
  static final class Noting {
    private final List<Step> steps = new ArrayList<>();
    private String last;

    Noting(String first) {
      this.last = first;
    }

    String note(String code, String after) {
      if (!after.equals(last)) {
        steps.add(new Step(code, after));
        last = after;
      }
      return after;
    }

    List<Step> steps() {
      return steps;
    }
  }
}
