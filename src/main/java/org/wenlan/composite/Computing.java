package org.wenlan.composite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.wenlan.composite.Computed.Step;
import org.wenlan.composite.Method.Imputation;
import org.wenlan.composite.Method.Normalisation;
import org.wenlan.composite.Method.Outliers;

/** Makes an index out of a model and a table. Nothing here is random. */
public final class Computing {
  private Computing() {}

  /** What came of it. */
  public sealed interface Outcome {
    /** It was computed. */
    record Done(Computed computed) implements Outcome {}

    /** A step cannot be done with these values; every reason that was found. */
    record Refused(List<Fault> faults) implements Outcome {}
  }

  /** Computes an index. */
  public static Outcome of(Model model, Panel panel) {
    var faults = new ArrayList<Fault>();
    var method = model.method();
    var sheet = new Sheet(model, panel, faults);
    var steps = new EnumMap<Step, double[][]>(Step.class);
    sheet.denominate(method.denomination());
    steps.put(Step.DENOMINATED, Numbers.copy(sheet.values));
    Imputing.impute(sheet, method.imputation());
    steps.put(Step.IMPUTED, Numbers.copy(sheet.values));
    if (faults.isEmpty()) {
      Treating.treat(sheet, method.outliers());
    }
    steps.put(Step.TREATED, Numbers.copy(sheet.values));
    if (faults.isEmpty()) {
      Normalising.normalise(sheet, method.normalisation());
    }
    steps.put(Step.NORMALISED, Numbers.copy(sheet.values));
    if (!faults.isEmpty()) {
      return new Outcome.Refused(List.copyOf(faults));
    }
    var tree = new Tree(model, panel);
    var scored = Weighing.of(tree, sheet.values, method.weighting(), method.aggregation(), faults);
    return faults.isEmpty()
        ? new Outcome.Done(new Computed(model, panel, tree, steps, scored, sheet.remarks))
        : new Outcome.Refused(List.copyOf(faults));
  }

  /** The normalised values by other choices than the model's; faults are noted. */
  static double[][] normalised(
      Model model,
      Panel panel,
      Imputation imputation,
      Outliers outliers,
      Normalisation normalisation,
      List<Fault> faults) {
    var sheet = new Sheet(model, panel, faults);
    sheet.denominate(model.method().denomination());
    Imputing.impute(sheet, imputation);
    if (faults.isEmpty()) {
      Treating.treat(sheet, outliers);
    }
    if (faults.isEmpty()) {
      Normalising.normalise(sheet, normalisation);
    }
    return sheet.values;
  }
}
