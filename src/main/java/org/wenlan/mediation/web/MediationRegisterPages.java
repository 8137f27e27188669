package org.wenlan.mediation.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Accounts;
import org.wenlan.account.Accounts.Member;
import org.wenlan.account.Actor;
import org.wenlan.dispute.Matter;
import org.wenlan.mediation.Organisations;
import org.wenlan.mediation.Organisations.Entered;
import org.wenlan.mediation.Organisations.Kind;
import org.wenlan.mediation.Organisations.Listed;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.mediation.Organisations.Station;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** Where officers enter organisations and mediators. */
@Controller
class MediationRegisterPages {
  private final Organisations organisations;
  private final Accounts accounts;
  private final Units units;
  private final Clock clock;

  MediationRegisterPages(Organisations organisations, Accounts accounts, Units units, Clock clock) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.units = units;
    this.clock = clock;
  }

  /** Who is entered; people who can be entered as mediators. */
  record RegisterPage(
      List<Organisation> organisations,
      List<Listed> mediators,
      List<Member> people,
      List<Unit> units,
      String centre,
      String fault) {}

  @GetMapping("/mediations/register")
  Html show(Shell shell) {
    return page("", shell);
  }

  private Html page(String fault, Shell shell) {
    return Html.page(
            "mediation/web/register",
            shell.text("mediation.register"),
            new RegisterPage(
                organisations.all(),
                organisations.mediators(""),
                accounts.all().stream().filter(Member::active).toList(),
                units.all(),
                units.centre(),
                fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  private static Set<Matter.Kind> fields(List<String> typed) {
    var fields = EnumSet.noneOf(Matter.Kind.class);
    Arrays.stream(Matter.Kind.values())
        .filter(one -> typed.contains(one.name()))
        .forEach(fields::add);
    return fields;
  }

  @PostMapping("/mediations/register/organisation")
  Html organisation(
      Actor.Person who,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "COMMITTEE") Kind kind,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String court,
      @RequestParam(name = "field", defaultValue = "") List<String> fields,
      @RequestParam(defaultValue = "") String languages,
      @RequestParam(defaultValue = "yes") String active,
      Shell shell) {
    var one =
        new Organisation(
            code.strip(),
            name.strip(),
            kind,
            unit.strip(),
            region.strip(),
            court.strip(),
            fields(fields),
            languages.strip(),
            active.equals("yes"));
    return answered(organisations.put(who, one, clock.instant()), shell);
  }

  private Html answered(Entered entered, Shell shell) {
    return switch (entered) {
      case Entered.Done _ -> Html.see(Address.of("/mediations/register"));
      case Entered.Refused(var why) -> page(shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  @PostMapping("/mediations/register/mediator")
  Html mediator(
      Actor.Person who,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam UUID person,
      @RequestParam(defaultValue = "NONE") Station station,
      @RequestParam(defaultValue = "") String court,
      @RequestParam(name = "field", defaultValue = "") List<String> fields,
      @RequestParam(defaultValue = "") String languages,
      @RequestParam(defaultValue = "") String conflicts,
      @RequestParam(defaultValue = "yes") String active,
      Shell shell) {
    var member = accounts.all().stream().filter(one -> one.id().equals(person)).findFirst();
    var unit = organisations.find(organisation).map(Organisation::unit);
    if (member.isEmpty() || unit.isEmpty() || !unit.get().equals(member.get().unit())) {
      return page(shell.text("mediation.register.person-unit"), shell);
    }
    var one =
        new Listed(
            0,
            organisation,
            person,
            member.get().name(),
            fields(fields),
            languages.strip(),
            station,
            court.strip(),
            conflicts.lines().map(String::strip).filter(each -> !each.isEmpty()).toList(),
            active.equals("yes"));
    return answered(organisations.put(who, one, clock.instant()), shell);
  }
}
