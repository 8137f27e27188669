package org.wenlan.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlan.naming.NameKey.Kind;

/** How names are taken apart and put together. The names are invented but for a few known ones. */
class GroupingTest {
  private static final Instant AT = Instant.parse("2026-11-29T01:00:00Z");

  private static Grouping.Groups groups(String... names) {
    return groups(List.of(), List.of(), names);
  }

  private static Grouping.Groups groups(
      List<Evidence> evidence, List<Decision> decisions, String... names) {
    var keys = Arrays.stream(names).map(NameKey::of).toList();
    return Grouping.of(keys, Map.of(), Rarity.of(keys), evidence, decisions);
  }

  private static boolean together(Grouping.Groups groups, String a, String b) {
    return groups.members().stream().anyMatch(all -> all.contains(a) && all.contains(b));
  }

  private static Rule rule(String a, String b) {
    var groups = groups(a, b);
    assertThat(groups.links()).as("%s and %s", a, b).hasSize(1);
    return groups.links().getFirst().rule();
  }

  private static void apart(String a, String b) {
    assertThat(together(groups(a, b), a, b)).as("%s and %s", a, b).isFalse();
  }

  @Test
  void everyStepOfTakingANameApartIsKept() {
    var key = NameKey.of("The Alpha Int. Lab. Co., Ltd.");
    assertThat(key.key()).isEqualTo("ALPHA INTERNATIONAL LABORATORIES");
    assertThat(key.kind()).isEqualTo(Kind.BODY);
    assertThat(key.forms()).containsExactly("CO", "LTD");
    assertThat(key.steps())
        .extracting(NameKey.Step::code)
        .containsExactly("spelling", "form", "short", "stop");
  }

  @Test
  void eachRuleSaysItsNameWhenItMerges() {
    assertThat(rule("ALPHA FOODS, INC.", "Alpha Foods Inc")).isEqualTo(Rule.SPELLING);
    assertThat(rule("Alpha Foods Inc", "ALPHA FOODS CORPORATION")).isEqualTo(Rule.FORM);
    assertThat(rule("GEN ALPHA IND INC", "General Alpha Industries, Inc."))
        .isEqualTo(Rule.ABBREVIATION);
    assertThat(rule("BOSCH GMBH ROBERT", "Robert Bosch GmbH")).isEqualTo(Rule.ORDER);
    assertThat(rule("E. I. DUPONT CO", "E. I. Du Pont Company")).isEqualTo(Rule.BLANKS);
    assertThat(rule("SCHWAN S GLOBAL SUPPLY CHAIN I", "Schwan's Global Supply Chain, Inc."))
        .isEqualTo(Rule.CUT);
    assertThat(rule("FULCHER JOHN G", "FULCHER, John, Gregory")).isEqualTo(Rule.INITIAL);
    assertThat(rule("Gerneral Alphabet Instruments, Inc.", "GENERAL ALPHABET INSTRUMENTS INC"))
        .isEqualTo(Rule.LIKENESS);
    assertThat(rule("广州市甲乙生物科技有限公司", "广州甲乙生物科技有限公司")).isEqualTo(Rule.PLACE);
    assertThat(rule("甲乙科技股份有限公司", "甲乙科技有限公司")).isEqualTo(Rule.FORM);
    assertThat(rule("甲乙科技（上海）有限公司", "甲乙科技(上海)有限公司")).isEqualTo(Rule.SPELLING);
  }

  @Test
  void companiesOfOneConcernStayApart() {
    apart("Alpha Electronics Co., Ltd.", "Alpha Electronics America, Inc.");
    apart("Alpha Vaccines S.r.l.", "Alpha Vaccines, Inc.");
    apart("Alpha Vaccines GmbH & Co. KG", "Alpha Vaccines, Inc.");
    apart("Alpha University", "Alpha University Hospital");
    apart("Alpha II, Inc.", "Alpha Inc.");
    apart("甲乙大学附属第一医院", "甲乙大学附属第二医院");
    apart("甲乙大学", "甲乙大学附属医院");
    apart("广州甲乙科技有限公司", "广州甲丙科技有限公司");
  }

  @Test
  void peopleAreNotMergedForBeingAlike() {
    apart("BURNS DAVID M", "BURNS, David Booth");
    apart("KIM, Chang-Ho", "KIM, Chang-Hoo");
    apart("KIM MIN YOUNG", "Kim Young Min");
    apart("LEE, J", "LEE, John");
    assertThat(rule("BIANCHI MARCO E", "MARCO E. BIANCHI")).isEqualTo(Rule.ORDER);
  }

