package org.wenlan.declared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files of one kind: the shipped ones and a region's own, which replace a shipped one of the same
 * code.
 *
 * @param kind what a file declares, for faults, such as {@code form}
 * @param resources the folder of the shipped ones, with a slash at both ends
 * @param shipped their names: a jar has no folders
 * @param own the folder of the region; it need not be there
 */
public record Shelf(String kind, String resources, List<String> shipped, Path own) {
  public Shelf {
    shipped = List.copyOf(shipped);
  }

  /** Reads one file; empty after a fault. */
  public interface Reader<T> {
    Optional<T> read(String file, String text);
  }

  /**
   * Reads all.
   *
   * @param faults that the reader notes; those of the shelf are added
   * @return by code, in the order of the files
   * @throws IllegalStateException when there is a fault: with all of them
   */
  public <T> Map<String, T> read(Reader<T> reader, Function<T, String> code, List<String> faults) {
    var all = new LinkedHashMap<String, T>();
    for (var name : shipped) {
      reader.read(name, resource(resources + name)).ifPresent(one -> all.put(code.apply(one), one));
    }
    var seen = new LinkedHashMap<String, Path>();
    for (var file : files()) {
      reader
          .read(file.toString(), text(file))
          .ifPresent(one -> {
            var first = seen.putIfAbsent(code.apply(one), file);
            if (first != null) {
              faults.add(
                  file + ": the " + kind + " " + code.apply(one) + " stands in " + first + " too");
            }
            all.put(code.apply(one), one);
          });
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "Files of the kind " + kind + " have faults:\n  " + String.join("\n  ", faults));
    }
    return all;
  }

  private List<Path> files() {
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (var files = Files.list(own)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(Shelf.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
