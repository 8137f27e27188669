package org.wenlan.priorart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wenlan.priorart.TestCollection.Row;
import org.wenlan.retrieval.Corpus;
import org.wenlan.rights.Patent;

/**
 * Measures the method on a test collection, beside plain BM25 over the whole text, and beside
 * itself with each of its parts left out, all on the same topics in one run.
 */
public final class Evaluation {
  private static final int DEPTH = 100;

  private Evaluation() {}

  /** Which topics are asked, so that what was tuned on some is measured on others. */
  public enum Half {
    /** Those by which numbers may be chosen. */
    TUNE,
    /** The others. */
    TEST,
    ALL;

    boolean has(String topic) {
      // Of the id alone, so that a topic never changes sides.
      boolean tuned = Math.floorMod(topic.hashCode() * 0x9e3779b9, 4) < 2;
      return this == ALL || tuned == (this == TUNE);
    }
  }

  /**
   * How one way of ranking did.
   *
   * @param name {@code bm25}, {@code wenlan}, or {@code without} and a part
   * @param values of each measure, a number for each topic
   * @param rankings by topic, the first hundred
   */
  public record Run(
      String name, Map<Measure, double[]> values, Map<String, List<String>> rankings) {

    /** A measure with its interval. */
    public Interval of(Measure measure) {
      return Interval.mean(values(measure));
    }

    double[] values(Measure measure) {
      var all = values.get(measure);
      return all == null ? new double[0] : all;
    }

    /** How much more than another run gives, as a share of that one. */
    public Interval gain(Run other, Measure measure) {
      return Interval.gain(values(measure), other.values(measure));
    }

    /** How much more than another run gives. */
    public Interval more(Run other, Measure measure) {
      return Interval.difference(values(measure), other.values(measure));
    }
  }

  /**
   * What came of it.
   *
   * @param runs plain BM25, the whole method, then without each part that had anything to say
   */
  public record Result(int documents, int topics, Recipe recipe, List<Run> runs) {
    public Result {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Indexes a collection in a folder of its own, which is deleted, and asks its topics.
   *
   * @param said takes a line about what is being done
   * @throws IllegalArgumentException when the collection cannot be read
   */
  public static Result of(
      Path folder, Recipe recipe, Half half, LocalDate today, Consumer<String> said)
      throws IOException {
    var collection = TestCollection.read(folder);
    var topics =
        collection.topics().values().stream()
            .filter(topic -> half.has(topic.id()))
            .filter(topic -> collection.judged().containsKey(topic.id()))
            .toList();
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("No topic of this half has judgements");
    }
    var temporary = Files.createTempDirectory("wenlan-evaluate");
    try {
      return of(collection, topics, recipe, temporary, today, said);
    } finally {
      delete(temporary);
    }
  }

  private static Result of(
      TestCollection collection,
      List<Row> topics,
      Recipe recipe,
      Path temporary,
      LocalDate today,
      Consumer<String> said)
      throws IOException {
    var ids = new ArrayList<String>();
    var records = new ArrayList<Patent>();
    var texts = new ArrayList<String>();
    collection.documents(row -> {
      ids.add(row.id());
      records.add(Judged.record(row, ids.size()));
      texts.add(Judged.whole(row));
    });
    var plain = temporary.resolve("plain");
    try (var corpus = Corpus.temporary(temporary.resolve("wenlan"), records, today);
        var baseline = PlainBm25.of(plain, texts)) {
      said.accept(ids.size() + " documents, " + topics.size() + " topics");
      var runs = new ArrayList<Run>();
      var self = Judged.places(ids);
      runs.add(
          run(
              "bm25",
              topics,
              collection,
              row ->
                  baseline.nearest(row, Judged.self(row, self), DEPTH).stream()
                      .map(ids::get)
                      .toList()));
      runs.add(run("wenlan", topics, collection, row -> ranked(corpus, row, recipe, ids, self)));
      for (var fewer : fewer(recipe).entrySet()) {
        said.accept(fewer.getKey());
        runs.add(
            run(
                fewer.getKey(),
                topics,
                collection,
                row -> ranked(corpus, row, fewer.getValue(), ids, self)));
      }
      return new Result(ids.size(), topics.size(), recipe, runs);
    }
  }

  /** The method without each of its parts. */
  private static Map<String, Recipe> fewer(Recipe recipe) {
    var fewer = new LinkedHashMap<String, Recipe>();
    for (var part : Part.values()) {
      if (recipe.of(part) > 0 && part != Part.WORDS) {
        var _ = fewer.put("without " + part.name().toLowerCase(Locale.ROOT), recipe.without(part));
      }
    }
    if (recipe.forms() > 0) {
      var _ = fewer.put("without word forms", recipe.with("forms=0"));
    }
    var _ = fewer.put("without field weights", recipe.withoutFieldWeights());
    return fewer;
  }

  /** One way of ranking. */
  private interface Way {
    List<String> nearest(Row topic) throws IOException;
  }

  private static Run run(String name, List<Row> topics, TestCollection collection, Way way)
      throws IOException {
    var values = new EnumMap<Measure, double[]>(Measure.class);
    for (var measure : Measure.values()) {
      values.put(measure, new double[topics.size()]);
    }
    var rankings = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < topics.size(); i++) {
      var topic = topics.get(i);
      var ranking = way.nearest(topic);
      rankings.put(topic.id(), ranking);
      var judged = collection.judged().getOrDefault(topic.id(), Map.of());
      int place = i;
      values.forEach((measure, all) -> all[place] = measure.of(ranking, judged));
    }
    return new Run(name, values, rankings);
  }

  private static List<String> ranked(
      Corpus corpus, Row topic, Recipe recipe, List<String> ids, Map<String, Integer> places)
      throws IOException {
    var nearest = new ArrayList<String>();
    for (var one : new Ranking(corpus, Judged.question(topic, places), recipe).nearest(DEPTH)) {
      nearest.add(ids.get((int) corpus.card(one.document()).id()));
    }
    return nearest;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (var each : new TreeSet<>(all.toList()).descendingSet()) {
        Files.delete(each);
      }
    }
  }
}
