package org.wenlan.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Route;
import org.wenlan.dispute.Route.Ending;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Letting;
import org.wenlan.kernel.Refusal;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Next.Move;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.mediation.Step.Outcome;

/**
 * Takes what the procedure allows: file, line, room and dispute change together or not at all.
 * Belongs to the caller's transaction, in which the mediation is held.
 */
@Component
class MediationMoves {
  private final Docket docket;
  private final MediationStore store;
  private final RoomStore room;
  private final Disputes disputes;

  MediationMoves(Docket docket, MediationStore store, RoomStore room, Disputes disputes) {
    this.docket = docket;
    this.store = store;
    this.room = room;
    this.disputes = disputes;
  }

  /** How it stands, whoever asks. */
  Mediation known(String number) {
    return docket.find(new Actor.Platform(), number).map(Mediation::of).orElseThrow();
  }

  /** Where it lies after a move: with the organisation, else with the centre. */
  private static String desk(Mediation now, Move move, @Nullable Organisation organisation) {
    return move.dossier().organisation().isEmpty()
        ? now.file().owner()
        : organisation == null ? now.file().desk() : organisation.unit();
  }

  /**
   * Takes a move.
   *
   * @param organisation that has it afterwards, where the step names one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome take(
      Actor by,
      Mediation now,
      Step step,
      Move move,
      @Nullable Organisation organisation,
      LocalDate day,
      Instant at) {
    var routed = routed(by, now, step, move, at);
    if (routed.no() != null) {
      return new Outcome.Refused(routed.no());
    }
    var taken = routed.move();
    var desk = desk(now, taken, organisation);
    List<Letting> lettings =
        desk.equals(now.file().desk())
            ? List.of()
            : List.of(new Letting.Out(now.file().desk()), new Letting.In(desk));
    var marks = new TreeMap<String, String>(taken.marks());
    marks.putAll(marks(now));
    var turn =
        new Turn(
            taken.stage().code(),
            Mediation.open(taken.dossier(), taken.stage()),
            desk,
            null,
            taken.act(),
            taken.said(),
            Mediation.body(now.asked(), taken.dossier(), taken.stage()),
            taken.clocks(),
            lettings,
            marks);
    return switch (docket.changeKnown(by, now.number(), now.file().version(), turn, at)) {
      case Turn.Outcome.Done _ ->
          new Outcome.Done(done(now, step, taken, day, at), coded(now, step, at));
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale, known(now.number()));
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  private Mediation done(Mediation now, Step step, Move taken, LocalDate day, Instant at) {
    for (var word : taken.words()) {
      room.add(now.number(), word.kind(), word.version(), word.author(), word.text(), at);
    }
    if (step instanceof Step.Sign && taken.stage() instanceof Stage.Settled) {
      leave(now.number(), Ending.SETTLED, at);
    }
    var after = known(now.number());
    store.put(after, day);
    return after;
  }

  private String coded(Mediation now, Step step, Instant at) {
    return switch (step) {
      case Step.Ask _ -> docket.giveCode(now.number(), at);
      case Step.GiveCode(var side) ->
          side == Side.RESPONDENT
              ? docket.giveCode(now.number(), at)
              : docket.renewCode(now.number());
      default -> "";
    };
  }

  /** What a mediation is counted by. */
  static Map<String, String> marks(Mediation now) {
    return Map.of(
        "type", now.asked().matter().kind().name(),
        "source", now.asked().source().from().name(),
        "simple", now.asked().simple() ? "yes" : "no");
  }

  private record Routed(Move move, @Nullable Refusal no) {}

  /** Tells the dispute of what begins or ends, which may say no. */
  private Routed routed(Actor by, Mediation now, Step step, Move move, Instant at) {
    var number = now.number();
    if (step instanceof Step.Accept) {
      var region = now.file().region();
      return switch (disputes.enter(by, now.asked().matter(), Route.MEDIATE, number, region, at)) {
        case Disputes.Outcome.Refused(var why) -> new Routed(move, why);
        case Disputes.Outcome.Entered(var dispute) ->
            new Routed(
                new Move(
                    new Change(move.dossier()).dispute(dispute).done(),
                    move.stage(),
                    move.act(),
                    move.said(),
                    move.clocks(),
                    move.words(),
                    move.marks()),
                null);
      };
    }
    if (step instanceof Step.HandOver(var _, var agreement)) {
      return new Routed(move, arbitrated(by, now, agreement, at));
    }
    if (step instanceof Step.Award) {
      leave(arbitration(number), Ending.DECIDED, at);
    } else if (move.stage() instanceof Stage.Closed(var ground, var _)
        && now.dossier().accepted() != null) {
      leave(number, ground == Endings.OWN_PEACE ? Ending.WITHDRAWN : Ending.FAILED, at);
    }
    return new Routed(move, null);
  }

  private @Nullable Refusal arbitrated(Actor by, Mediation now, String agreement, Instant at) {
    var dispute = now.dossier().dispute();
    var known = disputes.find(dispute);
    if (known.isEmpty()) {
      return Refusal.of("mediation.refusal.no-dispute", "");
    }
    if (known.get().agreed().isEmpty()
        && disputes.agree(by, dispute, agreement, at)
            instanceof Disputes.Outcome.Refused(var why)) {
      return why;
    }
    return disputes.enter(
                by,
                known.get().matter(),
                Route.ARBITRATE,
                arbitration(now.number()),
                now.file().region(),
                at)
            instanceof Disputes.Outcome.Refused(var why)
        ? why
        : null;
  }

  private static String arbitration(String number) {
    return number + "-ZC";
  }

  private void leave(String number, Ending ending, Instant at) {
    if (!disputes.leave(number, ending, at)) {
      throw new IllegalStateException("Was no open route: " + number);
    }
  }
}
