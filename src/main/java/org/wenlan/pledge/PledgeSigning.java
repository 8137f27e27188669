package org.wenlan.pledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Pledge.Dossier;
import org.wenlan.pledge.PledgeFiling.Filed;
import org.wenlan.pledge.PledgeFiling.Known;
import org.wenlan.pledge.Step.Outcome;

/**
 * The door for what a party does with a pledge whose code it has shown: it signs, corrects, takes
 * back, asks. What it says was done is committed when the call returns. Thread-safe.
 */
@Component
public class PledgeSigning {
  private static final int SHORT = 300;

  private final Docket docket;
  private final PledgeStore store;
  private final PledgeProcedure procedure;
  private final PledgeMoves moves;
  private final PledgeFiling filing;

  PledgeSigning(
      Docket docket,
      PledgeStore store,
      PledgeProcedure procedure,
      PledgeMoves moves,
      PledgeFiling filing) {
    this.docket = docket;
    this.store = store;
    this.procedure = procedure;
    this.moves = moves;
    this.filing = filing;
  }

  /**
   * The other party signs.
   *
   * @param name who signs for it, as they write it
   */
  @Transactional
  public Outcome confirm(Actor by, Known known, long version, String name, Instant at) {
    var now = held(known);
    if (stale(now, version)) {
      return changed(now, version);
    }
    if (!(now.stage() instanceof Stage.Unconfirmed)) {
      return refused("not-now", now.stage().code());
    }
    if (known.side() == now.asked().filer()) {
      return refused("other-confirms");
    }
    if (name.isBlank() || name.length() > SHORT) {
      return refused("sign-name");
    }
    var dossier = now.dossier().signed(new Pledge.Signed(name.strip(), procedure.day(at)));
    var outcome =
        moves.move(
            by,
            now,
            PledgeTurn.move(
                now,
                now.asked(),
                dossier,
                new Stage.Received(),
                "confirm",
                "",
                procedure.examination(now, at)),
            at);
    if (outcome instanceof Outcome.Done && by instanceof Actor.Client client) {
      store.confirmedBy(now.number(), client.id());
    }
    return outcome;
  }

  private Pledge held(Known known) {
    store.hold(known.pledge().number());
    return moves.known(known.pledge().number());
  }

  private static boolean stale(Pledge now, long version) {
    return now.file().version() != version;
  }

  private Outcome changed(Pledge now, long version) {
    return new Outcome.Stale(docket.since(now.file(), version), now);
  }

  /** What came of a correction. */
  public sealed interface Amended {

    /** It was handed in, or a rule says no to it. */
    record Taken(Outcome outcome) implements Amended {}

    /** Something is to be mended. */
    record Faulty(Map<String, Refusal> faults) implements Amended {
      public Faulty {
        faults = new LinkedHashMap<>(faults);
      }
    }
  }

  /**
   * The party that filed it hands in what was asked. The examination begins anew: at once where
   * only papers were added, else when the other party has confirmed what is asked now.
   */
  @Transactional
  public Amended amend(Known known, long version, Draft draft, Instant at) {
    var now = held(known);
    if (stale(now, version)) {
      return new Amended.Taken(changed(now, version));
    }
    if (!(now.stage() instanceof Stage.Correcting)) {
      return new Amended.Taken(refused("nothing-to-correct"));
    }
    if (known.side() != now.asked().filer()) {
      return new Amended.Taken(refused("filer-corrects"));
    }
    return switch (filing.look(draft, at)) {
      case Filed.Faulty(var faults) -> new Amended.Faulty(faults);
      case Filed.Looked(var asked, var _) ->
          asked.type() != now.asked().type() || asked.filer() != now.asked().filer()
              ? new Amended.Taken(refused("other-application"))
              : new Amended.Taken(amended(now, asked, at));
      case Filed.Open _ -> throw new IllegalStateException("Looking files nothing");
    };
  }

  private Outcome amended(Pledge now, Asked asked, Instant at) {
    boolean same = asked.equals(now.asked());
    var kept = now.dossier().lookups().stream().filter(one -> asked.rights().contains(one.right()));
    var dossier =
        new Dossier(
            now.dossier().online(), same ? now.dossier().signed() : null, kept.toList(), true);
    var clocks =
        same
            ? procedure.examination(now, at)
            : new ArrayList<Clocking>(List.of(new Clocking.End(PledgeProcedure.CORRECT)));
    var stage = same ? new Stage.Received() : new Stage.Unconfirmed();
    return moves.move(
        new Actor.Anyone(),
        now,
        PledgeTurn.move(now, asked, dossier, stage, "amend", "", clocks),
        at);
  }

  /** A party takes it back, as long as nothing is registered. */
  @Transactional
  public Outcome withdraw(Known known, long version, String why, Instant at) {
    var now = held(known);
    if (stale(now, version)) {
      return changed(now, version);
    }
    boolean may =
        switch (now.stage()) {
          case Stage.Unconfirmed _, Stage.Received _, Stage.Correcting _ -> true;
          case Stage.Proposed(var _, var _, var back) -> back.registered() == null;
          case Stage.Registered _, Stage.Refused _, Stage.Withdrawn _, Stage.Discharged _ -> false;
        };
    if (!may) {
      return refused("not-now", now.stage().code());
    }
    return why.length() > SHORT
        ? refused("too-long", why.length(), SHORT)
        : moves.move(
            new Actor.Anyone(),
            now,
            PledgeTurn.move(
                now,
                now.asked(),
                now.dossier(),
                new Stage.Withdrawn(why.strip()),
                "withdraw",
                "",
                List.of(
                    new Clocking.End(PledgeProcedure.EXAMINE),
                    new Clocking.End(PledgeProcedure.CORRECT))),
            at);
  }

  /** A party asks for a change or the discharge of what is registered. */
  @Transactional
  public Outcome ask(Known known, long version, String what, Instant at) {
    var now = held(known);
    if (stale(now, version)) {
      return changed(now, version);
    }
    if (!(now.stage() instanceof Stage.Registered(var entry, var before, var reminded))) {
      return refused("not-now", now.stage().code());
    }
    // What the other party asked stands until the desk has answered.
    var all = before == null ? what.strip() : before + "\n\n" + what.strip();
    return PledgeTurn.said(what.isBlank() ? "" : all) instanceof Refusal wrong
        ? new Outcome.Refused(wrong)
        : moves.move(
            new Actor.Anyone(),
            now,
            PledgeTurn.move(
                now,
                now.asked(),
                now.dossier(),
                new Stage.Registered(entry, all, reminded),
                "ask",
                known.side().name(),
                List.of()),
            at);
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of("pledge.refusal." + rule, "", arguments));
  }
}
