package org.wenlan.register;

import java.time.LocalDate;
import java.util.List;

/**
 * A right and what lies on it: the one view that every box has of it.
 *
 * @param version counts up with each change of either; 0 while only documents know it
 * @param burdens newest first, also those that were lifted
 */
public record Entry(Right right, long version, List<Burden> burdens) {

  public Entry {
    burdens = List.copyOf(burdens);
  }

  /** What lies on it on a day. */
  public List<Burden> on(LocalDate day) {
    return burdens.stream().filter(one -> one.lies(day)).toList();
  }

  /** Whether something of this kind lies on it on a day. */
  public boolean has(Burden.Kind kind, LocalDate day) {
    return on(day).stream().anyMatch(one -> one.kind() == kind);
  }

  Entry with(List<Burden> others) {
    return new Entry(right, version, others);
  }
}
