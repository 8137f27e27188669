package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.wenlan.account.Actor;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Matter;
import org.wenlan.dispute.Route;
import org.wenlan.docket.Code;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Course;
import org.wenlan.enforcement.AdjudicationTurns.Next;
import org.wenlan.enforcement.Step.Act;
import org.wenlan.kernel.Refusal;

/**
 * The door to adjudications of patent disputes: for right holders who ask for one, and for those
 * who decide. None is open beside a suit on the same right, parties and act. Thread-safe.
 */
@Component
public class Adjudications implements DeadlineTaker {
  /** Everything that is asked. */
  public static final List<String> FIELDS =
      List.of(
          "petitioner",
          "standing",
          "contact",
          "right",
          "respondents",
          "region",
          "committed",
          "text",
          "origin");

  private final Docket docket;
  private final EnforcementStore store;
  private final AdjudicationProcedure procedure;
  private final CaseClocks clocks;
  private final Powers powers;
  private final Disputes disputes;
  private final PublishedDecisions decisions;

  Adjudications(
      Docket docket,
      EnforcementStore store,
      AdjudicationProcedure procedure,
      CaseClocks clocks,
      Powers powers,
      Disputes disputes,
      PublishedDecisions decisions) {
    this.docket = docket;
    this.store = store;
    this.procedure = procedure;
    this.clocks = clocks;
    this.powers = powers;
    this.disputes = disputes;
    this.decisions = decisions;
  }

  /** What came of asking. */
  public sealed interface Asked {

    /** Its conditions are looked at by the due day; null where no rule sets one. */
    record Open(String number, String code, @Nullable LocalDate due) implements Asked {}

    /** Something is to be mended, by field. */
    record Faulty(Map<String, Refusal> faults) implements Asked {

      public Faulty {
        faults = new LinkedHashMap<>(faults);
      }
    }
  }

  /** What came of an act. */
  public sealed interface Outcome {

    /**
     * Done.
     *
     * @param code of the respondent, shown this once; empty unless it was made just now
     */
    record Done(Adjudication now, String code) implements Outcome {}

    /** Somebody else changed it since; nothing happened. */
    record Stale(Turn.Outcome.Stale since) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}

