package org.wenlan.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn;
import org.wenlan.pledge.PledgeProcedure.Next;
import org.wenlan.pledge.Stage.Decision;
import org.wenlan.pledge.Step.Outcome;
import org.wenlan.register.Burden.Kind;
import org.wenlan.register.Register;
import org.wenlan.territory.Regions;

/**
 * Takes what the procedure allows: the register, the docket, the line and the certificate change
 * together or not at all. Belongs to the caller's transaction, in which the pledge is held.
 */
@Component
class PledgeMoves {
  private final Docket docket;
  private final PledgeStore store;
  private final CertificateStore certificates;
  private final Register register;
  private final Grounds grounds;

  PledgeMoves(
      Docket docket,
      PledgeStore store,
      CertificateStore certificates,
      Register register,
      Grounds grounds) {
    this.docket = docket;
    this.store = store;
    this.certificates = certificates;
    this.register = register;
    this.grounds = grounds;
  }

  /** How it stands, whoever asks. */
  Pledge known(String number) {
    return docket.find(new Actor.Platform(), number).map(Pledge::of).orElseThrow();
  }

  /** Takes a change that touches no right. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome move(Actor by, Pledge now, Next.Move move, Instant at) {
    return moved(by, now, move, move.turn(), at);
  }

  private Outcome moved(Actor by, Pledge now, Next.Move move, Turn turn, Instant at) {
    return switch (docket.changeKnown(by, now.number(), now.file().version(), turn, at)) {
      case Turn.Outcome.Done _ -> {
        var after = known(now.number());
        store.put(after);
        var registered = move.stage().registered();
        store.asks(after.number(), registered != null && registered.asks() != null);
        yield new Outcome.Done(after);
      }
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale, known(now.number()));
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  /**
   * Takes a decision: first the register, right after right. Unless it is done the caller rolls
   * back what was laid on the rights before the one that was refused.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome decide(
      Actor.Person by, Pledge now, Decision decision, Next.Move move, LocalDate day, Instant at) {
    boolean stands =
        switch (decision) {
          case Decision.Register _ -> taken(now, by, at, day);
          case Decision.Refuse _ -> true;
          case Decision.Change _ -> changed(now, move.asked(), at, day);
          case Decision.Release(var rights, var _) -> lifted(now, Set.copyOf(rights), at);
          case Decision.Discharge _ -> lifted(now, Set.copyOf(now.asked().rights()), at);
        };
    if (!stands) {
      return new Outcome.Hindered(grounds.check(move.asked(), now.dossier(), now.number(), day));
    }
    var turn =
        decision instanceof Decision.Register
            ? counted(now, move.turn(), day.getYear())
            : move.turn();
    var outcome = moved(by, now, move, turn, at);
    if (outcome instanceof Outcome.Done(var after) && !(decision instanceof Decision.Refuse)) {
      certificates.add(after, day);
    }
    return outcome;
  }

  private boolean taken(Pledge now, Actor by, Instant at, LocalDate day) {
    for (var number : now.asked().numbers()) {
      var consents = grounds.consents(now.asked(), now.dossier(), number, now.number(), day);
      var intent = now.asked().intent(now.number(), consents);
      if (!(register.take(number, intent, by, at) instanceof Register.Outcome.Done)) {
        return false;
      }
    }
    return true;
  }

  private boolean changed(Pledge now, Asked other, Instant at, LocalDate day) {
    for (var number : other.numbers()) {
      var consents = grounds.consents(other, now.dossier(), number, now.number(), day);
      var intent = other.intent(now.number(), consents);
      if (!(register.change(number, intent, at) instanceof Register.Outcome.Done)) {
        return false;
      }
    }
    return true;
  }

  private boolean lifted(Pledge now, Set<String> rights, Instant at) {
    for (var number : now.asked().numbers()) {
      if (rights.contains(number.key())
          && register.lift(number, Kind.PLEDGE, now.number(), at) != 1) {
        return false;
      }
    }
    return true;
  }

  private Turn counted(Pledge now, Turn turn, int year) {
    var asked = now.asked();
    int enterprises =
        store.first(year, asked.type().name(), "pledgor " + asked.pledgor().key()) ? 1 : 0;
    boolean county =
        Regions.find(asked.region())
            .filter(region -> region.level() == Regions.Level.COUNTY)
            .isPresent();
    int counties = county && store.first(year, "ANY", "county " + asked.region()) ? 1 : 0;
    return PledgeTurn.counted(turn, asked, enterprises, counties);
  }
}
