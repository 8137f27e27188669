package org.wenlan.quality.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Opinions;
import org.wenlan.kernel.Refusal;
import org.wenlan.quality.Judgements;

/** Later results and calibration cases, as the dashboard lists and adds them. */
@Component
class QualityRegister {
  private static final int LONG = 200;

  private final Opinions opinions;
  private final Judgements judgements;

  QualityRegister(Opinions opinions, Judgements judgements) {
    this.opinions = opinions;
    this.judgements = judgements;
  }

  List<Opinions.Result> results() {
    return opinions.results();
  }

  List<Judgements.Known> known() {
    return judgements.known();
  }

  Optional<Refusal> result(Opinions.Result result) {
    if (opinions.find(result.number()).isEmpty()) {
      return Optional.of(Refusal.of("quality.refusal.no-opinion", "", result.number()));
    }
    if (result.source().isBlank() || result.source().length() > LONG) {
      return Optional.of(Refusal.of("quality.refusal.no-source", ""));
    }
    if (!QualityPage.CONCLUSIONS.contains(result.conclusion())) {
      return Optional.of(Refusal.of("quality.refusal.no-conclusion", "", result.conclusion()));
    }
    opinions.result(result);
    return Optional.empty();
  }
}
