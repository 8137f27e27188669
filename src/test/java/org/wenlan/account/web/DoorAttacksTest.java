package org.wenlan.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Deeds;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.testing.Site;

/** Attacks at the door; each is named by its number in docs/reliability.md. */
class DoorAttacksTest {
  private static final Site SITE = Site.whole();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static long rows(String table) {
    return SITE.bean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Long.class)
        .single();
  }

  @Test
  void a1_aCaseOfAnotherUnitIsNotThere_andTheAttemptIsNoted() {
    var units = SITE.bean(org.wenlan.territory.Units.class);
    units.put(unit("a-centre"));
    var key = SITE.bean(Clients.class).register(new Actor.Platform(), "one", "p", "").key();
    var other = SITE.bean(Clients.class).register(new Actor.Platform(), "two", "p", "").key();
    var sent =
        SITE.json(
            "POST",
            "/api/v1/consultations",
            """
            {"reference":"a1","requester":{"asker":"platform","name":"P"},
             "right":{"matter":"patent","number":"US 9999999 B2","claim":1},
             "product":{"name":"Lamp"},"listing":{"platform":"P","place":"s"},
             "facts":"Seen.","region":"330100"}\
            """,
            "Authorization",
            "Bearer " + key);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    var number = sent.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    var far = SignedIn.as(SITE, "Somebody far", "zz-far", Role.OFFICER, Role.EXPERT, Role.HEAD);
    for (var path :
        List.of(
            "/cases/" + number,
            "/cases/" + number + "/files/" + "0".repeat(64),
            "/api/v1/cases/" + number + "/clocks")) {
      assertThat(SITE.get(path, "Cookie", far.cookie()).statusCode()).as(path).isEqualTo(404);
    }
    for (var act :
        List.of("messages", "accept", "refuse", "keep", "offer", "claim", "clocks/JUDGE/pause")) {
      var answer =
          SITE.post(
              "/cases/" + number + "/" + act,
              "version=1&text=x&difficulty=SIMPLE&reason=SPAM",
              "Cookie",
              far.cookie());
      assertThat(answer.statusCode()).as(act).isEqualTo(404);
    }
    var stranger = "Bearer " + other;
    assertThat(SITE.get("/api/v1/consultations/" + number, "Authorization", stranger).statusCode())
        .isEqualTo(404);
    assertThat(
            SITE.json(
                    "POST",
                    "/api/v1/consultations/" + number + "/files",
                    "{\"upload\":\"x\"}",
                    "Authorization",
                    stranger)
                .statusCode())
        .isEqualTo(404);
    assertThat(SITE.bean(Deeds.class).before(Long.MAX_VALUE, 50))
        .filteredOn(one -> one.act().equals("denied") && one.about().equals(number))
        .extracting(Deeds.Deed::who)
        .anyMatch(who -> who.startsWith("Somebody far"))
        .anyMatch(who -> who.equals("two"));
  }

  private static org.wenlan.territory.Unit unit(String code) {
    return new org.wenlan.territory.Unit(
        code,
        code,
        code,
        org.wenlan.territory.Unit.Level.INSTITUTION,
        "330100",
        null,
        null,
        null,
        Set.of(org.wenlan.territory.Unit.Matter.values()),
        List.of(),
        50,
        true);
  }

  @Test
  void a2_whichUnitSomebodyActsForIsNotWhatTheySay() {
    var far = SignedIn.as(SITE, "Somebody else", "zz-far", Role.OFFICER);
    var plain = desk(far.cookie(), "");
    for (var more :
        List.of("unit=a-centre", "owner=a-centre", "tenant=a-centre", "desk=a-centre")) {
      assertThat(desk(far.cookie(), "?" + more)).as(more).isEqualTo(plain);
    }
    for (var header : List.of("X-Unit", "X-Tenant", "X-Original-URL", "X-Forwarded-User")) {
      assertThat(desk(far.cookie(), "", header, "a-centre")).as(header).isEqualTo(plain);
    }
    var twoCookies = far.cookie() + "; unit=a-centre; role=SECURITY";
    assertThat(SITE.get("/people", "Cookie", twoCookies).statusCode()).isEqualTo(403);
    var key = SITE.bean(Clients.class).register(new Actor.Platform(), "p2", "p", "").key();
    var body =
        "{\"reference\":\"a2\",\"client\":\"00000000-0000-0000-0000-000000000000\",\"owner\":\"x\"}";
    var sent = SITE.json("POST", "/api/v1/consultations", body, "Authorization", "Bearer " + key);
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("\"/client\"").contains("\"/owner\"");
  }

  /** A desk without its own address in it. */
  private static String desk(String cookie, String query, String... headers) {
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("Cookie", cookie));
    return SITE.get("/desk" + query, all.toArray(String[]::new))
        .body()
        .replaceAll("/desk[?][^\" <]*", "/desk");
  }

  @Test
  void a33_noFormOfAnotherKindOrPlaceAndNoReadingChangesAnything() throws Exception {
    var key = SITE.bean(Clients.class).register(new Actor.Platform(), "p33", "p", "").key();
    var plain =
        SITE.send(
            "POST",
            "/api/v1/consultations",
            "{\"reference\":\"a33\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "Content-Type",
            "text/plain",
            "Authorization",
            "Bearer " + key);
    assertThat(plain.statusCode()).isEqualTo(415);
    var login = SITE.post("/sign-in", "name=a&password=b&code=c", "Sec-Fetch-Site", "cross-site");
    assertThat(login.statusCode()).isEqualTo(403);
    var out = SITE.post("/sign-out", "", "Origin", "https://evil.example");
    assertThat(out.statusCode()).isEqualTo(403);
    var everybody =
        List.of(
            SignedIn.as(SITE, "S33", "", Role.SECURITY),
            SignedIn.as(SITE, "O33", "a-centre", Role.OFFICER, Role.HEAD, Role.EXPERT));
    long before = state();
    for (var line : Files.readAllLines(Path.of("src/main/resources/access.tsv"))) {
      if (!line.startsWith("POST") && !line.startsWith("PATCH")) {
        continue;
      }
      var path =
          line.split("\t")[1]
              .replaceAll("\\{act:([a-z]+)[^}]*}", "$1")
              .replaceAll("\\{step:[^}]*}", "who")
              .replaceAll("\\{id:[^/]*}", "1")
              .replaceAll("\\{[^}]*}", "1");
      for (var who : everybody) {
        var answer = SITE.get(path + "?version=1&name=x&role=AUDIT", "Cookie", who.cookie());
        assertThat(answer.statusCode()).as(path).isNotEqualTo(500);
      }
    }
    assertThat(state()).as("something changed by a GET").isEqualTo(before);
  }

  private static long state() {
    return rows("account.person")
        + rows("account.invitation")
        + rows("account.client")
        + rows("account.deed")
        + rows("docket.event")
        + rows("docket.message")
        + rows("territory.unit");
  }

  @Test
  void a36_oneAddressThatTriesManyNamesIsStopped_andTheWordsTellNothing() {
    var who = SignedIn.as(SITE, "Somebody sprayed", "some-unit", Role.OFFICER);
    var accounts = SITE.bean(Accounts.class);
    int stopped = 0;
    for (int i = 0; i < 60; i++) {
      var entry = accounts.signIn("name-" + i, "Summer2026!!", "123456", "203.0.113.9");
      assertThat(entry).isInstanceOf(Accounts.Entry.Shut.class);
      stopped +=
          entry instanceof Accounts.Entry.Shut(var why)
                  && why.rule().equals("account.refusal.too-often")
              ? 1
              : 0;
    }
    assertThat(stopped).as("after fifty names").isEqualTo(10);
    // Those who were named come in from elsewhere as if nothing had happened.
    assertThat(
            accounts.signIn(
                who.signIn(), who.password(), SignedIn.code(SITE, who.secret(), 1), "198.51.100.8"))
        .isInstanceOf(Accounts.Entry.Open.class);
  }

  @Test
  void a37_aRecoveryCodeLetsInOnce_andWhoCameInByOneSignsNothing() {
    var who = SignedIn.as(SITE, "Somebody forgetful", "u", Role.OFFICER);
    var made = SITE.post("/me/recovery-codes", "", "Cookie", who.cookie()).body();
    var codes =
        java.util.regex.Pattern.compile("[a-z2-7]{4}(?:-[a-z2-7]{4}){3}")
            .matcher(made)
            .results()
            .map(java.util.regex.MatchResult::group)
            .toList();
    assertThat(codes).hasSize(8).doesNotHaveDuplicates();
    assertThat(SITE.get("/me", "Cookie", who.cookie()).body())
        .as("shown once")
        .doesNotContain(codes.getFirst());
    var form = "name=" + who.signIn() + "&password=" + who.password().replace(' ', '+') + "&code=";
    var typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", "+");
    var in = SITE.post("/sign-in", form + typed);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(SITE.post("/sign-in", form + typed).statusCode()).as("once more").isEqualTo(422);
    var cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    var session = SITE.bean(Accounts.class).session(cookie.replaceFirst("[^=]*=", ""));
    assertThat(session.orElseThrow().confirmed()).isFalse();
    // New codes are made by whoever shows the authenticator, not by whoever holds a code.
    var again = SITE.post("/me/recovery-codes", "", "Cookie", cookie);
    assertThat(again.headers().firstValue("Location").orElse("")).contains("/confirm");
    assertThat(SITE.bean(org.wenlan.account.Recovery.class).left(who.person().id())).isEqualTo(7);
    // Earlier codes end with new ones.
    var newer = SITE.post("/me/recovery-codes", "", "Cookie", who.cookie());
    assertThat(newer.statusCode()).isEqualTo(200);
    assertThat(SITE.post("/sign-in", form + codes.get(1)).statusCode()).isEqualTo(422);
    // Another one's code is nobody's.
    var other = SignedIn.as(SITE, "Somebody else", "u", Role.OFFICER);
    var theirs =
        "name=" + other.signIn() + "&password=" + other.password().replace(' ', '+') + "&code=";
    assertThat(SITE.post("/sign-in", theirs + codes.get(2)).statusCode()).isEqualTo(422);
  }

  @Test
  void a37_aSecondFactorIsGivenByAnInvitationOnly_andAnInvitationCountsOnce() {
    var accounts = SITE.bean(Accounts.class);
    var word = accounts.invite(new Actor.Platform(), "Somebody new", "u", Set.of(Role.OFFICER));
    var secret = SignedIn.bytes(accounts.invited(word).orElseThrow().secret());
    var code = SignedIn.code(SITE, secret, 0);
    var form = "name=somebody-new&password=correct+horse+battery&code=" + code;
    assertThat(SITE.post("/welcome/" + word, form).statusCode()).isEqualTo(303);
    assertThat(SITE.post("/welcome/" + word, form.replace("-new", "-other")).statusCode())
        .as("once more")
        .isEqualTo(404);
    // Nobody who is in can give themselves another one: there is no such address.
    assertThat(Access.shipped().all().keySet())
        .noneMatch(one -> one.path().contains("totp") || one.path().contains("factor"));
  }
}
