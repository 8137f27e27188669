package org.wenlan.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.platform.Settings;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** Coming in, and everything that must not let anyone in. */
class SigningInTest {
  private static final Site SITE = Site.whole();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> signIn(
      String name, String password, String code, String to, String... headers) {
    var form =
        "name="
            + encoded(name)
            + "&password="
            + encoded(password)
            + "&code="
            + code
            + "&to="
            + encoded(to);
    return SITE.post("/sign-in", form, headers);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> signIn(Someone who, int steps, String to, String... headers) {
    return signIn(
        who.signIn(), who.password(), SignedIn.code(SITE, who.secret(), steps), to, headers);
  }

  private static Someone somebody() {
    return SignedIn.as(SITE, "Somebody", "some-unit", Role.OFFICER);
  }

  @Test
  void theFirstStartInvitesThreeSeparateAdministratorsAndKnowsNoPassword() throws Exception {
    try (var fresh = Site.whole()) {
      var file = fresh.bean(Settings.class).home().resolve("first-start.txt");
      var words =
          Files.readAllLines(file).stream()
              .map(line -> line.replaceFirst(".*/welcome/", ""))
              .toList();
      assertThat(Files.getPosixFilePermissions(file))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      var accounts = fresh.bean(Accounts.class);
      assertThat(words.stream().map(word -> accounts.invited(word).orElseThrow().roles()).toList())
          .containsExactly(Set.of(Role.SYSTEM), Set.of(Role.SECURITY), Set.of(Role.AUDIT));
      assertThat(accounts.all()).isEmpty();
    }
  }

  @Test
  void aRightSignInOpensANewSessionWithAGuardedCookie() {
    var who = somebody();
    var answer = signIn(who, 1, "/me", "Cookie", who.cookie());
    assertThat(answer.statusCode()).isEqualTo(303);
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("__Host-wenlan=")
        .contains("Secure")
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/")
        .doesNotContain("Domain")
        .doesNotContain(who.cookie());
    assertThat(SITE.get("/me", "Cookie", who.cookie()).statusCode())
        .as("the old one")
        .isEqualTo(303);
    var page = SITE.get("/me", "Cookie", cookie.replaceFirst(";.*", ""));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aOneTimePasswordCountsOnce() {
    var who = somebody();
    assertThat(signIn(who, 1, "").statusCode()).isEqualTo(303);
    assertThat(signIn(who, 1, "").statusCode()).isEqualTo(422);
  }

  @Test
  void anUnknownNameReadsLikeAWrongPassword() {
    var who = somebody();
    var code = SignedIn.code(SITE, who.secret(), 1);
    var unknown = signIn("nobody-here", "correct horse battery", code, "");
    var wrong = signIn(who.signIn(), "wrong horse battery", code, "");
    assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.body().replace("nobody-here", who.signIn())).isEqualTo(wrong.body());
  }

  @Test
  void whoGuessesIsStoppedAndTheirVictimIsNotLockedOutElsewhere() {
    var who = somebody();
    for (int i = 0; i < 6; i++) {
      assertThat(signIn(who.signIn(), "guess number " + i, "123456", "").statusCode())
          .isEqualTo(422);
    }
    var stopped = signIn(who, 1, "", "Accept-Language", "en");
    assertThat(stopped.statusCode()).isEqualTo(422);
    assertThat(stopped.body()).contains("Too many attempts");
    var accounts = SITE.bean(Accounts.class);
    var elsewhere =
        accounts.signIn(
            who.signIn(), who.password(), SignedIn.code(SITE, who.secret(), 1), "198.51.100.7");
    assertThat(elsewhere).isInstanceOf(Accounts.Entry.Open.class);
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    for (var to :
        List.of(
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/%2f/evil.example/..//x",
            "javascript:alert(1)",
            "/a\r\nLocation: x")) {
      var who = somebody();
      var where = signIn(who, 1, to).headers().firstValue("Location").orElse("");
      assertThat(where).as(to).startsWith("/").doesNotContain("evil").doesNotStartWith("//");
    }
  }

  @Test
  void whatWasDoneCannotBeChangedInTheDatabase() {
    var sql = SITE.bean(JdbcClient.class);
    var _ = somebody();
    for (var statement :
        List.of(
            "update account.deed set who = 'x'",
            "delete from account.deed",
            "truncate account.deed",
            "update docket.event set who = 'x'",
            "delete from consultation.opinion")) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.sql(statement).update()))
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void nobodyHoldsTwoAdministrations() {
    var accounts = SITE.bean(Accounts.class);
    for (var roles :
        List.of(
            Set.of(Role.SYSTEM, Role.SECURITY), Set.of(Role.AUDIT, Role.OFFICER), Set.<Role>of())) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> accounts.invite(new Actor.Platform(), "Somebody greedy", "", roles)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void thePagesCanBeReadAndUsedByEveryone() {
    var screens = new Screens(SITE.address());
    screens.look("sign-in", "/sign-in");
    var word =
        SITE.bean(Accounts.class)
            .invite(new Actor.Platform(), "An invented person", "", Set.of(Role.OFFICER));
    screens.look("welcome", "/welcome/" + word);
  }
}
