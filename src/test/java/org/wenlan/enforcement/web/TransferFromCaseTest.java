package org.wenlan.enforcement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;
import static org.wenlan.enforcement.web.InventedCases.refused;
import static org.wenlan.enforcement.web.InventedCases.shown;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Papers;
import org.wenlan.documents.Taken;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.parcel.Parcel;
import org.wenlan.parcel.Parcel.Verified;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import org.wenlan.transfer.Transfers;

/** A penalty case goes to the police with what is on its file. Everything is invented. */
class TransferFromCaseTest {
  private static final InventedCases CASES = new InventedCases();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  /** Files a document with a case; its hash. */
  private static String paper(String number, String name, String text) {
    var file = CASES.site.bean(Docket.class).find(new Actor.Platform(), number).orElseThrow();
    var content = new ByteArrayInputStream(text.getBytes(UTF_8));
    var taken =
        CASES
            .site
            .bean(Papers.class)
            .add(file, CASES.officer.person(), "photo", name, content, CASES.clock.instant());
    return ((Taken.Stored) taken).document().hash();
  }

  private static String field(String body, String name) {
    var found =
        Pattern.compile("id=\"" + name + "\" name=\"" + name + "\"[^>]*?value=\"([^\"]*)\"")
            .matcher(body);
    assertThat(found.find()).as(name + " in " + body).isTrue();
    return found.group(1);
  }

