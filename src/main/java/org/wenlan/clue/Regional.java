package org.wenlan.clue;

import org.springframework.stereotype.Component;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** Where a unit acts. */
@Component
class Regional {
  private final Units units;

  Regional(Units units) {
    this.units = units;
  }

  /** Its region; empty when it has none. */
  String of(String unit) {
    return units.find(unit).map(Unit::region).orElse("");
  }
}
