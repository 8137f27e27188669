package org.wenlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures.Part;
import org.wenlan.testing.Site;

/** What strangers see of what is counted here; the facts are invented. */
class ReleasedTest {
  private static final Site SITE = Site.whole();
  private static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");
  private static final String COUNTED = "consultations.received";
  private static final Period YEAR = Period.year(2020);

  private final Facts facts = SITE.bean(Facts.class);
  private final Released released = SITE.bean(Released.class);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private void cases(int year, String region, String outcome, int count) {
    cases(COUNTED, year, region, outcome, count);
  }

  private void cases(String counted, int year, String region, String outcome, int count) {
    var some = new ArrayList<Fact>();
    for (int i = 0; i < count; i++) {
      some.add(
          new Fact(
              "r:" + counted + year + region + outcome + i,
              counted,
              LocalDate.of(year, 1 + i % 12, 1),
              region,
              "invented-unit",
              "PATENT",
              outcome,
              BigDecimal.ONE,
              "case:x",
              ""));
    }
    assertThat(facts.record(some, AT)).isEqualTo(count);
  }

  @Test
  void smallNumbersAndWhatTheyFollowFromAreKeptBack_atEveryLevelAndInEveryTable() {
    cases(2020, "330106", "LIKELY_NOT", 30);
    cases(2020, "330108", "LIKELY_NOT", 3);
    cases(2020, "330109", "CANNOT_JUDGE", 9);
    cases(2020, "330203", "LIKELY_NOT", 40);
    cases(2020, "330302", "LIKELY_NOT", 2);
    var province = released.regions(COUNTED, YEAR, "330000");
    // Wenzhou has two, so a second city is kept back with it.
    assertThat(province.cells()).containsEntry("330300", null);
    assertThat(province.keepsBack()).isTrue();
    assertThat(province.cells().values().stream().filter(java.util.Objects::isNull).count())
        .isGreaterThanOrEqualTo(2);
    var hidden =
        province.cells().entrySet().stream()
            .filter(cell -> cell.getValue() == null)
            .map(java.util.Map.Entry::getKey)
            .toList();
    // A city that is kept back shows no counties: their sum would be its number.
    for (var city : hidden) {
      assertThat(released.regions(COUNTED, YEAR, city).cells()).as(city).isEmpty();
      assertThat(released.of(COUNTED, YEAR, city)).isEmpty();
      assertThat(released.series(COUNTED, List.of(YEAR), city)).isEmpty();
    }
    // Taken apart otherwise only where no other table could be subtracted.
    assertThat(released.parts(COUNTED, Part.OUTCOME, YEAR, "330100").cells()).isEmpty();
    assertThat(released.parts(COUNTED, Part.OUTCOME, YEAR, "330000").cells()).isNotEmpty();
  }

  @Test
  void partsOfAYearAndTheRunningYearAreNotForStrangers() {
    cases(2021, "330106", "LIKELY_NOT", 20);
    assertThat(released.of(COUNTED, Period.year(2021), "330000")).isPresent();
    assertThat(released.of(COUNTED, Period.parse("2021-01").orElseThrow(), "330000")).isEmpty();
    assertThat(released.of(COUNTED, Period.parse("2021-H1").orElseThrow(), "330000")).isEmpty();
    cases(9_000, "330106", "LIKELY_NOT", 20);
    assertThat(released.of(COUNTED, Period.year(9_000), "330000")).isEmpty();
  }

  @Test
  void aChangeAgainstAYearThatIsKeptBackIsLeftOut() {
    cases(2023, "330106", "LIKELY_NOT", 3);
    cases(2024, "330106", "LIKELY_NOT", 6);
    var figure = released.of(COUNTED, Period.year(2024), "330000").orElseThrow();
    assertThat(figure.before()).isNull();
    assertThat(figure.change()).isEmpty();
  }

  @Test
  void aRateOfFewCasesIsKeptBackWithThem() {
    for (var counted : List.of("consultations.answered", "consultations.answered.on-time")) {
      cases(counted, 2022, "330106", "", 30);
      cases(counted, 2022, "330203", "", 20);
      cases(counted, 2022, "330302", "", 2);
    }
    var rates = released.regions("consultations.on-time-rate", Period.year(2022), "330000");
    assertThat(rates.cells()).containsEntry("330300", null);
    assertThat(rates.cells().get("330100")).isNotNull();
  }

  @Test
  void whatABodyReportedIsShownAsItWasReported() {
    assertThat(
            facts.record(
                List.of(
                    new Fact(
                        "reported",
                        "pct.applications",
                        LocalDate.of(2020, 12, 31),
                        "330000",
                        "a-body",
                        "",
                        "",
                        BigDecimal.TWO,
                        "return:x",
                        "")),
                AT))
        .isEqualTo(1);
    assertThat(released.of("pct.applications", YEAR, "330000")).isPresent();
  }
}
