package org.wenlan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.returns.InventedProvince.grid;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.returns.Finding.Weight;
import org.wenlan.returns.Grid.Place;

/** What checks find, and what they leave alone. */
class ChecksTest {
  private static final Place A1 = new Place("A1", "now");
  private static final Place A2 = new Place("A2", "now");
  private static final Place A3 = new Place("A3", "now");

  private static List<String> found(Check check, Grid grid, Grid before) {
    var form =
        new Form(
            "T",
            new org.wenlan.statistics.Indicator.Wording("表", "Form"),
            new org.wenlan.statistics.Indicator.Wording("局", "Office"),
            "T",
            java.time.LocalDate.EPOCH,
            java.time.LocalDate.EPOCH,
            Form.Frequency.YEAR,
            java.util.Set.of(),
            java.util.Set.of(),
            List.of(),
            List.of(),
            List.of(check),
            false);
    return Checking.of(form, grid, before).stream()
        .map(one ->
            one.why().rule().replaceFirst(".*[.]", "")
                + " "
                + one.cell()
                + " "
                + one.weight()
                + (one.explained() ? " explained" : ""))
        .toList();
  }

  @Test
  void asumIsExactToTheLastDigit() {
    var sum = new Check.Sum(A1, List.of(A2, A3));
    assertThat(found(sum, grid("A1=0.3", "A2=0.1", "A3=0.2"), Grid.EMPTY)).isEmpty();
    assertThat(found(sum, grid("A1=0.31", "A2=0.1", "A3=0.2"), Grid.EMPTY))
        .containsExactly("sum A1/now ERROR");
    assertThat(found(sum, grid("A2=1"), Grid.EMPTY)).containsExactly("sum-missing A1/now ERROR");
    assertThat(found(sum, grid("A1=5"), Grid.EMPTY)).as("nothing to add up").isEmpty();
  }

  @Test
  void aratioMayExceedOneWhereTheFormLetsIt() {
    var closing =
        new Check.Ratio(A1, A2, new BigDecimal("0.7"), new BigDecimal("1.2"), Weight.WARNING);
    assertThat(found(closing, grid("A1=110", "A2=100"), Grid.EMPTY)).isEmpty();
    assertThat(found(closing, grid("A1=130", "A2=100"), Grid.EMPTY))
        .containsExactly("ratio-high A1/now WARNING");
    assertThat(found(closing, grid("A1=60 a flood", "A2=100"), Grid.EMPTY))
        .containsExactly("ratio-low A1/now WARNING explained");
    assertThat(found(closing, grid("A1=60", "A2=0"), Grid.EMPTY)).isEmpty();
  }

  @Test
  void ajumpIsMeasuredAgainstThePeriodBefore() {
    var jump = new Check.Jump(A1, new BigDecimal("30"));
    assertThat(found(jump, grid("A1=130"), grid("A1=100"))).isEmpty();
    assertThat(found(jump, grid("A1=131"), grid("A1=100"))).containsExactly("jump A1/now WARNING");
    assertThat(found(jump, grid("A1=69"), grid("A1=100"))).containsExactly("jump A1/now WARNING");
    assertThat(found(jump, grid("A1=69"), Grid.EMPTY)).isEmpty();
    assertThat(found(jump, grid("A1=69"), grid("A1=0"))).isEmpty();
  }

  @Test
  void numbersAreThere_whole_andNotNegative() {
    assertThat(found(new Check.Required(A1), Grid.EMPTY, Grid.EMPTY))
        .containsExactly("required A1/now ERROR");
    assertThat(found(new Check.Whole(A1), grid("A1=1.50"), Grid.EMPTY))
        .containsExactly("whole A1/now ERROR");
    assertThat(found(new Check.Whole(A1), grid("A1=2.00"), Grid.EMPTY)).isEmpty();
    assertThat(found(new Check.NotNegative(A1), grid("A1=-1"), Grid.EMPTY))
        .containsExactly("negative A1/now ERROR");
    assertThat(found(new Check.NotNegative(A1), grid("A1=0"), Grid.EMPTY)).isEmpty();
  }
}
