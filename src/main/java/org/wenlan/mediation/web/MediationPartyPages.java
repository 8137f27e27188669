package org.wenlan.mediation.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.mediation.Mediation.Mediator;
import org.wenlan.mediation.MediationIntake;
import org.wenlan.mediation.MediationIntake.Known;
import org.wenlan.mediation.Mediations;
import org.wenlan.mediation.Organisations;
import org.wenlan.mediation.Organisations.Listed;
import org.wenlan.mediation.Room;
import org.wenlan.mediation.Room.Word;
import org.wenlan.mediation.Stage;
import org.wenlan.mediation.Step.Outcome;
import org.wenlan.mediation.Step.Who;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** The room for a side: by number and code, never by address. */
@Controller
class MediationPartyPages {
  private static final Set<String> ACTS =
      Set.of(
          "consent",
          "want",
          "replace",
          "speak",
          "answer",
          "agree-extension",
          "sign",
          "perform",
          "join",
          "close");

  private final MediationIntake intake;
  private final Mediations mediations;
  private final Room room;
  private final Organisations organisations;
  private final Docket docket;
  private final Clock clock;

  MediationPartyPages(
      MediationIntake intake,
      Mediations mediations,
      Room room,
      Organisations organisations,
      Docket docket,
      Clock clock) {
    this.intake = intake;
    this.mediations = mediations;
    this.room = room;
    this.organisations = organisations;
    this.docket = docket;
    this.clock = clock;
  }

  /** Asks for number and code. */
  record TrackPage(String number, boolean wrong) {}

  /** How it stands, for a side; the fault is empty unless something could not be done. */
  record PartyPage(
      Known known,
      String code,
      List<Word> words,
      List<Event> events,
      List<Docket.Running> clocks,
      List<Listed> mediators,
      String organisation,
      String fault) {

    boolean answers() {
      return known.mediation().stage() instanceof Stage.Asking(var asked)
          && asked
          && known.side() == org.wenlan.mediation.Mediation.Side.RESPONDENT;
    }

    boolean decides() {
      var stage = known.mediation().stage();
      return (stage instanceof Stage.Mediating || stage instanceof Stage.Signing)
          && known.mediation().dossier().mediator() instanceof Mediator mediator
          && !mediator.accepted().contains(known.side());
    }

    boolean talks() {
      return known.mediation().stage() instanceof Stage.Mediating
          && known.mediation().dossier().mediator() instanceof Mediator mediator
          && mediator.wanted();
    }

    boolean goesOn() {
      return switch (known.mediation().stage()) {
        case Stage.Unassigned _,
            Stage.Applied _,
            Stage.Asking _,
            Stage.Mediating _,
            Stage.Signing _ ->
            true;
        case Stage.Settled _, Stage.Closed _, Stage.Arbitrating _, Stage.Awarded _ -> false;
      };
    }
  }

  @GetMapping("/mediations/progress")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return form(number, false, shell);
  }

  private static Html form(String number, boolean wrong, Shell shell) {
    return Html.page(
            "mediation/web/track", shell.text("mediation.progress"), new TrackPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  private Optional<Known> known(String number, String code) {
    return intake.byCode(number.strip().toUpperCase(Locale.ROOT), code);
  }

  @PostMapping("/mediations/progress")
  Html show(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return known(number, code)
        .map(known -> page(known, code, "", 200))
        .orElseGet(() -> form(number, true, shell));
  }

  private Html page(Known known, String code, String fault, int status) {
    var one = known.mediation();
    var organisation = one.dossier().organisation();
    return Html.page(
            "mediation/web/party",
            one.number(),
            new PartyPage(
                known,
                code,
                room.of(known),
                docket.events(one.number()),
                docket.clocks(one.number()),
                organisation.isEmpty()
                    ? List.of()
                    : organisations.mediators(organisation).stream()
                        .filter(Listed::active)
                        .toList(),
                organisations.find(organisation).map(Organisations.Organisation::name).orElse(""),
                fault))
        .status(status);
  }

  @PostMapping(
      "/mediations/progress/{act:consent|want|replace|speak|answer|agree-extension|sign|perform|join|close}")
  Html act(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @PathVariable String act,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam Map<String, String> all,
      Shell shell) {
    var found = known(number, code);
    if (found.isEmpty()) {
      return form(number, true, shell);
    }
    var known = found.get();
    var step = ACTS.contains(act) ? MediationSteps.read(act, all) : null;
    if (step == null) {
      return page(known, code, shell.text("mediation.unread"), 422);
    }
    var who = new Who.Party(known.side());
    var outcome = mediations.step(who, known.mediation().number(), version, step, clock.instant());
    return switch (outcome) {
      case Outcome.Done(var now, var _) -> page(new Known(now, known.side()), code, "", 200);
      case Outcome.Refused(var why) ->
          page(known, code, shell.messages().sentence(shell.locale(), why), 409);
      case Outcome.Stale(var _, var now) ->
          page(new Known(now, known.side()), code, shell.text("mediation.stale"), 412);
      case Outcome.Absent _ -> form(number, true, shell);
    };
  }
}
