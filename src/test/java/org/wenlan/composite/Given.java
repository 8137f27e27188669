package org.wenlan.composite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.wenlan.composite.Models.Text;

/** What tests of this box are given: real tables from outside the repository, and models. */
final class Given {
  private Given() {}

  /** A file of {@code ../shared/data} or {@code WENLAN_SHARED}; the test is skipped without it. */
  static String shared(String path) {
    return shared(path, StandardCharsets.UTF_8);
  }

  static String shared(String path, Charset characters) {
    Optional<Path> found =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(Objects::nonNull)
            .map(folder -> Path.of(folder).resolve(path))
            .filter(Files::exists)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("Skipped: no " + path + " in ../shared/data or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(found.isPresent(), "no " + path);
    try {
      return Files.readString(found.orElseThrow(), characters);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Model model(String method, String indicators) {
    return switch (Models.read(
        new Text("method.yaml", method), new Text("indicators", indicators))) {
      case Models.Reading.Read(var model) -> model;
      case Models.Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  static Panel panel(Model model, String table) {
    return switch (Panel.read(model, "table", table)) {
      case Panel.Reading.Read(var panel) -> panel;
      case Panel.Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  static Computed computed(Model model, String table) {
    return switch (Computing.of(model, panel(model, table))) {
      case Computing.Outcome.Done(var computed) -> computed;
      case Computing.Outcome.Refused(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /** A method file whose steps are given one by one. */
  static String method(String columns, String steps) {
    return """
    model: made-up
    version: "1"
    name: {zh: 虚构指数, en: Made-up index}
    about: {zh: 为测试而作。, en: Made for a test.}
    source: {zh: 虚构, en: invented}
    columns: {%s}
    method:
    %s
    """
        .formatted(columns, steps.indent(2).stripTrailing());
  }
}
