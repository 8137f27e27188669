package org.wenlan.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wenlan.kernel.Sha256;

/** What only its holder knows. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secrets() {}

  static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** 256 random bits as a word that fits into a cookie or an address. */
  static String word() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
  }

  /** What is kept of a word: who reads the database cannot use it. */
  static byte[] kept(String word) {
    return Sha256.of(word);
  }

  /** HMAC-SHA-256 of a text. */
  static byte[] signed(byte[] secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException("Every Java has HmacSHA256", every);
    }
  }
}
