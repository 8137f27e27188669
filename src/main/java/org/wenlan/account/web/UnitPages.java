package org.wenlan.account.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.territory.Delegation;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** The units that act: offices, institutions, and partners with their memoranda. */
@Controller
class UnitPages {
  private final Units units;
  private final Deeds deeds;

  UnitPages(Units units, Deeds deeds) {
    this.units = units;
    this.deeds = deeds;
  }

  @Bean
  static MenuEntry unitsEntry() {
    return new MenuEntry("/units", "account.units", 70);
  }

  @GetMapping("/units")
  Html all(Shell shell) {
    return page(
        new UnitsPage(
            units.all(),
            Map.of("capacity", "20", "available", "true", "level", "PARTNER"),
            List.of("PATENT", "DESIGN", "TRADEMARK"),
            Map.of(),
            true,
            List.of()),
        shell);
  }

  @GetMapping("/units/{code}")
  Html one(@PathVariable String code, Shell shell) {
    return units
        .find(code)
        .map(unit -> page(shown(unit), shell))
        .orElseGet(() -> Html.refused(Problem.notFound(shell.text("account.unit.unknown", code))));
  }

  private UnitsPage shown(Unit unit) {
    var typed = new HashMap<String, String>();
    typed.put("code", unit.code());
    typed.put("nameZh", unit.nameZh());
    typed.put("nameEn", unit.nameEn());
    typed.put("level", unit.level().name());
    typed.put("region", unit.region());
    typed.put("parent", written(unit.parent()));
    typed.put("agreed", written(unit.agreed()));
    typed.put("ends", written(unit.ends()));
    typed.put("fields", String.join(", ", unit.fields()));
    typed.put("capacity", String.valueOf(unit.capacity()));
    typed.put("available", String.valueOf(unit.available()));
    return new UnitsPage(
        units.all(),
        typed,
        unit.matters().stream().map(Enum::name).toList(),
        Map.of(),
        false,
        given(unit.code()));
  }

  private static String written(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Html page(UnitsPage page, Shell shell) {
    return Html.page("account/web/units", shell.text("account.units"), page);
  }

  /** Adds a unit or changes the one of its code; what changed is noted. */
  @PostMapping("/units")
  Html put(Actor.Person by, @RequestParam MultiValueMap<String, String> form, Shell shell) {
    var read = UnitForm.read(form, units);
    if (read.unit().isEmpty()) {
      return page(
              new UnitsPage(
                  units.all(),
                  form.toSingleValueMap(),
                  form.getOrDefault("matter", List.of()),
                  read.faults(),
                  units.find(String.valueOf(form.getFirst("code"))).isEmpty(),
                  given(String.valueOf(form.getFirst("code")))),
              shell)
          .status(422);
    }
    var unit = read.unit().get();
    var before = units.find(unit.code());
    units.put(unit);
    deeds.note(
        by,
        before.isEmpty() ? "add-unit" : "change-unit",
        unit.code(),
        before.map(old -> old + " -> ").orElse("") + unit);
    return page(shown(unit), shell).saying(Html.Tone.DONE, shell.text("account.changed"));
  }

  private List<Delegation> given(String code) {
    return units.delegations().stream()
        .filter(one -> one.taker().equals(code) || one.giver().equals(code))
        .toList();
  }

  /** Another unit acts for this one in a matter, for a period, by a decision. */
  @PostMapping("/units/{code}/delegations")
  Html delegate(
      Actor.Person by,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String taker,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reference,
      Shell shell) {
    var giver = units.find(code);
    if (giver.isEmpty()) {
      return Html.refused(Problem.notFound(shell.text("account.unit.unknown", code)));
    }
    var read = delegation(giver.get(), taker, matter, since, until, reference.strip());
    if (read.isEmpty()) {
      return page(shown(giver.get()), shell)
          .status(422)
          .saying(Html.Tone.REFUSAL, shell.text("account.delegation.wrong"));
    }
    units.delegate(read.get());
    deeds.note(by, "delegate", code, read.get().toString());
    return page(shown(giver.get()), shell).saying(Html.Tone.DONE, shell.text("account.changed"));
  }

  /** Only what a unit may handle itself can it give to another one. */
  private Optional<Delegation> delegation(
      Unit giver, String taker, String matter, String since, String until, String reference) {
    try {
      var first = LocalDate.parse(since);
      var last = until.isBlank() ? null : LocalDate.parse(until);
      return giver.matters().stream()
          .filter(one -> one.name().equals(matter))
          .filter(_ -> !taker.equals(giver.code()) && units.find(taker).isPresent())
          .filter(_ -> last == null || !last.isBefore(first))
          .filter(_ -> !reference.isEmpty() && reference.length() <= 200)
          .findFirst()
          .map(one -> new Delegation(giver.code(), taker, one, first, last, reference));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
