package org.wenlan.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
import org.wenlan.query.Wanted.Word;

/** Walks over trees that were read; {@link Limits#NESTING} and {@link Limits#TERMS} bound them. */
final class Trees {

  private Trees() {}

  /** The same tree with every leaf put through a change. */
  static Wanted leaves(Wanted tree, UnaryOperator<Wanted> change) {
    return switch (tree) {
      case All(var of) -> Wanted.all(each(of, change));
      case Any(var of) -> Wanted.any(each(of, change));
      case Not(var of) -> Wanted.not(leaves(of, change));
      case Near near ->
          new Near(near.field(), each(near.parts(), change), near.within(), near.ordered());
      case Everything _, Word _, Wild _, Phrase _, Named _, InClass _, Number _, Dated _, Value _ ->
          change.apply(tree);
    };
  }

  private static List<Wanted> each(Collection<Wanted> of, UnaryOperator<Wanted> change) {
    return of.stream().map(one -> leaves(one, change)).toList();
  }

  /** The same words in another field. */
  static Wanted in(Field field, Wanted tree) {
    return switch (tree) {
      case All(var of) -> Wanted.all(of.stream().map(one -> in(field, one)).toList());
      case Any(var of) -> Wanted.any(of.stream().map(one -> in(field, one)).toList());
      case Not(var of) -> Wanted.not(in(field, of));
      case Near near ->
          new Near(
              field,
              near.parts().stream().map(one -> in(field, one)).toList(),
              near.within(),
              near.ordered());
      case Word word -> new Word(field, word.text());
      case Wild wild -> new Wild(field, wild.pattern());
      case Phrase phrase -> new Phrase(field, phrase.text());
      case Named named -> exact(field, named.name());
      case InClass symbol -> new InClass(field, symbol.symbol(), symbol.reach());
      case Everything _, Number _, Dated _, Value _ -> tree;
    };
  }

  /** What {@code ==} asks: a whole name of a field that has names, the words alone of others. */
  static Wanted exact(Field field, String text) {
    return switch (field) {
      case PA, IN, AG -> new Named(field, text);
      default -> new Phrase(field, text);
    };
  }

  /** Shows every leaf to {@code see}, in order. */
  static void each(Wanted tree, Consumer<Wanted> see) {
    switch (tree) {
      case All(var of) -> of.forEach(one -> each(one, see));
      case Any(var of) -> of.forEach(one -> each(one, see));
      case Not(var of) -> each(of, see);
      case Near near -> near.parts().forEach(one -> each(one, see));
      case Everything _, Word _, Wild _, Phrase _, Named _, InClass _, Number _, Dated _, Value _ ->
          see.accept(tree);
    }
  }

  /** Every field that a tree asks. */
  static Set<Field> fields(Wanted tree) {
    var fields = EnumSet.noneOf(Field.class);
    each(tree, leaf -> field(leaf).ifPresent(fields::add));
    return fields;
  }

  /** The field of a leaf. */
  static Optional<Field> field(Wanted leaf) {
    return switch (leaf) {
      case Word word -> Optional.of(word.field());
      case Wild wild -> Optional.of(wild.field());
      case Phrase phrase -> Optional.of(phrase.field());
      case Named named -> Optional.of(named.field());
      case InClass symbol -> Optional.of(symbol.field());
      case Number number -> Optional.of(number.field());
      case Dated dated -> Optional.of(dated.field());
      case Value value -> Optional.of(value.field());
      case Everything _, All _, Any _, Not _, Near _ -> Optional.empty();
    };
  }

  /** Whether a tree can stand in a proximity: words and alternatives of words. */
  static boolean isWords(Wanted tree) {
    return switch (tree) {
      case Word _, Wild _, Phrase _, Near _ -> true;
      case Any(var of) -> of.stream().allMatch(Trees::isWords);
      case Named _, InClass _, All _, Not _, Number _, Dated _, Value _, Everything _ -> false;
    };
  }

  /** Whether a tree can stand in a combination set. */
  static boolean isSymbols(Wanted tree) {
    return switch (tree) {
      case InClass symbol -> symbol.field() == Field.CPC || symbol.field() == Field.CPCC;
      case Any(var of) -> of.stream().allMatch(Trees::isSymbols);
      case Near near -> near.field() == Field.CPCC;
      case Word _,
          Wild _,
          Phrase _,
          Named _,
          All _,
          Not _,
          Number _,
          Dated _,
          Value _,
          Everything _ ->
          false;
    };
  }
}
