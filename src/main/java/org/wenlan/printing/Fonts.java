package org.wenlan.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a machine has a Chinese font that may be embedded. */
final class Fonts {
  /** In the order of preference; each is of an open licence. */
  private static final List<String> NAMES =
      List.of(
          "wqy-microhei.ttc",
          "wqy-zenhei.ttc",
          "DroidSansFallbackFull.ttf",
          "DroidSansFallback.ttf");

  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));
  private static final int DEPTH = 5;

  private Fonts() {}

  /** The first that there is. */
  static Optional<Path> chinese() {
    return chinese(FOLDERS);
  }

  static Optional<Path> chinese(List<Path> folders) {
    for (var name : NAMES) {
      for (var folder : folders) {
        var found = below(folder, name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> below(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> all =
        Files.find(folder, DEPTH, (path, _) -> path.getFileName().toString().equals(name))) {
      return all.findFirst();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
