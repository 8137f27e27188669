package org.wenlan.account.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.testing.Site;

/** Attack A39: a signed request counts once, for its own body, now, and for its own program. */
class SignedRequestsTest {
  private static final Site SITE = Site.whole();
  private static final Clients.Issued PROGRAM =
      SITE.bean(Clients.class).register(new Actor.Platform(), "A signing program", "p", "");
  private static final String PATH = "/api/v1/consultations?limit=5";

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static String signature(String secret, String about) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(about.getBytes(UTF_8)));
  }

  private static String about(String method, String path, long at, String nonce, String body)
      throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
    return String.join(
        "\n", method, path, String.valueOf(at), nonce, HexFormat.of().formatHex(hash));
  }

  private static long now() {
    return SITE.bean(Clock.class).instant().getEpochSecond();
  }

  private static HttpResponse<String> get(long at, String nonce, String signature) {
    return SITE.get(
        PATH,
        "Authorization",
        "Signed " + PROGRAM.client().id(),
        "Wenlan-Timestamp",
        String.valueOf(at),
        "Wenlan-Nonce",
        nonce,
        "Wenlan-Signature",
        signature);
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  @Test
  void aRightSignatureIsTheProgramAndCountsOnce() throws Exception {
    var nonce = fresh();
    long at = now();
    var signature = signature(PROGRAM.secret(), about("GET", PATH, at, nonce, ""));
    assertThat(get(at, nonce, signature).statusCode()).isEqualTo(200);
    assertThat(get(at, nonce, signature).statusCode()).as("the same again").isEqualTo(401);
  }

  @Test
  void anotherTimeSecretOrShortNonceIsNobody() throws Exception {
    for (long apart : new long[] {600, -600}) {
      var nonce = fresh();
      long at = now() + apart;
      var signature = signature(PROGRAM.secret(), about("GET", PATH, at, nonce, ""));
      assertThat(get(at, nonce, signature).statusCode()).as(apart + " s").isEqualTo(401);
    }
    var other = SITE.bean(Clients.class).register(new Actor.Platform(), "Another program", "q", "");
    var nonce = fresh();
    long at = now();
    assertThat(
            get(at, nonce, signature(other.secret(), about("GET", PATH, at, nonce, "")))
                .statusCode())
        .isEqualTo(401);
    assertThat(
            get(at, "short", signature(PROGRAM.secret(), about("GET", PATH, at, "short", "")))
                .statusCode())
        .isEqualTo(401);
    assertThat(get(at, fresh(), "no base 64!").statusCode()).isEqualTo(401);
  }

  @Test
  void theSignatureOfOneBodyIsNoneOfAnother_andTheBodyArrivesWhole() throws Exception {
    var path = "/api/v1/consultations";
    var right = "{\"reference\":\"signed-1\"}";
    for (var sent : new String[] {right, "{\"reference\":\"signed-2\"}"}) {
      var nonce = fresh();
      long at = now();
      var answer =
          SITE.json(
              "POST",
              path,
              sent,
              "Authorization",
              "Signed " + PROGRAM.client().id(),
              "Wenlan-Timestamp",
              String.valueOf(at),
              "Wenlan-Nonce",
              nonce,
              "Wenlan-Signature",
              signature(PROGRAM.secret(), about("POST", path, at, nonce, right)));
      // The right one is let in, and what its body lacks is told by place.
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(sent.equals(right) ? 422 : 401);
    }
  }
}
