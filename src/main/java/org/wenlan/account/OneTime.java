package org.wenlan.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords of six digits, a new one every 30 seconds (RFC 6238). */
final class OneTime {
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OneTime() {}

  /** The password of a moment. */
  static String at(byte[] secret, Instant moment) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, GENERATOR.getAlgorithm()), moment);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("Any bytes are a key", impossible);
    }
  }

  /**
   * The step whose password was typed, one step early or late at most; empty when it was none, or
   * one that was taken already.
   */
  static OptionalLong step(byte[] secret, String typed, Instant now, long lastTaken) {
    var digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long seconds = GENERATOR.getTimeStep().toSeconds();
    for (int off = -1; off <= 1; off++) {
      var moment = now.plusSeconds(off * seconds);
      long step = moment.getEpochSecond() / seconds;
      var right = at(secret, moment).getBytes(StandardCharsets.UTF_8);
      if (step > lastTaken && MessageDigest.isEqual(right, digits)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** A secret as authenticators take it by hand: RFC 4648 base 32. */
  static String base32(byte[] secret) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte each : secret) {
      held = held << 8 | (each & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt(held >> bits & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(held << (5 - bits) & 31));
    }
    return text.toString();
  }
}
