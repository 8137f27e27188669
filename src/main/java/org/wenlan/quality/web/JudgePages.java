package org.wenlan.quality.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.judging.Conclusion;
import org.wenlan.judging.web.ChartForms;
import org.wenlan.quality.Judgement;
import org.wenlan.quality.Judgements;
import org.wenlan.quality.Judgements.Outcome;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Second judgements and calibration cases: what was found before is not shown. */
@Controller
class JudgePages {
  private final Judgements judgements;
  private final Clock clock;

  JudgePages(Judgements judgements, Clock clock) {
    this.judgements = judgements;
    this.clock = clock;
  }

  @Bean
  static MenuEntry judgeEntry() {
    return new MenuEntry("/quality/judge", "quality.judge.menu", 57);
  }

  @GetMapping("/quality/judge")
  Html list(Actor.Person who, Shell shell) {
    return list(who, "", shell);
  }

  private Html list(Actor.Person who, String fault, Shell shell) {
    return Html.page(
            "quality/web/judge",
            shell.text("quality.judge.title"),
            new JudgePage(
                judgements.waiting(who, clock.instant()),
                judgements.calibrations(who),
                judgements.of(who),
                fault))
        .status(fault.isEmpty() ? 200 : 409);
  }

  /** The oldest opinion that waits for a second judgement. */
  @PostMapping("/quality/judge")
  Html next(Actor.Person who, Shell shell) {
    return begun(who, judgements.next(who, clock.instant()), shell);
  }

  @PostMapping("/quality/judge/calibrations")
  Html calibrate(Actor.Person who, @RequestParam String opinion, Shell shell) {
    return begun(who, judgements.calibrate(who, opinion, clock.instant()), shell);
  }

  private Html begun(Actor.Person who, Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Outcome.Done(var judgement) ->
          Html.see(Address.of("/quality/judge", String.valueOf(judgement.id())));
      case Outcome.Refused(var why) ->
          list(who, shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  @GetMapping("/quality/judge/{id:[0-9]{1,18}}")
  Html one(Actor.Person who, @PathVariable long id, Shell shell) {
    return judgements
        .find(who, id)
        .map(found -> page(found, "", shell))
        .orElseGet(() -> unknown(id, shell));
  }

  private static Html unknown(long id, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("quality.judge.unknown", id)));
  }

  private Html page(Judgement found, String fault, Shell shell) {
    return Html.page(
            "quality/web/blind",
            shell.text("quality.purpose." + found.purpose()),
            new BlindPage(
                found,
                judgements.subject(found),
                Conclusion.of(found.chart(), List.of()),
                judgements.expected(found).map(Judgements.Known::expected).orElse(""),
                fault))
        .status(fault.isEmpty() ? 200 : 409);
  }

  /** Keeps what was filled in, and finishes when asked to. */
  @PostMapping("/quality/judge/{id:[0-9]{1,18}}")
  Html fill(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> form,
      Shell shell) {
    var found = judgements.find(who, id);
    if (found.isEmpty()) {
      return unknown(id, shell);
    }
    var chart = ChartForms.read(found.get().chart(), form);
    var outcome = judgements.fill(who, id, version, chart);
    if (outcome instanceof Outcome.Done(var now)
        && Optional.ofNullable(form.getFirst("then")).orElse("").equals("finish")) {
      outcome = judgements.finish(who, id, now.version(), clock.instant());
    }
    return switch (outcome) {
      case Outcome.Done _ -> Html.see(Address.of("/quality/judge", String.valueOf(id)));
      case Outcome.Refused(var why) ->
          page(
              judgements.find(who, id).orElseThrow(),
              shell.messages().sentence(shell.locale(), why),
              shell);
    };
  }
}
