package org.wenlan.writs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Rules;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.writs.Template;
import org.wenlan.writs.Writ;
import org.wenlan.writs.Writ.Issuing;
import org.wenlan.writs.WritTemplates;
import org.wenlan.writs.Writs;
import org.wenlan.writs.Writs.Opened;

/** Writs of a case for those who handle it, and all templates for those who write. */
@Controller
class WritPages {
  private static final String BLANK = "b-";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Writs writs;
  private final WritTemplates templates;
  private final Rules rules;
  private final WritFiles files;
  private final Clock clock;

  WritPages(Writs writs, WritTemplates templates, Rules rules, WritFiles files, Clock clock) {
    this.writs = writs;
    this.templates = templates;
    this.rules = rules;
    this.files = files;
    this.clock = clock;
  }

  @Bean
  static MenuEntry writsEntry() {
    return new MenuEntry("/writs", "writs.menu", 75);
  }

  /**
   * All templates.
   *
   * @param subjects what the rules are about on which they rest, by key
   */
  record CataloguePage(List<Template> templates, Map<String, String> subjects) {}

  /**
   * The writs of a case.
   *
   * @param templates that can be issued by this reader; none when not allowed
   */
  record CasePage(Opened opened, List<Writ> writs, List<Template> templates, String fault) {}

  /**
   * A writ to be filled in; faults by blank, those of the whole under the empty name.
   *
   * @param fixed what the file says itself, by blank
   */
  record BlankPage(
      Opened opened,
      Template template,
      Map<String, Bilingual> fixed,
      Map<String, String> typed,
      Map<String, String> faults) {

    /** Whether the file fills a blank in. */
    boolean fixed(String name) {
      return fixed.containsKey(name);
    }

    /** What a blank is called. */
    String label(String name, Shell shell) {
      return template.blanks().stream()
          .filter(blank -> blank.name().equals(name))
          .findFirst()
          .map(blank -> blank.label().in(shell.locale()))
          .orElse(name);
    }
  }

  @GetMapping("/writs")
  Html catalogue(Shell shell) {
    var subjects = new TreeMap<String, String>();
    for (var template : templates.all()) {
      for (var key : template.basis()) {
        rules.subject(key).ifPresent(one -> subjects.put(key, one.title().in(shell.locale())));
      }
    }
    return Html.page(
        "writs/web/catalogue",
        shell.text("writs.title"),
        new CataloguePage(templates.all(), subjects));
  }

  @GetMapping("/writs/of/{number}")
  Html list(Actor.Person who, @PathVariable String number, Shell shell) {
    return writs
        .open(who, number)
        .map(opened -> list(opened, "", shell))
        .orElseGet(() -> unknown(number));
  }

  private Html list(Opened opened, String fault, Shell shell) {
    return Html.page(
            "writs/web/list",
            shell.text("writs.of", opened.matter().title()),
            new CasePage(opened, writs.of(opened), writs.templates(opened), fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  private static Html unknown(String number) {
    return Html.refused(Problem.notFound(number));
  }

  @GetMapping("/writs/of/{number}/new/{template}")
  Html blank(
      Actor.Person who, @PathVariable String number, @PathVariable String template, Shell shell) {
    var opened = writs.open(who, number);
    var found = found(opened, template);
    if (opened.isEmpty() || found.isEmpty()) {
      return unknown(number);
    }
    var why = writs.shut(opened.get(), found.get());
    return why.isPresent()
        ? list(opened.get(), shell.messages().sentence(shell.locale(), why.get()), shell)
        : form(opened.get(), found.get(), opened.get().matter().known(), Map.of(), shell);
  }

  private Optional<Template> found(Optional<Opened> opened, String template) {
    return opened.flatMap(one -> writs.template(one, template));
  }

  private Html form(
      Opened opened,
      Template template,
      Map<String, String> typed,
      Map<String, String> faults,
      Shell shell) {
    return Html.page(
            "writs/web/blank",
            template.title().in(shell.locale()),
            new BlankPage(opened, template, writs.fixed(opened, template), typed, faults))
        .status(faults.isEmpty() ? 200 : 422);
  }

  @PostMapping("/writs/of/{number}/new/{template}")
  Html issue(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String template,
      HttpServletRequest request,
      Shell shell) {
    var opened = writs.open(who, number);
    var found = found(opened, template);
    if (opened.isEmpty() || found.isEmpty()) {
      return unknown(number);
    }
    var why = writs.shut(opened.get(), found.get());
    if (why.isPresent()) {
      return list(opened.get(), shell.messages().sentence(shell.locale(), why.get()), shell);
    }
    var typed = new TreeMap<String, String>();
    for (var blank : found.get().blanks()) {
      var text = request.getParameter(BLANK + blank.name());
      typed.put(blank.name(), text == null ? "" : text);
    }
    return switch (writs.issue(who, opened.get(), found.get(), typed, clock.instant())) {
      case Issuing.Done _ -> Html.see(Address.of("/writs/of", number));
      case Issuing.Refused(var faults) ->
          form(
              opened.get(),
              found.get(),
              typed,
              faults.stream()
                  .collect(
                      Collectors.toMap(
                          Writ.Fault::blank,
                          fault -> shell.messages().sentence(shell.locale(), fault.why()),
                          (first, _) -> first)),
              shell);
    };
  }

  @PostMapping("/writs/of/{number}/{id:[0-9]{1,18}}/cancel")
  Html cancel(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    var opened = writs.open(who, number);
    if (opened.isEmpty()) {
      return unknown(number);
    }
    return switch (writs.cancel(who, opened.get(), id, why, clock.instant())) {
      case Issuing.Done _ -> Html.see(Address.of("/writs/of", number));
      case Issuing.Refused(var faults) ->
          list(
              opened.get(),
              shell.messages().sentence(shell.locale(), faults.getFirst().why()),
              shell);
    };
  }

  @GetMapping("/writs/of/{number}/{id:[0-9]{1,18}}.{form:pdf|docx}")
  ResponseEntity<byte[]> file(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable long id,
      @PathVariable String form,
      @RequestParam(defaultValue = "zh") String language) {
    var locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    var writ = writs.open(who, number).flatMap(opened -> writs.find(opened, id));
    if (writ.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    boolean pdf = form.equals("pdf");
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, pdf ? "application/pdf" : WORD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + number + "-" + id + "." + form + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf ? files.pdf(writ.get(), locale) : files.docx(writ.get(), locale));
  }
}
