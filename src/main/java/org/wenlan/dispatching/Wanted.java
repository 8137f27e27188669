package org.wenlan.dispatching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wenlan.territory.Unit;

/**
 * What a case asks of a unit.
 *
 * @param classes IPC or Locarno symbols of the right; may be empty
 * @param region whom it is about, GB/T 2260; empty when unknown
 * @param parties everyone whose interest it touches
 * @param refusedBy units that declined it, or were silent
 */
public record Wanted(
    Unit.Matter matter,
    List<String> classes,
    String region,
    Set<String> parties,
    LocalDate day,
    Set<String> refusedBy) {

  public Wanted {
    classes = List.copyOf(classes);
    parties = Set.copyOf(parties);
    refusedBy = Set.copyOf(refusedBy);
  }
}
