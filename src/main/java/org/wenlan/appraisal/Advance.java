package org.wenlan.appraisal;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.appraisal.Stage.By;
import org.wenlan.kernel.Refusal;

/**
 * Which step may follow which stage, and who may take it. A plain function: it writes nothing.
 *
 * <p>Two people stand behind every report (who drafted it does not approve it) and behind every
 * recorded decision (who recorded it does not confirm it); at least two experts other than the
 * analyst give opinions before there is a report.
 */
final class Advance {
  /** Experts that must have given an opinion before a report is drafted. */
  static final int EXPERTS = 2;

  private static final int TEXT = 20_000;

  private Advance() {}

  /** What comes next. */
  sealed interface Next {

    /** A change; marks are what it is counted by. */
    record Move(Stage stage, String act, String said, Map<String, String> marks) implements Next {}

    /** A rule says no. */
    record No(Refusal why) implements Next {}
  }

  static Next next(Appraisal appraisal, Actor.Person who, Step step, LocalDate today) {
    var by = new By(who.id(), who.name(), today.toString());
    var stage = appraisal.stage();
    return switch (step) {
      case Step.Analyse(var text) ->
          stage instanceof Stage.Commissioned commissioned
              ? may(
                  who,
                  Permission.JUDGE,
                  text,
                  () ->
                      move(
                          commissioned.analyse(new Stage.Analysis(text.strip(), by)),
                          "analyse",
                          ""))
              : notNow(stage);
      case Step.Opine opine ->
          stage instanceof Stage.Analysed analysed
              ? may(who, Permission.JUDGE, opine.text(), () -> opined(analysed, opine, by))
              : notNow(stage);
      case Step.Draft draft ->
          stage instanceof Stage.Analysed analysed
              ? may(who, Permission.JUDGE, draft.text(), () -> drafted(analysed, draft, by))
              : notNow(stage);
      case Step.Approve _ ->
          stage instanceof Stage.Drafted drafted
              ? second(
                  who,
                  Permission.REVIEW,
                  drafted.report().by(),
                  "own-report",
                  () ->
                      move(
                          drafted.approve(by),
                          "report",
                          "",
                          Map.of("risk", drafted.report().risk().name())))
              : notNow(stage);
      case Step.GiveBack(var why) ->
          stage instanceof Stage.Drafted drafted
              ? second(
                  who,
                  Permission.REVIEW,
                  drafted.report().by(),
                  "own-report",
                  () ->
                      may(
                          who,
                          Permission.REVIEW,
                          why,
                          () -> move(drafted.giveBack(why.strip()), "give-back", why)))
              : notNow(stage);
      case Step.Decide decide ->
          stage instanceof Stage.Reported reported
              ? may(
                  who,
                  Permission.DISPATCH,
                  decide.text(),
                  () ->
                      move(
                          reported.decide(
                              new Stage.Decision(
                                  decide.course(), decide.adoption(), decide.text().strip(), by)),
                          "decide",
                          ""))
              : notNow(stage);
      case Step.Confirm _ ->
          stage instanceof Stage.Decided decided
              ? second(
                  who,
                  Permission.APPROVE,
                  decided.decision().by(),
                  "own-decision",
                  () ->
                      move(
                          decided.confirm(by),
                          "confirm",
                          "",
                          Map.of(
                              "adoption", decided.decision().adoption().name(),
                              "risk", decided.approved().report().risk().name())))
              : notNow(stage);
      case Step.Contest(var why) ->
          stage instanceof Stage.Decided decided
              ? second(
                  who,
                  Permission.APPROVE,
                  decided.decision().by(),
                  "own-decision",
                  () ->
                      may(
                          who,
                          Permission.APPROVE,
                          why,
                          () -> move(decided.contest(), "contest", why)))
              : notNow(stage);
      case Step.Close(var feedback) ->
          stage instanceof Stage.Confirmed confirmed
              ? may(
                  who,
                  Permission.DISPATCH,
                  feedback,
                  () -> move(confirmed.close(feedback.strip(), by), "close", ""))
              : notNow(stage);
      case Step.Withdraw(var why) ->
          stage.open() && !(stage instanceof Stage.Confirmed)
              ? may(
                  who,
                  Permission.DISPATCH,
                  why,
                  () -> move(new Stage.Withdrawn(why.strip()), "withdraw", why))
              : notNow(stage);
    };
  }

  private static Next opined(Stage.Analysed analysed, Step.Opine opine, By by) {
    if (analysed.ground().analysis().by().id().equals(by.id())) {
      return no("own-analysis");
    }
    if (analysed.ground().opinions().stream().anyMatch(one -> one.by().id().equals(by.id()))) {
      return no("opined-already");
    }
    var opinion = new Stage.Opinion(opine.risk(), opine.text().strip(), by);
    return move(analysed.opine(opinion), "opine", "", Map.of("risk", opine.risk().name()));
  }

  private static Next drafted(Stage.Analysed analysed, Step.Draft draft, By by) {
    int opinions = analysed.ground().opinions().size();
    if (opinions < EXPERTS) {
      return no("too-few-opinions", EXPERTS, opinions);
    }
    if (draft.measures().isBlank() && draft.risk() != Stage.Risk.LOW) {
      return no("no-measures");
    }
    var report = new Stage.Report(draft.risk(), draft.text().strip(), draft.measures().strip(), by);
    return move(analysed.draft(report), "draft", "");
  }

  /** A move that is made only when nothing speaks against it. */
  private interface Then {
    Next next();
  }

  private static Next may(Actor.Person who, Permission permission, String text, Then then) {
    if (!who.may(permission)) {
      return no("not-yours");
    }
    if (text.isBlank()) {
      return no("nothing-said");
    }
    return text.length() > TEXT ? no("too-long", text.length(), TEXT) : then.next();
  }

  private static Next second(
      Actor.Person who, Permission permission, By first, String rule, Then then) {
    if (!who.may(permission)) {
      return no("not-yours");
    }
    return first.id().equals(who.id()) ? no(rule) : then.next();
  }

  private static Next move(Stage stage, String act, String said) {
    return move(stage, act, said, Map.of());
  }

  private static Next move(Stage stage, String act, String said, Map<String, String> marks) {
    return new Next.Move(stage, act, said, new TreeMap<>(marks));
  }

  private static Next notNow(Stage stage) {
    return no("not-now", stage.code());
  }

  private static Next no(String rule, Object... arguments) {
    return new Next.No(Refusal.of("appraisal.refusal." + rule, "", arguments));
  }
}
