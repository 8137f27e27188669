package org.wenlan.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.kernel.Period;
import org.wenlan.platform.TestPostgres;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Grid.Value;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Doors;

/** An invented province with bodies that report, on a database of its own. */
public final class InventedProvince {
  /** A day on which the shipped forms are valid. */
  public static final Instant DAY = Instant.parse("2026-11-28T02:00:00Z");

  public static final Period YEAR = Period.year(2026);
  public static final LocalDate DUE = LocalDate.of(2027, 1, 20);

  private static final ConfigurableApplicationContext DOORS = open();

  private InventedProvince() {}

  private static ConfigurableApplicationContext open() {
    try {
      var doors = Doors.open(TestPostgres.environment());
      units(doors.getBean(Units.class));
      return doors;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A centre, a city below it with a county below that, a court, customs and member units. */
  public static void units(Units units) {
    units.put(unit("p-centre", "虚构省统计中心", Unit.Level.INSTITUTION, "330000", null));
    units.put(unit("p-city", "虚构市知识产权局", Unit.Level.CITY, "330100", "p-centre"));
    units.put(unit("p-county", "虚构区知识产权局", Unit.Level.COUNTY, "330106", "p-city"));
    units.put(unit("p-court", "虚构省高级法院", Unit.Level.PROVINCE, "330000", null));
    units.put(unit("p-member", "虚构省某厅", Unit.Level.PROVINCE, "330000", null));
    units.put(unit("p-member-b", "虚构省另一厅", Unit.Level.PROVINCE, "330000", null));
  }

  private static Unit unit(
      String code, String zh, Unit.Level level, String region, @Nullable String parent) {
    return new Unit(
        code,
        zh,
        "Invented " + code,
        level,
        region,
        parent,
        null,
        null,
        Set.of(),
        List.of(),
        1,
        true);
  }

  /** A door of the platform in this process. */
  public static <T> T bean(Class<T> type) {
    return DOORS.getBean(type);
  }

  static Actor.Person person(String name, String unit, Role... roles) {
    return new Actor.Person(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        unit,
        Set.of(roles));
  }

  static Actor.Person clerk(String unit) {
    return person("Clerk of " + unit, unit, Role.RESPONDENT);
  }

  static Actor.Person statistician(String unit) {
    return person("Statistician of " + unit, unit, Role.STATISTICIAN);
  }

  /** Issues a form to one unit by the centre. */
  static Return issued(String form, Period period, String unit) {
    var out =
        bean(Issues.class).issue(statistician("p-centre"), form, period, List.of(unit), DUE, DAY);
    return switch (out) {
      case Issues.Issuing.Done(var made, var _) -> made.getFirst();
      case Issues.Issuing.Refused(var why) -> throw new AssertionError(why);
    };
  }

  /** Cells of the column {@code now}, written {@code A1=5}; a note after a blank. */
  static Grid grid(String... cells) {
    Map<Place, Value> grid = new TreeMap<>();
    for (var cell : cells) {
      var parts = cell.split("[= ]", 3);
      grid.put(
          new Place(parts[0], "now"),
          new Value(
              new BigDecimal(parts[1]),
              Grid.Bound.EXACT,
              parts.length > 2 ? parts[2] : "",
              "",
              ""));
    }
    return Grid.of(grid);
  }

  static Step.Outcome step(Actor by, Return one, Step step) {
    return step(by, one, step, DAY);
  }

  static Step.Outcome step(Actor by, Return one, Step step, Instant at) {
    return bean(Steps.class).take(by, one.id(), one.version(), step, at);
  }

  static Return done(Actor by, Return one, Step... steps) {
    var now = one;
    for (var each : new ArrayList<>(List.of(steps))) {
      now =
          switch (step(by, now, each)) {
            case Step.Outcome.Done(var after) -> after;
            case Step.Outcome outcome -> throw new AssertionError(each + ": " + outcome);
          };
    }
    return now;
  }

  static String refusal(Step.Outcome outcome) {
    return outcome instanceof Step.Outcome.Refused(var why)
        ? why.rule().replaceFirst("returns[.]refusal[.]", "")
        : outcome.toString();
  }

  /** Filled in, sent, approved and locked by the people whose part it is. */
  static Return locked(Return one, Grid grid) {
    var sent = done(clerk(one.unit()), one, new Step.Save(grid), new Step.Submit());
    return done(statistician("p-centre"), sent, new Step.Approve(), new Step.Lock());
  }
}
