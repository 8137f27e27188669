package org.wenlan.enforcement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.docket.CaseFile.History;
import org.wenlan.docket.Docket;
import org.wenlan.documents.Document;
import org.wenlan.enforcement.CaseParties;
import org.wenlan.enforcement.EnforcementCase;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCases;
import org.wenlan.enforcement.EnforcementCases.Lane;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.enforcement.Exhibits;
import org.wenlan.enforcement.Powers;
import org.wenlan.enforcement.Step.Outcome;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The desk of those who handle administrative cases, and the file of a penalty case. */
@Controller
class EnforcementDeskPages {
  static final int ROWS = 100;

  private final EnforcementCases cases;
  private final CaseParties parties;
  private final Exhibits exhibits;
  private final Powers powers;
  private final Docket docket;
  private final Rules rules;
  private final Clock clock;

  EnforcementDeskPages(
      EnforcementCases cases,
      CaseParties parties,
      Exhibits exhibits,
      Powers powers,
      Docket docket,
      Rules rules,
      Clock clock) {
    this.cases = cases;
    this.parties = parties;
    this.exhibits = exhibits;
    this.powers = powers;
    this.docket = docket;
    this.rules = rules;
    this.clock = clock;
  }

  /** What waits, or another part of it. */
  record DeskPage(
      Lane lane,
      Map<Lane, Integer> counts,
      List<EnforcementCases.Line> lines,
      LocalDate today,
      boolean more) {
    boolean late(EnforcementCases.Line line) {
      return line.due() != null && line.due().isBefore(today);
    }

    /** Counting stops at some number, and the desk says so. */
    String counted(Lane lane, Shell shell) {
      int count = counts.getOrDefault(lane, 0);
      return shell.count(count) + (count >= Docket.COUNTED ? "+" : "");
    }

    String address(EnforcementCases.Line line) {
      return (line.kind().equals(EnforcementCase.KIND)
              ? "/enforcement/cases/"
              : "/enforcement/adjudications/")
          + line.number();
    }
  }

  /** A restricted file asks why it is opened. */
  record ShutPage(String number, String fault) {}

  /**
   * A file for those who handle it.
   *
   * @param steps that can follow and that the reader's roles allow; the door decides again
   * @param own whether the reader proposed what waits for somebody else
   * @param bounds of the fine for what was told; null where no rule is known
   * @param doubts how unsure we are of the rules of its clocks, by their pins
   * @param surcharge added by now to a fine that is late
   * @param kept the form that was refused, with what was typed
   * @param words what the party wrote
   * @param code of the party, shown this once; empty otherwise
   * @param fault what could not be done; empty otherwise
   */
  record FilePage(
      EnforcementCase found,
      History history,
      List<Docket.Running> clocks,
      List<Exhibits.Exhibit> exhibits,
      List<EnforcementCases.Done> acts,
      List<Powers.Officer> officers,
      List<Powers.Campaign> campaigns,
      List<String> steps,
      boolean own,
      Stage.@Nullable Bounds bounds,
      Map<String, Mark> doubts,
      long surcharge,
      LocalDate today,
      Kept kept,
      List<CaseParties.Word> words,
      String code,
      String fault) {

    /** What was typed into a form that was refused. */
    String kept(String step) {
      return kept.act().equals(step) ? kept.typed().getOrDefault("text", "") : "";
    }

    /** What is known of a document of the evidence. */
    @Nullable Document document(String hash) {
      return history.filed().stream()
          .filter(one -> one.hash().equals(hash))
          .findFirst()
          .map(one -> one.document())
          .orElse(null);
    }

    boolean open(String step) {
      return kept.act().equals(step);
    }

    Stage.Penalty penalty(String step, Stage.Penalty otherwise) {
      return open(step) ? StepForm.penalty(kept.typed()) : otherwise;
    }

    String officer(String certificate) {
      return officers.stream()
          .filter(one -> one.certificate().equals(certificate))
          .map(one -> one.name() + " " + certificate)
          .findFirst()
          .orElse(certificate);
    }

    boolean can(String step) {
      return steps.contains(step);
    }
  }

  /** A form that was refused, so that nothing is lost. */
  record Kept(String act, Map<String, String> typed) {
    static final Kept NOTHING = new Kept("", Map.of());
  }

