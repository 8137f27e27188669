package org.wenlan.consultation;

import org.springframework.stereotype.Component;
import org.wenlan.territory.Unit.Level;
import org.wenlan.territory.Units;

/** The unit that receives all consultations and answers for them. */
@Component
class Centre {
  static final String DEFAULT = "centre";

  private final Units units;

  Centre(Units units) {
    this.units = units;
  }

  /** Its code: the first institution of the region, or a centre that nobody has entered yet. */
  String unit() {
    return units.all().stream()
        .filter(one -> one.level() == Level.INSTITUTION)
        .findFirst()
        .map(one -> one.code())
        .orElse(DEFAULT);
  }
}
