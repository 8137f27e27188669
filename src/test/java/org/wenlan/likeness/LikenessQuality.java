package org.wenlan.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code ./wenlan bench likeness}: how well names are found that are like watched ones, on lists of
 * brands and marks under {@code ../shared/data} or {@code WENLAN_SHARED}. The threshold is chosen
 * on one half of each task's questions and measured on the other.
 */
final class LikenessQuality {
  private static final List<Double> THRESHOLDS =
      Stream.iterate(60, at -> at <= 100, at -> at + 1).map(at -> at / 100.0).toList();

  private final Path folder;

  LikenessQuality(Path folder) {
    this.folder = folder;
  }

  /** The lists, where somebody has them. */
  static Optional<Path> folder() {
    return Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
        .filter(java.util.Objects::nonNull)
        .map(root -> Path.of(root, "reference"))
        .filter(path -> Files.isDirectory(path.resolve("brands-nsi")))
        .findFirst();
  }

  public static void main(String[] arguments) throws IOException {
    var found = folder();
    if (found.isEmpty()) {
      System.out.println("Skipped: no lists of brands in ../shared/data or WENLAN_SHARED");
      return;
    }
    System.out.println(new LikenessQuality(found.get()).table());
  }

  /**
   * A question and which watched names are right answers.
   *
   * @param right owners; none when nothing should be found
   */
  record Question(String text, Set<Long> right) {}

  /**
   * A task.
   *
   * @param title whether the questions are whole titles
   */
  record Task(
      String name, Map<Long, List<String>> watched, List<Question> questions, boolean title) {}

  /** Answers at a threshold. */
  record Score(long right, long wrong, long missed) {
    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }
  }

  /** A task measured: the threshold of one half, the score on the other. */
  record Measured(
      String name, int watched, int questions, double threshold, Score score, Score same) {}

  List<Measured> measure() throws IOException {
    var all = new ArrayList<Measured>();
    for (var task : new LikenessTasks(folder).all()) {
      all.add(measured(task));
    }
    return all;
  }

  String table() throws IOException {
    var text =
        new StringBuilder(
            "| task | watched | questions measured | threshold | precision | recall | F1 | F1 of \"the same name\" alone |\n|---|---|---|---|---|---|---|---|\n");
    for (var one : measure()) {
      text.append(
          "| %s | %d | %d | %.2f | %.3f | %.3f | %.3f | %.3f |%n"
              .formatted(
                  one.name(),
                  one.watched(),
                  one.questions(),
                  one.threshold(),
                  one.score().precision(),
                  one.score().recall(),
                  one.score().f1(),
                  one.same().f1()));
    }
    return text.toString();
  }

  private static Measured measured(Task task) {
    var index = new NameIndex(task.watched());
    var choose = new ArrayList<Question>();
    var report = new ArrayList<Question>();
    for (int i = 0; i < task.questions().size(); i++) {
      (i % 2 == 0 ? choose : report).add(task.questions().get(i));
    }
    var chosen = scores(index, choose, task.title());
    var threshold =
        THRESHOLDS.stream()
            .max(
                Comparator.comparingDouble(at -> {
                  var f1 = chosen.getOrDefault(at, new Score(0, 1, 1)).f1();
                  return Double.isNaN(f1) ? 0 : f1;
                }))
            .orElseThrow();
    var scores = scores(index, report, task.title());
    return new Measured(
        task.name(),
        task.watched().size(),
        report.size(),
        threshold,
        scores.getOrDefault(threshold, new Score(0, 0, 0)),
        scores.getOrDefault(1.0, new Score(0, 0, 0)));
  }

  private static Map<Double, Score> scores(
      NameIndex index, List<Question> questions, boolean title) {
    var hits =
        questions.parallelStream()
            .map(one ->
                title
                    ? index.within(one.text(), THRESHOLDS.getFirst())
                    : index.named(one.text(), THRESHOLDS.getFirst()))
            .toList();
    var scores = new LinkedHashMap<Double, Score>();
    for (double at : THRESHOLDS) {
      long right = 0;
      long wrong = 0;
      long missed = 0;
      for (int i = 0; i < questions.size(); i++) {
        var wanted = questions.get(i).right();
        long found =
            hits.get(i).stream()
                .filter(hit -> hit.alike().likeness() >= at - 1e-9)
                .filter(hit -> wanted.contains(hit.owner()))
                .count();
        right += found;
        missed += wanted.size() - found;
        wrong +=
            hits.get(i).stream()
                .filter(hit -> hit.alike().likeness() >= at - 1e-9)
                .filter(hit -> !wanted.contains(hit.owner()))
                .count();
      }
      scores.put(at, new Score(right, wrong, missed));
    }
    return scores;
  }
}
