package org.wenlan.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks says: HMAC-SHA256 over {@code id.timestamp.body}, base 64. */
final class Signature {

  private Signature() {}

  /** The value of the header {@code webhook-signature}. */
  static String of(byte[] secret, String id, long seconds, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException("Every Java has HmacSHA256", every);
    }
  }
}
