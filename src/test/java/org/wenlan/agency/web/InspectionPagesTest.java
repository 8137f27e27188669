package org.wenlan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.agency.Clue;
import org.wenlan.agency.Inspections;
import org.wenlan.kernel.Period;
import org.wenlan.platform.CommandLines;
import org.wenlan.statistics.Figures;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** A random inspection as everyone reads, replays and counts it. Everything is invented. */
class InspectionPagesTest {
  private static final InventedAgencies AGENCIES = new InventedAgencies();
  private static final Clock CLOCK = AGENCIES.site.bean(Clock.class);
  private static final LocalDate TODAY = LocalDate.now(CLOCK);

  @AfterAll
  static void stop() {
    AGENCIES.site.close();
  }

  @Test
  void aDrawIsReadReplayedAtTheCommandLineAndCounted() throws Exception {
    var door = AGENCIES.site.bean(Inspections.class);
    var plan =
        new Inspections.Plan(
            "Inspection of autumn (invented)",
            "",
            1,
            List.of("Inspector One", "Inspector Two"),
            "An invented lottery",
            TODAY.plusDays(1));
    var who = AGENCIES.officer.person();
    var announced = door.announce(who, plan, CLOCK.instant());
    assertThat(announced).isInstanceOf(Inspections.Announced.Done.class);
    long id = ((Inspections.Announced.Done) announced).id();
    var tomorrow = CLOCK.instant().plus(Duration.ofDays(1));
    assertThat(door.draw(who, id, "1 2 3", tomorrow)).isEmpty();
    var one = door.find(id).orElseThrow();
    var file = Files.createTempFile("list", ".txt");
    Files.writeString(file, one.drawing().listing());
    var nonce = one.draw().orElseThrow().nonce();
    var commands = AGENCIES.site.bean(CommandLines.class);
    assertThat(commands.run("agencies", "draw", file.toString())).isEqualTo(2);
    assertThat(
            commands.run("agencies", "draw", file.toString(), "--nonce", nonce, "--value", "1 2 3"))
        .isZero();
    var licence = door.inspected(id).getFirst().licence();
    assertThat(
            door.record(
                who,
                id,
                licence,
                Inspections.Finding.FOUND,
                Clue.Kind.NOT_FOR_PROTECTION,
                "Twenty filings of one evening (invented).",
                CLOCK.instant()))
        .isEmpty();
    counted("agencies.clues", 1);
    counted("agencies.inspected", 1);
    counted("agencies.recorded", 4);
    counted("agencies.agents.recorded", 2);
    var view = new View("zh", false, 1440, true);
    Browser.get()
        .visit(
            view,
            AGENCIES.site.address() + "/agencies/inspections/" + id,
            200,
            page -> {
              Screens.now(page, "agency-inspection", view);
              for (var name : List.of("inspections", "abnormal", "progress")) {
                page.navigate(AGENCIES.site.address() + "/agencies/" + name);
                Screens.now(page, "agency-" + name, view);
              }
            });
  }

  /** The platform counts by itself, a moment later. */
  private static void counted(String indicator, long times) throws InterruptedException {
    var year = Period.parse(String.valueOf(TODAY.getYear())).orElseThrow();
    var figures = AGENCIES.site.bean(Figures.class);
    Optional<Long> value = Optional.empty();
    for (int i = 0; i < 600 && value.filter(one -> one >= times).isEmpty(); i++) {
      Thread.sleep(100);
      value = figures.of(indicator, year, "330000").map(one -> one.value().longValueExact());
    }
    assertThat(value).as(indicator).hasValue(times);
  }
}
