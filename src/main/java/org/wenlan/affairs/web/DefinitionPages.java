package org.wenlan.affairs.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Definitions.Outcome;
import org.wenlan.affairs.Definitions.Proposal;
import org.wenlan.affairs.Definitions.Published;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Definitions for those who write them: proposed by one person, compared, published by another. */
@Controller
class DefinitionPages {
  private static final String ID = "{id}";

  private final Definitions definitions;
  private final Clock clock;

  DefinitionPages(Definitions definitions, Clock clock) {
    this.definitions = definitions;
    this.clock = clock;
  }

  @Bean
  static MenuEntry definitionsEntry() {
    return new MenuEntry("/definitions", "affairs.definitions.menu", 70);
  }

  /** All definitions and what waits for a decision. */
  record DefinitionsPage(List<Published> all, List<Proposal> proposals, boolean writes) {}

  /** One definition in all its versions. */
  record DefinitionPage(Published now, List<Published> versions, boolean writes) {}

  /** A definition that is being written. */
  record WritingPage(String text, String why, List<String> faults, String fault) {}

  /** A proposal beside what it changes. */
  record ProposalPage(Proposal proposal, List<Lines.Line> lines, boolean decides, String fault) {}

  @GetMapping("/definitions")
  Html all(Actor.Person who, Shell shell) {
    return Html.page(
        "affairs/web/definitions",
        shell.text("affairs.definitions"),
        new DefinitionsPage(
            List.copyOf(definitions.current().values()),
            definitions.proposals(),
            who.may(Permission.DISPATCH)));
  }

  @GetMapping("/definitions/" + AffairPages.CODE)
  Html one(Actor.Person who, @PathVariable String code, Shell shell) {
    return definitions
        .current(code)
        .map(found ->
            Html.page(
                "affairs/web/definition",
                found.affair().name().in(shell.locale()),
                new DefinitionPage(
                    found, definitions.versions(code), who.may(Permission.DISPATCH))))
        .orElseGet(() -> AffairPages.unknown(code, shell));
  }

  @GetMapping("/definitions/writing")
  Html write(@RequestParam(defaultValue = "") String from, Shell shell) {
    var text = definitions.current(from).map(Published::text).orElse("");
    return writing(new WritingPage(text, "", List.of(), ""), shell);
  }

  private static Html writing(WritingPage page, Shell shell) {
    boolean wrong = !page.faults().isEmpty() || !page.fault().isEmpty();
    return Html.page("affairs/web/writing", shell.text("affairs.writing"), page)
        .status(wrong ? 422 : 200);
  }

  @PostMapping("/definitions/writing")
  Html propose(
      Actor.Person who,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    var lines = text.replace("\r\n", "\n");
    return switch (definitions.propose(who, lines, why, clock.instant())) {
      case Outcome.Waits(var id) -> Html.see(Address.of("/definitions/proposals", "" + id));
      case Outcome.Done(var code, var _) -> Html.see(Address.of("/definitions", code));
      case Outcome.Faulty(var faults) -> writing(new WritingPage(lines, why, faults, ""), shell);
      case Outcome.Refused(var no) ->
          writing(
              new WritingPage(lines, why, List.of(), shell.messages().sentence(shell.locale(), no)),
              shell);
    };
  }

  @GetMapping("/definitions/proposals/" + ID)
  Html proposal(Actor.Person who, @PathVariable String id, Shell shell) {
    return definitions
        .proposal(number(id))
        .map(found -> proposal(who, found, "", shell))
        .orElseGet(() -> unknown(id, shell));
  }

  /** 0, which no proposal has, for what is no number. */
  private static long number(String id) {
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  private static Html unknown(String id, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("affairs.proposal-unknown", id)));
  }

  private Html proposal(Actor.Person who, Proposal found, String fault, Shell shell) {
    var before =
        definitions.versions(found.code()).stream()
            .filter(one -> one.version() == found.base())
            .findFirst()
            .map(Published::text)
            .orElse("");
    boolean decides =
        found.decision().equals("open")
            && who.may(Permission.APPROVE)
            && !found.proposer().equals(who.id());
    return Html.page(
            "affairs/web/proposal",
            shell.text("affairs.proposal", found.code()),
            new ProposalPage(found, Lines.compared(before, found.text()), decides, fault))
        .status(fault.isEmpty() ? 200 : 409);
  }

  @PostMapping("/definitions/proposals/" + ID + "/{act:publish|decline}")
  Html decide(
      Actor.Person who,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String said,
      Shell shell) {
    var outcome =
        definitions.decide(who, number(id), act.equals("publish"), said.strip(), clock.instant());
    var fault =
        switch (outcome) {
          case Outcome.Refused(var why) -> shell.messages().sentence(shell.locale(), why);
          case Outcome.Faulty(var faults) -> String.join("\n", faults);
          case Outcome.Done _, Outcome.Waits _ -> "";
        };
    if (!fault.isEmpty()) {
      return definitions
          .proposal(number(id))
          .map(found -> proposal(who, found, fault, shell))
          .orElseGet(() -> unknown(id, shell));
    }
    return Html.see(
        Address.of("/definitions", outcome instanceof Outcome.Done(var code, var _) ? code : ""));
  }
}
