package org.wenlan.composite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index as data: what it is made of and how.
 *
 * @param code stable, such as {@code ip-provinces}
 * @param version of the model, as its author counts
 * @param about what it says and does not say
 * @param source of the data that it is made for
 * @param columns how its data are found in a table
 * @param choices what the robustness analysis may vary
 * @param files what it was read from
 */
public record Model(
    String code,
    String version,
    Words name,
    Words about,
    Words source,
    Columns columns,
    List<Node> nodes,
    Method method,
    Choices choices,
    Files files) {

  public Model {
    nodes = List.copyOf(nodes);
  }

  /** The two files of a model as they were read. */
  public record Files(Models.Text method, Models.Text indicators) {
    /** SHA-256 of both, so that a result can name the very model. */
    public String hash() {
      return Numbers.sha256(method.text(), indicators.text());
    }
  }

  /** A text in both languages. */
  public record Words(String zh, String en) {
    /** In a reader's language. */
    public String in(Locale language) {
      return language.getLanguage().equals("zh") ? zh : en;
    }
  }

  /**
   * How rows are told apart.
   *
   * @param unit column of the region's code
   * @param name column of its name
   * @param period column of the period; empty where there is but one
   * @param from first period taken; empty for all
   * @param until last period taken; empty for all
   * @param without codes of rows that are no regions, such as a nation's total
   */
  public record Columns(
      String unit, String name, String period, String from, String until, List<String> without) {
    public Columns {
      without = List.copyOf(without);
    }
  }

  /**
   * A row of the table of the model (COINr's iMeta).
   *
   * @param level 1 for an indicator; 0 for what only serves others
   * @param direction 1 when more is better, -1 when less is
   * @param parent code of the whole it is part of; empty for the top
   * @param denominator code of what it is divided by; empty for nothing
   * @param target for distances to a target
   * @param column of the table of values; mostly its code
   * @param low lower goalpost, or the value that is just not allowed
   * @param high upper goalpost, or the satisfactory value
   * @param scale what is taken of its values before anything else
   * @param where file and line
   */
  public record Node(
      Kind kind,
      int level,
      String code,
      Words name,
      int direction,
      double weight,
      String parent,
      String denominator,
      Words unit,
      String column,
      @Nullable Double target,
      @Nullable Double low,
      @Nullable Double high,
      Scale scale,
      String where) {}

  /** What a row of the table is. */
  public enum Kind {
    INDICATOR,
    AGGREGATE,
    DENOMINATOR,
    GROUP
  }

  /** What is taken of the values of an indicator, and of its goalposts, before all else. */
  public enum Scale {
    PLAIN,
    LOG
  }

  /**
   * What could have been decided otherwise; empty lists stand for what the method says.
   *
   * @param runs how many times the index is made anew
   * @param seed of the random numbers
   * @param weights each weight is multiplied by 1 less to 1 more this share
   */
  public record Choices(
      int runs,
      long seed,
      double weights,
      List<Method.Imputation> imputations,
      List<Method.Outliers> outliers,
      List<Method.Normalisation> normalisations,
      List<Method.Weighting> weightings,
      List<List<Method.Aggregation>> aggregations) {

    public Choices {
      imputations = List.copyOf(imputations);
      outliers = List.copyOf(outliers);
      normalisations = List.copyOf(normalisations);
      weightings = List.copyOf(weightings);
      aggregations = aggregations.stream().map(List::copyOf).toList();
    }
  }

  /** A node by its code. */
  public Optional<Node> node(String code) {
    return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
  }

  /** The same made by another method. */
  Model by(Method other) {
    return new Model(code, version, name, about, source, columns, nodes, other, choices, files);
  }
}
