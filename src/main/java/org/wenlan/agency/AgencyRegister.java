package org.wenlan.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Units;

/**
 * The door to the register of agencies. Everyone may read it; who brings official data in may
 * change it. What it says was done is committed when the call returns. Thread-safe.
 */
@Component
public class AgencyRegister {
  private static final int TRIES = 5;

  private final AgencyStore store;
  private final Docket docket;
  private final LegalTime time;
  private final Units units;

  AgencyRegister(AgencyStore store, Docket docket, LegalTime time, Units units) {
    this.store = store;
    this.docket = docket;
    this.time = time;
    this.units = units;
  }

  /**
   * Which agencies are sought.
   *
   * @param name a part of it, or a whole licence number; empty for all
   * @param region in which they lie, GB/T 2260; empty for all
   * @param kind {@code PATENT}, {@code TRADEMARK} or empty
   * @param after the last licence of the part before; empty for the first
   */
  public record Sought(String name, String region, String kind, String after) {}

  /**
   * One line of a list.
   *
   * @param abnormal whether it stands on the list of abnormal operation
   */
  public record Line(
      String licence,
      String name,
      String kind,
      String region,
      String standing,
      int agents,
      int branches,
      LocalDate licensed,
      boolean abnormal) {}

  /** What a row of a source says: of an agency, of an agent or of a branch. */
  public sealed interface Row {

    /** Licence of the agency. */
    String licence();

    /** The agency itself; agents and branches in it are passed over. */
    record Whole(Agency.Entry entry) implements Row {
      @Override
      public String licence() {
        return entry.licence();
      }
    }

    /** An agent begins to practise there. */
    record Practises(String licence, Agency.Agent agent) implements Row {}

    /** An agent no longer practises there. */
    record Left(String licence, String certificate) implements Row {}

    /** It has a branch. */
    record HasBranch(String licence, Agency.Branch branch) implements Row {}
  }

  /** What came of a row. */
  public sealed interface Taken {

    /** It is new. */
    record New() implements Taken {}

    /** It changed what was there. */
    record Changed() implements Taken {}

    /** It was there, word for word. */
    record Same() implements Taken {}

    /** A rule says no; nothing was kept. */
    record Refused(Refusal why) implements Taken {}
  }

  /** An agency by its licence. */
  public Optional<Agency> find(String licence) {
    return store
        .number(licence.strip())
        .flatMap(number -> docket.find(new Actor.Platform(), number))
        .map(Agency::of);
  }

  /** Agencies by licence. */
  public List<Line> search(Sought sought, int most) {
    return store.search(sought, most);
  }

  /** Takes one row, wholly or not at all. */
  @Transactional
  public Taken take(Actor who, Row row, Instant at) {
    if (!(who instanceof Actor.Platform) && !who.may(Permission.IMPORT)) {
      return refused("not-yours", "");
    }
    var found = find(row.licence());
    return switch (row) {
      case Row.Whole(var entry) ->
          found
              .map(now -> changed(who, now, now.entry().renewed(entry), "renew", at))
              .orElseGet(() -> opened(who, entry, at));
      case Row.Practises(var licence, var agent) ->
          found
              .map(now -> engaged(who, now, agent, at))
              .orElseGet(() -> refused("unknown-agency", "", licence));
      case Row.Left(var licence, var certificate) ->
          found
              .map(now -> left(who, now, certificate, at))
              .orElseGet(() -> refused("unknown-agency", "", licence));
      case Row.HasBranch(var licence, var branch) ->
          found
              .map(now -> branch(who, now, branch, at))
              .orElseGet(() -> refused("unknown-agency", "", licence));
    };
  }

  private Taken opened(Actor who, Agency.Entry row, Instant at) {
    var number = docket.numbers("DL", time.day(at).getYear(), 1).getFirst();
    var owner = units.centre();
    var entry =
        new Agency.Entry(
            row.licence(),
            row.name(),
            row.kind(),
            row.region(),
            row.address(),
            row.licensed(),
            row.standing(),
            row.partners(),
            List.of(),
            List.of());
    if (!store.add(number, owner, entry)) {
      return refused("at-once", "", row.licence());
    }
    docket.open(
        List.of(
            new Opening(
                number,
                Agency.KIND,
                entry.name(),
                owner,
                null,
                "",
                entry.region(),
                Code.fresh(),
                turn(owner, entry, "record", "", Map.of("type", entry.kind().name())))),
        who,
        at);
    return new Taken.New();
  }

