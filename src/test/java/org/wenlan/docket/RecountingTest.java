package org.wenlan.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.law.Rules;
import org.wenlan.testing.Site;

/** A clock that began before the next year's holidays were known. */
class RecountingTest {

  @Test
  void aLastDayThatANoticeCouldMoveIsCountedAnewWhenMoreOfTheCalendarIsKnown() {
    try (var site = Site.whole()) {
      var at = Instant.parse("2026-12-10T03:00:00Z");
      var zone = ZoneId.of("Asia/Shanghai");
      // The site knows invented years after the shipped ones; who opens this case does not yet.
      var then =
          new LegalTime(site.bean(Rules.class), WorkingCalendar.china(), Clock.fixed(at, zone));
      var start =
          then.start("limit", "agency.rectification", "330000", LocalDate.of(2026, 12, 10))
              .orElseThrow();
      assertThat(start.settled()).isFalse();
      var docket = site.bean(Docket.class);
      var number = docket.numbers("RC", 2026, 1).getFirst();
      docket.open(List.of(opening(number, start)), new Actor.Platform(), at);

      assertThat(site.bean(Recounting.class).recount()).isEqualTo(1);

      var clock = docket.clocks(number).getFirst();
      // Thirty days end on Saturday 9 January 2027: the Monday after, in a year without holidays.
      assertThat(clock.due()).isEqualTo(LocalDate.of(2027, 1, 11));
      assertThat(clock.settled()).isTrue();
      assertThat(docket.find(new Actor.Platform(), number).orElseThrow().due())
          .isEqualTo(LocalDate.of(2027, 1, 11));
      assertThat(site.bean(Recounting.class).recount()).isZero();
    }
  }

  private static Opening opening(String number, Turn.Clocking.Start start) {
    var turn =
        new Turn(
            "OPEN", true, "test", null, "opened", "", "{}", List.of(start), List.of(), Map.of());
    return new Opening(number, "recounted", "invented", "330000", null, "", "330000", "", turn);
  }
}
