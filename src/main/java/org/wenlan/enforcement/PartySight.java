package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.Docket.Running;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.CaseParties.Paper;
import org.wenlan.enforcement.CaseParties.Place;
import org.wenlan.enforcement.CaseParties.Saying;
import org.wenlan.enforcement.CaseParties.Seen;
import org.wenlan.enforcement.CaseParties.Side;
import org.wenlan.enforcement.CaseParties.Sums;
import org.wenlan.enforcement.CaseParties.Time;
import org.wenlan.enforcement.CaseParties.Word;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCase.Stage.Penalty;
import org.wenlan.enforcement.EnforcementCase.Stage.Performing;
import org.wenlan.enforcement.EnforcementCases.Done;
import org.wenlan.kernel.Refusal;

/**
 * Chooses what a party sees of a case. Of the texts of a file only the place of a hearing gets
 * here: whatever else a body or a reporter wrote stays inside.
 */
record PartySight(
    Side side,
    List<Done> acts,
    List<Running> running,
    LocalDate today,
    List<Word> words,
    Map<Saying, Optional<Refusal>> sayings) {

  Seen of(EnforcementCase one) {
    var stage = one.stage();
    var told = stage.told();
    var hearing = told == null ? null : told.hearing();
    var on = hearing == null ? null : hearing.on();
    var papers = new ArrayList<Paper>();
    served(papers, "NOTICE", told == null ? null : told.received(), CaseClocks.HEARING);
    announced(papers);
    served(
        papers,
        "DECISION",
        stage instanceof Performing performing ? performing.served() : null,
        AdjudicationRulings.SUIT);
    return new Seen(
        one.number(),
        side,
        one.report().cause().name(),
        code(stage),
        papers,
        times(CaseClocks.HEARING, CaseClocks.PAY, AdjudicationRulings.SUIT),
        sums(stage),
        "",
        hearing == null ? null : hearing.asked(),
        on == null || hearing == null ? null : new Place(on, hearing.place()),
        words,
        sayings);
  }

  Seen of(Adjudication one) {
    var stage = one.stage();
    var course = one.course();
    var served = stage.served();
    var oral = course.oral();
    var papers = new ArrayList<Paper>();
    if (side == Side.RESPONDENT) {
      served(papers, "REQUEST", served == null ? null : served.on(), AdjudicationProcedure.ANSWER);
    } else {
      served(papers, "ACCEPTANCE", course.accepted(), "");
    }
    announced(papers);
    served(
        papers,
        "DECISION",
        stage instanceof At.Delivered delivery ? delivery.on() : null,
        AdjudicationRulings.SUIT);
    var decided = stage.decided();
    return new Seen(
        one.number(),
        side,
        Powers.ADJUDICATION,
        code(stage),
        papers,
        side == Side.RESPONDENT
            ? times(AdjudicationProcedure.ANSWER, AdjudicationRulings.SUIT)
            : times(AdjudicationRulings.SUIT),
        null,
        decided == null || stage instanceof At.Decided ? "" : decided.ruling().code(),
        null,
        oral == null ? null : new Place(oral.on(), oral.place()),
        words,
        sayings);
  }

  /** Nobody outside learns what is proposed, nor that a case rests for the police. */
  private static String code(Stage stage) {
    return switch (stage) {
      case Stage.Proposed(var _, var _, var back) -> code(back);
      case Stage.Suspended(var _, var _, var back) -> code(back);
      case Stage.Closed(var ending, var _, var _, var _) ->
          ending == Stage.Ending.TRANSFERRED ? stage.code() : ending.name();
      default -> stage.code();
    };
  }

  private static String code(At stage) {
    return switch (stage) {
      case At.Proposed(var _, var _, var back) -> code(back);
      case At.Closed(var ending, var _, var _, var _) -> "at." + ending.name();
      default -> "at." + stage.code();
    };
  }

  /** A stage forgets the day of a service that a later one follows; the clock keeps it. */
  private void served(List<Paper> papers, String what, @Nullable LocalDate day, String clock) {
    var on =
        day == null
            ? CaseClocks.last(running, clock).map(one -> one.countdown().event()).orElse(null)
            : day;
    if (on != null) {
      papers.add(new Paper(what, on));
    }
  }

  private void announced(List<Paper> papers) {
    acts.stream()
        .filter(one -> one.act().equals("HEARING_NOTICE"))
        .forEach(one -> papers.add(new Paper("HEARING_NOTICE", one.day())));
  }

  private List<Time> times(String... names) {
    return Stream.of(names)
        .flatMap(name -> CaseClocks.last(running, name).stream())
        .map(one ->
            new Time(
                one.name(),
                one.key(),
                one.pin(),
                one.countdown().event(),
                one.due(),
                state(one).name()))
        .toList();
  }

  /** The time to sue goes on though the body's file is closed. */
  private Running.State state(Running one) {
    boolean used = one.state() == Running.State.ENDED && !one.name().equals("SUIT");
    return used
        ? Running.State.ENDED
        : today.isAfter(one.due()) ? Running.State.FIRED : Running.State.RUNNING;
  }

  private static @Nullable Sums sums(Stage stage) {
    var told = stage.told();
    if (told != null) {
      return sums(false, told.penalty());
    }
    var decided = stage.decided();
    return decided == null || stage instanceof Stage.Decided ? null : sums(true, decided.penalty());
  }

  private static Sums sums(boolean decided, Penalty one) {
    return new Sums(decided, one.fine(), one.forfeited(), one.stop());
  }
}
