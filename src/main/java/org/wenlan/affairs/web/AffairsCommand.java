package org.wenlan.affairs.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Definitions.Checked;
import org.wenlan.affairs.Definitions.Outcome;
import org.wenlan.affairs.Shipping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Definitions of affairs on the command line. */
@Component
@Command(
    name = "affairs",
    mixinStandardHelpOptions = true,
    description = {
      "list prints what can be applied for;",
      "check reads a definition and says every fault with its line and what to write;",
      "preview prints a definition as an applicant would meet it;",
      "publish makes it the next version of its affair, at once and whole;",
      "export writes a published definition into a folder; import publishes a folder again."
    },
    footer = {
      "",
      "A definition is a folder with affair.yaml in it.",
      "",
      "Examples:",
      "  ./wenlan affairs list",
      "  ./wenlan affairs export training-course my-course",
      "  ./wenlan affairs check my-course",
      "  ./wenlan affairs publish my-course --why \"the course of this autumn\"",
      "",
      "Exit codes: 0 done, 1 the definition has faults, 2 wrong usage."
    })
final class AffairsCommand implements Callable<Integer> {
  private static final String FILE = "affair.yaml";

  private final Definitions definitions;
  private final Shipping shipping;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ACT",
      description = "list, check, preview, publish, export or import")
  private String act = "";

  @Parameters(
      index = "1",
      paramLabel = "FOLDER|CODE",
      arity = "0..1",
      description = "The folder; for export the code of the affair.")
  private String what = "";

  @Parameters(index = "2", paramLabel = "TO", arity = "0..1", description = "Where export writes.")
  private @Nullable Path to;

  @Option(names = "--why", description = "Why it changes; kept with the version.")
  private String why = "";

  AffairsCommand(Definitions definitions, Shipping shipping, Clock clock) {
    this.definitions = definitions;
    this.shipping = shipping;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    shipping.ship();
    return switch (act) {
      case "list" -> list();
      case "check" -> check();
      case "preview" -> preview();
      case "publish", "import" -> publish();
      case "export" -> export();
      default -> {
        err().println("What? There are: list, check, preview, publish, export, import.");
        yield 2;
      }
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private int list() {
    definitions
        .current()
        .values()
        .forEach(one ->
            out()
                .printf(
                    "%-36s %3d  %s%n",
                    one.affair().code(), one.version(), one.affair().name().in(language())));
    return 0;
  }

  private static Locale language() {
    return Locale.getDefault();
  }

  private Path file() {
    var given = Path.of(what);
    return Files.isDirectory(given) ? given.resolve(FILE) : given;
  }

  /** The text of the file; null after it was said that there is none. */
  private @Nullable String text() throws IOException {
    if (what.isEmpty() || !Files.isRegularFile(file())) {
      err().println("No definition is at " + file() + "; give a folder that has " + FILE);
      return null;
    }
    return Files.readString(file());
  }

  private int check() throws IOException {
    var text = text();
    if (text == null) {
      return 2;
    }
    return switch (definitions.check(file().toString(), text)) {
      case Checked.Good(var affair) -> {
        out()
            .printf(
                "%s: %d pages, %d questions, %d stages; it can be published%n",
                affair.code(),
                affair.pages().size(),
                affair.questions().size(),
                affair.stages().size());
        yield 0;
      }
      case Checked.Faulty(var faults) -> faulty(faults);
    };
  }

  private int faulty(java.util.List<String> faults) {
    faults.forEach(out()::println);
    err().printf("%d faults; nothing was published%n", faults.size());
    return 1;
  }

  private int preview() throws IOException {
    var text = text();
    if (text == null) {
      return 2;
    }
    return switch (definitions.check(file().toString(), text)) {
      case Checked.Good(var affair) -> {
        print(affair);
        yield 0;
      }
      case Checked.Faulty(var faults) -> faulty(faults);
    };
  }

  private void print(Affair affair) {
    var language = language();
    out().println(affair.name().in(language));
    for (var page : affair.pages()) {
      out().println("  " + page.title().in(language) + (page.when() == null ? "" : "  (?)"));
      for (var question : page.questions()) {
        out()
            .printf(
                "    %s%s%s%n",
                question.ask().in(language),
                question.needed() ? " *" : "",
                question.when() == null ? "" : "  (?)");
        question
            .choices()
            .forEach(choice -> out().println("      - " + choice.name().in(language)));
      }
    }
    affair.materials().forEach(one -> out().println("  + " + one.name().in(language)));
    affair
        .stages()
        .forEach(one -> out().println("  > " + one.name().in(language) + "  " + one.limit()));
    out().println("  = " + affair.result().document().in(language));
  }

  private int publish() throws IOException {
    var text = text();
    if (text == null) {
      return 2;
    }
    return switch (definitions.publish(
        System.getProperty("user.name", "operator"),
        file().toString(),
        text,
        why,
        clock.instant())) {
      case Outcome.Done(var code, var version) -> {
        out().printf("%s is at version %d%n", code, version);
        yield 0;
      }
      case Outcome.Faulty(var faults) -> faulty(faults);
      case Outcome.Refused(var no) -> {
        err().println(no.rule());
        yield 1;
      }
      case Outcome.Waits _ -> 0;
    };
  }

  private int export() throws IOException {
    var found = definitions.current(what);
    if (found.isEmpty() || to == null) {
      err().println("Write the code of an affair (./wenlan affairs list) and a folder.");
      return 2;
    }
    Files.createDirectories(to);
    var file = to.resolve(FILE);
    if (Files.exists(file)) {
      err().println(file + " is there already; nothing was written");
      return 1;
    }
    Files.writeString(file, found.get().text());
    out().println(file);
    return 0;
  }
}
