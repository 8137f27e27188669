package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Condition;
import org.wenlan.enforcement.Adjudication.Course;
import org.wenlan.enforcement.Adjudication.Oral;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.enforcement.AdjudicationTurns.Next;
import org.wenlan.enforcement.EnforcementCase.Stage.By;
import org.wenlan.enforcement.Inquiry.Appraisal;
import org.wenlan.enforcement.Step.Act;
import org.wenlan.kernel.Refusal;

/**
 * Which act may follow which stage of an adjudication up to the proposal of a ruling, who may take
 * it, and what time it sets running or stops; {@link AdjudicationRulings} has the rest. It writes
 * nothing.
 */
@Component
class AdjudicationProcedure {
  static final String ACCEPT = "ACCEPT";
  static final String ANSWER = "ANSWER";

  private static final int SHORT = 500;

  private final CaseClocks clocks;
  private final Powers powers;
  private final AdjudicationRulings rulings;

  AdjudicationProcedure(CaseClocks clocks, Powers powers, AdjudicationRulings rulings) {
    this.clocks = clocks;
    this.powers = powers;
    this.rulings = rulings;
  }

  LocalDate day(Instant at) {
    return clocks.day(at);
  }

  private static boolean head(Adjudication now, Act act) {
    return act instanceof Act.Confirm
        || act instanceof Act.Contest
        || act instanceof Act.GiveTime
        || act instanceof Act.Publish && now.course().publication() != null;
  }

  Next next(Adjudication now, Actor.Person who, Act act, List<Running> running, Instant at) {
    if (!who.may(head(now, act) ? Permission.APPROVE : Permission.DISPATCH)) {
      return AdjudicationTurns.no("not-yours");
    }
    var by = new By(who.id(), who.name(), clocks.day(at));
    return switch (act) {
      case Act.Propose(var ruling, var found) -> proposed(now, ruling, found, running, by);
      case Act.Serve(var on, var how) -> served(now, on, how, by);
      case Act.GiveCode _ ->
          now.stage().served() == null && now.stage().decided() == null
              ? AdjudicationTurns.notNow(now)
              : AdjudicationTurns.move(now, now.course(), now.stage(), "give-code", List.of());
      case Act.Answer(var on, var text) -> answered(now, on, text, by);
      case Act.SetHearing(var on, var place) -> set(now, on, place, by);
      case Act.HoldHearing(var minutes) -> held(now, minutes, running, by);
      case Act.Appraise(var body, var what) -> appraise(now, body, what, running, by);
      case Act.Appraised(var result) -> appraised(now, result, running, by);
      case Act.Announce(var begins) ->
          goes(now) && begins == (now.course().announced() == null)
              ? onTheWay(
                  now,
                  now.course().announced(begins ? by.day() : null),
                  begins ? "announce" : "announced",
                  running,
                  by)
              : AdjudicationTurns.notNow(now);
      case Act.Suspend(var invalidation, var why) -> suspended(now, invalidation, why, running, by);
      case Act.Resume _ ->
          now.stage() instanceof At.Suspended(var _, var _, var back)
              ? AdjudicationTurns.move(
                  now, now.course(), back, "resume", stopOrGo(now.course(), back, running, by))
              : AdjudicationTurns.notNow(now);
      case Act.MoreTime(var reason) ->
          timed(now, clocks.ask(who, reason, running, by.day()), "ask-time");
      case Act.GiveTime(var given) ->
          timed(
              now,
              clocks.answer(who.id(), who.name(), given, running),
              given ? "give-time" : "deny-time");
      case Act.Confirm _,
          Act.Contest _,
          Act.Withdraw _,
          Act.Deliver _,
          Act.Close _,
          Act.Publish _ ->
          rulings.next(now, act, running, by);
    };
  }

  private static Next timed(Adjudication now, LegalTime.Changed changed, String act) {
    return switch (changed) {
      case LegalTime.Changed.No(var why) -> new Next.No(why);
      case LegalTime.Changed.To(var change) ->
          AdjudicationTurns.move(now, now.course(), now.stage(), act, List.of(change));
    };
  }

  /** What stops the time: an appraisal, service by public notice, a suspension. */
  private static @Nullable String reason(Course course, At stage) {
    return course.appraising()
        ? "appraisal"
        : course.announced() != null
            ? "announcement"
            : stage instanceof At.Suspended ? "suspension" : null;
  }

  private List<Clocking> stopOrGo(Course course, At stage, List<Running> running, By by) {
    return clocks.stopOrGo(reason(course, stage), running, by.day(), List.of());
  }

  private static boolean goes(Adjudication now) {
    return now.stage() instanceof At.Accepted || now.stage() instanceof At.Served;
  }

  private Next onTheWay(Adjudication now, Course course, String act, List<Running> running, By by) {
    return AdjudicationTurns.move(
        now, course, now.stage(), act, stopOrGo(course, now.stage(), running, by));
  }

