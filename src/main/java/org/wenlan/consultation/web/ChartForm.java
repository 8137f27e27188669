package org.wenlan.consultation.web;

import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.State.InWork;
import org.wenlan.consultation.Work;
import org.wenlan.consultation.Work.Filling;
import org.wenlan.judging.ClaimFeatures;
import org.wenlan.judging.Defence;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.web.ChartForms;

/** The work of an expert as a form, read back. */
final class ChartForm {
  private ChartForm() {}

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
                ChartForms.read(work.chart(), form),
                defences(form),
                text(form, "construction"),
                text(form, "reasoning")));
  }

  private static Optional<Work> work(Consultation found) {
    return found.state() instanceof InWork(var work) ? Optional.of(work) : Optional.empty();
  }

  private static List<Defence> defences(MultiValueMap<String, String> form) {
    var document = text(form, "priorArt");
    return document.isEmpty()
        ? List.of()
        : List.of(new Defence.PriorArt(document, "true".equals(form.getFirst("priorArtShown"))));
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
  }
}
