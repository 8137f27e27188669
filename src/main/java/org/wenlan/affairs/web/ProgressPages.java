package org.wenlan.affairs.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.affairs.Application;
import org.wenlan.affairs.Filled;
import org.wenlan.affairs.Handling;
import org.wenlan.affairs.Submitting;
import org.wenlan.affairs.Submitting.Changed;
import org.wenlan.docket.Docket;
import org.wenlan.documents.web.PostedFiles;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;
import org.wenlan.mail.Mail;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** What an applicant sees and does: by number and code, never by address. */
@Controller
class ProgressPages {
  private final Submitting submitting;
  private final Handling handling;
  private final Docket docket;
  private final Mail mail;
  private final Clock clock;

  ProgressPages(Submitting submitting, Handling handling, Docket docket, Mail mail, Clock clock) {
    this.submitting = submitting;
    this.handling = handling;
    this.docket = docket;
    this.mail = mail;
    this.clock = clock;
  }

  @GetMapping("/applications/track")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return form(number, false, shell);
  }

  private static Html form(String number, boolean wrong, Shell shell) {
    return Html.page("affairs/web/track", shell.text("affairs.track"), new TrackPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  /** Asks for number and code. */
  record TrackPage(String number, boolean wrong) {}

  private Optional<Application> found(String number, String code) {
    return submitting.byCode(number.strip().toUpperCase(Locale.ROOT), code);
  }

  @PostMapping("/applications/track")
  Html show(@RequestParam String number, @RequestParam String code, Shell shell) {
    return found(number, code)
        .map(found -> page(found, code, Map.of(), List.of(), ""))
        .orElseGet(() -> form(number, true, shell));
  }

  private Html page(
      Application found,
      String code,
      Map<String, String> faults,
      List<Bilingual> ineligible,
      String fault) {
    var history = docket.history(found.file());
    var affair = handling.affair(found);
    var told = mail.known() ? new Filled(affair, found.said().answers()).email() : "";
    boolean wrong = !faults.isEmpty() || !ineligible.isEmpty() || !fault.isEmpty();
    return Html.page(
            "affairs/web/progress",
            found.number(),
            new ProgressPage(
                found,
                affair,
                code,
                history.events(),
                history.filed(),
                faults,
                ineligible,
                fault,
                submitting.rating(found).orElse(null),
                told))
        .calm()
        .status(wrong ? 422 : 200);
  }

  @PostMapping("/applications/track/correct")
  Html correct(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> all,
      Shell shell) {
    var found = found(number, code);
    if (found.isEmpty()) {
      return form(number, true, shell);
    }
    var asked =
        handling.affair(found.get()).questions().stream()
            .filter(one -> all.containsKey("has-" + one.code()))
            .toList();
    var answers = Posted.answers(asked, all);
    return changed(
        found.get(),
        code,
        submitting.correct(found.get(), version, answers, clock.instant()),
        shell);
  }

  private Html changed(Application found, String code, Changed outcome, Shell shell) {
    return switch (outcome) {
      case Changed.Done(var now) -> page(now, code, Map.of(), List.of(), "");
      case Changed.Faulty(var faults, var ineligible) ->
          page(found, code, Posted.faults(faults, shell), ineligible, "");
      case Changed.Refused(var why) -> page(found, code, Map.of(), List.of(), said(why, shell));
    };
  }

  private static String said(Refusal why, Shell shell) {
    return shell.messages().sentence(shell.locale(), why);
  }

  @PostMapping("/applications/track/withdraw")
  Html withdraw(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    return found(number, code)
        .map(found ->
            changed(found, code, submitting.withdraw(found, version, why, clock.instant()), shell))
        .orElseGet(() -> form(number, true, shell));
  }

  @PostMapping("/applications/track/rate")
  Html rate(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam(defaultValue = "0") int points,
      @RequestParam(defaultValue = "") String said,
      Shell shell) {
    return found(number, code)
        .map(found -> {
          var why = submitting.rate(found, points, said, clock.instant());
          return page(
              found, code, Map.of(), List.of(), why.map(one -> said(one, shell)).orElse(""));
        })
        .orElseGet(() -> form(number, true, shell));
  }

  @PostMapping("/applications/track/files")
  Html attach(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String material,
      @RequestParam(name = "file", required = false) List<MultipartFile> files,
      Shell shell)
      throws IOException {
    var found = found(number, code);
    if (found.isEmpty()) {
      return form(number, true, shell);
    }
    var fault =
        PostedFiles.each(
                files,
                (name, content) ->
                    submitting.attach(found.get(), material, name, content, clock.instant()))
            .entrySet()
            .stream()
            .map(one -> one.getKey() + ": " + said(one.getValue(), shell))
            .collect(Collectors.joining("\n"));
    return page(found.get(), code, Map.of(), List.of(), fault);
  }
}
