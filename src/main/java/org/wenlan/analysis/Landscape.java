package org.wenlan.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The landscape of one result, or of two beside each other.
 *
 * @param documents of each result
 * @param position the register's version that the index had heard
 * @param today the day on which ages were told
 * @param tables in the order of the page; those without a row are left out
 */
public record Landscape(List<Long> documents, long position, LocalDate today, List<Table> tables) {
  public Landscape {
    documents = List.copyOf(documents);
    tables = List.copyOf(tables);
  }

  /** A table by its id. */
  public Optional<Table> table(String id) {
    return tables.stream().filter(table -> table.id().equals(id)).findFirst();
  }
}
