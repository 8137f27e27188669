package org.wenlan.enforcement.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.enforcement.EnforcementCase;
import org.wenlan.enforcement.EnforcementCases;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.enforcement.NeedToKnow;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** Who may know of a restricted case, and who opened its file why. */
@Controller
class KnowingPages {
  private final EnforcementCases cases;
  private final NeedToKnow list;
  private final Accounts accounts;
  private final EnforcementDeskPages pages;
  private final Clock clock;

  KnowingPages(
      EnforcementCases cases,
      NeedToKnow list,
      Accounts accounts,
      EnforcementDeskPages pages,
      Clock clock) {
    this.cases = cases;
    this.list = list;
    this.accounts = accounts;
    this.pages = pages;
    this.clock = clock;
  }

  /** The list, every opening, and colleagues who could be put on it. */
  record KnowingPage(
      EnforcementCase found,
      List<NeedToKnow.Allowed> list,
      List<NeedToKnow.Opening> openings,
      List<Accounts.Member> others,
      boolean head,
      String fault) {}

  /** Opens a restricted file: the reason is kept. */
  @PostMapping("/enforcement/cases/{number}/open")
  Html open(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      Shell shell) {
    if (cases.look(who, number, clock.instant()) instanceof Sight.Shut(var _, var owner)) {
      var why = list.open(who, number, owner, reason, clock.instant());
      if (why.isPresent()) {
        var fault = shell.messages().sentence(shell.locale(), why.get());
        return pages.page(who, number, fault, shell);
      }
    }
    return Html.see(Address.of("/enforcement/cases", number));
  }

  @GetMapping("/enforcement/cases/{number}/list")
  Html list(Actor.Person who, @PathVariable String number, Shell shell) {
    return page(who, number, Optional.empty(), shell);
  }

  private Html page(Actor.Person who, String number, Optional<Refusal> why, Shell shell) {
    if (!(cases.look(who, number, clock.instant()) instanceof Sight.Open(var found))
        || !found.report().restricted()) {
      return EnforcementDeskPages.unknown(number, shell);
    }
    var known = list.list(number);
    var others =
        accounts.all().stream()
            .filter(one -> one.active() && one.unit().equals(found.file().owner()))
            .filter(one ->
                known.stream().noneMatch(on -> on.ends() == null && on.person().equals(one.id())))
            .toList();
    return Html.page(
            "enforcement/web/knowing",
            shell.text("enforcement.knowing"),
            new KnowingPage(
                found,
                known,
                list.openings(number),
                others,
                who.may(Permission.APPROVE),
                why.map(one -> shell.messages().sentence(shell.locale(), one)).orElse("")))
        .status(why.isEmpty() ? 200 : 409);
  }

  @PostMapping("/enforcement/cases/{number}/{act:let|strike}")
  Html change(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String person,
      Shell shell) {
    if (!(cases.look(who, number, clock.instant()) instanceof Sight.Open(var found))) {
      return EnforcementDeskPages.unknown(number, shell);
    }
    var owner = found.file().owner();
    var someone =
        accounts.all().stream()
            .filter(one -> one.id().toString().equals(person) && one.unit().equals(owner))
            .filter(one -> one.active() || act.equals("strike"))
            .findFirst();
    if (someone.isEmpty()) {
      return page(who, number, Optional.of(Refusal.of("enforcement.refusal.no-person", "")), shell);
    }
    var id = someone.get().id();
    var why =
        act.equals("let")
            ? list.let(who, number, owner, id, someone.get().name(), clock.instant())
            : list.strike(who, number, owner, id, clock.instant());
    return why.isEmpty()
        ? Html.see(Address.of("/enforcement/cases", number, "list"))
        : page(who, number, why, shell);
  }
}
