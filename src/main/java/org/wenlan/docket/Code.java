package org.wenlan.docket;

import java.security.SecureRandom;
import java.util.Locale;
import org.wenlan.kernel.Sha256;

/**
 * A code by which someone without an account finds a case again: sixteen letters and digits that
 * are not mistaken for each other, 80 bits.
 */
public final class Code {
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Code() {}

  /** A new one, in groups of four: {@code 7KQ2-…}. */
  public static String fresh() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** As {@link #fresh} writes it, however it was typed. */
  public static String written(String typed) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return plain.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** What is kept of it; as people type it, in small letters or without its lines. */
  public static byte[] kept(String code) {
    var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return Sha256.of(plain);
  }
}
