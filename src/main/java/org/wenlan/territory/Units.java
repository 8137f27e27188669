package org.wenlan.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to the units. Thread-safe. */
@Component
public class Units {
  /** The code of a centre that nobody has entered yet. */
  public static final String CENTRE = "centre";

  private final UnitStore store;

  Units(UnitStore store) {
    this.store = store;
  }

  /** All of them, offices first, by code. */
  public List<Unit> all() {
    return store.all();
  }

  /** The unit of this code. */
  public Optional<Unit> find(String code) {
    return store.find(code);
  }

  /** The unit that receives what comes in: the first institution of the region. */
  public String centre() {
    return store.all().stream()
        .filter(one -> one.level() == Unit.Level.INSTITUTION)
        .findFirst()
        .map(Unit::code)
        .orElse(CENTRE);
  }

  /** Adds a unit or changes the one of its code. */
  public void put(Unit unit) {
    store.put(unit);
  }

  /**
   * All of them as they may act on a day: with the matters that were delegated to them for a period
   * in which it lies.
   */
  public List<Unit> actingOn(LocalDate day) {
    var given = store.delegations().stream().filter(one -> one.countsOn(day)).toList();
    return store.all().stream()
        .map(unit ->
            unit.with(
                given.stream()
                    .filter(one -> one.taker().equals(unit.code()))
                    .map(Delegation::matter)
                    .toList()))
        .toList();
  }

  /** Decisions by which units act for others, the latest first. */
  public List<Delegation> delegations() {
    return store.delegations();
  }

  /** Keeps a decision; what was decided before stays. */
  public void delegate(Delegation delegation) {
    store.add(delegation);
  }

  /** Codes of a unit and of all below it. */
  public List<String> within(String code) {
    return store.within(code);
  }
}
