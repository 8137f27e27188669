package org.wenlan.platform.web;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Pages and API, until the process is told to stop. */
@Component
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves pages and API on WENLAN_PORT until it is stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
  private final Environment environment;
  private final Settings settings;
  private final Messages messages;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  ServeCommand(Environment environment, Settings settings, Messages messages) {
    this.environment = environment;
    this.settings = settings;
    this.messages = messages;
  }

  @Override
  public Integer call() throws InterruptedException {
    var port =
        environment.getProperty("local.server.port", settings.text(Settings.Name.WENLAN_PORT));
    var out = spec.commandLine().getOut();
    out.println(
        messages.text(
            CommandLines.language(settings), "platform.serve", "http://localhost:" + port));
    out.flush();
    new CountDownLatch(1).await();
    return 0;
  }
}
