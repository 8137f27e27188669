package org.wenlan.affairs;

import java.util.List;
import java.util.Optional;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Affair.Stage;
import org.wenlan.affairs.Affair.Work;
import org.wenlan.affairs.Standing.Announced;
import org.wenlan.affairs.Standing.By;
import org.wenlan.affairs.Standing.InStage;
import org.wenlan.affairs.Standing.Passed;
import org.wenlan.affairs.Standing.Voice;
import org.wenlan.kernel.Refusal;

/**
 * Which step may follow which standing, and who may take it. A plain function: it writes nothing.
 */
final class Advance {
  private static final int TEXT = 10_000;

  private final Affair affair;
  private final Giving giving;

  /** Numbers what is given. */
  interface Giving {
    Standing.Given give();
  }

  Advance(Affair affair, Giving giving) {
    this.affair = affair;
    this.giving = giving;
  }

  /** What comes next. */
  sealed interface Next {

    /**
     * A change.
     *
     * @param unit that is asked; empty when none is
     */
    record Move(Standing standing, String act, String said, String unit) implements Next {}

    /** A rule says no. */
    record No(Refusal why) implements Next {}
  }

  Next next(Application one, Actor.Person who, Step step, String day) {
    var by = new By(who.id(), who.name(), who.unit(), day);
    return switch (one.standing()) {
      case InStage in -> inStage(one, in, who, step, by);
      case Announced announced -> announced(one, announced, who, step, by);
      case Standing.Correcting _ -> no("with-applicant");
      default -> no("ended");
    };
  }

  private Next inStage(Application one, InStage in, Actor.Person who, Step step, By by) {
    var stage = affair.stages().get(in.at());
    boolean ours = who.unit().equals(one.file().owner());
    if (step instanceof Step.Speak speak) {
      return spoken(stage, in, who, ours, speak, by);
    }
    var why = hindered(stage, in, who, ours);
    if (why.isPresent()) {
      return new Next.No(why.get());
    }
    return switch (step) {
      case Step.Pass(var text) -> passed(stage, in, text.strip(), by);
      case Step.Ask(var unit) -> asked(stage, in, unit, one.file().owner());
      case Step.Correct(var what) -> corrected(stage, in, what.strip(), by);
      case Step.Refuse(var ground) ->
          said(ground).orElseGet(() -> move(in.refuse(ground.strip(), by), "refuse", ground));
      case Step.Speak _ -> throw new IllegalArgumentException("Heard above");
    };
  }

  private static Optional<Refusal> hindered(
      Stage stage, InStage in, Actor.Person who, boolean ours) {
    if (!ours || !who.is(stage.by())) {
      return Optional.of(refusal("not-your-stage", stage.code()));
    }
    return stage.other() && in.way().walkedBy(who.id())
        ? Optional.of(refusal("second-person"))
        : Optional.empty();
  }

  private Next spoken(
      Stage stage, InStage in, Actor.Person who, boolean ours, Step.Speak speak, By by) {
    var already =
        in.voices().stream()
            .anyMatch(voice ->
                stage.work() == Work.PANEL
                    ? voice.by().id().equals(who.id())
                    : voice.by().unit().equals(who.unit()));
    if (already) {
      return no("spoken-already");
    }
    return switch (stage.work()) {
      case JOINT ->
          in.asked().contains(who.unit())
              ? said(speak.text())
                  .orElseGet(() ->
                      move(
                          in.hear(new Voice(speak.agrees(), 0, speak.text().strip(), by)),
                          speak.agrees() ? "agree" : "disagree",
                          ""))
              : no("not-asked");
      case PANEL -> points(stage, in, who, ours, speak, by);
      case CHECK, DECISION, NOTICE -> no("not-now");
    };
  }

  private static Next points(
      Stage stage, InStage in, Actor.Person who, boolean ours, Step.Speak speak, By by) {
    if (!ours || !who.is(org.wenlan.account.Role.EXPERT)) {
      return no("not-your-stage", stage.code());
    }
    if (speak.points() < 0 || speak.points() > 100) {
      return no("points", speak.points());
    }
    return said(speak.text())
        .orElseGet(() ->
            move(in.hear(new Voice(true, speak.points(), speak.text().strip(), by)), "points", ""));
  }

  private static Next asked(Stage stage, InStage in, String unit, String owner) {
    if (stage.work() != Work.JOINT || unit.isBlank() || unit.equals(owner)) {
      return no("not-now");
    }
    return in.asked().contains(unit)
        ? no("asked-already", unit)
        : new Next.Move(in.ask(unit), "ask", unit, unit);
  }

