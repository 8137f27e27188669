package org.wenlan.composing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wenlan.query.Field;
import org.wenlan.query.FieldGuide;
import org.wenlan.query.FieldGuide.Takes;

/** What a row of the search builder asks of its field. */
public enum Operator {
  /** The text as the {@code epo} dialect reads it: words, wildcards, brackets, and, or, not. */
  CONTAINS,
  /** These words in this order without others between. */
  PHRASE,
  /** Every one of these words or quoted phrases. */
  ALL,
  /** At least one of them. */
  ANY,
  /** All of them with at most so many words between. */
  NEAR,
  /** The same, in this order. */
  ORDERED,
  /** All of them in one sentence. */
  SENTENCE,
  /** All of them in one paragraph or claim. */
  PARAGRAPH,
  /** One of these classes or anything below it. */
  BELOW,
  /** One of these classes itself. */
  SAME,
  /** One of these classes or anything above it. */
  ABOVE,
  /** From one day to another, both included. */
  BETWEEN,
  SINCE,
  UNTIL,
  /** In one day, month or year. */
  ON,
  /** One of these numbers or values; a whole name, or several in quotation marks. */
  IS,
  /** A number that begins so. */
  BEGINS;

  private static final Set<Operator> OF_TWO = EnumSet.of(NEAR, ORDERED, BETWEEN);

  /** What can be asked of a field, the usual first. */
  public static List<Operator> of(Field field) {
    return of(FieldGuide.of(field).takes());
  }

  /** What can be asked of a field that takes this, the usual first. */
  public static List<Operator> of(Takes takes) {
    return switch (takes) {
      case TEXT -> List.of(CONTAINS, PHRASE, ALL, ANY, NEAR, ORDERED, SENTENCE, PARAGRAPH);
      case NAME -> List.of(CONTAINS, PHRASE, ALL, ANY, IS);
      case CLASS -> List.of(BELOW, SAME, ABOVE);
      case DATE -> List.of(BETWEEN, SINCE, UNTIL, ON);
      case NUMBER -> List.of(IS, BEGINS);
      case VALUE -> List.of(IS);
    };
  }

  /** What is asked of a field unless the searcher says otherwise. */
  public static Operator usual(Field field) {
    return of(field).getFirst();
  }

  /** This one where the field takes it, else the usual one. */
  public Operator on(Field field) {
    return of(field).contains(this) ? this : usual(field);
  }

  /** Whether a second input belongs to it: the last day, or the number of words between. */
  public boolean ofTwo() {
    return OF_TWO.contains(this);
  }

  /** Whether the second input is a number of words. */
  public boolean countsWords() {
    return this == NEAR || this == ORDERED;
  }

  /** As addresses and message keys write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
