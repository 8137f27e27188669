package org.wenlan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet against each other, by the formula of WCAG 2.2. */
class ContrastTest {
  private static final Path SHEET = Path.of("src/main/resources/assets/site.css");
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6});");
  private static final double TEXT = 4.5;
  private static final double LINE = 3;

  private record Pair(String colour, String ground, double least) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("ink", "paper", 7),
          new Pair("ink", "raised", 7),
          new Pair("ink", "sunk", 7),
          new Pair("ink", "qing-tint", 7),
          new Pair("ink", "cinnabar-tint", 7),
          new Pair("ink", "amber-tint", 7),
          new Pair("ink", "green-tint", 7),
          new Pair("muted", "paper", TEXT),
          new Pair("muted", "raised", TEXT),
          new Pair("muted", "sunk", TEXT),
          new Pair("muted", "qing-tint", TEXT),
          new Pair("qing", "paper", TEXT),
          new Pair("qing", "raised", TEXT),
          new Pair("qing", "sunk", TEXT),
          new Pair("qing", "qing-tint", TEXT),
          new Pair("qing-deep", "raised", TEXT),
          new Pair("on-qing", "qing", TEXT),
          new Pair("on-qing", "qing-deep", TEXT),
          new Pair("cinnabar", "paper", TEXT),
          new Pair("cinnabar", "cinnabar-tint", TEXT),
          new Pair("amber", "paper", TEXT),
          new Pair("amber", "amber-tint", TEXT),
          new Pair("green", "paper", TEXT),
          new Pair("green", "green-tint", TEXT),
          new Pair("on-mark", "mark", 7),
          new Pair("line", "paper", LINE),
          new Pair("line", "raised", LINE),
          new Pair("line", "sunk", LINE),
          new Pair("qing", "paper", LINE));

  @Test
  void everyColourIsReadableInTheLightScheme() throws IOException {
    assertThat(tooClose(tokens(0))).isEmpty();
  }

  @Test
  void everyColourIsReadableInTheDarkScheme() throws IOException {
    assertThat(tooClose(tokens(1))).isEmpty();
  }

  @Test
  void bothSchemesNameTheSameColours() throws IOException {
    assertThat(tokens(1).keySet()).isEqualTo(tokens(0).keySet()).hasSizeGreaterThan(15);
  }

  @Test
  void noColourIsWrittenOutsideOfTheTokens() throws IOException {
    var rules = Files.readString(SHEET).replaceAll("--[a-z-]+:\\s*#[0-9a-f]{6};", "");
    assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("rgb(");
  }

  @Test
  void theFormulaKnowsBlackOnWhite() {
    assertThat(ratio("000000", "ffffff")).isEqualTo(21.0);
    assertThat(tooClose(Map.of())).hasSameSizeAs(PAIRS);
  }

  private static List<String> tooClose(Map<String, String> tokens) {
    return PAIRS.stream()
        .filter(pair -> ratio(tokens, pair) < pair.least())
        .map(pair ->
            "%s on %s: %.2f < %s"
                .formatted(pair.colour(), pair.ground(), ratio(tokens, pair), pair.least()))
        .toList();
  }

  private static double ratio(Map<String, String> tokens, Pair pair) {
    return ratio(
        tokens.getOrDefault(pair.colour(), "000000"), tokens.getOrDefault(pair.ground(), "000000"));
  }

  private static double ratio(String one, String other) {
    double a = luminance(one) + .05;
    double b = luminance(other) + .05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String hex) {
    return .2126 * channel(hex, 0) + .7152 * channel(hex, 2) + .0722 * channel(hex, 4);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
  }

  /** The tokens of the first (light) or second (dark) {@code :root}. */
  private static Map<String, String> tokens(int scheme) throws IOException {
    var block = Files.readString(SHEET).split(":root \\{")[scheme + 1].split("}")[0];
    var tokens = new HashMap<String, String>();
    TOKEN.matcher(block).results().forEach(m -> tokens.put(m.group(1), m.group(2)));
    return tokens;
  }
}
