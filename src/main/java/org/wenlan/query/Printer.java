package org.wenlan.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 * Writes a tree in the {@code epo} dialect with every field named; reading it gives the tree back.
 */
final class Printer {

  private Printer() {}

  static String print(Wanted tree) {
    return switch (tree) {
      case All(var of) -> joined(of, " and ", true);
      case Any(var of) -> joined(of, " or ", false);
      case Not(var of) -> "not " + operand(of);
      case Near near -> near(near);
      case Everything _ -> "*";
      case Dated dated -> dated(dated);
      case InClass symbol -> name(symbol.field()) + "=" + reach(symbol) + symbol.symbol();
      case Word word -> name(word.field()) + "=" + Words.plain(word.text());
      case Wild wild -> name(wild.field()) + "=" + Words.wild(wild.pattern());
      case Phrase phrase -> name(phrase.field()) + "=" + Words.quoted(phrase.text());
      case Named named -> name(named.field()) + "==" + Words.quoted(named.name());
      case Number number -> name(number.field()) + "=" + number(number);
      case Value value -> name(value.field()) + "=" + Words.value(value.value());
    };
  }

  /** As a side of an operator. */
  private static String operand(Wanted tree) {
    boolean brackets =
        switch (tree) {
          case All(var of) -> !isGroup(of);
          case Any(var of) -> !isGroup(of);
          case Near near -> isBinary(near) && near.field() == Field.CPCC;
          case Not _,
              Everything _,
              Dated _,
              InClass _,
              Word _,
              Wild _,
              Phrase _,
              Named _,
              Number _,
              Value _ ->
              false;
        };
    return brackets ? "(" + print(tree) + ")" : print(tree);
  }

  private static String joined(List<Wanted> of, String by, boolean conjunction) {
    if (of.isEmpty()) {
      return conjunction ? "*" : "not *";
    }
    var out = new StringBuilder();
    for (int from = 0; from < of.size(); ) {
      int to = endOfGroup(of, from);
      boolean negated = conjunction && of.get(from) instanceof Not;
      if (!out.isEmpty()) {
        out.append(negated ? " " : by);
      }
      out.append(to - from > 1 ? group(of.subList(from, to), by) : operand(of.get(from)));
      from = to;
    }
    return out.toString();
  }

  /** Neighbours in one field stand in one bracket behind it. */
  private static String group(List<Wanted> of, String by) {
    var heading = heading(of.getFirst());
    if (heading == null) {
      throw new IllegalStateException("No group: " + of);
    }
    boolean list = of.getFirst() instanceof Number && by.equals(" or ");
    return of.stream()
        .map(one -> bare(one, false))
        .collect(Collectors.joining(list ? ", " : by, heading + "(", ")"));
  }

  private static int endOfGroup(List<Wanted> of, int from) {
    var heading = heading(of.get(from));
    int to = from + 1;
    while (heading != null && to < of.size() && heading.equals(heading(of.get(to)))) {
      to++;
    }
    return to;
  }

  /** Behind what a part can stand with others in one bracket, such as {@code ti=}; else null. */
  private static @Nullable String heading(Wanted tree) {
    return switch (tree) {
      case Word word -> name(word.field()) + "=";
      case Wild wild -> name(wild.field()) + "=";
      case Phrase phrase -> name(phrase.field()) + "=";
      case Named named -> name(named.field()) + "==";
      case Number number -> name(number.field()) + "=";
      case Value value -> name(value.field()) + "=";
      case All _, Any _, Not _, Near _, Everything _, Dated _, InClass _ -> null;
    };
  }

  /** Whether all parts stand in one such bracket, so that no other is needed. */
  private static boolean isGroup(List<Wanted> of) {
    return of.size() > 1 && endOfGroup(of, 0) == of.size();
  }

  /** A part of a bracket behind its field. */
  private static String bare(Wanted tree, boolean besideProximity) {
    return switch (tree) {
      case Word word ->
          besideProximity ? Words.besideProximity(word.text()) : Words.plain(word.text());
      case Wild wild -> Words.wild(wild.pattern());
      case Phrase phrase -> Words.quoted(phrase.text());
      case Named named -> Words.quoted(named.name());
      case Number number -> number(number);
      case Value value -> Words.value(value.value());
      case Any(var of) ->
          of.stream().map(one -> bare(one, false)).collect(Collectors.joining(" or ", "(", ")"));
      case Near near when isBinary(near) && near.field() != Field.CPCC -> "(" + infix(near) + ")";
      case All _, Not _, Near _, Everything _, Dated _, InClass _ -> "(" + print(tree) + ")";
    };
  }

  private static String near(Near near) {
    if (near.field() == Field.CPCC) {
      return near.parts().stream()
          .map(Printer::operand)
          .collect(Collectors.joining(" " + how(near) + " "));
    }
    if (isBinary(near)) {
      return name(near.field()) + "=(" + infix(near) + ")";
    }
    return near.parts().stream()
        .map(part -> bare(part, true))
        .collect(Collectors.joining(", ", name(near.field()) + " " + how(near) + " (", ")"));
  }

  private static String infix(Near near) {
    return near.parts().stream()
        .map(part -> bare(part, true))
        .collect(Collectors.joining(" " + how(near) + " "));
  }

  private static String how(Near near) {
    return new Nearness(near.within(), near.ordered()).printed();
  }

  /** Whether it can be written with operators between; three words within five need a list. */
  private static boolean isBinary(Near near) {
    return near.parts().size() == 2 || !(near.within() instanceof Within.Words);
  }

  private static String number(Number number) {
    return number.prefix()
        ? Words.number(number.typed() + "*", true)
        : Words.number(number.typed(), false);
  }

  private static String reach(InClass symbol) {
    return switch (symbol.reach()) {
      case BELOW -> "/low ";
      case ABOVE -> "/high ";
      case SAME -> "/same ";
    };
  }

  private static String dated(Dated dated) {
    var name = name(dated.field());
    var from = dated.from();
    var to = dated.to();
    if (from == null) {
      return name + "<=" + day(to);
    }
    if (to == null) {
      return name + ">=" + day(from);
    }
    if (from.equals(to)) {
      return name + "=" + day(from);
    }
    if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      return name + "=" + from.getYear();
    }
    if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
      return name + "=" + day(from).substring(0, 6);
    }
    return name + " within \"" + day(from) + " " + day(to) + '"';
  }

  private static String day(@Nullable LocalDate day) {
    return day == null
        ? ""
        : "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static String name(Field field) {
    return FieldGuide.of(field).name();
  }
}
