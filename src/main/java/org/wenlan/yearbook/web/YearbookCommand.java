package org.wenlan.yearbook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;
import org.wenlan.yearbook.Edition;
import org.wenlan.yearbook.Editions;
import org.wenlan.yearbook.Editions.Outcome;
import org.wenlan.yearbook.Errata;
import org.wenlan.yearbook.Tracing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Builds a yearbook into files, and traces the numerals of the report that ships. */
@Component
@Command(
    name = "yearbook",
    mixinStandardHelpOptions = true,
    description = {
      "build YEAR writes a draft with the numbers of this moment, as PDF, DOCX, web page and data;",
      "trace YEAR lists every numeral of the shipped report of that year with the fact behind it."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan yearbook build 2019 --to yearbook-2019",
      "  ./wenlan yearbook trace 2019 --json",
      "",
      "Exit codes: 0 done, 1 failed or a numeral is unexplained, 2 wrong usage."
    })
final class YearbookCommand implements Callable<Integer> {
  private final Editions editions;
  private final Errata errata;
  private final Tracing tracing;
  private final BookFiles files;
  private final Messages messages;
  private final Clock clock;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ACT", description = "build or trace")
  private String act = "";

  @Parameters(index = "1", paramLabel = "YEAR", description = "such as 2019")
  private int year;

  @Option(names = "--region", description = "Six digits, GB/T 2260; default ${DEFAULT-VALUE}.")
  private String region = "330000";

  @Option(names = "--to", description = "Folder for the files; default yearbook-YEAR.")
  private String to = "";

  @Option(names = "--json", description = "JSON on the standard output.")
  private boolean json;

  YearbookCommand(
      Editions editions,
      Errata errata,
      Tracing tracing,
      BookFiles files,
      Messages messages,
      Clock clock,
      Settings settings) {
    this.editions = editions;
    this.errata = errata;
    this.tracing = tracing;
    this.files = files;
    this.messages = messages;
    this.clock = clock;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    if (tracing.ships(year, region)) {
      int made = tracing.enter(new Actor.Platform(), clock.instant());
      if (made > 0) {
        spec.commandLine()
            .getErr()
            .printf("Entered the report of %d that ships: %d returns.%n", year, made);
      }
    }
    return switch (act) {
      case "build" -> build();
      case "trace" -> trace();
      default -> {
        spec.commandLine().getErr().println("What? There are: build, trace.");
        yield 2;
      }
    };
  }

  private int build() {
    return switch (editions.build(new Actor.Platform(), year, region, clock.instant())) {
      case Outcome.Done(var edition) -> written(edition);
      case Outcome.Refused(var why) -> {
        spec.commandLine().getErr().println(messages.sentence(language, why));
        yield 1;
      }
      case Outcome.Stale _, Outcome.Absent _ -> {
        spec.commandLine().getErr().println("Somebody else is building this year; try again.");
        yield 1;
      }
    };
  }

  private int written(Edition edition) {
    var folder = Path.of(to.isEmpty() ? "yearbook-" + year : to);
    var wrong = errata.of(edition);
    try {
      Files.createDirectories(folder);
      for (var tongue : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        var name = "yearbook-" + year + "-" + tongue.getLanguage();
        Files.writeString(folder.resolve(name + ".html"), files.html(edition, wrong, tongue));
        Files.write(folder.resolve(name + ".pdf"), files.of(edition, wrong, "pdf", tongue));
        Files.write(folder.resolve(name + ".docx"), files.of(edition, wrong, "docx", tongue));
      }
      Files.write(
          folder.resolve("yearbook-" + year + ".zip"), files.of(edition, wrong, "zip", language));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var content = edition.content();
    spec.commandLine()
        .getErr()
        .printf(
            "Edition %d of %d: %d chapters, %d numbers, %d sentences left out for want of a"
                + " number; files in %s%n",
            edition.id(),
            year,
            content.chapters().size(),
            content.numbers().size(),
            content.leftOut().size(),
            folder);
    if (json) {
      spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(content));
    }
    return 0;
  }

  private int trace() {
    if (!tracing.ships(year, region)) {
      spec.commandLine().getErr().println("No report of " + year + " ships; there is 2019.");
      return 2;
    }
    var numerals = tracing.trace();
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(numerals));
    } else {
      for (var one : numerals) {
        out.printf(
            "%-8s %-12s %-12s %-44s %-14s %-10s %s%n",
            one.place(),
            one.read(),
            one.column(),
            one.indicator(),
            one.taken() == null ? "" : one.taken().toPlainString(),
            one.verdict(),
            one.repair());
      }
    }
    long open = numerals.stream().filter(one -> !one.explained()).count();
    spec.commandLine().getErr().printf("%d numerals, %d unexplained%n", numerals.size(), open);
    return open == 0 ? 0 : 1;
  }
}
