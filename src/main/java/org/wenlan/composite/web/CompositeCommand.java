package org.wenlan.composite.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.composite.Computed;
import org.wenlan.composite.Computing;
import org.wenlan.composite.Edition;
import org.wenlan.composite.Fault;
import org.wenlan.composite.Model;
import org.wenlan.composite.Models;
import org.wenlan.composite.Panel;
import org.wenlan.composite.Publications;
import org.wenlan.composite.Robustness;
import org.wenlan.composite.Sensitivity;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Composite indices from a model and a table; only publishing needs a database. */
@Component
@Command(
    name = "composite",
    mixinStandardHelpOptions = true,
    description = "Computes composite indices, says how sure their ranks are, and publishes them.",
    footer = {
      "",
      "Examples:",
      "  ./wenlan composite models",
      "  ./wenlan composite check my-index",
      "  ./wenlan composite compute ip-provinces --data panel.csv --period 2023",
      "  ./wenlan composite robustness ip-provinces --data panel.csv --json > ranks.json",
      "  ./wenlan composite sensitivity ip-provinces --data panel.csv",
      "  ./wenlan composite publish ip-provinces --data panel.csv --vintage 'yearbooks to 2024'",
      "",
      "MODEL is a shipped model, or a folder with method.yaml and indicators.tsv.",
      "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."
    })
final class CompositeCommand implements Callable<Integer> {
  /** Points of a published sensitivity; fewer give estimates that are visibly off. */
  private static final int SAMPLES = 4096;

