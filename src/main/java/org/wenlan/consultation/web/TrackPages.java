package org.wenlan.consultation.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Act;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.Proceedings;
import org.wenlan.consultation.Receipts;
import org.wenlan.docket.Docket;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** What a requester without an account sees of a case: by number and code, never by address. */
@Controller
class TrackPages {
  private static final int LONGEST = 2_000;

  private final Proceedings proceedings;
  private final Docket docket;
  private final Receipts receipts;
  private final Words words;
  private final Clock clock;

  TrackPages(Proceedings proceedings, Docket docket, Receipts receipts, Words words, Clock clock) {
    this.proceedings = proceedings;
    this.docket = docket;
    this.receipts = receipts;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/track")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return form(number, false, shell);
  }

  private static Html form(String number, boolean wrong, Shell shell) {
    var title = shell.text("consultation.track.title");
    return Html.page("consultation/web/track", title, new TrackPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  @PostMapping("/track")
  Html show(@RequestParam String number, @RequestParam String code, Shell shell) {
    return found(number, code)
        .map(found -> page(found, code, "", shell))
        .orElseGet(() -> form(number, true, shell));
  }

  private Optional<Consultation> found(String number, String code) {
    return proceedings.byCode(number.strip().toUpperCase(java.util.Locale.ROOT), code);
  }

  private Html page(Consultation found, String code, String fault, Shell shell) {
    var history = docket.history(found.file());
    var page =
        new TrackedPage(
            found,
            code,
            history.events(),
            history.messages(),
            history.filed(),
            still(found, shell),
            fault);
    return Html.page("consultation/web/tracked", found.number(), page)
        .calm()
        .status(fault.isEmpty() ? 200 : 409);
  }

  private List<TrackedPage.Still> still(Consultation found, Shell shell) {
    return docket.clocks(found.number()).stream()
        .filter(clock -> clock.state() == Docket.Running.State.PAUSED)
        .map(clock -> clock.countdown().pauses().getLast())
        .map(pause ->
            new TrackedPage.Still(
                words.word("pauses", pause.reason(), shell.locale()), pause.from()))
        .toList();
  }

  @PostMapping("/track/message")
  Html say(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam String text,
      Shell shell) {
    var found = found(number, code);
    if (found.isEmpty()) {
      return form(number, true, shell);
    }
    if (text.isBlank() || text.length() > LONGEST) {
      var fault = shell.text("consultation.message.length", LONGEST);
      return page(found.get(), code, fault, shell).status(422);
    }
    docket.say(found.get().file(), new Actor.Anyone(), false, text.strip(), clock.instant());
    return page(found.get(), code, "", shell);
  }

  @PostMapping("/track/withdraw")
  Html withdraw(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String said,
      Shell shell) {
    var found = found(number, code);
    if (found.isEmpty()) {
      return form(number, true, shell);
    }
    return switch (proceedings.withdraw(found.get(), version, said, clock.instant())) {
      case Act.Outcome.Done(var now) -> page(now, code, "", shell);
      case Act.Outcome.Refused(var why) ->
          page(found.get(), code, words.sentence(why, shell.locale()), shell);
      case Act.Outcome.Stale(var _, var now) ->
          page(now, code, shell.text("consultation.stale"), shell);
      case Act.Outcome.Absent _ -> form(number, true, shell);
    };
  }

  /** The receipt, as PDF. */
  @PostMapping("/track/receipt")
  Object receipt(@RequestParam String number, @RequestParam String code, Shell shell)
      throws IOException {
    var found = found(number, code);
    if (found.isEmpty()) {
      return form(number, true, shell);
    }
    return pdf(found.get().number(), receipts.pdf(found.get(), shell.locale()));
  }

  static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
    return ResponseEntity.ok()
        .header("Content-Type", "application/pdf")
        .header("Cache-Control", "private, no-store")
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(name + ".pdf").build().toString())
        .body(bytes);
  }
}
