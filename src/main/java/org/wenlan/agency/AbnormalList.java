package org.wenlan.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Refusal;

/**
 * The door to the list of abnormal operation. Nobody gets on it or off it by one person's word: one
 * proposes, another decides. Thread-safe.
 */
@Component
public class AbnormalList {
  private static final int TEXT = 2_000;

  private final SupervisionStore store;
  private final AgencyRegister register;
  private final AnnualReports reports;
  private final CreditRecord credit;
  private final LegalTime time;

  AbnormalList(
      SupervisionStore store,
      AgencyRegister register,
      AnnualReports reports,
      CreditRecord credit,
      LegalTime time) {
    this.store = store;
    this.register = register;
    this.reports = reports;
    this.credit = credit;
    this.time = time;
  }

  /** Why an agency stands on it. */
  public enum Ground {
    NO_ANNUAL_REPORT,
    NOT_AT_ADDRESS,
    CONDITIONS_NOT_MET,
    UNTRUE_INFORMATION
  }

  /** How an entry stands. */
  public enum State {
    PROPOSED,
    LISTED,
    /** On the list; somebody proposes to take it off. */
    LIFTING,
    LIFTED,
    /** A proposal that was not followed; nobody outside sees it. */
    DISMISSED
  }

  /**
   * An entry.
   *
   * @param detail what was found; inner
   * @param proposer of what waits for a second person
   */
  public record Listing(
      long id,
      String licence,
      String name,
      String owner,
      Ground ground,
      String detail,
      State state,
      UUID proposer,
      String proposedBy,
      @Nullable LocalDate listed,
      String offReason,
      @Nullable LocalDate lifted) {

    private Listing to(State next, Actor.Person who, String reason) {
      return with(next, who.id(), who.name(), listed, reason, lifted);
    }

    private Listing on(LocalDate day) {
      return with(State.LISTED, proposer, proposedBy, day, offReason, lifted);
    }

    private Listing off(LocalDate day) {
      return with(State.LIFTED, proposer, proposedBy, listed, offReason, day);
    }

    private Listing with(
        State next,
        UUID by,
        String byName,
        @Nullable LocalDate on,
        String reason,
        @Nullable LocalDate off) {
      return new Listing(
          id, licence, name, owner, ground, detail, next, by, byName, on, reason, off);
    }
  }

  /** What a person does with an entry. */
  public enum Act {
    CONFIRM,
    DISMISS,
    LIFT
  }

  /** The list as everyone reads it: those on it first, then those taken off. */
  public List<Listing> published(int most) {
    return store.listed(most);
  }

  /** Entries of one agency, the latest first; proposals are not for everyone. */
  public List<Listing> of(String licence) {
    return store.listings(licence);
  }

  /** What waits for a second person of somebody's unit. */
  public List<Listing> waiting(Actor.Person who) {
    return who.may(Permission.DESK) ? store.waiting(who.unit()) : List.of();
  }

  /**
   * Proposes to put an agency on the list.
   *
   * @return why not; empty when it was proposed
   */
  @Transactional
  public Optional<Refusal> propose(
      Actor.Person who, String licence, Ground ground, String detail, Instant at) {
    var found = register.find(licence);
    if (found.isEmpty()) {
      return no("unknown-agency", licence);
    }
    if (!AgencyRegister.supervises(who, found.get(), Permission.DISPATCH)) {
      return no("not-yours");
    }
    var why = text(detail);
    if (why.isPresent()) {
      return why;
    }
    if (ground == Ground.NO_ANNUAL_REPORT && !misses(found.get(), at)) {
      return no("no-report-missing");
    }
    return store.propose(licence, ground, detail.strip(), who.id(), who.name())
        ? Optional.empty()
        : no("listed-already");
  }

  private boolean misses(Agency agency, Instant at) {
    return reports.of(agency, time.day(at)).stream()
        .anyMatch(year -> year.state() == AnnualReports.State.MISSING);
  }

  /**
   * Decides on an entry, or proposes to take it off.
   *
   * @param reason for {@link Act#LIFT}; everyone reads it
   * @return why not; empty when it was done
   */
  @Transactional
  public Optional<Refusal> act(Actor.Person who, long id, Act act, String reason, Instant at) {
    var found = store.listing(id);
    if (found.isEmpty() || !who.unit().equals(found.get().owner())) {
      return no("no-such-listing", id);
    }
    var now = found.get();
    boolean waits = now.state() == State.PROPOSED || now.state() == State.LIFTING;
    if (act == Act.LIFT) {
      return now.state() != State.LISTED
          ? no("not-now", now.state())
          : who.may(Permission.DISPATCH) ? lifting(who, now, reason, at) : no("not-yours");
    }
    if (!waits) {
      return no("not-now", now.state());
    }
    if (!who.may(Permission.APPROVE)) {
      return no("not-yours");
    }
    if (now.proposer().equals(who.id())) {
      return no("own-proposal");
    }
    return act == Act.CONFIRM ? confirmed(who, now, at) : dismissed(who, now);
  }

  private Optional<Refusal> lifting(Actor.Person who, Listing now, String reason, Instant at) {
    var why = text(reason);
    if (why.isPresent()) {
      return why;
    }
    if (now.ground() == Ground.NO_ANNUAL_REPORT
        && register.find(now.licence()).filter(agency -> misses(agency, at)).isPresent()) {
      return no("report-still-missing");
    }
    return moved(now, now.to(State.LIFTING, who, reason.strip()));
  }

  private Optional<Refusal> confirmed(Actor.Person who, Listing now, Instant at) {
    var day = time.day(at);
    boolean on = now.state() == State.PROPOSED;
    var refused = moved(now, on ? now.on(day) : now.off(day));
    if (refused.isEmpty()) {
      var entry = on ? CreditRecord.Entry.ABNORMAL_LISTED : CreditRecord.Entry.ABNORMAL_LIFTED;
      credit.add(now.licence(), day, entry, now.ground().name());
      register.note(
          who, now.licence(), on ? "list" : "delist", Map.of("ground", now.ground().name()), at);
    }
    return refused;
  }

  private Optional<Refusal> dismissed(Actor.Person who, Listing now) {
    return moved(
        now,
        now.state() == State.PROPOSED
            ? now.to(State.DISMISSED, who, now.offReason())
            : now.to(State.LISTED, who, ""));
  }

  private Optional<Refusal> moved(Listing before, Listing after) {
    return store.move(before, after) ? Optional.empty() : no("not-now", before.state());
  }

  private static Optional<Refusal> text(String text) {
    if (text.isBlank()) {
      return no("nothing-said");
    }
    return text.length() > TEXT ? no("too-long", text.length(), TEXT) : Optional.empty();
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("agency.refusal." + rule, "", arguments));
  }
}
