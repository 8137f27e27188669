package org.wenlan.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/**
 * The landscape of one result, or of two beside each other.
 *
 * @param documents of each result
 * @param position the register's version that the index had heard
 * @param today the day on which ages were told
 * @param names how applicants were counted
 * @param bodies applicants of several names that stand in its tables, by their values there
 * @param tables in the order of the page; those without a row are left out
 */
public record Landscape(
    List<Long> documents,
    long position,
    LocalDate today,
    Naming names,
    Map<String, Body> bodies,
    List<Table> tables) {
  public Landscape {
    documents = List.copyOf(documents);
    bodies = Map.copyOf(bodies);
    tables = List.copyOf(tables);
  }

  /** How applicants are counted. */
  public enum Naming {
    /** Each name as its source wrote it: names were never grouped. */
    UNGROUPED,
    /** Each name as its source wrote it, although there are groups. */
    WRITTEN,
    /** All names of a group as one. */
    GROUPED
  }

  /** A table by its id. */
  public Optional<Table> table(String id) {
    return tables.stream().filter(table -> table.id().equals(id)).findFirst();
  }

  /** Whose several names a value of a facet stands for; empty where it stands for itself. */
  public Optional<Body> body(@Nullable Facet facet, String value) {
    return facet == Facet.APPLICANT ? Optional.ofNullable(bodies.get(value)) : Optional.empty();
  }

  /** The search for one value of a facet. */
  public Wanted only(Facet facet, String value) {
    return body(facet, value).map(Body::only).orElseGet(() -> facet.only(value));
  }
}
