package org.wenlan.loading.web;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Progress;
import org.wenlan.loading.Imports;
import org.wenlan.loading.Run;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Reads official files into the register. */
@Component
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads files and folders of official patent data; what a file is, is told by its content.",
      "Broken off, it goes on where it stopped when the same command is given again."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan import ipg240102.zip",
      "  ./wenlan import --dry-run FOLDER        says what would be rejected, changes nothing",
      "  ./wenlan import --rejects 12 > rejects.csv",
      "  ./wenlan import --retry 12              reads only what import 12 rejected"
    })
final class ImportCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int REJECTS = 3;

  private final ObjectProvider<Imports> imports;
  private final Messages messages;
  private final java.util.Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, archives and folders.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Ends with one JSON object on the standard output.")
  private boolean json;

  @Option(names = "--dry-run", description = "Reads everything and changes nothing.")
  private boolean dry;

  @Option(names = "--retry", paramLabel = "ID", description = "Reads an import's rejects again.")
  private long retry;

  @Option(
      names = "--rejects",
      paramLabel = "ID",
      description = "Prints an import's rejects as CSV.")
  private long rejects;

  ImportCommand(ObjectProvider<Imports> imports, Messages messages, Settings settings) {
    this.imports = imports;
    this.messages = messages;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    if (rejects > 0) {
      RejectLines.write(imports.getObject(), rejects, spec.commandLine().getOut());
      return DONE;
    }
    if (paths.isEmpty() && retry == 0) {
      throw new ParameterException(spec.commandLine(), text("loading.cli.which"));
    }
    for (var path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), text("loading.cli.missing", path));
      }
    }
    var door = imports.getObject();
    var run = retry > 0 ? door.retry(retry) : begin(door);
    var notice = new Thread(() -> say("loading.cli.interrupted"));
    Runtime.getRuntime().addShutdownHook(notice);
    boolean removed = false;
    try {
      var done = door.work(run.id(), new Meter(this)::show);
      removed = Runtime.getRuntime().removeShutdownHook(notice);
      return report(door, done);
    } finally {
      if (!removed) {
        removed = Runtime.getRuntime().removeShutdownHook(notice);
      }
    }
  }

  private Run begin(Imports door) {
    var sources = paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
    var before = dry ? java.util.Optional.<Run>empty() : door.unfinished(sources);
    before.ifPresent(run -> say("loading.cli.resumed", run.id(), run.counts().read()));
    return before.orElseGet(() -> door.ask(sources, dry));
  }

  private int report(Imports door, Run run) {
    var counts = run.counts();
    for (var file : door.files(run.id())) {
      if (file.format() == null) {
        say("loading.cli.skipped", file.name(), file.note());
      }
    }
    if (run.state() == Run.State.FAILED) {
      say("loading.cli.failed", run.message());
    }
    say(
        "loading.cli.summary",
        run.id(),
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.same(),
        counts.rejected(),
        seconds(run.spent()));
    if (counts.rejected() > 0) {
      say("loading.cli.rejects", String.valueOf(run.id()));
    }
    if (json) {
      var out = spec.commandLine().getOut();
      out.println(JsonMapper.shared().writeValueAsString(ImportJson.of(run, door.files(run.id()))));
      out.flush();
    }
    return switch (run.state()) {
      case DONE -> counts.rejected() > 0 ? REJECTS : DONE;
      case FAILED, CANCELLED, QUEUED, RUNNING -> FAILED;
    };
  }

  private static double seconds(Duration spent) {
    return spent.toMillis() / 1000.0;
  }

  private void say(String key, Object... arguments) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(text(key, arguments));
    err.flush();
  }

  private String text(String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  /** Progress on the standard error: a line a second on a terminal, else every ten seconds. */
  private static final class Meter {
    private final ImportCommand command;
    private final long every = System.console() == null ? 10_000 : 1_000;
    private long last;

    Meter(ImportCommand command) {
      this.command = command;
    }

    void show(Progress progress) {
      var spent = progress.spent().toMillis();
      if (spent - last >= every) {
        last = spent;
        command.say(
            "loading.cli.progress",
            mebibytes(progress.done()),
            mebibytes(progress.total()),
            progress.rate() / (1 << 20),
            progress.left().toSeconds());
      }
    }

    private static double mebibytes(long bytes) {
      return bytes / (double) (1 << 20);
    }
  }
}
