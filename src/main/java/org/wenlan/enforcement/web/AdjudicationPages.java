package org.wenlan.enforcement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.dispute.Disputes;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.Docket;
import org.wenlan.enforcement.Adjudication;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Standing;
import org.wenlan.enforcement.Adjudications;
import org.wenlan.enforcement.Adjudications.Asked;
import org.wenlan.enforcement.Adjudications.Outcome;
import org.wenlan.enforcement.CaseParties;
import org.wenlan.enforcement.EnforcementCases;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Asking for the adjudication of a patent dispute, and its file. */
@Controller
class AdjudicationPages {
  private final Adjudications adjudications;
  private final CaseParties parties;
  private final Disputes disputes;
  private final Docket docket;
  private final Rules rules;
  private final ReportPace pace;
  private final Clock clock;

  AdjudicationPages(
      Adjudications adjudications,
      CaseParties parties,
      Disputes disputes,
      Docket docket,
      Rules rules,
      ReportPace pace,
      Clock clock) {
    this.adjudications = adjudications;
    this.parties = parties;
    this.disputes = disputes;
    this.docket = docket;
    this.rules = rules;
    this.pace = pace;
    this.clock = clock;
  }

  /** The form of a request. */
  record RequestPage(ReportForm form, Standing[] standings) {}

  /**
   * A file for those who handle it.
   *
   * @param dispute its number; empty before it was accepted
   * @param steps that can follow and that the reader's roles allow; the door decides again
   * @param words what the sides wrote
   * @param code of the respondent, shown this once; empty otherwise
   */
  record RulingPage(
      Adjudication found,
      List<CaseFile.Event> events,
      List<Docket.Running> clocks,
      List<EnforcementCases.Done> acts,
      String dispute,
      List<String> steps,
      boolean own,
      Map<String, Mark> doubts,
      LocalDate today,
      List<CaseParties.Word> words,
      String code,
      String fault) {

    boolean can(String step) {
      return steps.contains(step);
    }
  }

  @GetMapping("/enforcement/adjudications/request")
  Html form(@RequestParam(defaultValue = "") String right, Shell shell) {
    return page(ReportForm.of(Map.of("right", right)), shell);
  }

  private static Html page(ReportForm form, Shell shell) {
    return Html.page(
            "enforcement/web/request",
            shell.text("enforcement.request"),
            new RequestPage(form, Standing.values()))
        .calm()
        .status(form.faults().isEmpty() ? 200 : 422);
  }

  @PostMapping("/enforcement/adjudications/request")
  Html ask(
      Actor who, HttpServletRequest request, @RequestParam Map<String, String> all, Shell shell) {
    var now = clock.instant();
    if (!who.may(Permission.DISPATCH) && !pace.lets(String.valueOf(request.getRemoteAddr()), now)) {
      return Html.refused(Problem.tooMany((int) ReportPace.WINDOW.toSeconds()));
    }
    var typed = new HashMap<String, String>();
    Adjudications.FIELDS.forEach(field -> typed.put(field, all.getOrDefault(field, "")));
    if (!all.getOrDefault("declared", "").equals("yes")) {
      return page(
          ReportForm.wrong(
              typed, Map.of("declared", Refusal.of("enforcement.refusal.not-declared", "")), shell),
          shell);
    }
    return switch (adjudications.ask(who, typed, now)) {
      case Asked.Open(var number, var code, var due) ->
          Html.page(
                  "enforcement/web/receipt",
                  shell.text("enforcement.requested"),
                  new ReportPages.ReceiptPage(number, code, due, true))
              .calm();
      case Asked.Faulty(var faults) -> page(ReportForm.wrong(typed, faults, shell), shell);
    };
  }

  @GetMapping("/enforcement/adjudications/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return page(who, number, "", shell);
  }

  private Html page(Actor.Person who, String number, String fault, Shell shell) {
    return adjudications
        .find(who, number)
        .map(found -> file(who, found, "", fault))
        .orElseGet(() -> EnforcementDeskPages.unknown(number, shell));
  }

