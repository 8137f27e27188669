package org.wenlan.navigation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Landscapes;
import org.wenlan.platform.Settings;

/**
 * The door to outlines: the shipped ones and a region's own in {@code WENLAN_HOME/navigation},
 * which replace a shipped one of the same code. Read once at the start; an outline with a fault
 * keeps the platform from starting, with every fault and its line. Immutable.
 */
@Component
public class Outlines {
  /** A jar has no folders: what is shipped is listed. */
  private static final List<String> SHIPPED =
      List.of("industry.yaml", "enterprise.yaml", "region.yaml");

  private final Map<String, Outline> all = new LinkedHashMap<>();

  Outlines(Settings settings, Landscapes landscapes) {
    var faults = new ArrayList<String>();
    var reader =
        new OutlineReader(new LinkedHashSet<>(landscapes.tables()), landscapes::compares, faults);
    for (var name : SHIPPED) {
      reader.read(name, shipped(name)).ifPresent(one -> all.put(one.code(), one));
    }
    var own = new LinkedHashMap<String, String>();
    for (var file : files(settings.home().resolve("navigation"))) {
      reader
          .read(file.toString(), written(file))
          .ifPresent(one -> {
            var first = own.putIfAbsent(one.code(), file.toString());
            if (first != null) {
              faults.add(file + ": the outline " + one.code() + " stands in " + first + " too");
            }
            all.put(one.code(), one);
          });
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The outlines of navigation reports have faults:\n  " + String.join("\n  ", faults));
    }
  }

  /** All, in the order of the files. */
  public List<Outline> all() {
    return List.copyOf(all.values());
  }

  /** The outline of this code. */
  public Optional<Outline> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String written(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String shipped(String name) {
    try (var in =
        Objects.requireNonNull(
            Outlines.class.getResourceAsStream("/navigation/outlines/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
