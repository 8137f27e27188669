package org.wenlan.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.query.Wanted.Within;
import org.wenlan.retrieval.Arrivals;

/** Makes conditions of wishes: each part is what the engine's own query of it is. */
final class Conditions {
  private static final Condition ALWAYS = new Condition.Always();
  private static final Condition NEVER = new Condition.Never();
  private static final Condition[] NONE = {};

  /** Before a pair of ideographs, see the tokenizer: such a term reaches over two places. */
  private static final char PAIR = '\u0004';

  private static final IndexReader NO_WORDS = noWords();

  /** Is told of each term that a condition asks for. */
  interface Heard {
    void term(int number, Term term);
  }

  private final Arrivals arrivals;
  private final Vocabulary vocabulary;
  private Heard heard = (_, _) -> {};

  Conditions(Arrivals arrivals, Vocabulary vocabulary) {
    this.arrivals = arrivals;
    this.vocabulary = vocabulary;
  }

  private static IndexReader noWords() {
    try {
      return new MultiReader();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Not for two threads at once. */
  Condition of(Wanted wanted, Heard listener) {
    heard = listener;
    return of(wanted);
  }

  private int number(Term term) {
    int number = vocabulary.number(term);
    heard.term(number, term);
    return number;
  }

  private Condition of(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Everything _ -> ALWAYS;
      case Wanted.All(var parts) -> every(parts);
      case Wanted.Any(var parts) -> either(parts.stream().map(this::of).toList());
      case Wanted.Not(var part) ->
          new Condition.Every(new Condition[] {ALWAYS}, new Condition[] {of(part)});
      case Wanted.Wild _ -> new Condition.Engine(ALWAYS, words -> arrivals.query(wanted, words));
      case Wanted.Near(var field, var parts, _, _) when field == Field.CPCC -> every(parts);
      case Wanted.Near near -> near(near);
      case Wanted.Word _,
          Wanted.Phrase _,
          Wanted.Named _,
          Wanted.InClass _,
          Wanted.Number _,
          Wanted.Dated _,
          Wanted.Value _ ->
          of(arrivals.query(wanted, NO_WORDS));
    };
  }

  private Condition every(List<Wanted> parts) {
    var all = new ArrayList<Condition>();
    var but = new ArrayList<Condition>();
    for (var part : parts) {
      if (part instanceof Wanted.Not(var excluded)) {
        but.add(of(excluded));
      } else {
        all.add(of(part));
      }
    }
    return new Condition.Every(all.toArray(NONE), but.toArray(NONE));
  }

  private static Condition either(List<Condition> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Condition.Either(parts.toArray(NONE));
  }

  private Condition near(Wanted.Near near) {
    if (near.within() instanceof Within.Words(int between) && near.parts().size() == 2) {
      var one = words(near.parts().getFirst());
      var other = words(near.parts().getLast());
      if (!one.isEmpty() && one.keySet().equals(other.keySet())) {
        var close = new ArrayList<Condition>();
        one.forEach((field, term) -> {
          int second = other.getOrDefault(field, -1);
          close.add(new Condition.Close(term, second, between, near.ordered()));
        });
        return either(close);
      }
    }
    var necessary =
        new Condition.Every(
            near.parts().stream().map(this::necessary).toArray(Condition[]::new), NONE);
    if (wild(near)) {
      return new Condition.Engine(necessary, words -> arrivals.query(near, words));
    }
    var query = arrivals.query(near, NO_WORDS);
    return new Condition.Engine(necessary, _ -> query);
  }

  /** What must be true of a part of a proximity wherever it stands. */
  private Condition necessary(Wanted part) {
    return switch (part) {
      case Wanted.Wild _ -> ALWAYS;
      case Wanted.Any(var parts) -> either(parts.stream().map(this::necessary).toList());
      case Wanted.Near near ->
          new Condition.Every(
              near.parts().stream().map(this::necessary).toArray(Condition[]::new), NONE);
      case Wanted.Word _, Wanted.Phrase _ -> of(part);
      case Wanted.Everything _,
          Wanted.All _,
          Wanted.Not _,
          Wanted.Named _,
          Wanted.InClass _,
          Wanted.Number _,
          Wanted.Dated _,
          Wanted.Value _ ->
          ALWAYS;
    };
  }

  private static boolean wild(Wanted part) {
    return switch (part) {
      case Wanted.Wild _ -> true;
      case Wanted.Any(var parts) -> parts.stream().anyMatch(Conditions::wild);
      case Wanted.Near near -> near.parts().stream().anyMatch(Conditions::wild);
      case Wanted.Everything _,
          Wanted.Word _,
          Wanted.Phrase _,
          Wanted.Named _,
          Wanted.All _,
          Wanted.Not _,
          Wanted.InClass _,
          Wanted.Number _,
          Wanted.Dated _,
          Wanted.Value _ ->
          false;
    };
  }

  /** One word, by the fields that it is looked for in; empty when it is more than one term. */
  private TreeMap<String, Integer> words(Wanted part) {
    var terms = new TreeMap<String, Integer>();
    if (part instanceof Wanted.Word || part instanceof Wanted.Phrase) {
      collect(arrivals.query(part, NO_WORDS), terms);
    }
    return terms.containsValue(-1) ? new TreeMap<>() : terms;
  }

  private void collect(Query query, TreeMap<String, Integer> terms) {
    switch (query) {
      case BoostQuery boosted -> collect(boosted.getQuery(), terms);
      case BooleanQuery several ->
          several.clauses().forEach(clause -> collect(clause.query(), terms));
      case TermQuery one when one.getTerm().text().charAt(0) != PAIR ->
          terms.put(one.getTerm().field(), number(one.getTerm()));
      default -> terms.put("", -1);
    }
  }

  private Condition of(Query query) {
    return switch (query) {
      case MatchAllDocsQuery _ -> ALWAYS;
      case MatchNoDocsQuery _ -> NEVER;
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case TermQuery term -> new Condition.Has(number(term.getTerm()));
      case PhraseQuery phrase -> following(phrase);
      case BooleanQuery several -> combined(several);
      case TermInSetQuery set -> oneOf(set);
      case PointRangeQuery days when days.getNumDims() == 1 && days.getBytesPerDim() == 4 ->
          new Condition.During(
              days.getField(),
              IntPoint.decodeDimension(days.getLowerPoint(), 0),
              IntPoint.decodeDimension(days.getUpperPoint(), 0));
      default -> new Condition.Engine(ALWAYS, _ -> query);
    };
  }

  private Condition following(PhraseQuery phrase) {
    var terms = phrase.getTerms();
    var positions = phrase.getPositions();
    var numbers = new int[terms.length];
    var places = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      numbers[i] = number(terms[i]);
      places[i] = positions[i] - positions[0];
    }
    return new Condition.Following(numbers, places);
  }

  private Condition oneOf(TermInSetQuery set) {
    var terms = new ArrayList<Condition>();
    try {
      var bytes = set.getBytesRefIterator();
      for (var one = bytes.next(); one != null; one = bytes.next()) {
        terms.add(new Condition.Has(number(new Term(set.getField(), one.utf8ToString()))));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return either(terms);
  }

  private Condition combined(BooleanQuery several) {
    var all = new ArrayList<Condition>();
    var any = new ArrayList<Condition>();
    var but = new ArrayList<Condition>();
    for (BooleanClause clause : several.clauses()) {
      var part = of(clause.query());
      switch (clause.occur()) {
        case MUST, FILTER -> all.add(part);
        case SHOULD -> any.add(part);
        case MUST_NOT -> but.add(part);
      }
    }
    if (all.isEmpty()) {
      all.add(either(any));
    }
    return all.size() == 1 && but.isEmpty()
        ? all.getFirst()
        : new Condition.Every(all.toArray(NONE), but.toArray(NONE));
  }
}
