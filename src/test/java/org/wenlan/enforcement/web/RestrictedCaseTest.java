package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.refused;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Chronicle;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.statistics.Counted;
import org.wenlan.statistics.Figures;

/**
 * Who is not on the list of a restricted case finds no trace of it: canaries are planted in
 * everything that can be typed and looked for everywhere. Everything is invented.
 */
class RestrictedCaseTest {
  private static final InventedCases CASES = new InventedCases();
  private static final List<String> CANARIES =
      List.of("Kestrelwright", "Osprey formula", "Buzzardine", "Merlin witness", "Harrier court");
  private static final String DEFENCE = "Peregrine defence";

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  /** With the code of the party. */
  private static InventedCases.Receipt planted() {
    var form = CASES.form(Cause.TRADE_SECRET);
    form.put("committed", "2025-09-01");
    form.put("subject", "Kestrelwright Ltd");
    form.put("text", "They use the Osprey formula.");
    form.put("reporter", "Merlin witness");
    var number = CASES.reported(form).number();
    var path = "/enforcement/cases/" + number;
    assertThat(CASES.officer.get(CASES.site, path).statusCode()).isEqualTo(404);
    assertThat(CASES.head.get(CASES.site, path).body())
        .contains("Why you open it")
        .doesNotContain("Kestrelwright");
    done(CASES.head.post(CASES.site, path + "/open", "reason", "First look for Harrier court"));
    assertThat(CASES.head.get(CASES.site, path).body()).contains("Kestrelwright", "Osprey");
    var officer = CASES.officer.person();
    done(CASES.head.post(CASES.site, path + "/let", "person", officer.id().toString()));
    done(CASES.officer.post(CASES.site, path + "/open", "reason", "To investigate"));
    done(CASES.step(CASES.officer, number, "open-case", "text", "Buzzardine was seen."));
    done(CASES.step(CASES.head, number, "confirm"));
    CASES.assigned(number);
    done(
        CASES.officer.post(
            CASES.site,
            "/writs/of/" + number + "/new/enforcement.filing",
            "b-party",
            "Kestrelwright Ltd",
            "b-act",
            "Use of the Osprey formula",
            "b-filed",
            CASES.today().toString()));
    done(
        CASES.step(
            CASES.officer, number, "goods", "what", "Buzzardine", "quantity", "1", "value", "9"));
    done(
        CASES.officer.post(
            CASES.site,
            path + "/evidence",
            "what",
            "Notes on the Osprey formula",
            "origin",
            "Kestrelwright Ltd",
            "day",
            CASES.today().toString()));
    done(
        CASES.officer.post(
            CASES.site, path + "/hand", "serial", "1", "taker", "Store", "why", "Keeping"));
    done(
        CASES.step(
            CASES.officer,
            number,
            "note",
            "kind",
            "INSPECTION",
            "day",
            CASES.today().toString(),
            "place",
            "Harrier court",
            "text",
            "The Osprey formula was on the wall."));
    var code = CASES.told(CASES.officer, number, 0, 200_000);
    var said = said(number, code, "statement", "The " + DEFENCE + ": it is our own.");
    assertThat(said.statusCode()).isEqualTo(200);
    return new InventedCases.Receipt(number, code);
  }

  private static HttpResponse<String> said(String number, String code, String act, String text) {
    var fields = Map.of("number", number, "code", code, "text", text);
    return CASES.post("/enforcement/party" + (act.isEmpty() ? "" : "/" + act), fields);
  }

