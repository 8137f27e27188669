package org.wenlan.retrieval.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Answer.Count;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.retrieval.Facet;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Searching.Outcome;
import org.wenlan.retrieval.Wish;
import org.wenlan.retrieval.web.ResultsPage.Chip;
import org.wenlan.retrieval.web.ResultsPage.Choice;
import org.wenlan.retrieval.web.ResultsPage.Clause;
import org.wenlan.retrieval.web.ResultsPage.Controls;
import org.wenlan.retrieval.web.ResultsPage.FacetBox;
import org.wenlan.retrieval.web.ResultsPage.Totals;
import org.wenlan.retrieval.web.ResultsPage.Trouble;
import org.wenlan.site.Address;

/** Makes the page of a search's results. */
@Component
final class Listing {
  /** The facets of the page, the most used first; the finer IPC levels are one click deeper. */
  private static final List<Facet> FACETS =
      List.of(
          Facet.OFFICE,
          Facet.RIGHT,
          Facet.STATUS,
          Facet.PUBLISHED,
          Facet.FILED,
          Facet.REGION,
          Facet.APPLICANT,
          Facet.INVENTOR,
          Facet.SUBCLASS,
          Facet.GROUP,
          Facet.FIELD,
          Facet.KIND);

  private static final Set<Facet> OPEN =
      EnumSet.of(Facet.OFFICE, Facet.RIGHT, Facet.STATUS, Facet.PUBLISHED, Facet.APPLICANT);
  private static final int SEEN = 6;
  private static final int LISTED = 40;

  private static final Queries QUERIES = new Queries();

  private final Searching searching;
  private final Asking asking;
  private final Cards cards;

  Listing(Searching searching, Asking asking, Cards cards) {
    this.searching = searching;
    this.asking = asking;
    this.cards = cards;
  }

  ResultsPage page(Asked asked, Locale language) {
    var wish = asked.wish(EnumSet.copyOf(FACETS));
    return switch (searching.search(asked.typed(), asked.dialect(), wish)) {
      case Outcome.NotUnderstood(var why) -> misread(asked, why, language);
      case Outcome.Asked(var query, Answer.Refused why) ->
          refused(asked, query, asking.refusal(why, language), language);
      case Outcome.Asked(var query, Found found) -> found(asked, query, found, language);
    };
  }

  private ResultsPage misread(Asked asked, Misread why, Locale language) {
    var instead = why.instead();
    var trouble =
        Trouble.of(
            asking.complaint(why, language),
            asked.typed(),
            why,
            instead.isEmpty() ? null : asked.address().with("q", instead));
    return empty(asked, trouble, "", List.of(), List.of());
  }

  private ResultsPage refused(Asked asked, Understood query, String sentence, Locale language) {
    var trouble = new Trouble(sentence, "", "", "", "", null);
    return empty(
        asked,
        trouble,
        query.printed(),
        asking.remarks(query.remarks(), language),
        chips(asked, query.wanted()));
  }

  private ResultsPage empty(
      Asked asked,
      @Nullable Trouble trouble,
      String interpreted,
      List<String> remarks,
      List<Chip> chips) {
    return new ResultsPage(
        asked.typed(),
        Asking.word(asked.dialect()),
        trouble,
        interpreted,
        remarks,
        chips,
        Totals.NONE,
        asked.view(),
        List.of(),
        List.of(),
        List.of(),
        Controls.NONE,
        null,
        null,
        edit(asked));
  }

  private ResultsPage found(Asked asked, Understood query, Found found, Locale language) {
    var wanted = query.wanted();
    long before = (long) (asked.page() - 1) * asked.limit();
    int shown = found.hits().size();
    var totals =
        new Totals(
            found.documents(), found.families(), shown == 0 ? 0 : before + 1, before + shown);
    return new ResultsPage(
        asked.typed(),
        Asking.word(asked.dialect()),
        null,
        query.printed(),
        asking.remarks(query.remarks(), language),
        chips(asked, wanted),
        totals,
        asked.view(),
        cards.of(asked, wanted, found.hits(), language),
        facets(asked, wanted, found, language),
        found.documents() == 0 ? clauses(asked, wanted) : List.of(),
        controls(asked),
        found.next().isEmpty()
            ? null
            : asked.address().with("cursor", found.next()).with("page", asked.page() + 1),
        asked.cursor().isEmpty() ? null : asked.address(),
        edit(asked));
  }

  private static Address edit(Asked asked) {
    return asked.address().at("/search/build");
  }

  private static List<Chip> chips(Asked asked, Wanted wanted) {
    var parts = QUERIES.clauses(wanted);
    if (wanted instanceof Wanted.Everything) {
      return List.of();
    }
    return parts.stream()
        .map(part ->
            new Chip(
                QUERIES.print(part), asked.address(QUERIES.print(QUERIES.without(wanted, part)))))
        .toList();
  }

  private static List<FacetBox> facets(Asked asked, Wanted wanted, Found found, Locale language) {
    var boxes = new ArrayList<FacetBox>();
    for (var facet : FACETS) {
      var counts = found.facets().getOrDefault(facet, List.of());
      if (counts.isEmpty()) {
        continue;
      }
      var values =
          ordered(facet, counts)
              .limit(LISTED)
              .map(count -> value(asked, wanted, facet, count, language))
              .toList();
      int seen = Math.min(SEEN, values.size());
      boxes.add(
          new FacetBox(
              facet.word(),
              OPEN.contains(facet),
              values.subList(0, seen),
              values.subList(seen, values.size()),
              Math.max(0, counts.size() - LISTED)));
    }
    return boxes;
  }

  /** Years stand in their own order, everything else by count. */
  private static Stream<Count> ordered(Facet facet, List<Count> counts) {
    return facet == Facet.FILED || facet == Facet.PUBLISHED
        ? counts.stream().sorted((a, b) -> b.value().compareTo(a.value()))
        : counts.stream();
  }

  private static FacetBox.Value value(
      Asked asked, Wanted wanted, Facet facet, Count count, Locale language) {
    return new FacetBox.Value(
        facet.name(count.value(), language),
        count.value(),
        count.documents(),
        asked.address(Narrowing.narrowed(wanted, facet, count.value())));
  }

  private List<Clause> clauses(Asked asked, Wanted wanted) {
    return searching.clauses(wanted).stream()
        .map(clause ->
            new Clause(
                clause.part(),
                asked.address(clause.part()),
                clause.documents(),
                clause.without(),
                asked.address(clause.without()),
                clause.documentsWithout()))
        .toList();
  }

  private static Controls controls(Asked asked) {
    var here = asked.address();
    return new Controls(
        Stream.of(Wish.Sort.values())
            .map(sort ->
                new Choice(
                    Asking.word(sort), sort == asked.sort(), here.with("sort", Asking.word(sort))))
            .toList(),
        Asked.VIEWS.stream()
            .map(view -> new Choice(view, view.equals(asked.view()), here.with("view", view)))
            .toList(),
        Asked.SIZES.stream()
            .map(size ->
                new Choice(String.valueOf(size), size == asked.limit(), here.with("limit", size)))
            .toList(),
        List.of(
            new Choice("documents", !asked.fold(), here.without("fold")),
            new Choice("families", asked.fold(), here.with("fold", "true"))),
        Stream.of(Exports.Form.values())
            .map(form -> new Choice(form.ending(), false, asked.export(form.ending())))
            .toList());
  }
}
