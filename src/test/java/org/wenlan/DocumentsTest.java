package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the prose points at is there. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
  private static final Pattern TYPE = Pattern.compile("\\| `([A-Za-z.]+)` \\|");

  @Test
  void everyLinkInTheProseLeadsSomewhere() throws IOException {
    var broken = new ArrayList<String>();
    int links = 0;
    for (var page : pages()) {
      var matcher = LINK.matcher(Files.readString(page));
      while (matcher.find()) {
        links++;
        var folder = page.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder.resolve(matcher.group(1)))) {
          broken.add(page + " -> " + matcher.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(15);
  }

  @Test
  void everyTypeOfTheGlossaryIsInTheCode() throws IOException {
    Set<String> types;
    try (var files = Files.walk(Path.of("src/main/java"))) {
      types =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> DECLARED.matcher(read(file)).results())
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
    }
    var missing = new ArrayList<String>();
    int rows = 0;
    var matcher = TYPE.matcher(Files.readString(Path.of("GLOSSARY.md")));
    while (matcher.find()) {
      rows++;
      for (var name : matcher.group(1).split("[.]")) {
        if (!types.contains(name)) {
          missing.add(matcher.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(rows).isGreaterThan(20);
  }

  @Test
  void nothingTrackedNamesAPlaceOfOneMachine() throws IOException {
    for (var page : pages()) {
      assertThat(Files.readString(page)).as(page.toString()).doesNotContain("/tmp/", "/home/");
    }
  }

  private static Iterable<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    pages.add(Path.of("README.md"));
    pages.add(Path.of("CONTRIBUTING.md"));
    pages.add(Path.of("GLOSSARY.md"));
    try (var files = Files.walk(Path.of("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
