package org.wenlan.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.agency.Step.Outcome;
import org.wenlan.docket.Code;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Units;

/**
 * The door to clues of unlawful acts of agencies. What it says was done is committed when the call
 * returns. Thread-safe.
 */
@Component
public class Clues implements DeadlineTaker {
  /** Longest facts of a clue, in letters. */
  public static final int FACTS = 5_000;

  private static final int SHORT = 300;

  private final Docket docket;
  private final ClueStore store;
  private final ClueProcedure procedure;
  private final AgencyRegister register;
  private final CreditRecord credit;
  private final LegalTime time;
  private final Units units;

  Clues(
      Docket docket,
      ClueStore store,
      ClueProcedure procedure,
      AgencyRegister register,
      CreditRecord credit,
      LegalTime time,
      Units units) {
    this.docket = docket;
    this.store = store;
    this.procedure = procedure;
    this.register = register;
    this.credit = credit;
    this.time = time;
    this.units = units;
  }

  /** What came of a clue that was told. */
  public sealed interface Taken {

    /**
     * It is a case now.
     *
     * @param code by which whoever told it follows it
     */
    record Open(Clue clue, String code) implements Taken {}

    /** A rule says no; nothing was kept. */
    record Refused(Refusal why) implements Taken {}
  }

  /** Takes a clue: a complaint of anyone, or what an officer found or was sent. */
  @Transactional
  public Taken tell(Actor who, Clue.Said typed, Instant at) {
    var said = typed.stripped();
    if (!who.may(Permission.DISPATCH) && said.source() != Clue.Source.COMPLAINT) {
      return refused("not-yours");
    }
    var named = said.licence().isEmpty() ? Optional.<Agency>empty() : register.find(said.licence());
    if (!said.licence().isEmpty() && named.isEmpty()) {
      return refused("unknown-agency", said.licence());
    }
    var whole =
        named
            .map(agency ->
                new Clue.Said(
                    said.kind(),
                    said.source(),
                    agency.licence(),
                    agency.entry().name(),
                    said.facts(),
                    said.region().isEmpty() ? agency.entry().region() : said.region(),
                    said.contact()))
            .orElse(said);
    var why = refusal(whole);
    if (why != null) {
      return new Taken.Refused(why);
    }
    var number = docket.numbers(Clue.PREFIX, time.day(at).getYear(), 1).getFirst();
    var owner = named.map(agency -> agency.file().owner()).orElseGet(units::centre);
    var code = Code.fresh();
    docket.open(
        List.of(
            new Opening(
                number,
                Clue.KIND,
                whole.subject(),
                owner,
                null,
                "",
                whole.region(),
                code,
                procedure.first(whole, owner, at))),
        who,
        at);
    return new Taken.Open(kept(number), code);
  }

  private static @Nullable Refusal refusal(Clue.Said said) {
    if (said.subject().isEmpty() || said.facts().isEmpty()) {
      return Refusal.of("agency.refusal.incomplete", "");
    }
    if (said.facts().length() > FACTS) {
      return Refusal.of("agency.refusal.too-long", "", said.facts().length(), FACTS);
    }
    int longest = Math.max(said.subject().length(), said.contact().length());
    if (longest > SHORT) {
      return Refusal.of("agency.refusal.too-long", "", longest, SHORT);
    }
    return said.region().isEmpty() || Regions.find(said.region()).isPresent()
        ? null
        : Refusal.of("agency.refusal.region", "", said.region());
  }

  private Clue kept(String number) {
    var clue = known(number);
    var due = clue.stage().open() ? clue.file().due() : null;
    store.put(clue, time.day(clue.file().opened()), due);
    return clue;
  }

  private Clue known(String number) {
    return find(new Actor.Platform(), number).orElseThrow();
  }

  /** A clue, if whoever asks may see it. */
  public Optional<Clue> find(Actor who, String number) {
    return docket.find(who, number).filter(file -> file.kind().equals(Clue.KIND)).map(Clue::of);
  }

  /** A clue for whoever told it. */
  public Optional<Clue> byCode(String number, String code) {
    return docket.byCode(number, code).filter(file -> file.kind().equals(Clue.KIND)).map(Clue::of);
  }

  /**
   * Does something to a clue.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome step(Actor.Person who, String number, long version, Step step, Instant at) {
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    if (now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version), now);
    }
    return switch (procedure.next(now, who, step, at)) {
      case ClueProcedure.Next.No(var why) -> new Outcome.Refused(why);
      case ClueProcedure.Next.Move move -> moved(who, now, move, at);
    };
  }

  private Outcome moved(Actor who, Clue now, ClueProcedure.Next.Move move, Instant at) {
    return switch (docket.changeKnown(who, now.number(), now.file().version(), move.turn(), at)) {
      case Turn.Outcome.Done _ -> {
        var after = kept(now.number());
        if (after.stage() instanceof Stage.Confirmed(var _, var result, var _)) {
          record(who, after, result, at);
        }
        yield new Outcome.Done(after);
      }
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale, known(now.number()));
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  /** What proved unfounded leaves no trace with the agency. */
  private void record(Actor who, Clue clue, Stage.Result result, Instant at) {
    var licence = clue.said().licence();
    if (!licence.isEmpty() && result.outcome() != Stage.Outcome.UNFOUNDED) {
      var entry = CreditRecord.Entry.of(result.outcome());
      credit.add(licence, time.day(at), entry, clue.number());
      register.note(who, licence, "credit", Map.of("outcome", entry.name()), at);
    }
  }

  /**
   * One line of a list.
   *
   * @param due last day of the clock that runs; null when none does
   */
  public record Line(
      String number,
      String kind,
      String source,
      String subject,
      String stage,
      boolean open,
      @Nullable LocalDate due,
      LocalDate opened) {}

  /** Clues of a person's unit, the newest first; of one agency when a licence is given. */
  public List<Line> all(Actor.Person who, String licence, String before, int most) {
    return who.may(Permission.DESK) ? store.all(who.unit(), licence, before, most) : List.of();
  }

  @Override
  public String kind() {
    return Clue.KIND;
  }

  /** A limit has passed: it is noted once, and those who handle the clue see it. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    var found = known(deadline.number());
    var move = procedure.passed(found, deadline.clock());
    if (move != null && !(moved(new Actor.Platform(), found, move, at) instanceof Outcome.Done)) {
      throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
    }
  }

  private static Taken refused(String rule, Object... arguments) {
    return new Taken.Refused(Refusal.of("agency.refusal." + rule, "", arguments));
  }
}
