package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Units;

/**
 * The door to who may act: powers of bodies and delegations by dated decisions, certificates of
 * officers, special actions and when they run. A decision that was entered stays. Thread-safe.
 */
@Component
public class Powers {
  /** The matter of adjudicating patent disputes; the others are the causes of penalty cases. */
  public static final String ADJUDICATION = "ADJUDICATION";

  private static final int CHAIN = 4;
  private static final int TEXT = 300;

  private final PowerStore store;
  private final PowerDecisions decisions;
  private final Units units;
  private final LegalTime time;

  Powers(PowerStore store, PowerDecisions decisions, Units units, LegalTime time) {
    this.store = store;
    this.decisions = decisions;
    this.units = units;
    this.time = time;
  }

  /**
   * A power of a body.
   *
   * @param unit that has it
   * @param matter a cause of penalty cases or {@link #ADJUDICATION}
   * @param region in which, with everything below
   * @param until last day; null while no end is decided
   * @param giver unit that delegated it; null for a power of its own
   * @param reference of the law or decision, as it is cited
   */
  public record Power(
      String unit,
      String matter,
      String region,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable String giver,
      String reference) {

    boolean covers(String what, String where, LocalDate day) {
      return matter.equals(what)
          && Regions.contains(region, where)
          && !day.isBefore(since)
          && (until == null || !day.isAfter(until));
    }
  }

  /**
   * A power as it was entered.
   *
   * @param by who entered it; null where that is not known
   * @param confirmed whether it counts: a second person confirmed it
   * @param last its last day where it ends otherwise than it was entered; null where it does not
   */
  public record Entered(
      long id,
      Power power,
      String noted,
      @Nullable UUID by,
      boolean confirmed,
      @Nullable LocalDate last) {

    /** The same with its end as it is now decided. */
    Power now() {
      var until = power.until();
      return last == null || until != null && until.isBefore(last)
          ? power
          : new Power(
              power.unit(),
              power.matter(),
              power.region(),
              power.since(),
              last,
              power.giver(),
              power.reference());
    }
  }

  /** The certificate of an officer: it counts from one day to another in a region. */
  public record Officer(
      String certificate,
      String name,
      String unit,
      String region,
      LocalDate since,
      LocalDate until) {}

  /** A special action: a label that cases of its period may bear. */
  public record Campaign(String code, LocalDate since, LocalDate until, String zh, String en) {}

  /** Whether a body may act. */
  public sealed interface Competence {

    /** It may, by this. */
    record Has(Power power) implements Competence {}

    /** It may not. */
    record No(Refusal why) implements Competence {}
  }

  /** Whether a unit may act in a matter at a place on a day. */
  public Competence of(String unit, String matter, String region, LocalDate day) {
    var all = store.powers();
    var own =
        all.stream()
            .filter(one -> one.unit().equals(unit) && counts(one, matter, region, day, all, CHAIN))
            .findFirst();
    if (own.isPresent()) {
      return new Competence.Has(own.get());
    }
    var others = all.stream().filter(one -> counts(one, matter, region, day, all, CHAIN)).toList();
    var source = others.isEmpty() ? "" : others.getFirst().reference();
    return new Competence.No(
        Refusal.of(
            others.isEmpty() ? "enforcement.refusal.nobody-may" : "enforcement.refusal.no-power",
            source,
            region,
            day,
            others.stream()
                .map(one -> name(one.unit()) + " (" + one.reference() + ")")
                .distinct()
                .collect(Collectors.joining(", "))));
  }

  private String name(String unit) {
    return units.find(unit).map(one -> one.nameZh()).orElse(unit);
  }

  /** A delegated power counts only as long as its giver has it. */
  private static boolean counts(
      Power one, String matter, String region, LocalDate day, List<Power> all, int left) {
    if (left == 0 || !one.covers(matter, region, day)) {
      return false;
    }
    var giver = one.giver();
    return giver == null
        || all.stream()
            .anyMatch(other ->
                other.unit().equals(giver) && counts(other, matter, region, day, all, left - 1));
  }

  /** Which unit takes a report: the nearest that may act, else the one that receives everything. */
  String receiver(String matter, String region, LocalDate day) {
    var all = store.powers();
    return all.stream()
        .filter(one -> counts(one, matter, region, day, all, CHAIN))
        .max(Comparator.comparing(one -> Regions.path(one.region()).size()))
        .map(Power::unit)
        .orElseGet(units::centre);
  }

