package org.wenlan.mediation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.wenlan.account.Permission;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.mediation.Mediation;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Mediations;
import org.wenlan.mediation.Mediations.Lane;
import org.wenlan.mediation.Organisations;
import org.wenlan.mediation.Organisations.Listed;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.mediation.Room;
import org.wenlan.mediation.Room.Word;
import org.wenlan.mediation.Stage;
import org.wenlan.mediation.Step;
import org.wenlan.mediation.Step.Outcome;
import org.wenlan.mediation.Step.Who;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The desk of centre and organisations, and the room for the mediator of a case. */
@Controller
class MediationDeskPages {
  private static final int ROWS = 100;

  private final Mediations mediations;
  private final Room room;
  private final Organisations organisations;
  private final Docket docket;
  private final Rules rules;
  private final Clock clock;

  MediationDeskPages(
      Mediations mediations,
      Room room,
      Organisations organisations,
      Docket docket,
      Rules rules,
      Clock clock) {
    this.mediations = mediations;
    this.room = room;
    this.organisations = organisations;
    this.docket = docket;
    this.rules = rules;
    this.clock = clock;
  }

  /** What waits, or another part of it. */
  record DeskPage(
      Lane lane,
      Map<Lane, Integer> counts,
      List<Mediations.Line> lines,
      LocalDate today,
      boolean may,
      boolean more) {

    String count(Lane which, Shell shell) {
      int count = counts.getOrDefault(which, 0);
      return shell.count(count) + (count >= Docket.COUNTED ? "+" : "");
    }

    boolean late(Mediations.Line line) {
      return line.open()
          && (line.due() != null && line.due().isBefore(today)
              || line.promised() != null && line.promised().isBefore(today));
    }
  }

  /**
   * A mediation for those who handle it.
   *
   * @param words what was said in the room; null for everybody but its mediator
   * @param steps that can follow and that the reader's roles allow; the door decides again
   * @param given whose code was just made; null when none was
   * @param code that was; empty otherwise
   */
  record CasePage(
      Mediation one,
      @Nullable List<Word> words,
      List<Event> events,
      List<Docket.Running> clocks,
      List<String> steps,
      List<Organisation> organisations,
      List<Listed> mediators,
      Map<String, Mark> doubts,
      LocalDate today,
      @Nullable Side given,
      String code,
      String fault) {

    /** What nobody is bound to yet is for those in the room. */
    boolean clauses() {
      var agreement = one.dossier().agreement();
      return words != null || agreement != null && agreement.effective() != null;
    }

    String organisation() {
      return organisations.stream()
          .filter(each -> each.code().equals(one.dossier().organisation()))
          .map(Organisation::name)
          .findFirst()
          .orElse("");
    }
  }

  /** Shown only to those who may open it. */
  @Bean
  static MenuEntry mediationDeskEntry() {
    return new MenuEntry("/mediations/desk", "mediation.desk", 49);
  }

  @GetMapping("/mediations/desk")
  Html desk(
      Actor.Person who,
      @RequestParam(defaultValue = "WORK") Lane lane,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var lines = mediations.lane(who, lane, before, ROWS);
    return Html.page(
        "mediation/web/desk",
        shell.text("mediation.desk"),
        new DeskPage(
            lane,
            mediations.counts(who),
            lines,
            LocalDate.now(clock),
            who.may(Permission.DISPATCH),
            lines.size() == ROWS));
  }

  @GetMapping("/mediations/desk/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return mediations
        .find(who, number)
        .map(found -> page(who, found, ""))
        .orElseGet(() -> unknown(number, shell));
  }

