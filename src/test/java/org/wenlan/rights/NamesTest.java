package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.rights.Names.Name;

/** All names here are invented. */
class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Blue Pine Co., Ltd. = BLUE PINE CO LTD",
        "BLUE PINE COMPANY LIMITED = BLUE PINE CO LTD",
        "Ｂｌｕｅ　Ｐｉｎｅ Co.,Ltd = BLUE PINE CO LTD",
        "Blue-Pine, Incorporated = BLUE PINE INC",
        "Blaue Kiefer Gesellschaft mit beschränkter Haftung = BLAUE KIEFER GMBH",
        "Blaue Kiefer G.m.b.H. & Co. KG = BLAUE KIEFER GMBH & CO KG",
        "Blaue Kiefer Aktiengesellschaft = BLAUE KIEFER AG",
        "Pin Bleu S.A. = PIN BLEU SA",
        "Pin Bleu Société Anonyme = PIN BLEU SA",
        "Pino Blu S.p.A. = PINO BLU SPA",
        "Blauwe Den B.V. = BLAUWE DEN BV",
        "Blue Pine (U.S.A.) Corporation = BLUE PINE USA CORP",
        "Blue Pine L.L.C. = BLUE PINE LLC",
        "Aoimatsu Kabushiki Kaisha = AOIMATSU KK",
        "O'Pine Ltd = OPINE LTD",
        "Company of Pines = COMPANY OF PINES",
        "Müller, Jürgen = MULLER JURGEN",
        "蓝松科技 有限公司 = 蓝松科技有限公司",
        "蓝松（杭州）科技有限公司 = 蓝松(杭州)科技有限公司",
        "藍松科技有限責任公司 = 蓝松科技有限责任公司",
        "株式會社青松 = 株式会社青松",
        "㈱青松 = 株式会社青松",
        "(주)푸른솔 = 주식회사푸른솔",
        "让·皮埃尔 = 让皮埃尔"
      })
  void oneNameHasOneSpelling(String written, String normalised) {
    assertThat(Names.normalise(written)).isEqualTo(normalised);
    assertThat(Names.normalise(normalised)).isEqualTo(normalised);
  }

  @Test
  void differentLegalFormsStayDifferent() {
    assertThat(
            java.util.stream.Stream.of(
                    "Pine GmbH",
                    "Pine AG",
                    "Pine Inc.",
                    "Pine Corp.",
                    "Pine Ltd",
                    "松有限公司",
                    "松股份有限公司",
                    "松有限责任公司")
                .map(Names::normalise))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCellOfSeveralNamesIsTakenApart() {
    assertThat(Names.split("蓝松公司；青松大学;  王某某 "))
        .extracting(Name::text)
        .containsExactly("蓝松公司", "青松大学", "王某某");
    assertThat(Names.split("王某某、李某某，张某"))
        .extracting(Name::text)
        .containsExactly("王某某", "李某某", "张某");
    assertThat(Names.split("Pine, John | Fir, Jane"))
        .extracting(Name::text)
        .containsExactly("Pine, John", "Fir, Jane");
    assertThat(Names.split("蓝松(上海)Co., Ltd"))
        .extracting(Name::text)
        .containsExactly("蓝松(上海)Co., Ltd");
    assertThat(Names.split(" ; ")).isEmpty();
  }

  @Test
  void theCountryBehindANameIsTakenOff() {
    assertThat(Names.split("BLUE PINE LTD [GB]; Kiefer AG (DE); Fir, Jane[US/JP]"))
        .containsExactly(
            new Name("BLUE PINE LTD", "BLUE PINE LTD", "GB"),
            new Name("Kiefer AG", "KIEFER AG", "DE"),
            new Name("Fir, Jane", "FIR JANE", "US"));
  }

  @Test
  void whatOnlyLooksLikeACountryStays() {
    assertThat(Names.one("Pine (ZZ)").country()).isNull();
    assertThat(Names.one("Pine (ZZ)").text()).isEqualTo("Pine (ZZ)");
    assertThat(Names.one("[US]").text()).isEqualTo("[US]");
  }
}
