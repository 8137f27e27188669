package org.wenlan.law.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.law.Finding;
import org.wenlan.law.Pinned;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Which rule applies where and when, with its article and how sure we are of it. */
@Controller
class LawPages {
  private final Rules rules;
  private final WorkingCalendar calendar;
  private final LawWords words;
  private final Clock clock;

  LawPages(Rules rules, WorkingCalendar calendar, LawWords words, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.words = words;
    this.clock = clock;
  }

  @Bean
  static MenuEntry lawEntry() {
    return new MenuEntry("/law", "law.menu", 60);
  }

  @GetMapping("/law")
  Html all(
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String on,
      Shell shell) {
    var typed = day(on);
    var day = typed == null ? LocalDate.now(clock) : typed;
    var fault = "";
    if (!on.isBlank() && typed == null) {
      fault = shell.text("law.no-day", on);
    } else if (rules.find(rules.subjects().getFirst().key(), region, day)
            instanceof Finding.Refused(var why)
        && why.rule().equals("law.refusal.unknown-region")) {
      fault = words.sentence(why, shell.locale());
    }
    Map<String, List<LawPage.Line>> groups = new LinkedHashMap<>();
    for (var subject : rules.subjects()) {
      groups
          .computeIfAbsent(subject.group(), _ -> new ArrayList<>())
          .add(line(subject, region, day, shell.locale()));
    }
    return Html.page(
        "law/web/law",
        shell.text("law.title"),
        new LawPage(region, day.toString(), fault, groups, rules.instruments()));
  }

  private LawPage.Line line(Rule.Subject subject, String region, LocalDate day, Locale language) {
    return switch (rules.find(subject.key(), region, day)) {
      case Finding.Found(var rule, var instrument, var _) ->
          new LawPage.Line(
              subject,
              words.value(rule, language),
              instrument.name().in(language) + " " + rule.cited(language),
              words.doubt(rule.mark(), language));
      case Finding.Refused _ -> new LawPage.Line(subject, "", "", "");
    };
  }

  @GetMapping("/law/{key:[a-z0-9-]+[.][a-z0-9.-]+}")
  Html subject(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String from,
      Shell shell) {
    var known = rules.subject(key);
    if (known.isEmpty()) {
      return Html.refused(Problem.notFound(shell.text("law.refusal.unknown-key", key)));
    }
    var event = day(from);
    // The event decides which law applies; a day that is typed apart is for looking around.
    var typed = event == null ? day(on) : event;
    var day = typed == null ? LocalDate.now(clock) : typed;
    var language = shell.locale();
    SubjectPage.Said now = null;
    var none = "";
    var due = "";
    List<String> steps = List.of();
    switch (rules.find(key, region, day)) {
      case Finding.Found(var rule, var _, var _) -> {
        now = said(rule, language);
        if (event != null && rule.value() instanceof Rule.Value.Time(var terms, var _)) {
          var counted = Countdown.from(event, terms).due(calendar);
          due = counted instanceof DueDate.Due settled ? settled.day().toString() : "";
          steps = words.steps(counted, language);
        }
      }
      case Finding.Refused(var why) -> none = words.sentence(why, language);
    }
    return Html.page(
        "law/web/subject",
        known.get().title().in(language),
        new SubjectPage(
            known.get(),
            region,
            day.toString(),
            now,
            none,
            from,
            due,
            steps,
            rules.history(key).stream().map(rule -> said(rule, language)).toList()));
  }

  @GetMapping("/law/instruments/{code}")
  Html instrument(@PathVariable String code, Shell shell) {
    return rules
        .instrument(code)
        .map(found ->
            Html.page(
                "law/web/instrument",
                found.name().in(shell.locale()),
                new InstrumentPage(
                    found,
                    words.doubt(found.dates(), shell.locale()),
                    rules.rulesOf(code).stream().map(rule -> said(rule, shell.locale())).toList())))
        .orElseGet(() -> Html.refused(Problem.notFound(shell.text("law.no-instrument", code))));
  }

  private SubjectPage.Said said(Rule rule, Locale language) {
    return new SubjectPage.Said(
        rule,
        rules.instrument(rule.instrument()).orElseThrow(),
        words.value(rule, language),
        rule.cited(language),
        words.doubt(rule.mark(), language),
        Pinned.of(rule).toString());
  }

  /** Subjects, or the rule on one subject; with {@code from} the last day counted from it. */
  @GetMapping("/api/v1/law")
  @ResponseBody
  Object api(
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String from,
      Locale language) {
    if (key.isBlank()) {
      return Map.of("subjects", LawAnswer.subjects(rules.subjects(), language));
    }
    for (var typed : List.of(on, from)) {
      if (!typed.isBlank() && day(typed) == null) {
        return Problem.of("law.no-day", 400, words.text(language, "law.no-day", typed));
      }
    }
    var event = day(from);
    var chosen = event == null ? day(on) : event;
    return switch (rules.find(key, region, chosen == null ? LocalDate.now(clock) : chosen)) {
      case Finding.Refused(var why) ->
          Problem.of("law.refused", 404, words.sentence(why, language));
      case Finding.Found found ->
          ResponseEntity.ok(LawAnswer.found(found, words, due(found, event), language));
    };
  }

  private @Nullable DueDate due(Finding.Found found, @Nullable LocalDate event) {
    return event != null && found.rule().value() instanceof Rule.Value.Time(var terms, var _)
        ? Countdown.from(event, terms).due(calendar)
        : null;
  }

  static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
