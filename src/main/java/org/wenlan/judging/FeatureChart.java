package org.wenlan.judging;

import java.util.ArrayList;
import java.util.List;

/** The features of a claim beside the product: all of them count (SPC Interpretation I, art. 7). */
public record FeatureChart(List<Row> rows) implements Chart {

  public FeatureChart {
    rows = List.copyOf(rows);
  }

  /**
   * One feature.
   *
   * @param evidence where the product shows it
   * @param note in the expert's words
   */
  public record Row(Feature feature, Match match, String evidence, String note) {}

  /** A chart in which nothing is answered. */
  public static FeatureChart of(List<Feature> features) {
    return new FeatureChart(
        features.stream().map(one -> new Row(one, new Match.Unanswered(), "", "")).toList());
  }

  /** With another answer to one feature; without such a feature the same. */
  public FeatureChart with(int number, Match match, String evidence, String note) {
    return new FeatureChart(
        rows.stream()
            .map(row ->
                row.feature().number() == number
                    ? new Row(row.feature(), match, evidence, note)
                    : row)
            .toList());
  }

  /**
   * With a feature divided in two at a place within its text; both parts are unanswered again.
   * Without such a feature or place the same.
   *
   * @param offset in characters from the beginning of the feature
   */
  public FeatureChart split(int number, int offset) {
    var split = new ArrayList<Row>();
    for (var row : rows) {
      var feature = row.feature();
      if (feature.number() != number || offset < 1 || offset >= feature.text().length()) {
        split.add(row);
        continue;
      }
      int at = feature.from() + offset;
      split.add(
          unanswered(feature.text().substring(0, offset), feature.from(), at, feature.part()));
      split.add(unanswered(feature.text().substring(offset), at, feature.to(), feature.part()));
    }
    return numbered(split);
  }

  /** With a feature and the next one made one, unanswered again; the last one stays as it is. */
  public FeatureChart join(int number) {
    var joined = new ArrayList<Row>();
    for (int i = 0; i < rows.size(); i++) {
      var feature = rows.get(i).feature();
      if (feature.number() != number || i + 1 == rows.size()) {
        joined.add(rows.get(i));
        continue;
      }
      var next = rows.get(++i).feature();
      joined.add(
          unanswered(feature.text() + next.text(), feature.from(), next.to(), feature.part()));
    }
    return numbered(joined);
  }

  private static Row unanswered(String text, int from, int to, Feature.Part part) {
    return new Row(new Feature(0, text, from, to, part), new Match.Unanswered(), "", "");
  }

  private static FeatureChart numbered(List<Row> rows) {
    var numbered = new ArrayList<Row>();
    for (var row : rows) {
      var one = row.feature();
      numbered.add(
          new Row(
              new Feature(numbered.size() + 1, one.text(), one.from(), one.to(), one.part()),
              row.match(),
              row.evidence(),
              row.note()));
    }
    return new FeatureChart(numbered);
  }

  @Override
  public List<String> open() {
    if (rows.isEmpty()) {
      return List.of("1");
    }
    return rows.stream()
        .filter(row -> row.match() instanceof Match.Unanswered)
        .map(row -> String.valueOf(row.feature().number()))
        .toList();
  }

  @Override
  public FeatureChart blank() {
    return of(rows.stream().map(Row::feature).toList());
  }
}
