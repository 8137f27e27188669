package org.wenlan.priorart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.wenlan.retrieval.Corpus;
import org.wenlan.rights.Families;
import org.wenlan.rights.Patent;
import org.wenlan.testing.Figures;
import org.wenlan.testing.GeneratedPatents;

/**
 * {@code ./wenlan bench priorart [--scale 0.1] [--without-topics] [--set pool=2000] [--json]}:
 * "like this one" with 500 terms over generated documents of 9.8 kB, and how much of the exhaustive
 * list it finds. Scale 1 is a million documents.
 */
final class PriorArtBench {
  private static final long MILLION = 1_000_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final int ASKED = 200;
  private static final int COMPARED = 20;
  private static final int TOP = 50;

  private final GeneratedPatents generated;
  private final Figures figures;
  private final long documents;
  private final Recipe recipe;

  private PriorArtBench(double scale, GeneratedPatents generated, Recipe recipe, Figures figures) {
    this.generated = generated;
    this.documents = Math.max(5_000, Math.round(MILLION * scale));
    this.recipe = recipe;
    this.figures = figures;
  }

  public static void main(String[] arguments) throws IOException {
    var words = List.of(arguments);
    double scale = Double.parseDouble(after(words, "--scale", "1"));
    var figures = new Figures("priorart", scale);
    var recipe = Recipe.LIKE.with(after(words, "--set", ""));
    var generated =
        words.contains("--without-topics")
            ? new GeneratedPatents(20261129)
            : GeneratedPatents.onTopics(20261129);
    new PriorArtBench(scale, generated, recipe, figures).run();
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  private static String after(List<String> words, String option, String otherwise) {
    int at = words.indexOf(option);
    return at < 0 ? otherwise : words.get(at + 1);
  }

  private void run() throws IOException {
    var folder = Files.createTempDirectory("wenlan-bench");
    long began = System.nanoTime();
    try (var corpus =
        Corpus.temporary(
            folder, LongStream.range(0, documents).parallel(), generated::get, TODAY)) {
      figures.add("documents", documents, "documents");
      figures.add("indexing", documents / ((System.nanoTime() - began) / 1e9), "documents/s");
      figures.add("segments", corpus.searcher().getIndexReader().leaves().size(), "segments");
      times(corpus);
      compared(corpus);
    } finally {
      delete(folder);
    }
  }

  private Patent asked(int i) {
    return generated.get(i * (documents / ASKED));
  }

  private void times(Corpus corpus) throws IOException {
    // The first round warms the compiler and the page cache.
    var times = new double[ASKED];
    long terms = 0;
    for (int round = 0; round < 2; round++) {
      terms = 0;
      for (int i = 0; i < ASKED; i++) {
        var question = Question.like(asked(i));
        long began = System.nanoTime();
        var nearest = new Ranking(corpus, question, recipe).nearest(TOP);
        times[i] = (System.nanoTime() - began) / 1e6;
        terms += QueryTerms.of(question, new Statistics(corpus.searcher()), recipe, 500).size();
        if (nearest.size() < TOP) {
          throw new IllegalStateException("Only " + nearest.size() + " documents were found");
        }
      }
    }
    Arrays.sort(times);
    figures.add("terms asked, mean", terms / (double) ASKED, "terms");
    figures.add("like this, 500 terms, p50", times[ASKED / 2], "ms");
    figures.atMost("like this, 500 terms, p95", times[ASKED * 95 / 100], "ms", 150);
  }

  private void compared(Corpus corpus) throws IOException {
    int same = 0;
    int all = 0;
    double spent = 0;
    for (int i = 0; i < COMPARED; i++) {
      var patent = asked(i * (ASKED / COMPARED));
      var question = Question.like(patent);
      long began = System.nanoTime();
      var exhaustive = new Ranking(corpus, question, recipe).nearestOfAll(TOP);
      spent += (System.nanoTime() - began) / 1e6;
      var whole = outside(corpus, exhaustive, Families.key(patent));
      var found = new HashSet<Integer>();
      new Ranking(corpus, question, recipe)
          .nearest(TOP)
          .forEach(one -> {
            if (!found.add(one.document())) {
              throw new IllegalStateException("A document twice");
            }
          });
      all += whole.size();
      same += (int) whole.stream().filter(found::contains).count();
    }
    figures.add("the exhaustive list, mean", spent / COMPARED, "ms");
    figures.atLeast("of the exhaustive top 50", same / (double) all, "share", 0.98);
  }

  /** The first fifty that are not of the family asked for. */
  private static Set<Integer> outside(Corpus corpus, List<Ranking.Ranked> ranked, String family)
      throws IOException {
    var documents = new ArrayList<Integer>();
    for (var one : ranked) {
      if (documents.size() < TOP && !corpus.card(one.document()).family().equals(family)) {
        documents.add(one.document());
      }
    }
    return Set.copyOf(documents);
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : new TreeSet<>(all.toList()).descendingSet()) {
        Files.delete(each);
      }
    }
  }
}
