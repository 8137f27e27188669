package org.wenlan.consultation.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.consultation.Drafts;
import org.wenlan.consultation.Drafts.Draft;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.consultation.web.AskPage.Fault;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The public form: one question a page, kept from page to page, sent at the end. */
@Controller
class AskPages {
  private final Drafts drafts;
  private final Answers answers;
  private final Words words;
  private final Clock clock;

  AskPages(Drafts drafts, Answers answers, Words words, Clock clock) {
    this.drafts = drafts;
    this.answers = answers;
    this.words = words;
    this.clock = clock;
  }

  @Bean
  static MenuEntry askEntry() {
    return new MenuEntry("/ask", "consultation.ask.menu", 40);
  }

  @GetMapping("/ask")
  Html begin(Shell shell) {
    return Html.page("consultation/web/begin", shell.text("consultation.ask.title"), "").calm();
  }

  @PostMapping("/ask")
  Html start() {
    return see(drafts.start(clock.instant()).code(), Step.WHO);
  }

  /** Back to a draft, by its code. */
  @PostMapping("/ask/return")
  Html back(@RequestParam String code, Shell shell) {
    return drafts
        .find(code)
        .map(found -> see(found.code(), Step.CHECK))
        .orElseGet(() ->
            Html.page("consultation/web/begin", shell.text("consultation.ask.title"), code)
                .calm()
                .status(422));
  }

  @GetMapping("/ask/{code}/{step:[a-z]+}")
  Html question(@PathVariable String code, @PathVariable String step, Shell shell) {
    var draft = drafts.find(code);
    var asked = Step.of(step);
    if (draft.isEmpty() || asked.isEmpty()) {
      return unknown(shell);
    }
    if (!draft.get().number().isEmpty()) {
      return Html.see(Address.of("/track").with("number", draft.get().number()));
    }
    return page(draft.get(), asked.get(), Map.of(), shell);
  }

  @PostMapping("/ask/{code}/{step:[a-z]+}")
  Html answer(
      @PathVariable String code,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> all,
      Shell shell) {
    var draft = drafts.find(code);
    var asked = Step.of(step);
    if (draft.isEmpty() || asked.isEmpty()) {
      return unknown(shell);
    }
    if (!draft.get().number().isEmpty() || asked.get() == Step.CHECK) {
      return send(draft.get(), shell);
    }
    var given = new LinkedHashMap<String, String>();
    for (var name : asked.get().fields()) {
      given.put(name, Optional.ofNullable(all.getFirst(name)).orElse("").strip());
    }
    var faults = answers.faults(asked.get(), given, shell.locale());
    var kept = drafts.answer(draft.get(), given, clock.instant());
    if (!faults.isEmpty()) {
      return page(kept, asked.get(), faults, shell).status(422);
    }
    boolean checked = "check".equals(all.getFirst("then"));
    return see(kept.code(), checked ? Step.CHECK : asked.get().next());
  }

  private Html send(Draft draft, Shell shell) {
    var missing = answers.unanswered(draft, shell.locale());
    if (draft.number().isEmpty() && !missing.isEmpty()) {
      return page(draft, Step.CHECK, missing, shell).status(422);
    }
    return switch (drafts.send(draft, answers.submission(draft), clock.instant())) {
      case Taken.Opened(var number, var _, var _) -> done(number, draft.code(), shell);
      case Taken.Joined(var number) -> done(number, draft.code(), shell);
      case Taken.Same(var number) -> done(number, draft.code(), shell);
      case Taken.Refused(var wrongs) -> {
        var faults = new LinkedHashMap<String, Fault>();
        for (var wrong : wrongs) {
          faults.put(
              wrong.pointer(),
              new Fault(
                  answers.step(wrong.pointer()), words.sentence(wrong.why(), shell.locale())));
        }
        yield page(draft, Step.CHECK, faults, shell).status(422);
      }
    };
  }

  private Html done(String number, String code, Shell shell) {
    var page = answers.done(number, code, clock.instant());
    return Html.page("consultation/web/done", shell.text("consultation.done.title"), page).calm();
  }

  private Html page(Draft draft, Step step, Map<String, Fault> faults, Shell shell) {
    var title = shell.text("consultation.step." + step.path());
    var page = new AskPage(draft, step, faults, answers.right(draft, clock.instant()));
    return Html.page(
            step == Step.CHECK ? "consultation/web/check" : "consultation/web/ask", title, page)
        .calm();
  }

  private static Html see(String code, Step step) {
    return Html.see(Address.of("/ask", code, step.path()));
  }

  private static Html unknown(Shell shell) {
    return Html.refused(Problem.notFound(shell.text("consultation.ask.unknown")));
  }
}
