package org.wenlan.pledge.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.docket.CaseFile.History;
import org.wenlan.docket.Docket;
import org.wenlan.documents.web.PostedFiles;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Certificates;
import org.wenlan.pledge.Draft;
import org.wenlan.pledge.Grounds;
import org.wenlan.pledge.Pledge;
import org.wenlan.pledge.PledgeFiling;
import org.wenlan.pledge.PledgeFiling.Known;
import org.wenlan.pledge.PledgeSigning;
import org.wenlan.pledge.PledgeSigning.Amended;
import org.wenlan.pledge.Pledges;
import org.wenlan.pledge.Stage;
import org.wenlan.pledge.Step.Outcome;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** What a party sees and does: by number and code, never by address. */
@Controller
class PartyPages {
  private final PledgeFiling filing;
  private final PledgeSigning signing;
  private final Pledges pledges;
  private final Certificates certificates;
  private final Docket docket;
  private final Clock clock;

  PartyPages(
      PledgeFiling filing,
      PledgeSigning signing,
      Pledges pledges,
      Certificates certificates,
      Docket docket,
      Clock clock) {
    this.filing = filing;
    this.signing = signing;
    this.pledges = pledges;
    this.certificates = certificates;
    this.docket = docket;
    this.clock = clock;
  }

  /** Asks for number and code. */
  record TrackPage(String number, boolean wrong) {}

  /**
   * How it stands, for a party.
   *
   * @param form the application to correct; null when nothing is to be corrected by this party
   * @param checked the grounds as long as nothing is decided; null afterwards
   * @param fault what could not be done; empty otherwise
   */
  record PartyPage(
      Known known,
      String code,
      History history,
      List<Certificates.Certificate> certificates,
      @Nullable PledgeForm form,
      Grounds.@Nullable Checked checked,
      String fault) {

    boolean withdraws() {
      return switch (known.pledge().stage()) {
        case Stage.Unconfirmed _, Stage.Received _, Stage.Correcting _ -> true;
        case Stage.Proposed _,
            Stage.Registered _,
            Stage.Refused _,
            Stage.Withdrawn _,
            Stage.Discharged _ ->
            false;
      };
    }

    boolean lacks(Pledge.Paper paper) {
      return known.pledge().needed().contains(paper)
          && history.filed().stream().noneMatch(one -> one.what().equals(paper.name()));
    }
  }

  @GetMapping("/pledges/progress")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return form(number, false, shell);
  }

  private static Html form(String number, boolean wrong, Shell shell) {
    return Html.page(
            "pledge/web/track", shell.text("pledge.progress"), new TrackPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  private Optional<Known> known(String number, String code) {
    return filing.byCode(number.strip().toUpperCase(Locale.ROOT), code);
  }

  @PostMapping("/pledges/progress")
  Html show(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return known(number, code)
        .map(known -> page(known, code, null, "", 200))
        .orElseGet(() -> form(number, true, shell));
  }

  private Html page(Known known, String code, @Nullable PledgeForm form, String fault, int status) {
    var pledge = known.pledge();
    boolean corrects =
        pledge.stage() instanceof Stage.Correcting && known.side() == pledge.asked().filer();
    var shown = form == null && corrects ? PledgeForm.of(Draft.of(pledge.asked())) : form;
    boolean decided =
        switch (pledge.stage()) {
          case Stage.Unconfirmed _, Stage.Received _, Stage.Correcting _ -> false;
          case Stage.Proposed(var _, var _, var back) -> back.registered() != null;
          case Stage.Registered _, Stage.Refused _, Stage.Withdrawn _, Stage.Discharged _ -> true;
        };
    return Html.page(
            "pledge/web/party",
            pledge.number(),
            new PartyPage(
                known,
                code,
                docket.history(pledge.file()),
                certificates.of(pledge),
                shown,
                decided ? null : pledges.check(pledge, clock.instant()),
                fault))
        .status(status);
  }

  @PostMapping("/pledges/progress/{act:confirm|withdraw|ask}")
  Html act(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @PathVariable String act,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String text,
      Shell shell) {
    var known = known(number, code);
    if (known.isEmpty()) {
      return form(number, true, shell);
    }
    var now = clock.instant();
    var one = known.get();
    return answered(
        one,
        code,
        switch (act) {
          case "confirm" -> signing.confirm(new Actor.Anyone(), one, version, text, now);
          case "withdraw" -> signing.withdraw(one, version, text, now);
          default -> signing.ask(one, version, text, now);
        },
        shell);
  }

  private Html answered(Known known, String code, Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Outcome.Done(var now) -> page(new Known(now, known.side()), code, null, "", 200);
      case Outcome.Refused(var why) -> page(known, code, null, said(why, shell), 409);
      case Outcome.Hindered _ -> page(known, code, null, shell.text("pledge.hindered"), 409);
      case Outcome.Stale(var _, var now) ->
          page(new Known(now, known.side()), code, null, shell.text("pledge.stale.party"), 412);
      case Outcome.Absent _ -> form(known.pledge().number(), true, shell);
    };
  }

  private static String said(Refusal why, Shell shell) {
    return shell.messages().sentence(shell.locale(), why);
  }

  @PostMapping("/pledges/progress/amend")
  Html amend(
      @RequestParam Map<String, String> all,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") long version,
      Shell shell) {
    var known = known(number, code);
    if (known.isEmpty()) {
      return form(number, true, shell);
    }
    var draft = new Draft(all);
    return switch (signing.amend(known.get(), version, draft, clock.instant())) {
      case Amended.Taken(var outcome) -> answered(known.get(), code, outcome, shell);
      case Amended.Faulty(var faults) ->
          page(known.get(), code, PledgeForm.wrong(draft, faults, shell), "", 422);
    };
  }

  @PostMapping("/pledges/progress/files")
  Html attach(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "OTHER") Pledge.Paper paper,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      Shell shell)
      throws IOException {
    var known = known(number, code);
    if (known.isEmpty()) {
      return form(number, true, shell);
    }
    var fault =
        PostedFiles.each(
                files,
                (name, content) ->
                    filing.attach(known.get(), paper, name, content, clock.instant()))
            .entrySet()
            .stream()
            .map(one -> one.getKey() + ": " + said(one.getValue(), shell))
            .collect(Collectors.joining("\n"));
    return page(known.get(), code, null, fault, fault.isEmpty() ? 200 : 422);
  }
}
