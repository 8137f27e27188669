package org.wenlan.navigation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.navigation.Report.Head;
import org.wenlan.query.Dialect;

/** What an invented report is about. */
final class Invented {
  private Invented() {}

  /** An outline that a region brings. */
  static String own() {
    try {
      return Files.readString(Path.of("src/test/resources/navigation/own.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Head head() {
    return new Head(new Words("", "An invented report"), "An invented office", "330100");
  }

  static Asked asked(String all, String some) {
    return new Asked(Dialect.EPO, Map.of("all", all, "some", some));
  }
}
