package org.wenlan.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Permission;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;
import org.wenlan.mediation.Mediation.Dossier;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Organisations.Listed;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.mediation.Step.Who;

/** What comes next. */
sealed interface Next {
  /** The longest text that a step takes. */
  int LONG = 4_000;

  /** What is said in the room with a step; a version of 0 is one more than the last. */
  record Said(Room.Kind kind, int version, String author, String text) {}

  /** A change. */
  record Move(
      Dossier dossier,
      Stage stage,
      String act,
      String said,
      List<Clocking> clocks,
      List<Said> words,
      Map<String, String> marks)
      implements Next {

    Move with(Clocking... more) {
      var all = new ArrayList<>(clocks);
      all.addAll(Arrays.asList(more));
      return new Move(dossier, stage, act, said, all, words, marks);
    }

    Move with(List<Clocking> more) {
      return with(more.toArray(Clocking[]::new));
    }

    Move saying(Said... more) {
      return new Move(dossier, stage, act, said, clocks, List.of(more), marks);
    }

    Move marked(String mark, String value) {
      var all = new TreeMap<>(marks);
      all.put(mark, value);
      return new Move(dossier, stage, act, said, clocks, words, all);
    }
  }

  /** A rule says no. */
  record No(Refusal why) implements Next {}

  /**
   * What a step is taken from.
   *
   * @param organisation that the step names, or that has the case; null when there is none
   * @param listed the mediator that the step names; null when there is none
   */
  record From(
      Mediation now,
      Who who,
      List<Docket.Running> clocks,
      @Nullable Organisation organisation,
      @Nullable Listed listed,
      LocalDate day,
      Instant at) {

    boolean officer() {
      return who instanceof Who.Staff(var person)
          && person.may(Permission.DISPATCH)
          && person.unit().equals(now.file().desk());
    }

    boolean centre() {
      return who instanceof Who.Staff(var person)
          && person.may(Permission.DISPATCH)
          && person.unit().equals(now.file().owner());
    }

    boolean mediator() {
      return who instanceof Who.Staff(var person) && now.mediatedBy(person.id());
    }

    @Nullable Side side() {
      return who instanceof Who.Party(var side) ? side : null;
    }

    Docket.@Nullable Running clock(String name) {
      return clocks.stream()
          .filter(one -> one.name().equals(name))
          .reduce((_, b) -> b)
          .orElse(null);
    }

    Change change() {
      return new Change(now.dossier());
    }
  }

  static Move move(Dossier dossier, Stage stage, String act, String said) {
    return new Move(dossier, stage, act, said, List.of(), List.of(), Map.of());
  }

  static No no(String rule, Object... arguments) {
    return new No(Refusal.of("mediation.refusal." + rule, "", arguments));
  }

  static No law(String rule, String source, Object... arguments) {
    return new No(Refusal.of("mediation.refusal." + rule, source, arguments));
  }

  static No notNow(From from) {
    return no("not-now", from.now().stage().code());
  }

  /** Null when somebody said something, and not too much. */
  static @Nullable No said(String text) {
    return text.isBlank()
        ? no("nothing-said")
        : text.length() > LONG ? no("too-long", text.length(), LONG) : null;
  }
}
