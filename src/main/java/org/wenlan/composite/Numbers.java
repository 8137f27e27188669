package org.wenlan.composite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as files write them, and rows of them. A missing value is NaN. */
final class Numbers {
  private static final Pattern FRACTION = Pattern.compile("(\\d+(?:\\.\\d+)?)/(\\d+(?:\\.\\d+)?)");

  private Numbers() {}

  /** A finite number or a fraction such as 1/3; null for anything else. */
  static @Nullable Double read(String text) {
    var fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      double below = Double.parseDouble(fraction.group(2));
      return below == 0 ? null : Double.parseDouble(fraction.group(1)) / below;
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) && text.matches("[-+.\\deE]+") ? number : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /** The values of these rows that are there. */
  static double[] there(double[] column, int[] rows) {
    return Arrays.stream(rows)
        .mapToDouble(row -> column[row])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  static double[][] copy(double[][] columns) {
    return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
  }

  static String sha256(String... texts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("Every Java has SHA-256", every);
    }
  }
}
