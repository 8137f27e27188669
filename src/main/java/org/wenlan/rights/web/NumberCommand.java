package org.wenlan.rights.web;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.rights.Numbers;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says what a number is; needs no database. */
@Component
@Command(
    name = "number",
    mixinStandardHelpOptions = true,
    description = {
      "Says what a number is: publication, application, priority or PCT number of any office,",
      "with its forms and its check digit."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan number 'ZL 2014 1 0400822.9'",
      "  ./wenlan number --json EP_0227762_B1_19900411",
      "",
      "Exit codes: 0 read, 1 no number or a wrong check digit, 2 wrong usage."
    })
final class NumberCommand implements Callable<Integer> {
  private static final int READ = 0;
  private static final int REFUSED = 1;

  private final Messages messages;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..*",
      description = "As you would write it; several words are one number.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "One JSON object on the standard output.")
  private boolean json;

  NumberCommand(Messages messages, Settings settings) {
    this.messages = messages;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    var typed = String.join(" ", words);
    if (typed.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), messages.text(language, "rights.number.which"));
    }
    var reading = Numbers.read(typed);
    var inWords = new NumberWords(messages, language);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(NumberJson.of(reading)));
    } else {
      inWords.of(reading).forEach(out::println);
    }
    out.flush();
    var refusal = inWords.refusal(reading);
    refusal.forEach(spec.commandLine().getErr()::println);
    return refusal.isEmpty() ? READ : REFUSED;
  }
}
