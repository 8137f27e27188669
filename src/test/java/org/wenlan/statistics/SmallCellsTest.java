package org.wenlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack A51: nobody behind a small number is found by subtracting tables. */
class SmallCellsTest {

  private static Map<String, BigDecimal> invented(Random random) {
    var cells = new LinkedHashMap<String, BigDecimal>();
    int size = 1 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      int value = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(60);
      cells.put("part " + i, BigDecimal.valueOf(value));
    }
    return cells;
  }

  /** What whoever knows the sum and sees the rest can tell of what is kept back: its sum. */
  private static BigDecimal told(Map<String, BigDecimal> cells, Set<String> hidden) {
    var rest = new HashMap<>(cells);
    rest.keySet().removeAll(hidden);
    return cells.values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .subtract(rest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsKeptBackIsNeverTheOnlyOneAndTogetherNeverSmall(long seed) {
    var random = new Random(seed);
    int kept = 0;
    for (int i = 0; i < 5_000; i++) {
      var cells = invented(random);
      var hidden = SmallCells.hidden(cells);
      cells.forEach((key, value) -> {
        if (SmallCells.small(value)) {
          assertThat(hidden).as("%s", cells).contains(key);
        }
      });
      if (!hidden.isEmpty()) {
        kept++;
        long others = cells.values().stream().filter(value -> value.signum() > 0).count();
        if (others >= 2) {
          assertThat(hidden).as("%s", cells).hasSizeGreaterThanOrEqualTo(2);
        }
        boolean all = hidden.size() == others;
        assertThat(all || told(cells, hidden).compareTo(SmallCells.ENOUGH) >= 0)
            .as("%s keeps back %s", cells, hidden)
            .isTrue();
      }
    }
    assertThat(kept).as("tables with something to keep back").isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void onlyTheSmallOnesKeptBackWouldBeToldBySubtracting(long seed) {
    // The control: a rule that hides just the small cells gives single ones away.
    var random = new Random(seed);
    int found = 0;
    for (int i = 0; i < 1_000; i++) {
      var cells = invented(random);
      var naive = new java.util.HashSet<String>();
      cells.forEach((key, value) -> {
        if (SmallCells.small(value)) {
          naive.add(key);
        }
      });
      if (naive.size() == 1 && SmallCells.small(told(cells, naive))) {
        found++;
      }
    }
    assertThat(found).isGreaterThan(100);
  }
}
