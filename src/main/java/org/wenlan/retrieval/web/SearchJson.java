package org.wenlan.retrieval.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.retrieval.Answer.Count;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.retrieval.Answer.Hit;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.Facet;

/**
 * A search's answer, the same by the API and the command line.
 *
 * @param next cursor of the next hits; null when there are none
 */
record SearchJson(
    Query query,
    Total total,
    List<HitJson> hits,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Count>> facets,
    @Nullable String next) {

  /**
   * What was asked.
   *
   * @param interpreted the query as understood, every field named
   */
  record Query(String typed, String dialect, String interpreted, List<String> remarks) {}

  /**
   * How much matches.
   *
   * @param value families when folded, else documents
   * @param documents documents, folded or not
   */
  record Total(long value, boolean exact, long documents) {}

  /** A hit. */
  record HitJson(
      String number,
      String title,
      Map<String, String> titles,
      List<String> applicants,
      List<String> inventors,
      @Nullable String application,
      @Nullable LocalDate published,
      @Nullable LocalDate filed,
      List<String> classes,
      String right,
      String status,
      String family,
      String summary,
      float score) {}

  static SearchJson of(
      String typed,
      Dialect dialect,
      Understood query,
      Found found,
      List<String> remarks,
      Locale language) {
    var facets = new LinkedHashMap<String, List<Count>>();
    for (var facet : Facet.values()) {
      var counts = found.facets().get(facet);
      if (counts != null) {
        facets.put(facet.word(), counts);
      }
    }
    return new SearchJson(
        new Query(typed, dialect.name().toLowerCase(Locale.ROOT), query.printed(), remarks),
        new Total(
            found.families() < 0 ? found.documents() : found.families(), true, found.documents()),
        found.hits().stream().map(hit -> of(hit, language)).toList(),
        facets,
        found.next().isEmpty() ? null : found.next());
  }

  private static HitJson of(Hit hit, Locale language) {
    Card card = hit.card();
    return new HitJson(
        card.number(),
        card.title(language.getLanguage()),
        titles(card),
        card.applicants(),
        card.inventors(),
        card.application().isEmpty() ? null : card.application(),
        card.published(),
        card.filed(),
        card.classes(),
        card.right(),
        card.status(),
        card.family(),
        card.summary(),
        hit.score());
  }

  private static Map<String, String> titles(Card card) {
    var titles = new LinkedHashMap<String, String>();
    var pairs = new ArrayList<>(card.titles());
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      titles.putIfAbsent(pairs.get(i), pairs.get(i + 1));
    }
    return titles;
  }
}
