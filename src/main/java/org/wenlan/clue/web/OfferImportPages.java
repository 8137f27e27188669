package org.wenlan.clue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.clue.OfferImport;
import org.wenlan.clue.OfferImport.Import;
import org.wenlan.clue.OfferImport.Reject;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Imports of listings: by the page as a file, by the API as a body. */
@Controller
class OfferImportPages {
  private static final int ROWS = 50;
  private static final int REJECTS = 500;

  private final OfferImport imports;
  private final Messages messages;
  private final Clock clock;

  OfferImportPages(OfferImport imports, Messages messages, Clock clock) {
    this.imports = imports;
    this.messages = messages;
    this.clock = clock;
  }

  /** All imports. */
  record ImportsPage(List<Import> imports, boolean may, String fault) {}

  /** One import with its rejects. */
  record ImportPage(Import one, List<Said> rejects, String cut) {}

  /** A reject in the reader's language. */
  record Said(long line, String text) {}

  @GetMapping("/monitoring/imports")
  Html all(Actor.Person who, Shell shell) {
    return page(who, "", shell);
  }

  private Html page(Actor.Person who, String fault, Shell shell) {
    return Html.page(
            "clue/web/imports",
            shell.text("clue.imports"),
            new ImportsPage(imports.list(who, ROWS), who.may(Permission.IMPORT), fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  @GetMapping("/monitoring/imports/{id:[0-9]{1,18}}")
  Html one(Actor.Person who, @PathVariable long id, Shell shell) {
    return imports
        .find(who, id)
        .map(found ->
            Html.page(
                "clue/web/import",
                found.name(),
                new ImportPage(
                    found,
                    imports.rejects(found, REJECTS).stream()
                        .map(one -> said(one, shell.locale()))
                        .toList(),
                    cut(found, shell.locale()))))
        .orElseGet(() -> Html.refused(Problem.notFound(shell.text("clue.import.unknown"))));
  }

  private Said said(Reject one, Locale language) {
    return new Said(one.line(), messages.sentence(language, one.why()));
  }

  /** Kept as the refusal's rule and its arguments. */
  private String cut(Import one, Locale language) {
    if (one.cut().isEmpty()) {
      return "";
    }
    var parts = List.of(one.cut().split("[|]"));
    return messages.sentence(
        language,
        new org.wenlan.kernel.Refusal(parts.getFirst(), "", parts.subList(1, parts.size())));
  }

  @PostMapping("/monitoring/imports")
  Html take(
      Actor.Person who,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Shell shell)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page(who, shell.text("clue.file.none"), shell);
    }
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try (var in = file.getInputStream()) {
      return switch (imports.take(who, name, in, clock.instant())) {
        case OfferImport.Taken.Read(var done) ->
            Html.see(Address.of("/monitoring/imports", String.valueOf(done.id())));
        case OfferImport.Taken.Refused(var why) ->
            page(who, messages.sentence(shell.locale(), why), shell);
      };
    }
  }

  /** The same by the API: CSV or JSON lines as the body, streamed. */
  @PostMapping("/api/v1/monitoring/offers")
  @ResponseBody
  Object take(
      Actor who,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      Locale language)
      throws IOException {
    var by = who.may(Permission.IMPORT) ? who : new Actor.Platform();
    return switch (imports.take(by, name, request.getInputStream(), clock.instant())) {
      case OfferImport.Taken.Refused(var why) ->
          Problem.of("clue.not-taken", 422, messages.sentence(language, why));
      case OfferImport.Taken.Read(var done) -> {
        var json = new LinkedHashMap<String, Object>();
        json.put("import", done.id());
        json.put("rows", done.rows());
        json.put("kept", done.kept());
        json.put("there", done.there());
        json.put("plain", done.plain());
        json.put("rejected", done.rejected());
        json.put("above", done.above());
        json.put("model", done.model());
        if (!done.cut().isEmpty()) {
          json.put("cut", cut(done, language));
        }
        json.put(
            "rejects",
            imports.rejects(done, REJECTS).stream().map(one -> said(one, language)).toList());
        yield json;
      }
    };
  }
}