  private Html file(Actor.Person who, Adjudication found, String code, String fault) {
    var number = found.number();
    var clocks = docket.clocks(number);
    var doubts = new HashMap<String, Mark>();
    clocks.forEach(one -> rules.doubt(one.pin()).ifPresent(mark -> doubts.put(one.pin(), mark)));
    boolean own =
        found.stage() instanceof At.Proposed(var _, var by, var _) && by.id().equals(who.id());
    return Html.page(
        "enforcement/web/ruling",
        number + " " + found.request().right(),
        new RulingPage(
            found,
            docket.events(number),
            clocks,
            adjudications.acts(number),
            disputes.of(number).map(one -> one.number()).orElse(""),
            steps(who, found, clocks),
            own,
            doubts,
            LocalDate.ofInstant(clock.instant(), clock.getZone()),
            parties.words(number),
            code,
            fault));
  }

  private static List<String> steps(
      Actor.Person who, Adjudication found, List<Docket.Running> clocks) {
    var steps = new ArrayList<String>();
    boolean officer = who.may(Permission.DISPATCH);
    boolean head = who.may(Permission.APPROVE);
    var course = found.course();
    var oral = course.oral();
    switch (found.stage()) {
      case At.Requested _ when officer -> steps.addAll(List.of("accept", "reject", "withdraw"));
      case At.Accepted _ when officer -> steps.addAll(List.of("serve", "settled", "withdraw"));
      case At.Served _ when officer -> {
        if (course.answered() == null) {
          steps.add("answer");
        }
        if (oral == null || oral.minutes().isEmpty()) {
          steps.add("set-hearing");
        }
        if (oral != null && oral.minutes().isEmpty()) {
          steps.add("hold-hearing");
        }
        steps.addAll(List.of("infringes", "not-infringes", "settled", "withdraw"));
      }
      case At.Suspended _ when officer -> steps.addAll(List.of("resume", "withdraw"));
      case At.Decided _ when officer -> steps.add("deliver");
      case At.Delivered _ when officer -> steps.add("close");
      case At.Proposed(var _, var by, var _) -> {
        if (head && !by.id().equals(who.id())) {
          steps.addAll(List.of("confirm", "contest"));
        }
      }
      default -> {}
    }
    if (officer && (found.stage() instanceof At.Accepted || found.stage() instanceof At.Served)) {
      steps.add(course.appraising() ? "appraised" : "appraise");
      steps.add(course.announced() == null ? "announce" : "announced");
      steps.addAll(List.of("suspend", "more-time"));
    }
    if (officer && (found.stage().served() != null || found.stage().decided() != null)) {
      steps.add("code");
    }
    for (var clock : clocks) {
      var wish = clock.wish();
      if (head && clock.live() && wish != null && !wish.by().equals(who.id())) {
        steps.add("answer-time");
      }
    }
    var publication = course.publication();
    boolean served =
        found.stage() instanceof At.Delivered
            || found.stage() instanceof At.Closed && found.stage().decided() != null;
    if (served
        && (publication == null && officer
            || publication != null
                && publication.confirmed() == null
                && head
                && !publication.proposed().id().equals(who.id()))) {
      steps.add("publish");
    }
    return steps;
  }

  @PostMapping("/enforcement/adjudications/{number}/{act:" + ActForm.ACTS + "}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      @RequestParam(name = "condition", required = false) @Nullable List<String> conditions,
      @RequestParam(defaultValue = "0") long version,
      Shell shell) {
    var read = ActForm.read(act, all, conditions == null ? List.of() : conditions);
    var outcome =
        read == null
            ? new Outcome.Refused(Refusal.of("enforcement.refusal.no-day", "", "…"))
            : adjudications.act(who, number, version, read, clock.instant());
    return switch (outcome) {
      case Outcome.Done(var now, var code) ->
          code.isEmpty()
              ? Html.see(Address.of("/enforcement/adjudications", number))
              : file(who, now, code, "");
      case Outcome.Refused(var why) ->
          page(who, number, shell.messages().sentence(shell.locale(), why), shell).status(409);
      case Outcome.Stale(var since) -> {
        var last = since.since().isEmpty() ? "" : since.since().getLast().who();
        yield page(who, number, shell.text("enforcement.stale", last), shell).status(412);
      }
      case Outcome.Absent _ -> EnforcementDeskPages.unknown(number, shell);
    };
  }
}
