package org.wenlan.priorart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** Letters of a subclass such as {@code H04L}. */
  private static final int SUBCLASS = 4;

  /** Documents nearest by words that tell which classes stand beside each other. */
  private static final int NEAREST = 200;

  /** So many documents with a subclass say little of what stands beside it. */
  private static final double FEW = 5;

  private final Corpus corpus;
  private final Question question;
  private final Statistics statistics;

  Neighbours(Corpus corpus, Question question, Statistics statistics) {
    this.corpus = corpus;
    this.question = question;
    this.statistics = statistics;
  }

  /** The question's classes with all above them; guessing them from the nearest did no good. */
  List<Key> classes() {
    return question.classes().stream().flatMap(one -> upwards(one).stream()).distinct().toList();
  }

  /**
   * How near each document's subclasses are to the question's: 1 for one of them, and for another
   * the share of the documents with it, of those nearest by words, that have one of the question's
   * too. A searcher who looks at which classes stand beside each other does the same
   * (co-classification).
   *
   * @return the mean of a document's subclasses, 0 to 1; 0 where it has none
   */
  double[] classesBeside(int[] documents, double[] words) throws IOException {
    var asked =
        question.classes().stream()
            .filter(one -> one.scheme() == Scheme.IPC || one.scheme() == Scheme.CPC)
            .map(Symbol::symbol)
            .filter(symbol -> symbol.length() >= SUBCLASS)
            .map(symbol -> symbol.substring(0, SUBCLASS))
            .collect(Collectors.toSet());
    var subclasses = corpus.subclasses(documents);
    var all = new HashMap<String, Integer>();
    var beside = new HashMap<String, Integer>();
    for (int i : nearest(words, NEAREST)) {
      var own = subclasses.get(i);
      boolean shared = own.stream().anyMatch(asked::contains);
      for (var one : own) {
        all.merge(one, 1, Integer::sum);
        beside.merge(one, shared ? 1 : 0, Integer::sum);
      }
    }
    return subclasses.stream()
        .mapToDouble(own ->
            own.stream()
                .mapToDouble(one ->
                    asked.contains(one)
                        ? 1
                        : beside.getOrDefault(one, 0) / (all.getOrDefault(one, 0) + FEW))
                .average()
                .orElse(0))
        .toArray();
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
   * The citations of the nearest.
   *
   * @param keys what others may share with them
   * @param own by document of the nearest: what of the keys is its own and says nothing of itself
   */
  record Near(List<Key> keys, Map<Integer, List<Key>> own) {}

  /** The citations of the documents nearest by words, each by how near it is. */
  Near near(int[] documents, double[] words, int most) throws IOException {
    double best = Arrays.stream(words).max().orElse(0);
    var order = nearest(words, most);
    var own = new HashMap<Integer, List<Key>>();
    var weights = new HashMap<Key, Double>();
    var numbers = new ArrayList<String>();
    for (int i : order) {
      var keys = own(documents[i], words[i] / best);
      var number = corpus.card(documents[i]).number();
      numbers.add(number);
      add(weights, new Key(Corpus.CITES, number, words[i] / best));
      own.put(documents[i], keys);
      keys.forEach(key -> add(weights, key));
    }
    for (var cited : citedTogether(numbers)) {
      add(weights, new Key(Corpus.NUMBERS, cited, 1.0 / Math.max(1, numbers.size())));
    }
    var all = new ArrayList<Key>();
    weights.forEach((key, weight) -> all.add(new Key(key.field(), key.key(), weight)));
    return new Near(all, own);
  }

  private static List<Integer> nearest(double[] words, int most) {
    return IntStream.range(0, words.length)
        .filter(i -> words[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -words[i]))
        .limit(most)
        .toList();
  }

  /** Of a long list of citations each says less (Salton's cosine). */
  private List<Key> own(int document, double near) throws IOException {
    var cited = corpus.cited(document);
    double each = near / Math.sqrt(1 + cited.size());
    var keys = new ArrayList<Key>();
    for (var one : cited) {
      keys.add(new Key(Corpus.CITES, one, each));
      keys.add(new Key(Corpus.NUMBERS, one, each));
    }
    return keys;
  }

  private void add(Map<Key, Double> weights, Key key) {
    if (!question.numbers().contains(key.key())) {
      weights.merge(new Key(key.field(), key.key(), 1), key.weight(), Double::sum);
    }
  }

  /** What the documents cite that cite one of these; the question itself is none of them. */
  private List<String> citedTogether(List<String> numbers) throws IOException {
    var citing = new TermInSetQuery(Corpus.CITES, numbers.stream().map(BytesRef::new).toList());
    var cited = new ArrayList<String>();
    for (var hit : corpus.searcher().search(citing, CITING).scoreDocs) {
      if (!question.numbers().contains(corpus.card(hit.doc).number())) {
        cited.addAll(corpus.cited(hit.doc));
      }
    }
    return cited;
  }

  /** How strongly each document is tied to the nearest. */
  double[] scores(int[] documents, Near near) throws IOException {
    var sums = new double[documents.length];
    var walk = new Walk(statistics.lexicon(), documents);
    for (var key : near.keys()) {
      double weight = key.weight() * statistics.idf(key.field(), key.key());
      walk.along(key.field(), key.key(), (place, _) -> sums[place] += weight);
    }
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        sums[i] -= itself(documents[i], near);
        sums[i] = Math.max(0, sums[i]) / Math.sqrt(1 + corpus.cited(documents[i]).size());
      }
    }
    return sums;
  }

  /** What one of the nearest would give to itself. */
  private double itself(int document, Near near) {
    return near.own().getOrDefault(document, List.of()).stream()
        .filter(key -> key.field().equals(Corpus.CITES))
        .filter(key -> !question.numbers().contains(key.key()))
        .mapToDouble(key -> key.weight() * statistics.idf(key.field(), key.key()))
        .sum();
  }
}
