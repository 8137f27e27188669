package org.wenlan.demo.web;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.wenlan.demo.DemoCentre;
import org.wenlan.demo.Demonstration;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A made-up region to look at. */
@Component
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts Wenlan with a made-up region of several thousand invented patents",
      "in a folder of its own (WENLAN_HOME/demo); real data is never touched."
    })
final class DemoCommand implements Callable<Integer> {
  private final Demonstration demonstration;
  private final DemoCentre centre;
  private final Environment environment;
  private final Settings settings;
  private final Messages messages;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  DemoCommand(
      Demonstration demonstration,
      DemoCentre centre,
      Environment environment,
      Settings settings,
      Messages messages) {
    this.demonstration = demonstration;
    this.centre = centre;
    this.environment = environment;
    this.settings = settings;
    this.messages = messages;
  }

  @Override
  public Integer call() throws InterruptedException {
    long documents = demonstration.fill();
    // Nobody else's browser may be one of the invented people.
    if (settings.text(Settings.Name.WENLAN_BIND).matches("127[.].*|localhost|::1")) {
      centre.open();
    }
    Locale language = CommandLines.language(settings);
    var port =
        environment.getProperty("local.server.port", settings.text(Settings.Name.WENLAN_PORT));
    var address = "http://localhost:" + port;
    var out = spec.commandLine().getOut();
    out.println(messages.text(language, "demo.ready", documents, address));
    for (var thing :
        new String[] {"demo.try.one", "demo.try.two", "demo.try.three", "demo.try.four"}) {
      out.println("  " + messages.text(language, thing, address));
    }
    out.println(messages.text(language, "demo.stop"));
    out.flush();
    new CountDownLatch(1).await();
    return 0;
  }
}
