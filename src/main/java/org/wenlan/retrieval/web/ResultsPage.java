package org.wenlan.retrieval.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.retrieval.Marks.Piece;
import org.wenlan.site.Address;

/**
 * What {@code retrieval/web/results.jte} shows.
 *
 * @param typed the query as typed
 * @param dialect its dialect in lower case
 * @param trouble why nothing was searched; null when something was
 * @param interpreted the query as understood; empty when it was not
 * @param remarks what the reader of the query guessed
 * @param chips the parts of the query, each of which can be taken away; empty for one part alone
 * @param view {@code cards}, {@code compact} or {@code table}
 * @param clauses for no hits: how much each part finds alone
 * @param next the next hits; null when there are none
 * @param first the first hits; null when these are the first
 */
record ResultsPage(
    String typed,
    String dialect,
    @Nullable Trouble trouble,
    String interpreted,
    List<String> remarks,
    List<Chip> chips,
    Totals totals,
    String view,
    List<HitCard> hits,
    List<FacetBox> facets,
    List<Clause> clauses,
    Controls controls,
    @Nullable Address next,
    @Nullable Address first,
    Address edit) {

  /**
   * Why nothing was searched.
   *
   * @param before what was typed before the wrong place
   * @param wrong the wrong place; may be empty, between two characters
   * @param after what was typed behind it
   * @param corrected a query that would do what was probably meant; empty when there is none
   * @param instead the search for it
   */
  record Trouble(
      String sentence,
      String before,
      String wrong,
      String after,
      String corrected,
      @Nullable Address instead) {

    /** The place of a misreading in what was typed. */
    static Trouble of(String sentence, String typed, Misread why, @Nullable Address instead) {
      int from = Math.clamp(why.at(), 0, typed.length());
      int to = Math.clamp(from + (long) why.length(), from, typed.length());
      return new Trouble(
          sentence,
          typed.substring(0, from),
          typed.substring(from, to),
          typed.substring(to),
          why.instead(),
          instead);
    }
  }

  /**
   * A part of the query.
   *
   * @param without the search without it
   */
  record Chip(String text, Address without) {}

  /**
   * How much was found.
   *
   * @param families -1 when families are not folded
   * @param from the number of the first hit shown; 0 when there is none
   */
  record Totals(long documents, long families, long from, long to) {
    static final Totals NONE = new Totals(0, -1, 0, 0);

    /** What the list consists of. */
    long value() {
      return families < 0 ? documents : families;
    }

    boolean folded() {
      return families >= 0;
    }
  }

  /**
   * A hit.
   *
   * @param language of the title and the summary, as a page's {@code lang}; null when unknown
   * @param elsewhere where the query matched when that is in neither of them
   * @param status the state's word in lower case
   * @param family other documents of its family; null when there are none or folding is off
   */
  record HitCard(
      String number,
      Address record,
      List<Piece> title,
      @Nullable String language,
      List<Piece> summary,
      @Nullable Elsewhere elsewhere,
      List<Named> applicants,
      @Nullable LocalDate filed,
      @Nullable LocalDate published,
      List<Named> classes,
      String right,
      String status,
      @Nullable LocalDate since,
      @Nullable Address family) {}

  /**
   * A passage of a text that a hit's card does not show.
   *
   * @param field where it stands, such as {@code CLAIMS}
   */
  record Elsewhere(String field, List<Piece> passage) {}

  /** Something with a search for it. */
  record Named(String text, Address search) {}

  /**
   * A facet with its values.
   *
   * @param word its name in the API
   * @param open whether its values are seen at once
   * @param more how many values have no line
   */
  record FacetBox(String word, boolean open, List<Value> values, List<Value> folded, long more) {

    /**
     * A value.
     *
     * @param narrowed the search within this value
     */
    record Value(String text, String code, long documents, Address narrowed) {}
  }

  /** How many documents one part of the query finds. */
  record Clause(
      String part, Address alone, long documents, String rest, Address without, long restFinds) {}

  /** How the list can be shown otherwise. */
  record Controls(
      List<Choice> sorts,
      List<Choice> views,
      List<Choice> sizes,
      List<Choice> folds,
      List<Choice> exports) {
    static final Controls NONE =
        new Controls(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** One of several ways. */
  record Choice(String word, boolean chosen, Address there) {}

  boolean facetsShown() {
    return !facets.isEmpty();
  }
}