  /** The party itself is no stranger, and yet it reads nothing that others wrote. */
  @Test
  void thePartyOfARestrictedCaseSpeaksOnItsPageAndFindsNoCanaryThere() {
    var planted = planted();
    var number = planted.number();
    var pages = new ArrayList<String>();
    pages.add(said(number, planted.code(), "", "").body());
    pages.add(said(number, planted.code(), "hearing", "").body());
    done(
        CASES.step(
            CASES.officer,
            number,
            "set-hearing",
            "day",
            CASES.today().plusDays(20).toString(),
            "place",
            "Room 3",
            "chair",
            "Merlin witness"));
    done(CASES.step(CASES.officer, number, "suspend", "text", "Buzzardine", "transfer", "YS1"));
    pages.add(said(number, planted.code(), "", "").body());
    done(CASES.step(CASES.officer, number, "hand-over", "text", "Buzzardine", "transfer", "YS1"));
    pages.add(said(number, planted.code(), "statement", "Again the " + DEFENCE).body());
    done(CASES.step(CASES.head, number, "confirm"));
    pages.add(said(number, planted.code(), "", "").body());
    pages.add(said(number, planted.code(), "statement", "Once more the " + DEFENCE).body());
    for (var page : pages) {
      assertThat(page).contains(number, DEFENCE).doesNotContain(CANARIES);
      assertThat(page).doesNotContain("Zhao", "Qian", "Wu", "YS1", "police", "330106", "Facts and");
    }
    assertThat(pages.getLast()).contains("The case is over here.");
    var stranger = said(number, "2222-3333-4444-5555", "", "");
    assertThat(stranger.statusCode()).isEqualTo(404);
    assertThat(stranger.body()).doesNotContain(DEFENCE).doesNotContain(CANARIES);
    tables(List.of(number, DEFENCE));
  }

  @Test
  void whoIsNotOnTheListSeesNothingAnywhere() throws IOException, InterruptedException {
    var number = planted().number();
    var canaries = new ArrayList<>(CANARIES);
    canaries.addAll(List.of(number, DEFENCE));
    var colleague = CASES.as("Colleague Sun", Role.HEAD, Role.OFFICER, Role.EXPERT);
    var compiler = CASES.as("Compiler Li", Role.STATISTICIAN);
    Counted.caughtUp(CASES.site);
    for (var who : List.of(colleague, CASES.stranger, compiler)) {
      for (var address : addresses(number)) {
        silent(who, address, canaries);
      }
    }
    for (var act : List.of("confirm", "open", "hand", "evidence", "let")) {
      var answer = CASES.step(colleague, number, act, "reason", "curious", "text", "x");
      assertThat(answer.statusCode()).as(act).isIn(303, 404);
      assertThat(CASES.file(colleague, number)).doesNotContain(CANARIES);
    }
    assertThat(CASES.head.get(CASES.site, "/enforcement/cases/" + number + "/list").body())
        .contains("First look for Harrier court", "To investigate")
        .doesNotContain("curious");
    assertThat(CASES.head.get(CASES.site, "/writs/of/" + number).body()).contains("Kestrelwright");
    assertThat(colleague.get(CASES.site, "/writs/of/" + number).statusCode()).isEqualTo(404);
    chronicle(number);
    tables(canaries);
    var log = Path.of("target/o.log");
    if (Files.exists(log)) {
      assertThat(Files.readString(log)).doesNotContain(CANARIES);
    }
  }

  private static void silent(Someone who, String address, List<String> canaries) {
    var body = who.get(CASES.site, address).body();
    for (var canary : canaries) {
      if (!address.contains(canary)) {
        assertThat(body).as("%s of %s", address, who.person().name()).doesNotContain(canary);
      }
    }
  }

  /** Every address without a place in it that answers a GET, and those of the case. */
  private static List<String> addresses(String number) throws IOException {
    var all = new ArrayList<String>();
    for (var line : Files.readAllLines(Path.of("src/main/resources/access.tsv"))) {
      var parts = line.split("\t", -1);
      if (parts.length > 2 && parts[0].equals("GET") && !parts[1].contains("{")) {
        all.add(parts[1]);
      }
    }
    for (var lane : org.wenlan.enforcement.EnforcementCases.Lane.values()) {
      all.add("/enforcement/desk?lane=" + lane);
    }
    int year = CASES.today().getYear();
    for (var indicator : List.of("enforcement.here.filed", "enforcement.here.trade-secret")) {
      all.add("/statistics/" + indicator + "?region=330000&period=" + year);
      all.add("/statistics/" + indicator + "/facts?region=330000&period=" + year);
      all.add("/statistics/" + indicator + "/facts?region=000000&period=" + year);
    }
    all.addAll(
        List.of(
            "/enforcement/cases/" + number,
            "/enforcement/cases/" + number + "/list",
            "/writs/of/" + number,
            "/writs/of/" + number + "/1.pdf",
            "/writs/of/" + number + "/new/enforcement.filing",
            "/enforcement/cases/" + number + "/papers/" + "0".repeat(64),
            "/enforcement/decisions/" + number,
            "/api/v1/enforcement/decisions/" + number,
            "/cases/" + number,
            "/pledges/desk/" + number,
            "/search?q=Kestrelwright"));
    return all;
  }

