package org.wenlan.mediation;

import static org.wenlan.mediation.MediationTimes.CONFIRM;
import static org.wenlan.mediation.MediationTimes.TERM;
import static org.wenlan.mediation.Next.no;
import static org.wenlan.mediation.Next.notNow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.docket.LegalTime;
import org.wenlan.mediation.Mediation.Agreement;
import org.wenlan.mediation.Mediation.Clause;
import org.wenlan.mediation.Mediation.Extension;
import org.wenlan.mediation.Mediation.Session;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Next.From;
import org.wenlan.mediation.Next.Said;

/** Steps from the first session to the signatures. */
@Component
class RoomSteps {
  /** Signs beside the two sides. */
  static final String MEDIATOR = "MEDIATOR";

  private static final int SHORT = 300;
  private static final int CLAUSES = 30;
  private static final int SESSIONS = 100;
  private static final int MOST_DAYS = 365;

  private final MediationTimes times;

  RoomSteps(MediationTimes times) {
    this.times = times;
  }

  Next next(From from, Step step) {
    return switch (step) {
      case Step.Meet(var when, var place, var agenda) ->
          met(from, new Session(when, place, agenda));
      case Step.Speak(var kind, var text) -> spoken(from, kind, text);
      case Step.Answer _ -> answered(from);
      case Step.Pause _ -> stopped(from, true);
      case Step.Resume _ -> stopped(from, false);
      case Step.Extend(var days) -> suggested(from, days);
      case Step.AgreeExtension _ -> extended(from);
      case Step.Write(var lines) -> written(from, lines);
      case Step.Reopen _ -> reopened(from);
      case Step.Sign(var name) -> signed(from, name);
      default -> throw new IllegalArgumentException("Not a step of the room: " + step);
    };
  }

  /** Whether both sides want the mediator: nothing is said in the room before. */
  private static boolean ready(From from) {
    var mediator = from.now().dossier().mediator();
    return from.now().stage() instanceof Stage.Mediating && mediator != null && mediator.wanted();
  }

  private static Next met(From from, Session session) {
    if (!ready(from)) {
      return no("not-ready");
    }
    if (!from.mediator()) {
      return no("mediator-only");
    }
    if (session.when().isBlank() || session.place().isBlank()) {
      return no("nothing-said");
    }
    boolean tooLong =
        session.when().length() > SHORT
            || session.place().length() > SHORT
            || session.agenda().length() > Next.LONG;
    return tooLong || from.now().dossier().sessions().size() >= SESSIONS
        ? no("too-long", session.agenda().length(), Next.LONG)
        : Next.move(
            from.change().session(session).done(), from.now().stage(), "meet", session.when());
  }

  private static Next spoken(From from, Room.Kind kind, String text) {
    if (!ready(from)) {
      return no("not-ready");
    }
    var side = from.side();
    if (kind == Room.Kind.CLAUSE || kind != Room.Kind.PROPOSAL && side != null) {
      return no("mediator-only");
    }
    if (side == null && !from.mediator()) {
      return no("mediator-only");
    }
    return Next.said(text) instanceof Next.No wrong
        ? wrong
        : Next.move(from.now().dossier(), from.now().stage(), "speak", "")
            .saying(new Said(kind, 0, side == null ? MEDIATOR : side.name(), text.strip()));
  }

  private static Next answered(From from) {
    return !ready(from)
        ? no("not-ready")
        : from.side() == null
            ? no("sides-only")
            : Next.move(from.now().dossier(), from.now().stage(), "answer", "");
  }

  private Next stopped(From from, boolean stop) {
    var clock = from.clock(TERM);
    if (!(from.now().stage() instanceof Stage.Mediating) || clock == null || !clock.live()) {
      return notNow(from);
    }
    if (!from.mediator()) {
      return no("mediator-only");
    }
    return switch (stop ? times.pause(clock, from.day()) : times.resume(clock, from.day())) {
      case LegalTime.Changed.No(var why) -> new Next.No(why);
      case LegalTime.Changed.To(var change) ->
          Next.move(from.now().dossier(), from.now().stage(), stop ? "pause" : "resume", "")
              .with(change);
    };
  }

