package org.wenlan.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.dispute.Matter;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Units;

/** The door to who mediates: organisations, mediators, and how they do. Thread-safe. */
@Component
public class Organisations {
  /** Of what statistics count when somebody is entered. */
  static final String ENTERED = "mediating";

  private static final int SHORT = 300;
  private static final int LONG = 2_000;

  private final OrganisationStore store;
  private final Docket docket;
  private final LegalTime time;
  private final Units units;

  Organisations(OrganisationStore store, Docket docket, LegalTime time, Units units) {
    this.store = store;
    this.docket = docket;
    this.time = time;
    this.units = units;
  }

  /** What kind of body. */
  public enum Kind {
    /** Joins suit and mediation. */
    COURT_CENTRE,
    /** Joins arbitration and mediation. */
    ARBITRATION_CENTRE,
    COMMITTEE,
    INDUSTRY,
    ADMINISTRATIVE,
    PLATFORM
  }

  /** Where a mediator is placed. */
  public enum Station {
    NONE,
    /** At a court. */
    COURT,
    /** Online mediator of an internet court. */
    INTERNET_COURT
  }

  /**
   * A body that mediates.
   *
   * @param unit whose desk takes its cases
   * @param court that invited it; may be empty
   * @param fields kinds of right; empty for all
   */
  public record Organisation(
      String code,
      String name,
      Kind kind,
      String unit,
      String region,
      String court,
      Set<Matter.Kind> fields,
      String languages,
      boolean active) {

    public Organisation {
      fields = Set.copyOf(fields);
    }
  }

  /**
   * A mediator.
   *
   * @param person whose account enters the room
   * @param conflicts names that they declared; shown to those who assign, never to the public
   */
  public record Listed(
      long id,
      String organisation,
      UUID person,
      String name,
      Set<Matter.Kind> fields,
      String languages,
      Station station,
      String court,
      List<String> conflicts,
      boolean active) {

    public Listed {
      fields = Set.copyOf(fields);
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * How a body did since it is here.
   *
   * @param ended of those to which both sides had agreed
   * @param days from acceptance to the end, all of these together
   */
  public record Figures(int accepted, int ended, int settled, long days) {
    static final Figures NONE = new Figures(0, 0, 0, 0);

    /** Settled of a hundred that ended; null when none did. */
    public @Nullable Long rate() {
      return ended == 0 ? null : Math.round(100.0 * settled / ended);
    }

    /** Days on average; null when none ended. */
    public @Nullable Long average() {
      return ended == 0 ? null : Math.round((double) days / ended);
    }
  }

  /** What came of entering somebody. */
  public sealed interface Entered {

    /** Done. */
    record Done() implements Entered {}

    /** A rule says no. */
    record Refused(Refusal why) implements Entered {}
  }

  /** Everybody who mediates, by name. */
  public List<Organisation> all() {
    return store.organisations();
  }

  /** By its code. */
  public Optional<Organisation> find(String code) {
    return store.organisation(code);
  }

  /** Mediators of a body, or of all when it is empty. */
  public List<Listed> mediators(String organisation) {
    return store.mediators(organisation);
  }

  /** A mediator. */
  public Optional<Listed> mediator(long id) {
    return store.mediator(id);
  }

  /** How each body did, by code. */
  public Map<String, Figures> figures() {
    return store.figures();
  }

  /**
   * Enters an organisation, or changes the one of its code. Where its requests go is for the centre
   * to say, and for a unit only as long as they come to it.
   */
  @Transactional
  public Entered put(Actor.Person by, Organisation one, Instant at) {
    if (!by.may(Permission.DISPATCH)) {
      return no("not-yours");
    }
    var holder = store.organisation(one.code()).map(Organisation::unit).orElse(one.unit());
    boolean own = holder.equals(by.unit()) && one.unit().equals(by.unit());
    if (!own && !by.unit().equals(units.centre())) {
      return no("other-body");
    }
    if (!one.code().matches("[a-z0-9-]{2,40}")) {
      return no("code", one.code());
    }
    if (one.name().isBlank()
        || one.name().length() > SHORT
        || one.court().length() > SHORT
        || one.languages().length() > SHORT) {
      return no("name");
    }
    if (units.find(one.unit()).isEmpty() && !one.unit().equals(units.centre())) {
      return no("unit", one.unit());
    }
    if (Regions.find(one.region()).isEmpty()) {
      return no("region", one.region());
    }
    var day = time.day(at);
    if (store.put(one, day)) {
      note(by, "list-organisation", one.name(), one.region(), one.kind().name(), day, at);
    }
    return new Entered.Done();
  }

  /** The same for a mediator, by the person and the organisation. */
  @Transactional
  public Entered put(Actor.Person by, Listed one, Instant at) {
    var organisation = store.organisation(one.organisation());
    if (!by.may(Permission.DISPATCH)) {
      return no("not-yours");
    }
    if (organisation.isEmpty()) {
      return no("organisation");
    }
    if (!by.unit().equals(units.centre()) && !organisation.get().unit().equals(by.unit())) {
      return no("other-body");
    }
    if (one.name().isBlank()
        || one.name().length() > SHORT
        || one.court().length() > SHORT
        || one.languages().length() > SHORT
        || String.join("\n", one.conflicts()).length() > LONG) {
      return no("name");
    }
    if (one.station() != Station.NONE && one.court().isBlank()) {
      return no("station");
    }
    var day = time.day(at);
    if (store.put(one, day)) {
      note(
          by,
          "list-mediator",
          one.name(),
          organisation.get().region(),
          one.station().name(),
          day,
          at);
    }
    return new Entered.Done();
  }

  /** A file of its own, closed at once, so that statistics count the day of the entry. */
  private void note(
      Actor by, String act, String name, String region, String kind, LocalDate day, Instant at) {
    var number = docket.numbers(Mediation.PREFIX, day.getYear(), 1).getFirst();
    var marks = Map.of("kind", kind);
    var first =
        new Turn("Listed", true, units.centre(), null, act, "", "{}", List.of(), List.of(), marks);
    docket.open(
        List.of(
            new Opening(
                number, ENTERED, name, units.centre(), null, "", region, Code.fresh(), first)),
        by,
        at);
    var then =
        new Turn(
            "Listed", false, units.centre(), null, "listed", "", "{}", List.of(), List.of(), marks);
    if (!(docket.changeKnown(by, number, 1, then, at) instanceof Turn.Outcome.Done)) {
      throw new IllegalStateException("Changed by somebody else at its birth: " + number);
    }
  }

  private static Entered no(String rule, Object... arguments) {
    return new Entered.Refused(Refusal.of("mediation.refusal." + rule, "", arguments));
  }
}
