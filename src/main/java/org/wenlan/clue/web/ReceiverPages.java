package org.wenlan.clue.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
  /** Clues of a batch that are shown at once. */
  static final int PART = 50;

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
   * @param clues of this part
   * @param from how many clues stand before them
   * @param offers the listings of each clue, by its number
   * @param typed answers and reasons as they were typed, by the names of their fields
   */
  record ReceivedPage(
      ClueBatch batch,
      String code,
      List<IpClue> clues,
      int from,
      Map<String, List<Findings.Found>> offers,
      List<Docket.Running> clocks,
      Map<String, String> typed,
      String fault) {

    boolean waits(IpClue clue) {
      return clue.stage() instanceof IpClue.HandedOver
          && batch.stage() instanceof ClueBatch.Received;
    }

    /** Where the parts begin. */
    List<Integer> parts() {
      return IntStream.iterate(0, at -> at < batch.clues().size(), at -> at + PART)
          .boxed()
          .toList();
    }

    int last() {
      return from + clues.size();
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
      @RequestParam(defaultValue = "0") int from,
      Shell shell) {
    return batch(number, code)
        .map(batch -> page(batch, code, from, Map.of(), "", 200))
        .orElseGet(() -> ask(number, true, shell));
  }

  private Html page(
      ClueBatch batch,
      String code,
      int after,
      Map<String, String> typed,
      String fault,
      int status) {
    int from = Math.max(0, Math.min(after, batch.clues().size() - 1)) / PART * PART;
    var clues = batches.clues(batch, from, PART);
    var offers = batches.offers(clues);
    return Html.page(
            "clue/web/received",
            batch.said().title(),
            new ReceivedPage(
                batch, code, clues, from, offers, docket.clocks(batch.number()), typed, fault))
        .status(status);
  }

  @PostMapping("/monitoring/receive/{act:receipt|answers}")
  Html act(
      @PathVariable String act,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "0") int from,
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
          page(batch, code, from, Map.of(), "", 200)
              .saying(Html.Tone.DONE, shell.text("clue.receive.done." + act));
      case Outcome.Refused(var why) ->
          page(
              found.get(), code, from, fields, shell.messages().sentence(shell.locale(), why), 409);
      case Outcome.Stale(var batch) ->
          page(batch, code, from, fields, shell.text("clue.stale"), 412);
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
