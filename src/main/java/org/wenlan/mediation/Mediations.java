package org.wenlan.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.mediation.Next.From;
import org.wenlan.mediation.Organisations.Listed;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.mediation.Step.Outcome;
import org.wenlan.mediation.Step.Who;

/**
 * The door to mediations for everybody who does something with one. What it says was done is
 * committed when the call returns. Thread-safe.
 */
@Component
public class Mediations implements DeadlineTaker {
  private final Docket docket;
  private final MediationStore store;
  private final MediationProcedure procedure;
  private final MediationMoves moves;
  private final Organisations organisations;
  private final RoomStore room;
  private final LegalTime time;

  Mediations(
      Docket docket,
      MediationStore store,
      MediationProcedure procedure,
      MediationMoves moves,
      Organisations organisations,
      RoomStore room,
      LegalTime time) {
    this.docket = docket;
    this.store = store;
    this.procedure = procedure;
    this.moves = moves;
    this.organisations = organisations;
    this.room = room;
    this.time = time;
  }

  /** Parts of the desk. */
  public enum Lane {
    /** To be assigned, accepted, or the other side to be asked. */
    WORK,
    /** Talked about and signed. */
    ROOM,
    /** What the reader mediates. */
    MINE,
    /** To be performed, confirmed, arbitrated. */
    AFTER,
    OVER
  }

  /**
   * One line of a list.
   *
   * @param reference the referring court's number; may be empty
   * @param due last day of the clock that runs; null when none does
   * @param promised last day of what was agreed and is not done; null when there is none
   */
  public record Line(
      String number,
      String kind,
      String source,
      String reference,
      String petitioner,
      String respondent,
      String stage,
      boolean open,
      @Nullable LocalDate due,
      @Nullable LocalDate promised,
      LocalDate opened) {}

  /** A mediation, if whoever asks may see its file; the room is another door. */
  public Optional<Mediation> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(Mediation.KIND))
        .map(Mediation::of);
  }

  /** A part of a person's desk, the newest first. */
  public List<Line> lane(Actor.Person who, Lane lane, String before, int most) {
    return who.may(Permission.DESK)
        ? store.lane(who.unit(), who.id(), lane, before, most)
        : List.of();
  }

  /** How many there are in each part, and at most {@link Docket#COUNTED}. */
  public Map<Lane, Integer> counts(Actor.Person who) {
    return who.may(Permission.DESK) ? store.counts(who.unit(), who.id()) : Map.of();
  }

  /** What a program sent, the newest first. */
  public List<Line> of(Actor.Client who, String before, int most) {
    return store.ofClient(who.id(), before, most);
  }

  /**
   * Does something with a mediation. Not to be called inside a transaction: it is rolled back
   * unless it was done.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome step(Who who, String number, long version, Step step, Instant at) {
    var outcome = stepped(who, number, version, step, at);
    if (!(outcome instanceof Outcome.Done)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private Outcome stepped(Who who, String number, long version, Step step, Instant at) {
    store.hold(number);
    var found =
        who instanceof Who.Staff(var person)
            ? find(person, number)
            : Optional.of(moves.known(number));
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    if (now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version), now);
    }
    var organisation = organisation(now, step);
    var listed = listed(step);
    var from =
        new From(
            now,
            who,
            docket.clocks(number),
            organisation.orElse(null),
            listed.orElse(null),
            time.day(at),
            at);
    return switch (procedure.next(from, step)) {
      case Next.No(var why) -> new Outcome.Refused(why);
      case Next.Move move -> taken(who, from, step, move);
    };
  }

  private Outcome taken(Who who, From from, Step step, Next.Move move) {
    var now = from.now();
    if (step instanceof Step.Answer(var word, var accepts)
        && (from.side() == null || !room.answer(now.number(), word, from.side(), accepts))) {
      return new Outcome.Refused(Next.no("proposal").why());
    }
    var by = step instanceof Step.Assign ? from.organisation() : null;
    return moves.take(who.actor(), now, step, placed(from, move), by, from.day(), from.at());
  }

  /** What it is counted by beside the rest: the kind of body, and where its mediator is placed. */
  private Next.Move placed(From from, Next.Move move) {
    var organisation = from.organisation();
    var mediator = from.now().dossier().mediator();
    var marked = organisation == null ? move : move.marked("body", organisation.kind().name());
    return mediator == null
        ? marked
        : organisations
            .mediator(mediator.id())
            .map(Listed::station)
            .filter(one -> one != Organisations.Station.NONE)
            .map(one -> marked.marked("station", one.name()))
            .orElse(marked);
  }

  private Optional<Organisation> organisation(Mediation now, Step step) {
    return organisations.find(
        step instanceof Step.Assign(var code) ? code : now.dossier().organisation());
  }

  private Optional<Listed> listed(Step step) {
    return switch (step) {
      case Step.Propose(var id, var _) -> organisations.mediator(id);
      case Step.Replace(var id) -> organisations.mediator(id);
      default -> Optional.empty();
    };
  }

  @Override
  public String kind() {
    return Mediation.KIND;
  }

  /** A day has passed: silence and the end of time end a mediation, the rest is noted. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    store.hold(deadline.number());
    var now = moves.known(deadline.number());
    var from =
        new From(
            now,
            new Who.Party(Mediation.Side.PETITIONER),
            docket.clocks(deadline.number()),
            organisations.find(now.dossier().organisation()).orElse(null),
            null,
            time.day(at),
            at);
    var move = Endings.passed(from, deadline.clock());
    if (move != null
        && !(moves.take(
                new Actor.Platform(),
                now,
                new Step.Close(0, ""),
                placed(from, move),
                null,
                time.day(at),
                at)
            instanceof Outcome.Done)) {
      throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
    }
  }
}
