package org.wenlan.composite.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wenlan.composite.Edition;
import org.wenlan.composite.Edition.Line;
import org.wenlan.composite.Edition.Part;
import org.wenlan.composite.Sensitivity;
import tools.jackson.databind.json.JsonMapper;

/** Results as tables of text, CSV and JSON. */
final class Printing {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Printing() {}

  static String json(Object result) {
    return JSON.writeValueAsString(result);
  }

  /** The wholes that the index is made of, and the index first. */
  static List<Part> wholes(Edition edition) {
    return edition.parts().stream().filter(part -> part.level() > 1).toList().reversed();
  }

  /** Tab-separated: rank, interval where there is one, region, score, score of each whole. */
  static String table(Edition edition, String period, CompositeWords words, Locale language) {
    boolean intervals = edition.made().runs() > 0;
    var wholes = wholes(edition);
    var table = new StringBuilder();
    table.append(words.text(language, "composite.rank"));
    if (intervals) {
      table.append('\t').append(words.text(language, "composite.interval"));
    }
    table.append('\t').append(words.text(language, "composite.region"));
    wholes.forEach(part -> table.append('\t').append(part.name().in(language)));
    table.append('\n');
    for (var line : edition.ranked(period)) {
      table.append(line.rank() == 0 ? "–" : line.rank());
      var interval = line.interval();
      if (intervals && interval != null) {
        table.append('\t').append(interval.low()).append('–').append(interval.high());
      }
      table.append('\t').append(line.name());
      for (var part : wholes) {
        table.append('\t').append(score(line, part, 2));
      }
      table.append('\n');
    }
    return table.toString();
  }

  static String score(Line line, Part part, int decimals) {
    var score = line.scores().get(part.code());
    return score == null ? "–" : CompositeWords.number(score, decimals);
  }

  static String factors(Sensitivity found, Edition edition, CompositeWords words, Locale language) {
    var table =
        new StringBuilder(
            words.text(language, "composite.factor")
                + "\t"
                + words.text(language, "composite.first-order")
                + "\t"
                + words.text(language, "composite.total-order")
                + "\n");
    for (var factor : found.factors()) {
      table.append(
          "%s\t%s\t%s%n"
              .formatted(
                  words.factor(factor, edition, language),
                  CompositeWords.number(factor.first(), 3),
                  CompositeWords.number(factor.total(), 3)));
    }
    return table.toString();
  }

  /** All periods: a row for each region and period, a column for each part. */
  static String csv(Edition edition) {
    var csv = new StringBuilder("\uFEFFunit,name,period,score,rank,of,rank_median,rank_5,rank_95");
    edition.parts().forEach(part -> csv.append(',').append("score_").append(part.code()));
    edition.parts().stream()
        .filter(part -> !part.parent().isEmpty())
        .forEach(part -> csv.append(',').append("driven_").append(part.code()));
    csv.append("\r\n");
    for (var line : edition.lines()) {
      var interval = line.interval();
      csv.append(
          List.of(
                  quoted(line.unit()),
                  quoted(line.name()),
                  quoted(line.period()),
                  line.score() == null ? "" : String.valueOf(line.score()),
                  line.rank() == 0 ? "" : String.valueOf(line.rank()),
                  String.valueOf(line.of()),
                  interval == null || interval.median() == 0
                      ? ",,"
                      : interval.median() + "," + interval.low() + "," + interval.high())
              .stream()
              .collect(Collectors.joining(",")));
      for (var part : edition.parts()) {
        csv.append(',').append(cell(line.scores().get(part.code())));
      }
      for (var part : edition.parts()) {
        if (!part.parent().isEmpty()) {
          csv.append(',').append(cell(line.driven().get(part.code())));
        }
      }
      csv.append("\r\n");
    }
    return csv.toString();
  }

  private static String cell(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? "" : String.valueOf(value);
  }

  /** In quotes, and never a formula of a spreadsheet. */
  private static String quoted(String text) {
    var safe = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
