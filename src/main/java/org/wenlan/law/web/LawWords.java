package org.wenlan.law.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.Limit;
import org.wenlan.calendar.Terms;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Mark;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;
import org.wenlan.site.Messages;

/** Rules and computed days in sentences. */
@Component
class LawWords {
  private final Rules rules;
  private final Messages messages;

  LawWords(Rules rules, Messages messages) {
    this.rules = rules;
    this.messages = messages;
  }

  /** What a rule sets, in one sentence; its note where it is a duty. */
  String value(Rule rule, Locale language) {
    return switch (rule.value()) {
      case Rule.Value.Time(var terms, var start) -> time(terms, start, language);
      case Rule.Value.Range(var least, var most, var unit) -> {
        var of = rules.word("units", unit).in(language);
        if (least == null) {
          yield text(language, "law.range.most", most, of);
        }
        yield most == null
            ? text(language, "law.range.least", least, of)
            : text(language, "law.range", least, most, of);
      }
      case Rule.Value.Catalogue(var items) -> text(language, "law.catalogue", items.size());
      case Rule.Value.Duty _ -> rule.note().in(language);
    };
  }

  private String time(Terms terms, String start, Locale language) {
    var sentences = new ArrayList<String>();
    var limit = terms.limit();
    var event = rules.word("events", start).in(language);
    sentences.add(
        limit.side() == Limit.Side.BEFORE
            ? text(language, "law.time.before", length(limit, language), event)
            : text(language, "law.time", length(limit, language), event));
    if (!terms.pauses().isEmpty()) {
      var reasons =
          terms.pauses().stream()
              .sorted()
              .map(pause -> rules.word("pauses", pause).in(language))
              .collect(Collectors.joining(text(language, "law.and")));
      sentences.add(text(language, "law.time.pauses", reasons));
    }
    var allowance = terms.allowance();
    if (allowance != null) {
      var most = allowance.most();
      sentences.add(
          text(
              language,
              "law.time.extension",
              most == null ? text(language, "law.time.as-needed") : length(most, language),
              rules.word("approvers", allowance.approver()).in(language)));
    }
    return String.join(language.getLanguage().equals("zh") ? "" : " ", sentences);
  }

  String length(Limit limit, Locale language) {
    return text(
        language, "law.unit." + limit.unit().name().toLowerCase(Locale.ROOT), limit.amount());
  }

  /** How sure we are of it, in words; empty for what was read in the law itself. */
  String doubt(Mark mark, Locale language) {
    return mark == Mark.V ? "" : text(language, "law.mark." + mark);
  }

  /** How a last day was found, step by step; or why there is none. */
  List<String> steps(DueDate due, Locale language) {
    return switch (due) {
      case DueDate.Due(var _, var steps, var provisional) -> {
        var said = new ArrayList<>(steps.stream().map(step -> step(step, language)).toList());
        if (provisional) {
          said.add(text(language, "law.step.provisional"));
        }
        yield said;
      }
      case DueDate.Unpublished(var why, var _) -> List.of(sentence(why, language));
      case DueDate.Stopped(var since, var reason, var _, var _) ->
          List.of(text(language, "law.step.stopped", since, reason));
    };
  }

  private String step(DueDate.Step step, Locale language) {
    return switch (step) {
      case DueDate.Step.Begun(var event, var first) ->
          text(language, "law.step.begun", event, first);
      case DueDate.Step.Counted(var amount, var unit, var last, var shortened) ->
          text(
              language,
              shortened ? "law.step.shortened" : "law.step.counted",
              length(Limit.of(amount, unit), language),
              last);
      case DueDate.Step.Left(var first, var last, var days, var _) ->
          text(language, "law.step.left", first, last, days);
      case DueDate.Step.Rolled(var from, var to) ->
          text(language, "law.step.rolled", from.date(), to);
    };
  }

  String sentence(Refusal why, Locale language) {
    return messages.sentence(language, why);
  }

  String text(Locale language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
