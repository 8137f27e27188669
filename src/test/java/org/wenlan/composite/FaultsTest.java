package org.wenlan.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.composite.Models.Text;

/** What is wrong in a model, a table or a step is refused, with its place and all at once. */
class FaultsTest {
  private static final String TABLE =
      """
      type,level,code,name_en,direction,weight,parent,denominator,low,high,target,scale
      indicator,1,a,A,1,1,index,,0,10,20,
      indicator,1,b,B,1,1,index,people,0,10,20,
      aggregate,2,index,Index,1,1,,,,,,
      denominator,,people,People,,,,,,,,
      group,,side,Side,,,,,,,,
      """;

  private static final String STEPS =
      """
      scope: panel
      denominate: given
      impute: {by: none}
      treat: {by: none}
      normalise: {by: min-max}
      weigh: {by: given}
      aggregate: arithmetic
      """;

  private static final String ROWS =
      """
      unit,year,a,b,people,side
      X,2020,1,20,2,east
      Y,2020,5,30,3,west
      X,2021,2,44,4,east
      Y,2021,7,10,5,west
      """;

  private static String method(String steps) {
    return Given.method("unit: unit, period: year", steps);
  }

  private static List<Fault> faults(String method, String table) {
    return switch (Models.read(new Text("m.yaml", method), new Text("t.csv", table))) {
      case Models.Reading.Read _ -> List.of();
      case Models.Reading.Faulty(var faults) -> faults;
    };
  }

  @Test
  void theModelThatTheOthersAreMadeOfIsSound() {
    assertThat(faults(method(STEPS), TABLE)).isEmpty();
    assertThat(Given.computed(Given.model(method(STEPS), TABLE), ROWS).ranks()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "indicator,1,a,A,1,1,index | indicator,1,a,A,1,1,nothing | unknown-parent | t.csv:2",
        "indicator,1,a,A,1,1,index | indicator,1,b,A,1,1,index | code-taken | t.csv:3",
        "indicator,1,a,A,1,1,index | indicator,1,a,A,0,1,index | direction | t.csv:2",
        "indicator,1,a,A,1,1,index | indicator,1,a,A,1,-1,index | weight | t.csv:2",
        "indicator,1,a,A,1,1,index | indicator,2,a,A,1,1,index | level | t.csv:2",
        "indicator,1,a,A,1,1,index | indicator,1,a,A,1,much,index | not-a-number | t.csv:2",
        "indicator,1,a,A,1,1,index | rumour,1,a,A,1,1,index | not-one-of | t.csv:2",
        "indicator,1,a,A,1,1,index | indicator,1,,A,1,1,index | no-code | t.csv:2",
        "aggregate,2,index,Index,1,1, | aggregate,3,index,Index,1,1, | wrong-level | t.csv:2",
        "denominator,,people | denominator,,persons | unknown-denominator | t.csv:3",
        "index,,0,10 | index,,10,10 | posts | t.csv:2",
        "index,,0,10,20, | index,,0,10,20,log | log-post | t.csv:2",
        "group,,side,Side,,, | aggregate,2,side,Side,1,1, | not-one-top | t.csv",
        "group,,side,Side,,, | aggregate,2,side,Side,1,1,top | no-parts | t.csv:6",
      })
  void aFaultOfTheTableHasItsLine(String before, String after, String what, String where) {
    assertThat(TABLE).contains(before);
    assertThat(faults(method(STEPS), TABLE.replace(before, after)))
        .anySatisfy(fault -> {
          assertThat(fault.what()).isEqualTo("composite.fault." + what);
          assertThat(fault.where()).isEqualTo(where);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope: panel | scope: moon | not-one-of | m.yaml:8",
        "scope: panel |  | missing | m.yaml:9",
        "treat: {by: none} | treat: {by: magic} | not-one-of | m.yaml:11",
        "treat: {by: none} | treat: {by: winsorise, pionts: 3} | unknown-member | m.yaml:11",
        "treat: {by: none} | treat: {by: winsorise, points: -1} | points | m.yaml:11",
        "impute: {by: none} | impute: {by: group-mean, group: moon} | unknown-group | m.yaml",
        "{by: min-max} | {by: min-max, lower: 5, upper: 5} | scale | m.yaml:12",
        "{by: min-max} | {by: z-score, deviation: 0} | deviation | m.yaml",
        "{by: min-max} | {by: fixed-base} | missing | m.yaml:12",
        "aggregate: arithmetic | aggregate: [arithmetic, arithmetic] | aggregations | m.yaml",
        "weigh: {by: given} | weigh: {by: ahp} | missing | m.yaml:13",
        "weigh: {by: given} | weigh: {by: ahp, matrices: {}} | no-matrix | t.csv:4",
      })
  void aFaultOfTheMethodHasItsLine(String before, String after, String what, String where) {
    assertThat(STEPS).contains(before);
    assertThat(faults(method(STEPS.replace(before, after == null ? "" : after)), TABLE))
        .anySatisfy(fault -> {
          assertThat(fault.what()).isEqualTo("composite.fault." + what);
          assertThat(fault.where()).isEqualTo(where);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 3], [1/3, 1] |  ",
        "[1, 3], [3, 1] | matrix-values",
        "[1, 0], [1, 1] | matrix-values",
        "[1, 3] | matrix-shape",
      })
  void judgementsMustBeSquareAndTheirOwnInverse(String rows, String what) {
    var ahp = "weigh: {by: ahp, matrices: {index: {order: [a, b], rows: [%s]}}}".formatted(rows);
    var found = faults(method(STEPS.replace("weigh: {by: given}", ahp)), TABLE);
    if (what == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).extracting(Fault::what).contains("composite.fault." + what);
    }
  }

