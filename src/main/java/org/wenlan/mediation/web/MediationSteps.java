package org.wenlan.mediation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.mediation.Mediation.ClauseKind;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Room;
import org.wenlan.mediation.Step;

/** Steps as forms post them. Plain functions. */
final class MediationSteps {
  /** As many clauses as a form offers at once. */
  static final int LINES = 6;

  private MediationSteps() {}

  /** The step; null when the act is none or a number or day cannot be read. */
  static @Nullable Step read(String act, Map<String, String> all) {
    try {
      return step(act, all);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return null;
    }
  }

  private static @Nullable Step step(String act, Map<String, String> all) {
    var text = text(all, "text");
    return switch (act) {
      case "accept" -> new Step.Accept(text(all, "complex").equals("yes"));
      case "decline" -> new Step.Decline(text);
      case "assign" -> new Step.Assign(text(all, "organisation"));
      case "ask" -> new Step.Ask(text);
      case "give-code" -> new Step.GiveCode(Side.valueOf(text(all, "side")));
      case "consent" -> new Step.Consent();
      case "propose" -> new Step.Propose(number(all, "mediator"), text);
      case "want" -> new Step.Want();
      case "replace" -> new Step.Replace(number(all, "mediator"));
      case "withdraw" -> new Step.Withdraw(text);
      case "meet" -> new Step.Meet(text(all, "at"), text(all, "place"), text);
      case "speak" -> new Step.Speak(Room.Kind.valueOf(or(text(all, "what"), "PROPOSAL")), text);
      case "answer" -> new Step.Answer(number(all, "word"), text(all, "answer").equals("accept"));
      case "pause" -> new Step.Pause();
      case "resume" -> new Step.Resume();
      case "extend" -> new Step.Extend((int) number(all, "days"));
      case "agree-extension" -> new Step.AgreeExtension();
      case "write" -> new Step.Write(lines(all));
      case "reopen" -> new Step.Reopen();
      case "sign" -> new Step.Sign(text);
      case "perform" -> new Step.Perform((int) number(all, "clause"));
      case "join" -> new Step.Join();
      case "submit" -> new Step.Submit(text(all, "court"), day(all, "day"));
      case "court-accept" -> new Step.CourtAccepts(day(all, "day"));
      case "court-decide" ->
          new Step.CourtDecides(text(all, "answer").equals("confirm"), day(all, "day"));
      case "hand-over" -> new Step.HandOver(text(all, "body"), text);
      case "award" -> new Step.Award(text, day(all, "day"));
      case "close" -> new Step.Close((int) number(all, "ground"), text);
      default -> null;
    };
  }

  private static List<Step.Line> lines(Map<String, String> all) {
    var lines = new ArrayList<Step.Line>();
    for (int i = 1; i <= LINES; i++) {
      var text = text(all, "text-" + i);
      if (!text.isEmpty()) {
        var due = text(all, "due-" + i);
        lines.add(
            new Step.Line(
                ClauseKind.valueOf(or(text(all, "kind-" + i), "OTHER")),
                Side.valueOf(or(text(all, "by-" + i), "RESPONDENT")),
                text,
                due.isEmpty() ? null : LocalDate.parse(due)));
      }
    }
    return lines;
  }

  private static String or(String typed, String otherwise) {
    return typed.isEmpty() ? otherwise : typed;
  }

  private static String text(Map<String, String> all, String name) {
    return all.getOrDefault(name, "").strip();
  }

  private static long number(Map<String, String> all, String name) {
    return Long.parseLong(or(text(all, name), "0"));
  }

  private static LocalDate day(Map<String, String> all, String name) {
    return LocalDate.parse(text(all, name));
  }
}
