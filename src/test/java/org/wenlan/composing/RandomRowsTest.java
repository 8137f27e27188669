package org.wenlan.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.composing.Outline.Link.AND;
import static org.wenlan.composing.Outline.Link.NOT;
import static org.wenlan.composing.Outline.Link.OR;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlan.composing.Outline.Group;
import org.wenlan.composing.Outline.Link;
import org.wenlan.composing.Outline.Part;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.query.FieldGuide;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;

/** Random rows, written and read again. */
class RandomRowsTest {
  private static final Queries QUERIES = new Queries();

  private static Wanted read(String query) {
    return ((Understood) QUERIES.read(query, Dialect.EPO)).wanted();
  }

  @Test
  void aQueryOfRowsIsReadBackAsTheSameTreeAndOpensInRowsAgain() {
    long seed = Long.getLong("seed", 20_261);
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int opened = 0;
    for (int i = 0; i < 3_000; i++) {
      var outline = outline(random);
      var composed = Composed.of(outline);
      assertThat(composed.faults()).as("%s", outline).isEmpty();
      var wanted = Objects.requireNonNull(composed.wanted());
      assertThat(read(composed.line())).isEqualTo(wanted);
      var again = Outline.of(wanted);
      if (again.isPresent()) {
        opened++;
        assertThat(Composed.of(again.get()).line()).isEqualTo(composed.line());
      }
    }
    System.out.println("opened in rows again: " + opened + " of 3000");
    // The rest joins by "and" and "or" in turn, which reads as brackets in brackets.
    assertThat(opened).isGreaterThan(1_500);
  }

  @Test
  void aListOfConditionsAlwaysOpensInRows() {
    long seed = Long.getLong("seed", 20_262);
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      var rows = new ArrayList<Part>();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        rows.add(row(random, random.nextInt(4) == 0 ? NOT : AND));
      }
      var composed = Composed.of(new Outline(rows));
      var wanted = Objects.requireNonNull(composed.wanted(), rows::toString);
      assertThat(Outline.of(wanted)).as(composed.line()).isPresent();
    }
  }

  private static Outline outline(Random random) {
    var parts = new ArrayList<Part>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      if (random.nextInt(3) > 0) {
        parts.add(row(random, link(random)));
        continue;
      }
      var rows = new ArrayList<Row>();
      for (int j = 1 + random.nextInt(3); j > 0; j--) {
        rows.add(row(random, link(random)));
      }
      parts.add(new Group(link(random), rows));
    }
    return new Outline(parts);
  }

  private static Link link(Random random) {
    return any(random, List.of(AND, AND, OR, OR, NOT));
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Row row(Random random, Link link) {
    var field = any(random, FieldGuide.all().stream().map(FieldGuide::field).toList());
    var how = any(random, Operator.of(field));
    return new Row(
        link, field, how, text(random, field, how), how.countsWords() ? "4" : more(random, how));
  }

  private static String more(Random random, Operator how) {
    return how == Operator.BETWEEN ? any(random, List.of("", "2021", "2022-02-28")) : "";
  }

  private static String text(Random random, Field field, Operator how) {
    return switch (FieldGuide.of(field).takes()) {
      case TEXT, NAME ->
          switch (how) {
            case CONTAINS ->
                any(
                    random,
                    List.of("电池", "lithium", "batter*", "(a or b)", "\"a b\"", "x and y", "2,4-D"));
            case PHRASE ->
                any(random, List.of("锂电池", "lithium battery", "say \"no\"", "and", "C++"));
            default ->
                any(
                    random,
                    List.of("anode silicon", "负极、硅", "\"a b\" c", "and or", "cell* batter*"));
          };
      case NUMBER ->
          any(
              random,
              how == Operator.BEGINS
                  ? List.of("EP", "EP10", "CN1")
                  : List.of(
                      "EP1000000", "CN 107526784 A", "EP1000000, EP1000001", "US 7,654,321 B2"));
      case DATE -> any(random, List.of("2015", "2015-06", "2015-06-30", "20150630"));
      case CLASS ->
          field == Field.LOCARNO
              ? any(random, List.of("14-02", "09", "14-02 09-01"))
              : any(random, List.of("H", "H01", "H01M", "H01M 10/0525", "H01M, H02J"));
      case VALUE ->
          field == Field.TF
              ? any(random, List.of("1", "35"))
              : any(random, List.of("有效", "New York", "A1, B2", "\"a, b\"", "and"));
    };
  }
}
