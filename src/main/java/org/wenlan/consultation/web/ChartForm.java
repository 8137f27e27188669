package org.wenlan.consultation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.State.InWork;
import org.wenlan.consultation.Work;
import org.wenlan.consultation.Work.Filling;
import org.wenlan.judging.Chart;
import org.wenlan.judging.ClaimFeatures;
import org.wenlan.judging.Defence;
import org.wenlan.judging.DesignChart;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.MarkSheet;
import org.wenlan.judging.Match;

/** A chart as a form: its words, and what was filled in read back. */
final class ChartForm {
  static final List<String> MATCHES =
      List.of("IDENTICAL", "EQUIVALENT", "DIFFERENT", "ABSENT", "UNKNOWN");
  static final List<String> REASONS =
      List.of("means", "function", "effect", "obviousness", "missing");

  private ChartForm() {}

  static String word(Match match) {
    return match.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
  }

  /** One of the reasons that go with an answer; empty where it has none. */
  static String reason(Match match, String part) {
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

  static Map<String, String> scales(MarkSheet sheet) {
    var scales = new LinkedHashMap<String, String>();
    scales.put("visual", String.valueOf(sheet.visual()));
    scales.put("phonetic", String.valueOf(sheet.phonetic()));
    scales.put("meaning", String.valueOf(sheet.meaning()));
    scales.put("goods", sheet.goods().name());
    scales.put("assessment", sheet.assessment().name());
    return scales;
  }

  static List<String> choices(String scale) {
    return switch (scale) {
      case "goods" -> Stream.of(MarkSheet.Goods.values()).map(Enum::name).toList();
      case "assessment" -> Stream.of(MarkSheet.Assessment.values()).map(Enum::name).toList();
      default -> IntStream.rangeClosed(-1, MarkSheet.MOST).mapToObj(String::valueOf).toList();
    };
  }

  /** The claim that was typed, split; everything else as it was. */
  static Optional<Filling> features(Consultation found, MultiValueMap<String, String> form) {
    var text = Optional.ofNullable(form.getFirst("claimText")).orElse("");
    var features = ClaimFeatures.split(text);
    return features.isEmpty()
        ? Optional.empty()
        : work(found)
            .map(work ->
                new Filling(
                    FeatureChart.of(features),
                    work.defences(),
                    work.construction(),
                    work.reasoning()));
  }

  /** Everything that was filled in; empty when the case is not in work. */
  static Optional<Filling> filling(Consultation found, MultiValueMap<String, String> form) {
    return work(found)
        .map(work ->
            new Filling(
                chart(work.chart(), form),
                defences(form),
                text(form, "construction"),
                text(form, "reasoning")));
  }

  private static Optional<Work> work(Consultation found) {
    return found.state() instanceof InWork(var work) ? Optional.of(work) : Optional.empty();
  }

  private static Chart chart(Chart chart, MultiValueMap<String, String> form) {
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
    return filled;
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

  private static List<Defence> defences(MultiValueMap<String, String> form) {
    var document = text(form, "priorArt");
    return document.isEmpty()
        ? List.of()
        : List.of(new Defence.PriorArt(document, "true".equals(form.getFirst("priorArtShown"))));
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
