package org.wenlan.enforcement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.Powers;
import org.wenlan.enforcement.PublishedDecisions;
import org.wenlan.enforcement.PublishedDecisions.Decision;
import org.wenlan.enforcement.PublishedDecisions.Filter;
import org.wenlan.law.Finding;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.territory.Units;

/** What is enforced and how, and the decisions, for everyone. */
@Controller
class EnforcementPages {
  static final int ROWS = 50;

  private static final List<String> RULES =
      List.of(
          "complaint.check-clue",
          "penalty.conclude",
          "penalty.hearing-request",
          "penalty.hearing-notice",
          "penalty.deliver",
          "penalty.pay",
          "penalty.suit",
          "penalty.passing-off",
          "penalty.trademark",
          "penalty.trade-secret",
          "penalty.copyright",
          "adjudication.conclude");

  private final PublishedDecisions decisions;
  private final Units units;
  private final Rules rules;
  private final Clock clock;

  EnforcementPages(PublishedDecisions decisions, Units units, Rules rules, Clock clock) {
    this.decisions = decisions;
    this.units = units;
    this.rules = rules;
    this.clock = clock;
  }

  /** The guide; rules by their keys, each with how sure we are of it. */
  record GuidePage(Map<String, Mark> rules) {}

  /** A part of the list. */
  record DecisionsPage(
      Filter filter,
      List<String> causes,
      List<Integer> years,
      List<Decision> decisions,
      Map<String, String> units,
      long count,
      boolean more) {}

  /** One decision. */
  record DecisionPage(Decision decision, String unit) {}

  @Bean
  static MenuEntry enforcementEntry() {
    return new MenuEntry("/enforcement", "enforcement.menu", 36);
  }

  @GetMapping("/enforcement")
  Html guide(Shell shell) {
    var today = LocalDate.now(clock);
    var marks = new LinkedHashMap<String, Mark>();
    for (var key : RULES) {
      if (rules.find(key, "", today) instanceof Finding.Found(var rule, var _, var _)) {
        marks.put(key, rule.mark());
      }
    }
    return Html.page("enforcement/web/guide", shell.text("enforcement.title"), new GuidePage(marks))
        .calm();
  }

  static List<String> causes() {
    return Stream.concat(
            Arrays.stream(Cause.values()).filter(one -> !one.secret()).map(Cause::name),
            Stream.of(Powers.ADJUDICATION))
        .toList();
  }

  /** The asked words, as far as they are any. */
  static Filter filter(String cause, String region, int year, String before) {
    return new Filter(
        causes().contains(cause) ? cause : "",
        region.matches("[0-9]{6}") ? region : "",
        year > 1900 && year < 2200 ? year : 0,
        before.matches("[A-Z]{2}[0-9]{11}") ? before : "");
  }

  @GetMapping("/enforcement/decisions")
  Html list(
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var filter = filter(cause, region, year, before);
    var found = decisions.list(filter, ROWS);
    int now = LocalDate.now(clock).getYear();
    var names = new LinkedHashMap<String, String>();
    units.all().forEach(one -> names.put(one.code(), one.name(shell.locale())));
    return Html.page(
        "enforcement/web/decisions",
        shell.text("enforcement.decisions"),
        new DecisionsPage(
            filter,
            causes(),
            List.of(now, now - 1, now - 2, now - 3, now - 4),
            found,
            names,
            decisions.count(filter),
            found.size() == ROWS));
  }

  @GetMapping("/enforcement/decisions/{number}")
  Html one(@PathVariable String number, Shell shell) {
    return decisions
        .find(number)
        .map(found ->
            Html.page(
                    "enforcement/web/decision",
                    shell.text("enforcement.decision", found.number()),
                    new DecisionPage(
                        found,
                        units
                            .find(found.unit())
                            .map(one -> one.name(shell.locale()))
                            .orElse(found.unit())))
                .calm())
        .orElseGet(() ->
            Html.refused(Problem.notFound(shell.text("enforcement.decision.unknown", number))));
  }
}
