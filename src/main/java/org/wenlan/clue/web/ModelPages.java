package org.wenlan.clue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.clue.Findings;
import org.wenlan.clue.ScoringModel;
import org.wenlan.clue.ScoringModels;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Versions of the model, what their clues came to, and how two of them compare. */
@Controller
class ModelPages {
  private final ScoringModels models;
  private final Findings findings;
  private final Clock clock;

  ModelPages(ScoringModels models, Findings findings, Clock clock) {
    this.models = models;
    this.findings = findings;
    this.clock = clock;
  }

  /** All versions, and what became of their clues. */
  record ModelsPage(
      List<ScoringModel> models,
      ScoringModel inUse,
      List<Findings.Precision> precision,
      Findings.@Nullable Comparison comparison) {

    String percent(double share) {
      return Double.isNaN(share) ? "–" : "%.1f %%".formatted(share * 100);
    }
  }

  /** One version, feature by feature. */
  record ModelPage(ScoringModel model) {}

  @GetMapping("/monitoring/models")
  Html all(Actor.Person who, Shell shell) {
    return page(who, null, shell);
  }

  private Html page(Actor.Person who, Findings.@Nullable Comparison comparison, Shell shell) {
    return Html.page(
        "clue/web/models",
        shell.text("clue.models"),
        new ModelsPage(
            models.all(), models.inUse(LocalDate.now(clock)), findings.precision(who), comparison));
  }

  @GetMapping("/monitoring/models/{version}")
  Html one(@PathVariable String version, Shell shell) {
    return models
        .find(version)
        .map(model ->
            Html.page("clue/web/model", shell.text("clue.model.of", version), new ModelPage(model)))
        .orElseGet(() -> unknown(version, shell));
  }

  private static Html unknown(String version, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("clue.model.unknown", version)));
  }

  @PostMapping("/monitoring/models/replay")
  Html replay(Actor.Person who, @RequestParam String one, @RequestParam String other, Shell shell) {
    var first = models.find(one);
    var second = models.find(other);
    if (first.isEmpty() || second.isEmpty()) {
      return unknown(first.isEmpty() ? one : other, shell);
    }
    return page(who, findings.replay(who, first.get(), second.get(), clock.instant()), shell);
  }
}
