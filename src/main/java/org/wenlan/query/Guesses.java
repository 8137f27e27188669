package org.wenlan.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.wenlan.query.Wanted.Dated;
import org.wenlan.query.Wanted.InClass;
import org.wenlan.query.Wanted.Number;
import org.wenlan.query.Wanted.Reach;
import org.wenlan.query.Wanted.Word;

/**
 * Guesses what words without a field are, as OPS and Espacenet do: an office, a day, a symbol, a
 * number, a name; else text. Unlike OPS, a letter or two with a few digits (CO2, RS232) and words
 * among plain words (vitamin C, wind turbine by Siemens) stay text. Guessing waits until all is
 * read, since beside {@code prox} every word is text.
 */
final class Guesses {

  private final Dialect dialect;
  private final Findings findings;

  /** Words without a field, by identity, with the number of the run of neighbours they stand in. */
  private final Map<Wanted, Integer> bare = new IdentityHashMap<>();

  private final BitSet plainRuns = new BitSet();

  Guesses(Dialect dialect, Findings findings) {
    this.dialect = dialect;
    this.findings = findings;
  }

  /** Remembers a word without a field. */
  void remember(Word word, int run) {
    bare.put(word, run);
    if (isPlain(word.text())) {
      plainRuns.set(run);
    }
  }

  boolean hasBare(Wanted tree) {
    var found = new ArrayList<Wanted>();
    Trees.each(
        tree,
        leaf -> {
          if (bare.containsKey(leaf)) {
            found.add(leaf);
          }
        });
    return !found.isEmpty();
  }

  /** The fields that were written, not those of words without one. */
  Set<Field> namedFields(Wanted tree) {
    var fields = EnumSet.noneOf(Field.class);
    Trees.each(
        tree,
        leaf -> {
          if (!bare.containsKey(leaf)) {
            Trees.field(leaf).ifPresent(fields::add);
          }
        });
    return fields;
  }

  /** The tree with every word without a field put where it is guessed to belong. */
  Wanted applyTo(Wanted tree) {
    return Trees.leaves(tree, this::guess);
  }

  private Wanted guess(Wanted leaf) {
    var run = bare.get(leaf);
    if (run == null || !(leaf instanceof Word(_, var text))) {
      return leaf;
    }
    boolean amongPlain = plainRuns.get(run);
    if (Offices.isMeant(text) && !amongPlain) {
      return guessed(new Number(Field.NUM, text, true), text, Field.NUM);
    }
    var days = Days.guess(text);
    if (days.isPresent()) {
      var dated = new Dated(Field.PD, days.get().from(), days.get().to());
      return guessed(dated, text, Field.PD);
    }
    var symbol = Symbols.read(Field.CL, text);
    if (symbol.isPresent()
        && (Symbols.isSubclass(text) || Symbols.isSectionOrClass(text) && !amongPlain)) {
      return guessed(new InClass(Field.CL, symbol.get(), Reach.BELOW), text, Field.CL);
    }
    if (Numbers.is(text)) {
      return guessed(new Number(Field.NUM, text, false), text, Field.NUM);
    }
    if (dialect == Dialect.EPO && isCapitalised(text) && !amongPlain) {
      return guessed(new Word(Field.IA, text), text, Field.IA);
    }
    findings.note(Noting.DEFAULT_FIELD, FieldGuide.of(Field.TXT).name());
    return leaf;
  }

  private Wanted guessed(Wanted as, String text, Field field) {
    findings.note(Noting.GUESSED, text, FieldGuide.of(field).name());
    return as;
  }

  /** A word that begins with a small Latin letter and is nothing else. */
  private static boolean isPlain(String text) {
    return Character.isLowerCase(text.charAt(0))
        && !Offices.isMeant(text)
        && !Symbols.isSubclass(text)
        && !Numbers.is(text);
  }

  private static boolean isCapitalised(String text) {
    return Character.isUpperCase(text.charAt(0))
        && text.chars().anyMatch(Character::isLowerCase)
        && text.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '.');
  }
}
