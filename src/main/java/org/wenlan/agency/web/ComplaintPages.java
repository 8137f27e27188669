package org.wenlan.agency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.agency.AgencyRegister;
import org.wenlan.agency.Clue;
import org.wenlan.agency.Clues;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** A complaint about an agency by anyone, and how it goes on by number and code. */
@Controller
class ComplaintPages {
  private final Clues clues;
  private final AgencyRegister register;
  private final Docket docket;
  private final ComplaintPace pace;
  private final Clock clock;

  ComplaintPages(
      Clues clues, AgencyRegister register, Docket docket, ComplaintPace pace, Clock clock) {
    this.clues = clues;
    this.register = register;
    this.docket = docket;
    this.pace = pace;
    this.clock = clock;
  }

  /** The form, with what was typed and what is wrong with it. */
  record ComplainPage(Clue.Said typed, String agency, String fault) {}

  /** The receipt. */
  record ComplainedPage(Clue clue, String code) {}

  /** Number and code are asked for. */
  record ProgressPage(String number, boolean wrong) {}

  /** How a complaint stands, without anybody's name. */
  record ProgressedPage(Clue clue, List<Event> events) {}

  @GetMapping("/agencies/complain")
  Html form(@RequestParam(defaultValue = "") String licence, Shell shell) {
    var typed =
        new Clue.Said(Clue.Kind.UNLICENSED, Clue.Source.COMPLAINT, licence.strip(), "", "", "", "");
    return form(typed, "", shell);
  }

  private Html form(Clue.Said typed, String fault, Shell shell) {
    var agency = register.find(typed.licence()).map(one -> one.entry().name()).orElse("");
    return Html.page(
            "agency/web/complain",
            shell.text("agency.complain"),
            new ComplainPage(typed, agency, fault))
        .calm()
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/agencies/complain")
  Html complain(
      HttpServletRequest request,
      @RequestParam(defaultValue = "UNLICENSED") Clue.Kind kind,
      @RequestParam(defaultValue = "") String licence,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String contact,
      Shell shell) {
    var now = clock.instant();
    if (!pace.lets(String.valueOf(request.getRemoteAddr()), now)) {
      return Html.refused(Problem.tooMany((int) ComplaintPace.WINDOW.toSeconds()));
    }
    var said = new Clue.Said(kind, Clue.Source.COMPLAINT, licence, subject, facts, region, contact);
    return switch (clues.tell(new Actor.Anyone(), said, now)) {
      case Clues.Taken.Open(var clue, var code) ->
          Html.page(
                  "agency/web/complained",
                  shell.text("agency.complained"),
                  new ComplainedPage(clue, code))
              .calm();
      case Clues.Taken.Refused(var why) ->
          form(said, shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  @GetMapping("/agencies/progress")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return ask(number, false, shell);
  }

  private static Html ask(String number, boolean wrong, Shell shell) {
    return Html.page(
            "agency/web/progress", shell.text("agency.progress"), new ProgressPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  @PostMapping("/agencies/progress")
  Html show(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return clues
        .byCode(number.strip().toUpperCase(Locale.ROOT), code)
        .map(clue ->
            Html.page(
                    "agency/web/progressed",
                    clue.number(),
                    new ProgressedPage(clue, docket.events(clue.number())))
                .calm())
        .orElseGet(() -> ask(number, true, shell));
  }
}
