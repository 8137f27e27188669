package org.wenlan.composite;

import java.util.List;
import java.util.stream.Stream;
import org.wenlan.composite.Method.Aggregation;
import org.wenlan.composite.Method.Imputation;
import org.wenlan.composite.Method.Normalisation;
import org.wenlan.composite.Method.Outliers;
import org.wenlan.composite.Method.Weighting;
import org.wenlan.composite.Model.Kind;
import org.wenlan.composite.Model.Node;

/** Whether the choices of a model fit each other and its table, before any value is seen. */
final class Sense {
  private final Model model;
  private final String file;
  private final List<Fault> faults;
  private final int top;

  Sense(Model model, String file, List<Fault> faults) {
    this.model = model;
    this.file = file;
    this.faults = faults;
    this.top = model.nodes().stream().mapToInt(Node::level).max().orElse(1);
  }

  void check() {
    var choices = model.choices();
    with(model.method().aggregation(), choices.aggregations()).forEach(this::levels);
    with(model.method().imputation(), choices.imputations()).forEach(this::group);
    with(model.method().weighting(), choices.weightings()).forEach(this::matrices);
    with(model.method().normalisation(), choices.normalisations())
        .forEach(normalisation -> {
          posts(normalisation);
          with(model.method().outliers(), choices.outliers())
              .forEach(outliers -> logs(outliers, normalisation));
        });
  }

  private static <T> Stream<T> with(T own, List<T> more) {
    return Stream.concat(Stream.of(own), more.stream()).distinct();
  }

  private void levels(List<Aggregation> aggregation) {
    if (aggregation.size() != 1 && aggregation.size() != top - 1) {
      fault("composite.fault.aggregations", aggregation.size(), top - 1);
    }
    int last = aggregation.size() - 1;
    for (int i = 0; i < aggregation.size(); i++) {
      // What wins and losses are worth on the level above has no scale.
      if (aggregation.get(i) == Aggregation.COPELAND && (i < last || last == 0 && top > 2)) {
        fault("composite.fault.copeland-below-top");
      }
    }
  }

  private void group(Imputation imputation) {
    var group =
        switch (imputation) {
          case Imputation.GroupMean(var name) -> name;
          case Imputation.GroupMedian(var name) -> name;
          case Imputation.None _,
              Imputation.Mean _,
              Imputation.Median _,
              Imputation.Interpolated _ ->
              "";
        };
    if (!group.isEmpty() && model.node(group).filter(node -> node.kind() == Kind.GROUP).isEmpty()) {
      fault("composite.fault.unknown-group", group);
    }
    if (imputation instanceof Imputation.Interpolated && model.columns().period().isEmpty()) {
      fault("composite.fault.no-period", "interpolation");
    }
  }

  private void matrices(Weighting weighting) {
    if (weighting instanceof Weighting.Ahp ahp) {
      var _ = Ahp.weights(ahp, model.nodes(), faults);
    }
  }

  private void posts(Normalisation normalisation) {
    for (var node : model.nodes()) {
      if (node.kind() != Kind.INDICATOR) {
        continue;
      }
      switch (normalisation) {
        case Normalisation.Goalposts _,
            Normalisation.Efficacy _,
            Normalisation.ExponentialEfficacy _ -> {
          if (node.low() == null || node.high() == null) {
            faults.add(Fault.of(node.where(), "composite.fault.no-posts", node.code()));
          }
        }
        case Normalisation.ToTarget _ -> {
          if (node.target() == null) {
            faults.add(Fault.of(node.where(), "composite.fault.no-target", node.code()));
          }
        }
        case Normalisation.AsIs _, Normalisation.Indexed _ -> {
          if (node.direction() < 0) {
            faults.add(Fault.of(node.where(), "composite.fault.against", node.code()));
          }
        }
        case Normalisation.MinMax _,
            Normalisation.ZScore _,
            Normalisation.Rank _,
            Normalisation.ToBest _ -> {}
      }
    }
    if (normalisation instanceof Normalisation.Indexed && model.columns().period().isEmpty()) {
      fault("composite.fault.no-period", "fixed-base");
    }
    if (normalisation instanceof Normalisation.ZScore(var _, var deviation) && deviation <= 0) {
      fault("composite.fault.deviation", deviation);
    }
  }

  /** Logarithms of values have no place between posts that are no logarithms. */
  private void logs(Outliers outliers, Normalisation normalisation) {
    boolean fixed =
        switch (normalisation) {
          case Normalisation.Goalposts _,
              Normalisation.Efficacy _,
              Normalisation.ExponentialEfficacy _,
              Normalisation.ToTarget _,
              Normalisation.Indexed _,
              Normalisation.AsIs _ ->
              true;
          case Normalisation.MinMax _,
              Normalisation.ZScore _,
              Normalisation.Rank _,
              Normalisation.ToBest _ ->
              false;
        };
    if (fixed && outliers instanceof Outliers.Treated treated && treated.log()) {
      fault("composite.fault.log-and-posts");
    }
  }

  private void fault(String what, Object... arguments) {
    faults.add(Fault.of(file, what, arguments));
  }
}