  private Next proposed(
      Adjudication now, Ruling ruling, List<Condition> found, List<Running> running, By by) {
    if (CaseTurns.said(ruling.text()) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    boolean fits =
        switch (ruling) {
          case Ruling.Accept _, Ruling.Reject _ -> now.stage() instanceof At.Requested;
          case Ruling.Infringes _, Ruling.NotInfringes _ -> now.stage() instanceof At.Served;
          case Ruling.Settled _ -> goes(now);
        };
    if (!fits) {
      return AdjudicationTurns.notNow(now);
    }
    if (ruling instanceof Ruling.Accept) {
      if (!EnumSet.allOf(Condition.class).equals(found.isEmpty() ? found : EnumSet.copyOf(found))) {
        return AdjudicationTurns.no("conditions");
      }
      var request = now.request();
      if (powers.of(now.file().owner(), Powers.ADJUDICATION, request.region(), by.day())
          instanceof Powers.Competence.No(var why)) {
        return new Next.No(why);
      }
    }
    if (now.course().appraising() || now.course().announced() != null) {
      return AdjudicationTurns.no("appraisal-open");
    }
    if (AdjudicationRulings.unheard(now, ruling, running, by.day()) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    return AdjudicationTurns.move(
        now, now.course(), new At.Proposed(ruling, by, now.stage()), "propose", List.of());
  }

  private Next served(Adjudication now, LocalDate on, String how, By by) {
    var accepted = now.course().accepted();
    if (!(now.stage() instanceof At.Accepted) || accepted == null) {
      return AdjudicationTurns.notNow(now);
    }
    if (how.isBlank() || how.length() > SHORT) {
      return AdjudicationTurns.no("service-words", SHORT);
    }
    if (on.isAfter(by.day()) || on.isBefore(accepted)) {
      return AdjudicationTurns.no("day-between", on, accepted, by.day());
    }
    var all = new ArrayList<Clocking>(List.of(new Clocking.End(CaseClocks.SERVE)));
    all.addAll(clocks.start(ANSWER, "adjudication.answer", now.request().region(), on));
    return AdjudicationTurns.move(now, now.course(), new At.Served(on, how.strip()), "serve", all)
        .doing("SERVICE");
  }

  private static Next answered(Adjudication now, LocalDate on, String text, By by) {
    if (!(now.stage() instanceof At.Served(var served, var _)) || now.course().answered() != null) {
      return AdjudicationTurns.notNow(now);
    }
    if (CaseTurns.said(text) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    return on.isAfter(by.day()) || on.isBefore(served)
        ? AdjudicationTurns.no("day-between", on, served, by.day())
        : AdjudicationTurns.move(
            now,
            now.course().answered(on, text.strip()),
            now.stage(),
            "answer",
            List.of(new Clocking.End(ANSWER)));
  }

  private Next set(Adjudication now, LocalDate on, String place, By by) {
    var oral = now.course().oral();
    if (!(now.stage() instanceof At.Served) || oral != null && !oral.minutes().isEmpty()) {
      return AdjudicationTurns.notNow(now);
    }
    if (place.isBlank() || place.length() > SHORT) {
      return AdjudicationTurns.no("hearing-words", SHORT);
    }
    var last = clocks.noticeBy("adjudication.hearing-notice", now.request().region(), on);
    return by.day().isAfter(last) || on.isBefore(by.day())
        ? new Next.No(
            Refusal.of("enforcement.refusal.hearing-soon", "adjudication.hearing-notice", on, last))
        : AdjudicationTurns.move(
                now,
                now.course().heard(new Oral(on, place.strip(), "")),
                now.stage(),
                "set-hearing",
                List.of())
            .doing("HEARING_NOTICE");
  }

  private Next held(Adjudication now, String minutes, List<Running> running, By by) {
    var oral = now.course().oral();
    if (!(now.stage() instanceof At.Served) || oral == null || !oral.minutes().isEmpty()) {
      return AdjudicationTurns.notNow(now);
    }
    if (by.day().isBefore(oral.on())) {
      return AdjudicationTurns.no("hearing-not-yet");
    }
    if (CaseTurns.said(minutes) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var course = now.course().heard(new Oral(oral.on(), oral.place(), minutes.strip()));
    var next = onTheWay(now, course, "hearing", running, by);
    return next instanceof Next.Move move ? move.doing("HEARING_MINUTES") : next;
  }

  private Next appraise(Adjudication now, String body, String what, List<Running> running, By by) {
    if (!goes(now) || now.course().appraising()) {
      return AdjudicationTurns.notNow(now);
    }
    if (body.isBlank() || body.length() > SHORT) {
      return AdjudicationTurns.no("appraiser", SHORT);
    }
    if (CaseTurns.said(what) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var all = new ArrayList<>(now.course().appraisals());
    all.add(new Appraisal(by.day(), body.strip(), what.strip(), "", null));
    var next = onTheWay(now, now.course().appraised(all), "appraise", running, by);
    return next instanceof Next.Move move ? move.doing("APPRAISAL") : next;
  }

  private Next appraised(Adjudication now, String result, List<Running> running, By by) {
    if (!goes(now) || !now.course().appraising()) {
      return AdjudicationTurns.notNow(now);
    }
    if (CaseTurns.said(result) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var all = new ArrayList<>(now.course().appraisals());
    var open = all.removeLast();
    all.add(new Appraisal(open.since(), open.body(), open.what(), result.strip(), by.day()));
    return onTheWay(now, now.course().appraised(all), "appraised", running, by);
  }

  private Next suspended(
      Adjudication now, boolean invalidation, String why, List<Running> running, By by) {
    if (!goes(now)) {
      return AdjudicationTurns.notNow(now);
    }
    if (CaseTurns.said(why) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var stage = new At.Suspended(invalidation, why.strip(), now.stage());
    return AdjudicationTurns.move(
            now, now.course(), stage, "suspend", stopOrGo(now.course(), stage, running, by))
        .doing("SUSPENSION");
  }
}
