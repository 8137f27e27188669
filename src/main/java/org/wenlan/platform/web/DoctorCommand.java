package org.wenlan.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Checkup;
import org.wenlan.platform.Checkup.Level;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how each part of the platform is, and what to do where one is not well. */
@Component
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Examines Java, the home folder, the database and the index; says what to mend.")
final class DoctorCommand implements Callable<Integer> {
  private final List<Checkup> checkups;
  private final Messages messages;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  DoctorCommand(List<Checkup> checkups, Messages messages, Settings settings) {
    this.checkups = checkups;
    this.messages = messages;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var worst = Level.WELL;
    for (var checkup : checkups) {
      for (var finding : checkup.examine()) {
        var sign =
            switch (finding.level()) {
              case WELL -> "ok  ";
              case DEGRADED -> "warn";
              case DOWN -> "FAIL";
            };
        var words = messages.text(language, finding.key(), finding.arguments().toArray());
        out.println(sign + "  " + finding.part() + "  " + words);
        worst = finding.level().compareTo(worst) > 0 ? finding.level() : worst;
      }
    }
    out.flush();
    return worst == Level.DOWN ? 1 : 0;
  }
}
