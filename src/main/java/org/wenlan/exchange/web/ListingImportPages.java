package org.wenlan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.exchange.ListingImport;
import org.wenlan.exchange.ListingImport.Read;
import org.wenlan.exchange.ListingImport.Result;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Listings out of a table: by the page as a file, by the API as a body. */
@Controller
class ListingImportPages {
  private final ListingImport imports;
  private final Messages messages;
  private final Clock clock;

  ListingImportPages(ListingImport imports, Messages messages, Clock clock) {
    this.imports = imports;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What came of a table.
   *
   * @param faults why none of it, or not all of it, was taken; empty otherwise
   * @param refused rows that were, at first
   * @param fresh listings that are new, with the codes for their owners
   */
  record ImportPage(
      List<String> faults, long taken, long there, List<Said> refused, List<Said> fresh) {}

  /** What came of one row, in the reader's language. */
  record Said(
      long row, String reference, String number, String code, String outcome, String text) {}

  @GetMapping("/exchange/import")
  Html form(Shell shell) {
    return page(new ImportPage(List.of(), 0, 0, List.of(), List.of()), shell);
  }

  private static Html page(ImportPage page, Shell shell) {
    return Html.page("exchange/web/importing", shell.text("exchange.import"), page)
        .status(page.faults().isEmpty() ? 200 : 422);
  }

  @PostMapping("/exchange/import")
  Html take(
      Actor who,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Shell shell)
      throws IOException {
    if (file == null || file.isEmpty()) {
      var none = List.of(shell.text("exchange.import.none"));
      return page(new ImportPage(none, 0, 0, List.of(), List.of()), shell);
    }
    try (var in = file.getInputStream()) {
      return switch (imports.take(by(who), in, clock.instant())) {
        case Read.Refused(var why) ->
            page(
                new ImportPage(
                    List.of(messages.sentence(shell.locale(), why)), 0, 0, List.of(), List.of()),
                shell);
        case Read.Rows rows ->
            page(
                new ImportPage(
                    rows.cut().stream().map(why -> messages.sentence(shell.locale(), why)).toList(),
                    rows.count("new"),
                    rows.count("there"),
                    said(rows, "refused", shell.locale()),
                    said(rows, "new", shell.locale())),
                shell);
      };
    }
  }

  /** Whoever sits at this machine itself may bring data in without signing in. */
  private static Actor by(Actor who) {
    return who.may(Permission.IMPORT) ? who : new Actor.Platform();
  }

  private List<Said> said(Read.Rows rows, String outcome, Locale language) {
    return rows.results().stream()
        .filter(one -> one.outcome().equals(outcome))
        .map(one -> said(one, language, messages))
        .toList();
  }

  static Said said(Result one, Locale language, Messages messages) {
    return new Said(
        one.line(),
        one.reference(),
        one.number(),
        one.code(),
        one.outcome(),
        one.whys().stream()
            .map(why -> messages.sentence(language, why))
            .collect(Collectors.joining(" ")));
  }

  /** The same by the API: CSV as the body, a result for each row. */
  @PostMapping("/api/v1/exchange/rows")
  @ResponseBody
  Object take(Actor who, HttpServletRequest request, Locale language) throws IOException {
    return switch (imports.take(by(who), request.getInputStream(), clock.instant())) {
      case Read.Refused(var why) ->
          Problem.of("exchange.no-table", 422, messages.sentence(language, why));
      case Read.Rows rows -> {
        var json = new LinkedHashMap<String, Object>();
        for (var outcome : List.of("new", "there", "refused")) {
          json.put(outcome, rows.count(outcome));
        }
        rows.cut().ifPresent(why -> json.put("cut", messages.sentence(language, why)));
        json.put(
            "results", rows.results().stream().map(one -> said(one, language, messages)).toList());
        yield json;
      }
    };
  }
}
