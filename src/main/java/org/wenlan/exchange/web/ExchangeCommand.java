package org.wenlan.exchange.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.exchange.ListingImport;
import org.wenlan.exchange.ListingImport.Read;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The exchange on the command line. */
@Component
@Command(
    name = "exchange",
    mixinStandardHelpOptions = true,
    description = {
      "import takes listings from a CSV file, a result for each row. Run again, it doubles nothing."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan exchange import listings.csv",
      "  ./wenlan exchange import listings.csv --json",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done with rejects."
    })
final class ExchangeCommand implements Callable<Integer> {
  private final ListingImport imports;
  private final Messages messages;
  private final Settings settings;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ACT", description = "import")
  private String act = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "CSV.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "JSON on the standard output, a line each row.")
  private boolean json;

  ExchangeCommand(ListingImport imports, Messages messages, Settings settings, Clock clock) {
    this.imports = imports;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    var err = spec.commandLine().getErr();
    if (!act.equals("import")) {
      err.println("What? There is: import.");
      return 2;
    }
    var language = CommandLines.language(settings);
    try (var in = Files.newInputStream(file)) {
      return switch (imports.take(new Actor.Platform(), in, clock.instant())) {
        case Read.Refused(var why) -> {
          err.println(messages.sentence(language, why));
          yield 1;
        }
        case Read.Rows rows -> {
          var out = spec.commandLine().getOut();
          for (var result : rows.results()) {
            var one = ListingImportPages.said(result, language, messages);
            out.println(
                json
                    ? JsonMapper.shared().writeValueAsString(one)
                    : "%d\t%s\t%s\t%s\t%s\t%s"
                        .formatted(
                            one.row(),
                            one.reference(),
                            one.outcome(),
                            one.number(),
                            one.code(),
                            one.text()));
          }
          rows.cut().ifPresent(why -> err.println(messages.sentence(language, why)));
          yield rows.cut().isPresent() ? 1 : rows.count("refused") == 0 ? 0 : 3;
        }
      };
    }
  }
}
