package org.wenlan.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Permission;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.web.Access.Endpoint;
import org.wenlan.testing.Site;

/** Made out of {@code access.tsv}: every endpoint, every role, programs and strangers. */
class AccessTest {
  private static final Site SITE = Site.whole();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void theTableNamesEveryEndpointAndNoOther() {
    var served = new TreeSet<String>();
    SITE.bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info -> {
          for (var path : info.getPatternValues()) {
            var methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
              served.add("ANY " + path);
            }
            for (RequestMethod method : methods) {
              served.add(method + " " + path);
            }
          }
        });
    var listed = new TreeSet<String>();
    for (var endpoint : Access.shipped().all().keySet()) {
      listed.add(endpoint.method() + " " + endpoint.path());
    }
    assertThat(listed).containsExactlyElementsOf(served);
  }

  @Test
  void everyEndpointLetsInWhomTheTableNamesAndNobodyElse() {
    var cookies = new EnumMap<Role, String>(Role.class);
    for (var role : Role.values()) {
      cookies.put(role, SignedIn.as(SITE, "Somebody " + role, "some-unit", role).cookie());
    }
    var key = SITE.bean(Clients.class).register(new Actor.Platform(), "A program", "p-1", "").key();
    var wrong = new ArrayList<String>();
    for (var entry : Access.shipped().all().entrySet()) {
      var endpoint = entry.getKey();
      if (endpoint.method().equals("ANY") || endpoint.path().equals("/sign-out")) {
        continue;
      }
      for (var role : Role.values()) {
        boolean may = entry.getValue().roles().contains(role) || open(entry.getValue());
        check(
            endpoint,
            role.name(),
            may,
            status(endpoint, "Cookie", cookies.getOrDefault(role, "")),
            wrong);
      }
      boolean program =
          open(entry.getValue())
              || entry.getValue() == Permission.CLIENT
              || entry.getValue() == Permission.RETURNS;
      check(
          endpoint, "PROGRAM", program, status(endpoint, "Authorization", "Bearer " + key), wrong);
      check(endpoint, "ANYONE", open(entry.getValue()), status(endpoint), wrong);
      check(
          endpoint,
          "WRONG KEY",
          open(entry.getValue()),
          status(endpoint, "Authorization", "Bearer wl_wrong"),
          wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean open(Permission permission) {
    return permission == Permission.PUBLIC;
  }

  /** Inside means whatever the controller says; outside is 401, 403, or the way to sign in. */
  private static void check(
      Endpoint endpoint, String who, boolean may, String status, List<String> wrong) {
    boolean outside = status.equals("401") || status.equals("403") || status.equals("sign-in");
    if (may == outside) {
      wrong.add(who + " " + endpoint + ": " + status);
    }
  }

  private static String status(Endpoint endpoint, String... headers) {
    var path =
        endpoint
            .path()
            .replaceAll("\\{act:([a-z]+)[^/]*}", "$1")
            .replaceAll("\\{(form|table):([a-z]+)[^}]*}", "$2")
            .replaceAll("\\{code:[^}]*[.][^}]*}", "courts.received")
            .replaceAll("\\{id:[^/]*\\{1,18}}", "999999")
            .replaceAll("\\{type:[^/]*}", "site.not-found")
            .replaceAll("\\{step:[^/]*}", "who")
            .replaceAll("\\{code:[^/.]*\\+}", "AAAA-BBBB")
            .replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000");
    // As if it came through a proxy: the machine's own people may bring data in.
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("X-Forwarded-For", "192.0.2.1"));
    var given = all.toArray(String[]::new);
    var answer =
        switch (endpoint.method()) {
          case "GET" -> SITE.get(path, given);
          case "POST" ->
              endpoint.path().equals("/api/v1/imports")
                  ? SITE.parts(path, given)
                  : endpoint.path().startsWith("/api/")
                      ? SITE.json("POST", path, "{}", given)
                      : SITE.post(path, "version=1", given);
          default -> SITE.json(endpoint.method(), path, "{}", given);
        };
    boolean asked =
        answer.statusCode() == 303
            && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
    return asked ? "sign-in" : String.valueOf(answer.statusCode());
  }

  @Test
  void aPersonWhoseRolesChangeIsOutAtTheNextRequest() {
    var somebody = SignedIn.as(SITE, "Somebody leaving", "some-unit", Role.OFFICER);
    assertThat(SITE.get("/me", "Cookie", somebody.cookie()).statusCode()).isEqualTo(200);
    SITE.bean(org.wenlan.account.Accounts.class)
        .change(
            new Actor.Platform(), somebody.person().id(), java.util.Set.of(Role.OFFICER), false);
    assertThat(SITE.get("/me", "Cookie", somebody.cookie()).statusCode()).isEqualTo(303);
  }

  @Test
  void nothingIsDoneByAReadingMethodOrAnUnknownOne() {
    for (var method : List.of("TRACE", "PUT", "DELETE", "PROPFIND")) {
      var answer = SITE.json(method, "/people", "{}");
      assertThat(answer.statusCode()).as(method).isIn(400, 401, 404, 405, 501);
    }
    assertThat(SITE.json("HEAD", "/people", "").statusCode()).isEqualTo(303);
  }

  @Test
  void aFormOfAnotherSiteIsRefusedHoweverOldTheBrowser() {
    var officer = SignedIn.as(SITE, "Somebody tricked", "some-unit", Role.SECURITY);
    for (Map.Entry<String, String> sign :
        List.of(
            Map.entry("Sec-Fetch-Site", "cross-site"),
            Map.entry("Sec-Fetch-Site", "same-site"),
            Map.entry("Origin", "https://evil.example"),
            Map.entry("Origin", "null"))) {
      var answer =
          SITE.post(
              "/people",
              "name=Mallory&role=AUDIT",
              "Cookie",
              officer.cookie(),
              sign.getKey(),
              sign.getValue());
      assertThat(answer.statusCode()).as(sign.toString()).isEqualTo(403);
    }
    assertThat(SITE.get("/people", "Cookie", officer.cookie()).body()).doesNotContain("Mallory");
  }
}
