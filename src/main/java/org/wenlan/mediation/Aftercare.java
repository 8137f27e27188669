package org.wenlan.mediation;

import static org.wenlan.mediation.MediationTimes.CONFIRM;
import static org.wenlan.mediation.MediationTimes.COURT_ACCEPT;
import static org.wenlan.mediation.MediationTimes.COURT_DECIDE;
import static org.wenlan.mediation.Next.no;
import static org.wenlan.mediation.Next.notNow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.law.Rules;
import org.wenlan.mediation.Mediation.Agreement;
import org.wenlan.mediation.Mediation.Clause;
import org.wenlan.mediation.Mediation.Confirmation;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Mediation.When;
import org.wenlan.mediation.Next.From;

/** Steps after the signatures, or after a mediation that failed. */
@Component
class Aftercare {
  static final String APPLY = "mediation.confirm-apply";
  private static final int SHORT = 300;

  private final MediationTimes times;
  private final Rules rules;

  Aftercare(MediationTimes times, Rules rules) {
    this.times = times;
    this.rules = rules;
  }

  Next next(From from, Step step) {
    return switch (step) {
      case Step.Perform(var nth) -> performed(from, nth);
      case Step.Join _ -> joined(from);
      case Step.Submit(var court, var day) -> submitted(from, court, day);
      case Step.CourtAccepts(var day) -> courtAccepted(from, day);
      case Step.CourtDecides(var confirmed, var day) -> courtDecided(from, confirmed, day);
      case Step.HandOver(var body, var agreement) -> handedOver(from, body, agreement);
      case Step.Award(var number, var day) -> awarded(from, number, day);
      default -> throw new IllegalArgumentException("Not a step after the signatures: " + step);
    };
  }

  private static Next performed(From from, int nth) {
    var agreement = from.now().dossier().agreement();
    if (!(from.now().stage() instanceof Stage.Settled) || agreement == null) {
      return notNow(from);
    }
    if (nth < 1 || nth > agreement.clauses().size()) {
      return no("clause", nth);
    }
    var clause = agreement.clauses().get(nth - 1);
    if (clause.performed() != null) {
      return no("already");
    }
    // Whoever owes it does not confirm it.
    if (from.side() == clause.by()) {
      return no("other-confirms");
    }
    if (from.side() == null && !from.mediator() && !from.officer()) {
      return no("not-yours");
    }
    var clauses = new ArrayList<>(agreement.clauses());
    clauses.set(nth - 1, new Clause(clause.kind(), clause.by(), clause.due(), from.day()));
    boolean all = clauses.stream().allMatch(one -> one.performed() != null);
    return Next.move(
        from.change()
            .agreement(
                new Agreement(
                    agreement.version(), clauses, agreement.signed(), agreement.effective()))
            .done(),
        from.now().stage(),
        all ? "perform-all" : "perform",
        String.valueOf(nth));
  }

  private Next joined(From from) {
    var agreement = from.now().dossier().agreement();
    var side = from.side();
    if (!(from.now().stage() instanceof Stage.Settled)
        || agreement == null
        || agreement.effective() == null
        || side == null) {
      return notNow(from);
    }
    var source = from.now().asked().source();
    if (source.from() == Mediation.From.COURT && source.when() != When.BEFORE_FILING) {
      return Next.law("court-document", "cn.spc-online-mediation-2021 20");
    }
    var late = late(from, from.day());
    if (late != null) {
      return late;
    }
    var before = from.now().dossier().confirmation();
    if (before != null && before.submitted() != null) {
      return notNow(from);
    }
    var joined = new HashSet<>(before == null ? Set.<Side>of() : before.joined());
    if (!joined.add(side)) {
      return no("already");
    }
    var venue =
        Venue.of(
            from.now().asked().matter().kind(),
            from.now().file().region(),
            rules,
            agreement.effective());
    boolean both = joined.size() == Side.values().length;
    var confirmation =
        new Confirmation(joined, venue.level(), both ? venue.court() : "", null, null, null, null);
    return Next.move(
        from.change().confirmation(confirmation).done(), from.now().stage(), "join", side.name());
  }

  /** Null when this day is within the time for the application. */
  private static Next.@Nullable No late(From from, LocalDate day) {
    var clock = from.clock(CONFIRM);
    if (clock == null) {
      return no("no-time-known");
    }
    return day.isAfter(clock.due()) ? Next.law("confirm-late", clock.pin(), clock.due()) : null;
  }

