package org.wenlan.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.judging.Conclusion.Code;
import org.wenlan.judging.DesignChart.Likeness;
import org.wenlan.judging.DesignChart.Relation;
import org.wenlan.judging.MarkSheet.Assessment;
import org.wenlan.judging.MarkSheet.Goods;
import tools.jackson.databind.json.JsonMapper;

/** The conclusion is the chart's, for every chart of up to four rows. */
class ConclusionTest {
  private static final List<Match> MATCHES =
      List.of(
          new Match.Identical(),
          new Match.Equivalent("means", "function", "effect", "obvious"),
          new Match.Equivalent("means", "", "effect", "obvious"),
          new Match.Different(),
          new Match.Absent(),
          new Match.Unknown("a photo of the inside"),
          new Match.Unanswered());

  private static FeatureChart chart(List<Match> matches) {
    var rows = new ArrayList<FeatureChart.Row>();
    for (int i = 0; i < matches.size(); i++) {
      var feature = new Feature(i + 1, "part " + i, i * 10, i * 10 + 6, Feature.Part.ELEMENT);
      rows.add(new FeatureChart.Row(feature, matches.get(i), "", ""));
    }
    return new FeatureChart(rows);
  }

  /** The same table read another way: by the worst row there is. */
  private static Code expected(List<Match> matches, boolean priorArt) {
    int worst = 0;
    for (var match : matches) {
      int rank =
          switch (match) {
            case Match.Identical _ -> 0;
            case Match.Equivalent it -> it.complete() ? 1 : 2;
            case Match.Unknown _, Match.Unanswered _ -> 2;
            case Match.Different _, Match.Absent _ -> 3;
          };
      worst = Math.max(worst, rank);
    }
    if (matches.isEmpty()) {
      worst = 2;
    }
    return switch (worst) {
      case 0 -> priorArt ? Code.LIKELY_NOT : Code.LIKELY_INFRINGES_LITERAL;
      case 1 -> priorArt ? Code.LIKELY_NOT : Code.LIKELY_INFRINGES_EQUIVALENT;
      case 2 -> Code.CANNOT_JUDGE;
      default -> Code.LIKELY_NOT;
    };
  }

  @Test
  void everyChartOfUpToFourRowsGivesWhatTheTableSays() {
    int charts = 0;
    var all = new ArrayList<List<Match>>(List.of(List.of()));
    for (int i = 0; i < all.size(); i++) {
      var matches = all.get(i);
      if (matches.size() < 4) {
        for (var more : MATCHES) {
          var longer = new ArrayList<>(matches);
          longer.add(more);
          all.add(longer);
        }
      }
      for (boolean shown : new boolean[] {false, true}) {
        var defences = List.<Defence>of(new Defence.PriorArt("An invented document", shown));
        var drawn = Conclusion.of(chart(matches), defences);
        assertThat(drawn.code()).as("%s %s", matches, shown).isEqualTo(expected(matches, shown));
        assertThat(drawn.reasons()).isNotEmpty();
        assertThat(drawn.missing().isEmpty()).isEqualTo(drawn.code() != Code.CANNOT_JUDGE);
        charts++;
      }
    }
    assertThat(charts).isEqualTo(2 * (1 + 7 + 49 + 343 + 2401));
  }

  @Test
  void anEquivalentThatWasGivenUpIsNone() {
    var chart = chart(List.of(MATCHES.get(0), MATCHES.get(1)));
    var raised = List.<Defence>of(new Defence.GivenUp(2, "letter of an invented day", false));
    var shown = List.<Defence>of(new Defence.GivenUp(2, "letter of an invented day", true));
    var other = List.<Defence>of(new Defence.GivenUp(1, "letter of an invented day", true));
    assertThat(Conclusion.of(chart, raised).code()).isEqualTo(Code.LIKELY_INFRINGES_EQUIVALENT);
    assertThat(Conclusion.of(chart, other).code()).isEqualTo(Code.LIKELY_INFRINGES_EQUIVALENT);
    assertThat(Conclusion.of(chart, shown).code()).isEqualTo(Code.LIKELY_NOT);
  }

