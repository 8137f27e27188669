package org.wenlan.demo;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.wenlan.account.Role;

/** How invented people prove who they are: passwords of chance that nobody keeps. */
final class DemoProof {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private DemoProof() {}

  static String password() {
    return chance(BYTES);
  }

  static String signIn(Role role) {
    return "demo-" + role.name().toLowerCase(Locale.ROOT) + "-" + chance(4);
  }

  private static String chance(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The one-time password that an authenticator with this secret shows. */
  static String code(String base32, Instant now) {
    long held = 0;
    int bits = 0;
    var secret = new byte[base32.length() * 5 / 8];
    int at = 0;
    for (char letter : base32.toCharArray()) {
      held = held << 5 | ALPHABET.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret[at++] = (byte) (held >> bits);
      }
    }
    var generator = new TimeBasedOneTimePasswordGenerator();
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret, generator.getAlgorithm()), now);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("Any bytes are a key", impossible);
    }
  }
}
