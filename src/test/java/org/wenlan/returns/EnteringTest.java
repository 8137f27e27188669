package org.wenlan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.returns.InventedProvince.DAY;
import static org.wenlan.returns.InventedProvince.bean;
import static org.wenlan.returns.InventedProvince.statistician;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Grid.Bound;
import org.wenlan.returns.Returns.Cell;
import org.wenlan.statistics.Figures;

/** Figures that were published elsewhere, entered whole. */
class EnteringTest {
  private static final Actor BY = statistician("p-centre");

  private static Cell cell(String body, String indicator, String period, String column, String n) {
    return new Cell(
        body,
        indicator,
        Period.parse(period).orElseThrow(),
        "330000",
        column,
        new BigDecimal(n),
        Bound.EXACT,
        "",
        "");
  }

  private static BigDecimal figure(String indicator, String period) {
    return bean(Figures.class)
        .of(indicator, Period.parse(period).orElseThrow(), "330000")
        .orElseThrow()
        .value();
  }

  @Test
  void theValueBecomesAFact_growthAndRankStandBeside_andEnteringAgainChangesNothing() {
    var repaired =
        new Cell(
            "a-body",
            "customs.measures",
            Period.year(2019),
            "33",
            "value",
            new BigDecimal("1234"),
            Bound.OVER,
            "l234",
            "a letter for a digit");
    var cells =
        List.of(
            repaired,
            cell("a-body", "customs.measures", "2019", "growth", "12.5"),
            cell("a-body", "courts.closing-rate", "2019", "value", "106.61"),
            cell("b-body", "trademarks.valid", "2019", "value", "2504000"));
    var returns = bean(Returns.class);
    assertThat(returns.enter(Forms.PUBLISHED, cells, BY, DAY))
        .isEqualTo(new Returns.Entered(2, 0, 0, List.of()));
    assertThat(returns.enter(Forms.PUBLISHED, cells, BY, DAY))
        .isEqualTo(new Returns.Entered(0, 2, 0, List.of()));
    assertThat(figure("customs.measures", "2019")).isEqualByComparingTo("1234");
    assertThat(figure("trademarks.valid", "2019")).isEqualByComparingTo("2504000");
    var read = returns.cells(Period.year(2019));
    assertThat(read)
        .contains(
            new Cell(
                "a-body",
                "customs.measures",
                Period.year(2019),
                "330000",
                "value",
                new BigDecimal("1234"),
                Bound.OVER,
                "l234",
                "a letter for a digit"))
        .extracting(one -> one.indicator() + " " + one.column() + " " + one.value())
        .contains("customs.measures growth 12.5", "courts.closing-rate value 106.61");
    assertThat(returns.cells(Period.year(2018))).isEmpty();
  }

  @Test
  void enteringAnotherNumberIsARevision_neverASilentChange() {
    var returns = bean(Returns.class);
    var first = cell("c-body", "police.cases", "2017", "value", "50");
    assertThat(returns.enter(Forms.PUBLISHED, List.of(first), BY, DAY).made()).isEqualTo(1);
    var second = cell("c-body", "police.cases", "2017", "value", "53");
    assertThat(returns.enter(Forms.PUBLISHED, List.of(second), BY, DAY).revised()).isEqualTo(1);
    assertThat(figure("police.cases", "2017")).isEqualByComparingTo("53");
    assertThat(returns.errata(Long.MAX_VALUE, 99))
        .filteredOn(erratum -> erratum.body().equals("c-body"))
        .singleElement()
        .satisfies(erratum -> {
          assertThat(erratum.before()).isEqualByComparingTo("50");
          assertThat(erratum.now()).isEqualByComparingTo("53");
          assertThat(erratum.reason()).isNotBlank();
        });
    assertThatThrownBy(() ->
            returns.enter(
                Forms.PUBLISHED,
                List.of(cell("c-body", "police.suspects", "2017", "value", "1")),
                BY,
                DAY))
        .hasMessageContaining("missing");
    assertThat(figure("police.cases", "2017")).isEqualByComparingTo("53");
  }

  @Test
  void halfAYearWithinAYearIsKeptAndDoesNotCountTwice() {
    var year = cell("d-body", "pct.applications", "2016", "value", "100");
    var half = cell("d-body", "pct.applications", "2016-H1", "value", "40");
    var entered = bean(Returns.class).enter(Forms.PUBLISHED, List.of(half, year), BY, DAY);
    assertThat(entered.made()).isEqualTo(2);
    assertThat(entered.unfed()).containsExactly(half);
    assertThat(figure("pct.applications", "2016")).isEqualByComparingTo("100");
    assertThat(bean(Returns.class).cells(Period.parse("2016-H1").orElseThrow()))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isEqualByComparingTo("40"));
  }

  @Test
  void whatIsNoCellOfTheFormIsRefusedWhole() {
    var good = cell("e-body", "pct.applications", "2015", "value", "1");
    for (var bad :
        List.of(
            cell("e-body", "no.such", "2015", "value", "1"),
            cell("e-body", "pct.applications", "2015", "no-column", "1"),
            good)) {
      assertThatThrownBy(
              () -> bean(Returns.class).enter(Forms.PUBLISHED, List.of(good, bad), BY, DAY))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(bean(Returns.class).cells(Period.year(2015))).isEmpty();
  }
}
