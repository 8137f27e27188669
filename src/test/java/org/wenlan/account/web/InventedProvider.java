package org.wenlan.account.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A small provider of sign-ins with keys of its own, that can be told to misbehave. */
final class InventedProvider implements AutoCloseable {
  static final String CLIENT = "wenlan";
  static final String SECRET = "a secret of at least thirty-two bytes";

  /** What is done to a token before it is handed out. */
  Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> claims = one -> one;

  Signing signing = Signing.RIGHT;
  String subject = "s-1";
  String name = "";
  boolean checked;

  private final RSAKey key;
  private final RSAKey other;
  private final HttpServer server;
  private final Map<String, Map<String, String>> codes = new HashMap<>();

  /** How a token is signed. */
  enum Signing {
    RIGHT,
    NONE,
    OUR_SECRET,
    PUBLIC_KEY_AS_SECRET,
    ANOTHER_KEY
  }

  InventedProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k-1").generate();
      other = new RSAKeyGenerator(2048).keyID("k-1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException failed) {
      throw new IllegalStateException(failed);
    }
    server.createContext("/.well-known/openid-configuration", one -> answer(one, description()));
    server.createContext("/keys", one -> answer(one, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private String description() {
    return "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/authorize\",\"token_endpoint\":\"%1$s/token\",\"jwks_uri\":\"%1$s/keys\"}"
        .formatted(issuer());
  }

  /** Somebody signs in here: the code with which they are sent back. */
  String authorize(String location) {
    var asked = form(location.substring(location.indexOf('?') + 1));
    var code = "code-" + codes.size();
    codes.put(code, asked);
    return code;
  }

  static Map<String, String> form(String text) {
    var form = new HashMap<String, String>();
    for (var part : text.split("&")) {
      int sign = part.indexOf('=');
      form.put(
          part.substring(0, sign),
          URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  private void token(HttpExchange exchange) throws IOException {
    var sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var asked = codes.remove(sent.getOrDefault("code", ""));
    var proof = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (asked == null
        || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
        || !sent.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))
        || !proof.startsWith("Basic ")) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    checked = true;
    answer(exchange, "{\"id_token\":\"" + signed(asked.getOrDefault("nonce", "")) + "\"}");
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException(every);
    }
  }

  private String signed(String nonce) {
    var now = Instant.now();
    var token =
        claims
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT)
                    .subject(subject)
                    .claim("nonce", nonce)
                    .claim("preferred_username", name)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300))))
            .build();
    try {
      return switch (signing) {
        case NONE -> new PlainJWT(token).serialize();
        case RIGHT -> rsa(token, key);
        case ANOTHER_KEY -> rsa(token, other);
        case OUR_SECRET -> mac(token, SECRET.getBytes(StandardCharsets.UTF_8));
        case PUBLIC_KEY_AS_SECRET -> mac(token, key.toRSAPublicKey().getEncoded());
      };
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String rsa(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k-1").build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String mac(JWTClaimsSet claims, byte[] secret) throws JOSEException {
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k-1").build(), claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