  private static Next suggested(From from, int days) {
    if (!(from.now().stage() instanceof Stage.Mediating)) {
      return notNow(from);
    }
    return !from.mediator()
        ? no("mediator-only")
        : days < 1 || days > MOST_DAYS
            ? no("days", MOST_DAYS)
            : Next.move(
                from.change().extension(new Extension(days, Set.of())).done(),
                from.now().stage(),
                "extend",
                String.valueOf(days));
  }

  private Next extended(From from) {
    var extension = from.now().dossier().extension();
    var side = from.side();
    var clock = from.clock(TERM);
    if (extension == null || side == null || clock == null || !clock.live()) {
      return notNow(from);
    }
    var agreed = new HashSet<>(extension.agreed());
    if (!agreed.add(side)) {
      return no("already");
    }
    if (agreed.size() < Side.values().length) {
      return Next.move(
          from.change().extension(new Extension(extension.days(), agreed)).done(),
          from.now().stage(),
          "agree-extension",
          side.name());
    }
    return switch (times.extend(clock, extension.days(), from.day(), "both sides agreed")) {
      case LegalTime.Changed.No(var why) -> new Next.No(why);
      case LegalTime.Changed.To(var change) ->
          Next.move(
                  from.change().extension(null).done(),
                  from.now().stage(),
                  "agree-extension",
                  side.name())
              .with(change);
    };
  }

  private static Next written(From from, List<Step.Line> lines) {
    if (!ready(from)) {
      return no("not-ready");
    }
    if (!from.mediator()) {
      return no("mediator-only");
    }
    if (lines.isEmpty() || lines.size() > CLAUSES) {
      return no("clauses", CLAUSES);
    }
    for (var line : lines) {
      if (Next.said(line.text()) instanceof Next.No wrong) {
        return wrong;
      }
    }
    var clauses =
        lines.stream().map(one -> new Clause(one.kind(), one.by(), one.due(), null)).toList();
    // Words of an earlier text keep their version, so that nobody signs another one.
    int version = (int) from.now().file().version() + 1;
    return Next.move(
            from.change().agreement(new Agreement(version, clauses, Set.of(), null)).done(),
            new Stage.Signing(),
            "write",
            "")
        .saying(
            lines.stream()
                .map(one -> new Said(Room.Kind.CLAUSE, version, MEDIATOR, one.text().strip()))
                .toArray(Said[]::new));
  }

  /** Whoever talks on needs time that still runs: nothing would end it otherwise. */
  private static Next reopened(From from) {
    if (!(from.now().stage() instanceof Stage.Signing)) {
      return notNow(from);
    }
    if (!from.mediator()) {
      return no("mediator-only");
    }
    var clock = from.clock(TERM);
    return clock != null && !clock.live()
        ? Next.law("time-over", clock.pin(), clock.due())
        : Next.move(from.change().agreement(null).done(), new Stage.Mediating(), "reopen", "");
  }

  private Next signed(From from, String name) {
    var agreement = from.now().dossier().agreement();
    var side = from.side();
    if (!(from.now().stage() instanceof Stage.Signing) || agreement == null) {
      return notNow(from);
    }
    if (side == null && !from.mediator()) {
      return no("mediator-only");
    }
    if (name.isBlank() || name.length() > SHORT) {
      return no("sign-name");
    }
    var signed = new HashSet<>(agreement.signed());
    if (!signed.add(side == null ? MEDIATOR : side.name())) {
      return no("already");
    }
    boolean all = signed.size() > Side.values().length;
    var after =
        new Agreement(agreement.version(), agreement.clauses(), signed, all ? from.day() : null);
    if (!all) {
      return Next.move(
          from.change().agreement(after).done(), from.now().stage(), "sign", name.strip());
    }
    boolean court = from.now().asked().source().from() == Mediation.From.COURT;
    var settled =
        Next.move(
            from.change().agreement(after).returned(court ? from.day() : null).done(),
            new Stage.Settled(),
            "end",
            "1");
    return Endings.ended(settled, from)
        .marked("outcome", "settled")
        .with(times.start(CONFIRM, Aftercare.APPLY, from.now().file().region(), from.day()));
  }
}
