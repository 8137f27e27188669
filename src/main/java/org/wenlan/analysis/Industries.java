package org.wenlan.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Table.Names;
import org.wenlan.platform.Settings;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Patent.Scheme;

/**
 * Tables of industries, {@code WENLAN_HOME/analysis/NAME.tsv}: on each line code, Chinese name,
 * English name and IPC symbols with blanks between, tabs between these four. Lines that begin with
 * {@code #} are remarks; {@code # zh: …} and {@code # en: …} name the table.
 */
@Component
class Industries {
  private static final int FIELDS = 4;

  private final List<Industry> all;

  /**
   * Reads the folder.
   *
   * @throws IllegalStateException when a file has a line that means nothing: which one, and why
   */
  Industries(Settings settings) {
    var folder = settings.home().resolve("analysis");
    this.all = Files.isDirectory(folder) ? read(folder) : List.of();
  }

  List<Industry> all() {
    return all;
  }

  private static List<Industry> read(Path folder) {
    var industries = new ArrayList<Industry>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList()) {
        industries.addAll(read(file, Files.readAllLines(file)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(industries);
  }

  private static List<Industry> read(Path file, List<String> lines) {
    var id = String.valueOf(file.getFileName()).replaceFirst("[.]tsv$", "");
    if (!id.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalStateException(
          file + ": a table of industries is named by small letters, digits and hyphens");
    }
    var table = new Industry.File(id, new Names(named(lines, "zh", id), named(lines, "en", id)));
    var industries = new ArrayList<Industry>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).replace("\uFEFF", "");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var fields = line.split("\t", -1);
      if (fields.length < FIELDS || fields[0].isBlank() || fields[3].isBlank()) {
        throw new IllegalStateException(
            "%s, line %d: code, Chinese name, English name and IPC symbols are needed, with tabs"
                .formatted(file, i + 1));
      }
      industries.add(
          new Industry(
              table,
              fields[0].strip(),
              new Names(fields[1].strip(), fields[2].strip()),
              symbols(fields[3], "%s, line %d".formatted(file, i + 1))));
    }
    return industries;
  }

  private static String named(List<String> lines, String language, String otherwise) {
    var sign = "# " + language + ":";
    return lines.stream()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(sign.length()).strip())
        .findFirst()
        .orElse(otherwise);
  }

  private static List<String> symbols(String written, String place) {
    return Arrays.stream(written.strip().split("[\\s,;]+"))
        .map(symbol ->
            Classes.canonical(Scheme.IPC, symbol)
                .orElseThrow(() ->
                    new IllegalStateException(
                        place + ": " + symbol + " is no IPC symbol such as H04L or H04L9/32")))
        .toList();
  }
}
