package org.wenlan.priorart;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wenlan.judging.ClaimFeatures;
import org.wenlan.judging.Feature;
import org.wenlan.priorart.Pool.Key;
import org.wenlan.priorart.QueryTerms.Asked;
import org.wenlan.retrieval.Corpus;

/** Ranks the documents of an index for one question. For one thread, used once. */
final class Ranking {
  /** Documents that classes, and citations, may bring in beside those found by words. */
  private static final int BY_KEYS = 300;

  /** A text as short as a claim is taken apart like one. */
  private static final int SHORT = 1_500;

  /** One in so many is kept for what comes first by words alone. */
  private static final int BY_WORDS_ALONE = 5;

  private static final int FOR_PHRASES = 200;
  private static final int PHRASES = 100;

  private final Corpus corpus;
  private final Question question;
  private final Recipe recipe;
  private final Statistics statistics;

  Ranking(Corpus corpus, Question question, Recipe recipe) {
    this.corpus = corpus;
    this.question = question;
    this.recipe = recipe;
    this.statistics = new Statistics(corpus.searcher());
  }

  /**
   * A document in its place.
   *
   * @param document as the searcher counts
   * @param total the sum of the parts
   * @param parts what each part brings to it
   * @param coverage of each feature, 0 to 1: the share of its words, by their rarity, that the
   *     document has
   */
  record Ranked(int document, double total, Map<Part, Double> parts, double[] coverage) {}

  /** The features of the question's claim, or of its text where that is short and all there is. */
  List<Feature> features() {
    var text = question.text().strip();
    return ClaimFeatures.split(
        question.claim().isBlank() && text.length() <= SHORT ? text : question.claim());
  }

  /** A feature's words. */
  List<Asked> terms(Feature feature) {
    return QueryTerms.of(feature.text(), statistics, recipe);
  }

  /** The words of the question that say most, as people write them. */
  List<String> words(int most) {
    return QueryTerms.of(question, statistics, recipe, most).stream().map(Asked::printed).toList();
  }

  /** The nearest documents, the nearest first. */
  List<Ranked> nearest(int most) throws IOException {
    var terms = QueryTerms.of(question, statistics, recipe, recipe.terms());
    var pool = new Pool(corpus, question, statistics);
    return nearest(pool.byWords(terms, recipe), terms, pool, most);
  }

  /** The same by looking at every document: slow, to see what choosing first costs. */
  List<Ranked> nearestOfAll(int most) throws IOException {
    var terms = QueryTerms.of(question, statistics, recipe, recipe.terms());
    var pool = new Pool(corpus, question, statistics);
    return nearest(pool.everything(), terms, pool, most);
  }

  private List<Ranked> nearest(int[] chosen, List<Asked> terms, Pool pool, int most)
      throws IOException {
    var neighbours = new Neighbours(corpus, question, statistics);
    var classes = recipe.of(Part.CLASSES) > 0 ? neighbours.classes() : List.<Key>of();
    var documents = joined(chosen, pool.byKeys(classes, BY_KEYS));
    var words = words(documents, terms);
    var scores = new EnumMap<Part, double[]>(Part.class);
    if (recipe.of(Part.CITATIONS) > 0) {
      var near = neighbours.near(documents, words, recipe.near());
      var joined = joined(documents, pool.byKeys(near.keys(), BY_KEYS));
      if (joined.length > documents.length) {
        documents = joined;
        words = words(documents, terms);
      }
      scores.put(Part.CITATIONS, scaled(neighbours.scores(documents, near)));
    }
    scores.put(Part.WORDS, scaled(words));
    if (!classes.isEmpty()) {
      scores.put(Part.CLASSES, keys(documents, classes));
    }
    if (recipe.of(Part.NEIGHBOUR_CLASSES) > 0 && !question.classes().isEmpty()) {
      scores.put(Part.NEIGHBOUR_CLASSES, neighbours.classesBeside(documents, words));
    }
    if (recipe.of(Part.PHRASES) > 0 && question.isClaimAlone()) {
      scores.put(Part.PHRASES, scaled(phrases(documents, words)));
    }
    var coverage = coverage(documents, features());
    if (recipe.of(Part.FEATURES) > 0 && coverage.length > 0) {
      scores.put(Part.FEATURES, scaled(mean(coverage, weights(), documents.length)));
    }
    return ordered(documents, scores, coverage, most);
  }

  private static int[] joined(int[] some, int[] others) {
    return others.length == 0
        ? some
        : IntStream.concat(IntStream.of(some), IntStream.of(others)).sorted().distinct().toArray();
  }

