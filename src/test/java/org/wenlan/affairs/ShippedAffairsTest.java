package org.wenlan.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wenlan.affairs.Affair.Question;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;

/** What the shipped definitions hold. */
class ShippedAffairsTest {
  private static final Map<String, Affair> ALL = all();

  private static Map<String, Affair> all() {
    var all = new LinkedHashMap<String, Affair>();
    for (var file : ShippedFiles.names()) {
      var faults = new ArrayList<String>();
      var read = ShippedFiles.read(file, ShippedFiles.text(file), faults);
      assertThat(faults).isEmpty();
      all.put(file, read.orElseThrow());
    }
    return all;
  }

  @Test
  void thereAreAtLeastThirtyAndEachHasTheCodeOfItsFile() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(30);
    ALL.forEach((file, affair) -> assertThat(affair.code() + ".yaml").isEqualTo(file));
  }

  @Test
  void everyTextIsThereInBothLanguagesAndTheyDiffer() {
    ALL.forEach((file, affair) ->
        ShippedFiles.texts(affair)
            .forEach(text -> {
              assertThat(text.zh()).as(file).matches("(?s).*\\p{IsHan}.*");
              assertThat(text.en()).as(file).isNotBlank().doesNotMatch("(?s).*\\p{IsHan}.*");
            }));
  }

  @Test
  void everyAffairSaysWhatItRestsOnWhoMayApplyAndWhatIsAttached() {
    ALL.forEach((file, affair) -> {
      assertThat(affair.guide().basis()).as(file).isNotEmpty();
      assertThat(affair.guide().conditions()).as(file).isNotEmpty();
      assertThat(affair.materials()).as(file).isNotEmpty();
      if (affair.here()) {
        assertThat(affair.pages()).as(file).hasSizeBetween(2, 6);
        assertThat(affair.questions().stream().map(Question::code)).as(file).contains("truthful");
      } else {
        assertThat(affair.questions()).as(file).isEmpty();
      }
    });
  }

  @Test
  void everyLimitIsSetByARuleNowAndUnderTheTrademarkLawOfNextYear() {
    var rules = Rules.shipped();
    ALL.forEach((file, affair) -> {
      assertThat(affair.stages().stream().filter(stage -> !stage.limit().isEmpty()))
          .as(file)
          .isNotEmpty();
      for (var stage : affair.stages()) {
        if (!stage.limit().isEmpty()) {
          for (var day : List.of(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 3, 1))) {
            assertThat(rules.find(stage.limit(), "330000", day))
                .as("%s %s %s", file, stage.limit(), day)
                .isInstanceOfSatisfying(
                    Finding.Found.class,
                    found -> assertThat(found.rule().value()).isInstanceOf(Rule.Value.Time.class));
          }
        }
      }
    });
    assertThat(rules.find("affairs.correct", "330000", LocalDate.of(2026, 11, 30)))
        .isInstanceOf(Finding.Found.class);
  }

  @Test
  void aNoticeIsNeverTheLastStageAndWhoDecidesAfterACheckIsAnother() {
    ALL.forEach((file, affair) -> {
      assertThat(affair.stages().getLast().work()).as(file).isNotEqualTo(Affair.Work.NOTICE);
      assertThat(affair.stages().stream().filter(Affair.Stage::correction)).as(file).hasSize(1);
    });
  }

  @Test
  void anEmptyFormNamesWhatIsToBeAnsweredAndDoesNotBreak() {
    ALL.forEach((file, affair) -> {
      var filled = new Filled(affair, Map.of());
      assertThat(filled.faults().isEmpty()).as(file).isNotEqualTo(affair.here());
      assertThat(filled.pages().isEmpty()).as(file).isNotEqualTo(affair.here());
    });
  }

  @Test
  void theBankIsUsed() {
    var used =
        ALL.values().stream()
            .flatMap(affair -> affair.questions().stream())
            .map(Question::code)
            .toList();
    assertThat(used).containsAll(List.of("applicant-name", "credit-code", "region", "patent"));
  }

  @Test
  void theDecisionNamesForEveryRowOfTheMissionAffairsThatAreShippedAndForgetsNone()
      throws IOException {
    var rows =
        Files.readAllLines(Path.of("docs/decisions/2026-11-29-affairs-shipped.md")).stream()
            .filter(line -> line.startsWith("| M"))
            .toList();
    var named =
        rows.stream()
            .flatMap(line -> Stream.of(line.split("[|]")[2].split(",")))
            .map(String::strip)
            .toList();
    var codes = ALL.values().stream().map(Affair::code).toList();
    assertThat(named).isSubsetOf(codes).containsAll(codes);
    var text = String.join("\n", rows);
    assertThat(
            IntStream.of(
                    40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 55, 56, 57, 61, 66, 67, 69, 70, 71, 72,
                    73, 74, 75, 76, 77, 78, 80, 83, 84, 85, 88, 89, 90)
                .mapToObj(row -> "M" + row))
        .allSatisfy(row -> assertThat(text).contains(row));
  }

  @Test
  void aQuestionOfTheBankSaysNothingOfWhenItIsAsked() {
    var faults = new ArrayList<String>();
    var _ =
        QuestionReader.bank(
            "bank.yaml",
            """
            questions:
              - {code: one, ask: {zh: "一", en: "One"}, type: yes-no}
              - code: two
                ask: {zh: "二", en: "Two"}
                type: line
                when: {question: one, is: [yes]}
            """,
            faults);
    assertThat(faults)
        .containsExactly(
            "bank.yaml:6: when: a question of the bank has no condition; write it where it is used");
  }
}
