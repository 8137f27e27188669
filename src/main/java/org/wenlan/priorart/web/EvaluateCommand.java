package org.wenlan.priorart.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.priorart.Evaluation;
import org.wenlan.priorart.Evaluation.Half;
import org.wenlan.priorart.Evaluation.Result;
import org.wenlan.priorart.Evaluation.Run;
import org.wenlan.priorart.Interval;
import org.wenlan.priorart.Measure;
import org.wenlan.priorart.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures prior-art search on a test collection. */
@Component
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Measures prior-art search on a test collection: documents, topics and qrels in DIR, beside"
            + " plain BM25 and with each part left out. The register is not touched.",
    footer = {
      "",
      "DIR holds documents.jsonl or .tsv, topics.jsonl or .tsv, and TREC's qrels.",
      "Documents and topics have id and any of: title, abstract, claims, description, text, claim,",
      "classes, citations, family, published, before, self (documents that are the topic itself).",
      "",
      "Examples:",
      "  ./wenlan evaluate my-collection",
      "  ./wenlan evaluate my-collection --half tune --set ti=3,classes=0.4",
      "  ./wenlan evaluate my-collection --runs out    rankings that trec_eval reads"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of the collection.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(
      names = "--half",
      description = "tune, test or all (default): which topics; tune on one, report the other.")
  private String half = "all";

  @Option(names = "--set", description = "Other numbers for the method, such as ti=3,classes=0.4.")
  private String changes = "";

  @Option(names = "--runs", paramLabel = "DIR", description = "Writes rankings as TREC runs.")
  private @Nullable Path runs;

  @Option(names = "--json", description = "One JSON object on the standard output.")
  private boolean json;

  EvaluateCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    try {
      var result =
          Evaluation.of(
              folder,
              Recipe.SHIPPED.with(changes),
              half(),
              LocalDate.now(clock),
              line -> {
                err.println(line);
                err.flush();
              });
      var to = runs;
      if (to != null) {
        write(result, to);
      }
      var out = spec.commandLine().getOut();
      out.println(json ? json(result) : table(result));
      out.flush();
      return 0;
    } catch (IllegalArgumentException unreadable) {
      err.println(unreadable.getMessage());
      err.flush();
      return 1;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Half half() {
    return Arrays.stream(Half.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(half))
        .findFirst()
        .orElseThrow(() -> new ParameterException(spec.commandLine(), "--half: tune, test, all"));
  }

  /** As a table of Markdown: it goes into a page of documents as it is. */
  static String table(Result result) {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d documents, %,d topics; 95 %% intervals by %,d bootstrap draws"
            .formatted(result.documents(), result.topics(), Interval.DRAWS));
    lines.add("");
    lines.add("| | MRR@10 | R@100 | nDCG@10 |\n|---|---|---|---|");
    var plain = result.runs().get(0);
    var whole = result.runs().get(1);
    for (var run : result.runs()) {
      lines.add(row(run.name(), measure -> figure(run.of(measure))));
      if (run == whole) {
        lines.add(row("gain over bm25", measure -> percent(whole.gain(plain, measure))));
      } else if (run != plain) {
        lines.add(row("what the part brings", measure -> signed(whole.more(run, measure))));
      }
    }
    return String.join("\n", lines);
  }

  /** Writes one cell. */
  private interface Cell {
    String of(Measure measure);
  }

  private static String row(String name, Cell cell) {
    return "| "
        + name
        + " | "
        + String.join(" | ", Arrays.stream(Measure.values()).map(cell::of).toList())
        + " |";
  }

  private static String figure(Interval one) {
    return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", one.value(), one.low(), one.high());
  }

  private static String signed(Interval one) {
    return String.format(Locale.ROOT, "%+.4f [%+.4f, %+.4f]", one.value(), one.low(), one.high());
  }

  private static String percent(Interval one) {
    return String.format(
        Locale.ROOT,
        "%+.1f %% [%+.1f, %+.1f]",
        100 * one.value(),
        100 * one.low(),
        100 * one.high());
  }

  private static String json(Result result) {
    var plain = result.runs().getFirst();
    var runs = new ArrayList<Object>();
    for (var run : result.runs()) {
      var figures = new LinkedHashMap<String, Object>();
      figures.put("run", run.name());
      for (var measure : Measure.values()) {
        figures.put(measure.printed(), run.of(measure));
        figures.put(measure.printed() + " gain over bm25", run.gain(plain, measure));
      }
      runs.add(figures);
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("documents", result.documents());
    answer.put("topics", result.topics());
    answer.put("recipe", result.recipe().numbers());
    answer.put("runs", runs);
    return JsonMapper.shared().writeValueAsString(answer);
  }

  private static void write(Result result, Path to) throws IOException {
    Files.createDirectories(to);
    for (var run : result.runs()) {
      var lines = new ArrayList<String>();
      run.rankings().forEach((topic, ranking) -> lines.addAll(lines(run, topic, ranking)));
      Files.write(to.resolve(run.name().replace(' ', '-') + ".run"), lines);
    }
  }

  private static List<String> lines(Run run, String topic, List<String> ranking) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < ranking.size(); i++) {
      lines.add(
          "%s Q0 %s %d %d %s"
              .formatted(
                  topic, ranking.get(i), i + 1, ranking.size() - i, run.name().replace(' ', '-')));
    }
    return lines;
  }
}