  private boolean handles(From from) {
    return from.mediator() || from.officer();
  }

  private Next submitted(From from, String court, LocalDate day) {
    var before = from.now().dossier().confirmation();
    var agreement = from.now().dossier().agreement();
    if (before == null
        || agreement == null
        || before.submitted() != null
        || before.joined().size() < Side.values().length) {
      return no("not-joined");
    }
    if (!handles(from)) {
      return no("not-yours");
    }
    var late = late(from, day);
    if (late != null) {
      return late;
    }
    var effective = agreement.effective();
    if (effective == null || day.isBefore(effective) || day.isAfter(from.day())) {
      return no("day", day);
    }
    var name = court.isBlank() ? before.court() : court.strip();
    if (name.length() > SHORT || !Venue.fits(before.level(), name)) {
      var venue =
          Venue.of(
              from.now().asked().matter().kind(), from.now().file().region(), rules, effective);
      return Next.law("venue", venue.source(), venue.court());
    }
    return Next.move(
            from.change()
                .confirmation(
                    new Confirmation(before.joined(), before.level(), name, day, null, null, null))
                .done(),
            from.now().stage(),
            "submit",
            name)
        .with(MediationTimes.end(CONFIRM))
        .with(
            times.start(COURT_ACCEPT, "mediation.confirm-accept", from.now().file().region(), day));
  }

  private Next courtAccepted(From from, LocalDate day) {
    var before = from.now().dossier().confirmation();
    if (before == null || before.submitted() == null || before.accepted() != null) {
      return notNow(from);
    }
    if (!handles(from)) {
      return no("not-yours");
    }
    if (day.isBefore(before.submitted()) || day.isAfter(from.day())) {
      return no("day", day);
    }
    return Next.move(
            from.change()
                .confirmation(
                    new Confirmation(
                        before.joined(),
                        before.level(),
                        before.court(),
                        before.submitted(),
                        day,
                        null,
                        null))
                .done(),
            from.now().stage(),
            "court-accept",
            "")
        .with(MediationTimes.end(COURT_ACCEPT))
        .with(
            times.start(COURT_DECIDE, "mediation.confirm-decide", from.now().file().region(), day));
  }

  private Next courtDecided(From from, boolean confirmed, LocalDate day) {
    var before = from.now().dossier().confirmation();
    if (before == null || before.submitted() == null || before.decided() != null) {
      return notNow(from);
    }
    if (!handles(from)) {
      return no("not-yours");
    }
    var since = before.accepted() == null ? before.submitted() : before.accepted();
    if (day.isBefore(since) || day.isAfter(from.day()) || confirmed && before.accepted() == null) {
      return no("day", day);
    }
    return Next.move(
            from.change()
                .confirmation(
                    new Confirmation(
                        before.joined(),
                        before.level(),
                        before.court(),
                        before.submitted(),
                        before.accepted(),
                        day,
                        confirmed))
                .done(),
            from.now().stage(),
            confirmed ? "confirm" : "not-confirm",
            "")
        .with(MediationTimes.end(COURT_ACCEPT, COURT_DECIDE));
  }

  private Next handedOver(From from, String body, String agreement) {
    if (!(from.now().stage() instanceof Stage.Closed)) {
      return notNow(from);
    }
    if (!handles(from)) {
      return no("not-yours");
    }
    if (body.isBlank() || agreement.isBlank()) {
      return no("nothing-said");
    }
    return body.length() > SHORT || agreement.length() > SHORT
        ? no("too-long", Math.max(body.length(), agreement.length()), SHORT)
        : Next.move(
            from.change()
                .handOver(new Mediation.HandOver(body.strip(), from.day(), "", null))
                .done(),
            new Stage.Arbitrating(),
            "hand-over",
            body);
  }

  private Next awarded(From from, String number, LocalDate day) {
    var before = from.now().dossier().handOver();
    if (!(from.now().stage() instanceof Stage.Arbitrating) || before == null) {
      return notNow(from);
    }
    if (!handles(from)) {
      return no("not-yours");
    }
    if (number.isBlank() || number.length() > SHORT) {
      return no("nothing-said");
    }
    return day.isBefore(before.day()) || day.isAfter(from.day())
        ? no("day", day)
        : Next.move(
            from.change()
                .handOver(new Mediation.HandOver(before.body(), before.day(), number.strip(), day))
                .done(),
            new Stage.Awarded(),
            "award",
            number);
  }
}
