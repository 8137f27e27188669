package org.wenlan.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an ID token as OpenID Connect Core 3.1.3.7 says. Only signatures with a private key of the
 * provider count: a token without one, or with one that our own secret or its public key makes, is
 * none.
 */
final class IdToken {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration OLDEST = Duration.ofMinutes(10);

  private IdToken() {}

  /** What must stand in it. */
  record Expected(String issuer, String client, String nonce, Instant now) {}

  /** Its claims; empty when anything about it is not as expected. */
  static Optional<JWTClaimsSet> read(String text, JWKSet keys, Expected expected) {
    try {
      var token = SignedJWT.parse(text);
      if (!ALGORITHMS.contains(token.getHeader().getAlgorithm()) || !signed(token, keys)) {
        return Optional.empty();
      }
      return Optional.of(token.getJWTClaimsSet()).filter(claims -> right(claims, expected));
    } catch (ParseException | JOSEException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean signed(SignedJWT token, JWKSet keys) throws JOSEException {
    var id = token.getHeader().getKeyID();
    for (JWK key : keys.getKeys()) {
      boolean meant = id == null || id.equals(key.getKeyID());
      if (meant && (key.getKeyUse() == null || key.getKeyUse() == KeyUse.SIGNATURE)) {
        var verifier = verifier(key, token.getHeader().getAlgorithm());
        if (verifier.isPresent() && token.verify(verifier.get())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<JWSVerifier> verifier(JWK key, JWSAlgorithm algorithm)
      throws JOSEException {
    if (key instanceof RSAKey rsa && !JWSAlgorithm.Family.EC.contains(algorithm)) {
      return Optional.of(new RSASSAVerifier(rsa));
    }
    if (key instanceof ECKey curve && JWSAlgorithm.Family.EC.contains(algorithm)) {
      return Optional.of(new ECDSAVerifier(curve));
    }
    return Optional.empty();
  }

  private static boolean right(JWTClaimsSet claims, Expected expected) {
    var party = claims.getClaim("azp");
    var subject = claims.getSubject();
    return expected.issuer().equals(claims.getIssuer())
        && claims.getAudience().contains(expected.client())
        && (claims.getAudience().size() == 1 || expected.client().equals(party))
        && (party == null || expected.client().equals(party))
        && Objects.equals(expected.nonce(), claims.getClaim("nonce"))
        && subject != null
        && !subject.isBlank()
        && after(claims.getExpirationTime(), expected.now().minus(SKEW))
        && after(claims.getIssueTime(), expected.now().minus(OLDEST))
        && !after(claims.getIssueTime(), expected.now().plus(SKEW));
  }

  private static boolean after(@org.jspecify.annotations.Nullable Date date, Instant moment) {
    return date != null && date.toInstant().isAfter(moment);
  }
}
