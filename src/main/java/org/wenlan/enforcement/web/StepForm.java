package org.wenlan.enforcement.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.enforcement.EnforcementCase.Stage.Penalty;
import org.wenlan.enforcement.EnforcementCase.Stage.Resolution;
import org.wenlan.enforcement.Inquiry.Goods;
import org.wenlan.enforcement.Inquiry.Kind;
import org.wenlan.enforcement.Inquiry.Payment;
import org.wenlan.enforcement.Step;
import org.wenlan.kernel.Refusal;

/** Reads what the forms of a file post. */
final class StepForm {
  /** What the acts of a file are called in its addresses. */
  static final String ACTS =
      "assign|label|goods|note|register|settle|appraise|appraised|suspend|resume|more-time|give|deny"
          + "|tell|ask-hearing|waive|set-hearing|hold-hearing|open-case|not-file|penalise|dismiss"
          + "|hand-over|confirm|contest|serve|pay|plan|close|publish|code";

  private final Map<String, String> typed;
  private @Nullable Refusal wrong;

  private StepForm(Map<String, String> typed) {
    this.typed = typed;
  }

  /** What came of reading. */
  sealed interface Read {

    /** A step. */
    record Whole(Step step) implements Read {}

    /** A day or a number is none. */
    record Faulty(Refusal why) implements Read {}
  }

  static Read read(String act, Map<String, String> typed) {
    var form = new StepForm(typed);
    var step = form.step(act);
    var wrong = form.wrong;
    return wrong == null ? new Read.Whole(step) : new Read.Faulty(wrong);
  }

  private Step step(String act) {
    return switch (act) {
      case "assign" -> new Step.Assign(lines("certificates"));
      case "label" -> new Step.Label(text("campaign"));
      case "goods" ->
          new Step.AddGoods(
              new Goods(text("what"), text("mark"), number("quantity"), number("value")));
      case "note" -> new Step.Note(kind(), day("day"), text("place"), text("text"));
      case "register" -> new Step.Register(text("text"));
      case "settle" -> new Step.Settle((int) number("which"), text("text"));
      case "appraise" -> new Step.Appraise(text("body"), text("text"));
      case "appraised" -> new Step.Appraised((int) number("which"), text("text"));
      case "suspend" -> new Step.Suspend(text("text"), text("transfer"));
      case "resume" -> new Step.Resume();
      case "more-time" -> new Step.MoreTime(text("text"));
      case "give" -> new Step.Answer(true);
      case "deny" -> new Step.Answer(false);
      case "tell" -> new Step.Tell(penalty(), text("text"), day("day"));
      case "ask-hearing" -> new Step.AskHearing(day("day"));
      case "waive" -> new Step.Waive();
      case "code" -> new Step.GiveCode();
      case "set-hearing" -> new Step.SetHearing(day("day"), text("place"), text("chair"));
      case "hold-hearing" -> new Step.HoldHearing(text("text"));
      case "open-case" -> new Step.Propose(new Resolution.Open(text("text")));
      case "not-file" -> new Step.Propose(new Resolution.NotFile(text("text")));
      case "penalise" -> new Step.Propose(new Resolution.Penalise(penalty(), text("text")));
      case "dismiss" -> new Step.Propose(new Resolution.Dismiss(text("text")));
      case "hand-over" -> new Step.Propose(new Resolution.HandOver(text("transfer"), text("text")));
      case "confirm" -> new Step.Confirm();
      case "contest" -> new Step.Contest(text("text"));
      case "serve" -> new Step.Serve(day("day"), text("text"));
      case "pay" -> new Step.Pay(day("day"), number("yuan"));
      case "plan" -> new Step.Plan(plan());
      case "close" -> new Step.Close(text("enforced").equals("yes"), text("text"));
      case "publish" -> new Step.Publish();
      default -> throw new IllegalArgumentException("No act: " + act);
    };
  }

  private String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private List<String> lines(String name) {
    return Arrays.stream(text(name).split("[\\s,，、;；]+", -1))
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private Kind kind() {
    return Arrays.stream(Kind.values())
        .filter(one -> one.name().equals(text("kind")))
        .filter(one -> one != Kind.CONTESTED && one != Kind.HEARING)
        .findFirst()
        .orElse(Kind.INSPECTION);
  }

  /** The sums of a form, as far as they are any. */
  static Penalty penalty(Map<String, String> typed) {
    return new StepForm(typed).penalty();
  }

  private Penalty penalty() {
    return new Penalty(
        number("turnover"),
        number("gains"),
        text("serious").equals("yes"),
        number("fine"),
        number("forfeited"),
        number("recovered"),
        text("stop").equals("yes"),
        "");
  }

  /** Lines of a day and a sum. */
  private List<Payment> plan() {
    var all = new ArrayList<Payment>();
    for (var line : text("plan").lines().filter(one -> !one.isBlank()).toList()) {
      var parts = line.strip().split("[\\s,，:：]+", 2);
      all.add(new Payment(day(parts[0], parts[0]), yuan(parts.length < 2 ? "" : parts[1])));
    }
    return all;
  }

  private LocalDate day(String name) {
    return day(text(name), text(name));
  }

  private LocalDate day(String written, String shown) {
    try {
      var day = LocalDate.parse(written);
      if (day.getYear() > 1900 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    wrong = Refusal.of("enforcement.refusal.no-day", "", shortened(shown));
    return LocalDate.EPOCH;
  }

  private long number(String name) {
    var written = text(name);
    return written.isEmpty() ? 0 : yuan(written);
  }

  private long yuan(String written) {
    var plain = written.replaceAll("[,， ]", "");
    if (plain.matches("[0-9]{1,13}")) {
      return Long.parseLong(plain);
    }
    wrong = Refusal.of("enforcement.refusal.no-number", "", shortened(written));
    return 0;
  }

  private static String shortened(String text) {
    return text.length() > 20 ? text.substring(0, 20).toLowerCase(Locale.ROOT) + "…" : text;
  }
}
