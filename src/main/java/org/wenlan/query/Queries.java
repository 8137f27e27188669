package org.wenlan.query;

import java.util.List;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;

/**
 * Reads and prints queries. Thread-safe; answers every text within milliseconds and with a value,
 * never with an exception.
 */
public final class Queries {

  /** How many mistakes in one query are corrected for a suggestion. */
  private static final int CORRECTIONS = 8;

  /**
   * Reads what was typed. A misreading's {@code instead} is a whole query in the same dialect that
   * can be searched.
   */
  public Interpretation read(String typed, Dialect dialect) {
    return switch (once(typed, dialect)) {
      case Understood understood -> understood;
      case Misread misread -> corrected(misread, dialect);
    };
  }

  /**
   * Writes a tree in the {@code epo} dialect with every field named; reading it gives an equal
   * tree.
   */
  public String print(Wanted wanted) {
    return Printer.print(wanted);
  }

  /**
   * A mark in the one form in which queries are read, such as a plain quotation mark for any; empty
   * for what has none. Whoever cuts texts for queries reads their marks likewise.
   */
  public static String inOneForm(int codePoint) {
    return Cleaned.inOneForm(codePoint);
  }

  /** What all must be true of a hit, one by one: the clauses that can have killed a query. */
  public List<Wanted> clauses(Wanted wanted) {
    return wanted instanceof Wanted.All(var of) ? of : List.of(wanted);
  }

  /** The same query without one of its clauses; everything when none is left. */
  public Wanted without(Wanted wanted, Wanted clause) {
    return Wanted.all(clauses(wanted).stream().filter(one -> !one.equals(clause)).toList());
  }

  private Misread corrected(Misread misread, Dialect dialect) {
    var attempt = misread.instead();
    for (int i = 0; i < CORRECTIONS && !attempt.isEmpty(); i++) {
      switch (once(attempt, dialect)) {
        case Understood _ -> {
          return instead(misread, attempt);
        }
        case Misread again -> attempt = again.instead();
      }
    }
    return instead(misread, "");
  }

  private static Misread instead(Misread misread, String other) {
    return new Misread(misread.at(), misread.length(), misread.code(), misread.arguments(), other);
  }

  private Interpretation once(String typed, Dialect dialect) {
    if (typed.length() > Limits.CHARACTERS_WITH_NUMBERS) {
      return tooLong(typed.length(), Limits.CHARACTERS_WITH_NUMBERS, typed.length());
    }
    var cleaned = Cleaned.of(typed);
    var findings = new Findings(cleaned);
    noteCleaning(cleaned, findings);
    var list = NumberList.read(cleaned.text());
    if (list.isPresent()) {
      return numbers(list.get(), cleaned, findings);
    }
    int beside = NumberList.charactersBeside(cleaned.text());
    if (cleaned.text().length() > Limits.CHARACTERS && beside > Limits.CHARACTERS) {
      return tooLong(beside, Limits.CHARACTERS, typed.length());
    }
    var wanted = Parser.parse(cleaned.text(), dialect, findings);
    var misread = findings.misread();
    return misread == null ? understood(wanted, findings, typed.length()) : misread;
  }

  private static Interpretation understood(Wanted wanted, Findings findings, int length) {
    var printed = Printer.print(wanted);
    return nesting(printed) > Limits.NESTING
        ? new Misread(
            0, length, Misreading.TOO_DEEP.code(), List.of(String.valueOf(Limits.NESTING)), "")
        : new Understood(wanted, printed, findings.remarks());
  }

  /** Reading from left to right nests too: a and b or c and d … */
  private static int nesting(String printed) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int i = 0; i < printed.length(); i++) {
      switch (printed.charAt(i)) {
        case '\\' -> i++;
        case '"' -> quoted = !quoted;
        case '(' -> deepest = Math.max(deepest, quoted ? 0 : ++depth);
        case ')' -> depth -= quoted ? 0 : 1;
        default -> {}
      }
    }
    return deepest;
  }

  private static Interpretation numbers(NumberList list, Cleaned cleaned, Findings findings) {
    if (list.tooLong()) {
      findings.misread(
          Misreading.TOO_MANY_NUMBERS,
          list.from(),
          cleaned.text().length(),
          String.valueOf(Limits.NUMBERS));
    }
    var misread = findings.misread();
    if (misread != null) {
      return misread;
    }
    var wanted =
        Wanted.any(
            list.numbers().stream()
                .map(number -> (Wanted) new Wanted.Number(Field.NUM, number, false))
                .toList());
    findings.note(
        Noting.NUMBER_LIST, String.valueOf(list.numbers().size()), String.valueOf(list.twice()));
    return new Understood(wanted, Printer.print(wanted), findings.remarks());
  }

  private static void noteCleaning(Cleaned cleaned, Findings findings) {
    if (cleaned.hidden() > 0) {
      findings.note(Noting.HIDDEN_REMOVED, String.valueOf(cleaned.hidden()));
    }
    if (!cleaned.lookalikes().isEmpty()) {
      findings.note(Noting.LOOKALIKES, String.join(", ", cleaned.lookalikes()));
    }
  }

  private static Misread tooLong(int length, int limit, int end) {
    return new Misread(
        Math.min(limit, end),
        Math.max(0, end - limit),
        Misreading.TOO_LONG.code(),
        List.of(String.valueOf(length), String.valueOf(limit)),
        "");
  }
}
