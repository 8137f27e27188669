package org.wenlan.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as the searcher meant it: what every dialect is read into and all that an index needs to
 * understand. {@link Queries#print} writes it in the {@code epo} dialect, and reading that again
 * gives an equal tree.
 */
public sealed interface Wanted {

  /** Everything there is. */
  record Everything() implements Wanted {}

  /**
   * One word in a text or name field, any inflection that the field's analysis makes equal.
   *
   * @param text without blanks, as typed
   */
  record Word(Field field, String text) implements Wanted {}

  /**
   * A word with wildcards.
   *
   * @param pattern {@code *} for any number of letters, {@code ?} for none or one, {@code #} for
   *     exactly one
   */
  record Wild(Field field, String pattern) implements Wanted {}

  /**
   * Words in this order without others between, or, where the script has no blanks, exactly this
   * string.
   */
  record Phrase(Field field, String text) implements Wanted {}

  /**
   * Somebody's whole name, letter for letter: no longer name that has it within. Upper and lower
   * case are two names, full-width and plain signs are one.
   *
   * @param field one that {@link Trees#exact} says has names
   * @param name kept as a reader of queries sees it, so that what is printed reads the same
   */
  record Named(Field field, String name) implements Wanted {
    public Named {
      name = Cleaned.of(name).text().replaceAll("\\s+", " ").strip();
    }
  }

  /**
   * Two or more parts near each other in one field. Over {@link Field#CPCC} the parts are {@link
   * InClass}, the unit is the sentence, and it means: in the same combination set.
   *
   * @param parts two or more, all in {@code field}: words, wildcards, phrases, or any-of and near
   *     of such
   * @param within what near means; a number of words counts all words between the first and the
   *     last part that belong to none
   * @param ordered whether the parts must come in this order
   */
  record Near(Field field, List<Wanted> parts, Within within, boolean ordered) implements Wanted {
    public Near {
      parts =
          within instanceof Within.Words
              ? List.copyOf(parts)
              : unfolded(field, parts, within, ordered);
    }

    /** Same sentence as "both in the same sentence" is: all in the same sentence. */
    private static List<Wanted> unfolded(
        Field field, List<Wanted> parts, Within within, boolean ordered) {
      return parts.stream()
          .flatMap(part ->
              part instanceof Near near
                      && near.field == field
                      && near.within.equals(within)
                      && near.ordered == ordered
                  ? near.parts.stream()
                  : Stream.of(part))
          .toList();
    }
  }

  /** How near. */
  sealed interface Within {

    /** At most this many other words between, 0 to 100. */
    record Words(int between) implements Within {}

    /** In the same sentence. */
    record Sentence() implements Within {}

    /** In the same paragraph or claim. */
    record Paragraph() implements Within {}
  }

  /**
   * A classification symbol, IPC and CPC as {@code H04L9/32}.
   *
   * @param field {@link Field#IPC}, {@link Field#CPC}, {@link Field#CL} (either), {@link
   *     Field#CPCC} (member of a combination set) or {@link Field#LOCARNO} (as {@code 14-02})
   * @param reach which symbols beside it count
   */
  record InClass(Field field, String symbol, Reach reach) implements Wanted {}

  /** Which symbols a classification search takes in. */
  enum Reach {
    /** The symbol and everything below it; {@code =/low}, and what a bare symbol means. */
    BELOW,
    /** The symbol and everything above it; {@code =/high}. */
    ABOVE,
    /** The symbol alone; {@code =/same} and {@code ==}. */
    SAME
  }

  /**
   * A publication, application, priority, cited or citing number.
   *
   * @param field {@link Field#PN}, {@link Field#AP}, {@link Field#PR}, {@link Field#NUM}, {@link
   *     Field#CT}, {@link Field#CTBY} or {@link Field#FAM}
   * @param typed as typed; the index knows the forms
   * @param prefix whether it may go on ({@code pn=EP*}, {@code pn=EP})
   */
  record Number(Field field, String typed, boolean prefix) implements Wanted {}

  /**
   * A day in a span; a missing end is open.
   *
   * @param from first day, included
   * @param to last day, included
   */
  record Dated(Field field, @Nullable LocalDate from, @Nullable LocalDate to) implements Wanted {
    public Dated {
      if (from == null && to == null) {
        throw new IllegalArgumentException("A span of days needs an end");
      }
    }
  }

  /**
   * One of a field's fixed values: office, kind, status, region, language, right, source, citation
   * category.
   *
   * @param value as typed; status words and region names are resolved by the index
   */
  record Value(Field field, String value) implements Wanted {}

  /** All of these; an all-of directly inside is taken apart. Made by {@link #all}. */
  record All(List<Wanted> of) implements Wanted {
    public All {
      of = of.stream().flatMap(w -> w instanceof All all ? all.of.stream() : Stream.of(w)).toList();
    }
  }

  /** At least one of these; an any-of directly inside is taken apart. Made by {@link #any}. */
  record Any(List<Wanted> of) implements Wanted {
    public Any {
      of = of.stream().flatMap(w -> w instanceof Any any ? any.of.stream() : Stream.of(w)).toList();
    }
  }

  /** Not this; alone it means everything but this. Made by {@link #not}. */
  record Not(Wanted of) implements Wanted {}

  /** All of these: one alone is itself, none is everything. */
  static Wanted all(List<? extends Wanted> of) {
    return switch (of.size()) {
      case 0 -> new Everything();
      case 1 -> of.getFirst();
      default -> new All(List.copyOf(of));
    };
  }

  /** At least one of these: one alone is itself; there must be one. */
  static Wanted any(List<? extends Wanted> of) {
    return switch (of.size()) {
      case 0 -> throw new IllegalArgumentException("Any of nothing is nothing to search");
      case 1 -> of.getFirst();
      default -> new Any(List.copyOf(of));
    };
  }

  /** Not this; twice not is itself. */
  static Wanted not(Wanted of) {
    return of instanceof Not(var inner) ? inner : new Not(of);
  }
}
