package org.wenlan.analysis;

import java.util.List;
import org.wenlan.analysis.Table.Names;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;

/**
 * One industry of a table that a user added.
 *
 * @param symbols IPC symbols; whatever lies below one belongs to the industry
 */
record Industry(File table, String code, Names name, List<String> symbols) {
  Industry {
    symbols = List.copyOf(symbols);
  }

  /**
   * The table.
   *
   * @param id the file's name without its ending
   */
  record File(String id, Names name) {}

  /** The search for its documents. */
  Wanted wanted() {
    return Wanted.any(
        symbols.stream()
            .map(symbol -> new Wanted.InClass(Field.IPC, symbol, Wanted.Reach.BELOW))
            .toList());
  }
}