  private Taken engaged(Actor who, Agency now, Agency.Agent agent, Instant at) {
    var employer = store.employer(agent.certificate());
    if (employer.isPresent() && employer.get().equals(now.licence())) {
      boolean same = now.entry().agents().contains(agent);
      return same
          ? new Taken.Same()
          : changed(who, now, now.entry().with(agent), "agent-renew", at);
    }
    if (employer.isPresent() || !store.engage(agent.certificate(), now.licence())) {
      return refused(
          "one-agency",
          "cn.patent-agency-regulations-2018 16",
          agent.certificate(),
          employer.orElse("…"));
    }
    var _ = changed(who, now, now.entry().with(agent), "agent-record", at);
    return new Taken.New();
  }

  private Taken left(Actor who, Agency now, String certificate, Instant at) {
    if (now.entry().agents().stream().noneMatch(one -> one.certificate().equals(certificate))) {
      return new Taken.Same();
    }
    store.leave(certificate, now.licence());
    return changed(who, now, now.entry().without(certificate), "agent-leave", at);
  }

  private Taken branch(Actor who, Agency now, Agency.Branch branch, Instant at) {
    if (now.entry().branches().contains(branch)) {
      return new Taken.Same();
    }
    boolean there =
        now.entry().branches().stream().anyMatch(one -> one.name().equals(branch.name()));
    var _ = changed(who, now, now.entry().with(branch), there ? "branch-renew" : "branch", at);
    return there ? new Taken.Changed() : new Taken.New();
  }

  private Taken changed(Actor who, Agency now, Agency.Entry entry, String act, Instant at) {
    if (entry.equals(now.entry())) {
      return new Taken.Same();
    }
    boolean closed =
        entry.standing() == Agency.Standing.CLOSED
            && now.entry().standing() == Agency.Standing.LICENSED;
    var turn = turn(now.file().owner(), entry, closed ? "close" : act, "", Map.of());
    if (!(docket.changeKnown(who, now.file().number(), now.file().version(), turn, at)
        instanceof Turn.Outcome.Done)) {
      throw new IllegalStateException("Changed at the same moment: " + now.licence());
    }
    store.put(entry);
    return new Taken.Changed();
  }

  /** Notes in an agency's file what supervision did; nothing of the entry changes. */
  void note(Actor who, String licence, String act, Map<String, String> marks, Instant at) {
    for (int i = 0; i < TRIES; i++) {
      var now = find(licence).orElseThrow();
      var turn = turn(now.file().owner(), now.entry(), act, "", marks);
      if (docket.changeKnown(who, now.file().number(), now.file().version(), turn, at)
          instanceof Turn.Outcome.Done) {
        return;
      }
    }
    throw new IllegalStateException("Changed again and again: " + licence);
  }

  /** Whether somebody supervises an agency: its unit's people with this permission. */
  static boolean supervises(Actor who, Agency agency, Permission permission) {
    return who.may(permission) && who.unit().equals(agency.file().owner());
  }

  /** Whether the reader is one of those who supervise it. */
  public boolean supervises(Actor who, Agency agency) {
    return supervises(who, agency, Permission.DESK);
  }

  /** A file of the register is never on a desk: nothing about it waits. */
  private static Turn turn(
      String owner, Agency.Entry entry, String act, String said, Map<String, String> marks) {
    return new Turn(
        entry.standing().name(),
        false,
        owner,
        null,
        act,
        said,
        Agency.body(entry),
        List.of(),
        List.of(),
        marks);
  }

  private static Taken refused(String rule, String source, Object... arguments) {
    return new Taken.Refused(Refusal.of("agency.refusal." + rule, source, arguments));
  }
}
