package org.wenlan.enforcement.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.enforcement.Adjudication.Condition;
import org.wenlan.enforcement.Adjudication.Ending;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.enforcement.Step.Act;

/** Reads what the forms of an adjudication's file post. */
final class ActForm {
  static final String ACTS =
      "accept|reject|infringes|not-infringes|settled|confirm|contest|serve|answer|set-hearing"
          + "|hold-hearing|appraise|appraised|announce|announced|suspend|resume|more-time|give|deny"
          + "|withdraw|deliver|close|publish|code";

  private ActForm() {}

  /** Null when its day is none. */
  static @Nullable Act read(String act, Map<String, String> typed, List<String> conditions) {
    var text = text(typed, "text");
    return switch (act) {
      case "accept" ->
          new Act.Propose(
              new Ruling.Accept(text),
              Arrays.stream(Condition.values())
                  .filter(one -> conditions.contains(one.name()))
                  .toList());
      case "reject" ->
          new Act.Propose(
              new Ruling.Reject(
                  Arrays.stream(Condition.values())
                      .filter(one -> one.name().equals(text(typed, "condition")))
                      .findFirst()
                      .orElse(Condition.STANDING),
                  text),
              List.of());
      case "infringes" -> new Act.Propose(new Ruling.Infringes(text), List.of());
      case "not-infringes" -> new Act.Propose(new Ruling.NotInfringes(text), List.of());
      case "settled" -> new Act.Propose(new Ruling.Settled(text), List.of());
      case "confirm" -> new Act.Confirm();
      case "contest" -> new Act.Contest(text);
      case "hold-hearing" -> new Act.HoldHearing(text);
      case "appraise" -> new Act.Appraise(text(typed, "body"), text);
      case "appraised" -> new Act.Appraised(text);
      case "announce" -> new Act.Announce(true);
      case "announced" -> new Act.Announce(false);
      case "suspend" -> new Act.Suspend(text(typed, "invalidation").equals("yes"), text);
      case "resume" -> new Act.Resume();
      case "more-time" -> new Act.MoreTime(text);
      case "give" -> new Act.GiveTime(true);
      case "deny" -> new Act.GiveTime(false);
      case "withdraw" -> new Act.Withdraw(text);
      case "publish" -> new Act.Publish();
      case "code" -> new Act.GiveCode();
      case "close" -> new Act.Close(ending(text(typed, "ending")), text);
      default -> dated(act, typed, text);
    };
  }

  private static @Nullable Act dated(String act, Map<String, String> typed, String text) {
    var day = day(text(typed, "day"));
    return day == null
        ? null
        : switch (act) {
          case "serve" -> new Act.Serve(day, text);
          case "answer" -> new Act.Answer(day, text);
          case "set-hearing" -> new Act.SetHearing(day, text(typed, "place"));
          case "deliver" -> new Act.Deliver(day, text);
          default -> throw new IllegalArgumentException("No act: " + act);
        };
  }

  private static Ending ending(String typed) {
    return Arrays.stream(Ending.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(Ending.PERFORMED);
  }

  private static String text(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      var day = LocalDate.parse(typed);
      return day.getYear() > 1900 && day.getYear() < 2200 ? day : null;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
