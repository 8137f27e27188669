package org.wenlan.retrieval.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wenlan.query.Dialect;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.retrieval.Facet;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Searching.Outcome;
import org.wenlan.retrieval.Wish;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** The start page: one box, and what is here to be found. */
@Controller
final class HomePages {
  private static final Wish WHAT_IS_HERE =
      new Wish(Wish.Sort.NEWEST, false, EnumSet.of(Facet.OFFICE, Facet.RIGHT), 1, "");
  private static final int OFFICES = 8;

  private final Searching searching;
  private final List<MenuEntry> menu;

  HomePages(Searching searching, List<MenuEntry> menu) {
    this.searching = searching;
    this.menu = menu;
  }

  @GetMapping("/")
  Html home(Shell shell) {
    var outcome = searching.search("", Dialect.EPO, WHAT_IS_HERE);
    var found =
        outcome instanceof Outcome.Asked(var _, Found answer)
            ? answer
            : new Found(0, -1, List.of(), java.util.Map.of(), "", 0);
    var page =
        new HomePage(
            found.documents(),
            parts(found, Facet.RIGHT, shell.locale()),
            parts(found, Facet.OFFICE, shell.locale()),
            newest(found),
            examples(shell),
            menu.stream().filter(entry -> !entry.path().equals("/")).toList());
    return Html.page("retrieval/web/home", shell.text("search.home"), page).calm();
  }

  private static List<HomePage.Part> parts(Found found, Facet facet, Locale language) {
    return found.facets().getOrDefault(facet, List.<Answer.Count>of()).stream()
        .limit(OFFICES)
        .map(count ->
            new HomePage.Part(
                count.value(),
                facet.name(count.value(), language),
                count.documents(),
                Address.of("/search").with("q", Narrowing.printed(facet.only(count.value())))))
        .toList();
  }

  private static @Nullable LocalDate newest(Found found) {
    return found.hits().isEmpty() ? null : found.hits().getFirst().card().published();
  }

  /** Written as a reader of each language would, so that a click shows how it is done. */
  private static List<HomePage.Example> examples(Shell shell) {
    return Stream.of("words", "fields", "class", "number")
        .map(which -> {
          var query = shell.text("search.example." + which);
          return new HomePage.Example(
              query, Address.of("/search").with("q", query), "search.example." + which + ".is");
        })
        .toList();
  }
}
