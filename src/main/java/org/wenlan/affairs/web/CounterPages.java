package org.wenlan.affairs.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Submitting;
import org.wenlan.affairs.Submitting.Sent;
import org.wenlan.law.Bilingual;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** One screen for staff who type for a visitor: every question of an affair at once. */
@Controller
class CounterPages {
  private final Definitions definitions;
  private final Submitting submitting;
  private final Clock clock;

  CounterPages(Definitions definitions, Submitting submitting, Clock clock) {
    this.definitions = definitions;
    this.submitting = submitting;
    this.clock = clock;
  }

  /** All questions of an affair, hidden ones too: what does not apply counts for nothing. */
  record CounterPage(
      Affair affair,
      Map<String, String> answers,
      Map<String, String> faults,
      List<Bilingual> ineligible) {}

  @GetMapping("/counter/" + AffairPages.CODE)
  Html form(@PathVariable String code, Shell shell) {
    return definitions
        .current(code)
        .filter(found -> found.affair().here())
        .map(found -> page(new CounterPage(found.affair(), Map.of(), Map.of(), List.of()), shell))
        .orElseGet(() -> AffairPages.unknown(code, shell));
  }

  private static Html page(CounterPage page, Shell shell) {
    boolean wrong = !page.faults().isEmpty() || !page.ineligible().isEmpty();
    return Html.page("affairs/web/counter", shell.text("affairs.counter"), page)
        .status(wrong ? 422 : 200);
  }

  @PostMapping("/counter/" + AffairPages.CODE)
  Html send(
      Actor.Person who,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> all,
      Shell shell) {
    var found = definitions.current(code);
    if (found.isEmpty()) {
      return AffairPages.unknown(code, shell);
    }
    var affair = found.get().affair();
    var answers = Posted.answers(affair.questions(), all);
    return switch (submitting.take(who, code, answers, clock.instant())) {
      case Sent.Taken(var number, var kept) -> FormPages.sent(number, kept, shell);
      case Sent.Faulty(var faults, var ineligible, var _) ->
          page(new CounterPage(affair, answers, Posted.faults(faults, shell), ineligible), shell);
      case Sent.Outdated _, Sent.Absent _ -> AffairPages.unknown(code, shell);
    };
  }
}
