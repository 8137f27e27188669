package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.rights.LegalStatus.Expired;
import org.wenlan.rights.LegalStatus.InForce;
import org.wenlan.rights.LegalStatus.Lapsed;
import org.wenlan.rights.LegalStatus.Pending;
import org.wenlan.rights.LegalStatus.Refused;
import org.wenlan.rights.LegalStatus.Revoked;
import org.wenlan.rights.LegalStatus.Unknown;
import org.wenlan.rights.LegalStatus.Withdrawn;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Right;

/** All documents and events here are invented; the codes are real. */
class LegalStatusTest {
  private static final LocalDate TODAY = day("2026-11-23");

  @Test
  void aPublishedApplicationWithoutEventsIsPending() {
    var application = document("CN", "A", "2024-05-07", "2022-11-01").build();
    assertThat(of(application)).isEqualTo(new Pending("", day("2024-05-07")));
  }

  @Test
  void anUndecidedApplicationIsOverWithTheTermItWouldHaveHad() {
    var application = document("CN", "A", "2004-05-07", "2003-11-01").build();
    assertThat(of(application)).isEqualTo(new Expired("", day("2023-10-31")));
  }

  @Test
  void withoutAFilingDayThePublicationBoundsTheTerm() {
    assertThat(of(document("CN", "A", "2004-05-07", null).build()))
        .isEqualTo(new Expired("", day("2024-05-06")));
    assertThat(of(document("CN", "B", "2020-05-07", null).build()))
        .isEqualTo(new InForce("", day("2020-05-07"), null));
  }

  @Test
  void aGrantedPatentIsInForceUntilItsTermEnds() {
    var grant = document("CN", "B", "2020-05-07", "2018-03-02").build();
    assertThat(of(grant)).isEqualTo(new InForce("", day("2020-05-07"), day("2038-03-01")));
    assertThat(LegalStatus.of(grant, List.of(), day("2038-03-01"))).isInstanceOf(InForce.class);
    assertThat(LegalStatus.of(grant, List.of(), day("2038-03-02")))
        .isEqualTo(new Expired("", day("2038-03-01")));
  }

