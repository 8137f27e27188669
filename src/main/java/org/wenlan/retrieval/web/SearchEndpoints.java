package org.wenlan.retrieval.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.query.Dialect;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Facet;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Searching.Outcome;
import org.wenlan.retrieval.Wish;

/** Searches by the API. */
@RestController
final class SearchEndpoints {
  private final Searching searching;
  private final Asking asking;

  SearchEndpoints(Searching searching, Asking asking) {
    this.searching = searching;
    this.asking = asking;
  }

  /** Hits of a query; a {@link SearchJson}, or a problem that says what to write instead. */
  @GetMapping("/api/v1/patents")
  Object search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "epo") String dialect,
      @RequestParam(defaultValue = "false") boolean fold,
      @RequestParam(defaultValue = "relevance") String sort,
      @RequestParam(defaultValue = "") String facets,
      @RequestParam(defaultValue = "25") int limit,
      @RequestParam(defaultValue = "") String cursor,
      Locale language) {
    var spoken = Asking.dialect(dialect);
    if (spoken.isEmpty()) {
      return asking.unknown("dialect", dialect, Dialect.values(), language);
    }
    var order = Asking.sort(sort);
    if (order.isEmpty()) {
      return asking.unknown("sort", sort, Wish.Sort.values(), language);
    }
    var counted = Asking.facets(facets);
    if (counted.isEmpty()) {
      return asking.unknown("facets", facets, Facet.values(), language);
    }
    var wish = new Wish(order.get(), fold, counted.get(), limit, cursor);
    return switch (searching.search(q, spoken.get(), wish)) {
      case Outcome.NotUnderstood(var why) -> asking.misread(why, language);
      case Outcome.Asked(var query, Answer.Refused why) -> asking.refused(why, language);
      case Outcome.Asked(var query, Answer.Found found) ->
          SearchJson.of(
              q, spoken.get(), query, found, asking.remarks(query.remarks(), language), language);
    };
  }
}
