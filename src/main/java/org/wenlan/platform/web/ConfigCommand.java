package org.wenlan.platform.web;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every setting, its value and where the value came from. */
@Component
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Prints every setting, its value, its default and where the value came from.",
    footer = {
      "",
      "Set one in the environment, or in the file wenlan.conf beside the launcher:",
      "  WENLAN_PORT=9090"
    })
final class ConfigCommand implements Callable<Integer> {
  private final Settings settings;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  ConfigCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (var value : settings.all()) {
      var shown =
          value.text().isEmpty() ? "(unset)" : value.name().secret() ? "(secret)" : value.text();
      var fallback = value.name().fallback();
      out.printf(
          "%-20s %-28s %-12s default %s%n%20s %s%n",
          value.name(),
          shown,
          value.origin(),
          fallback.isEmpty() ? "(unset)" : fallback,
          "",
          value.name().purpose());
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
