package org.wenlan.writs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Rules;
import org.wenlan.platform.Settings;

/** WritTemplates are data, and every mistake in one is told with its line. */
class TemplateReaderTest {
  private static final String GOOD =
      """
      sheet: agency
      kinds: [agencyclue]
      writs:
        - writ: talk
          version: 2
          title: {zh: "约谈通知书", en: "Invitation"}
          series: {zh: "约谈", en: "TLK"}
          basis: [agency.rectification]
          blanks:
            - {name: who, label: {zh: "谁", en: "Who"}}
            - {name: day-held, label: {zh: "日", en: "Day"}, sort: day}
            - {name: sum, label: {zh: "金额", en: "Sum"}, sort: yuan, optional: yes}
          body:
            - {zh: "{who}：{day-held}（{case}）", en: "{who}, {day-held} ({case})"}
            - {zh: "金额{sum}。", en: "Sum {sum}."}
          signs: [{zh: "机关", en: "Office"}]
      """;

  private static List<String> faults(String text) {
    var faults = new ArrayList<String>();
    var _ =
        new TemplateReader(
                Rules.shipped().subjects().stream().map(one -> one.key()).toList()::contains,
                faults)
            .read("x.yaml", text);
    return faults;
  }

  private static Template good() {
    return new TemplateReader(_ -> true, new ArrayList<>())
        .read("x.yaml", GOOD)
        .orElseThrow()
        .templates()
        .getFirst();
  }

  @Test
  void aGoodSheetHasNoFaults() {
    assertThat(faults(GOOD)).isEmpty();
    assertThat(good().code()).isEqualTo("agency.talk");
    assertThat(good().version()).isEqualTo(2);
  }

  @Test
  void everyMistakeIsToldWithItsLine() {
    assertThat(faults(GOOD.replace("Sum {sum}.", "Sum.")))
        .singleElement()
        .asString()
        .startsWith("x.yaml:10: blanks: sum stands nowhere in the English text");
    assertThat(faults(GOOD.replace("Sum {sum}.", "Sum {sum} {other}.")))
        .singleElement()
        .asString()
        .contains("x.yaml:14", "{other} has no blank");
    assertThat(faults(GOOD.replace("agency.rectification", "agency.invented")))
        .singleElement()
        .asString()
        .contains("x.yaml:8", "agency.invented");
    assertThat(faults(GOOD.replace("version: 2", "version: 0"))).hasSize(1);
    assertThat(faults(GOOD.replace("sort: yuan", "sort: euro"))).hasSize(1);
    assertThat(faults(GOOD.replace(", en: \"Office\"", ""))).hasSize(1);
    assertThat(faults(GOOD.replace("signs:", "sings:"))).hasSize(1);
    assertThat(faults(GOOD.replace("kinds: [agencyclue]\n", ""))).hasSize(1);
  }

  @Test
  void blanksAreFilledInBothLanguagesAndAnEmptyOptionalParagraphIsLeftOut() {
    var typed = Map.of("who", "Bo $1 {case}", "day-held", "2026-11-30", "case", "DX1", "sum", "");
    var filled = Filling.filled(good(), typed, Map.of());
    assertThat(filled).hasSize(1);
    assertThat(filled.getFirst().zh()).isEqualTo("Bo $1 {case}：2026年11月30日（DX1）");
    assertThat(filled.getFirst().en()).isEqualTo("Bo $1 {case}, 30 November 2026 (DX1)");
    var more = new java.util.HashMap<>(typed);
    more.put("sum", "1250000");
    assertThat(Filling.filled(good(), more, Map.of()).getLast().in(Locale.ENGLISH))
        .isEqualTo("Sum 1,250,000 yuan.");
  }

  @Test
  void whatIsMissingOrNoDayIsRefusedBlankByBlank() {
    var faults = Filling.faults(good(), Map.of("day-held", "tomorrow", "sum", "1.5"), Map.of());
    assertThat(faults).extracting(Writ.Fault::blank).containsExactly("who", "day-held", "sum");
    assertThat(faults)
        .extracting(fault -> fault.why().rule())
        .containsExactly("writs.refusal.blank", "writs.refusal.day", "writs.refusal.yuan");
  }

  @Test
  void whatTheFileSaysStandsInThePlaceOfWhatWasTypedInEachLanguage() {
    var fixed = Map.of("who", new Bilingual("张", "Zhang"), "sum", new Bilingual("70000", "70000"));
    var typed = Map.of("who", "Somebody else", "day-held", "2026-11-30", "sum", "1");
    assertThat(Filling.faults(good(), typed, fixed)).isEmpty();
    var filled = Filling.filled(good(), typed, fixed);
    assertThat(filled.getFirst().zh()).startsWith("张：");
    assertThat(filled.getFirst().en()).startsWith("Zhang, ");
    assertThat(filled.getLast().en()).isEqualTo("Sum 70,000 yuan.");
    assertThat(Filling.faults(good(), typed, Map.of("who", new Bilingual("", ""))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.why().rule()).isEqualTo("writs.refusal.file-lacks"));
  }

  @Test
  void noTwoShippedTemplatesShareASeries(@TempDir Path home) {
    var settings = Settings.read(Map.of("WENLAN_HOME", home.toString()), home.resolve("none.conf"));
    var templates = new WritTemplates(settings, Rules.shipped());
    var zh = new HashSet<String>();
    var en = new HashSet<String>();
    templates
        .all()
        .forEach(one -> {
          assertThat(zh.add(one.series().zh())).as(one.code()).isTrue();
          assertThat(en.add(one.series().en())).as(one.code()).isTrue();
          assertThat(one.title().zh()).as(one.code()).matches("\\p{IsHan}.*");
        });
    assertThat(templates.all()).hasSizeGreaterThan(30);
  }
}
