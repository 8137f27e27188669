package org.wenlan.yearbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The numerals of the scanned report, found without any look at the table of numerals. */
@NullMarked
final class MissionScan {
  private static final String NAME = "000_8f1c988cf446157e.txt";
  private static final Pattern DIGITS =
      Pattern.compile("[0-9]+(?:, ?[0-9]{3}(?![0-9]))*(?:\\. ?[0-9]+)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![a-z])(?:one hundred|hundred|half|one|two|three|four|five|six|seven|eight|nine|ten"
              + "|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
              + "(?![a-z])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS = Pattern.compile("(?:^ |Phase )([IVX]+)(?:[.] | )");

  /** A place where the scan is damaged: the line, what stands there, and the numeral within it. */
  private record Damage(int line, String around, String numeral) {}

  private static final List<Damage> DAMAGED =
      List.of(
          new Damage(144, "b, 900 law", "b, 900"),
          new Damage(184, "5bth", "5b"),
          new Damage(232, "(8] ", "(8]"),
          new Damage(275, "b provincial", "b"),
          new Damage(295, "3b large", "3b"),
          new Damage(355, "ITII. ", "ITII"),
          new Damage(524, "b5 cases", "b5"),
          new Damage(899, "bth China", "b"));

  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("half", "0.5"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("first", "1"),
          Map.entry("second", "2"),
          Map.entry("third", "3"),
          Map.entry("fourth", "4"),
          Map.entry("fifth", "5"),
          Map.entry("one hundred", "100"),
          Map.entry("i", "1"),
          Map.entry("ii", "2"),
          Map.entry("iv", "4"),
          Map.entry("v", "5"),
          Map.entry("vi", "6"));

  /** A numeral: where it stands, how it is printed, and the words that follow it. */
  record Numeral(int line, int at, String read, String after) {
    String place() {
      return line + ":" + at;
    }

    /** The number as it is printed, unless the scan is damaged here. */
    Optional<BigDecimal> number() {
      var spoken = SPOKEN.get(read.toLowerCase(Locale.ROOT));
      if (spoken != null) {
        return Optional.of(new BigDecimal(spoken));
      }
      var plain = read.replaceAll("[, ]", "");
      return plain.matches("[0-9]+([.][0-9]+)?")
          ? Optional.of(new BigDecimal(plain))
          : Optional.empty();
    }

    /** The number times the million or billion that follows it. */
    Optional<BigDecimal> scaled() {
      int zeros = after.startsWith("million") ? 6 : after.startsWith("billion") ? 9 : 0;
      return number().map(number -> number.scaleByPowerOfTen(zeros));
    }

    boolean money() {
      return after.matches("(million |billion )?Yuan.*");
    }
  }

  private record Found(int from, int to, String read) {}

  private MissionScan() {}

  /** The report, or nothing where it is not at hand; then the reason is printed. */
  static Optional<List<String>> report() throws IOException {
    var file =
        Stream.of(System.getenv("WENLAN_SHARED"), "../shared", "../shared/data")
            .filter(Objects::nonNull)
            .flatMap(root -> Stream.of(Path.of(root, "mission"), Path.of(root, "../mission")))
            .map(folder -> folder.resolve(NAME))
            .filter(Files::exists)
            .findFirst();
    if (file.isEmpty()) {
      System.out.println("Skipped: no report of 2019 in ../shared/mission or WENLAN_SHARED");
      return Optional.empty();
    }
    return Optional.of(Files.readAllLines(file.get()));
  }

  static List<Numeral> numerals(List<String> lines) {
    var all = new ArrayList<Numeral>();
    for (int line = 1; line <= lines.size(); line++) {
      int at = 0;
      for (var one : line(line, lines.get(line - 1))) {
        var rest = lines.get(line - 1).substring(one.to);
        for (int next = line; next < Math.min(line + 6, lines.size()); next++) {
          rest += " " + lines.get(next);
        }
        all.add(new Numeral(line, ++at, one.read, rest.replaceAll("\\s+", " ").strip()));
      }
    }
    return all;
  }

  private static List<Found> line(int number, String text) {
    var found = new ArrayList<Found>();
    for (var damage : DAMAGED) {
      int start = damage.line == number ? text.indexOf(damage.around) : -1;
      if (start >= 0) {
        found.add(new Found(start, start + damage.numeral.length(), damage.numeral));
      }
    }
    for (var pattern : List.of(DIGITS, WORDS, PARTS)) {
      pattern
          .matcher(text)
          .results()
          .map(hit -> {
            int group = hit.groupCount();
            return new Found(hit.start(group), hit.end(group), hit.group(group));
          })
          .filter(hit -> found.stream().noneMatch(it -> it.from < hit.to && hit.from < it.to))
          .forEach(found::add);
    }
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }
}
