package org.wenlan.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.law.Rules;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the law, as its readers see them. */
class LawPagesTest {

  @Configuration
  @ComponentScan(
      basePackageClasses = LawPages.class,
      excludeFilters =
          @ComponentScan.Filter(
              type = org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE,
              classes = LawCommand.class))
  static class Law {
    @Bean
    static Rules rules() {
      return Rules.shipped();
    }

    @Bean
    static WorkingCalendar workingCalendar() {
      return WorkingCalendar.china();
    }

    @Bean
    static java.time.Clock clock() {
      return java.time.Clock.fixed(
          java.time.Instant.parse("2026-11-23T02:00:00Z"), java.time.ZoneId.of("Asia/Shanghai"));
    }
  }

  @Test
  void everyPageIsReadableInBothLanguages() {
    try (var site = Site.with(Law.class)) {
      var screens = new Screens(site.address());
      screens.look("law", "/law?region=330000");
      screens.look("law-subject", "/law/ecommerce.counter-notice-wait?from=2026-09-16");
      screens.look("law-instrument", "/law/instruments/zj.patent-regulations-2015");
    }
  }

  @Test
  void aruleThatWasNotReadInTheLawSaysSoToEveryReader() throws Exception {
    try (var site = Site.with(Law.class)) {
      var zh = site.get("/law/consultation.judge", "Accept-Language", "zh-CN").body();
      assertThat(zh).contains("M：凭记忆，未经核实").contains("3 个工作日");
      var en = site.get("/law/consultation.judge-simple?region=510000&lang=en").body();
      assertThat(en).contains("S: from a secondary source, not checked against the text");
      var read = site.get("/law/instruments/cn.ecommerce-law-2018?lang=en").body();
      assertThat(read.split("<section>", 2)[1]).doesNotContain("not confirmed");
    }
  }

  @Test
  void theApiCountsALastDayAndShowsHow() throws Exception {
    try (var site = Site.with(Law.class)) {
      var json =
          JsonMapper.shared()
              .readTree(
                  site.get(
                          "/api/v1/law?key=ecommerce.counter-notice-wait&from=2026-09-16",
                          "Accept-Language",
                          "en")
                      .body());
      assertThat(json.path("due").asString()).isEqualTo("2026-10-08");
      assertThat(json.path("steps").size()).isEqualTo(3);
      assertThat(json.path("steps").path(2).asString())
          .isEqualTo("2026-10-01 is not a working day; the last day moves to 2026-10-08.");
      assertThat(json.path("article").asString()).isEqualTo("43(2)");
      assertThat(site.get("/api/v1/law?key=ecommerce.counter-notice-wait&from=soon").statusCode())
          .isEqualTo(400);
      assertThat(site.get("/api/v1/law?key=no.such").statusCode()).isEqualTo(404);
      assertThat(site.get("/law/no.such").statusCode()).isEqualTo(404);
      assertThat(site.get("/law?on=soon&lang=en").body()).contains("is no day");
    }
  }
}
