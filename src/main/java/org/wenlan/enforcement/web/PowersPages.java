package org.wenlan.enforcement.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.Powers;
import org.wenlan.enforcement.Powers.Campaign;
import org.wenlan.enforcement.Powers.Officer;
import org.wenlan.enforcement.Powers.Power;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;
import org.wenlan.territory.Units;

/** Who may act in what, where and when: powers, delegations, certificates, special actions. */
@Controller
class PowersPages {
  private final Powers powers;
  private final Units units;
  private final Clock clock;

  PowersPages(Powers powers, Units units, Clock clock) {
    this.powers = powers;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Everything that was entered.
   *
   * @param asked what was found for a matter, a place and a day; empty when nothing was asked
   */
  record PowersPage(
      List<Powers.Entered> powers,
      List<Officer> officers,
      List<Campaign> campaigns,
      List<String> matters,
      Map<String, String> units,
      Actor.Person who,
      boolean centre,
      LocalDate today,
      String asked,
      String fault) {

    String own() {
      return who.unit();
    }

    boolean head() {
      return who.may(Permission.APPROVE);
    }

    /** Whether the reader is the second person that a power waits for. */
    boolean confirms(Powers.Entered one) {
      return decides(one) && !one.confirmed() && !who.id().equals(one.by());
    }

    boolean ends(Powers.Entered one) {
      return decides(one) && one.last() == null;
    }

    private boolean decides(Powers.Entered one) {
      return head() && (centre || who.unit().equals(one.power().giver()));
    }

    String unit(@Nullable String code) {
      return code == null ? "" : units.getOrDefault(code, code);
    }
  }

  @GetMapping("/enforcement/powers")
  Html powers(
      Actor.Person who,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String day,
      Shell shell) {
    var on = day(day);
    if (unit.isEmpty() || on == null) {
      return page(who, "", Optional.empty(), shell);
    }
    var found =
        switch (powers.of(unit, matter, region, on)) {
          case Powers.Competence.Has(var power) ->
              shell.text("enforcement.powers.has", power.reference(), day);
          case Powers.Competence.No(var why) -> shell.messages().sentence(shell.locale(), why);
        };
    return page(who, found, Optional.empty(), shell);
  }

  private Html page(Actor.Person who, String asked, Optional<Refusal> why, Shell shell) {
    var names = new LinkedHashMap<String, String>();
    units.all().forEach(one -> names.put(one.code(), one.name(shell.locale())));
    names.putIfAbsent(units.centre(), units.centre());
    return Html.page(
            "enforcement/web/powers",
            shell.text("enforcement.powers"),
            new PowersPage(
                powers.entered(),
                powers.officers(),
                powers.campaigns(),
                Stream.concat(
                        Arrays.stream(Cause.values()).map(Cause::name),
                        Stream.of(Powers.ADJUDICATION))
                    .toList(),
                names,
                who,
                who.unit().equals(units.centre()),
                LocalDate.now(clock),
                asked,
                why.map(one -> shell.messages().sentence(shell.locale(), one)).orElse("")))
        .status(why.isEmpty() ? 200 : 409);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      var day = LocalDate.parse(typed.strip());
      return day.getYear() > 1900 && day.getYear() < 2200 ? day : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  @PostMapping("/enforcement/powers/{act:power|officer|campaign}")
  Html enter(
      Actor.Person who,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      Shell shell) {
    var since = day(text(all, "since"));
    var until = day(text(all, "until"));
    if (since == null || until == null && !act.equals("power")) {
      return page(who, "", no(text(all, since == null ? "since" : "until")), shell);
    }
    var why =
        switch (act) {
          case "power" -> {
            var giver = text(all, "giver");
            yield powers.enter(
                who,
                new Power(
                    text(all, "unit"),
                    text(all, "matter"),
                    text(all, "region"),
                    since,
                    until,
                    giver.isEmpty() ? null : giver,
                    text(all, "reference")),
                clock.instant());
          }
          case "officer" ->
              powers.enter(
                  who,
                  new Officer(
                      text(all, "certificate"),
                      text(all, "name"),
                      who.unit(),
                      text(all, "region"),
                      since,
                      until == null ? since : until));
          default ->
              powers.enter(
                  who,
                  new Campaign(
                      text(all, "code"),
                      since,
                      until == null ? since : until,
                      text(all, "zh"),
                      text(all, "en")));
        };
    return why.isEmpty() ? Html.see(Address.of("/enforcement/powers")) : page(who, "", why, shell);
  }

  /** A second person confirms a power, or somebody ends it. */
  @PostMapping("/enforcement/powers/{id:[0-9]{1,18}}/{act:confirm|end}")
  Html decide(
      Actor.Person who,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      Shell shell) {
    var last = act.equals("end") ? day(text(all, "last")) : null;
    if (act.equals("end") && last == null) {
      return page(who, "", no(text(all, "last")), shell);
    }
    var why =
        last == null
            ? powers.confirm(who, id, clock.instant())
            : powers.end(who, id, last, text(all, "reference"), clock.instant());
    return why.isEmpty() ? Html.see(Address.of("/enforcement/powers")) : page(who, "", why, shell);
  }

  private static Optional<Refusal> no(String day) {
    return Optional.of(
        Refusal.of(
            "enforcement.refusal.no-day", "", day.length() > 20 ? day.substring(0, 20) : day));
  }

  private static String text(Map<String, String> all, String name) {
    return all.getOrDefault(name, "").strip();
  }
}
