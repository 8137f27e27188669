package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What docs/mission.md says of each row of the mission is there: box, page, command, indicator. */
class MissionTest {
  private static final Pattern ROW = Pattern.compile("\\| (M[0-9]{2}) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z]+Test)\\b");
  private static final Pattern BOX = Pattern.compile("\\bbox ([a-z]+)");
  private static final Pattern BOXES =
      Pattern.compile("\\bboxes ([a-z]+(?:, [a-z]+)*) and ([a-z]+)");

  private record Row(String number, String served) {}

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    var found = ROW.matcher(Files.readString(Path.of("docs/mission.md")));
    while (found.find()) {
      rows.add(new Row(found.group(1), found.group(3)));
    }
    return rows;
  }

  @Test
  void everyRowOfTheMissionIsThereOnceAndSaysWhatServesIt() throws IOException {
    assertThat(rows())
        .extracting(Row::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 91).mapToObj("M%02d"::formatted).toList());
    assertThat(rows())
        .allSatisfy(row ->
            assertThat(
                    row.served().contains("not yet")
                        || QUOTED.matcher(row.served()).find()
                        || TEST.matcher(row.served()).find())
                .as(row.number())
                .isTrue());
  }

  @Test
  void everythingThatServesARowExists() throws IOException {
    var tests = names(Path.of("src/test/java"));
    var missing = new ArrayList<String>();
    int named = 0;
    for (var row : rows()) {
      for (var test : all(TEST, row.served())) {
        named++;
        if (!tests.contains(test + ".java")) {
          missing.add(row.number() + ": " + test);
        }
      }
      for (var box : boxes(row.served())) {
        named++;
        if (!Files.isDirectory(Path.of("src/main/java/org/wenlan", box))) {
          missing.add(row.number() + ": box " + box);
        }
      }
      var before = "";
      for (var quoted : all(QUOTED, row.served())) {
        named++;
        // ".passed" after "affairs.preexam.received" is "affairs.preexam.passed".
        var whole =
            quoted.startsWith(".") && !quoted.startsWith("./")
                ? before.replaceFirst("[.][^.]*$", "") + quoted
                : quoted;
        before = whole;
        if (!there(whole)) {
          missing.add(row.number() + ": " + quoted);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).isGreaterThan(200);
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException {
    assertThat(there("/no-such-page")).isFalse();
    assertThat(there("/affairs/no-such-affair")).isFalse();
    assertThat(there("./wenlan no-such-command")).isFalse();
    assertThat(there("no.such.indicator")).isFalse();
    assertThat(there("no-such.*")).isFalse();
  }

  private static boolean there(String quoted) throws IOException {
    if (quoted.startsWith("./wenlan ")) {
      return command(quoted.substring(9).split(" ", -1));
    }
    var address = quoted.replaceFirst("^[A-Z]+ ", "").replaceFirst("[?].*", "");
    if (address.startsWith("/affairs/") && !address.equals("/affairs/desk")) {
      return Files.exists(Path.of("src/main/resources" + address + ".yaml"))
          || addresses().contains(address);
    }
    return address.startsWith("/") ? addresses().contains(address) : indicator(quoted);
  }

  private static boolean command(String[] words) throws IOException {
    if (words[0].equals("bench")) {
      return Files.readString(Path.of("wenlan")).contains("\n  " + words[1] + ") class=");
    }
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith("Command.java"))
          .map(MissionTest::read)
          .anyMatch(text -> text.contains("name = \"" + words[0] + "\""));
    }
  }

  private static Set<String> addresses() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/access.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1)[1])
        .collect(Collectors.toSet());
  }

  private static boolean indicator(String code) throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/statistics/indicators.tsv")).stream()
        .map(line -> line.split("\t", -1)[0])
        .anyMatch(each ->
            code.endsWith(".*")
                ? each.startsWith(code.substring(0, code.length() - 1))
                : each.equals(code));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.map(Path::getFileName).map(Path::toString).collect(Collectors.toSet());
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Set<String> boxes(String text) {
    var boxes = new TreeSet<>(all(BOX, text));
    BOXES
        .matcher(text)
        .results()
        .forEach(found -> {
          boxes.addAll(List.of(found.group(1).split(", ", -1)));
          boxes.add(found.group(2));
        });
    return boxes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
