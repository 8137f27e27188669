package org.wenlan.retrieval.web;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.retrieval.Index;
import org.wenlan.retrieval.Index.Parity;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The index: how it stands, anew, or held against the register. */
@Component
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "status: how the index stands; parity: holds it against the register;",
      "rebuild: builds it anew beside the present one and takes it into use."
    },
    footer = {"", "Example:", "  ./wenlan index parity     exit 1 when they differ"})
final class IndexCommand implements Callable<Integer> {
  private final ObjectProvider<Index> index;
  private final Messages messages;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "ACT", description = "status, parity or rebuild")
  private String act = "";

  IndexCommand(ObjectProvider<Index> index, Messages messages, Settings settings) {
    this.index = index;
    this.messages = messages;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    var door = index.getObject();
    return switch (act) {
      case "status" -> {
        var status = door.status();
        say(
            "retrieval.cli.status",
            status.documents(),
            status.position(),
            status.register(),
            status.folder());
        yield 0;
      }
      case "parity" -> report(door.parity());
      case "rebuild" ->
          report(
              door.rebuild(progress ->
                  say(
                      "retrieval.cli.rebuilding",
                      progress.done(),
                      progress.total(),
                      progress.rate(),
                      progress.left().toSeconds())));
      default ->
          throw new ParameterException(
              spec.commandLine(),
              messages.text(
                  language, "retrieval.parameter", "ACT", act, "status, parity, rebuild"));
    };
  }

  private int report(Parity parity) {
    say(
        "retrieval.cli.parity",
        parity.register(),
        parity.index(),
        parity.missing(),
        parity.stale(),
        parity.extra());
    return parity.agree() ? 0 : 1;
  }

  private void say(String key, Object... arguments) {
    var out = spec.commandLine().getErr();
    out.println(messages.text(language, key, arguments));
    out.flush();
  }
}
