package org.wenlan.navigation.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.navigation.Checking;
import org.wenlan.navigation.Checking.Came;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Outlines;
import org.wenlan.navigation.Report;
import org.wenlan.navigation.Report.Head;
import org.wenlan.navigation.Reports;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.territory.Regions;

/** Navigation reports: read by everyone once published, by those who write them before. */
@Controller
class NavigationPages {
  private static final String ID = "{id:[0-9]{1,18}}";

  private final Reports reports;
  private final Outlines outlines;
  private final Checking checking;
  private final ReportViews views;
  private final ReportFiles files;
  private final CheckViews checks;
  private final Clock clock;

  NavigationPages(
      Reports reports,
      Outlines outlines,
      Checking checking,
      ReportViews views,
      ReportFiles files,
      CheckViews checks,
      Clock clock) {
    this.reports = reports;
    this.outlines = outlines;
    this.checking = checking;
    this.views = views;
    this.files = files;
    this.checks = checks;
    this.clock = clock;
  }

  @Bean
  static MenuEntry navigationEntry() {
    return new MenuEntry("/navigation", "navigation.menu", 63);
  }

  static boolean inside(Actor who) {
    return who.may(Permission.NAVIGATION);
  }

  @GetMapping("/navigation")
  Html list(Actor who, Shell shell) {
    var all = reports.all(!inside(who));
    return Html.page(
        "navigation/web/list",
        shell.text("navigation.title"),
        new ListPage(
            all,
            all.stream()
                .map(one -> one.head().region())
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> region(code, shell))),
            inside(who)));
  }

  static String region(String code, Shell shell) {
    return code.isEmpty() ? "" : Regions.name(code, shell.locale());
  }

  @GetMapping("/navigation/new")
  Html begin(Shell shell) {
    var all = outlines.all();
    var chosen = shell.here().first("outline");
    return Html.page(
            "navigation/web/begin",
            shell.text("navigation.new"),
            new NewPage(
                all,
                outlines.find(chosen).isPresent() ? chosen : all.getFirst().code(),
                new Head(new Words("", ""), "", ""),
                shell.here().first("q"),
                Searched.dialect(shell.here().first("dialect")).name().toLowerCase(Locale.ROOT),
                "",
                ""))
        .calm();
  }

  /** A report that is not published is nobody's but theirs who write and review. */
  private Optional<Report> seen(Actor who, long id) {
    return reports.find(id).filter(one -> inside(who) || one.published());
  }

  @GetMapping("/navigation/" + ID)
  Html report(Actor who, @PathVariable long id, Shell shell) {
    return seen(who, id)
        .map(found ->
            Html.page(
                    "navigation/web/report",
                    found.head().title().in(shell.locale()),
                    page(found, who, shell))
                .withCharts())
        .orElseGet(() -> Html.refused(Problem.notFound(String.valueOf(id))));
  }

  ReportPage page(Report found, Actor who, Shell shell) {
    var newest = reports.newest(found.series()).filter(one -> one.edition() > found.edition());
    return new ReportPage(
        found,
        region(found.head().region(), shell),
        views.searches(found, shell),
        views.sections(found, false, shell),
        inside(who) ? reports.steps(found.id()) : java.util.List.of(),
        inside(who),
        found.by(who),
        newest.orElse(null),
        found.asked().dialect().name().toLowerCase(Locale.ROOT));
  }

  @GetMapping("/navigation/" + ID + "/edit")
  Html edit(Actor who, @PathVariable long id, Shell shell) {
    var found = reports.find(id);
    if (found.isEmpty()) {
      return Html.refused(Problem.notFound(String.valueOf(id)));
    }
    return found.get().open()
        ? editing(page(found.get(), who, shell), shell)
        : Html.see(Address.of("/navigation", String.valueOf(id)));
  }

  static Html editing(ReportPage page, Shell shell) {
    return Html.page(
            "navigation/web/edit",
            shell.text("navigation.edit.title", page.report().head().title().in(shell.locale())),
            page)
        .withCharts();
  }

  /** Counts every table again and says what is otherwise. */
  @GetMapping("/navigation/" + ID + "/check")
  Html check(Actor who, @PathVariable long id, Shell shell) {
    var found = reports.find(id);
    if (found.isEmpty()) {
      return Html.refused(Problem.notFound(String.valueOf(id)));
    }
    return switch (checking.check(found.get(), clock.instant())) {
      case Came.NotFilled _ ->
          Html.refused(
              Problem.of("navigation.refused", 422, shell.text("navigation.refusal.not-filled")));
      case Came.NotSearched(var why) ->
          Html.refused(Problem.of("navigation.refused", 422, ReportViews.sentence(why, shell)));
      case Came.Counted(var checked) ->
          Html.page(
              "navigation/web/check",
              shell.text("navigation.check.title", found.get().head().title().in(shell.locale())),
              checks.page(found.get(), checked, shell));
    };
  }

  /** As PDF or DOCX. */
  @GetMapping("/navigation/" + ID + ".{form:pdf|docx}")
  ResponseEntity<byte[]> file(
      Actor who, @PathVariable long id, @PathVariable String form, Shell shell) {
    var found = seen(who, id);
    if (found.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var report = found.get();
    boolean pdf = form.equals("pdf");
    var language = ReportViews.language(shell);
    var name = "navigation-" + id + "-" + shell.lang() + "." + form;
    return ResponseEntity.ok()
        .header(
            "Content-Type",
            pdf
                ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(pdf ? files.pdf(report, language) : files.docx(report, language));
  }
}
