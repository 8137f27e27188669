package org.wenlan.affairs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Unit.Level;
import org.wenlan.territory.Units;

/**
 * Whose case an application is, by its definition and the region that the applicant names. Where no
 * office of the wanted level is entered, or it takes no new work, the centre takes it: an
 * application never waits for an office that is not there.
 */
@Component
class Routing {
  private final Units units;

  Routing(Units units) {
    this.units = units;
  }

  /**
   * The unit.
   *
   * @param region that the applicant names; may be empty
   */
  String owner(Affair affair, String region) {
    return switch (affair.owner()) {
      case CENTRE -> units.centre();
      case COUNTY -> office(region, List.of(Level.COUNTY));
      case CITY -> office(region, List.of(Level.CITY));
      case PROVINCE -> office(region, List.of(Level.PROVINCE));
      case REGION -> office(region, List.of(Level.COUNTY, Level.CITY, Level.PROVINCE));
    };
  }

  private String office(String region, List<Level> levels) {
    var all = units.all();
    return levels.stream()
        .map(level -> office(all, level, region))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Unit::code)
        .orElseGet(units::centre);
  }

  /** The office of a level whose own region is the one or holds it. */
  private static Optional<Unit> office(List<Unit> all, Level level, String region) {
    return all.stream()
        .filter(unit -> unit.level() == level && unit.available())
        .filter(unit -> Regions.contains(unit.region(), region))
        .min(Comparator.comparing(Unit::code));
  }
}
