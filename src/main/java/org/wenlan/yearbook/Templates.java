package org.wenlan.yearbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Settings;
import org.wenlan.statistics.Indicators;

/**
 * The templates: the shipped one and, under the same or another name, a region's own. Read at the
 * start; a template with a fault keeps the platform from starting.
 */
@Component
class Templates {
  static final String SHIPPED = "ip-yearbook";

  private final Map<String, Template> all = new LinkedHashMap<>();

  Templates(Indicators indicators, Settings settings) {
    var faults = new ArrayList<String>();
    for (var file : files(settings).entrySet()) {
      var template =
          TemplateReader.read(
              file.getKey(), file.getValue(), code -> indicators.find(code).isPresent(), faults);
      if (template != null) {
        all.put(template.code(), template);
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "Templates of the yearbook have faults:\n  " + String.join("\n  ", faults));
    }
  }

  Optional<Template> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  List<Template> all() {
    return List.copyOf(all.values());
  }

  private static Map<String, String> files(Settings settings) {
    var files = new LinkedHashMap<String, String>();
    var shipped = SHIPPED + ".yaml";
    try (var in = Templates.class.getResourceAsStream("/yearbook/templates/" + shipped)) {
      if (in == null) {
        throw new IllegalStateException(shipped + " is not among the resources");
      }
      files.put(shipped, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      var own = settings.home().resolve("yearbook");
      if (Files.isDirectory(own)) {
        try (var names = Files.list(own)) {
          for (var file :
              names.filter(name -> name.toString().endsWith(".yaml")).sorted().toList()) {
            files.put(file.toString(), Files.readString(file));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }
}
