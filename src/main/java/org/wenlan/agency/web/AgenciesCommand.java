package org.wenlan.agency.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.agency.AgencyLoading;
import org.wenlan.agency.Drawing;
import org.wenlan.kernel.Sha256;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Agencies on the command line. */
@Component
@Command(
    name = "agencies",
    mixinStandardHelpOptions = true,
    description = {
      "load takes agencies, agents and branches from a CSV file, a result for each row;",
      "draw makes the draw of a random inspection again from its published list."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan agencies load agencies.csv",
      "  ./wenlan agencies draw list.txt --nonce 5f2a... --value \"03 08 17 22 29 31 + 06\"",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done with rejects."
    })
final class AgenciesCommand implements Callable<Integer> {
  private final AgencyLoading loading;
  private final Messages messages;
  private final Settings settings;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ACT", description = "load or draw")
  private String act = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "CSV, or a list as published.")
  private Path file = Path.of("");

  @Option(names = "--nonce", description = "The secret number, published with the draw.")
  private @Nullable String nonce;

  @Option(names = "--value", description = "The public value.")
  private @Nullable String value;

  @Option(names = "--json", description = "JSON on the standard output.")
  private boolean json;

  AgenciesCommand(AgencyLoading loading, Messages messages, Settings settings, Clock clock) {
    this.loading = loading;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    return switch (act) {
      case "load" -> load();
      case "draw" -> draw();
      default -> wrong("What? There are: load, draw.");
    };
  }

  private int wrong(String why) {
    spec.commandLine().getErr().println(why);
    return 2;
  }

  private int load() throws IOException {
    var language = CommandLines.language(settings);
    var out = spec.commandLine().getOut();
    try (var in = Files.newInputStream(file)) {
      return switch (loading.load(new Actor.Platform(), in, clock.instant())) {
        case AgencyLoading.Read.Refused(var why) -> {
          spec.commandLine().getErr().println(messages.sentence(language, why));
          yield 1;
        }
        case AgencyLoading.Read.Rows rows -> {
          for (var line : rows.lines()) {
            var why = line.why().map(one -> messages.sentence(language, one)).orElse("");
            out.println(
                json
                    ? JsonMapper.shared()
                        .writeValueAsString(
                            Map.of(
                                "row", line.line(),
                                "licence", line.licence(),
                                "outcome", line.outcome(),
                                "why", why))
                    : "%d\t%s\t%s\t%s".formatted(line.line(), line.licence(), line.outcome(), why));
          }
          yield rows.count("refused") == 0 ? 0 : 3;
        }
      };
    }
  }

  private int draw() throws IOException {
    if (nonce == null || value == null) {
      return wrong("The draw needs --nonce and --value.");
    }
    var drawing = Drawing.read(Files.readString(file));
    if (drawing.isEmpty()) {
      spec.commandLine().getErr().println("This is no list of an inspection: " + file);
      return 1;
    }
    var seed = drawing.get().seed(nonce, value);
    var drawn = drawing.get().draw(seed);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(
                  Map.of(
                      "listHash",
                      drawing.get().hash(),
                      "commitment",
                      Sha256.hex(nonce),
                      "seed",
                      seed,
                      "result",
                      drawn)));
      return 0;
    }
    out.println("list\t" + drawing.get().hash());
    out.println("commitment\t" + Sha256.hex(nonce));
    out.println("seed\t" + seed);
    drawn.forEach(one ->
        out.printf(
            "%d\t%s\t%s\t%s%n",
            one.place(), one.licence(), one.name(), String.join(", ", one.inspectors())));
    return 0;
  }
}