  /** Whether a unit has a power by these. */
  static boolean may(List<Power> all, String unit, String matter, String region, LocalDate day) {
    return all.stream()
        .anyMatch(one -> one.unit().equals(unit) && counts(one, matter, region, day, all, CHAIN));
  }

  /** All powers, the latest first, also those that wait for a second person. */
  public List<Entered> entered() {
    return store.entered();
  }

  /** All certificates. */
  public List<Officer> officers() {
    return store.officers();
  }

  /** All special actions, the latest first. */
  public List<Campaign> campaigns() {
    return store.campaigns();
  }

  /** Why these may not investigate on a day; empty when they may. */
  Optional<Refusal> wrong(List<String> certificates, String unit, String region, LocalDate day) {
    if (certificates.stream().distinct().count() < 2) {
      return Optional.of(Refusal.of("enforcement.refusal.two-officers", "penalty.officers"));
    }
    var known = store.officers();
    for (var certificate : certificates) {
      boolean valid =
          known.stream()
              .anyMatch(one ->
                  one.certificate().equals(certificate)
                      && one.unit().equals(unit)
                      && Regions.contains(one.region(), region)
                      && !day.isBefore(one.since())
                      && !day.isAfter(one.until()));
      if (!valid) {
        return Optional.of(
            Refusal.of("enforcement.refusal.no-certificate", "", certificate, day, region));
      }
    }
    return Optional.empty();
  }

  Optional<Refusal> wrongCampaign(String code, LocalDate day) {
    return code.isEmpty()
            || store.campaigns().stream()
                .anyMatch(one ->
                    one.code().equals(code)
                        && !day.isBefore(one.since())
                        && !day.isAfter(one.until()))
        ? Optional.empty()
        : Optional.of(Refusal.of("enforcement.refusal.campaign-over", "", code, day));
  }

  /**
   * Enters a power or a delegation; what was entered stays, and counts once a second head confirms
   * it.
   */
  @Transactional
  public Optional<Refusal> enter(Actor.Person who, Power one, Instant at) {
    return decisions.enter(who, one, at);
  }

  /** A second head, of the centre or of its giver, confirms a power; from then on it counts. */
  @Transactional
  public Optional<Refusal> confirm(Actor.Person who, long id, Instant at) {
    return decisions.confirm(who, id, at);
  }

  /** Ends a power with a day; heads of the centre do, and of the unit that delegated it. */
  @Transactional
  public Optional<Refusal> end(
      Actor.Person who, long id, LocalDate last, String reference, Instant at) {
    return decisions.end(who, id, last, reference, at);
  }

  /** Enters a certificate, or the one that takes its place. */
  @Transactional
  public Optional<Refusal> enter(Actor.Person who, Officer one) {
    if (!who.may(Permission.APPROVE) || !one.unit().equals(who.unit())) {
      return no("not-yours");
    }
    if (one.certificate().isBlank()
        || one.name().isBlank()
        || one.certificate().length() > TEXT
        || one.name().length() > TEXT) {
      return no("certificate-words");
    }
    if (Regions.find(one.region()).isEmpty()) {
      return no("unknown-region", one.region());
    }
    if (one.until().isBefore(one.since())) {
      return no("ends-first", one.until(), one.since());
    }
    return store.put(one) ? Optional.empty() : no("certificate-taken", one.certificate());
  }

  /** Enters the period of a special action. */
  @Transactional
  public Optional<Refusal> enter(Actor.Person who, Campaign one) {
    if (!who.may(Permission.APPROVE)) {
      return no("not-yours");
    }
    if (!one.code().matches("[a-z]+(-[a-z]+){0,5}") || one.zh().isBlank() || one.en().isBlank()) {
      return no("campaign-words");
    }
    if (one.until().isBefore(one.since())) {
      return no("ends-first", one.until(), one.since());
    }
    store.put(one);
    return Optional.empty();
  }

  /** The day of a moment here. */
  LocalDate day(Instant at) {
    return time.day(at);
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("enforcement.refusal." + rule, "", arguments));
  }
}
