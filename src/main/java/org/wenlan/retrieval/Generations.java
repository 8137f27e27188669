package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folders of builds, and the file that names the one in use. */
record Generations(Path folder) {
  private static final String CURRENT = "current";

  /** The build in use; empty when there is none, or none that may be served. */
  Optional<Path> current() throws IOException {
    var name = folder.resolve(CURRENT);
    return Files.exists(name)
        ? Optional.of(folder.resolve(Files.readString(name).strip()))
        : Optional.empty();
  }

  /** Takes a build into use, at once or not at all. */
  void use(Path generation) throws IOException {
    var fresh = folder.resolve(CURRENT + ".new");
    Files.writeString(fresh, generation.getFileName().toString());
    Files.move(fresh, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
  }

  /** From now on there is none that may be served; true when there was one. */
  boolean useNone() throws IOException {
    return Files.deleteIfExists(folder.resolve(CURRENT));
  }

  /** A new build's folder, of nobody else. */
  Path fresh() throws IOException {
    int highest = 0;
    for (var build : builds()) {
      highest = Math.max(highest, Integer.parseInt(build.getFileName().toString().substring(1)));
    }
    return Files.createDirectory(folder.resolve("g" + (highest + 1)));
  }

  /** Deletes the builds that were broken off; for an owner who has begun none. */
  void clean() throws IOException {
    var used = current();
    for (var build : builds()) {
      if (!used.equals(Optional.of(build))) {
        delete(build);
      }
    }
  }

  private List<Path> builds() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .filter(file -> file.getFileName().toString().matches("g\\d{1,9}"))
          .toList();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
