package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.mediation.web.InventedMediations.seen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.mediation.web.InventedMediations.Receipt;

/**
 * What is conceded in a room is planted as canaries and looked for everywhere else: pages and
 * answers of everybody but the two sides and the mediator, every other table, the log. All
 * invented.
 */
class MediationCanaryTest {
  private static final InventedMediations ALL = new InventedMediations();

  private final List<String> canaries = new ArrayList<>();

  @AfterAll
  static void stop() {
    ALL.site.close();
  }

  private String canary() {
    var word = "canary" + UUID.randomUUID().toString().replace("-", "");
    canaries.add(word);
    return word;
  }

  private void free(String where, String text) {
    assertThat(canaries).allSatisfy(word -> assertThat(text).as(where).doesNotContain(word));
  }

  @Test
  void aConcessionIsFoundByTheTwoSidesAndTheMediatorAndNowhereElse() {
    var out = System.out;
    var log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      planted();
    } finally {
      System.setOut(out);
    }
    free("log", log.toString(StandardCharsets.UTF_8));
  }

  private void planted() {
    var court = ALL.key();
    var referral = ALL.sent(court, ALL.referral("201710000001", "(2026) canary"));
    assertThat(referral.statusCode()).isEqualTo(201);
    var number = referral.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    var receipt = new Receipt(number, ALL.given(number, "PETITIONER"));
    var other = ALL.inTheRoom(receipt);
    nothingOfTheCourtOpensTheRoom(court, number, referral.body());
    ALL.agreed(ALL.party(number, receipt.code(), "speak", "text", canary()));
    ALL.agreed(ALL.party(number, other, "speak", "text", canary()));
    for (var what : List.of("PROPOSAL", "MINUTES", "FACTS")) {
      ALL.done(ALL.step(ALL.mediator, number, "speak", "what", what, "text", canary()));
    }
    // What is refused leaves no trace either.
    var _ = seen(404, ALL.party(number, "WRONG-CODE", "speak", "text", canary()));
    var _ = seen(409, ALL.step(ALL.officer, number, "speak", "text", canaries.getFirst()));
    ALL.done(ALL.step(ALL.mediator, number, "write", "text-1", canary(), "by-1", "RESPONDENT"));
    everywhere(number);
    for (var code : List.of(receipt.code(), other)) {
      assertThat(ALL.room(number, code).body()).contains(canaries.subList(0, 5));
    }
    assertThat(ALL.mediator.get(ALL.site, "/mediations/desk/" + number).body())
        .contains(canaries.subList(0, 5));
    ALL.done(ALL.step(ALL.mediator, number, "reopen"));
    unsigned(number, receipt.code());
    ALL.agreed(ALL.party(number, other, "close", "ground", "4"));
    everywhere(number);
    court(court, number, "Closed");
    assertThat(ALL.mediator.get(ALL.site, "/mediations/desk/" + number).body())
        .doesNotContain(promised());
    assertThat(
            ALL.site
                .bean(Docket.class)
                .find(new org.wenlan.account.Actor.Platform(), number)
                .orElseThrow()
                .body())
        .doesNotContain(promised());
    replaced();
  }

  /** It sees how its referral stands; what it was told is the key to nothing. */
  private void nothingOfTheCourtOpensTheRoom(String court, String number, String told) {
    var again = ALL.sent(court, ALL.referral("201710000001", "(2026) canary"));
    assertThat(again.statusCode()).isEqualTo(200);
    for (var word : (told + " " + again.body()).split("[^0-9A-Za-z-]+", -1)) {
      var _ = seen(404, ALL.room(number, word));
      var _ = seen(404, ALL.party(number, word, "close", "ground", "2"));
    }
    assertThat(told + again.body()).doesNotContain("code");
    court(court, number, "Mediating");
  }

  private void court(String key, String number, String stage) {
    var headers = new String[] {"Authorization", "Bearer " + key};
    var one = seen(200, ALL.site.get("/api/v1/mediations/" + number, headers)).body();
    assertThat(one).contains("\"stage\":\"" + stage + "\"");
    free("court", one);
    for (var path : List.of("/api/v1/mediations", "/mediations/desk/" + number)) {
      free("court " + path, ALL.site.get(path, headers).body());
    }
  }

  private static String promised() {
    return ALL.today.plusDays(777).toString();
  }

  /** Who owes what by when is conceded by nobody before it is signed. */
  private void unsigned(String number, String code) {
    ALL.done(
        ALL.step(
            ALL.mediator,
            number,
            "write",
            "kind-1",
            "DESTROY",
            "text-1",
            canary(),
            "due-1",
            promised()));
    ALL.agreed(ALL.party(number, code, "sign", "text", "Signer Bo (invented)"));
    for (var who : List.of(ALL.officer, ALL.head, ALL.second)) {
      var page = seen(200, who.get(ALL.site, "/mediations/desk/" + number)).body();
      assertThat(page).doesNotContain(promised(), "<td class=\"nowrap\">destroy");
    }
    assertThat(ALL.mediator.get(ALL.site, "/mediations/desk/" + number).body())
        .contains(promised());
    assertThat(ALL.room(number, code).body()).contains(promised());
  }

  private void everywhere(String number) {
    var expert = ALL.as("Expert Sun " + canaries.size(), Role.EXPERT, Role.REVIEWER);
    var paths =
        List.of(
            "/mediations",
            "/mediations/desk",
            "/mediations/desk?lane=ROOM",
            "/mediations/desk?lane=MINE",
            "/mediations/desk?lane=OVER",
            "/mediations/desk/" + number,
            "/mediations/progress?number=" + number,
            "/writs/of/" + number,
            "/mediations/register",
            "/disputes",
            "/desk",
            "/desk?kind=mediation",
            "/statistics",
            "/search?q=" + canaries.getFirst().substring(0, 12),
            "/deeds",
            "/api/v1/disputes/funnel",
            "/api/v1/mediations",
            "/api/v1/mediations/" + number,
            "/api/v1/mediations/organisations",
            "/api/openapi.json");
    for (var path : paths) {
      free("public " + path, ALL.site.get(path).body());
      for (Someone who : List.of(ALL.officer, ALL.head, ALL.stranger, ALL.second, expert)) {
        free(who.person().name() + " " + path, who.get(ALL.site, path).body());
      }
    }
    var key =
        ALL.site
            .bean(Clients.class)
            .register(
                new org.wenlan.account.Actor.Platform(),
                "Invented court " + UUID.randomUUID(),
                "court",
                "")
            .key();
    for (var path : paths) {
      free("program " + path, ALL.site.get(path, "Authorization", "Bearer " + key).body());
    }
    tables();
  }

  /** Every column of every table but the room's own. */
  private void tables() {
    var sql = ALL.site.bean(JdbcClient.class);
    var columns =
        sql.sql(
                """
                select table_schema || '.' || table_name || '/' || column_name
                from information_schema.columns join information_schema.tables
                  using (table_schema, table_name)
                where table_type = 'BASE TABLE'
                  and table_schema not in ('pg_catalog', 'information_schema')
                  and data_type in ('text', 'jsonb', 'json', 'character varying', 'bytea')
                  and not (table_schema = 'mediation' and table_name = 'word')\
                """)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(columns).hasSizeGreaterThan(100);
    for (var column : columns) {
      var parts = column.split("/", 2);
      int found =
          sql.sql(
                  "select count(*) from %s where cast(\"%s\" as text) like '%%canary%%'"
                          .formatted(parts[0], parts[1])
                      + " and cast(\"%s\" as text) ~ 'canary[0-9a-f]{32}'".formatted(parts[1]))
              .query(Integer.class)
              .single();
      assertThat(found).as(column).isZero();
    }
  }

  /** A mediator who was replaced is out of the room, and the next one not in it before accepted. */
  private void replaced() {
    var receipt = ALL.filed(ALL.form("201710000002"));
    var number = receipt.number();
    var other = ALL.inTheRoom(receipt);
    ALL.agreed(ALL.party(number, other, "speak", "text", canary()));
    ALL.agreed(ALL.party(number, other, "replace", "mediator", "0"));
    free("replaced", ALL.mediator.get(ALL.site, "/mediations/desk/" + number).body());
    assertThat(ALL.room(number, receipt.code()).body()).contains(canaries.getLast());
    ALL.done(
        ALL.step(
            ALL.officer,
            number,
            "propose",
            "mediator",
            String.valueOf(ALL.id(ALL.second)),
            "text",
            "Once advised one side."));
    free("proposed", ALL.second.get(ALL.site, "/mediations/desk/" + number).body());
    assertThat(agreement(number)).isEqualTo(404);
    ALL.agreed(ALL.party(number, receipt.code(), "want"));
    free("half accepted", ALL.second.get(ALL.site, "/mediations/desk/" + number).body());
    assertThat(agreement(number)).isEqualTo(404);
    assertThat(ALL.room(number, other).body()).contains("reads what was said");
    ALL.agreed(ALL.party(number, other, "want"));
    assertThat(ALL.second.get(ALL.site, "/mediations/desk/" + number).body())
        .contains(canaries.getLast());
    assertThat(agreement(number)).isEqualTo(200);
  }

  /** Whether the second mediator is offered the writ that says something of the room. */
  private static int agreement(String number) {
    return ALL.second
        .get(ALL.site, "/writs/of/" + number + "/new/mediation.agreement")
        .statusCode();
  }
}
