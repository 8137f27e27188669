package org.wenlan.composite.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What most commands of composite indices are given. */
final class Input {
  @Parameters(paramLabel = "MODEL", description = "A shipped model or a folder.")
  String model = "";

  @Option(names = "--data", required = true, description = "A CSV or TSV table of values.")
  Path data = Path.of("");

  @Option(names = "--vintage", description = "Which state of the data it is, in words.")
  String vintage = "";

  @Option(names = "--period", description = "Of which period is told; without it the last.")
  @Nullable String period;

  @Option(names = "--json", description = "One JSON object on the standard output.")
  boolean json;
}
