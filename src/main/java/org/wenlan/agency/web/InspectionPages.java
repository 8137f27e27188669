package org.wenlan.agency.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.agency.Clue;
import org.wenlan.agency.Drawing;
import org.wenlan.agency.Inspections;
import org.wenlan.agency.Inspections.Inspected;
import org.wenlan.agency.Inspections.Inspection;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/**
 * Random inspections: everyone sees the list, the seed and the draw; officers announce and draw.
 */
@Controller
class InspectionPages {
  private final Inspections inspections;
  private final Clock clock;

  InspectionPages(Inspections inspections, Clock clock) {
    this.inspections = inspections;
    this.clock = clock;
  }

  /** All inspections. */
  record InspectionsPage(List<Inspection> inspections) {}

  /** The form of an announcement. */
  record PlanPage(Inspections.Plan typed, String fault) {}

  /**
   * One inspection.
   *
   * @param seed empty before the draw
   * @param again the draw made anew for this reader; empty before the draw
   * @param same whether it comes out as it was kept
   * @param found what was found, by licence
   * @param officer whether the reader may draw and record
   */
  record InspectionPage(
      Inspection one,
      String seed,
      List<Drawing.Drawn> again,
      boolean same,
      Map<String, Inspected> found,
      boolean officer,
      String fault) {}

  @GetMapping("/agencies/inspections")
  Html all(Shell shell) {
    return Html.page(
        "agency/web/inspections",
        shell.text("agency.inspections"),
        new InspectionsPage(inspections.all(AgencyPages.ROWS)));
  }

  @GetMapping("/agencies/inspections/new")
  Html form(Shell shell) {
    var day = LocalDate.now(clock).plusDays(7);
    return form(new Inspections.Plan("", "", 1, List.of(), "", day), "", shell);
  }

  private static Html form(Inspections.Plan typed, String fault, Shell shell) {
    return Html.page(
            "agency/web/plan", shell.text("agency.inspection.new"), new PlanPage(typed, fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/agencies/inspections")
  Html announce(
      Actor.Person who,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "0") int wanted,
      @RequestParam(defaultValue = "") String inspectors,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String day,
      Shell shell) {
    var when = SupervisionPages.day(day).orElse(LocalDate.now(clock));
    var plan =
        new Inspections.Plan(title, region, wanted, inspectors.lines().toList(), source, when);
    return switch (inspections.announce(who, plan, clock.instant())) {
      case Inspections.Announced.Done(var id) ->
          Html.see(Address.of("/agencies/inspections", String.valueOf(id)));
      case Inspections.Announced.Refused(var why) ->
          form(plan, shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  @GetMapping("/agencies/inspections/{id:[0-9]{1,18}}")
  Html one(Actor who, @PathVariable long id, Shell shell) {
    return page(who, id, Optional.empty(), shell);
  }

  private Html page(Actor who, long id, Optional<Refusal> why, Shell shell) {
    var found = inspections.find(id);
    if (found.isEmpty()) {
      return Html.refused(Problem.notFound(shell.text("agency.inspection.unknown", id)));
    }
    var one = found.get();
    var inspected = inspections.inspected(id);
    var seed = one.draw().map(draw -> one.drawing().seed(draw.nonce(), draw.value())).orElse("");
    var again = seed.isEmpty() ? List.<Drawing.Drawn>of() : one.drawing().draw(seed);
    var fault = why.map(said -> shell.messages().sentence(shell.locale(), said)).orElse("");
    return Html.page(
            "agency/web/inspection",
            one.title(),
            new InspectionPage(
                one,
                seed,
                again,
                same(again, inspected) && one.hash().equals(one.drawing().hash()),
                inspected.stream().collect(Collectors.toMap(Inspected::licence, it -> it)),
                who.may(Permission.DISPATCH) && who.unit().equals(one.owner()),
                fault))
        .status(fault.isEmpty() ? 200 : 409);
  }

  static boolean same(List<Drawing.Drawn> again, List<Inspected> kept) {
    return again.stream()
        .map(one -> one.place() + one.licence() + one.inspectors())
        .toList()
        .equals(kept.stream().map(one -> one.place() + one.licence() + one.inspectors()).toList());
  }

  /** The list to the byte, as it was hashed. */
  @GetMapping("/agencies/inspections/{id:[0-9]{1,18}}.txt")
  ResponseEntity<byte[]> list(@PathVariable long id) {
    return inspections
        .find(id)
        .map(one ->
            ResponseEntity.ok()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(one.drawing().listing().getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping("/agencies/inspections/{id:[0-9]{1,18}}/draw")
  Html draw(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String value,
      Shell shell) {
    var why = inspections.draw(who, id, value, clock.instant());
    return why.isEmpty() ? see(id) : page(who, id, why, shell);
  }

  private static Html see(long id) {
    return Html.see(Address.of("/agencies/inspections", String.valueOf(id)));
  }

  @PostMapping("/agencies/inspections/{id:[0-9]{1,18}}/findings")
  Html record(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String licence,
      @RequestParam(defaultValue = "CLEAN") Inspections.Finding finding,
      @RequestParam(defaultValue = "LENT_LICENCE") Clue.Kind kind,
      @RequestParam(defaultValue = "") String facts,
      Shell shell) {
    var why = inspections.record(who, id, licence, finding, kind, facts, clock.instant());
    return why.isEmpty() ? see(id) : page(who, id, why, shell);
  }
}
