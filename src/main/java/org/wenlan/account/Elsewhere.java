package org.wenlan.account;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;

/**
 * The door for signing in at a provider (OpenID Connect, code flow with PKCE) where the settings
 * name one. The account must be there before; who signs an opinion shows the platform's own second
 * factor all the same. Thread-safe.
 */
@Component
public class Elsewhere {
  private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);
  private static final Duration AWAY = Duration.ofMinutes(10);

  private final Provider provider;
  private final ElsewhereStore store;
  private final Accounts accounts;
  private final Clock clock;

  Elsewhere(Provider provider, ElsewhereStore store, Accounts accounts, Clock clock) {
    this.provider = provider;
    this.store = store;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether there is a provider. */
  public boolean offered() {
    return !provider.issuer().isEmpty() && !provider.client().isEmpty();
  }

  /**
   * On the way to the provider.
   *
   * @param to its page
   * @param browser what this browser must show when it comes back
   */
  public record Gone(URI to, String browser) {}

  /** Somebody who came back. */
  public record Back(Accounts.Entry entry, String target) {}

  /** Sends somebody to the provider; empty while it cannot be used. */
  public Optional<Gone> go(String target) {
    if (!offered()) {
      return Optional.empty();
    }
    try {
      var page = provider.description().authorization();
      var state = Secrets.word();
      var browser = Secrets.word();
      var verifier = Secrets.word();
      var nonce = Secrets.word();
      var now = clock.instant();
      store.gone(
          Secrets.kept(state),
          new ElsewhereStore.Gone(Secrets.kept(browser), nonce, verifier, target),
          now,
          now.minus(AWAY));
      var challenge =
          Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.kept(verifier));
      var query =
          "response_type=code&scope=openid+profile&code_challenge_method=S256&code_challenge="
              + challenge
              + "&state="
              + state
              + "&nonce="
              + nonce
              + "&client_id="
              + Provider.encoded(provider.client())
              + "&redirect_uri="
              + Provider.encoded(provider.back());
      var sign = page.getQuery() == null ? "?" : "&";
      return Optional.of(new Gone(URI.create(page + sign + query), browser));
    } catch (Provider.Unusable unusable) {
      LOG.warn("The provider of sign-ins cannot be used: {}", unusable.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Lets somebody in who came back.
   *
   * @param issuer who says that they were there, where the provider says so (RFC 9207)
   * @param browser what their browser shows
   */
  public Back back(String state, String code, String issuer, String browser, String from) {
    var now = clock.instant();
    var gone = store.back(Secrets.kept(state), now.minus(AWAY));
    if (!offered()
        || gone.isEmpty()
        || !MessageDigest.isEqual(gone.get().browser(), Secrets.kept(browser))
        || !(issuer.isEmpty() || issuer.equals(provider.issuer()))) {
      return new Back(shut("account.refusal.elsewhere"), "");
    }
    try {
      var description = provider.description();
      var token = provider.idToken(description, code, gone.get().verifier());
      var expected =
          new IdToken.Expected(provider.issuer(), provider.client(), gone.get().nonce(), now);
      var entry =
          IdToken.read(token, provider.keys(description), expected)
              .map(claims -> enter(claims, from))
              .orElseGet(() -> shut("account.refusal.elsewhere"));
      return new Back(entry, gone.get().target());
    } catch (Provider.Unusable unusable) {
      LOG.warn("The provider of sign-ins cannot be used: {}", unusable.getMessage());
      return new Back(shut("account.refusal.elsewhere"), "");
    }
  }

  private Accounts.Entry enter(JWTClaimsSet claims, String from) {
    var subject = String.valueOf(claims.getSubject());
    var named = claims.getClaim(provider.claim());
    var known = store.person(provider.issuer(), subject);
    var member =
        known
            .flatMap(accounts::member)
            .or(() -> named instanceof String name ? accounts.member(name) : Optional.empty())
            .filter(Accounts.Member::active);
    if (member.isEmpty()
        || (known.isEmpty()
            && !store.link(provider.issuer(), subject, member.get().id(), clock.instant()))) {
      return shut("account.refusal.no-account");
    }
    return accounts.enter(member.get(), from + " " + provider.issuer());
  }

  private static Accounts.Entry shut(String rule) {
    return new Accounts.Entry.Shut(Refusal.of(rule, ""));
  }
}
