package org.wenlan.retrieval.web;

import java.util.List;
import java.util.Set;
import org.wenlan.query.Dialect;
import org.wenlan.retrieval.Facet;
import org.wenlan.retrieval.Wish;
import org.wenlan.site.Address;

/**
 * A search as the address of its page says it. A parameter that means nothing is passed over: an
 * old link still shows its search.
 *
 * @param typed the query
 * @param cursor where to go on; empty for the start
 * @param page the number of the page, from 1: only a label, the cursor decides
 */
record Asked(
    String typed,
    Dialect dialect,
    boolean fold,
    Wish.Sort sort,
    int limit,
    String view,
    String cursor,
    int page) {
  static final List<String> VIEWS = List.of("cards", "compact", "table");
  static final List<Integer> SIZES = List.of(10, 25, 50, 100);
  static final int SIZE = 25;

  /** Reads the parameters of an address. */
  static Asked of(Address here) {
    var view = here.first("view");
    return new Asked(
        here.first("q").strip(),
        Asking.dialect(here.first("dialect")).orElse(Dialect.EPO),
        here.first("fold").equals("true"),
        Asking.sort(here.first("sort")).orElse(Wish.Sort.RELEVANCE),
        number(here.first("limit"), SIZE, SIZES.getLast()),
        VIEWS.contains(view) ? view : VIEWS.getFirst(),
        here.first("cursor"),
        number(here.first("page"), 1, 1_000_000));
  }

  private static int number(String text, int otherwise, int most) {
    return text.matches("[1-9][0-9]{0,6}") ? Math.min(Integer.parseInt(text), most) : otherwise;
  }

  Wish wish(Set<Facet> facets) {
    return new Wish(sort, fold, facets, limit, cursor);
  }

  /** The address of this search from its first hit, without what is as always. */
  Address address() {
    return Address.of("/search")
        .with("q", typed)
        .with("dialect", dialect == Dialect.EPO ? "" : Asking.word(dialect))
        .with("fold", fold ? "true" : "")
        .with("sort", sort == Wish.Sort.RELEVANCE ? "" : Asking.word(sort))
        .with("limit", limit == SIZE ? "" : limit)
        .with("view", view.equals(VIEWS.getFirst()) ? "" : view);
  }

  /** The address of the same search for another query, which is written in the epo dialect. */
  Address address(String query) {
    return address().without("dialect").with("q", query);
  }

  /** The address of a document, marked where this query matches it. */
  Address record(String number) {
    return Address.of("/patents", number)
        .with("q", typed)
        .with("dialect", typed.isEmpty() || dialect == Dialect.EPO ? "" : Asking.word(dialect));
  }

  /** The address of an export of everything that this search finds. */
  Address export(String ending) {
    return Address.of("/api/v1/patents." + ending)
        .with("q", typed)
        .with("dialect", dialect == Dialect.EPO ? "" : Asking.word(dialect))
        .with("fold", fold ? "true" : "")
        .with("sort", sort == Wish.Sort.RELEVANCE ? "" : Asking.word(sort));
  }
}
