package org.wenlan.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenlan.composing.Outline.Group;
import org.wenlan.composing.Outline.Link;
import org.wenlan.composing.Outline.Part;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Field;
import org.wenlan.query.FieldGuide;
import org.wenlan.query.FieldGuide.Takes;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.query.Wanted.All;
import org.wenlan.query.Wanted.Any;
import org.wenlan.query.Wanted.Dated;
import org.wenlan.query.Wanted.Everything;
import org.wenlan.query.Wanted.InClass;
import org.wenlan.query.Wanted.Named;
import org.wenlan.query.Wanted.Near;
import org.wenlan.query.Wanted.Not;
import org.wenlan.query.Wanted.Number;
import org.wenlan.query.Wanted.Phrase;
import org.wenlan.query.Wanted.Value;
import org.wenlan.query.Wanted.Wild;
import org.wenlan.query.Wanted.Within;
import org.wenlan.query.Wanted.Word;

/**
 * A query as rows, where it is a list of simple conditions. Whatever is proposed here is written
 * and read again, and kept only when it says the same.
 */
final class Unfolding {
  private static final Queries QUERIES = new Queries();

  private Unfolding() {}

  /** The rows of a query; empty when rows cannot say it. */
  static Optional<Outline> of(Wanted wanted) {
    if (wanted instanceof Everything) {
      return Optional.of(Outline.EMPTY);
    }
    return parts(wanted)
        .map(Outline::new)
        .filter(outline -> outline.rows().size() <= Outline.MOST)
        .filter(outline -> wanted.equals(Composed.of(outline).wanted()));
  }

  /** One row that wants this; empty when there is none. */
  static Optional<Row> row(Link link, Wanted wanted) {
    return candidates(link, wanted).stream()
        .filter(row -> !row.empty() && wanted.equals(Composed.wanted(row)))
        .findFirst();
  }

  private static Optional<List<Part>> parts(Wanted wanted) {
    if (wanted instanceof All(var of)) {
      return each(runs(of, true), child -> part(Link.AND, child));
    }
    if (wanted instanceof Any(var of) && row(Link.AND, wanted).isEmpty()) {
      return each(runs(of, false), child -> part(Link.OR, child));
    }
    return part(Link.AND, wanted).map(List::of);
  }

  private static <T, R> Optional<List<R>> each(List<T> all, Function<T, Optional<R>> how) {
    var made = new ArrayList<R>();
    for (var one : all) {
      var result = how.apply(one);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      made.add(result.get());
    }
    return Optional.of(made);
  }

  private static Optional<Part> part(Link link, Wanted child) {
    if (child instanceof Not(var inner)) {
      return link == Link.OR
          ? row(Link.NOT, inner).map(row -> new Group(link, List.of(row)))
          : part(Link.NOT, inner);
    }
    var row = row(link, child);
    if (row.isPresent()) {
      return row.map(found -> found);
    }
    if (child instanceof All(var of)) {
      return each(runs(of, true), one -> member(Link.AND, one)).map(group(link));
    }
    return child instanceof Any(var of)
        ? each(runs(of, false), one -> member(Link.OR, one)).map(group(link))
        : Optional.empty();
  }

  private static Function<List<Row>, Part> group(Link link) {
    return rows -> {
      var own = new ArrayList<>(rows);
      var first = own.getFirst();
      own.set(0, first.link() == Link.OR ? first.linked(Link.AND) : first);
      return new Group(link, own);
    };
  }

  /** A row in a group; an "or not" stands there only as the first, which the last check sees. */
  private static Optional<Row> member(Link link, Wanted wanted) {
    return wanted instanceof Not(var inner) ? row(Link.NOT, inner) : row(link, wanted);
  }

  /** Words of one field that stand beside each other make one row. */
  private static List<Wanted> runs(List<Wanted> of, boolean all) {
    var runs = new ArrayList<Wanted>();
    for (int from = 0; from < of.size(); ) {
      var field = word(of.get(from));
      int to = from + 1;
      while (field != null && to < of.size() && word(of.get(to)) == field) {
        to++;
      }
      var run = of.subList(from, to);
      runs.add(all ? Wanted.all(run) : Wanted.any(run));
      from = to;
    }
    return runs;
  }

  private static @Nullable Field word(Wanted wanted) {
    return switch (wanted) {
      case Word word -> word.field();
      case Wild wild -> wild.field();
      case Phrase phrase -> phrase.field();
      case All _,
          Any _,
          Not _,
          Near _,
          Everything _,
          Named _,
          Dated _,
          InClass _,
          Number _,
          Value _ ->
          null;
    };
  }