  @Test
  void aConclusionThatLacksNothingCannotSayThatItCannotJudge() {
    assertThat(catchThrowable(() -> new Conclusion(Code.CANNOT_JUDGE, List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catchThrowable(() -> new Conclusion(Code.LIKELY_NOT, List.of(), List.of("a photo"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDesignIsJudgedByTheWholeOnceTheProductsAreAlike() {
    var begun = DesignChart.begun("lamp");
    assertThat(begun.open()).hasSize(9);
    assertThat(Conclusion.of(begun, List.of()).code()).isEqualTo(Code.CANNOT_JUDGE);
    for (var relation : Relation.values()) {
      for (var whole : Likeness.values()) {
        var views =
            begun.views().stream()
                .map(view -> new DesignChart.View(view.name(), Likeness.SIMILAR, ""))
                .toList();
        var chart = new DesignChart("lamp", relation, views, whole, "");
        boolean known = relation == Relation.SAME || relation == Relation.SIMILAR;
        var expected =
            relation == Relation.DIFFERENT
                ? Code.LIKELY_NOT
                : known && whole == Likeness.DIFFERENT
                    ? Code.LIKELY_NOT
                    : known && (whole == Likeness.SAME || whole == Likeness.SIMILAR)
                        ? Code.LIKELY_INFRINGES_LITERAL
                        : Code.CANNOT_JUDGE;
        assertThat(Conclusion.of(chart, List.of()).code())
            .as("%s %s", relation, whole)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void theScalesOfAMarkNeverDecide() {
    for (int scale = 0; scale <= MarkSheet.MOST; scale++) {
      for (var goods : Goods.values()) {
        for (var assessment : Assessment.values()) {
          var sheet = new MarkSheet(scale, scale, scale, goods, "", "", assessment);
          boolean same = scale == MarkSheet.MOST && goods == Goods.SAME_ITEM;
          var expected =
              same
                  ? Code.LIKELY_INFRINGES_LITERAL
                  : goods == Goods.UNANSWERED
                      ? Code.CANNOT_JUDGE
                      : switch (assessment) {
                        case CONFUSION -> Code.LIKELY_INFRINGES_LITERAL;
                        case NO_CONFUSION -> Code.LIKELY_NOT;
                        case UNKNOWN, UNANSWERED -> Code.CANNOT_JUDGE;
                      };
          assertThat(Conclusion.of(sheet, List.of()).code()).as("%s", sheet).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void chartsDefencesAndConclusionsReadAsTheyWereWritten() {
    var json = JsonMapper.builder().build();
    for (var chart : List.<Chart>of(chart(MATCHES), DesignChart.begun("lamp"), MarkSheet.begun())) {
      assertThat(json.readValue(json.writeValueAsString(chart), Chart.class)).isEqualTo(chart);
      var drawn = Conclusion.of(chart, List.of());
      assertThat(json.readValue(json.writeValueAsString(drawn), Conclusion.class)).isEqualTo(drawn);
    }
    for (var defence :
        List.<Defence>of(
            new Defence.PriorArt("x", true),
            new Defence.GivenUp(1, "x", false),
            new Defence.Excepted("x", true))) {
      assertThat(json.readValue(json.writeValueAsString(defence), Defence.class))
          .isEqualTo(defence);
    }
  }

  @Test
  void dividedAndJoinedFeaturesAreAnsweredAnew() {
    var chart = chart(List.of(MATCHES.get(0), MATCHES.get(3)));
    var divided = chart.split(1, 4);
    assertThat(divided.rows().stream().map(row -> row.feature().text()).toList())
        .containsExactly("part", " 0", "part 1");
    assertThat(divided.open()).containsExactly("1", "2");
    assertThat(divided.join(1).rows().getFirst().feature())
        .isEqualTo(chart.rows().getFirst().feature());
    assertThat(chart.split(9, 1)).isEqualTo(chart);
    assertThat(chart.join(2)).isEqualTo(chart);
  }
}
