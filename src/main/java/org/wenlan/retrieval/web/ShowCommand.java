package org.wenlan.retrieval.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentJson;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one document. */
@Component
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints a document by any number of it; with --json in Wenlan's own JSON.",
    footer = {"", "Example:", "  ./wenlan show CN107526784A"})
final class ShowCommand implements Callable<Integer> {
  private final ObjectProvider<Records> records;
  private final Messages messages;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "NUMBER", description = "Publication, application or priority number.")
  private String number = "";

  @Option(names = "--json", description = "Wenlan's own JSON, one line a document.")
  private boolean json;

  ShowCommand(ObjectProvider<Records> records, Messages messages, Settings settings) {
    this.records = records;
    this.messages = messages;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    var found = records.getObject().find(number);
    var out = spec.commandLine().getOut();
    if (found.isEmpty()) {
      spec.commandLine().getErr().println(messages.text(language, "retrieval.cli.unknown", number));
      return 1;
    }
    for (var stored : found) {
      if (json) {
        out.println(new String(PatentJson.bytes(stored.patent()), UTF_8));
      } else {
        print(stored.patent(), out);
      }
    }
    out.flush();
    return 0;
  }

  private static void print(Patent patent, PrintWriter out) {
    out.println(patent.number());
    patent.titles().forEach(title -> out.println("  " + title.text()));
    out.println("  published " + patent.published() + ", filed " + patent.filed());
    if (patent.application() != null) {
      out.println("  application " + patent.application());
    }
    patent.parties().forEach(party -> out.println("  " + party.role() + "  " + party.name()));
    patent.classes().forEach(each -> out.println("  " + each.scheme() + "  " + each.symbol()));
    patent.abstracts().forEach(text -> out.println("\n  " + text.text()));
    patent.claims().forEach(claim -> out.println("\n  " + claim.number() + ". " + claim.text()));
    out.println();
  }
}
