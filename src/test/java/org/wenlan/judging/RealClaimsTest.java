package org.wenlan.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.loading.RealRecords;
import org.wenlan.rights.Patent;

/**
 * Splitting measured on the claims of all real files, which are not in this project: read from
 * {@code ../shared/data/patents} or {@code WENLAN_SHARED}, passed over where there are none. With
 * {@code -Dclaims.sample=FILE} fifty claims and their features are written for a person to judge.
 */
class RealClaimsTest {
  private static final long SEED = 20261123;
  private static final int SAMPLE = 50;
  private static final Map<String, Patent.Claim> CLAIMS = new TreeMap<>();
  private static final Map<String, Set<String>> SOURCES = new HashMap<>();

  /** One line of the table of claims that a person judged. */
  record Judged(String claim, int seen, int found, String verdict) {}

  @BeforeAll
  static void read() throws IOException {
    var folder =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(one -> one != null)
            .map(one -> Path.of(one, "patents"))
            .filter(Files::isDirectory)
            .findFirst();
    if (folder.isEmpty()) {
      System.out.println("Skipped: no patents in ../shared/data or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(folder.isPresent(), "no patents in ../shared/data or WENLAN_SHARED");
    RealRecords.each(
        folder.get(),
        patent -> {
          var number = patent.number().toString();
          var sources = SOURCES.computeIfAbsent(number, _ -> new TreeSet<>());
          sources.addAll(patent.sources());
          for (var claim : patent.claims()) {
            CLAIMS.putIfAbsent(number + " " + claim.language() + " " + claim.number(), claim);
          }
        });
  }

  @AfterAll
  static void forget() {
    CLAIMS.clear();
  }

  private static final class Count {
    private int claims;
    private int split;
    private long features;
  }

  @Test
  void everyLetterOfEveryRealClaimIsInOneFeatureAndMostIndependentClaimsAreSplit() {
    var counts = new TreeMap<String, Count>();
    CLAIMS.forEach((key, claim) -> {
      ClaimFeaturesTest.covers(claim.text());
      int features = ClaimFeatures.split(claim.text()).size();
      var number = key.substring(0, key.indexOf(' '));
      var kind = claim.dependsOn().isEmpty() ? "independent" : "dependent";
      for (var source : SOURCES.getOrDefault(number, Set.of())) {
        var count = counts.computeIfAbsent(source + ", " + kind, _ -> new Count());
        count.claims++;
        count.split += features > 1 ? 1 : 0;
        count.features += features;
      }
    });
    System.out.println("| source | claims | split | mean features |\n|---|---|---|---|");
    counts.forEach((source, count) ->
        System.out.printf(
            "| %s | %,d | %.1f %% | %.1f |%n",
            source,
            count.claims,
            100.0 * count.split / count.claims,
            (double) count.features / count.claims));
    var independent =
        counts.entrySet().stream().filter(one -> one.getKey().endsWith("independent")).toList();
    int claims = independent.stream().mapToInt(one -> one.getValue().claims).sum();
    int split = independent.stream().mapToInt(one -> one.getValue().split).sum();
    assertThat(claims).isGreaterThan(1_000);
    assertThat((double) split / claims).isGreaterThan(0.8);
  }

  @Test
  void theClaimsThatAPersonJudgedAreStillSplitAsTheyWere() throws IOException {
    var file = System.getProperty("claims.sample", "");
    if (!file.isEmpty()) {
      sample(Path.of(file));
    }
    var judged = table();
    assertThat(judged).hasSize(SAMPLE);
    for (var one : judged) {
      var claim = CLAIMS.get(one.claim());
      assertThat(claim).as(one.claim()).isNotNull();
      int found = claim == null ? 0 : ClaimFeatures.split(claim.text()).size();
      assertThat(found).as(one.claim()).isEqualTo(one.found());
      assertThat(one.verdict())
          .as(one.claim())
          .isEqualTo(
              one.found() == one.seen()
                  ? "right"
                  : one.found() < one.seen() ? "too coarse" : "too fine");
    }
    long right = judged.stream().filter(one -> one.verdict().equals("right")).count();
    System.out.printf("judged by hand: %d of %d as a person would split them%n", right, SAMPLE);
  }

  private static List<Judged> table() throws IOException {
    try (var in = RealClaimsTest.class.getResourceAsStream("/judging/hand-judged.tsv")) {
      if (in == null) {
        throw new IllegalStateException("judging/hand-judged.tsv is not among the test resources");
      }
      var judged = new ArrayList<Judged>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var fields = line.split("\t");
          judged.add(
              new Judged(
                  fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[3]));
        }
      }
      return judged;
    }
  }

  /** Half of them Chinese where there are so many; independent claims of some length. */
  private static void sample(Path file) throws IOException {
    var keys =
        new ArrayList<>(
            CLAIMS.keySet().stream()
                .filter(key -> {
                  var claim = CLAIMS.get(key);
                  return claim != null && claim.dependsOn().isEmpty() && claim.text().length() > 40;
                })
                .toList());
    java.util.Collections.shuffle(keys, new Random(SEED));
    var chosen = new ArrayList<String>();
    keys.stream().filter(key -> key.contains(" zh ")).limit(SAMPLE / 2).forEach(chosen::add);
    keys.stream()
        .filter(key -> key.contains(" en "))
        .limit(SAMPLE - chosen.size())
        .forEach(chosen::add);
    var text = new StringBuilder();
    for (var key : chosen) {
      var claim = CLAIMS.get(key);
      var features = ClaimFeatures.split(claim == null ? "" : claim.text());
      text.append(key).append('\t').append(features.size()).append('\n');
      features.forEach(
          one -> text.append("    | ").append(one.text().replace("\n", "⏎")).append('\n'));
    }
    Files.writeString(file, text);
  }
}
