package org.wenlan.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Period;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Form.Kind;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** The door to issuing: a form for a period goes to the bodies that are to fill it. Thread-safe. */
@Component
public class Issues {
  private final ReturnStore store;
  private final RespondentStore respondents;
  private final Forms forms;
  private final Units units;
  private final Deeds deeds;
  private final Clock clock;

  Issues(
      ReturnStore store,
      RespondentStore respondents,
      Forms forms,
      Units units,
      Deeds deeds,
      Clock clock) {
    this.store = store;
    this.respondents = respondents;
    this.forms = forms;
    this.units = units;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** What came of issuing. */
  public sealed interface Issuing {

    /**
     * It is out.
     *
     * @param made the new returns
     * @param already units that have this form for this period, which nothing changed
     */
    record Done(List<Return> made, List<String> already) implements Issuing {

      public Done {
        made = List.copyOf(made);
        already = List.copyOf(already);
      }
    }

    /** A rule says no; nothing was issued. */
    record Refused(Refusal why) implements Issuing {}
  }

  /** As what each unit reports: as it was told, or as its level says. */
  public Map<String, Kind> kinds() {
    var told = respondents.all();
    var kinds = new TreeMap<String, Kind>();
    for (var unit : units.all()) {
      var kind = told.get(unit.code());
      kinds.put(unit.code(), kind == null ? of(unit.level()) : kind);
    }
    return kinds;
  }

  private static Kind of(Unit.Level level) {
    return switch (level) {
      case PROVINCE -> Kind.MEMBER;
      case CITY -> Kind.CITY;
      case COUNTY -> Kind.COUNTY;
      case INSTITUTION, PARTNER -> Kind.INSTITUTION;
    };
  }

  /** Says as what a unit reports. */
  @Transactional
  public Optional<Refusal> kind(Actor by, String unit, Kind kind) {
    if (!reaches(by, unit)) {
      return Optional.of(Refusal.of("returns.refusal.out-of-reach", "", unit));
    }
    respondents.put(unit, kind);
    deeds.note(by, "respondent-kind", unit, kind.word());
    return Optional.empty();
  }

  /** Whether a form is for a unit that reports as something. */
  public static boolean isFor(Form form, String unit, Kind kind) {
    return form.units().contains(unit) || form.kinds().contains(kind);
  }

  /** Whether somebody issues to a unit: the centre to all, others to themselves and below. */
  public boolean reaches(Actor by, String unit) {
    return by.may(Permission.STATISTICS)
        && units.find(unit).isPresent()
        && (by.unit().equals(units.centre()) || units.within(by.unit()).contains(unit));
  }

  /** Issues a form. A unit that has it already for this period is passed over. */
  @Transactional
  public Issuing issue(
      Actor by, String number, Period period, List<String> to, LocalDate due, Instant at) {
    var form = forms.find(number).filter(one -> !one.open()).orElse(null);
    if (form == null) {
      return refused("no-form", number);
    }
    var today = LocalDate.ofInstant(at, clock.getZone());
    if (!form.validOn(today)) {
      return new Issuing.Refused(Steps.expired(form));
    }
    if (!form.takes(period)) {
      return refused("other-frequency", period, number);
    }
    if (due.isBefore(today) || due.isBefore(period.first().atDay(1))) {
      return refused("due-passed", due);
    }
    if (to.isEmpty()) {
      return refused("nobody");
    }
    var kinds = kinds();
    for (var unit : to) {
      if (!reaches(by, unit)) {
        return refused("out-of-reach", unit);
      }
      if (!isFor(form, unit, kinds.getOrDefault(unit, Kind.MEMBER))) {
        return refused("no-respondent", unit, number);
      }
    }
    var made = new ArrayList<Return>();
    var already = new ArrayList<String>();
    for (var unit : new LinkedHashSet<>(to)) {
      store
          .add(draft(form, period, units.find(unit).orElseThrow(), due, by), by.name(), "issue", at)
          .ifPresentOrElse(made::add, () -> already.add(unit));
    }
    deeds.note(by, "issue-form", number, period + ": " + made.size() + " returns");
    return new Issuing.Done(made, already);
  }

  private Return draft(Form form, Period period, Unit unit, LocalDate due, Actor by) {
    return new Return(
        0,
        form.number(),
        period,
        unit.code(),
        Regions.find(unit.region()).map(Regions.Region::code).orElse("000000"),
        due,
        chain(unit, by.unit()),
        new State.Issued(),
        Grid.EMPTY,
        1,
        0);
  }

  /** The units above, nearest first, up to the one that issues, which comes last in any case. */
  private List<String> chain(Unit unit, String issuer) {
    var chain = new LinkedHashSet<String>();
    for (var above = unit.parent(); above != null && !above.equals(issuer); ) {
      if (!chain.add(above)) {
        break;
      }
      above = units.find(above).map(Unit::parent).orElse(null);
    }
    chain.add(issuer);
    return List.copyOf(chain);
  }

  private static Issuing refused(String rule, Object... arguments) {
    return new Issuing.Refused(Refusal.of("returns.refusal." + rule, "", arguments));
  }
}
