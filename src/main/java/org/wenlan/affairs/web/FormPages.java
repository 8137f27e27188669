package org.wenlan.affairs.web;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Applying;
import org.wenlan.affairs.Applying.Draft;
import org.wenlan.affairs.Submitting.Sent;
import org.wenlan.documents.web.PostedFiles;
import org.wenlan.law.Bilingual;
import org.wenlan.rights.Numbers;
import org.wenlan.rights.Patents;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The form of an affair, page by page: kept with every page, sent at the end. */
@Controller
class FormPages {
  private static final String AT = "/apply/{code}/{page}";

  private final Applying applying;
  private final Patents patents;
  private final Clock clock;

  FormPages(Applying applying, Patents patents, Clock clock) {
    this.applying = applying;
    this.patents = patents;
    this.clock = clock;
  }

  @GetMapping(AT)
  Html page(@PathVariable String code, @PathVariable String page, Shell shell) {
    var draft = applying.find(code);
    if (draft.isEmpty()) {
      return unknown(shell);
    }
    if (!draft.get().number().isEmpty()) {
      return Html.see(Address.of("/applications/track").with("number", draft.get().number()));
    }
    return shown(draft.get(), page, Map.of(), List.of(), shell);
  }

  private Html shown(
      Draft draft,
      String page,
      Map<String, String> faults,
      List<Bilingual> ineligible,
      Shell shell) {
    var model =
        new FormPage(
            draft,
            page,
            faults,
            ineligible,
            applying.newer(draft).orElse(null),
            known(draft, shell));
    if (!model.pages().contains(page)) {
      return Html.see(Address.of("/apply", draft.code(), FormPage.CHECK));
    }
    var template =
        switch (page) {
          case FormPage.MATERIALS -> "affairs/web/materials";
          case FormPage.CHECK -> "affairs/web/check";
          default -> "affairs/web/form";
        };
    boolean wrong = !faults.isEmpty() || !ineligible.isEmpty();
    return Html.page(template, draft.filled().affair().name().in(shell.locale()), model)
        .calm()
        .status(wrong ? 422 : 200);
  }

  /** What the register says of the patents that were named. */
  private Map<String, String> known(Draft draft, Shell shell) {
    var known = new LinkedHashMap<String, String>();
    for (var question : draft.filled().affair().questions()) {
      var answer = draft.filled().answer(question.code());
      if (question.kind() == Affair.Kind.PATENT && !answer.isBlank()) {
        var keys = Numbers.keys(answer);
        var found = patents.numbered(keys).values().stream().flatMap(List::stream).findFirst();
        known.put(
            question.code(),
            found
                .map(stored -> label(stored.patent(), shell))
                .orElseGet(() -> shell.text("affairs.patent-unknown")));
      }
    }
    return known;
  }

  private static String label(org.wenlan.rights.Patent patent, Shell shell) {
    var title =
        patent.titles().stream()
            .filter(one -> one.language().equals(shell.zh() ? "zh" : "en"))
            .findFirst()
            .or(() -> patent.titles().stream().findFirst())
            .map(org.wenlan.rights.Patent.Text::text)
            .orElse("");
    var owners =
        patent.parties().stream()
            .filter(one -> one.role() == org.wenlan.rights.Patent.Role.APPLICANT)
            .map(org.wenlan.rights.Patent.Party::name)
            .distinct()
            .limit(3)
            .toList();
    return shell.text("affairs.patent-known", title, String.join("; ", owners));
  }

