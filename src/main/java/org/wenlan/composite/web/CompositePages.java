package org.wenlan.composite.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.composite.Edition;
import org.wenlan.composite.Publications;
import org.wenlan.composite.Publications.Kept;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Published composite indices, for everybody. */
@Controller
class CompositePages {
  private final Publications publications;
  private final CompositeWords words;

  CompositePages(Publications publications, CompositeWords words) {
    this.publications = publications;
    this.words = words;
  }

  @Bean
  static MenuEntry compositeEntry() {
    return new MenuEntry("/composite", "composite.menu", 62);
  }

  @GetMapping("/composite")
  Html all(Shell shell) {
    return Html.page(
        "composite/web/editions",
        shell.text("composite.title"),
        new EditionsPage(publications.all()));
  }

  @GetMapping("/composite/{id:[a-z0-9-]+}")
  Html one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String unit,
      Shell shell) {
    return publications
        .find(id)
        .map(kept -> page(kept, period, unit, shell))
        .orElseGet(() -> Html.refused(Problem.notFound(shell.text("composite.no-such", id))));
  }

  private Html page(Kept kept, String period, String unit, Shell shell) {
    var edition = kept.edition();
    var periods = edition.periods();
    boolean known = period.isBlank() || periods.contains(period);
    var shown = period.isBlank() || !known ? periods.getLast() : period;
    var lines = edition.ranked(shown);
    var chosen = lines.stream().filter(line -> line.unit().equals(unit)).findFirst();
    var model = kept.model();
    var page =
        Html.page(
            "composite/web/edition",
            edition.name().in(shell.locale()),
            new EditionPage(
                edition,
                kept.published(),
                model,
                words.steps(model, shell.locale()),
                words.made(edition.made(), shell.locale()),
                shown,
                lines,
                chosen.orElse(null),
                words));
    return known
        ? page
        : page.saying(
            Html.Tone.REMARK,
            shell.text("composite.no-period", period, String.join(", ", periods)));
  }

  /** The whole result as a file. */
  @GetMapping("/composite/{id:[a-z0-9-]+}.{form:csv|json}")
  ResponseEntity<String> file(@PathVariable String id, @PathVariable String form) {
    return publications
        .find(id)
        .map(kept ->
            ResponseEntity.ok()
                .header(
                    "Content-Type",
                    form.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/json;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + id + "." + form + "\"")
                .body(
                    form.equals("csv")
                        ? Printing.csv(kept.edition())
                        : Printing.json(kept.edition())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The list of published results. */
  @GetMapping("/api/v1/composite")
  @ResponseBody
  Object list() {
    return Map.of("editions", publications.all());
  }

  /** One of them, with how to make it again; with {@code period} the lines of one period alone. */
  @GetMapping("/api/v1/composite/{id:[a-z0-9-]+}")
  @ResponseBody
  Object json(
      @PathVariable String id, @RequestParam(defaultValue = "") String period, Locale language) {
    var found = publications.find(id);
    if (found.isEmpty()) {
      return Problem.notFound(words.text(language, "composite.no-such", id));
    }
    var edition = found.get().edition();
    if (!period.isBlank() && !edition.periods().contains(period)) {
      return Problem.of(
          "composite.no-period",
          400,
          words.text(
              language, "composite.no-period", period, String.join(", ", edition.periods())));
    }
    return answer(found.get(), period.isBlank() ? edition.lines() : edition.ranked(period));
  }

  private static Map<String, Object> answer(Kept kept, List<Edition.Line> lines) {
    var edition = kept.edition();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", edition.id());
    answer.put("name", edition.name());
    answer.put("made", edition.made());
    answer.put("published", kept.published());
    answer.put("parts", edition.parts());
    answer.put("factors", edition.factors());
    answer.put("dominance", edition.dominance());
    answer.put("lines", lines);
    answer.put("remarks", edition.remarks());
    answer.put("method", kept.files().method().text());
    answer.put("indicators", kept.files().indicators().text());
    return answer;
  }
}
