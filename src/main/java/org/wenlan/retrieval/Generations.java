package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folders of builds. */
final class Generations {
  private Generations() {}

  /** A new folder's path; builds that were broken off are deleted. */
  static Path fresh(Path folder) throws IOException {
    int highest = 0;
    var current = folder.resolve("current");
    var used = Files.exists(current) ? Files.readString(current).strip() : "";
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isDirectory).toList()) {
        var name = file.getFileName().toString();
        if (name.matches("g\\d+")) {
          highest = Math.max(highest, Integer.parseInt(name.substring(1)));
          if (!name.equals(used)) {
            delete(file);
          }
        }
      }
    }
    return folder.resolve("g" + (highest + 1));
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
