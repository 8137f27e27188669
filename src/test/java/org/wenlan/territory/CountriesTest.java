package org.wenlan.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.territory.Countries.Country;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "CN, 中国, China",
    "US, 美国, United States",
    "JP, 日本, Japan",
    "TW, 中国台湾, 'Taiwan, China'",
    "HK, 中国香港, 'Hong Kong, China'",
    "EP, 欧洲专利局, European Patent Office (EPO)",
    "WO, 世界知识产权组织, World Intellectual Property Organization (WIPO)",
    "SU, 苏联, Soviet Union"
  })
  void everyCodeHasANameInBothLanguages(String code, String zh, String en) {
    assertThat(Countries.name(code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
    assertThat(Countries.name(code, Locale.US)).isEqualTo(en);
  }

  @Test
  void noCodeIsWithoutAChineseName() {
    assertThat(Countries.all())
        .hasSizeGreaterThan(260)
        .allMatch(it -> it.zh().codePoints().anyMatch(Character::isIdeographic));
  }

  @ParameterizedTest
  @CsvSource({
    "us, US",
    "美国, US",
    "USA, US",
    "中国台湾, TW",
    "台湾, TW",
    "香港, HK",
    "Germany, DE",
    "韩国, KR",
    "EPO, EP",
    "ARIPO, AP",
    "欧洲专利局, EP"
  })
  void aCountryIsKnownByItsNamesToo(String written, String code) {
    assertThat(Countries.named(written).map(Country::code).orElse("")).isEqualTo(code);
  }

  @Test
  void anUnknownCodeStaysItself() {
    assertThat(Countries.name("ZZ", Locale.ENGLISH)).isEqualTo("ZZ");
    assertThat(Countries.named("黑森")).isEmpty();
  }
}
