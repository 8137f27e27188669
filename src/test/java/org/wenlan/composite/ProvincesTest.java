package org.wenlan.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The shipped model on the real panel, and the table of docs/composite.md that came of it. */
class ProvincesTest {
  private static final String PANEL =
      "reference/china-province-panel/china_province_panel_wide.csv";

  @Test
  void theTableInTheDocsIsWhatTheCommandPrints() throws IOException {
    var edition = edition();
    var documented = Files.readString(Path.of("docs/composite.md")).lines().toList();
    var rows = new ArrayList<String>();
    for (var line : edition.ranked("2023")) {
      var before =
          edition.ranked("2010").stream()
              .filter(one -> one.unit().equals(line.unit()))
              .findFirst()
              .orElseThrow();
      var interval = Objects.requireNonNull(line.interval());
      rows.add(
          String.format(
              Locale.ROOT,
              "| %d | %d–%d | %s ",
              line.rank(),
              interval.low(),
              interval.high(),
              line.name()));
      var row =
          documented.stream().filter(one -> one.contains(" " + line.name() + " ")).findFirst();
      assertThat(row).as(line.name()).isPresent();
      assertThat(row.orElseThrow())
          .startsWith(rows.getLast())
          .contains(String.format(Locale.ROOT, "| %.2f |", line.score()))
          .endsWith("| " + before.rank() + " |");
    }
    assertThat(rows).hasSize(31);
  }

  @Test
  void everyProvinceHasAScoreInEveryYear_andEveryValueFilledInIsTold() {
    var edition = edition();
    assertThat(edition.lines())
        .hasSize(31 * 14)
        .allSatisfy(line -> assertThat(line.rank()).isPositive());
    assertThat(edition.remarks())
        .filteredOn(one -> one.kind() == Computed.Remark.Kind.IMPUTED)
        .hasSize(62)
        .allSatisfy(one -> assertThat(one.period()).isEqualTo("2011"));
  }

  private static Edition edition() {
    var text = Given.shared(PANEL);
    var model =
        switch (Models.shipped("ip-provinces").orElseThrow()) {
          case Models.Reading.Read(var read) -> read;
          case Models.Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    var computed = Given.computed(model, text);
    return switch (Robustness.of(model, computed.panel())) {
      case Robustness.Outcome.Done(var robust) ->
          Edition.of(computed, robust, null, "the panel at hand", Instant.EPOCH);
      case Robustness.Outcome.Refused(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
