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
import org.wenlan.account.Actor;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running;
import org.wenlan.kernel.Refusal;

/**
 * The door for the party of a penalty case and for the two sides of an adjudication: by number and
 * code. It shows what was served, the party's own times and its own words, and no text that anybody
 * else wrote. What a party says is taken whatever else changed meanwhile. Thread-safe.
 */
@Component
public class CaseParties {
  private static final int MOST = 20;

  private final Docket docket;
  private final EnforcementStore store;
  private final SaidStore said;
  private final PartyRules rules;
  private final EnforcementCases cases;
  private final Adjudications adjudications;
  private final CaseClocks clocks;

  CaseParties(
      Docket docket,
      EnforcementStore store,
      SaidStore said,
      PartyRules rules,
      EnforcementCases cases,
      Adjudications adjudications,
      CaseClocks clocks) {
    this.docket = docket;
    this.store = store;
    this.said = said;
    this.rules = rules;
    this.cases = cases;
    this.adjudications = adjudications;
    this.clocks = clocks;
  }

  /** Who has a page. */
  public enum Side {
    /** Against whom a penalty case is. */
    PARTY,
    PETITIONER,
    RESPONDENT;

    /** What it may say at all. */
    List<Saying> sayings() {
      return switch (this) {
        case PARTY -> List.of(Saying.HEARING, Saying.STATEMENT);
        case PETITIONER -> List.of(Saying.STATEMENT);
        case RESPONDENT -> List.of(Saying.ANSWER, Saying.STATEMENT);
      };
    }
  }

  /** What a party says on its page. */
  public enum Saying {
    /** It asks for a hearing on the intended penalty. */
    HEARING,
    STATEMENT,
    /** The respondent's reply to the request. */
    ANSWER
  }

  /** What a party wrote. */
  public record Word(Side side, Saying kind, String text, Instant at) {}

  /** A document that was served, and when. */
  public record Paper(String what, LocalDate day) {}

  /**
   * A time of the party.
   *
   * @param clock its name in the file
   * @param key of its rule
   * @param state {@code RUNNING}, {@code FIRED} when it passed or {@code ENDED} when it was used
   */
  public record Time(
      String clock, String key, String pin, LocalDate since, LocalDate due, String state) {}

  /** Where it is to be heard. */
  public record Place(LocalDate on, String place) {}

  /**
   * The sums of a document that was served, in yuan.
   *
   * @param decided whether of the decision; else of the notice
   */
  public record Sums(boolean decided, long fine, long forfeited, boolean stop) {}

  /**
   * A case as a party sees it.
   *
   * @param asked day on which it asked for a hearing; null when it did not
   * @param ruling of an adjudication that was delivered; empty otherwise
   * @param words its own
   * @param sayings what it may say, each with the reason why not now, if there is one
   */
  public record Seen(
      String number,
      Side side,
      String cause,
      String stage,
      List<Paper> papers,
      List<Time> times,
      @Nullable Sums sums,
      String ruling,
      @Nullable LocalDate asked,
      @Nullable Place hearing,
      List<Word> words,
      Map<Saying, Optional<Refusal>> sayings) {

    public Seen {
      papers = List.copyOf(papers);
      times = List.copyOf(times);
      words = List.copyOf(words);
      sayings = new LinkedHashMap<>(sayings);
    }
  }

  /** What came of saying something. */
  public sealed interface Outcome {

    /** It is in the file. */
    record Done(Seen now) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why, Seen now) implements Outcome {}