  /** Draws up what the form shows, to the police; the number of the transfer. */
  private static String drawn(String number, String... more) {
    var body = CASES.officer.get(CASES.site, "/transfers/new/transfer?reference=" + number).body();
    var fields =
        new java.util.ArrayList<>(
            List.of(
                "subject", field(body, "subject"),
                "region", field(body, "region"),
                "day", field(body, "day"),
                "turnover", field(body, "turnover"),
                "reference", number,
                "partner", "Police of an invented city",
                "text", "Facts (invented)."));
    fields.addAll(List.of(more));
    var answer =
        CASES.officer.post(CASES.site, "/transfers/new/transfer", fields.toArray(String[]::new));
    done(answer);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  private static java.net.http.HttpResponse<String> act(
      Someone who, String number, String act, String... fields) {
    var all = new java.util.ArrayList<>(List.of("version", CASES.version(number)));
    all.addAll(List.of(fields));
    return who.post(CASES.site, "/transfers/" + number + "/" + act, all.toArray(String[]::new));
  }

  private static void seen(View view, String number, String transfer) {
    Browser.get()
        .visit(
            view,
            CASES.site.address() + "/transfers/receive",
            200,
            page -> {
              CASES.officer.comeBack(page);
              var _ = page.navigate(CASES.site.address() + "/transfers/" + transfer);
              assertThat(page.isChecked("label:has-text('ledger') input")).isTrue();
              assertThat(page.isChecked("label:has-text('kept-here') input")).isFalse();
              Screens.now(page, "transfer-enclosing", view);
              var _ =
                  page.navigate(
                      CASES.site.address() + "/transfers/new/transfer?reference=" + number);
              Screens.now(page, "transfer-filled-in", view);
              var _ = page.navigate(CASES.site.address() + "/transfers?reference=" + number);
              Screens.now(page, "transfer-of-case", view);
            });
  }

  @Test
  void theFormKnowsTheCaseAndItsGoodsEvidenceAndChosenPapersGoAlong() {
    var number = CASES.filed(CASES.form(Cause.TRADEMARK));
    done(
        CASES.step(
            CASES.officer,
            number,
            "goods",
            "what",
            "=Lamps, small",
            "mark",
            "Invented mark 7",
            "quantity",
            "90",
            "value",
            "91000"));
    done(
        CASES.officer.post(
            CASES.site,
            "/enforcement/cases/" + number + "/evidence",
            "what",
            "Ledger (invented)",
            "origin",
            "The shop",
            "day",
            CASES.today().toString()));
    var along = paper(number, "ledger.txt", "Sold ninety lamps (invented).");
    var _ = paper(number, "kept-here.txt", "A note for ourselves (invented).");
    var body = CASES.officer.get(CASES.site, "/transfers/new/transfer?reference=" + number).body();
    assertThat(field(body, "subject")).isEqualTo(InventedCases.LAMPS);
    assertThat(field(body, "turnover")).isEqualTo("91000");
    assertThat(body).contains("Lamps bear the mark of somebody else");
    var transfer = drawn(number, "crime", "SALE_OF_COUNTERFEITS");
    assertThat(CASES.officer.get(CASES.site, "/transfers/" + transfer).body())
        .contains("ledger.txt", "kept-here.txt");
    refused(act(CASES.officer, transfer, "enclose", "paper", "0".repeat(64)), "not on the file");
    done(act(CASES.officer, transfer, "enclose", "paper", along));
    for (var view : List.of(new View("zh", false, 1440, true), new View("en", false, 360, false))) {
      seen(view, number, transfer);
    }
    assertThat(CASES.officer.get(CASES.site, "/transfers?reference=" + number).body())
        .contains(transfer);
    var sent = act(CASES.head, transfer, "send");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(CASES.head.get(CASES.site, "/transfers/" + transfer).body())
        .contains("ledger.txt")
        .doesNotContain("kept-here.txt");
    var transfers = CASES.site.bean(Transfers.class);
    var one = transfers.find(CASES.head.person(), transfer).orElseThrow();
    var parcel = transfers.parcel(one).orElseThrow();
    assertThat(Parcel.verify(parcel.bytes()))
        .isInstanceOfSatisfying(
            Verified.Sound.class,
            sound -> {
              assertThat(sound.parts())
                  .containsOnlyKeys(
                      "README.txt",
                      "about.json",
                      "evidence.csv",
                      "goods.csv",
                      "papers/01.txt",
                      "thresholds.json");
              assertThat(new String(sound.parts().get("papers/01.txt"), UTF_8))
                  .isEqualTo("Sold ninety lamps (invented).");
              assertThat(new String(sound.parts().get("goods.csv"), UTF_8))
                  .contains("\"'=Lamps, small\",Invented mark 7,90,91000");
              assertThat(new String(sound.parts().get("evidence.csv"), UTF_8))
                  .contains("Ledger (invented)", "The shop");
              assertThat(new String(sound.parts().get("about.json"), UTF_8))
                  .contains("ledger.txt", along)
                  .doesNotContain("kept-here");
            });
    var code = shown(sent.body(), "code");
    assertThat(transfers.byCode(transfer, code)).isPresent();
  }

  @Test
  void whatRestsOnARestrictedCaseIsNotThereForWhoMayNotKnowOfIt() {
    var form = CASES.form(Cause.TRADE_SECRET);
    form.put("subject", "Kestrelwright Ltd");
    var number = CASES.reported(form).number();
    var path = "/enforcement/cases/" + number;
    var shut =
        CASES.officer.post(
            CASES.site,
            "/transfers/new/transfer",
            "subject",
            "Kestrelwright Ltd",
            "reference",
            number,
            "partner",
            "Police of an invented city",
            "crime",
            "TRADE_SECRET",
            "day",
            "2025-09-01",
            "basis",
            "Criminal Law art. 219 (as the officer says)",
            "text",
            "x");
    assertThat(shut.statusCode()).isEqualTo(422);
    assertThat(shut.body()).contains("is no case whose file you have open");
    done(CASES.head.post(CASES.site, path + "/open", "reason", "First look"));
    var officer = CASES.officer.person();
    done(CASES.head.post(CASES.site, path + "/let", "person", officer.id().toString()));
    done(CASES.officer.post(CASES.site, path + "/open", "reason", "To transfer it"));
    var transfer =
        drawn(
            number,
            "crime",
            "TRADE_SECRET",
            "basis",
            "Criminal Law art. 219 (as the officer says)");
    done(act(CASES.officer, transfer, "enclose"));
    var sent = act(CASES.head, transfer, "send");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    var colleague = CASES.as("Colleague Sun", Role.HEAD, Role.OFFICER);
    assertThat(CASES.officer.get(CASES.site, "/transfers").body()).contains(transfer);
    for (var address :
        List.of(
            "/transfers", "/transfers?kind=TRANSFER", "/transfers?reference=" + number, "/writs")) {
      assertThat(colleague.get(CASES.site, address).body())
          .as(address)
          .doesNotContain(transfer, "Kestrelwright");
    }
    for (var address :
        List.of(
            "/transfers/" + transfer,
            "/transfers/" + transfer + "/parcel",
            "/writs/of/" + transfer)) {
      var answer = colleague.get(CASES.site, address);
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Kestrelwright");
    }
    assertThat(colleague.get(CASES.site, "/transfers/new/transfer?reference=" + number).body())
        .doesNotContain("Kestrelwright");
    var sql = CASES.site.bean(JdbcClient.class);
    for (var query :
        List.of(
            "select string_agg(l::text, ' ') from transfer.line l",
            "select string_agg(c.title, ' ') from docket.case_file c",
            "select string_agg(e.said || e.act, ' ') from docket.event e")) {
      assertThat(sql.sql(query).query(String.class).single()).doesNotContain("Kestrelwright");
    }
    var code = shown(sent.body(), "code");
    assertThat(CASES.site.bean(Transfers.class).byCode(transfer, code)).isPresent();
  }

  private static java.net.http.HttpResponse<String> asked(Someone who, String reference) {
    return who.post(
        CASES.site,
        "/transfers/new/asked",
        "subject",
        "Gyrfalcon works",
        "reference",
        reference,
        "partner",
        "Unit of another province",
        "text",
        "What is known? (invented)");
  }

  @Test
  void whatIsAskedFromElsewhereAboutARestrictedCaseIsRestrictedHoweverItsNumberIsTyped() {
    var number = CASES.reported(CASES.form(Cause.TRADE_SECRET)).number();
    var path = "/enforcement/cases/" + number;
    done(CASES.head.post(CASES.site, path + "/open", "reason", "First look"));
    var typed = " " + number.toLowerCase(java.util.Locale.ROOT);
    var answer = asked(CASES.head, typed);
    done(answer);
    var transfer = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    assertThat(CASES.head.get(CASES.site, "/transfers/" + transfer).body()).contains(number);
    var colleague = CASES.as("Colleague Bai", Role.HEAD, Role.OFFICER);
    assertThat(colleague.get(CASES.site, "/transfers/" + transfer).statusCode()).isEqualTo(404);
    assertThat(colleague.get(CASES.site, "/transfers").body())
        .doesNotContain(transfer, "Gyrfalcon");
    for (var unseen : List.of(typed, "CF20199999999")) {
      assertThat(asked(colleague, unseen).body())
          .as("there is none for them, or none at all")
          .contains("you have no such file open");
    }
    done(asked(colleague, "Hangzhou CF-7/2019"));
  }

  @Test
  void aCaseThatRestsAfterItsNoticeStillFillsTheFormIn() {
    var number = CASES.filed(CASES.form(Cause.TRADEMARK));
    var _ = CASES.told(number, 60_000, 90_000);
    done(CASES.step(CASES.officer, number, "suspend", "text", "Police", "transfer", "YS1"));
    var body = CASES.officer.get(CASES.site, "/transfers/new/transfer?reference=" + number).body();
    assertThat(field(body, "turnover")).isEqualTo("60000");
    assertThat(body).contains("Facts and reasons (invented).");
  }
}
