package org.wenlan.appraisal.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.appraisal.Appraisal;
import org.wenlan.appraisal.Appraisals;
import org.wenlan.appraisal.Commission;
import org.wenlan.appraisal.Stage;
import org.wenlan.appraisal.Step;
import org.wenlan.docket.Docket;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Appraisals for those who work on them. */
@Controller
class AppraisalPages {
  private static final String NUMBER = "{number}";
  private static final int ROWS = 100;

  private final Appraisals appraisals;
  private final Docket docket;
  private final Clock clock;

  AppraisalPages(Appraisals appraisals, Docket docket, Clock clock) {
    this.appraisals = appraisals;
    this.docket = docket;
    this.clock = clock;
  }

  @Bean
  static MenuEntry appraisalsEntry() {
    return new MenuEntry("/appraisals", "appraisal.menu", 54);
  }

  @GetMapping("/appraisals")
  Html all(Actor.Person who, @RequestParam(defaultValue = "") String before, Shell shell) {
    var lines = appraisals.all(who, before, ROWS);
    return Html.page(
        "appraisal/web/appraisals",
        shell.text("appraisal.title"),
        new AppraisalsPage(lines, who.may(Permission.DISPATCH), lines.size() == ROWS));
  }

  @GetMapping("/appraisals/new")
  Html form(Shell shell) {
    var empty = new Commission("", Commission.Kind.INVESTMENT, "", "", "", "", "");
    return Html.page(
        "appraisal/web/commission", shell.text("appraisal.new"), new CommissionPage(empty, ""));
  }

  @PostMapping("/appraisals")
  Html commission(
      Actor.Person who,
      @RequestParam(defaultValue = "") String activity,
      @RequestParam(defaultValue = "OTHER") Commission.Kind kind,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String region,
      Shell shell) {
    var typed = new Commission(activity, kind, body, question, query, until, region);
    return switch (appraisals.commission(who, typed, clock.instant())) {
      case Appraisals.Taken.Open(var appraisal) ->
          Html.see(Address.of("/appraisals", appraisal.number()));
      case Appraisals.Taken.Refused(var why) ->
          Html.page(
                  "appraisal/web/commission",
                  shell.text("appraisal.new"),
                  new CommissionPage(typed, shell.messages().sentence(shell.locale(), why)))
              .status(422);
    };
  }

  @GetMapping("/appraisals/" + NUMBER)
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return appraisals
        .find(who, number)
        .map(found -> page(who, found, "", shell))
        .orElseGet(() -> unknown(number, shell));
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("appraisal.unknown", number)));
  }

  private Html page(Actor.Person who, Appraisal found, String fault, Shell shell) {
    var query = found.commission().query();
    return Html.page(
        "appraisal/web/appraisal",
        found.commission().activity(),
        new AppraisalPage(
            found,
            docket.events(found.number()),
            steps(who, found.stage()),
            query.isEmpty() ? "" : Address.of("/search").with("q", query).toString(),
            fault));
  }

  private static List<String> steps(Actor.Person who, Stage stage) {
    var following =
        switch (stage) {
          case Stage.Commissioned _ -> List.of("analyse", "withdraw");
          case Stage.Analysed _ -> List.of("opine", "draft", "withdraw");
          case Stage.Drafted _ -> List.of("approve", "give-back", "withdraw");
          case Stage.Reported _ -> List.of("decide", "withdraw");
          case Stage.Decided _ -> List.of("confirm", "contest", "withdraw");
          case Stage.Confirmed _ -> List.of("close");
          case Stage.Closed _, Stage.Withdrawn _ -> List.<String>of();
        };
    return following.stream().filter(step -> who.may(asks(step))).toList();
  }

  private static Permission asks(String step) {
    return switch (step) {
      case "analyse", "opine", "draft" -> Permission.JUDGE;
      case "approve", "give-back" -> Permission.REVIEW;
      case "confirm", "contest" -> Permission.APPROVE;
      default -> Permission.DISPATCH;
    };
  }

  @PostMapping(
      "/appraisals/"
          + NUMBER
          + "/{act:analyse|opine|draft|approve|give-back|decide|confirm|contest|close|withdraw}")
  Html step(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String measures,
      @RequestParam(defaultValue = "LOW") Stage.Risk risk,
      @RequestParam(defaultValue = "PROCEED") Stage.Course course,
      @RequestParam(defaultValue = "FOLLOWED") Stage.Adoption adoption,
      Shell shell) {
    var step =
        switch (act) {
          case "analyse" -> new Step.Analyse(text);
          case "opine" -> new Step.Opine(risk, text);
          case "draft" -> new Step.Draft(risk, text, measures);
          case "approve" -> new Step.Approve();
          case "give-back" -> new Step.GiveBack(text);
          case "decide" -> new Step.Decide(course, adoption, text);
          case "confirm" -> new Step.Confirm();
          case "contest" -> new Step.Contest(text);
          case "close" -> new Step.Close(text);
          default -> new Step.Withdraw(text);
        };
    return switch (appraisals.step(who, number, version, step, clock.instant())) {
      case Step.Outcome.Done _ -> Html.see(Address.of("/appraisals", number));
      case Step.Outcome.Refused(var why) ->
          appraisals
              .find(who, number)
              .map(found ->
                  page(who, found, shell.messages().sentence(shell.locale(), why), shell)
                      .status(409))
              .orElseGet(() -> unknown(number, shell));
      case Step.Outcome.Stale(var since, var now) -> {
        var last = since.since().isEmpty() ? "" : since.since().getLast().who();
        yield page(who, now, shell.text("appraisal.stale", last), shell).status(412);
      }
      case Step.Outcome.Absent _ -> unknown(number, shell);
    };
  }

  @GetMapping("/appraisals/" + NUMBER + ".pdf")
  ResponseEntity<byte[]> print(Actor.Person who, @PathVariable String number, Shell shell) {
    return appraisals
        .find(who, number)
        .flatMap(found -> appraisals.pdf(found, shell.locale()))
        .map(pdf ->
            ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + number + ".pdf\"")
                .body(pdf))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
