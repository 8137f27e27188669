package org.wenlan.law.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.DueDate;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Which rule applies, and the last day that it gives; needs no database. */
@Component
@Command(
    name = "law",
    mixinStandardHelpOptions = true,
    description = {
      "Says which rule applies where and when, with its article and how sure we are of it;",
      "with --from it counts the last day. Without a key it lists all subjects."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan law",
      "  ./wenlan law adjudication.conclude --region 330000 --on 2019-06-01",
      "  ./wenlan law ecommerce.counter-notice-wait --from 2026-09-28",
      "",
      "Exit codes: 0 found, 1 no such rule on that day, 2 wrong usage."
    })
final class LawCommand implements Callable<Integer> {
  private final Rules rules;
  private final WorkingCalendar calendar;
  private final LawWords words;
  private final Clock clock;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "KEY",
      arity = "0..1",
      description = "A subject, such as consultation.judge.")
  private String key = "";

  @Option(names = "--region", description = "Six digits, GB/T 2260; without it the nation alone.")
  private String region = "";

  @Option(names = "--on", description = "The day whose law is asked; without it today.")
  private @Nullable LocalDate on;

  @Option(names = "--from", description = "The day of the event, from which is counted.")
  private @Nullable LocalDate from;

  @Option(names = "--json", description = "One JSON object on the standard output.")
  private boolean json;

  LawCommand(
      Rules rules, WorkingCalendar calendar, LawWords words, Clock clock, Settings settings) {
    this.rules = rules;
    this.calendar = calendar;
    this.words = words;
    this.clock = clock;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var mapper = JsonMapper.shared();
    if (key.isBlank()) {
      if (json) {
        out.println(mapper.writeValueAsString(LawAnswer.subjects(rules.subjects(), language)));
      } else {
        rules
            .subjects()
            .forEach(one -> out.printf("%-44s %s%n", one.key(), one.title().in(language)));
      }
      out.flush();
      return 0;
    }
    var event = from;
    var day = event == null ? on == null ? LocalDate.now(clock) : on : event;
    switch (rules.find(key, region, day)) {
      case Finding.Refused(var why) -> {
        spec.commandLine().getErr().println(words.sentence(why, language));
        return 1;
      }
      case Finding.Found found -> {
        var due =
            event != null && found.rule().value() instanceof Rule.Value.Time(var terms, var _)
                ? Countdown.from(event, terms).due(calendar)
                : null;
        if (json) {
          out.println(mapper.writeValueAsString(LawAnswer.found(found, words, due, language)));
        } else {
          out.println(words.value(found.rule(), language));
          out.println(found.instrument().name().in(language) + " " + found.rule().cited(language));
          var doubt = words.doubt(found.rule().mark(), language);
          if (!doubt.isEmpty()) {
            out.println(doubt);
          }
          if (due != null) {
            words.steps(due, language).forEach(step -> out.println("  " + step));
            if (due instanceof DueDate.Due settled) {
              out.println(settled.day());
            }
          }
        }
        out.flush();
        return 0;
      }
    }
  }
}
