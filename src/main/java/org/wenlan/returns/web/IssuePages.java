package org.wenlan.returns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Period;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Form;
import org.wenlan.returns.Form.Kind;
import org.wenlan.returns.Forms;
import org.wenlan.returns.Issues;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** A statistician issues a form to the bodies that are to fill it. */
@Controller
class IssuePages {
  private static final int DAYS = 20;

  private final Issues issues;
  private final Forms forms;
  private final ReturnViews views;
  private final Clock clock;

  IssuePages(Issues issues, Forms forms, ReturnViews views, Clock clock) {
    this.issues = issues;
    this.forms = forms;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/returns/issue")
  Html ask(
      Actor.Person who,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String done,
      Shell shell) {
    var page = page(who, form, "", "", Optional.empty(), "", shell);
    return done.equals("kinds") ? page.saying(Html.Tone.DONE, shell.text("returns.saved")) : page;
  }

  private Html page(
      Actor who,
      String number,
      String period,
      String due,
      Optional<List<String>> ticked,
      String fault,
      Shell shell) {
    var today = LocalDate.now(clock);
    var chosen = forms.find(number).filter(one -> !one.open()).orElse(null);
    var names = views.names(shell.locale());
    var kinds = new TreeMap<String, Kind>();
    issues
        .kinds()
        .forEach((unit, kind) -> {
          if (issues.reaches(who, unit)) {
            kinds.put(unit, kind);
          }
        });
    var bodies = new LinkedHashMap<String, String>();
    kinds.forEach((unit, kind) -> {
      if (chosen != null && Issues.isFor(chosen, unit, kind)) {
        bodies.put(unit, names.getOrDefault(unit, unit));
      }
    });
    var usual = chosen == null ? null : usual(chosen, today);
    return Html.page(
            "returns/web/issue",
            shell.text("returns.issue"),
            new IssuePage(
                forms.all().stream().filter(one -> !one.open()).toList(),
                chosen,
                !period.isEmpty() || usual == null ? period : usual.toString(),
                !due.isEmpty() || usual == null ? due : due(usual, today).toString(),
                bodies,
                ticked.orElseGet(() -> List.copyOf(bodies.keySet())),
                kinds,
                names,
                chosen != null && !chosen.validOn(today),
                fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  /** The period that is under way or has just ended, whichever is nearer to its end. */
  private static Period usual(Form form, LocalDate today) {
    var frequency = form.frequency();
    int months =
        frequency == null
            ? 12
            : switch (frequency) {
              case YEAR -> 12;
              case HALF -> 6;
              case QUARTER -> 3;
              case MONTH -> 1;
            };
    var middle = YearMonth.from(today.minusDays(15L * months));
    int first = (middle.getMonthValue() - 1) / months * months + 1;
    return new Period(YearMonth.of(middle.getYear(), first), months);
  }

  private static LocalDate due(Period period, LocalDate today) {
    var after = period.end().plusDays(DAYS);
    return after.isBefore(today) ? today.plusDays(DAYS) : after;
  }

  @PostMapping("/returns/issue")
  Html issue(
      Actor.Person who,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(name = "to", defaultValue = "") List<String> to,
      Shell shell) {
    var ticked = to.stream().filter(one -> !one.isBlank()).toList();
    var read = Period.parse(period);
    if (read.isEmpty()) {
      return again(
          who, form, period, due, ticked, Refusal.of(rule("no-period"), "", period), shell);
    }
    LocalDate day;
    try {
      day = LocalDate.parse(due.strip());
    } catch (DateTimeParseException _) {
      return again(who, form, period, due, ticked, Refusal.of(rule("no-day"), "", due), shell);
    }
    return switch (issues.issue(who, form, read.get(), ticked, day, clock.instant())) {
      case Issues.Issuing.Done(var made, var already) -> {
        var names = views.names(shell.locale());
        var page = page(who, form, period, due, Optional.of(ticked), "", shell);
        page = page.saying(Html.Tone.DONE, shell.text("returns.issue.done", made.size()));
        yield already.isEmpty()
            ? page
            : page.saying(
                Html.Tone.REMARK,
                shell.text(
                    "returns.issue.already",
                    already.stream()
                        .map(one -> names.getOrDefault(one, one))
                        .collect(Collectors.joining(shell.zh() ? "、" : ", "))));
      }
      case Issues.Issuing.Refused(var why) -> again(who, form, period, due, ticked, why, shell);
    };
  }

  private static String rule(String name) {
    return "returns.refusal." + name;
  }

  private Html again(
      Actor who,
      String form,
      String period,
      String due,
      List<String> ticked,
      Refusal why,
      Shell shell) {
    return page(
        who,
        form,
        period,
        due,
        Optional.of(ticked),
        shell.messages().sentence(shell.locale(), why),
        shell);
  }

  /** As what units report. */
  @PostMapping("/returns/issue/kinds")
  Html kinds(
      Actor.Person who,
      @RequestParam(defaultValue = "") String form,
      @RequestParam MultiValueMap<String, String> sent,
      Shell shell) {
    for (var one : issues.kinds().entrySet()) {
      var told = sent.getFirst("kind." + one.getKey());
      var kind = told == null ? null : kind(told);
      if (kind != null && kind != one.getValue()) {
        var no = issues.kind(who, one.getKey(), kind);
        if (no.isPresent()) {
          return again(who, form, "", "", List.of(), no.get(), shell);
        }
      }
    }
    return Html.see(Address.of("/returns/issue").with("form", form).with("done", "kinds"));
  }

  private static @org.jspecify.annotations.Nullable Kind kind(String word) {
    Map<String, Kind> all =
        java.util.Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::word, one -> one));
    return all.get(word);
  }
}