  @PostMapping(AT)
  Html keep(
      @PathVariable String code,
      @PathVariable String page,
      @RequestParam MultiValueMap<String, String> all,
      Shell shell) {
    var draft = open(code);
    if (draft.isEmpty()) {
      return unknown(shell);
    }
    var found = draft.get().filled().affair().page(page);
    if (found.isEmpty()) {
      return Html.see(Address.of("/apply", draft.get().code(), FormPage.CHECK));
    }
    // Questions that no condition shows are left as they are: hiding never deletes.
    var asked =
        found.get().questions().stream()
            .filter(one -> all.containsKey("has-" + one.code()))
            .toList();
    var kept = applying.answer(draft.get(), Posted.answers(asked, all), clock.instant());
    var faults = Posted.faults(kept.filled().faults(found.get()), shell);
    var shownNow = kept.filled().questions(found.get());
    boolean more = shownNow.stream().anyMatch(one -> !all.containsKey("has-" + one.code()));
    if (more) {
      // An answer brought new questions onto this page: they are asked before going on.
      faults.keySet().removeIf(one -> !all.containsKey("has-" + one));
      return faults.isEmpty()
          ? Html.see(Address.of("/apply", kept.code(), page))
          : shown(kept, page, faults, List.of(), shell);
    }
    if (!faults.isEmpty()) {
      return shown(kept, page, faults, List.of(), shell);
    }
    var model = new FormPage(kept, page, Map.of(), List.of(), null, Map.of());
    return "check".equals(all.getFirst("then"))
        ? Html.see(Address.of("/apply", kept.code(), FormPage.CHECK))
        : Html.see(Address.of(model.next()));
  }

  /** A form that can still be changed. */
  private Optional<Draft> open(String code) {
    return applying.find(code).filter(draft -> draft.number().isEmpty());
  }

  @PostMapping("/apply/{code}/files")
  Html attach(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String material,
      @RequestParam(name = "file", required = false) List<MultipartFile> files,
      Shell shell)
      throws IOException {
    if (open(code).isEmpty()) {
      return unknown(shell);
    }
    // Each file is added to the form as the one before it left it.
    var refused =
        PostedFiles.each(
            files,
            (name, content) ->
                applying.attach(
                    open(code).orElseThrow(), material, name, content, clock.instant()));
    var faults = new LinkedHashMap<String, String>();
    refused.forEach((name, why) ->
        faults.put(material, name + ": " + shell.messages().sentence(shell.locale(), why)));
    var now = open(code).orElseThrow();
    return faults.isEmpty()
        ? Html.see(Address.of("/apply", now.code(), FormPage.MATERIALS))
        : shown(now, FormPage.MATERIALS, faults, List.of(), shell);
  }

  @PostMapping("/apply/{code}/files/remove")
  Html detach(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String material,
      @RequestParam String hash,
      Shell shell) {
    return open(code)
        .map(draft -> {
          applying.detach(draft, material, hash, clock.instant());
          return Html.see(Address.of("/apply", draft.code(), FormPage.MATERIALS));
        })
        .orElseGet(() -> unknown(shell));
  }

  /** Goes on with the newest version of the definition. */
  @PostMapping("/apply/{code}/newer")
  Html newer(@PathVariable String code, Shell shell) {
    return open(code)
        .map(draft -> {
          var now = applying.carriedOver(draft, clock.instant());
          return Html.see(Address.of("/apply", now.code(), FormPage.CHECK));
        })
        .orElseGet(() -> unknown(shell));
  }

  @PostMapping("/apply/{code}/send")
  Html send(Actor who, @PathVariable String code, Shell shell) {
    return switch (applying.send(who, code, clock.instant())) {
      case Sent.Absent _ -> unknown(shell);
      case Sent.Outdated _ ->
          shown(
              applying.find(code).orElseThrow(),
              FormPage.CHECK,
              Map.of("", shell.text("affairs.outdated")),
              List.of(),
              shell);
      case Sent.Faulty(var faults, var ineligible, var lacking) -> {
        var all = Posted.faults(faults, shell);
        lacking.forEach(one ->
            all.put(one.code(), shell.text("affairs.lacking", one.name().in(shell.locale()))));
        yield shown(applying.find(code).orElseThrow(), FormPage.CHECK, all, ineligible, shell);
      }
      case Sent.Taken(var number, var kept) -> sent(number, kept, shell);
    };
  }

  static Html sent(String number, String code, Shell shell) {
    return Html.page("affairs/web/sent", shell.text("affairs.sent"), new SentPage(number, code))
        .calm();
  }

  private static Html unknown(Shell shell) {
    return Html.refused(Problem.notFound(shell.text("affairs.form-unknown")));
  }
}
