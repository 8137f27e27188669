package org.wenlan.priorart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.wenlan.priorart.Pool.Key;
import org.wenlan.retrieval.Corpus;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;

/**
 * What speaks for a document beside its words: the classes of the question, and of the documents
 * nearest by words what they cite, what cites them, what cites the same, and what is cited together
 * with them. What the question itself cites is never used.
 */
final class Neighbours {
  /** Documents that cite one of the nearest; more are not read. */
  private static final int CITING = 100;

  private final Corpus corpus;
  private final Question question;

  Neighbours(Corpus corpus, Question question) {
    this.corpus = corpus;
    this.question = question;
  }

  /** One of the nearest, and how near: 1 for the nearest. */
  private record Near(int document, double weight) {}

  private static List<Near> near(int[] documents, double[] words, int most) {
    double best = java.util.Arrays.stream(words).max().orElse(0);
    return IntStream.range(0, documents.length)
        .filter(i -> words[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -words[i]))
        .limit(most)
        .map(i -> new Near(documents[i], words[i] / best))
        .toList();
  }

  /** The question's classes with all above them; guessing them from the nearest did no good. */
  List<Key> classes() {
    return question.classes().stream().flatMap(one -> upwards(one).stream()).distinct().toList();
  }

  private static List<Key> upwards(Symbol symbol) {
    return switch (symbol.scheme()) {
      case IPC -> keys(Corpus.IPC, Corpus.upwards(Scheme.IPC, symbol.symbol()));
      case CPC -> keys(Corpus.CPC, Corpus.upwards(Scheme.CPC, symbol.symbol()));
      case LOCARNO, USPC, ECLA, FI, OTHER -> List.of();
    };
  }

  private static List<Key> keys(String field, List<String> all) {
    return all.stream().map(one -> new Key(field, one, 1)).toList();
  }

  /**
   * Bibliographic coupling with the nearest, what they cite, what cites them, and what is cited
   * together with them, each by how near those are.
   */
  List<Key> citations(int[] documents, double[] words, int most) throws IOException {
    var weights = new HashMap<Key, Double>();
    var numbers = new ArrayList<String>();
    for (var near : near(documents, words, most)) {
      var number = corpus.card(near.document()).number();
      numbers.add(number);
      add(weights, Corpus.CITES, number, near.weight());
      for (var cited : corpus.cited(near.document())) {
        add(weights, Corpus.CITES, cited, near.weight());
        add(weights, Corpus.NUMBERS, cited, near.weight());
      }
    }
    for (var cited : citedTogether(numbers)) {
      add(weights, Corpus.NUMBERS, cited, 1.0 / Math.max(1, numbers.size()));
    }
    return keys(weights);
  }

  /** What the documents cite that cite one of these; the question itself is none of them. */
  private List<String> citedTogether(List<String> numbers) throws IOException {
    var citing =
        new TermInSetQuery(Corpus.CITES, numbers.stream().map(BytesRef::new).toList());
    var cited = new ArrayList<String>();
    for (var hit : corpus.searcher().search(citing, CITING).scoreDocs) {
      if (!question.numbers().contains(corpus.card(hit.doc).number())) {
        cited.addAll(corpus.cited(hit.doc));
      }
    }
    return cited;
  }

  private void add(Map<Key, Double> weights, String field, String number, double weight) {
    if (!question.numbers().contains(number)) {
      weights.merge(new Key(field, number, 1), weight, Double::sum);
    }
  }

  private static List<Key> keys(Map<Key, Double> weights) {
    var keys = new ArrayList<Key>();
    weights.forEach((key, weight) -> keys.add(new Key(key.field(), key.key(), weight)));
    return keys;
  }
}
