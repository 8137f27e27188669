package org.wenlan.priorart.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.printing.Printing;
import org.wenlan.priorart.KeptSearch;
import org.wenlan.priorart.KeptSearch.Mark;
import org.wenlan.priorart.KeptSearches;
import org.wenlan.priorart.PriorArt;
import org.wenlan.priorart.web.PriorArtAsking.Meant;
import org.wenlan.priorart.web.PriorArtAsking.Typed;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Paper;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Searches that a person keeps, goes on with and reports. */
@Controller
final class KeptPages {
  private static final int SHOWN = 25;
  private static final String ONE = "/prior-art/kept/{id:[0-9]{1,18}}";

  private final KeptSearches kept;
  private final PriorArt priorArt;
  private final PriorArtAsking asking;
  private final Paper paper;
  private final Printing printing;
  private final Clock clock;

  KeptPages(
      KeptSearches kept,
      PriorArt priorArt,
      PriorArtAsking asking,
      Paper paper,
      Printing printing,
      Clock clock) {
    this.kept = kept;
    this.priorArt = priorArt;
    this.asking = asking;
    this.paper = paper;
    this.printing = printing;
    this.clock = clock;
  }

  @GetMapping("/prior-art/kept")
  Html all(Actor.Person who, Shell shell) {
    return Html.page(
        "priorart/web/keptList", shell.text("priorart.kept"), new KeptListPage(kept.all(who)));
  }

  @PostMapping("/prior-art/kept")
  Html keep(
      Actor.Person who,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String claim,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String name,
      Shell shell) {
    var typed = new Typed(number, claim, text, before);
    return switch (asking.read(typed, new byte[0])) {
      case Meant.Wrong(var why) -> refused(typed, why, shell);
      case Meant.Asked(var question, var _) ->
          switch (kept.keep(who, name, question, clock.instant())) {
            case KeptSearches.Outcome.Done(var search) -> Html.see(address(search.id()));
            case KeptSearches.Outcome.Refused(var why) -> refused(typed, why, shell);
            case KeptSearches.Outcome.Absent _ -> unknown(shell);
          };
    };
  }

  private static Html refused(Typed typed, Refusal why, Shell shell) {
    var fault = shell.messages().sentence(shell.locale(), why);
    return Html.page(
            "priorart/web/priorArt",
            shell.text("priorart.title"),
            new PriorArtPage(typed, fault, null, true, null))
        .status(422);
  }

  private static Address address(long id) {
    return Address.of("/prior-art/kept", String.valueOf(id));
  }

  private static Html unknown(Shell shell) {
    return Html.refused(Problem.notFound(shell.text("priorart.kept.unknown")));
  }

  /** Goes on: the same question asked of what is there now, without what was excluded. */
  @GetMapping(ONE)
  Html one(Actor.Person who, @PathVariable long id, Shell shell) {
    return kept.find(who, id)
        .map(found -> page(who, found, "", shell))
        .orElseGet(() -> unknown(shell));
  }

  private Html page(Actor.Person who, KeptSearch search, String fault, Shell shell) {
    var question = search.question().without(search.excluded());
    var outcome = priorArt.search(question, SHOWN);
    kept.looked(who, search.id(), clock.instant());
    var said =
        outcome instanceof PriorArt.Outcome.Refused(var why)
            ? shell.messages().sentence(shell.locale(), why)
            : fault;
    var found = outcome instanceof PriorArt.Outcome.Found there ? there : null;
    return Html.page(
            "priorart/web/priorArt",
            search.name(),
            new PriorArtPage(Typed.NOTHING, said, found, true, search))
        .status(said.isEmpty() ? 200 : 422);
  }

  @PostMapping(ONE + "/{act:mark|forget}")
  Html act(
      Actor.Person who,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "0") int rank,
      @RequestParam(defaultValue = "SEEN") Mark mark,
      @RequestParam(defaultValue = "") String note,
      Shell shell) {
    if (kept.find(who, id).isEmpty()) {
      return unknown(shell);
    }
    if (act.equals("forget")) {
      return kept.forget(who, id) ? Html.see(Address.of("/prior-art/kept")) : unknown(shell);
    }
    return switch (kept.say(who, id, number, rank, mark, note)) {
      case KeptSearches.Outcome.Done(var search) -> Html.see(address(search.id()));
      case KeptSearches.Outcome.Absent _ -> unknown(shell);
      case KeptSearches.Outcome.Refused(var why) ->
          page(
              who,
              kept.find(who, id).orElseThrow(),
              shell.messages().sentence(shell.locale(), why),
              shell);
    };
  }

  @GetMapping(ONE + "/report")
  Html report(Actor.Person who, @PathVariable long id, Shell shell) {
    return kept.find(who, id)
        .map(search ->
            Html.page("priorart/web/report", shell.text("priorart.report"), report(search)))
        .orElseGet(() -> unknown(shell));
  }

  @GetMapping(ONE + "/report.pdf")
  ResponseEntity<byte[]> print(Actor.Person who, @PathVariable long id, Shell shell) {
    return kept.find(who, id)
        .map(search ->
            ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"prior-art-" + id + ".pdf\"")
                .body(pdf(search, shell.locale())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private byte[] pdf(KeptSearch search, Locale language) {
    var html = paper.of("priorart/web/print", language, report(search));
    return printing.pdf(html, language, search.name());
  }

  private ReportPage report(KeptSearch search) {
    var question = search.question();
    var reported = search.reported();
    var answers =
        priorArt.answers(question, reported.stream().map(KeptSearch.Remark::number).toList());
    var documents = new ArrayList<ReportPage.Line>();
    reported.forEach(remark ->
        documents.add(
            new ReportPage.Line(remark, answers.getOrDefault(remark.number(), List.of()))));
    var found =
        priorArt.search(question.without(search.excluded()), 1) instanceof PriorArt.Outcome.Found it
            ? it
            : new PriorArt.Outcome.Found(
                List.of(),
                List.of(),
                new PriorArt.Strategy(List.of(), List.of(), question.before(), 0));
    return new ReportPage(search, found.features(), found.strategy(), documents, clock.instant());
  }
}
