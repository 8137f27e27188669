package org.wenlan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that people look at and the build keeps true. */
public final class Golden {
  private Golden() {}

  /** Compares with a committed file; {@code -Dgolden.write} writes it, and the diff is reviewed. */
  public static void check(Path file, String actual) throws IOException {
    if (System.getProperty("golden.write") != null) {
      Files.writeString(file, actual);
    }
    assertThat(file).as("run with -Dgolden.write and commit what it writes").exists();
    assertThat(Files.readString(file))
        .as("%s is not what the code says; run with -Dgolden.write if the code is right", file)
        .isEqualTo(actual);
  }
}