  @Test
  void theGrantOfTheSameApplicationCountsForItsPublication() {
    var application = document("CN", "A", "2019-01-01", "2018-03-02").build();
    var grant = document("CN", "B", "2020-05-07", "2018-03-02").build();
    assertThat(LegalStatus.of(application, List.of(grant), TODAY))
        .isEqualTo(new InForce("", day("2020-05-07"), day("2038-03-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "CN, U, 2020-01-10, 2030-01-09", "CN, S, 2020-01-10, 2030-01-09",
        "CN, S, 2021-06-01, 2036-05-31",
    "EP, B1, 2010-01-10, 2030-01-10", "DE, U1, 2018-01-10, 2028-01-10",
        "JP, Y2, 2018-01-10, 2028-01-10"
  })
  void theTermFollowsTheRightAndTheOffice(String office, String kind, String filed, String until) {
    var grant = document(office, kind, "2022-01-01", filed).build();
    assertThat(of(grant)).isEqualTo(new InForce("", day("2022-01-01"), day(until)));
  }

  @Test
  void anAmericanDesignLastsFromItsGrant() {
    var design = document("US", "S1", "2017-02-01", "2016-01-05").right(Right.DESIGN).build();
    assertThat(of(design)).isEqualTo(new InForce("", day("2017-02-01"), day("2032-02-01")));
  }

  @Test
  void anAmericanPatentFromBefore1995LastsSeventeenYearsFromGrantWhenThatIsLonger() {
    var patent = document("US", "A", "1998-01-01", "1994-01-01").build();
    assertThat(of(patent)).isEqualTo(new Expired("", day("2015-01-01")));
  }

  @Test
  void theStatusTellsFromWhichEventAndSinceWhen() {
    var patent =
        document("CN", "B", "2019-01-01", "2017-03-02")
            .event(new Event(day("2022-03-15"), "CN", "CF01", "未缴年费专利权终止"))
            .event(new Event(day("2023-03-15"), "CN", "CF01", "未缴年费专利权终止（公告）"))
            .build();
    assertThat(of(patent)).isEqualTo(new Lapsed("未缴年费专利权终止", day("2022-03-15")));
  }

  @Test
  void aRestoredRightIsInForceAgain() {
    var patent =
        document("CN", "B", "2019-01-01", "2017-03-02")
            .event(new Event(day("2023-01-15"), "CN", "RR01", "专利权的恢复"))
            .event(new Event(day("2022-03-15"), "CN", "CF01", "未缴年费专利权终止"))
            .build();
    assertThat(of(patent)).isEqualTo(new InForce("专利权的恢复", day("2023-01-15"), day("2037-03-01")));
  }

  @Test
  void aRestoredApplicationIsPendingAgain() {
    var patent =
        document("EP", "A1", "2019-01-01", "2017-03-02")
            .event(new Event(day("2021-01-15"), "EP", "18D", "APPLICATION DEEMED TO BE WITHDRAWN"))
            .event(new Event(day("2021-05-15"), "EP", "D18D", "(DELETED)"))
            .build();
    assertThat(of(patent)).isEqualTo(new Pending("(DELETED)", day("2021-05-15")));
  }

  @Test
  void aGrantAfterARefusalWins() {
    var patent =
        document("CN", "A", "2019-01-01", "2017-03-02")
            .event(new Event(day("2020-01-01"), "CN", "RJ01", "驳回"))
            .event(new Event(day("2022-01-01"), "CN", "GR01", "授权"))
            .build();
    assertThat(of(patent)).isEqualTo(new InForce("授权", day("2022-01-01"), day("2037-03-01")));
  }

  @Test
  void aRevocationReachesBackBehindALapse() {
    var patent =
        document("CN", "B", "2019-01-01", "2017-03-02")
            .event(new Event(day("2022-03-15"), "CN", "CF01", "终止"))
            .event(new Event(day("2023-03-15"), "CN", "IW01", "全部无效"))
            .build();
    assertThat(of(patent)).isEqualTo(new Revoked("全部无效", day("2023-03-15")));
  }

  @Test
  void eventsAfterTodayAndOfOtherOfficesAreNotRead() {
    var patent =
        document("CN", "B", "2019-01-01", "2017-03-02")
            .event(new Event(day("2030-03-15"), "CN", "CF01", "终止"))
            .event(new Event(day("2022-03-15"), "US", "LAPS", "LAPSE"))
            .build();
    assertThat(of(patent)).isInstanceOf(InForce.class);
  }

  @Test
  void anUndatedEventCountsWhereItStands() {
    var patent =
        document("CN", "B", "2019-01-01", "2017-03-02")
            .event(new Event(null, "CN", "", "未缴年费专利权终止"))
            .build();
    assertThat(of(patent)).isEqualTo(new Lapsed("未缴年费专利权终止", null));
  }

  @Test
  void aTerminationOnTheDayOfTheTermIsExpiry() {
    var patent =
        document("CN", "U", "2011-01-01", "2010-03-02")
            .event(new Event(day("2020-04-10"), "CN", "CE01", "专利权的终止"))
            .build();
    assertThat(of(patent)).isEqualTo(new Expired("专利权的终止", day("2020-04-10")));
  }

  @Test
  void anExtendedTermIsNotOverOnItsRegularDay() {
    var patent =
        document("US", "B1", "2006-01-01", "2004-03-02")
            .event(new Event(day("2012-01-01"), "US", "PTEG", ""))
            .build();
    assertThat(of(patent)).isEqualTo(new InForce("", day("2006-01-01"), null));
    assertThat(LegalStatus.of(patent, List.of(), day("2029-03-03"))).isInstanceOf(Expired.class);
  }

  @Test
  void aEuropeanPatentIsOverWhenItHasLapsedInEveryDesignatedState() {
    var patent =
        document("EP", "B1", "2015-01-07", "2012-03-02")
            .event(new Event(day("2015-01-07"), "EP", "AK", "Designated State(s) CH DE FR"))
            .event(new Event(day("2016-01-07"), "EP", "PG25", "LAPSED Ref Country Code CH"))
            .event(new Event(day("2016-03-07"), "EP", "EN", "FR: TRANSLATION NOT FILED"));
    assertThat(of(patent.build())).isInstanceOf(InForce.class);
    patent.event(new Event(day("2019-03-31"), "EP", "PG25", "LAPSED Ref Country Code DE"));
    assertThat(of(patent.build()))
        .isEqualTo(new Lapsed("LAPSED Ref Country Code DE", day("2019-03-31")));
    patent.event(new Event(day("2019-09-30"), "EP", "PGRI", "REINSTATED Ref Country Code DE"));
    assertThat(of(patent.build())).isInstanceOf(InForce.class);
  }

  @Test
  void anInternationalApplicationIsUnknownAfterItsInternationalPhase() {
    var young = document("WO", "A1", "2026-01-02", "2025-07-01");
    assertThat(of(young.build())).isEqualTo(new Pending("", day("2026-01-02")));
    var old =
        document("WO", "A1", "2024-01-02", "2023-07-01")
            .priority(new Priority("CN202210000001", day("2022-07-01")));
    assertThat(of(old.build())).isEqualTo(new Unknown());
    assertThat(of(young.event(new Event(day("2026-02-02"), "WO", "WA", "")).build()))
        .isEqualTo(new Withdrawn("WA", day("2026-02-02")));
  }

  @Test
  void aDocumentWhoseKindSaysNothingIsUnknown() {
    assertThat(of(document("CN", "", "2020-01-01", "2019-01-01").build())).isEqualTo(new Unknown());
    assertThat(of(document("US", "H1", "2020-01-01", "2019-01-01").build()))
        .isEqualTo(new Unknown());
    assertThat(of(document("US", "P1", "2020-01-01", "2019-01-01").build()))
        .isInstanceOf(Pending.class);
    assertThat(of(document("KR", "U", "2020-01-01", "2019-01-01").build()))
        .isInstanceOf(Pending.class);
  }

  @Test
  void everyStateHasItsOwnName() {
    var states =
        List.of(
            new Pending("", null),
            new InForce("", null, null),
            new Lapsed("", null),
            new Expired("", null),
            new Revoked("", null),
            new Refused("", null),
            new Withdrawn("", null),
            new Unknown());
    assertThat(states).extracting(LegalStatus::messageKey).doesNotHaveDuplicates().hasSize(8);
  }

  private static LegalStatus of(Patent patent) {
    return LegalStatus.of(patent, List.of(), TODAY);
  }

  private static PatentDraft document(
      String office, String kind, String published, @Nullable String filed) {
    return new PatentDraft("invented", new PublicationNumber(office, "100000001", kind))
        .published(day(published))
        .filed(filed == null ? null : day(filed));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
