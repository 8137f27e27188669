package org.wenlan.agency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.agency.AgencyLoading;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Agencies, agents and branches out of a table: by the page as a file, by the API as a body. */
@Controller
class LoadPages {
  private final AgencyLoading loading;
  private final Messages messages;
  private final Clock clock;

  LoadPages(AgencyLoading loading, Messages messages, Clock clock) {
    this.loading = loading;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What came of a table.
   *
   * @param fault why none of it was taken; empty otherwise
   */
  record LoadPage(String fault, List<Said> lines) {

    /** How many rows came out this way. */
    long count(String outcome) {
      return lines.stream().filter(one -> one.outcome().equals(outcome)).count();
    }
  }

  /** What came of one row, in the reader's language. */
  record Said(long row, String licence, String outcome, String text) {}

  /** Shown only to those who may open it. */
  @Bean
  static MenuEntry agencyLoadEntry() {
    return new MenuEntry("/agencies/load", "agency.load", 58);
  }

  @GetMapping("/agencies/load")
  Html form(Shell shell) {
    return page(new LoadPage("", List.of()), shell);
  }

  private static Html page(LoadPage page, Shell shell) {
    return Html.page("agency/web/load", shell.text("agency.load"), page)
        .status(page.fault().isEmpty() ? 200 : 422);
  }

  @PostMapping("/agencies/load")
  Html take(
      Actor who,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Shell shell)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page(new LoadPage(shell.text("agency.load.none"), List.of()), shell);
    }
    try (var in = file.getInputStream()) {
      return switch (loading.load(by(who), in, clock.instant())) {
        case AgencyLoading.Read.Refused(var why) ->
            page(new LoadPage(messages.sentence(shell.locale(), why), List.of()), shell);
        case AgencyLoading.Read.Rows(var lines) ->
            page(new LoadPage("", said(lines, shell.locale())), shell);
      };
    }
  }

  /** Whoever sits at this machine itself may bring data in without signing in. */
  private static Actor by(Actor who) {
    return who.may(Permission.IMPORT) ? who : new Actor.Platform();
  }

  private List<Said> said(List<AgencyLoading.Line> lines, Locale language) {
    return lines.stream()
        .map(one ->
            new Said(
                one.line(),
                one.licence(),
                one.outcome(),
                one.why().map(why -> messages.sentence(language, why)).orElse("")))
        .toList();
  }

  /** The same by the API: CSV as the body, a result for each row. */
  @PostMapping("/api/v1/agencies/rows")
  @ResponseBody
  Object take(Actor who, HttpServletRequest request, Locale language) throws IOException {
    return switch (loading.load(by(who), request.getInputStream(), clock.instant())) {
      case AgencyLoading.Read.Refused(var why) ->
          Problem.of("agency.no-table", 422, messages.sentence(language, why));
      case AgencyLoading.Read.Rows rows -> {
        var json = new LinkedHashMap<String, Object>();
        for (var outcome : List.of("new", "changed", "same", "refused")) {
          json.put(outcome, rows.count(outcome));
        }
        json.put("results", said(rows.lines(), language));
        yield json;
      }
    };
  }
}
