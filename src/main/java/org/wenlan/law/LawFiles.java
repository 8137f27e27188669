package org.wenlan.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wenlan.declared.Fields;

/** The shipped files of law. {@code law/instruments.txt} lists them, for a jar has no folders. */
final class LawFiles {
  private LawFiles() {}

  /** A file and its text. */
  record Text(String name, String text) {}

  static Text subjects() {
    return shipped("subjects.yaml");
  }

  static Text words() {
    return shipped("words.yaml");
  }

  static List<Text> instruments() {
    return shipped("instruments.txt")
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(LawFiles::shipped)
        .toList();
  }

  /** The members of the file; empty, with a fault noted, when it is no YAML or empty. */
  static Optional<Fields> read(Text file, List<Fault> faults) {
    return Fields.of(file.name(), file.text(), Fault.into(faults));
  }

  private static Text shipped(String name) {
    try (var in =
        Objects.requireNonNull(LawFiles.class.getResourceAsStream("/law/" + name), name)) {
      return new Text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped file law/" + name + " cannot be read", e);
    }
  }
}
