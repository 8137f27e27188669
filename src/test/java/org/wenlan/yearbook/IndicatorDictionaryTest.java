package org.wenlan.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.wenlan.yearbook.MissionTable.Row;

/** The dictionary of indicators is well formed, and the derived numerals of 2019 follow from it. */
@NullMarked
class IndicatorDictionaryTest {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  @Test
  void everyIndicatorIsWholeInBothLanguages() throws IOException {
    var sheet = MissionTable.read(MissionTable.DICTIONARY);
    var units = MissionTable.read(MissionTable.UNITS).names("code");
    assertThat(sheet.names("code")).hasSize(sheet.rows().size());
    for (var row : sheet.all()) {
      var as = row.at("code");
      assertThat(row.cells()).as(as).hasSize(sheet.columns().size());
      assertThat(as).matches("[a-z0-9]+([.-][a-z0-9]+)*");
      assertThat(units).as(as).contains(row.at("unit"));
      assertThat(row.at("alias")).as(as).matches("(I[0-2][0-9]b?)?");
      assertThat(row.at("kind")).as(as).isIn("flow", "stock", "ratio");
      assertThat(row.at("decimals")).as(as).matches("[0-4]");
      assertThat(row.at("direction")).as(as).isIn("up", "down", "none");
      assertThat(row.at("change")).as(as).isIn("percent", "points", "none");
      assertThat(row.at("rank")).as(as).isIn("highest", "lowest", "none");
      assertThat(row.at("source"))
          .as(as)
          .matches(
              "return|external|events:[a-z]+/[a-z-]+([+][a-z]+)?"
                  + "([?][a-z]+=[A-Za-z_|-]+(&[a-z]+=[A-Za-z_|-]+)*)?");
      for (var text : new String[] {"zh", "en", "counts_zh", "counts_en"}) {
        assertThat(row.at(text)).as(as).isNotBlank();
      }
      assertThat(row.at("counts_zh")).as(as).endsWith("。");
      assertThat(row.at("counts_en")).as(as).endsWith(".").doesNotContain(". ");
    }
  }

  @Test
  void everyRatioNamesItsPartsAndNothingElseDoes() throws IOException {
    var sheet = MissionTable.read(MissionTable.DICTIONARY);
    var codes = sheet.names("code");
    for (var row : sheet.all()) {
      var as = row.at("code");
      if (row.at("kind").equals("ratio")) {
        assertThat(codes).as(as).contains(row.at("numerator"), row.at("denominator"));
        assertThat(new BigDecimal(row.at("factor"))).as(as).isPositive();
        assertThat(row.at("vintage")).as(as).isIn("same", "previous-year-end");
      } else {
        assertThat(row.at("numerator") + row.at("denominator") + row.at("factor")).as(as).isEmpty();
        assertThat(row.at("vintage")).as(as).isEmpty();
      }
    }
  }

  @Test
  void theMinimumSetIsAllThere() throws IOException {
    var wanted =
        IntStream.rangeClosed(1, 22).mapToObj("I%02d"::formatted).collect(Collectors.toSet());
    wanted.add("I11b");
    wanted.add("");
    assertThat(MissionTable.read(MissionTable.DICTIONARY).names("alias")).isEqualTo(wanted);
  }

  @Test
  void everyDerivedNumeralIsListedAndWhatIsRecomputedFollowsFromItsInputs() throws IOException {
    var indicators = new HashMap<String, Row>();
    MissionTable.read(MissionTable.DICTIONARY)
        .all()
        .forEach(row -> indicators.put(row.at("code"), row));
    var derived = new HashMap<String, Row>();
    for (var row : MissionTable.read(MissionTable.YEARBOOK + "derived.tsv").all()) {
      assertThat(derived.put(row.at("line") + ":" + row.at("at"), row)).isNull();
      assertThat(row.at("method")).isIn("growth", "share", "points", "ratio", "difference");
      assertThat(indicators).containsKey(row.at("of"));
      assertThat(row.at("note_en")).isNotBlank();
      assertThat(row.at("note_zh")).isNotBlank();
      assertThat(row.at("recomputed").isEmpty()).isEqualTo(row.at("agrees").equals("cannot"));
      if (!row.at("recomputed").isEmpty()) {
        assertThat(row.at("agrees")).isIn("yes", "no");
        var again = recompute(row, inputs(row), indicators);
        assertThat(again.subtract(new BigDecimal(row.at("recomputed"))).abs())
            .as("%s gives %s", row, again)
            .isLessThanOrEqualTo(new BigDecimal("0.005"));
      }
    }
    for (var numeral : MissionTable.read(MissionTable.YEARBOOK + "numerals.tsv").all()) {
      boolean ratio =
          numeral.at("column").equals("value")
              && indicators.get(numeral.at("indicator")) instanceof Row row
              && row.at("kind").equals("ratio");
      var place = numeral.at("line") + ":" + numeral.at("at");
      if (ratio || numeral.at("column").matches("growth|share|points")) {
        assertThat(derived).containsKey(place);
      }
      if (derived.get(place) instanceof Row row) {
        assertThat(row.at("stated")).as(place).isEqualTo(numeral.at("taken"));
      }
    }
  }

  private static Map<String, BigDecimal> inputs(Row row) {
    var inputs = new HashMap<String, BigDecimal>();
    for (var input : row.at("inputs").split(";", -1)) {
      var parts = input.split("[= ]", 3);
      inputs.put(parts[0], new BigDecimal(parts[1]));
    }
    return inputs;
  }

  private static BigDecimal recompute(
      Row row, Map<String, BigDecimal> inputs, Map<String, Row> indicators) {
    var code = row.at("of");
    if (row.at("method").equals("growth")) {
      return over(inputs, code, code + "@2018").multiply(HUNDRED).subtract(HUNDRED);
    }
    var indicator = Objects.requireNonNull(indicators.get(code));
    var vintage = indicator.at("vintage").equals("same") ? "" : "@2018";
    return over(inputs, indicator.at("numerator"), indicator.at("denominator") + vintage)
        .multiply(new BigDecimal(indicator.at("factor")));
  }

  private static BigDecimal over(Map<String, BigDecimal> inputs, String above, String below) {
    assertThat(inputs).containsKeys(above, below);
    return inputs
        .getOrDefault(above, BigDecimal.ZERO)
        .divide(inputs.getOrDefault(below, BigDecimal.ONE), MathContext.DECIMAL64);
  }
}
