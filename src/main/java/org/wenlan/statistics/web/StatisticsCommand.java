package org.wenlan.statistics.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Numbers on the command line, and a starter set for a region of its own. */
@Component
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description = {
      "show prints the numbers of a region and period;",
      "init writes a commented starter set into WENLAN_HOME/statistics: a region's own indicators,",
      "units of measure and headings."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan statistics init",
      "  ./wenlan statistics show --period 2019 --region 330000",
      "  ./wenlan statistics show courts.closing-rate --period 2019 --json",
      "",
      "Exit codes: 0 done, 1 nothing is known, or files are there already; 2 wrong usage."
    })
final class StatisticsCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of("indicators.tsv", "units.tsv", "groups.tsv");

  private final Indicators indicators;
  private final Figures figures;
  private final Settings settings;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ACT", description = "show or init")
  private String act = "";

  @Parameters(
      index = "1",
      paramLabel = "INDICATOR",
      arity = "0..1",
      description = "A code such as courts.received; without one all that have a number.")
  private String code = "";

  @Option(names = "--period", description = "2019, 2019-H1, 2019-Q3 or 2019-11.")
  private String period = "";

  @Option(names = "--region", description = "Six digits, GB/T 2260; default ${DEFAULT-VALUE}.")
  private String region = "330000";

  @Option(names = "--json", description = "JSON on the standard output.")
  private boolean json;

  StatisticsCommand(Indicators indicators, Figures figures, Settings settings) {
    this.indicators = indicators;
    this.figures = figures;
    this.settings = settings;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    return switch (act) {
      case "show" -> show();
      case "init" -> init();
      default -> {
        spec.commandLine().getErr().println("What? There are: show, init.");
        yield 2;
      }
    };
  }

  private int show() {
    var when = Period.parse(period).orElse(null);
    if (when == null) {
      spec.commandLine()
          .getErr()
          .println("--period is to be 2019, 2019-H1, 2019-Q3 or 2019-11, and is '" + period + "'");
      return 2;
    }
    if (!code.isEmpty() && indicators.find(code).isEmpty()) {
      spec.commandLine().getErr().println("The dictionary has no indicator " + code);
      return 2;
    }
    var found =
        figures.all(when, region).stream()
            .filter(figure -> code.isEmpty() || figure.indicator().code().equals(code))
            .toList();
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(found));
    } else {
      for (var figure : found) {
        out.printf(
            "%-48s %18s %-16s %s%n",
            figure.indicator().code(),
            figure.shown().toPlainString(),
            indicators.unit(figure.indicator().unit(), language),
            figure.indicator().name().in(language));
      }
    }
    return found.isEmpty() ? 1 : 0;
  }

  private int init() {
    var folder = settings.home().resolve("statistics");
    try {
      Files.createDirectories(folder);
      for (var name : FILES) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
          spec.commandLine()
              .getErr()
              .println(file + " is there already; nothing was written over it.");
          return 1;
        }
        Files.writeString(file, starter(name));
        spec.commandLine().getErr().println(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return 0;
  }

  private static String starter(String name) {
    try (var in = StatisticsCommand.class.getResourceAsStream("/statistics/starter/" + name)) {
      if (in == null) {
        throw new IllegalStateException("statistics/starter/" + name + " is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
