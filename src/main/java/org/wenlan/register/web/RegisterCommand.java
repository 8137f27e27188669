package org.wenlan.register.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.register.OfficeRecords;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The register of rights on the command line. */
@Component
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description = {
      "load takes the office's data of patents and trade marks from a CSV file: owners, standing,",
      "term, fees. Rows that cannot be understood are printed with the reason."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan register load rights.csv",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done with rejects."
    })
final class RegisterCommand implements Callable<Integer> {
  private final OfficeRecords data;
  private final Messages messages;
  private final Settings settings;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ACT", description = "load")
  private String act = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "CSV, the names of columns first.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "JSON on the standard output.")
  private boolean json;

  RegisterCommand(OfficeRecords data, Messages messages, Settings settings) {
    this.data = data;
    this.messages = messages;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    if (!act.equals("load") || !Files.isReadable(file)) {
      spec.commandLine().getErr().println("Write: ./wenlan register load FILE, a CSV file.");
      return 2;
    }
    var language = CommandLines.language(settings);
    try (var in = Files.newInputStream(file)) {
      return switch (data.load(in)) {
        case OfficeRecords.Read.Refused(var why) -> {
          spec.commandLine().getErr().println(messages.sentence(language, why));
          yield 1;
        }
        case OfficeRecords.Read.Rows(var taken, var refused, var faults) -> {
          var out = spec.commandLine().getOut();
          for (var one : faults) {
            var why = messages.sentence(language, one.why());
            out.println(
                json
                    ? JsonMapper.shared()
                        .writeValueAsString(
                            Map.of("line", one.line(), "number", one.number(), "why", why))
                    : "%d\t%s\t%s".formatted(one.line(), one.number(), why));
          }
          spec.commandLine()
              .getErr()
              .println(messages.text(language, "register.load.done", taken, refused));
          yield refused == 0 ? 0 : 3;
        }
      };
    }
  }
}
