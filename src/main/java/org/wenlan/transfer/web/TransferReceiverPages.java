package org.wenlan.transfer.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.docket.Docket;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;
import org.wenlan.transfer.Matter;
import org.wenlan.transfer.Transfer;
import org.wenlan.transfer.Transfers;
import org.wenlan.transfer.Transfers.Outcome;

/** What a receiver sees and does: by number and code, without signing in. */
@Controller
class TransferReceiverPages {
  private final Transfers transfers;
  private final Docket docket;
  private final Clock clock;

  TransferReceiverPages(Transfers transfers, Docket docket, Clock clock) {
    this.transfers = transfers;
    this.docket = docket;
    this.clock = clock;
  }

  /** Number and code are asked for. */
  record ReceivePage(String number, boolean wrong) {}

  /**
   * A file for its receiver, without anybody's name of the sender's side.
   *
   * @param words what the receiver may say now; empty when nothing
   */
  record ReceivedPage(
      Transfer one, String code, List<Docket.Running> clocks, List<String> words, String fault) {}

  @GetMapping("/transfers/receive")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return ask(number, false, shell);
  }

  private static Html ask(String number, boolean wrong, Shell shell) {
    return Html.page(
            "transfer/web/receive", shell.text("transfer.receive"), new ReceivePage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  private Optional<Transfer> one(String number, String code) {
    return transfers.byCode(number.strip().toUpperCase(Locale.ROOT), code);
  }

  @PostMapping("/transfers/receive")
  Html show(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return one(number, code)
        .map(one -> page(one, code, "", 200))
        .orElseGet(() -> ask(number, true, shell));
  }

  private Html page(Transfer one, String code, String fault, int status) {
    return Html.page(
            "transfer/web/received",
            one.matter().subject(),
            new ReceivedPage(one, code, docket.clocks(one.number()), words(one), fault))
        .status(status);
  }

  /** What a receiver may say now; empty when nothing. */
  static List<String> words(Transfer one) {
    return switch (one.stage()) {
      case Transfer.Received _ ->
          one.matter() instanceof Matter.Suspicion
              ? List.of("FILED", "DECLINED")
              : List.of("ANSWERED");
      case Transfer.Filed _ -> List.of("PROSECUTED", "DROPPED", "RETURNED");
      case Transfer.Draft _,
          Transfer.Dropped _,
          Transfer.Proposed _,
          Transfer.Delivered _,
          Transfer.Closed _ ->
          List.of();
    };
  }

  @PostMapping("/transfers/receive/{act:receipt|reply}")
  Html act(
      @PathVariable String act,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String word,
      @RequestParam(defaultValue = "") String text,
      Shell shell) {
    var found = one(number, code);
    if (found.isEmpty()) {
      return ask(number, true, shell);
    }
    var now = clock.instant();
    var outcome =
        act.equals("receipt")
            ? transfers.receive(found.get(), version, name, reference, now)
            : transfers.reply(found.get(), version, word, text, now);
    return switch (outcome) {
      case Outcome.Done(var one, var _) ->
          page(one, code, "", 200).saying(Html.Tone.DONE, shell.text("transfer.kept"));
      case Outcome.Refused(var why) ->
          page(found.get(), code, shell.messages().sentence(shell.locale(), why), 409);
      case Outcome.Below _ -> page(found.get(), code, shell.text("transfer.below"), 409);
      case Outcome.Stale(var one) -> page(one, code, shell.text("transfer.stale"), 412);
      case Outcome.Absent _ -> ask(number, true, shell);
    };
  }

  @PostMapping("/transfers/receive/parcel")
  Object parcel(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return one(number, code)
        .flatMap(transfers::parcel)
        .<Object>map(TransferPages::zip)
        .orElseGet(() -> ask(number, true, shell));
  }
}
