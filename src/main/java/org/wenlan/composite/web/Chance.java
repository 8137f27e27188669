package org.wenlan.composite.web;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often an index is made anew, and from which seed. */
final class Chance {
  @Option(names = "--runs", description = "Runs of the rank intervals; without it the model's.")
  @Nullable Integer runs;

  @Option(names = "--seed", description = "Seed of random numbers; without it the model's.")
  @Nullable Long seed;
}
