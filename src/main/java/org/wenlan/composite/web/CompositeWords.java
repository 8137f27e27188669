package org.wenlan.composite.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.composite.Edition;
import org.wenlan.composite.Fault;
import org.wenlan.composite.Method;
import org.wenlan.composite.Model;
import org.wenlan.composite.Sensitivity;
import org.wenlan.site.Messages;

/** Faults, and how an index is made, in sentences. */
@Component
class CompositeWords {
  private final Messages messages;

  CompositeWords(Messages messages) {
    this.messages = messages;
  }

  /** Where it is, what it is, what to do. */
  String sentence(Fault fault, Locale language) {
    var arguments = fault.arguments().toArray();
    return fault.where()
        + ": "
        + messages.text(language, fault.what(), arguments)
        + (zh(language) ? "" : " ")
        + messages.text(language, fault.remedy(), arguments);
  }

  /** The steps in order, a sentence each. */
  List<String> steps(Model model, Locale language) {
    var method = model.method();
    var steps = new ArrayList<String>();
    steps.add(text(language, "composite.scope." + method.scope()));
    steps.add(text(language, "composite.denominate." + method.denomination()));
    steps.add(imputation(method.imputation(), model, language));
    steps.add(outliers(method.outliers(), language));
    steps.add(normalisation(method.normalisation(), language));
    steps.add(text(language, "composite.weigh." + name(method.weighting())));
    steps.add(
        text(
            language,
            "composite.aggregate",
            method.aggregation().stream()
                .map(each -> text(language, "composite.aggregate." + each))
                .collect(Collectors.joining(zh(language) ? "；" : "; "))));
    return steps;
  }

  private String imputation(Method.Imputation imputation, Model model, Locale language) {
    var key = "composite.impute." + name(imputation);
    return switch (imputation) {
      case Method.Imputation.GroupMean(var group) ->
          text(language, key, group(model, group, language));
      case Method.Imputation.GroupMedian(var group) ->
          text(language, key, group(model, group, language));
      case Method.Imputation.None _,
          Method.Imputation.Mean _,
          Method.Imputation.Median _,
          Method.Imputation.Interpolated _ ->
          text(language, key);
    };
  }

  private static String group(Model model, String code, Locale language) {
    return model.node(code).map(node -> node.name().in(language)).orElse(code);
  }

  private String outliers(Method.Outliers outliers, Locale language) {
    return switch (outliers) {
      case Method.Outliers.Kept _ -> text(language, "composite.treat.Kept");
      case Method.Outliers.Treated(var points, var log, var skew, var kurtosis) ->
          text(language, "composite.treat.Treated", skew, kurtosis, points)
              + (log ? (zh(language) ? "" : " ") + text(language, "composite.treat.log") : "");
    };
  }

  private String normalisation(Method.Normalisation normalisation, Locale language) {
    var key = "composite.normalise." + name(normalisation);
    return switch (normalisation) {
      case Method.Normalisation.MinMax(var lower, var upper) -> text(language, key, lower, upper);
      case Method.Normalisation.Goalposts(var lower, var upper, var outside) ->
          text(language, key, lower, upper, text(language, "composite.outside." + outside));
      case Method.Normalisation.ZScore(var mean, var deviation) ->
          text(language, key, mean, deviation);
      case Method.Normalisation.Indexed(var period) -> text(language, key, period);
      case Method.Normalisation.AsIs _,
          Method.Normalisation.Rank _,
          Method.Normalisation.ToTarget _,
          Method.Normalisation.ToBest _,
          Method.Normalisation.Efficacy _,
          Method.Normalisation.ExponentialEfficacy _ ->
          text(language, key);
    };
  }

  /** A choice is called by its type, so that a new one without a text is found by the test. */
  private static String name(Object choice) {
    return choice.getClass().getSimpleName();
  }

  /** How it was made, on one line. */
  String made(Edition.Made made, Locale language) {
    return text(
        language,
        "composite.made",
        made.model(),
        made.version(),
        made.modelHash().substring(0, 12),
        made.dataHash().substring(0, 12),
        made.vintage().isBlank() ? text(language, "composite.unsaid") : made.vintage(),
        String.valueOf(made.seed()),
        made.runs());
  }

  /** What a factor of the sensitivity is. */
  String factor(Sensitivity.Factor factor, Edition edition, Locale language) {
    return switch (factor.kind()) {
      case CHOICE -> text(language, "composite.choice." + factor.code());
      case WEIGHT ->
          text(
              language,
              "composite.weight-of",
              edition.parts().stream()
                  .filter(part -> part.code().equals(factor.code()))
                  .map(part -> part.name().in(language))
                  .findFirst()
                  .orElse(factor.code()));
    };
  }

  String text(Locale language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  static String number(Double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static boolean zh(Locale language) {
    return language.getLanguage().equals("zh");
  }
}