  @Test
  void judgementsThatContradictEachOtherAreRefused() {
    var three = TABLE + "indicator,1,c,C,1,1,index,,0,10,20,\n";
    var ahp =
        "weigh: {by: ahp, matrices: {index: {order: [a, b, c], rows:"
            + " [[1, 9, 1/9], [1/9, 1, 9], [9, 1/9, 1]]}}}";
    assertThat(faults(method(STEPS.replace("weigh: {by: given}", ahp)), three))
        .extracting(Fault::what)
        .containsExactly("composite.fault.inconsistent");
  }

  @Test
  void logarithmsAndFixedPostsDoNotGoTogether() {
    var steps =
        STEPS
            .replace("treat: {by: none}", "treat: {by: winsorise-then-log}")
            .replace("{by: min-max}", "{by: goalposts}");
    assertThat(faults(method(steps), TABLE))
        .extracting(Fault::what)
        .containsExactly("composite.fault.log-and-posts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X,2020,1, | X,2020,one, | cell | table:2",
        "unit,year,a, | unit,year,z, | no-column | table",
        "Y,2020,5 | X,2020,5 | row-twice | table:3",
        "Y,2020,5 | ' ,2020,5' | no-unit | table:3",
      })
  void aFaultOfTheValuesHasItsLine(String before, String after, String what, String where) {
    assertThat(ROWS).contains(before);
    var model = Given.model(method(STEPS), TABLE);
    assertThat(Panel.read(model, "table", ROWS.replace(before, after)))
        .isInstanceOfSatisfying(
            Panel.Reading.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .anySatisfy(fault -> {
                      assertThat(fault.what()).isEqualTo("composite.fault." + what);
                      assertThat(fault.where()).isEqualTo(where);
                    }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{by: min-max} | X,2020,1,20,2 | X,2020,1,20,0 | denominator | b X 2020",
        "{by: goalposts} | X,2020,1 | X,2020,11 | outside | a X 2020",
        "{by: 'fixed-base', period: '2020'} | X,2020,1 | X,2020,0 | base-zero | a X 2020",
        "{by: 'fixed-base', period: '2019'} | X,2020,1 | X,2020,1 | no-base | a X 2020",
        "{by: target} | X,2020,1 | X,2020,1 | | ",
      })
  void whatCannotBeComputedIsRefusedWithRegionAndPeriod(
      String normalise, String before, String after, String what, String where) {
    assertThat(ROWS).contains(before);
    var model = Given.model(method(STEPS.replace("{by: min-max}", normalise)), TABLE);
    var outcome = Computing.of(model, Given.panel(model, ROWS.replace(before, after)));
    if (what == null) {
      assertThat(outcome).isInstanceOf(Computing.Outcome.Done.class);
      return;
    }
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Computing.Outcome.Refused.class,
            no ->
                assertThat(no.faults())
                    .anySatisfy(fault -> {
                      assertThat(fault.what()).isEqualTo("composite.fault." + what);
                      assertThat(fault.where()).isEqualTo(where);
                    }));
  }

  @Test
  void ageometricMeanOfANoughtIsRefused() {
    var model =
        Given.model(method(STEPS.replace("aggregate: arithmetic", "aggregate: geometric")), TABLE);
    assertThat(Computing.of(model, Given.panel(model, ROWS)))
        .isInstanceOfSatisfying(
            Computing.Outcome.Refused.class,
            no ->
                assertThat(no.faults())
                    .extracting(Fault::what)
                    .containsExactly("composite.fault.not-positive"));
  }

  @Test
  void everyShippedModelIsSound() {
    assertThat(Models.shipped())
        .isNotEmpty()
        .allSatisfy(code ->
            assertThat(Models.shipped(code).orElseThrow()).isInstanceOf(Models.Reading.Read.class));
  }
}