  private static Next corrected(Stage stage, InStage in, String what, By by) {
    if (!stage.correction()) {
      return no("no-correction", stage.code());
    }
    if (in.way().corrected()) {
      return no("corrected-already");
    }
    return said(what).orElseGet(() -> move(in.correct(what, by), "correct", what));
  }

  private Next passed(Stage stage, InStage in, String text, By by) {
    if (text.length() > TEXT) {
      return no("too-long", text.length(), TEXT);
    }
    boolean heard = stage.work() == Work.JOINT || stage.work() == Work.PANEL;
    if (heard && in.voices().size() < stage.least()) {
      return no("voices-missing", stage.least(), in.voices().size());
    }
    // A unit that never answers does not stop what enough others have answered.
    if (stage.work() == Work.JOINT && in.voices().size() < in.asked().size() && text.isBlank()) {
      return no("voices-awaited", in.asked().size() - in.voices().size());
    }
    if (stage.work() == Work.PANEL && in.mean() < stage.passMark()) {
      return no("below-mark", Math.round(in.mean() * 10) / 10.0, stage.passMark());
    }
    return after(in, new Passed(stage.code(), by, text));
  }

  /** The stage behind this one, or the end. */
  private Next after(InStage in, Passed passed) {
    int next = in.at() + 1;
    if (next == affair.stages().size()) {
      return move(in.grant(passed, giving.give()), "grant", passed.text());
    }
    return affair.stages().get(next).work() == Work.NOTICE
        ? move(in.announce(next, passed), "announce", passed.text())
        : move(in.pass(next, passed), "pass", passed.text());
  }

  /** The time of a public notice is over. */
  Next over(Announced announced, String day) {
    var stage = affair.stages().get(announced.at());
    var platform = new By(new java.util.UUID(0, 0), "platform", "", day);
    var passed = new Passed(stage.code(), platform, "");
    int next = announced.at() + 1;
    return next == affair.stages().size()
        ? move(announced.grant(passed, giving.give()), "grant", "")
        : move(announced.over(next, passed), "pass", "");
  }

  private Next announced(Application one, Announced announced, Actor.Person who, Step step, By by) {
    var stage = affair.stages().get(announced.at());
    if (!who.unit().equals(one.file().owner()) || !who.is(stage.by())) {
      return no("not-your-stage", stage.code());
    }
    return step instanceof Step.Refuse(var ground)
        ? said(ground).orElseGet(() -> move(announced.refuse(ground.strip(), by), "refuse", ground))
        : no("announced");
  }

  private static Optional<Next> said(String text) {
    if (text.isBlank()) {
      return Optional.of(no("nothing-said"));
    }
    return text.length() > TEXT
        ? Optional.of(no("too-long", text.length(), TEXT))
        : Optional.empty();
  }

  /** What may be tried next by this person; the door decides again. */
  List<String> steps(Application one, Actor.Person who) {
    boolean ours = who.unit().equals(one.file().owner());
    return switch (one.standing()) {
      case InStage in -> steps(affair.stages().get(in.at()), in, who, ours);
      case Announced announced ->
          ours && who.is(affair.stages().get(announced.at()).by()) ? List.of("refuse") : List.of();
      default -> List.of();
    };
  }

  private static List<String> steps(Stage stage, InStage in, Actor.Person who, boolean ours) {
    var steps = new java.util.ArrayList<String>();
    if (hindered(stage, in, who, ours).isEmpty()) {
      steps.add("pass");
      if (stage.work() == Work.JOINT) {
        steps.add("ask");
      }
      if (stage.correction() && !in.way().corrected()) {
        steps.add("correct");
      }
      steps.add("refuse");
    }
    boolean speaks =
        stage.work() == Work.JOINT && in.asked().contains(who.unit())
            || stage.work() == Work.PANEL && ours && who.is(org.wenlan.account.Role.EXPERT);
    if (speaks) {
      steps.addFirst("speak");
    }
    return steps;
  }

  private static Next move(Standing standing, String act, String said) {
    return new Next.Move(standing, act, said, "");
  }

  private static Refusal refusal(String rule, Object... arguments) {
    return Refusal.of("affairs.refusal." + rule, "", arguments);
  }

  private static Next no(String rule, Object... arguments) {
    return new Next.No(refusal(rule, arguments));
  }
}