  /** The chronicle, which is read by whoever counts, has no word of it, and no county. */
  private static void chronicle(String number) {
    var entries =
        CASES.site.bean(Chronicle.class).after(Chronicle.Place.START, 10_000).stream()
            .filter(one -> one.number().equals(number))
            .toList();
    assertThat(entries).isNotEmpty();
    for (var entry : entries) {
      assertThat(entry.toString()).doesNotContain(CANARIES).doesNotContain("330106", DEFENCE);
      assertThat(entry.marks()).containsEntry("restricted", "yes");
    }
    var period = org.wenlan.kernel.Period.year(CASES.today().getYear());
    assertThat(
            CASES
                .site
                .bean(Figures.class)
                .rows("enforcement.here.trade-secret", period, "330000", Long.MAX_VALUE, 50)
                .toString())
        .contains("case:")
        .doesNotContain("case:" + number);
  }

  /** What other boxes keep: the outbox, webhooks, deeds, and the lines of the chronology. */
  private static void tables(List<String> canaries) {
    var sql = CASES.site.bean(JdbcClient.class);
    for (var query :
        List.of(
            "select string_agg(d::text, ' ') from account.deed d",
            "select string_agg(e.said || e.act, ' ') from docket.event e",
            "select string_agg(c.title, ' ') from docket.case_file c",
            "select string_agg(l.subject, ' ') from enforcement.line l")) {
      var text = sql.sql(query).query(String.class).optional().orElse("");
      assertThat(text).as(query).doesNotContain(CANARIES).doesNotContain(DEFENCE);
    }
    for (var schema : List.of("mail", "webhooks", "watch")) {
      var tables =
          sql.sql(
                  """
                  select table_name from information_schema.tables
                  where table_schema = ? and table_type = 'BASE TABLE'\
                  """)
              .param(schema)
              .query(String.class)
              .list();
      for (var table : tables) {
        var text =
            sql.sql("select string_agg(t::text, ' ') from " + schema + "." + table + " t")
                .query(String.class)
                .optional()
                .orElse("");
        assertThat(text).as(schema + "." + table).doesNotContain(canaries);
      }
    }
  }

  @Test
  void aRestrictedDecisionIsNeverPublishedAndAnOpeningEnds() {
    var form = CASES.form(Cause.TRADE_SECRET);
    form.put("committed", "2025-09-01");
    var number = CASES.reported(form).number();
    var path = "/enforcement/cases/" + number;
    refused(CASES.head.post(CASES.site, path + "/open", "reason", " "), "A reason is needed");
    done(CASES.head.post(CASES.site, path + "/open", "reason", "Look"));
    done(CASES.step(CASES.head, number, "open-case", "text", "Seen."));
    refused(CASES.step(CASES.head, number, "confirm"), "whoever proposes does not decide");
    var other = CASES.as("Head Feng", Role.HEAD, Role.OFFICER);
    assertThat(CASES.step(other, number, "confirm").statusCode()).isEqualTo(404);
    done(CASES.head.post(CASES.site, path + "/let", "person", other.person().id().toString()));
    done(other.post(CASES.site, path + "/open", "reason", "To decide"));
    done(CASES.step(other, number, "confirm"));
    CASES.clock.on(java.time.Duration.ofMinutes(31));
    assertThat(CASES.file(other, number)).contains("Why you open it");
    done(CASES.head.post(CASES.site, path + "/open", "reason", "Again"));
    done(CASES.head.post(CASES.site, path + "/strike", "person", other.person().id().toString()));
    assertThat(other.get(CASES.site, path).statusCode()).isEqualTo(404);
    refused(CASES.step(CASES.head, number, "publish"), "not published here");
  }
}
