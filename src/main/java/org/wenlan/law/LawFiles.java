package org.wenlan.law;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

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

  /** The file's tree; null, with a fault noted, when it is no YAML or empty. */
  static @Nullable Node parse(Text file, List<Fault> faults) {
    try {
      var tree = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
      if (tree == null) {
        faults.add(new Fault(file.name(), "law.fault.empty", List.of()));
      }
      return tree;
    } catch (MarkedYAMLException unreadable) {
      var mark = unreadable.getProblemMark();
      var where = mark == null ? file.name() : file.name() + ":" + (mark.getLine() + 1);
      faults.add(
          new Fault(where, "law.fault.not-yaml", List.of(String.valueOf(unreadable.getProblem()))));
      return null;
    }
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
