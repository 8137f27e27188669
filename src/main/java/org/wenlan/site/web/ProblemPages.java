package org.wenlan.site.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** Documents each type of problem that the API can answer with. */
@Controller
final class ProblemPages {
  private final Messages messages;

  ProblemPages(Messages messages) {
    this.messages = messages;
  }

  /** The types of a list, or the one that is documented. */
  record ProblemsPage(List<Entry> types) {

    /** One type with its texts. */
    record Entry(String type, String title, String what, String then) {}
  }

  @GetMapping("/problems/{type:[a-z]+[.][a-z][a-z-]*}")
  Html one(@PathVariable String type, Locale language) {
    var problem = Problem.of(type, 400, "");
    if (!messages.has(language, problem.key(".what"))) {
      return Html.refused(Problem.notFound(""));
    }
    var entry =
        new ProblemsPage.Entry(
            type,
            messages.text(language, problem.key("")),
            messages.text(language, problem.key(".what")),
            messages.text(language, problem.key(".then")));
    return Html.page("site/web/problems", entry.title(), new ProblemsPage(List.of(entry))).calm();
  }
}