  /** Shown only to those who may open it. */
  @Bean
  static MenuEntry enforcementDeskEntry() {
    return new MenuEntry("/enforcement/desk", "enforcement.desk", 37);
  }

  @GetMapping("/enforcement/desk")
  Html desk(
      Actor.Person who,
      @RequestParam(defaultValue = "CLUES") Lane lane,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var lines = cases.lane(who, lane, before, ROWS);
    return Html.page(
        "enforcement/web/desk",
        shell.text("enforcement.desk"),
        new DeskPage(lane, cases.counts(who), lines, today(), lines.size() == ROWS));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  @GetMapping("/enforcement/cases/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return page(who, number, "", shell);
  }

  static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("enforcement.unknown", number)));
  }

  /** The file as it is now, with what could not be done. */
  Html page(Actor.Person who, String number, String fault, Shell shell) {
    return page(who, number, Kept.NOTHING, fault, shell);
  }

  private Html page(Actor.Person who, String number, Kept kept, String fault, Shell shell) {
    return switch (cases.look(who, number, clock.instant())) {
      case Sight.Absent _ -> unknown(number, shell);
      case Sight.Shut(var shut, var _) ->
          Html.page("enforcement/web/shut", shut, new ShutPage(shut, fault))
              .calm()
              .status(fault.isEmpty() ? 200 : 409);
      case Sight.Open(var found) -> file(who, found, kept, "", fault);
    };
  }

  private Html file(Actor.Person who, EnforcementCase found, Kept kept, String code, String fault) {
    var number = found.number();
    var clocks = docket.clocks(number);
    var doubts = new HashMap<String, Mark>();
    clocks.forEach(one -> rules.doubt(one.pin()).ifPresent(mark -> doubts.put(one.pin(), mark)));
    boolean own =
        found.stage() instanceof Stage.Proposed(var _, var by, var _) && by.id().equals(who.id());
    var late =
        clocks.stream()
            .filter(one -> one.name().equals("PAY") && one.state() == Docket.Running.State.FIRED)
            .map(Docket.Running::due)
            .findFirst();
    return Html.page(
        "enforcement/web/file",
        found.number() + " " + found.report().subject(),
        new FilePage(
            found,
            docket.history(found.file()),
            clocks,
            exhibits.of(number),
            cases.acts(number),
            powers.officers(),
            powers.campaigns(),
            FileSteps.of(who, found, clocks),
            own,
            bounds(found),
            doubts,
            late.map(due -> cases.surcharge(found, due, clock.instant())).orElse(0L),
            today(),
            kept,
            parties.words(number),
            code,
            fault));
  }

  private Stage.@Nullable Bounds bounds(EnforcementCase found) {
    var penalty =
        found.stage() instanceof Stage.Told told
            ? told.penalty()
            : found.decided() instanceof Stage.Decided decided ? decided.penalty() : null;
    var value = found.inquiry().value();
    return (penalty == null
            ? cases.bounds(found, value, 0, false)
            : cases.bounds(found, penalty.turnover(), penalty.gains(), penalty.serious()))
        .orElse(null);
  }

  @PostMapping("/enforcement/cases/{number}/{act:" + StepForm.ACTS + "}")
  Html step(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      @RequestParam(defaultValue = "0") long version,
      Shell shell) {
    var outcome =
        switch (StepForm.read(act, all)) {
          case StepForm.Read.Faulty(var why) -> new Outcome.Refused(why);
          case StepForm.Read.Whole(var step) ->
              cases.step(who, number, version, step, clock.instant());
        };
    return switch (outcome) {
      case Outcome.Done(var now, var code) ->
          code.isEmpty()
              ? Html.see(Address.of("/enforcement/cases", number))
              : file(who, now, Kept.NOTHING, code, "");
      case Outcome.Refused(var why) ->
          page(
                  who,
                  number,
                  new Kept(act, all),
                  shell.messages().sentence(shell.locale(), why),
                  shell)
              .status(409);
      case Outcome.Stale(var since, var _) -> {
        var last = since.since().isEmpty() ? "" : since.since().getLast().who();
        yield page(who, number, new Kept(act, all), shell.text("enforcement.stale", last), shell)
            .status(412);
      }
      case Outcome.Absent _ -> unknown(number, shell);
    };
  }
}
