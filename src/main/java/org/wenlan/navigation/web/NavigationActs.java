package org.wenlan.navigation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Outlines;
import org.wenlan.navigation.Report;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.navigation.Reports;
import org.wenlan.navigation.Reports.Outcome;
import org.wenlan.navigation.Reviewing;
import org.wenlan.navigation.Unsearchable;
import org.wenlan.navigation.web.ReportPage.SearchView;
import org.wenlan.navigation.web.ReportPage.SectionView;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Html.Tone;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** What is done to navigation reports on their pages; what was typed is never lost. */
@Controller
class NavigationActs {
  private final Reports reports;
  private final Reviewing reviewing;
  private final Outlines outlines;
  private final NavigationPages pages;
  private final Clock clock;

  NavigationActs(
      Reports reports, Reviewing reviewing, Outlines outlines, NavigationPages pages, Clock clock) {
    this.reports = reports;
    this.reviewing = reviewing;
    this.outlines = outlines;
    this.pages = pages;
    this.clock = clock;
  }

  @PostMapping("/navigation")
  Html begin(Actor.Person who, @RequestParam Map<String, String> form, Shell shell) {
    var code = Searched.field(form, "outline");
    var outline = outlines.find(code).orElse(null);
    var head = Searched.head(form);
    var query = Searched.field(form, "q");
    var dialect = Searched.dialect(Searched.field(form, "dialect"));
    var asked =
        outline == null
            ? new Asked(dialect, Map.of())
            : Searched.first(outline, query, dialect, head.region());
    var outcome = reports.begin(who, code, head, asked, clock.instant());
    if (outcome instanceof Outcome.Done(var made)) {
      return Html.see(Address.of("/navigation", String.valueOf(made.id()), "edit"));
    }
    return Html.page(
            "navigation/web/begin",
            shell.text("navigation.new"),
            new NewPage(
                outlines.all(),
                code,
                head,
                query,
                dialect.name().toLowerCase(Locale.ROOT),
                outcome instanceof Outcome.Refused(var why) ? ReportViews.sentence(why, shell) : "",
                outcome instanceof Outcome.NotSearched(var why)
                    ? ReportViews.sentence(why.getFirst(), shell)
                    : ""))
        .calm()
        .status(422);
  }

  @PostMapping(
      "/navigation/{id:[0-9]{1,18}}/{act:ask|fill|write|hand-in|send-back|approve|publish|follow}")
  Html act(
      Actor.Person who,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam Map<String, String> form,
      Shell shell) {
    var typed = Searched.field(form, "version");
    long version = typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    var now = clock.instant();
    var outcome =
        switch (act) {
          case "ask" -> ask(who, id, version, form);
          case "fill" -> reports.fill(who, id, version, LocalDate.now(clock), now);
          case "write" ->
              reports.write(who, id, version, Searched.field(form, "section"), text(form), now);
          case "hand-in" -> reviewing.handIn(who, id, version, now);
          case "send-back" ->
              reviewing.sendBack(who, id, version, Searched.field(form, "remark"), now);
          case "approve" -> reviewing.approve(who, id, version, now);
          case "publish" -> reviewing.publish(who, id, version, now);
          default -> reviewing.follow(who, id, version, now);
        };
    return after(who, id, act, form, outcome, shell);
  }

  private static Words text(Map<String, String> form) {
    return new Words(Searched.field(form, "zh"), Searched.field(form, "en"));
  }

  private Outcome ask(Actor.Person who, long id, long version, Map<String, String> form) {
    return reports
        .find(id)
        .map(found ->
            reports.ask(
                who,
                id,
                version,
                Searched.head(form),
                Searched.asked(found.outline(), form),
                clock.instant()))
        .orElseGet(Outcome.Absent::new);
  }

  private Html after(
      Actor.Person who,
      long id,
      String act,
      Map<String, String> form,
      Outcome outcome,
      Shell shell) {
    return switch (outcome) {
      case Outcome.Done(var report) ->
          Html.see(
              report.open()
                  ? Address.of("/navigation", String.valueOf(report.id()), "edit")
                  : Address.of("/navigation", String.valueOf(report.id())));
      case Outcome.Absent _ -> Html.refused(Problem.notFound(String.valueOf(id)));
      case Outcome.Refused(var why) -> {
        var sentence = ReportViews.sentence(why, shell);
        yield reports
            .find(id)
            .filter(Report::open)
            .map(report ->
                NavigationPages.editing(typed(report, who, act, form, List.of(), shell), shell)
                    .status(422)
                    .saying(Tone.REFUSAL, sentence))
            .orElseGet(() -> Html.refused(Problem.of("navigation.refused", 422, sentence)));
      }
      case Outcome.NotSearched(var why) ->
          NavigationPages.editing(
                  typed(reports.find(id).orElseThrow(), who, act, form, why, shell), shell)
              .status(422)
              .saying(Tone.REFUSAL, shell.text("navigation.unsearchable"));
      case Outcome.Stale(var now, var since) -> {
        var said =
            shell.text(
                "navigation.stale",
                since.stream()
                    .map(step -> shell.text("navigation.act." + step.act()) + " – " + step.who())
                    .collect(Collectors.joining("; ")));
        yield (now.open()
                ? NavigationPages.editing(typed(now, who, act, form, List.of(), shell), shell)
                : Html.page(
                        "navigation/web/report",
                        now.head().title().in(shell.locale()),
                        pages.page(now, who, shell))
                    .withCharts())
            .status(412)
            .saying(Tone.REFUSAL, said);
      }
    };
  }

  /** The page as it is, with what was typed instead of what is kept. */
  private ReportPage typed(
      Report report,
      Actor.Person who,
      String act,
      Map<String, String> form,
      List<Unsearchable> faults,
      Shell shell) {
    boolean asking = act.equals("ask");
    var shown = asking ? covered(report, form) : report;
    var page = pages.page(shown, who, shell);
    var searches =
        page.searches().stream()
            .map(one -> {
              var fault =
                  faults.stream().filter(why -> why.search().equals(one.code())).findFirst();
              return new SearchView(
                  one.code(),
                  one.name(),
                  one.what(),
                  one.needed(),
                  one.typed(),
                  one.printed(),
                  one.documents(),
                  one.search(),
                  fault.map(why -> ReportViews.sentence(why, shell)).orElse(""));
            })
            .toList();
    var section = act.equals("write") ? Searched.field(form, "section") : "";
    var sections =
        page.sections().stream()
            .map(one ->
                one.code().equals(section)
                    ? new SectionView(
                        one.code(),
                        one.title(),
                        one.question(),
                        text(form),
                        one.paragraphs(),
                        one.tongue(),
                        one.tables())
                    : one)
            .toList();
    return new ReportPage(
        shown,
        page.region(),
        searches,
        sections,
        page.steps(),
        page.inside(),
        page.own(),
        page.newer(),
        page.dialect());
  }

  /** The report as if what was typed were kept. */
  private static Report covered(Report report, Map<String, String> form) {
    return new Report(
        report.id(),
        report.series(),
        report.edition(),
        report.version(),
        report.state(),
        Searched.head(form),
        report.outline(),
        Searched.asked(report.outline(), form),
        report.texts(),
        report.filled(),
        report.hands(),
        report.begun());
  }
}
