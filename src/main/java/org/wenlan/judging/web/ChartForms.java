package org.wenlan.judging.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.wenlan.judging.Chart;
import org.wenlan.judging.DesignChart;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.MarkSheet;
import org.wenlan.judging.Match;

/** A chart as a form: its words, and what was filled in read back. */
public final class ChartForms {
  /** The answers to a feature. */
  public static final List<String> MATCHES =
      List.of("IDENTICAL", "EQUIVALENT", "DIFFERENT", "ABSENT", "UNKNOWN");

  /** What goes with some of them. */
  public static final List<String> REASONS =
      List.of("means", "function", "effect", "obviousness", "missing");

  private ChartForms() {}

  /** The word of an answer in a form. */
  public static String word(Match match) {
    return match.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
  }

  /** One of the reasons that go with an answer; empty where it has none. */
  public static String reason(Match match, String part) {
    return switch (match) {
      case Match.Equivalent(var means, var function, var effect, var obvious) ->
          switch (part) {
            case "means" -> means;
            case "function" -> function;
            case "effect" -> effect;
            case "obviousness" -> obvious;
            default -> "";
          };
      case Match.Unknown(var missing) -> part.equals("missing") ? missing : "";
      case Match.Identical _, Match.Different _, Match.Absent _, Match.Unanswered _ -> "";
    };
  }

  /** The scales of a sheet for marks, with what each stands at. */
  public static Map<String, String> scales(MarkSheet sheet) {
    var scales = new LinkedHashMap<String, String>();
    scales.put("visual", String.valueOf(sheet.visual()));
    scales.put("phonetic", String.valueOf(sheet.phonetic()));
    scales.put("meaning", String.valueOf(sheet.meaning()));
    scales.put("goods", sheet.goods().name());
    scales.put("assessment", sheet.assessment().name());
    return scales;
  }

  /** What a scale can stand at. */
  public static List<String> choices(String scale) {
    return switch (scale) {
      case "goods" -> Stream.of(MarkSheet.Goods.values()).map(Enum::name).toList();
      case "assessment" -> Stream.of(MarkSheet.Assessment.values()).map(Enum::name).toList();
      default -> IntStream.rangeClosed(-1, MarkSheet.MOST).mapToObj(String::valueOf).toList();
    };
  }

  /** A chart with everything that a form says of it. */
  public static Chart read(Chart chart, MultiValueMap<String, String> form) {
    return switch (chart) {
      case FeatureChart features -> features(features, form);
      case DesignChart design -> design(design, form);
      case MarkSheet sheet -> sheet(sheet, form);
    };
  }

  private static FeatureChart features(FeatureChart chart, MultiValueMap<String, String> form) {
    var filled = chart;
    for (var row : chart.rows()) {
      int n = row.feature().number();
      filled =
          filled.with(
              n,
              match(text(form, "match-" + n), n, form),
              text(form, "evidence-" + n),
              text(form, "note-" + n));
    }
    return shaped(filled, text(form, "then"), form);
  }

  /** {@code join-3} joins the third feature with the next, {@code divide-3} divides it. */
  private static FeatureChart shaped(
      FeatureChart chart, String how, MultiValueMap<String, String> form) {
    if (!how.matches("(join|divide)-[0-9]{1,4}")) {
      return chart;
    }
    int n = Integer.parseInt(how.substring(how.indexOf('-') + 1));
    if (how.startsWith("join")) {
      return chart.join(n);
    }
    var before = text(form, "divide-" + n);
    return chart.rows().stream()
        .filter(row -> row.feature().number() == n && !before.isEmpty())
        .findFirst()
        .map(row -> chart.split(n, row.feature().text().indexOf(before)))
        .orElse(chart);
  }

  private static Match match(String word, int n, MultiValueMap<String, String> form) {
    return switch (word) {
      case "IDENTICAL" -> new Match.Identical();
      case "EQUIVALENT" ->
          new Match.Equivalent(
              text(form, "means-" + n),
              text(form, "function-" + n),
              text(form, "effect-" + n),
              text(form, "obviousness-" + n));
      case "DIFFERENT" -> new Match.Different();
      case "ABSENT" -> new Match.Absent();
      case "UNKNOWN" -> new Match.Unknown(text(form, "missing-" + n));
      default -> new Match.Unanswered();
    };
  }

  private static DesignChart design(DesignChart chart, MultiValueMap<String, String> form) {
    var views = new ArrayList<DesignChart.View>();
    for (int i = 0; i < chart.views().size(); i++) {
      var view = chart.views().get(i);
      views.add(
          new DesignChart.View(
              view.name(),
              word(DesignChart.Likeness.class, text(form, "view-" + i), view.likeness()),
              text(form, "view-note-" + i)));
    }
    return new DesignChart(
        chart.product(),
        word(DesignChart.Relation.class, text(form, "relation"), chart.relation()),
        views,
        word(DesignChart.Likeness.class, text(form, "whole"), chart.whole()),
        text(form, "distinguishing"));
  }

  private static MarkSheet sheet(MarkSheet sheet, MultiValueMap<String, String> form) {
    return new MarkSheet(
        scale(form, "visual", sheet.visual()),
        scale(form, "phonetic", sheet.phonetic()),
        scale(form, "meaning", sheet.meaning()),
        word(MarkSheet.Goods.class, text(form, "scale-goods"), sheet.goods()),
        text(form, "fame"),
        text(form, "confusion"),
        word(MarkSheet.Assessment.class, text(form, "scale-assessment"), sheet.assessment()));
  }

  private static int scale(MultiValueMap<String, String> form, String name, int otherwise) {
    var typed = text(form, "scale-" + name);
    return typed.matches("-1|[0-4]") ? Integer.parseInt(typed) : otherwise;
  }

  private static <E extends Enum<E>> E word(Class<E> type, String typed, E otherwise) {
    for (var one : type.getEnumConstants()) {
      if (one.name().equals(typed)) {
        return one;
      }
    }
    return otherwise;
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
  }
}
