package org.wenlan.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two names that are known to be one body's, with the source of the knowledge.
 *
 * @param rule FORMER or LANGUAGE
 */
record Known(String name, String other, Rule rule, String source) {

  /**
   * What the product knows and what a region's own file adds.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static List<Known> read(Path home) {
    var all = new ArrayList<Known>();
    try (var in = Known.class.getResourceAsStream("/naming/known.tsv")) {
      if (in != null) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
        all.addAll(lines("naming/known.tsv", lines));
      }
      var own = home.resolve("naming").resolve("known.tsv");
      if (Files.exists(own)) {
        try (var lines = Files.lines(own)) {
          all.addAll(lines(own.toString(), lines));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(all);
  }

  private static List<Known> lines(String file, Stream<String> lines) {
    return lines
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> {
          var cells = line.split("\t", -1);
          if (cells.length != 5 || !List.of("FORMER", "LANGUAGE").contains(cells[2])) {
            throw new IllegalArgumentException(
                file + ": not name, other name, FORMER or LANGUAGE, since, source: " + line);
          }
          var since = cells[3].isBlank() ? "" : " (" + cells[3] + ")";
          return new Known(
              cells[0].strip(), cells[1].strip(), Rule.valueOf(cells[2]), cells[4] + since);
        })
        .toList();
  }
}
