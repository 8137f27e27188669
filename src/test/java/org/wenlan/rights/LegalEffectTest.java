package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.rights.Patent.Event;

/** All documents and events here are invented; the codes are real. */
class LegalEffectTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "CN, B, CF01, Lapsed",
    "CN, B, CX01, Expired",
    "CN, B, IW01, Revoked",
    "CN, B, AV01, Lapsed",
    "CN, B, IP01, InForce",
    "CN, B, TR01, InForce",
    "CN, B, PE01, InForce",
    "CN, A, WD01, Withdrawn",
    "CN, A, RJ01, Refused",
    "CN, A, SE01, Pending",
    "CN, A, GR01, InForce",
    "CN, B, C32, Unknown",
    "US, B2, LAPS, Lapsed",
    "US, B2, MAFP, InForce",
    "US, B2, FEPP, InForce",
    "US, B2, FP, Lapsed",
    "US, A1, STCB, Withdrawn",
    "US, A1, STPP, Pending",
    "US, A1, STCF, InForce",
    "EP, A1, 18D, Withdrawn",
    "EP, A1, 18W, Withdrawn",
    "EP, A1, 18R, Refused",
    "EP, A1, 17Q, Pending",
    "EP, B1, 26N, InForce",
    "EP, B1, 27O, InForce",
    "EP, B1, PGFP, InForce",
    "EP, B1, 27W, Revoked",
    "JP, B2, LAPS, Lapsed",
    "KR, B1, EXPY, Expired",
    "KR, A, E902, Pending",
    "DE, A1, R002, Refused",
    "DE, B4, R119, Lapsed",
    "DE, A1, R119, Withdrawn",
    "XX, A1, WHAT, Pending"
  })
  void theCodeOfAnEventDecides(String office, String kind, String code, String status) {
    var patent =
        document(office, kind).event(new Event(LocalDate.of(2022, 6, 1), office, code, "")).build();
    assertThat(LegalStatus.of(patent, List.of(), TODAY).getClass().getSimpleName())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "A, 授权, InForce",
    "A, 实质审查的生效, Pending",
    "A, 公布, Pending",
    "A, 发明专利申请公布后的驳回, Refused",
    "A, 发明专利申请公布后的视为撤回, Withdrawn",
    "B, 专利权的终止, Lapsed",
    "B, 未缴年费专利权终止, Lapsed",
    "B, 专利权有效期届满, Expired",
    "B, 专利权全部无效, Revoked",
    "B, 专利权部分无效, InForce",
    "B, 避免重复授予专利权, InForce",
    "B, 避免重复授权放弃专利权, Lapsed",
    "B, 专利申请权、专利权的转移, InForce",
    "B, 专利权质押合同登记的生效, InForce",
    "A, 优先权的视为撤回, Pending",
    "A, APPLICATION DEEMED TO BE WITHDRAWN, Withdrawn",
    "B, PATENT GRANT, InForce",
    "B, MAINTENANCE FEE REMINDER MAILED, InForce"
  })
  void withoutACodeTheWordsDecide(String kind, String words, String status) {
    var patent =
        document("CN", kind).event(new Event(LocalDate.of(2022, 6, 1), "CN", "", words)).build();
    assertThat(LegalStatus.of(patent, List.of(), TODAY).getClass().getSimpleName())
        .isEqualTo(status);
  }

  @Test
  void wordsInThePlaceOfACodeAreReadToo() {
    var patent =
        document("CN", "A").event(new Event(LocalDate.of(2022, 6, 1), "CN", "视为撤回", "")).build();
    assertThat(LegalStatus.of(patent, List.of(), TODAY))
        .isEqualTo(new LegalStatus.Withdrawn("视为撤回", LocalDate.of(2022, 6, 1)));
  }

  @Test
  void everyCodeOfTheShippedTableHasOneEffect() {
    var rows = TechnologyFields.rows("legal-events.tsv");
    assertThat(rows).hasSizeGreaterThan(700).allMatch(row -> row.length == 3);
    assertThat(rows.stream().map(row -> row[0] + " " + row[1])).doesNotHaveDuplicates();
    for (var row : rows) {
      var effect = LegalEffect.of(row[0], new Event(null, row[0], row[1], "新事件"));
      assertThat(row[2].equals("text") || effect.name().toLowerCase(Locale.ROOT).equals(row[2]))
          .as(String.join(" ", row))
          .isTrue();
    }
  }

  private static PatentDraft document(String office, String kind) {
    return new PatentDraft("invented", new PublicationNumber(office, "100000001", kind))
        .published(LocalDate.of(2019, 1, 1))
        .filed(LocalDate.of(2017, 3, 2));
  }
}
