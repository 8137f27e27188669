package org.wenlan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTest {
  private static final Address SEARCH = Address.of("/search").and("q", "ti=灯 & pd>=2015");

  @Test
  void whatStandsInALinkIsEncoded() {
    assertThat(SEARCH.toString()).isEqualTo("/search?q=ti%3D%E7%81%AF+%26+pd%3E%3D2015");
    assertThat(Address.of("/patents", "CN 1/2").toString()).isEqualTo("/patents/CN%201%2F2");
  }

  @Test
  void aParameterIsReplacedAndTheOthersKeepTheirPlace() {
    var sorted = SEARCH.and("sort", "newest");
    assertThat(sorted.with("sort", "oldest").first("sort")).isEqualTo("oldest");
    assertThat(sorted.with("sort", "")).isEqualTo(SEARCH);
    assertThat(sorted.with("sort", "oldest").parameters()).hasSize(2);
  }

  @Test
  void nothingLeadsOutOfTheSite() {
    for (var path :
        new String[] {"//evil.example", "/\\evil.example", "https://evil.example", ""}) {
      assertThatThrownBy(() -> Address.of(path)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