  private double[] words(int[] documents, List<Asked> terms) throws IOException {
    var walk = new Walk(statistics.lexicon(), documents);
    return new WordScores(walk, statistics, recipe).of(terms);
  }

  /** Only of the documents that come first by words: places are slow to read. */
  private double[] phrases(int[] documents, double[] words) throws IOException {
    var first =
        IntStream.range(0, documents.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -words[i]))
            .limit(FOR_PHRASES)
            .sorted()
            .mapToInt(Integer::intValue)
            .toArray();
    var chosen = IntStream.of(first).map(i -> documents[i]).toArray();
    var asked = QueryTerms.phrases(question.claim(), statistics, PHRASES);
    var sums =
        new PhraseScores(new Walk(statistics.lexicon(), chosen), statistics, recipe).of(asked);
    var all = new double[documents.length];
    for (int i = 0; i < first.length; i++) {
      all[first[i]] = sums[i];
    }
    return all;
  }

  /** The share of these keys, by their rarity, that each document has. */
  private double[] keys(int[] documents, List<Key> keys) throws IOException {
    var sums = new double[documents.length];
    var walk = new Walk(statistics.lexicon(), documents);
    double all = 0;
    for (var key : keys) {
      all += statistics.idf(key.field(), key.key());
    }
    for (var key : keys) {
      double share = statistics.idf(key.field(), key.key()) / Math.max(all, 1e-9);
      walk.along(key.field(), key.key(), (place, _) -> sums[place] += share);
    }
    return sums;
  }

  /** By feature and document: the share of the feature's words that the document has. */
  private double[][] coverage(int[] documents, List<Feature> features) throws IOException {
    var coverage = new double[features.size()][documents.length];
    var words = new WordScores(new Walk(statistics.lexicon(), documents), statistics, recipe);
    for (int i = 0; i < coverage.length; i++) {
      var terms = terms(features.get(i));
      double all = terms.stream().mapToDouble(Asked::idf).sum();
      var row = coverage[i];
      for (var term : terms) {
        words.each(term, (place, _) -> row[place] += term.idf() / all);
      }
    }
    return coverage;
  }

  /** A long feature says more than a short one, but not as much more as it is longer. */
  private double[] weights() {
    var weights =
        features().stream()
            .mapToDouble(one -> Math.sqrt(terms(one).stream().mapToDouble(Asked::idf).sum()))
            .toArray();
    double all = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(one -> all == 0 ? 0 : one / all).toArray();
  }

  private static double[] mean(double[][] coverage, double[] weights, int documents) {
    var means = new double[documents];
    for (int f = 0; f < coverage.length; f++) {
      for (int i = 0; i < documents; i++) {
        means[i] += weights[f] * coverage[f][i];
      }
    }
    return means;
  }

  /** So that the best document has 1. */
  private static double[] scaled(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    return most <= 0 ? scores : Arrays.stream(scores).map(score -> score / most).toArray();
  }

  private List<Ranked> ordered(
      int[] documents, Map<Part, double[]> scores, double[][] coverage, int most) {
    var totals = new double[documents.length];
    scores.forEach((part, each) -> {
      for (int i = 0; i < totals.length; i++) {
        totals[i] += recipe.of(part) * each[i];
      }
    });
    var words = scores.getOrDefault(Part.WORDS, totals);
    return first(order(totals), i -> words[i], most).stream()
        .map(i -> ranked(i, documents[i], totals[i], scores, coverage))
        .toList();
  }

  /**
   * The first of a list, in its order. A fifth is kept for what comes first by words alone: classes
   * move what they know forward, and prior art often stands in others.
   */
  static <T> List<T> first(List<T> ordered, ToDoubleFunction<T> words, int most) {
    var kept =
        ordered.stream()
            .sorted(Comparator.comparingDouble(words).reversed())
            .limit(most / BY_WORDS_ALONE)
            .collect(toSet());
    var first = ordered.subList(0, Math.min(most, ordered.size()));
    first.forEach(kept::remove);
    return Stream.concat(
            first.stream().limit(Math.max(0, first.size() - kept.size())),
            ordered.stream().filter(kept::contains))
        .toList();
  }

  private static List<Integer> order(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
        .toList();
  }

  private Ranked ranked(
      int place, int document, double total, Map<Part, double[]> scores, double[][] coverage) {
    var parts = new EnumMap<Part, Double>(Part.class);
    scores.forEach((part, each) -> parts.put(part, recipe.of(part) * each[place]));
    var own = IntStream.range(0, coverage.length).mapToDouble(f -> coverage[f][place]).toArray();
    return new Ranked(document, total, parts, own);
  }
}