  @Test
  void aBareNameIsNoBridgeBetweenTwoLegalForms() {
    var groups = groups("Alphabetics", "Alphabetics GmbH", "Alphabetics, Inc.");
    assertThat(together(groups, "Alphabetics GmbH", "Alphabetics, Inc.")).isFalse();
    assertThat(together(groups, "Alphabetics", "Alphabetics GmbH")).isFalse();
    assertThat(
            together(groups("Alphabetics", "Alphabetics GmbH"), "Alphabetics", "Alphabetics GmbH"))
        .isTrue();
  }

  @Test
  void likenessMakesNoChains() {
    var a = "Alphabetical Norvane Instruments Inc";
    var b = "Alphabetical Norvaene Instruments Inc";
    var c = "Alphabetical Norvaenet Instruments Inc";
    var d = "Alphabetical Norvaenets Instruments Inc";
    var groups = groups(a, b, c, d, "Alphabetical Norvetsky Instruments Inc");
    for (var group : groups.members()) {
      for (var one : group) {
        for (var other : group) {
          var keys = List.of(NameKey.of(one), NameKey.of(other));
          assertThat(Likeness.weighted(keys.getFirst(), keys.getLast(), Rarity.of(keys)))
              .isGreaterThanOrEqualTo(Likeness.FLOOR);
        }
      }
    }
  }

  @Test
  void aNameInTwoLanguagesTiesBoth_andASecondNameInBracketsToo() {
    var both = NameKey.of("国立甲山大学 NATIONAL ALPHA SHAN UNIVERSITY 高雄市甲路70号");
    assertThat(both.key()).isEqualTo("国立甲山大学");
    assertThat(both.also())
        .containsExactly(new NameKey.Also(Rule.LANGUAGE, "NATIONAL ALPHA SHAN UNIVERSITY"));
    assertThat(NameKey.of("甲乙肿瘤中心(甲乙肿瘤医院、甲乙肿瘤研究所)").also())
        .extracting(NameKey.Also::name)
        .containsExactly("甲乙肿瘤医院", "甲乙肿瘤研究所");
    assertThat(NameKey.of("Beta Inc (formerly Alpha Foods Inc)").also())
        .containsExactly(new NameKey.Also(Rule.FORMER, "Alpha Foods Inc"));
  }

  @Test
  void aSplitHoldsInEveryRunAndAJoinTooAndTheLaterOfTwoCounts() {
    var split = decision(1, Decision.Act.SPLIT, List.of("ALPHA INC"), List.of("Alpha, Inc."));
    var join = decision(2, Decision.Act.JOIN, List.of("ALPHA INC"), List.of("Omega AG"));
    var names = new String[] {"ALPHA INC", "Alpha, Inc.", "Alpha Inc.", "Omega AG"};
    var groups = groups(List.of(), List.of(split, join), names);
    assertThat(together(groups, "ALPHA INC", "Alpha, Inc.")).isFalse();
    assertThat(together(groups, "ALPHA INC", "Omega AG")).isTrue();
    var back = decision(3, Decision.Act.SPLIT, List.of("Omega AG"), List.of("ALPHA INC"));
    assertThat(
            together(groups(List.of(), List.of(split, join, back), names), "ALPHA INC", "Omega AG"))
        .isFalse();
  }

  private static Decision decision(
      long id, Decision.Act act, List<String> names, List<String> others) {
    return new Decision(id, act, names, others, "", "", "invented", "Someone", AT, "");
  }

  @Test
  void theOrderInWhichNamesComeChangesNothing() {
    var names =
        new ArrayList<>(
            List.of(
                "Alpha Foods Inc",
                "ALPHA FOODS CORP",
                "ALPHA FOOD INC",
                "Alpha Foods",
                "Beta Labs LLC",
                "BETA LABORATORIES, L.L.C.",
                "Gamma GmbH",
                "Gamma",
                "GAMMA INC"));
    var first = sorted(groups(names.toArray(String[]::new)));
    for (long seed = 0; seed < 50; seed++) {
      Collections.shuffle(names, new Random(seed));
      assertThat(sorted(groups(names.toArray(String[]::new)))).as("seed %d", seed).isEqualTo(first);
    }
  }

  private static List<List<String>> sorted(Grouping.Groups groups) {
    return groups.members().stream()
        .map(all -> all.stream().sorted().toList())
        .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
        .toList();
  }

  @Test
  void aGroupThatGrowsKeepsItsNumber() {
    var before = Map.of("a", 7L, "b", 7L, "c", 8L);
    assertThat(Assigning.groups(List.of(List.of("a", "b", "c"), List.of("d")), before))
        .containsExactly(7L, null);
    assertThat(Assigning.groups(List.of(List.of("a"), List.of("b"), List.of("c")), before))
        .containsExactly(7L, null, 8L);
  }
}
