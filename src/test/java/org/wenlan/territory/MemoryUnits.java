package org.wenlan.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units in memory. */
public final class MemoryUnits extends UnitStore {
  private final Map<String, Unit> units = new LinkedHashMap<>();

  @SuppressWarnings("NullAway") // No database is asked.
  private MemoryUnits() {
    super(null);
  }

  public static Units units() {
    return new Units(new MemoryUnits());
  }

  @Override
  List<Unit> all() {
    return new ArrayList<>(units.values());
  }

  @Override
  Optional<Unit> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  @Override
  List<Delegation> delegations() {
    return List.of();
  }

  @Override
  void put(Unit unit) {
    units.put(unit.code(), unit);
  }
}