    /** Nothing has this number and code. */
    record Absent() implements Outcome {}
  }

  /** A case for whoever has the code of one of its parties. */
  public Optional<Seen> byCode(String number, String code, Instant at) {
    return side(number, code).map(side -> seen(number, side, at));
  }

  /** What the parties wrote, for whoever may see the file. */
  public List<Word> words(String number) {
    return said.words(number);
  }

  private CaseFile file(String number) {
    return docket.find(new Actor.Platform(), number).orElseThrow();
  }

  /** A report's own code is the reporter's, and opens no page of a party. */
  private Optional<Side> side(String number, String code) {
    var kind = docket.find(new Actor.Platform(), number).map(CaseFile::kind).orElse("");
    boolean coded = docket.bySecondCode(number, code).isPresent();
    return switch (kind) {
      case EnforcementCase.KIND -> coded ? Optional.of(Side.PARTY) : Optional.empty();
      case Adjudication.KIND ->
          coded
              ? Optional.of(Side.RESPONDENT)
              : docket.byCode(number, code).map(_ -> Side.PETITIONER);
      default -> Optional.empty();
    };
  }

  /** A file with its clocks, read once for all that is asked of it. */
  private record Sheet(CaseFile file, List<Running> running, LocalDate today) {}

  private Sheet sheet(String number, Instant at) {
    return new Sheet(file(number), docket.clocks(number), clocks.day(at));
  }

  private Seen seen(String number, Side side, Instant at) {
    var sheet = sheet(number, at);
    var own = own(number, side);
    var may = new LinkedHashMap<Saying, Optional<Refusal>>();
    for (var what : side.sayings()) {
      may.put(what, Optional.ofNullable(why(next(sheet, side, what, "…"))));
    }
    var sight = new PartySight(side, store.acts(number), sheet.running(), sheet.today(), own, may);
    return side == Side.PARTY
        ? sight.of(EnforcementCase.of(sheet.file()))
        : sight.of(Adjudication.of(sheet.file()));
  }

  private List<Word> own(String number, Side side) {
    return said.words(number).stream().filter(one -> one.side() == side).toList();
  }

  /** What would come next, of either kind of case. */
  private sealed interface Next {

    record Penalty(EnforcementCase now, CaseTurns.Next next) implements Next {}

    record Ruling(Adjudication now, AdjudicationTurns.Next next) implements Next {}
  }

  private Next next(Sheet sheet, Side side, Saying what, String text) {
    if (side == Side.PARTY) {
      var now = EnforcementCase.of(sheet.file());
      return new Next.Penalty(now, rules.next(now, what, text, sheet.running(), sheet.today()));
    }
    var now = Adjudication.of(sheet.file());
    return new Next.Ruling(
        now, PartyRules.next(now, side, what, text, sheet.running(), sheet.today()));
  }

  private static @Nullable Refusal why(Next next) {
    return switch (next) {
      case Next.Penalty(var _, CaseTurns.Next.No(var why)) -> why;
      case Next.Ruling(var _, AdjudicationTurns.Next.No(var why)) -> why;
      case Next.Penalty _, Next.Ruling _ -> null;
    };
  }

  /** Says something for whoever has the code of a party. */
  @Transactional
  public Outcome say(String number, String code, Saying what, String text, Instant at) {
    var found = side(number, code);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var side = found.get();
    store.hold(number);
    var words = own(number, side);
    var next = next(sheet(number, at), side, what, text);
    var why = why(next);
    if (why == null && what != Saying.HEARING) {
      why = enough(words, text);
    }
    if (why != null) {
      return new Outcome.Refused(why, seen(number, side, at));
    }
    moved(next, at);
    if (what != Saying.HEARING) {
      said.add(number, new Word(side, what, text.strip(), at));
    }
    return new Outcome.Done(seen(number, side, at));
  }

  /** A form that is sent twice says it once. */
  private static @Nullable Refusal enough(List<Word> words, String text) {
    if (!words.isEmpty() && words.getLast().text().equals(text.strip())) {
      return Refusal.of("enforcement.refusal.said-already", "");
    }
    return words.size() >= MOST ? Refusal.of("enforcement.refusal.said-enough", "", MOST) : null;
  }

  private void moved(Next next, Instant at) {
    boolean done =
        switch (next) {
          case Next.Penalty(var now, CaseTurns.Next.Move move) ->
              cases.moved(new Actor.Anyone(), now, move, at) instanceof Step.Outcome.Done;
          case Next.Ruling(var now, AdjudicationTurns.Next.Move move) ->
              adjudications.moved(new Actor.Anyone(), now, move, at)
                  instanceof Adjudications.Outcome.Done;
          case Next.Penalty _, Next.Ruling _ -> false;
        };
    if (!done) {
      throw new IllegalStateException("Changed while its party spoke");
    }
  }
}
