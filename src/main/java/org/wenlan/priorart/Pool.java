package org.wenlan.priorart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.wenlan.priorart.QueryTerms.Asked;
import org.wenlan.query.Field;
import org.wenlan.retrieval.Corpus;

/**
 * Chooses the documents that are looked at: the best by the terms that say most, found without
 * looking at documents that cannot be among them (block-max WAND).
 */
final class Pool {
  /** Hits are counted up to here; behind it documents are passed over. */
  private static final int COUNTED = 1;

  /** Lucene takes so many clauses, of which some are limits. */
  private static final int LIMIT = 1_000;

  /** One in so many of the first terms is chosen for its rarity. */
  private static final int RARE = 4;

  private final IndexSearcher searcher;
  private final Question question;
  private final Statistics statistics;

  Pool(Corpus corpus, Question question, Statistics statistics) {
    this.searcher = corpus.searcher();
    this.question = question;
    this.statistics = statistics;
  }

  /** A term in a field, and the most that it can bring. */
  private record Clause(Field field, Asked term, double boost) {}

  /** The documents that come first by these terms, in the order of the index. */
  int[] byWords(List<Asked> terms, Recipe recipe) throws IOException {
    var clauses = new ArrayList<Clause>();
    for (var term : first(terms, recipe.first())) {
      for (var field : statistics.fields()) {
        if (recipe.of(field) > 0
            && term.forms().stream().anyMatch(form -> statistics.has(field, form))) {
          clauses.add(new Clause(field, term, term.often() * recipe.of(field)));
        }
      }
    }
    var query = new BooleanQuery.Builder();
    int number = 0;
    for (var clause : clauses) {
      query.add(
          new BoostQuery(query(Corpus.name(clause.field()), clause.term()), (float) clause.boost()),
          Occur.SHOULD);
      if (++number == LIMIT) {
        break;
      }
    }
    return clauses.isEmpty() ? new int[0] : best(query, recipe.pool());
  }

  private static Query query(String field, Asked term) {
    var forms = new SynonymQuery.Builder(field);
    term.forms().forEach(form -> forms.addTerm(new Term(field, form)));
    return term.forms().size() == 1 ? new TermQuery(new Term(field, term.text())) : forms.build();
  }

  /** Those that order most documents, and the rarest, which are fast and find the very nearest. */
  private static List<Asked> first(List<Asked> terms, int most) {
    var first = new LinkedHashSet<>(terms.subList(0, Math.min(most / RARE, terms.size())));
    terms.stream()
        .sorted(Comparator.comparingDouble(Asked::spread).reversed())
        .limit(most - first.size())
        .forEach(first::add);
    return List.copyOf(first);
  }

  /** The documents that come first by keys of other fields. */
  int[] byKeys(List<Key> keys, int most) throws IOException {
    var query = new BooleanQuery.Builder();
    keys.stream()
        .sorted(Comparator.comparingDouble(Key::weight).reversed())
        .limit(400)
        .forEach(key ->
            query.add(
                new BoostQuery(
                    new TermQuery(new Term(key.field(), key.key())), (float) key.weight()),
                Occur.SHOULD));
    return keys.isEmpty() ? new int[0] : best(query, most);
  }

  /** Every document that may be an answer. */
  int[] everything() throws IOException {
    var all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.SHOULD);
    return best(all, Math.max(1, searcher.getIndexReader().maxDoc()));
  }

  /**
   * A key of the index with what it counts.
   *
   * @param field one of {@link Corpus#IPC}, {@link Corpus#CITES} and the like
   */
  record Key(String field, String key, double weight) {}

  private int[] best(BooleanQuery.Builder any, int most) throws IOException {
    any.setMinimumNumberShouldMatch(1);
    var limited = limited(any);
    var hits =
        searcher.search(limited, new TopScoreDocCollectorManager(most, null, COUNTED)).scoreDocs;
    return Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
  }

  /** Not the question itself, nothing of its family, nothing from its day on. */
  private Query limited(BooleanQuery.Builder any) {
    var before = question.before();
    if (before != null) {
      any.add(
          IntPoint.newRangeQuery(
              Corpus.PUBLISHED, Integer.MIN_VALUE, Math.toIntExact(before.toEpochDay()) - 1),
          Occur.FILTER);
    }
    for (var number : question.numbers()) {
      any.add(new TermQuery(new Term(Corpus.NUMBERS, number)), Occur.MUST_NOT);
    }
    if (!question.family().isEmpty()) {
      any.add(new TermQuery(new Term(Corpus.FAMILY, question.family())), Occur.MUST_NOT);
    }
    return any.build();
  }
}
