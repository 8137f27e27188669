package org.wenlan.platform;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line: every bean that is a picocli {@code @Command} is a command of {@code ./wenlan}.
 * Data goes to the standard output, everything else to the standard error.
 */
@Component
public class CommandLines {

  /** The order of the help; commands that are not named come last. */
  private static final List<String> ORDER =
      List.of("demo", "serve", "import", "search", "show", "export", "number", "index");

  private final ApplicationContext context;
  private final Settings settings;

  CommandLines(ApplicationContext context, Settings settings) {
    this.context = context;
    this.settings = settings;
  }

  /** Runs one command and returns its exit code. */
  public int run(String... arguments) {
    Locale.setDefault(language(settings));
    var root = new CommandLine(new Root());
    root.setResourceBundle(ResourceBundle.getBundle("messages.cli"));
    context.getBeansWithAnnotation(Command.class).values().stream()
        .sorted(
            java.util.Comparator.comparingInt(command -> {
              int at = ORDER.indexOf(name(command));
              return at < 0 ? ORDER.size() : at;
            }))
        .forEach(root::addSubcommand);
    root.setExecutionExceptionHandler((failure, line, parsed) -> {
      var message = failure.getMessage();
      line.getErr().println(message == null ? failure.toString() : message);
      if (System.getenv("WENLAN_TRACE") != null) {
        failure.printStackTrace(line.getErr());
      }
      return 1;
    });
    return root.execute(arguments);
  }

  /** The language of the command line: as set, else the system's, else English. */
  public static Locale language(Settings settings) {
    var tag =
        settings.given(Settings.Name.WENLAN_LANGUAGE).orElse(Locale.getDefault().toLanguageTag());
    return tag.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  private static String name(Object command) {
    return CommandLine.getCommandMethods(command.getClass(), null).isEmpty()
        ? CommandSpec.forAnnotatedObject(command).name()
        : "";
  }

  @Command(
      name = "wenlan",
      mixinStandardHelpOptions = true,
      version = "Wenlan 0.1.0",
      synopsisSubcommandLabel = "COMMAND",
      description = "%nAn intellectual property service platform for a region.%n",
      footer = {
        "",
        "Examples:",
        "  ./wenlan demo                           a made-up region to look at",
        "  ./wenlan import FOLDER                  official patent files in",
        "  ./wenlan search 'ti=battery and pd>=2015'",
        "",
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done with rejects."
      })
  private static final class Root implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getErr());
      throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
  }
}
