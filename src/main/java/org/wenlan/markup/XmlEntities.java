package org.wenlan.markup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Character entities by name: those of HTML 5 and of the ISO 8879 sets that patent DTDs declare.
 * The DTDs themselves are never read.
 */
final class XmlEntities {
  private static final Map<String, String> BY_NAME = load();

  private XmlEntities() {}

  /** The characters that a name stands for; null when no standard knows it. */
  static @Nullable String characters(String name) {
    return BY_NAME.get(name);
  }

  private static Map<String, String> load() {
    var found = new HashMap<String, String>(4096);
    var resource =
        Objects.requireNonNull(XmlEntities.class.getResourceAsStream("character-entities.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(resource, US_ASCII))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          var parts = line.split(" ");
          var characters = new StringBuilder();
          for (int i = 1; i < parts.length; i++) {
            characters.appendCodePoint(Integer.parseInt(parts[i], 16));
          }
          found.put(parts[0], characters.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
