package org.wenlan.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;

/** A typed query from the first letter to the hits: what page, command line and API all call. */
@Component
public class Searching {
  private final Queries queries = new Queries();
  private final Searches searches;

  Searching(Searches searches) {
    this.searches = searches;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** It was understood and asked; the answer may still be a refusal. */
    record Asked(Understood query, Answer answer) implements Outcome {}

    /** It was not understood. */
    record NotUnderstood(Misread why) implements Outcome {}
  }

  /**
   * One part of a query and how many documents match it alone.
   *
   * @param part in the {@code epo} dialect
   * @param without the rest of the query, in the {@code epo} dialect; empty when there is no rest
   */
  public record Clause(String part, long documents, String without, long documentsWithout) {}

  public Outcome search(String typed, Dialect dialect, Wish wish) {
    Interpretation read = typed.isBlank() ? everything() : queries.read(typed, dialect);
    return switch (read) {
      case Misread why -> new Outcome.NotUnderstood(why);
      case Understood query -> new Outcome.Asked(query, searches.search(query.wanted(), wish));
    };
  }

  /** Reads a query without asking it. */
  public Interpretation read(String typed, Dialect dialect) {
    return typed.isBlank() ? everything() : queries.read(typed, dialect);
  }

  private Understood everything() {
    var all = new Wanted.Everything();
    return new Understood(all, queries.print(all), List.of());
  }

  /** Which part leaves nothing: each part alone, and the query without it. */
  public List<Clause> clauses(Wanted wanted) {
    var clauses = new ArrayList<Clause>();
    for (var part : queries.clauses(wanted)) {
      var rest = queries.without(wanted, part);
      clauses.add(
          new Clause(
              queries.print(part),
              searches.count(part).orElse(-1L),
              queries.print(rest),
              searches.count(rest).orElse(-1L)));
    }
    return clauses;
  }
}
