package org.wenlan.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.account.web.InventedProvider.Signing;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** Signing in at a provider (OpenID Connect), and everything that must not let anyone in: A38. */
class SignInElsewhereTest {
  private static final InventedProvider PROVIDER = new InventedProvider();
  private static final String BACK = "https://platform.example/sign-in/oidc/back";
  private static final Site SITE =
      Site.whole(
          Map.of(),
          Map.of(
              "WENLAN_OIDC_ISSUER",
              PROVIDER.issuer(),
              "WENLAN_OIDC_CLIENT_ID",
              InventedProvider.CLIENT,
              "WENLAN_OIDC_CLIENT_SECRET",
              InventedProvider.SECRET,
              "WENLAN_OIDC_REDIRECT",
              BACK));

  /** One way to the provider. */
  private record Way(String location, String state, String cookie) {}

  @AfterAll
  static void stop() {
    SITE.close();
    PROVIDER.close();
  }

  @BeforeEach
  void wellBehaved() {
    PROVIDER.claims = one -> one;
    PROVIDER.signing = Signing.RIGHT;
  }

  private static Someone meant(String subject) {
    var who = SignedIn.as(SITE, "Somebody " + subject, "u", Role.EXPERT);
    PROVIDER.subject = subject;
    PROVIDER.name = who.signIn();
    return who;
  }

  private static Way go() {
    var gone = SITE.get("/sign-in/oidc?to=/desk");
    assertThat(gone.statusCode()).isEqualTo(303);
    var location = gone.headers().firstValue("Location").orElseThrow();
    var asked = InventedProvider.form(location.substring(location.indexOf('?') + 1));
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", BACK)
        .containsEntry("client_id", InventedProvider.CLIENT);
    var cookie = gone.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("__Host-").contains("HttpOnly").contains("Secure");
    return new Way(location, asked.getOrDefault("state", ""), cookie.replaceFirst(";.*", ""));
  }

  private static HttpResponse<String> back(Way way) {
    return back(way, way.state(), PROVIDER.authorize(way.location()), "", way.cookie());
  }

  private static HttpResponse<String> back(
      Way way, String state, String code, String issuer, String cookie) {
    return SITE.get(
        "/sign-in/oidc/back?state=" + state + "&code=" + code + "&iss=" + issuer,
        "Cookie",
        cookie,
        "Accept-Language",
        "en");
  }

  private static boolean in(HttpResponse<String> answer) {
    boolean opened =
        answer.headers().allValues("Set-Cookie").stream()
            .anyMatch(one -> one.startsWith(Accounts.Session.COOKIE + "="));
    assertThat(opened).isEqualTo(answer.statusCode() == 303);
    return opened;
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(one -> one.startsWith(Accounts.Session.COOKIE + "="))
        .findFirst()
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  @Test
  void whoHasAnAccountComesInOnTheirWay_andStillShowsTheSecondFactorBeforeTheySign() {
    var who = meant("right");
    var answer = back(go());
    assertThat(in(answer)).as(answer.body()).isTrue();
    assertThat(answer.headers().firstValue("Location")).hasValue("/desk");
    assertThat(PROVIDER.checked).as("code, verifier and secret").isTrue();
    var cookie = session(answer);
    assertThat(SITE.get("/me", "Cookie", cookie).body()).contains("Somebody right");
    var session =
        SITE.bean(Accounts.class).session(cookie.replaceFirst("^[^=]*=", "")).orElseThrow();
    assertThat(session.confirmed()).isFalse();
    assertThat(SITE.bean(Accounts.class).confirm(session, SignedIn.code(SITE, who.secret(), 1)))
        .isTrue();
    new Screens(SITE.address()).look("sign-in-elsewhere", "/sign-in");
  }

  @Test
  void nobodyComesInWithoutAnAccountOrWithTheNameOfSomebodyWhoIsLinkedAlready() {
    var _ = meant("first");
    assertThat(in(back(go()))).isTrue();
    PROVIDER.subject = "a thief who took the name";
    assertThat(in(back(go()))).isFalse();
    PROVIDER.subject = "nobody";
    PROVIDER.name = "nobody-here";
    var answer = back(go());
    assertThat(in(answer)).isFalse();
    assertThat(answer.body()).contains("Nobody here has that account");
    var gone = meant("leaves");
    assertThat(in(back(go()))).isTrue();
    SITE.bean(Accounts.class)
        .change(new Actor.Platform(), gone.person().id(), java.util.Set.of(Role.EXPERT), false);
    assertThat(in(back(go()))).as("whose account is stopped").isFalse();
  }

  @Test
  void a38_aTokenThatIsNotForUsNotNowOrNotSignedByTheProviderLetsNobodyIn() {
    var _ = meant("attacked");
    var wrong =
        Map.<String, UnaryOperator<com.nimbusds.jwt.JWTClaimsSet.Builder>>of(
            "issuer", one -> one.issuer("https://evil.example"),
            "audience", one -> one.audience("another client"),
            "many audiences", one -> one.audience(List.of(InventedProvider.CLIENT, "other")),
            "for another party", one -> one.claim("azp", "other"),
            "nonce", one -> one.claim("nonce", "replayed"),
            "no nonce", one -> one.claim("nonce", null),
            "no subject", one -> one.subject(null),
            "too old", one -> one.expirationTime(Date.from(Instant.now().minusSeconds(120))),
            "no end", one -> one.expirationTime(null),
            "of tomorrow", one -> one.issueTime(Date.from(Instant.now().plusSeconds(86_400))));
    wrong.forEach((what, change) -> {
      PROVIDER.claims = change::apply;
      assertThat(in(back(go()))).as(what).isFalse();
    });
    PROVIDER.claims = one -> one;
    for (var signing : Signing.values()) {
      PROVIDER.signing = signing;
      assertThat(in(back(go()))).as(signing.name()).isEqualTo(signing == Signing.RIGHT);
    }
  }

  @Test
  void a38_aWayBackIsForOneBrowserOnceAndFromThisProvider() {
    var _ = meant("ways");
    var way = go();
    var code = PROVIDER.authorize(way.location());
    assertThat(in(back(way, way.state(), code, "", "__Host-wenlan-gone=another")))
        .as("another browser")
        .isFalse();
    assertThat(in(back(way, way.state(), code, "", way.cookie()))).as("used up").isFalse();
    var two = go();
    assertThat(in(back(two, "made-up", PROVIDER.authorize(two.location()), "", two.cookie())))
        .isFalse();
    assertThat(
            in(
                back(
                    two,
                    two.state(),
                    PROVIDER.authorize(two.location()),
                    "https://evil.example",
                    two.cookie())))
        .as("mix-up")
        .isFalse();
    var three = go();
    var four = go();
    assertThat(
            in(back(three, three.state(), PROVIDER.authorize(four.location()), "", three.cookie())))
        .as("the code of another way")
        .isFalse();
    var five = go();
    assertThat(
            in(
                back(
                    five,
                    five.state(),
                    PROVIDER.authorize(five.location()),
                    PROVIDER.issuer(),
                    five.cookie())))
        .isTrue();
  }
}
