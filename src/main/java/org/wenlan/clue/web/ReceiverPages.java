package org.wenlan.clue.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.clue.ClueBatch;
import org.wenlan.clue.ClueBatches;
import org.wenlan.clue.ClueBatches.Outcome;
import org.wenlan.clue.Findings;
import org.wenlan.clue.IpClue;
import org.wenlan.docket.Docket;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** What a receiver sees and does: by number and code, without signing in. */
@Controller
class ReceiverPages {
  private final ClueBatches batches;
  private final Docket docket;
  private final Clock clock;

  ReceiverPages(ClueBatches batches, Docket docket, Clock clock) {
    this.batches = batches;
    this.docket = docket;
    this.clock = clock;
  }

  /** Number and code are asked for. */
  record ReceivePage(String number, boolean wrong) {}

  /**
   * A batch for its receiver: without anybody's name of the sender's side.
   *
   * @param offers the listings of each clue, by its number
   * @param typed answers and reasons as they were typed, by the names of their fields
   */
  record ReceivedPage(
      ClueBatch batch,
      String code,
      List<IpClue> clues,
      Map<String, List<Findings.Found>> offers,
      List<Docket.Running> clocks,
      Map<String, String> typed,
      String fault) {

    boolean waits(IpClue clue) {
      return clue.stage() instanceof IpClue.HandedOver
          && batch.stage() instanceof ClueBatch.Received;
    }

    boolean anyWaits() {
      return clues.stream().anyMatch(this::waits);
    }
  }

  @GetMapping("/monitoring/receive")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return ask(number, false, shell);
  }

  private static Html ask(String number, boolean wrong, Shell shell) {
    return Html.page("clue/web/receive", shell.text("clue.receive"), new ReceivePage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  private Optional<ClueBatch> batch(String number, String code) {
    return batches.byCode(number.strip().toUpperCase(Locale.ROOT), code);
  }

  @PostMapping("/monitoring/receive")
  Html show(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return batch(number, code)
        .map(batch -> page(batch, code, Map.of(), "", 200))
        .orElseGet(() -> ask(number, true, shell));
  }

  private Html page(
      ClueBatch batch, String code, Map<String, String> typed, String fault, int status) {
    var clues = batches.clues(batch);
    var offers = new HashMap<String, List<Findings.Found>>();
    clues.forEach(clue -> offers.put(clue.number(), batches.offers(clue)));
    return Html.page(
            "clue/web/received",
            batch.said().title(),
            new ReceivedPage(
                batch, code, clues, offers, docket.clocks(batch.number()), typed, fault))
        .status(status);
  }

  @PostMapping("/monitoring/receive/{act:receipt|answers}")
  Html act(
      @PathVariable String act,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam Map<String, String> fields,
      Shell shell) {
    var found = batch(number, code);
    if (found.isEmpty()) {
      return ask(number, true, shell);
    }
    var now = clock.instant();
    var outcome =
        act.equals("receipt")
            ? batches.receive(
                found.get(),
                version,
                fields.getOrDefault("name", ""),
                fields.getOrDefault("reference", ""),
                now)
            : batches.answer(found.get(), version, replies(found.get(), fields), now);
    return switch (outcome) {
      case Outcome.Done(var batch, var _) ->
          page(batch, code, Map.of(), "", 200)
              .saying(Html.Tone.DONE, shell.text("clue.receive.done." + act));
      case Outcome.Refused(var why) ->
          page(found.get(), code, fields, shell.messages().sentence(shell.locale(), why), 409);
      case Outcome.Stale(var batch) -> page(batch, code, fields, shell.text("clue.stale"), 412);
      case Outcome.Absent _ -> ask(number, true, shell);
    };
  }

  /** Answers that were chosen; a clue without one waits on. */
  private static List<ClueBatches.Reply> replies(ClueBatch batch, Map<String, String> fields) {
    var replies = new ArrayList<ClueBatches.Reply>();
    for (var clue : batch.clues()) {
      var text = fields.getOrDefault("why-" + clue, "");
      switch (fields.getOrDefault("answer-" + clue, "")) {
        case "CONFIRMED" -> replies.add(new ClueBatches.Reply(clue, IpClue.Answer.CONFIRMED, text));
        case "NOT_CONFIRMED" ->
            replies.add(new ClueBatches.Reply(clue, IpClue.Answer.NOT_CONFIRMED, text));
        default -> {}
      }
    }
    return replies;
  }

  @PostMapping("/monitoring/receive/parcel")
  Object parcel(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return batch(number, code)
        .flatMap(batches::parcel)
        .<Object>map(BatchPages::zip)
        .orElseGet(() -> ask(number, true, shell));
  }
}
