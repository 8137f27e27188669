package org.wenlan.law;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.kernel.Sha256;

/**
 * A rule as a case found it, by which the case finds the same again for ever.
 *
 * @param print twelve hexadecimal digits over article, value and mark, so that a rule that was
 *     changed in place is noticed
 */
public record Pinned(String instrument, String key, int version, String print) {
  private static final int DIGITS = 12;
  private static final Pattern WRITTEN =
      Pattern.compile("([a-z0-9.-]+)/([a-z0-9.-]+)@(\\d{1,4})#([0-9a-f]{12})");

  /** The pin of a rule as it is. */
  public static Pinned of(Rule rule) {
    return new Pinned(rule.instrument(), rule.key(), rule.version(), print(rule));
  }

  /** Reads what {@link #toString} wrote; empty when it is no pin. */
  public static Optional<Pinned> parse(String written) {
    var parts = WRITTEN.matcher(written.strip());
    return parts.matches()
        ? Optional.of(
            new Pinned(
                parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), parts.group(4)))
        : Optional.empty();
  }

  /** {@code INSTRUMENT/KEY@VERSION#PRINT}. */
  @Override
  public String toString() {
    return instrument + "/" + key + "@" + version + "#" + print;
  }

  private static String print(Rule rule) {
    var content = rule.article() + "|" + Canon.of(rule.value()) + "|" + rule.mark();
    return Sha256.hex(content).substring(0, DIGITS);
  }
}
