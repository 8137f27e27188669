package org.wenlan.territory;

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

  /** Codes of a unit and of all below it. */
  public List<String> within(String code) {
    return store.within(code);
  }
}
