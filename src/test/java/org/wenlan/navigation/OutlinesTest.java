package org.wenlan.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.law.Mark;

/** Outlines are data: what is wrong with one is told with its line, and all at once. */
class OutlinesTest {
  private static final Set<String> TABLES = Set.of("figures", "applicants", "co-applicants");
  private static final String SOUND =
      """
      outline: short
      version: "2"
      name: {zh: 短, en: Short}
      about: {zh: 测试用, en: For a test}
      follows: {part: GB/T 0, name: {zh: 虚构, en: Invented}, mark: M}
      searches:
        - {code: all, name: {zh: 全部, en: All}, what: {zh: 全部, en: All}, needed: yes}
        - {code: some, name: {zh: 部分, en: Some}, what: {zh: 部分, en: Some}}
      sections:
        - code: one
          title: {zh: 一, en: One}
          question: {zh: 有多少？, en: "How many?"}
          pictures:
            - {search: all, table: figures}
            - {search: all, with: some, table: applicants}
      """;

  private static List<String> faults(String text) {
    var faults = new ArrayList<String>();
    var read =
        new OutlineReader(TABLES, id -> !id.equals("co-applicants"), faults)
            .read("short.yaml", text);
    assertThat(read.isPresent()).isEqualTo(faults.isEmpty());
    return faults;
  }

  @Test
  void aSoundOutlineIsReadWhole() {
    var faults = new ArrayList<String>();
    var read = new OutlineReader(TABLES, _ -> true, faults).read("short.yaml", SOUND).orElseThrow();
    assertThat(faults).isEmpty();
    assertThat(read.follows().mark()).isEqualTo(Mark.M);
    assertThat(read.searches()).extracting(Outline.Search::needed).containsExactly(true, false);
    assertThat(read.section("one").orElseThrow().pictures())
        .containsExactly(
            new Outline.Picture("all", "", "figures"),
            new Outline.Picture("all", "some", "applicants"));
  }

  @Test
  void whatIsWrongIsToldWithFileAndLineAndAllAtOnce() {
    var faults =
        faults(
            SOUND
                .replace("table: figures", "table: figurines")
                .replace("with: some, table: applicants", "with: some, table: co-applicants")
                .replace("version: \"2\"\n", "")
                .replace("mark: M", "mark: sure")
                .replace("code: some", "code: all"));
    assertThat(faults)
        .anyMatch(
            fault -> fault.startsWith("short.yaml:13: table: landscapes have no table figurines"))
        .anyMatch(fault -> fault.startsWith("short.yaml:14: with: there is no search some"))
        .anyMatch(fault -> fault.startsWith("short.yaml:14: with: the table co-applicants"))
        .anyMatch(fault -> fault.equals("short.yaml:1: version is missing"))
        .anyMatch(fault -> fault.startsWith("short.yaml:4: mark: 'sure' is to be one of"))
        .anyMatch(fault -> fault.startsWith("short.yaml:7: code: all is taken already"));
  }

  @Test
  void bothLanguagesAreAskedForAndUnknownMembersAreNotPassedOver() {
    assertThat(faults(SOUND.replace("{zh: 一, en: One}", "{zh: 一}")))
        .containsExactly("short.yaml:11: en is missing");
    assertThat(faults(SOUND.replace("needed: yes", "wanted: yes")))
        .anyMatch(fault -> fault.startsWith("short.yaml:7: there is no member 'wanted' here"))
        .anyMatch(fault -> fault.contains("at least one is needed"));
    assertThat(faults("")).containsExactly("short.yaml: the file is empty");
    assertThat(faults("outline: [")).singleElement().asString().contains("this is no YAML");
  }
}
