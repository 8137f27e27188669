package org.wenlan.retrieval.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wenlan.site.Html;
import org.wenlan.site.SearchBox;
import org.wenlan.site.Shell;

/** The page of a search's results. */
@Controller
class SearchPages {
  private final Listing listing;

  SearchPages(Listing listing) {
    this.listing = listing;
  }

  @Bean
  static SearchBox searchBox() {
    return new SearchBox("/search", "q", "search.box");
  }

  @GetMapping("/search")
  Html results(Shell shell) {
    var asked = Asked.of(shell.here());
    var page = listing.page(asked, shell.locale());
    var query = asked.typed().isEmpty() ? shell.text("search.everything") : asked.typed();
    var title =
        asked.page() > 1
            ? shell.text("search.title-page", query, asked.page())
            : shell.text("search.title", query);
    // The reader has to change something, as with any wrong request; the page says what.
    return Html.page("retrieval/web/results", title, page)
        .status(page.trouble() == null ? 200 : 400);
  }
}
