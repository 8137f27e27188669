package org.wenlan.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.law.Rules.Loading;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.site.Messages;

/** The shipped law and what the folder {@code law} of {@code WENLAN_HOME} adds to it. */
@Configuration
class RegionalLaw {
  private static final int SHOWN = 20;

  /**
   * Working days, with the years that the folder {@code calendar} of {@code WENLAN_HOME} adds.
   *
   * @throws IllegalStateException when its tables are at fault, with every fault in words: a limit
   *     counted by half a notice would be wrong
   */
  @Bean
  static WorkingCalendar workingCalendar(Settings settings, Messages messages) {
    return switch (WorkingCalendar.china(settings.home().resolve("calendar"))) {
      case WorkingCalendar.Loading.Loaded(var calendar) -> calendar;
      case WorkingCalendar.Loading.Faulty(var faults) -> {
        var language = CommandLines.language(settings);
        throw new IllegalStateException(
            faults.stream()
                .limit(SHOWN)
                .map(fault ->
                    messages.text(language, fault.rule(), fault.arguments().toArray())
                        + " "
                        + messages.text(language, fault.remedy(), fault.arguments().toArray()))
                .collect(Collectors.joining("\n")));
      }
    };
  }

  /**
   * All rules.
   *
   * @throws IllegalStateException when a file of the region is at fault, with every fault in words:
   *     a platform that applied half of a region's law would be worse than one that does not start
   */
  @Bean
  static Rules rules(Settings settings, Messages messages) {
    return switch (Rules.with(files(settings.home().resolve("law")))) {
      case Loading.Loaded(var rules) -> rules;
      case Loading.Faulty(var faults) -> {
        var language = CommandLines.language(settings);
        throw new IllegalStateException(
            faults.stream()
                .limit(SHOWN)
                .map(fault -> {
                  var arguments = fault.arguments().toArray();
                  return fault.where()
                      + ": "
                      + messages.text(language, fault.what(), arguments)
                      + " "
                      + messages.text(language, fault.remedy(), arguments);
                })
                .collect(Collectors.joining("\n")));
      }
    };
  }

  private static List<Rules.File> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      var files = new ArrayList<Rules.File>();
      for (var path :
          all.filter(one -> one.getFileName().toString().endsWith(".yaml")).sorted().toList()) {
        files.add(new Rules.File(path.toString(), Files.readString(path)));
      }
      return files;
    } catch (IOException failed) {
      throw new UncheckedIOException("The folder of law could not be read: " + folder, failed);
    }
  }
}
