package org.wenlan.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What an invented patent is about, in both languages. */
record Topic(
    String ipc,
    String product,
    String productEnglish,
    List<String> parts,
    List<String> partsEnglish,
    List<String> aims,
    List<String> aimsEnglish) {

  /** The topics that are shipped. */
  static List<Topic> all() {
    try (var file =
        Objects.requireNonNull(Topic.class.getResourceAsStream("topics.tsv"), "topics.tsv")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells ->
              new Topic(
                  cells[0],
                  cells[1],
                  cells[2],
                  list(cells[3]),
                  list(cells[4]),
                  list(cells[5]),
                  list(cells[6])))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> list(String cell) {
    return List.of(cell.split(";"));
  }
}
