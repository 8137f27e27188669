package org.wenlan.transfer.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.parcel.Parcel;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.transfer.Matter;
import org.wenlan.transfer.Thresholds;
import org.wenlan.transfer.Transfer;
import org.wenlan.transfer.TransferSource;
import org.wenlan.transfer.Transfers;
import org.wenlan.transfer.Transfers.Outcome;

/** Transfers and requests for those who send and answer them. */
@Controller
class TransferPages {
  private static final int ROWS = 50;
  private static final Set<String> APPROVED = Set.of("send", "approve", "back");

  private final Transfers transfers;
  private final Thresholds thresholds;
  private final Docket docket;
  private final Clock clock;

  TransferPages(Transfers transfers, Thresholds thresholds, Docket docket, Clock clock) {
    this.transfers = transfers;
    this.thresholds = thresholds;
    this.docket = docket;
    this.clock = clock;
  }

  @Bean
  static MenuEntry transfersEntry() {
    return new MenuEntry("/transfers", "transfer.menu", 57);
  }

  /** The register. */
  record TransfersPage(List<Transfers.Line> lines, String kind, String reference, boolean may) {}

  /**
   * The form of a transfer or request.
   *
   * @param fields as they were typed, by name
   * @param tests thresholds of which none was met; empty otherwise
   */
  record FormPage(
      String kind, Map<String, String> fields, List<Thresholds.Test> tests, String fault) {

    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /**
   * One file.
   *
   * @param tests the thresholds as the law stands now; empty where none is known
   * @param papers of its case, of which may be chosen now
   * @param code for the receiver, shown this once; empty otherwise
   */
  record TransferPage(
      Transfer one,
      List<Thresholds.Test> tests,
      List<Docket.Running> clocks,
      List<Event> events,
      List<String> steps,
      List<TransferSource.Paper> papers,
      String code,
      String fault) {

    /** What its receiver may say now, and so what may have come on paper. */
    List<String> words() {
      return TransferReceiverPages.words(one);
    }

    /** What came on paper, in its order. */
    List<Transfer.OnPaper> papered() {
      var receipt = one.stage().receipt();
      var filed = one.stage().filed();
      return Stream.of(
              receipt == null ? null : receipt.paper(),
              filed == null ? null : filed.paper(),
              one.stage() instanceof Transfer.Closed closed ? closed.said().paper() : null)
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .toList();
    }
  }

  @GetMapping("/transfers")
  Html all(
      Actor.Person who,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    return Html.page(
        "transfer/web/transfers",
        shell.text("transfer.title"),
        new TransfersPage(
            transfers.list(who, kind, reference, before, ROWS),
            kind,
            reference,
            who.may(Permission.DISPATCH)));
  }

  @GetMapping("/transfers/new/{form:transfer|request|asked}")
  Html form(
      Actor.Person who,
      @PathVariable("form") String kind,
      @RequestParam(defaultValue = "") String reference,
      Shell shell) {
    var fields =
        kind.equals("asked")
            ? Map.<String, String>of()
            : transfers
                .origin(who, reference, clock.instant())
                .map(TransferForms::fields)
                .orElse(Map.of());
    var all = new TreeMap<>(fields);
    all.put("reference", reference);
    return form(new FormPage(kind, all, List.of(), ""), shell);
  }

  private static Html form(FormPage page, Shell shell) {
    return Html.page("transfer/web/form", shell.text("transfer.new." + page.kind()), page)
        .status(page.fault().isEmpty() ? 200 : 422);
  }

  @PostMapping("/transfers/new/{form:transfer|request|asked}")
  Html open(
      Actor.Person who,
      @PathVariable("form") String kind,
      @RequestParam Map<String, String> fields,
      Shell shell) {
    var matter = TransferForms.matter(kind, fields);
    if (matter.isEmpty()) {
      return form(new FormPage(kind, fields, List.of(), shell.text("transfer.form.wrong")), shell);
    }
    return switch (transfers.open(who, matter.get(), clock.instant())) {
      case Outcome.Done(var one, var _) -> Html.see(Address.of("/transfers", one.number()));
      case Outcome.Below(var tests) ->
          form(new FormPage(kind, fields, tests, shell.text("transfer.below")), shell);
      case Outcome.Refused(var why) ->
          form(
              new FormPage(kind, fields, List.of(), shell.messages().sentence(shell.locale(), why)),
              shell);
      case Outcome.Stale _, Outcome.Absent _ -> unknown("", shell);
    };
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("transfer.unknown", number)));
  }

  @GetMapping("/transfers/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return transfers
        .find(who, number)
        .map(one -> page(who, one, "", "", 200))
        .orElseGet(() -> unknown(number, shell));
  }

  private Html page(Actor.Person who, Transfer one, String code, String fault, int status) {
    var tests =
        one.matter() instanceof Matter.Suspicion suspicion
            ? switch (thresholds.test(suspicion)) {
              case Thresholds.Tested.Passed(var all) -> all;
              case Thresholds.Tested.Below(var all) -> all;
              case Thresholds.Tested.Unknown _ -> List.<Thresholds.Test>of();
            }
            : List.<Thresholds.Test>of();
    return Html.page(
            "transfer/web/transfer",
            one.matter().subject(),
            new TransferPage(
                one,
                tests,
                docket.clocks(one.number()),
                docket.events(one.number()),
                steps(who, one),
                who.may(Permission.DISPATCH)
                    ? transfers.papers(who, one, clock.instant())
                    : List.of(),
                code,
                fault))
        .status(status);
  }

  private static List<String> steps(Actor.Person who, Transfer one) {
    var following =
        switch (one.stage()) {
          case Transfer.Draft _ ->
              one.matter().incoming() ? List.of("propose", "drop") : List.of("send", "drop");
          case Transfer.Proposed _ -> List.of("approve", "back");
          case Transfer.Delivered _ -> List.of("paper-receipt", "code");
          case Transfer.Received _, Transfer.Filed _ -> List.of("paper-reply", "code");
          case Transfer.Dropped _, Transfer.Closed _ -> List.<String>of();
        };
    return following.stream()
        .filter(step -> who.may(APPROVED.contains(step) ? Permission.APPROVE : Permission.DISPATCH))
        .toList();
  }

  @PostMapping("/transfers/{number}/{act:send|drop|propose|approve|back}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String text,
      Shell shell) {
    var now = clock.instant();
    var outcome =
        switch (act) {
          case "send" -> transfers.send(who, number, version, now);
          case "drop" -> transfers.drop(who, number, version, now);
          case "propose" -> transfers.propose(who, number, version, text, now);
          default -> transfers.decide(who, number, version, act.equals("approve"), now);
        };
    return answer(who, number, outcome, shell);
  }

  Html answer(Actor.Person who, String number, Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Outcome.Done(var one, var code) ->
          code.isEmpty()
              ? Html.see(Address.of("/transfers", number))
              : page(who, one, code, "", 200);
      case Outcome.Below _ -> shown(who, number, shell.text("transfer.below"), shell);
      case Outcome.Refused(var why) ->
          shown(who, number, shell.messages().sentence(shell.locale(), why), shell);
      case Outcome.Stale(var one) -> page(who, one, "", shell.text("transfer.stale"), 412);
      case Outcome.Absent _ -> unknown(number, shell);
    };
  }

  @PostMapping("/transfers/{number}/enclose")
  Html enclose(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam long version,
      @RequestParam(defaultValue = "") List<String> paper,
      Shell shell) {
    var chosen = paper.stream().filter(one -> !one.isEmpty()).toList();
    return answer(
        who, number, transfers.enclose(who, number, version, chosen, clock.instant()), shell);
  }

  private Html shown(Actor.Person who, String number, String fault, Shell shell) {
    return transfers
        .find(who, number)
        .map(one -> page(who, one, "", fault, 409))
        .orElseGet(() -> unknown(number, shell));
  }

  @GetMapping("/transfers/{number}/parcel")
  ResponseEntity<byte[]> parcel(Actor.Person who, @PathVariable String number) {
    return transfers
        .find(who, number)
        .flatMap(transfers::parcel)
        .map(TransferPages::zip)
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