  static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("mediation.unknown", number)));
  }

  private Html page(Actor.Person who, Mediation found, String fault) {
    return page(who, found, null, "", fault);
  }

  private Html page(
      Actor.Person who, Mediation found, @Nullable Side given, String code, String fault) {
    var clocks = docket.clocks(found.number());
    var doubts = new HashMap<String, Mark>();
    clocks.forEach(each -> rules.doubt(each.pin()).ifPresent(mark -> doubts.put(each.pin(), mark)));
    var organisation = found.dossier().organisation();
    return Html.page(
        "mediation/web/mediation",
        found.number(),
        new CasePage(
            found,
            room.of(who, found).orElse(null),
            docket.events(found.number()),
            clocks,
            steps(who, found, clocks),
            organisations.all(),
            organisation.isEmpty()
                ? List.of()
                : organisations.mediators(organisation).stream().filter(Listed::active).toList(),
            doubts,
            LocalDate.now(clock),
            given,
            code,
            fault));
  }

  private static List<String> steps(
      Actor.Person who, Mediation found, List<Docket.Running> clocks) {
    boolean officer = who.may(Permission.DISPATCH) && who.unit().equals(found.file().desk());
    boolean centre = who.may(Permission.DISPATCH) && who.unit().equals(found.file().owner());
    boolean mediator = found.mediatedBy(who.id());
    var steps = new ArrayList<String>();
    switch (found.stage()) {
      case Stage.Unassigned _ when centre -> steps.addAll(List.of("assign", "close"));
      case Stage.Applied _ -> {
        if (officer) {
          steps.addAll(List.of("accept", "decline"));
        }
        if (centre) {
          steps.add("assign");
        }
      }
      case Stage.Asking _ when officer -> steps.addAll(List.of("ask", "close"));
      case Stage.Mediating _ -> {
        if (officer) {
          steps.add(found.dossier().mediator() == null ? "propose" : "withdraw");
        }
        if (mediator) {
          steps.addAll(List.of("speak", "meet", "write", "extend"));
          boolean stands =
              clocks.stream().anyMatch(one -> one.state() == Docket.Running.State.PAUSED);
          steps.add(stands ? "resume" : "pause");
        }
        if (mediator || officer) {
          steps.add("close");
        }
      }
      case Stage.Signing _ -> {
        if (mediator) {
          steps.add("sign");
          if (clocks.stream().allMatch(one -> one.live() || !one.name().equals("TERM"))) {
            steps.add("reopen");
          }
        }
        if (officer) {
          steps.add(found.dossier().mediator() == null ? "propose" : "withdraw");
        }
        if (mediator || officer) {
          steps.add("close");
        }
      }
      case Stage.Settled _ when mediator || officer -> settled(found, steps);
      case Stage.Closed _ when mediator || officer -> steps.add("hand-over");
      case Stage.Arbitrating _ when mediator || officer -> steps.add("award");
      default -> {}
    }
    if (officer) {
      steps.add("give-code");
    }
    return steps;
  }

  private static void settled(Mediation found, List<String> steps) {
    var confirmation = found.dossier().confirmation();
    steps.add("perform");
    if (confirmation != null && confirmation.joined().size() == 2) {
      if (confirmation.submitted() == null) {
        steps.add("submit");
      } else if (confirmation.decided() == null) {
        steps.add(confirmation.accepted() == null ? "court-accept" : "court-decide");
      }
    }
  }

  @PostMapping(
      "/mediations/desk/{number}/{act:accept|decline|assign|ask|give-code|propose|withdraw|meet|speak|pause|resume|extend|write|reopen|sign|perform|submit|court-accept|court-decide|hand-over|award|close}")
  Html step(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      @RequestParam(defaultValue = "0") long version,
      Shell shell) {
    var found = mediations.find(who, number);
    if (found.isEmpty()) {
      return unknown(number, shell);
    }
    var step = MediationSteps.read(act, all);
    if (step == null) {
      return page(who, found.get(), shell.text("mediation.unread")).status(422);
    }
    var outcome = mediations.step(new Who.Staff(who), number, version, step, clock.instant());
    return switch (outcome) {
      case Outcome.Done(var now, var code) ->
          code.isEmpty()
              ? Html.see(Address.of("/mediations/desk", number))
              : page(who, now, given(step), code, "");
      case Outcome.Refused(var why) ->
          page(who, found.get(), shell.messages().sentence(shell.locale(), why)).status(409);
      case Outcome.Stale(var _, var now) ->
          page(who, now, shell.text("mediation.stale")).status(412);
      case Outcome.Absent _ -> unknown(number, shell);
    };
  }

  private static Side given(Step step) {
    return step instanceof Step.GiveCode(var side) ? side : Side.RESPONDENT;
  }
}
