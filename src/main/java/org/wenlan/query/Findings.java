package org.wenlan.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Remark;

/**
 * What reading a query brought up: remarks, how many terms there are, and the first misreading.
 * After that nothing counts any more; the reader sees {@link #failed} and stops.
 */
final class Findings {

  private final Cleaned cleaned;
  private final Set<Remark> remarks = new LinkedHashSet<>();
  private int terms;
  private int numbers;
  private @Nullable Misread misread;

  Findings(Cleaned cleaned) {
    this.cleaned = cleaned;
  }

  boolean failed() {
    return misread != null;
  }

  @Nullable Misread misread() {
    return misread;
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  void note(Noting noting, String... arguments) {
    remarks.add(new Remark(noting.code(), List.of(arguments)));
  }

  /** Without a suggestion. */
  void misread(Misreading misreading, int from, int to, String... arguments) {
    misreadInstead(misreading, from, to, "", arguments);
  }

  /**
   * The query cannot be searched.
   *
   * @param from in the clean text
   * @param instead the whole query corrected in this one point; empty when nothing is known
   */
  void misreadInstead(
      Misreading misreading, int from, int to, String instead, String... arguments) {
    if (misread == null) {
      int at = cleaned.typedAt(from);
      misread =
          new Misread(
              at,
              Math.max(0, cleaned.typedAt(to) - at),
              misreading.code(),
              List.of(arguments),
              tidy(instead));
    }
  }

  private static String tidy(String instead) {
    return instead.indexOf('"') < 0 ? instead.strip().replaceAll(" {2,}", " ") : instead.strip();
  }

  /** The query with a part replaced. */
  String replaced(int from, int to, String with) {
    return cleaned.text().substring(0, from) + with + cleaned.text().substring(to);
  }

  /** Counts a word, class, day or value. */
  void countTerm(int from, int to) {
    if (++terms > Limits.TERMS) {
      misread(Misreading.TOO_MANY_TERMS, from, to, String.valueOf(Limits.TERMS));
    }
  }

  /** Counts a document number. */
  void countNumber(int from, int to) {
    if (++numbers > Limits.NUMBERS) {
      misread(Misreading.TOO_MANY_NUMBERS, from, to, String.valueOf(Limits.NUMBERS));
    }
  }
}
