package org.wenlan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.law.Rules.Loading;

/** Which rule applied where and when. The table is casework.md, read by hand. */
class RulesTest {
  private static final Rules SHIPPED = Rules.shipped();
  private static final WorkingCalendar CHINA = WorkingCalendar.china();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // notice and counter-notice: the E-Commerce Law and the Supreme Court's reply
        "ecommerce.counter-notice-wait | CN     | 2026-09-28 | cn.ecommerce-law-2018 | 43(2) | V | 2026-10-13",
        "ecommerce.counter-notice-wait | 330000 | 2026-09-16 | cn.ecommerce-law-2018 | 43(2) | V | 2026-10-08",
        "ecommerce.reasonable-period-most | CN  | 2026-09-28 | cn.spc-ecommerce-reply-2020 | item 3 | V | 2026-10-30",
        // Zhejiang went before the nation: two months, not three
        "adjudication.conclude | 330000 | 2019-06-03 | zj.patent-regulations-2015 | 26 | V | 2019-08-05",
        "adjudication.conclude | 330106 | 2019-06-03 | zj.patent-regulations-2015 | 26 | V | 2019-08-05",
        "adjudication.conclude | 320000 | 2019-06-03 | cn.patent-enforcement-measures-2015 | 21 | S | 2019-09-03",
        "adjudication.accept | 330000 | 2019-06-03 | zj.patent-regulations-2015 | 25 | V | 2019-06-06",
        // the instruments that followed
        "adjudication.conclude | 330000 | 2025-06-03 | cn.patent-dispute-measures-2025 | | S | 2025-09-03",
        // pledges: seven working days in the report's year, five after
        "pledge.patent-register | CN | 2019-06-03 | cn.patent-pledge-measures-2010 | | M | 2019-06-13",
        "pledge.patent-register | CN | 2022-06-06 | cn.patent-pledge-measures-2021 | | M | 2022-06-13",
        // where no law speaks, the platform's own
        "consultation.judge | 330000 | 2026-11-23 | platform.consultation-defaults | item 3 | M | 2026-11-26",
        "consultation.judge-simple | 510000 | 2026-11-23 | sc.enforcement-handbook | 145, 146 | S | 2026-11-25",
        "consultation.formality | CN | 2026-11-20 | platform.consultation-defaults | item 1 | I | 2026-11-23",
      })
  void theRuleOfTheDayAndThePlace_withItsLastDay(
      String key,
      String region,
      LocalDate event,
      String instrument,
      String article,
      Mark mark,
      LocalDate due) {
    assertThat(SHIPPED.find(key, region, event)).isInstanceOf(Finding.Found.class);
    var found = (Finding.Found) SHIPPED.find(key, region, event);
    assertThat(found.rule().instrument()).isEqualTo(instrument);
    if (article != null) {
      assertThat(found.rule().article()).isEqualTo(article);
    }
    assertThat(found.rule().mark()).isEqualTo(mark);
    var time = (Rule.Value.Time) found.rule().value();
    assertThat(Countdown.from(event, time.terms()).due(CHINA))
        .isInstanceOfSatisfying(DueDate.Due.class, at -> assertThat(at.day()).isEqualTo(due));
  }

  @Test
  void adraftIsShownAndNeverApplied() {
    assertThat(SHIPPED.history("ecommerce.seller-guarantee")).isNotEmpty();
    assertThat(SHIPPED.find("ecommerce.seller-guarantee", "CN", LocalDate.of(2026, 11, 23)))
        .isInstanceOf(Finding.Refused.class);
  }

  @Test
  void addingAnInstrumentNeverChangesAnAnswerOfThePast() {
    var from = LocalDate.of(2027, 3, 1);
    var more =
        rules(
            """
            instrument: zj.invented-2027
            kind: local-regulation
            name: {zh: "虚构条例", en: "Invented regulations"}
            issuer: {zh: "虚构", en: "invented"}
            layer: provincial
            region: "330000"
            from: 2027-03-01
            dates: I
            days: calendar
            source: "invented for a test"
            rules:
              - key: adjudication.conclude
                article: "9"
                limit: 20 days
                start: case-filed
                mark: I
                note: {zh: "虚构。", en: "Invented."}
            """);
    var random = new Random(7);
    var keys = SHIPPED.subjects().stream().map(Rule.Subject::key).toList();
    for (int i = 0; i < 5_000; i++) {
      var key = keys.get(random.nextInt(keys.size()));
      var region = List.of("CN", "330000", "330106", "510000").get(random.nextInt(4));
      var day = from.minusDays(1 + random.nextInt(5_000));
      assertThat(more.find(key, region, day))
          .as("%s %s %s", key, region, day)
          .isEqualTo(SHIPPED.find(key, region, day));
    }
    assertThat(more.find("adjudication.conclude", "330000", from))
        .isInstanceOfSatisfying(
            Finding.Found.class,
            found -> assertThat(found.rule().instrument()).isEqualTo("zj.invented-2027"));
    assertThat(more.find("adjudication.conclude", "320000", from))
        .isEqualTo(SHIPPED.find("adjudication.conclude", "320000", from));
  }

  @Test
  void apinFindsItsRuleForEver_andNoticesOneChangedInPlace() {
    for (var rule : SHIPPED.rules()) {
      var pin = Pinned.parse(Pinned.of(rule).toString()).orElseThrow();
      assertThat(SHIPPED.pinned(pin))
          .isInstanceOfSatisfying(
              Finding.Found.class, found -> assertThat(found.rule()).isEqualTo(rule));
    }
    var pin = Pinned.of(SHIPPED.history("ecommerce.counter-notice-wait").getFirst());
    var other = new Pinned(pin.instrument(), pin.key(), pin.version(), "000000000000");
    assertThat(SHIPPED.pinned(other))
        .isInstanceOfSatisfying(
            Finding.Refused.class,
            no -> assertThat(no.why().rule()).isEqualTo("law.refusal.pin-changed"));
    assertThat(SHIPPED.pinned(new Pinned(pin.instrument(), pin.key(), 99, "000000000000")))
        .isInstanceOf(Finding.Refused.class);
  }

  @Test
  void everyRuleOfTheLawThatWasReadCitesItsArticle() {
    assertThat(SHIPPED.rules())
        .isNotEmpty()
        .allSatisfy(rule ->
            assertThat(rule.mark() != Mark.V || !rule.article().isEmpty())
                .as(rule.instrument() + " " + rule.key())
                .isTrue());
  }

  @Test
  void everyFaultOfAFileIsToldWithItsLineAndKeepsTheWholeFileOut() {
    var wrong = new ArrayList<Map.Entry<String, String>>();
    wrong.add(Map.entry("", "law.fault.empty"));
    wrong.add(Map.entry("a: [", "law.fault.not-yaml"));
    wrong.add(Map.entry("- a", "law.fault.not-a-mapping"));
    wrong.add(Map.entry(good().replace("key: adj", "key: no.adj"), "law.fault.unknown-key"));
    wrong.add(Map.entry(good().replace("20 days", "soon"), "law.fault.not-a-limit"));
    wrong.add(
        Map.entry(good().replace("article: \"9\"", "article: \"nine\""), "law.fault.bad-article"));
    wrong.add(Map.entry(good().replace("case-filed", "full-moon"), "law.fault.unknown-word"));
    wrong.add(Map.entry(good().replace("mark: I", "mark: X"), "law.fault.not-one-of"));
    wrong.add(Map.entry(good().replace("2027-03-01", "tomorrow"), "law.fault.not-a-day"));
    wrong.add(
        Map.entry(
            good().replace("region: \"330000\"", "region: \"999999\""), "law.fault.wrong-region"));
    wrong.add(Map.entry(good().replace("source:", "sauce:"), "law.fault.unknown-member"));
    wrong.add(
        Map.entry(
            good().replace("kind: local-regulation", "kind: rumour"), "law.fault.unknown-word"));
    wrong.add(
        Map.entry(
            good().replace("zj.invented-2027", "cn.ecommerce-law-2018"), "law.fault.code-taken"));
    wrong.add(
        Map.entry(
            good().replace("from:", "replaces: [no.such]\nfrom:"), "law.fault.replaces-nothing"));
    for (var each : wrong) {
      var loading = Rules.with(List.of(new Rules.File("made.yaml", each.getKey())));
      assertThat(loading)
          .as(each.getKey())
          .isInstanceOfSatisfying(
              Loading.Faulty.class,
              faulty ->
                  assertThat(faulty.faults())
                      .anySatisfy(fault -> {
                        assertThat(fault.what()).isEqualTo(each.getValue());
                        assertThat(fault.where()).startsWith("made.yaml");
                      }));
    }
    assertThat(Rules.with(List.of(new Rules.File("made.yaml", good()))))
        .isInstanceOf(Loading.Loaded.class);
  }

  private static String good() {
    return """
    instrument: zj.invented-2027
    kind: local-regulation
    name: {zh: "虚构条例", en: "Invented regulations"}
    issuer: {zh: "虚构", en: "invented"}
    layer: provincial
    region: "330000"
    from: 2027-03-01
    dates: I
    days: calendar
    source: "invented for a test"
    rules:
      - key: adjudication.conclude
        article: "9"
        limit: 20 days
        start: case-filed
        mark: I
        note: {zh: "虚构。", en: "Invented."}
    """;
  }

  private static Rules rules(String text) {
    return switch (Rules.with(List.of(new Rules.File("made.yaml", text)))) {
      case Loading.Loaded(var rules) -> rules;
      case Loading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
