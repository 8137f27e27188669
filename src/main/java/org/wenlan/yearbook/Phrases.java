package org.wenlan.yearbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wenlan.yearbook.Phrase.Clause;
import org.wenlan.yearbook.Phrase.Kind;
import org.wenlan.yearbook.Phrase.Plain;
import org.wenlan.yearbook.Phrase.Reference;
import org.wenlan.yearbook.Phrase.Year;

/** Reads a sentence of a template; a digit that is typed into it is a fault. */
final class Phrases {
  private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)\\}|\\[|\\]|[^{}\\[\\]]+|[{}]");
  private static final Pattern REFERENCE =
      Pattern.compile("([vmgpsr]) ([a-z0-9]+([.-][a-z0-9]+)*)");
  private static final Pattern DIGIT =
      Pattern.compile("\\p{Nd}|[〇零一二三四五六七八九十百千万亿两]{2,}(?=[件家个项人起次])");

  private final Predicate<String> known;
  private final List<String> faults = new ArrayList<>();

  private Phrases(Predicate<String> known) {
    this.known = known;
  }

  /** What came of reading. */
  record Read(List<Phrase> parts, List<String> faults) {}

  /**
   * Reads a sentence.
   *
   * @param known whether the dictionary has an indicator of this code
   */
  static Read read(String text, Predicate<String> known) {
    var reading = new Phrases(known);
    var parts = reading.parts(text);
    return new Read(parts, List.copyOf(reading.faults));
  }

  private List<Phrase> parts(String text) {
    var whole = new ArrayList<Phrase>();
    Optional<List<Phrase>> clause = Optional.empty();
    var tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      var token = tokens.group();
      if (token.equals("[")) {
        if (clause.isPresent()) {
          faults.add("a [ stands within [ ]");
        }
        clause = Optional.of(new ArrayList<>());
      } else if (token.equals("]")) {
        if (clause.isEmpty()) {
          faults.add("a ] has no [");
        }
        clause.ifPresent(inner -> whole.add(new Clause(inner)));
        clause = Optional.empty();
      } else {
        clause.orElse(whole).add(part(token, tokens.group(1)));
      }
    }
    if (clause.isPresent()) {
      faults.add("a [ has no ]");
    }
    return whole;
  }

  private Phrase part(String token, @org.jspecify.annotations.Nullable String inner) {
    if (inner == null) {
      if (token.equals("{") || token.equals("}")) {
        faults.add("a " + token + " stands alone");
      }
      if (DIGIT.matcher(token).find()) {
        faults.add(
            "'"
                + token.strip()
                + "' has a number that is typed; write a reference such as {v courts.received}, or"
                + " {n ...} for a name with a digit in it");
      }
      return new Plain(token);
    }
    if (inner.equals("y")) {
      return new Year();
    }
    if (inner.startsWith("n ")) {
      return new Plain(inner.substring(2));
    }
    var read = REFERENCE.matcher(inner);
    if (!read.matches()) {
      faults.add("{" + inner + "} is no reference; write such as {v courts.received}");
      return new Plain("");
    }
    if (!known.test(read.group(2))) {
      faults.add("the dictionary has no indicator " + read.group(2));
    }
    return new Reference(kind(read.group(1).charAt(0)), read.group(2));
  }

  private static Kind kind(char sign) {
    for (var kind : Kind.values()) {
      if (kind.sign() == sign) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of reference: " + sign);
  }
}