    /** There is none for whoever asks. */
    record Absent() implements Outcome {}
  }

  /** A right holder asks for an adjudication. */
  @Transactional
  public Asked ask(Actor by, Map<String, String> typed, Instant at) {
    var faults = new LinkedHashMap<String, Refusal>();
    var day = clocks.day(at);
    var request = AdjudicationRequest.read(typed, day, faults);
    if (request == null) {
      return new Asked.Faulty(faults);
    }
    var number = docket.numbers(Adjudication.PREFIX, day.getYear(), 1).getFirst();
    var owner = powers.receiver(Powers.ADJUDICATION, request.region(), day);
    var code = Code.fresh();
    var turn =
        AdjudicationTurns.turn(
            owner,
            request,
            Course.begun(),
            new At.Requested(),
            "request",
            clocks.start(
                AdjudicationProcedure.ACCEPT, "adjudication.accept", request.region(), day));
    docket.open(
        List.of(
            new Opening(
                number,
                Adjudication.KIND,
                request.petitioner(),
                owner,
                by instanceof Actor.Client client ? client.id() : null,
                "",
                request.region(),
                code,
                turn)),
        by,
        at);
    var one = known(number);
    store.put(row(one), day);
    return new Asked.Open(number, code, one.file().due());
  }

  private Adjudication known(String number) {
    return docket.find(new Actor.Platform(), number).map(Adjudication::of).orElseThrow();
  }

  private static EnforcementStore.Row row(Adjudication one) {
    var publication = one.course().publication();
    return new EnforcementStore.Row(
        one.number(),
        Adjudication.KIND,
        one.file().owner(),
        Powers.ADJUDICATION,
        "",
        one.request().petitioner() + " / " + String.join(", ", one.request().respondents()),
        one.stage().code(),
        one.stage().open(),
        one.stage() instanceof At.Proposed,
        false,
        publication == null ? "" : publication.confirmed() == null ? "PROPOSED" : "PUBLIC");
  }

  /** One, if whoever asks may see it. */
  public Optional<Adjudication> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(Adjudication.KIND))
        .map(Adjudication::of);
  }

  /** One for whoever has its code. */
  public Optional<Adjudication> byCode(String number, String code) {
    return docket
        .byCode(number, code)
        .filter(file -> file.kind().equals(Adjudication.KIND))
        .map(Adjudication::of);
  }

  /** The acts of law of one that its reader may see. */
  public List<EnforcementCases.Done> acts(String number) {
    return store.acts(number);
  }

  /**
   * Does something with one. Not to be called inside a transaction: it is rolled back unless it was
   * done.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome act(Actor.Person who, String number, long version, Act act, Instant at) {
    var outcome = acted(who, number, version, act, at);
    if (!(outcome instanceof Outcome.Done)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private Outcome acted(Actor.Person who, String number, long version, Act act, Instant at) {
    var before = find(who, number);
    if (before.isEmpty()) {
      return new Outcome.Absent();
    }
    if (act instanceof Act.Confirm
        && before.get().stage() instanceof At.Proposed(var ruling, var _, var _)
        && ruling instanceof Adjudication.Ruling.Accept) {
      // The dispute is held before the case, in the order in which a suit holds them.
      var entered = entered(who, before.get(), at);
      return entered instanceof Disputes.Outcome.Refused(var why)
          ? new Outcome.Refused(why)
          : heldAct(who, number, version, act, at);
    }
    return heldAct(who, number, version, act, at);
  }

  private Outcome heldAct(Actor.Person who, String number, long version, Act act, Instant at) {
    store.hold(number);
    var now = known(number);
    if (now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version));
    }
    return switch (procedure.next(now, who, act, docket.clocks(number), at)) {
      case Next.No(var why) -> new Outcome.Refused(why);
      case Next.Move move -> coded(moved(who, now, move, at), act, at);
    };
  }

  /** With the request the respondent gets its code, and later on a new one. */
  private Outcome coded(Outcome outcome, Act act, Instant at) {
    if (!(act instanceof Act.Serve || act instanceof Act.GiveCode)
        || !(outcome instanceof Outcome.Done(var now, var _))) {
      return outcome;
    }
    return new Outcome.Done(now, docket.giveCode(now.number(), at));
  }

  private Disputes.Outcome entered(Actor by, Adjudication one, Instant at) {
    var request = one.request();
    var matter =
        new Matter(
            Matter.Kind.PATENT,
            request.right(),
            List.of(request.petitioner()),
            request.respondents(),
            Matter.Act.INFRINGEMENT,
            request.origin());
    return disputes.enter(by, matter, Route.ADJUDICATE, one.number(), request.region(), at);
  }

  Outcome moved(Actor by, Adjudication now, Next.Move move, Instant at) {
    var changed = docket.changeKnown(by, now.number(), now.file().version(), move.turn(), at);
    if (changed instanceof Turn.Outcome.Stale stale) {
      return new Outcome.Stale(stale);
    }
    if (!(changed instanceof Turn.Outcome.Done)) {
      return new Outcome.Absent();
    }
    var after = known(now.number());
    store.put(row(after), clocks.day(after.file().opened()));
    for (var act : move.acts()) {
      store.acted(now.number(), act, clocks.day(at), by.name());
    }
    var leaves = move.leaves();
    if (leaves != null && !disputes.leave(now.number(), leaves, at)) {
      throw new IllegalStateException("No open route of " + now.number());
    }
    if (move.turn().act().equals("publish")) {
      decisions.publish(after, clocks.day(at));
    }
    return new Outcome.Done(after, "");
  }

  /** A day has passed: the file says so once, and the desk shows it. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    store.hold(deadline.number());
    var now = known(deadline.number());
    var act = deadline.clock().toLowerCase(java.util.Locale.ROOT) + "-over";
    var move =
        AdjudicationTurns.move(
            now, now.course(), now.stage(), act, CaseTurns.unused(deadline.clock()));
    if (now.stage().open()
        && !(moved(new Actor.Platform(), now, move, at) instanceof Outcome.Done)) {
      throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
    }
  }

  @Override
  public String kind() {
    return Adjudication.KIND;
  }
}