  private final ObjectProvider<Publications> publications;
  private final CompositeWords words;
  private final Clock clock;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  CompositeCommand(
      ObjectProvider<Publications> publications,
      CompositeWords words,
      Clock clock,
      Settings settings) {
    this.publications = publications;
    this.words = words;
    this.clock = clock;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), words.text(language, "composite.which"));
  }

  @Command(
      name = "models",
      mixinStandardHelpOptions = true,
      description = "Lists the shipped models.")
  int models() {
    for (var code : Models.shipped()) {
      if (Models.shipped(code).orElseThrow() instanceof Models.Reading.Read(var model)) {
        out().printf("%s\t%s\t%s%n", code, model.version(), model.name().in(language));
      }
    }
    out().flush();
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Reads a model and tells every fault with its line.")
  int check(@Parameters(paramLabel = "MODEL") String name) {
    return read(name)
        .map(model -> {
          out().println(words.text(language, "composite.sound", model.code(), model.version()));
          words.steps(model, language).forEach(step -> out().println("  " + step));
          out().flush();
          return 0;
        })
        .orElse(1);
  }

  @Command(
      name = "compute",
      mixinStandardHelpOptions = true,
      description = "Scores and ranks of a period.")
  int compute(@Mixin Input input) {
    return computed(input)
        .map(computed ->
            told(Edition.of(computed, null, null, input.vintage, clock.instant()), input))
        .orElse(1);
  }

  @Command(
      name = "robustness",
      mixinStandardHelpOptions = true,
      description = "The same with intervals of the ranks.")
  int robustness(@Mixin Input input, @Mixin Chance chance) {
    return computed(input)
        .flatMap(computed ->
            robust(computed, chance)
                .map(robust ->
                    told(
                        Edition.of(computed, robust, null, input.vintage, clock.instant()), input)))
        .orElse(1);
  }

  @Command(
      name = "sensitivity",
      mixinStandardHelpOptions = true,
      description = "Which choices and weights the ranks depend on.")
  int sensitivity(
      @Mixin Input input,
      @Mixin Chance chance,
      @Option(names = "--samples", defaultValue = "4096", description = "A power of two.")
          int samples) {
    return computed(input)
        .flatMap(computed ->
            sensitive(computed, chance, samples)
                .map(found -> {
                  var edition = Edition.of(computed, null, found, input.vintage, clock.instant());
                  if (input.json) {
                    out().println(Printing.json(found));
                  } else {
                    out().println("# " + words.made(edition.made(), language));
                    out().print(Printing.factors(found, edition, words, language));
                  }
                  out().flush();
                  return 0;
                }))
        .orElse(1);
  }

  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Computes, analyses and publishes; what is published never changes.")
  int publish(@Mixin Input input, @Mixin Chance chance) {
    return computed(input).flatMap(computed -> publish(computed, input, chance)).orElse(1);
  }

  private Optional<Integer> publish(Computed computed, Input input, Chance chance) {
    return robust(computed, chance)
        .flatMap(robust ->
            sensitive(computed, chance, SAMPLES)
                .map(found -> {
                  var now = clock.instant();
                  var edition = Edition.of(computed, robust, found, input.vintage, now);
                  return switch (publications.getObject().publish(edition, computed.model(), now)) {
                    case Publications.Publishing.Done(var id) -> {
                      err()
                          .println(words.text(language, "composite.published", "/composite/" + id));
                      out().println(id);
                      out().flush();
                      yield 0;
                    }
                    case Publications.Publishing.Already(var id) -> {
                      err().println(words.text(language, "composite.already", "/composite/" + id));
                      out().println(id);
                      out().flush();
                      yield 0;
                    }
                    case Publications.Publishing.Refused(var why) -> {
                      var _ = refuse(List.of(why));
                      yield 1;
                    }
                  };
                }));
  }

  private int told(Edition edition, Input input) {
    var periods = edition.periods();
    var period = input.period == null ? periods.getLast() : input.period;
    if (!periods.contains(period)) {
      err()
          .println(words.text(language, "composite.no-period", period, String.join(", ", periods)));
      return 1;
    }
    if (input.json) {
      out().println(Printing.json(edition));
    } else {
      out().println("# " + words.made(edition.made(), language));
      out().print(Printing.table(edition, period, words, language));
    }
    out().flush();
    return 0;
  }

  private Optional<Model> read(String name) {
    try {
      var shipped = Models.shipped(name);
      return switch (shipped.isPresent() ? shipped.get() : Models.in(Path.of(name))) {
        case Models.Reading.Read(var model) -> Optional.of(model);
        case Models.Reading.Faulty(var faults) -> refuse(faults);
      };
    } catch (NoSuchFileException missing) {
      err()
          .println(
              words.text(
                  language,
                  "composite.no-model",
                  name,
                  String.join(", ", Models.shipped()),
                  String.valueOf(missing.getFile())));
      return Optional.empty();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private Optional<Computed> computed(Input input) {
    return read(input.model)
        .flatMap(model -> {
          try {
            var text = Files.readString(input.data);
            return switch (Panel.read(model, input.data.toString(), text)) {
              case Panel.Reading.Faulty(var faults) -> refuse(faults);
              case Panel.Reading.Read(var panel) ->
                  switch (Computing.of(model, panel)) {
                    case Computing.Outcome.Refused(var faults) -> refuse(faults);
                    case Computing.Outcome.Done(var computed) -> Optional.of(computed);
                  };
            };
          } catch (NoSuchFileException missing) {
            err().println(words.text(language, "composite.no-data", input.data.toString()));
            return Optional.empty();
          } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
          }
        });
  }

  private Optional<Robustness> robust(Computed computed, Chance chance) {
    var choices = computed.model().choices();
    return switch (Robustness.of(
        computed.model(),
        computed.panel(),
        chance.runs == null ? choices.runs() : chance.runs,
        chance.seed == null ? choices.seed() : chance.seed)) {
      case Robustness.Outcome.Done(var robustness) -> Optional.of(robustness);
      case Robustness.Outcome.Refused(var faults) -> refuse(faults);
    };
  }

  private Optional<Sensitivity> sensitive(Computed computed, Chance chance, int samples) {
    return switch (Sensitivity.of(
        computed.model(),
        computed.panel(),
        samples,
        chance.seed == null ? computed.model().choices().seed() : chance.seed)) {
      case Sensitivity.Outcome.Done(var sensitivity) -> Optional.of(sensitivity);
      case Sensitivity.Outcome.Refused(var faults) -> refuse(faults);
    };
  }

  private <T> Optional<T> refuse(List<Fault> faults) {
    faults.forEach(fault -> err().println(words.sentence(fault, language)));
    return Optional.empty();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
