package org.wenlan.loading.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.loading.web.NewImportPage.Waiting;
import org.wenlan.platform.Settings;

/**
 * The folder of the server whose files can be imported by page. Only what lies in it can be named:
 * nobody who merely reaches the page can have other files of the machine read. A link in it leads
 * where its owner wants.
 */
@Component
final class Inbox {
  private static final int LISTED = 200;
  private final Path folder;

  Inbox(Settings settings) {
    this.folder = settings.home().resolve("inbox");
  }

  String folder() {
    return folder.toString();
  }

  /** What lies there, by name. */
  List<Waiting> waiting(Set<String> chosen) throws IOException {
    Files.createDirectories(folder);
    try (var entries = Files.list(folder)) {
      return entries
          .sorted()
          .limit(LISTED)
          .map(path -> {
            var name = path.getFileName().toString();
            long bytes = Files.isDirectory(path) ? -1 : path.toFile().length();
            return new Waiting(name, bytes, chosen.contains(name));
          })
          .toList();
    }
  }

  /** The paths of those names that lie there; others are passed over. */
  List<String> paths(Set<String> names) throws IOException {
    return waiting(Set.of()).stream()
        .map(Waiting::name)
        .filter(names::contains)
        .map(name -> folder.resolve(name).toString())
        .toList();
  }
}