  private static List<Row> candidates(Link link, Wanted wanted) {
    return switch (wanted) {
      case Word word -> List.of(inBrackets(link, word.field(), wanted));
      case Wild wild -> List.of(inBrackets(link, wild.field(), wanted));
      case Phrase phrase -> {
        var printed = value(phrase.field(), phrase);
        yield List.of(
            row(link, phrase.field(), Operator.PHRASE, printed.substring(1, printed.length() - 1)));
      }
      case Named named -> {
        var printed = QUERIES.print(named);
        yield List.of(
            row(link, named.field(), Operator.IS, printed.substring(printed.indexOf('"'))));
      }
      case Number number ->
          List.of(
              row(
                  link,
                  number.field(),
                  number.prefix() ? Operator.BEGINS : Operator.IS,
                  number.typed()));
      case Value value -> List.of(row(link, value.field(), Operator.IS, listed(value)));
      case InClass symbol ->
          List.of(row(link, symbol.field(), reach(symbol.reach()), symbol.symbol()));
      case Dated dated -> List.of(dated(link, dated));
      case Near near -> near(link, near);
      case All(var of) -> several(link, of, Operator.ALL, wanted);
      case Any(var of) -> several(link, of, Operator.ANY, wanted);
      case Not _, Everything _ -> List.of();
    };
  }

  private static Row row(Link link, Field field, Operator how, String text) {
    return new Row(link, field, how, text, "");
  }

  /** What is printed behind the field's name. */
  private static String value(Field field, Wanted wanted) {
    return QUERIES.print(wanted).substring(FieldGuide.of(field).name().length() + 1);
  }

  /** Anything that is printed as {@code field=(…)}. */
  private static Row inBrackets(Link link, Field field, Wanted wanted) {
    var value = value(field, wanted);
    boolean brackets = value.startsWith("(") && value.endsWith(")");
    return row(
        link, field, Operator.CONTAINS, brackets ? value.substring(1, value.length() - 1) : value);
  }

  private static Operator reach(Wanted.Reach reach) {
    return switch (reach) {
      case BELOW -> Operator.BELOW;
      case ABOVE -> Operator.ABOVE;
      case SAME -> Operator.SAME;
    };
  }

  private static List<Row> near(Link link, Near near) {
    var rows = new ArrayList<Row>();
    if (near.parts().stream().allMatch(part -> word(part) != null)) {
      var text = tokens(near.parts());
      rows.add(
          switch (near.within()) {
            case Within.Words(int between) -> {
              var how = near.ordered() ? Operator.ORDERED : Operator.NEAR;
              yield new Row(link, near.field(), how, text, String.valueOf(between));
            }
            case Within.Sentence() -> row(link, near.field(), Operator.SENTENCE, text);
            case Within.Paragraph() -> row(link, near.field(), Operator.PARAGRAPH, text);
          });
    }
    if (FieldGuide.of(near.field()).takes() == Takes.TEXT) {
      rows.add(inBrackets(link, near.field(), near));
    }
    return rows;
  }

  private static String tokens(List<Wanted> words) {
    return words.stream().map(Unfolding::token).collect(Collectors.joining(" "));
  }

  private static String token(Wanted word) {
    if (word instanceof Word plain) {
      return plain.text();
    }
    return word instanceof Wild wild
        ? wild.pattern()
        : value(Objects.requireNonNull(word(word)), word);
  }

  private static List<Row> several(Link link, List<Wanted> of, Operator how, Wanted wanted) {
    var field = word(of.getFirst());
    if (field != null && of.stream().allMatch(one -> word(one) == field)) {
      return List.of(row(link, field, how, tokens(of)), inBrackets(link, field, wanted));
    }
    return how == Operator.ALL ? List.of() : list(link, of);
  }

  /** Numbers, values or classes of one field: any of them. */
  private static List<Row> list(Link link, List<Wanted> of) {
    var each = of.stream().flatMap(one -> candidates(link, one).stream().limit(1)).toList();
    if (each.size() < of.size()) {
      return List.of();
    }
    var first = each.getFirst();
    var text = each.stream().map(Row::text).collect(Collectors.joining(", "));
    return List.of(row(link, first.field(), first.how(), text));
  }

  /** A value with a comma in it stands in quotation marks. */
  private static String listed(Value value) {
    return value.value().matches(".*[,，、;；].*") ? '"' + value.value() + '"' : value.value();
  }

  private static Row dated(Link link, Dated dated) {
    var field = dated.field();
    var from = dated.from();
    var to = dated.to();
    if (from == null) {
      return row(link, field, Operator.UNTIL, String.valueOf(to));
    }
    if (to == null) {
      return row(link, field, Operator.SINCE, from.toString());
    }
    if (from.equals(to)) {
      return row(link, field, Operator.ON, from.toString());
    }
    if (from.getDayOfYear() == 1 && to.equals(endOfYear(from))) {
      return row(link, field, Operator.ON, String.valueOf(from.getYear()));
    }
    return from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))
        ? row(link, field, Operator.ON, from.toString().substring(0, 7))
        : new Row(link, field, Operator.BETWEEN, from.toString(), to.toString());
  }

  private static LocalDate endOfYear(LocalDate day) {
    return day.plusYears(1).minusDays(1);
  }
}
