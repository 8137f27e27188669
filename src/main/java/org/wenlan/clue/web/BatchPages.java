package org.wenlan.clue.web;

import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.clue.ClueBatch;
import org.wenlan.clue.ClueBatches;
import org.wenlan.clue.ClueBatches.Outcome;
import org.wenlan.clue.ClueBook;
import org.wenlan.clue.IpClue;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.parcel.Parcel;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Batches for those who hand clues over. */
@Controller
class BatchPages {
  private static final int ROWS = 50;

  private final ClueBatches batches;
  private final ClueBook clues;
  private final Docket docket;
  private final Clock clock;

  BatchPages(ClueBatches batches, ClueBook clues, Docket docket, Clock clock) {
    this.batches = batches;
    this.clues = clues;
    this.docket = docket;
    this.clock = clock;
  }

  /** All batches, and the form of a new one. */
  record BatchesPage(
      List<ClueBatches.Line> batches, ClueBatch.Said typed, boolean may, String fault) {}

  /**
   * One batch.
   *
   * @param ready verified clues that may go in
   * @param code for the receiver, shown this once; empty otherwise
   */
  record BatchPage(
      ClueBatch batch,
      List<IpClue> clues,
      List<ClueBook.Line> ready,
      List<Docket.Running> clocks,
      List<Event> events,
      boolean fills,
      boolean sends,
      boolean closes,
      String code,
      String fault) {}

  @GetMapping("/monitoring/batches")
  Html all(Actor.Person who, @RequestParam(defaultValue = "") String before, Shell shell) {
    return page(who, before, new ClueBatch.Said("", "", "", ""), "", shell);
  }

  private Html page(
      Actor.Person who, String before, ClueBatch.Said typed, String fault, Shell shell) {
    return Html.page(
            "clue/web/batches",
            shell.text("clue.batches"),
            new BatchesPage(
                batches.list(who, before, ROWS), typed, who.may(Permission.DISPATCH), fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/monitoring/batches")
  Html open(
      Actor.Person who,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String receiver,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "") String region,
      Shell shell) {
    var said = new ClueBatch.Said(title, receiver, contact, region);
    return switch (batches.open(who, said, clock.instant())) {
      case Outcome.Done(var batch, var _) ->
          Html.see(Address.of("/monitoring/batches", batch.number()));
      case Outcome.Refused(var why) ->
          page(who, "", said, shell.messages().sentence(shell.locale(), why), shell);
      case Outcome.Stale _, Outcome.Absent _ -> unknown("", shell);
    };
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("clue.batch.unknown", number)));
  }

  @GetMapping("/monitoring/batches/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return batches
        .find(who, number)
        .map(batch -> page(who, batch, "", "", 200, shell))
        .orElseGet(() -> unknown(number, shell));
  }

  private Html page(
      Actor.Person who, ClueBatch batch, String code, String fault, int status, Shell shell) {
    boolean draft = batch.stage() instanceof ClueBatch.Draft;
    boolean fills = draft && who.may(Permission.DISPATCH);
    return Html.page(
            "clue/web/batch",
            batch.said().title(),
            new BatchPage(
                batch,
                batches.clues(batch),
                fills ? clues.list(who, "Verified", "", 200) : List.of(),
                docket.clocks(batch.number()),
                docket.events(batch.number()),
                fills,
                draft && who.may(Permission.APPROVE) && !batch.clues().isEmpty(),
                batch.stage().open() && !draft && who.may(Permission.DISPATCH),
                code,
                fault))
        .status(status);
  }

  @PostMapping("/monitoring/batches/{number}/{act:add|remove|drop|send|close|code}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String clue,
      Shell shell) {
    var now = clock.instant();
    var outcome =
        switch (act) {
          case "add" -> batches.fill(who, number, version, clue, true, now);
          case "remove" -> batches.fill(who, number, version, clue, false, now);
          case "drop" -> batches.drop(who, number, version, now);
          case "send" -> batches.send(who, number, version, now);
          case "code" -> batches.giveCode(who, number, version, now);
          default -> batches.close(who, number, version, now);
        };
    return switch (outcome) {
      case Outcome.Done(var batch, var code) ->
          code.isEmpty()
              ? Html.see(Address.of("/monitoring/batches", number))
              : page(who, batch, code, "", 200, shell);
      case Outcome.Refused(var why) ->
          batches
              .find(who, number)
              .map(batch ->
                  page(who, batch, "", shell.messages().sentence(shell.locale(), why), 409, shell))
              .orElseGet(() -> unknown(number, shell));
      case Outcome.Stale(var batch) -> page(who, batch, "", shell.text("clue.stale"), 412, shell);
      case Outcome.Absent _ -> unknown(number, shell);
    };
  }

  @GetMapping("/monitoring/batches/{number}/parcel")
  ResponseEntity<byte[]> parcel(Actor.Person who, @PathVariable String number) {
    return batches
        .find(who, number)
        .flatMap(batches::parcel)
        .map(BatchPages::zip)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  static ResponseEntity<byte[]> zip(Parcel parcel) {
    return ResponseEntity.ok()
        .header("Content-Type", "application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + parcel.name() + "\"")
        .header("Cache-Control", "private, no-store")
        .header("X-Seal", parcel.seal())
        .body(parcel.bytes());
  }
}
