package org.wenlan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page can lack a text in one of the two languages. */
class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z][a-zA-Z0-9.-]*)\"");

  /** The command line's own file is not of MessageFormat: picocli reads it. */
  private static final Set<String> FOREIGN = Set.of("cli");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    for (var box : boxes()) {
      assertThat(keys(box, "zh_CN")).as(box).isEqualTo(keys(box, "en")).isNotEmpty();
    }
  }

  @Test
  void everyKeyBelongsToTheBoxOfItsFile() {
    for (var box : boxes()) {
      assertThat(keys(box, "en")).as(box).allSatisfy(key -> assertThat(key).startsWith(box + "."));
    }
  }

  @Test
  void everyTextThatTemplatesAndCodeAskForExists() {
    var known = boxes();
    var all = known.stream().flatMap(box -> keys(box, "en").stream()).toList();
    assertThat(used().entrySet())
        .isNotEmpty()
        .filteredOn(use -> known.contains(use.getKey().replaceFirst("[.].*", "")))
        .filteredOn(use -> !use.getKey().matches(".*[.](css|js|svg|tsv|yaml)"))
        .filteredOn(use -> missing(use.getKey(), all))
        .isEmpty();
  }

  @Test
  void everyRefusalHasAText_andSaysWhatToDo() {
    var all = boxes().stream().flatMap(box -> keys(box, "en").stream()).toList();
    assertThat(used().keySet())
        .filteredOn(key -> key.matches("[a-z]+[.](refusal|fault)[.][a-z-]+"))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(all).contains(key, key + ".then"));
  }

  @Test
  void aMissingTextIsNoticed() {
    assertThat(missing("site.no-such-text", List.of("site.name"))).isTrue();
    assertThat(missing("site.tone.", List.of("site.tone.done"))).isFalse();
    assertThat(missing("site.tint.", List.of("site.tone.done"))).isTrue();
  }

  @Test
  void everyTextIsAPatternThatKeepsItsSigns() {
    for (var box : boxes()) {
      for (var language : List.of("zh_CN", "en")) {
        read(box, language)
            .forEach((key, text) -> {
              assertThat(new MessageFormat(text.toString(), Locale.ENGLISH)).isNotNull();
              // A single one quotes what follows: {0} would be printed as it stands.
              assertThat(text.toString().replace("''", ""))
                  .as("%s %s", key, language)
                  .doesNotContain("'");
            });
      }
    }
  }

  @Test
  void bothLanguagesAskForTheSameArguments() {
    var argument = Pattern.compile("\\{(\\d)");
    for (var box : boxes()) {
      var zh = read(box, "zh_CN");
      read(box, "en")
          .forEach((key, text) ->
              assertThat(numbers(argument, zh.getProperty(key.toString(), "")))
                  .as(key.toString())
                  .isEqualTo(numbers(argument, text.toString())));
    }
  }

  private static Set<String> numbers(Pattern argument, String text) {
    var found = new TreeSet<String>();
    argument.matcher(text).results().forEach(m -> found.add(m.group(1)));
    return found;
  }

  /** A literal that ends in a full stop is the beginning of keys that are put together. */
  private static boolean missing(String use, List<String> keys) {
    return use.endsWith(".")
        ? keys.stream().noneMatch(key -> key.startsWith(use))
        : !keys.contains(use)
            && keys.stream().noneMatch(key -> key.startsWith(use + "."))
            // A problem's type stands in the code, its texts under another key.
            && !keys.contains(use.replaceFirst("[.]", ".problem."));
  }

  private static Map<String, Path> used() {
    var used = new TreeMap<String, Path>();
    for (var root : List.of("src/main/jte", "src/main/java")) {
      try (var files = Files.walk(Path.of(root))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          LITERAL
              .matcher(Files.readString(file))
              .results()
              .forEach(m -> used.put(m.group(1), file));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return used;
  }

  private static List<String> boxes() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      var boxes = new ArrayList<String>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_en.properties"))
          .map(name -> name.replace("_en.properties", ""))
          .filter(box -> !FOREIGN.contains(box))
          .sorted()
          .forEach(boxes::add);
      return boxes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> keys(String box, String language) {
    var keys = new TreeSet<String>();
    read(box, language).keySet().forEach(key -> keys.add(key.toString()));
    return keys;
  }

  private static Properties read(String box, String language) {
    var texts = new Properties();
    try (Reader lines =
        Files.newBufferedReader(FOLDER.resolve(box + "_" + language + ".properties"))) {
      texts.load(lines);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
