package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Deeds;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Papers;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import tools.jackson.databind.json.JsonMapper;

/** Texts that are markup, formulas or headers, in every field that anybody can fill. */
class TextAttacksTest {
  private static final String MARKUP =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";
  private static final Centre CENTRE = new Centre();
  private static final Clients.Issued PROGRAM =
      CENTRE.site.bean(Clients.class).register(new Actor.Platform(), "P " + MARKUP, "p", "");

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  private static String json(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private static String filed() {
    var text = json(MARKUP);
    var body =
        """
        {"reference":%1$s,"requester":{"asker":"platform","name":%1$s,"onBehalfOf":%1$s},
         "right":{"matter":"patent","number":"CN 190000333 A","claim":1,"holder":%1$s},
         "product":{"name":%1$s,"model":%1$s,"key":%1$s},
         "listing":{"platform":%1$s,"place":%1$s,"seller":%1$s,"price":%1$s},
         "facts":%1$s,"region":"330100"}\
        """
            .formatted(text);
    var sent =
        CENTRE.site.json(
            "POST", "/api/v1/consultations", body, "Authorization", "Bearer " + PROGRAM.key());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(sent.body()).path("number").asString();
  }

  private static void units() {
    CENTRE
        .site
        .bean(Units.class)
        .put(
            new Unit(
                "markup",
                MARKUP,
                MARKUP,
                Unit.Level.PARTNER,
                "440100",
                null,
                LocalDate.of(2019, 1, 1),
                null,
                Set.of(Unit.Matter.values()),
                List.of(),
                50,
                true));
  }

  private static void patent(String number, String text) {
    var draft =
        new PatentDraft("invented", new PublicationNumber("CN", number, "A"))
            .right(Patent.Right.INVENTION)
            .published(LocalDate.of(2020, 9, 11))
            .title("zh", "attack " + text)
            .summary("zh", text)
            .party(new Patent.Party(Patent.Role.APPLICANT, text, text, text, "CN", "330106"))
            .claim(new Patent.Claim("zh", 1, text, List.of()));
    new TransactionTemplate(CENTRE.site.bean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> {
          if (CENTRE.site.bean(Patents.class).put(List.of(draft.build())).isEmpty()) {
            throw new IllegalStateException("Not put: " + number);
          }
        });
  }

  @Test
  void a25_markupInAnyFieldIsShownAsTextToEveryone_andNothingInItRuns() {
    units();
    patent("190000333", MARKUP);
    var number = filed();
    var officer = person("Officer", Centre.CENTRE, Role.OFFICER);
    var file = CENTRE.site.bean(Docket.class).find(officer.person(), number).orElseThrow();
    CENTRE.site.bean(Docket.class).say(file, officer.person(), false, MARKUP, now());
    CENTRE
        .site
        .bean(Papers.class)
        .file(number, officer.person(), "evidence", "0".repeat(64), MARKUP + ".png", now());
    CENTRE.site.bean(Deeds.class).note(officer.person(), "join", MARKUP, MARKUP);
    var _ =
        CENTRE
            .site
            .bean(Accounts.class)
            .invite(new Actor.Platform(), MARKUP, "markup", Set.of(Role.OFFICER));
    CENTRE.done(officer, number, "accept", "difficulty", "ORDINARY");
    shown(officer, "/cases/" + number, "/desk", "/units");
    shown(person("Security", "", Role.SECURITY), "/people", "/clients");
    shown(person("Audit", "", Role.AUDIT), "/deeds");
    CENTRE.done(officer, number, "keep");
    var expert = person("Expert", Centre.CENTRE, Role.EXPERT);
    CENTRE.done(expert, number, "claim", "free", "true");
    CENTRE.done(
        expert,
        number,
        "fill",
        "match-1",
        "IDENTICAL",
        "note-1",
        MARKUP,
        "evidence-1",
        MARKUP,
        "construction",
        MARKUP,
        "reasoning",
        MARKUP,
        "priorArt",
        MARKUP);
    shown(expert, "/cases/" + number);
    shown(null, "/patents/CN190000333A");
    shown(null, "/search?q=attack");
  }

  private static Someone person(String name, String unit, Role role) {
    return SignedIn.as(CENTRE.site, name + " " + MARKUP, unit, role);
  }

  private static Instant now() {
    return CENTRE.site.bean(Clock.class).instant();
  }

  /** As bytes, and in a browser that would run it: any complaint of its policy fails the visit. */
  private static void shown(@Nullable Someone who, String... paths) {
    for (var path : paths) {
      var answer = who == null ? CENTRE.site.get(path) : CENTRE.get(who, path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body())
          .as(path)
          .contains("&lt;script")
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x")
          .doesNotContain("<svg onload");
    }
    Browser.get()
        .visit(
            new View("en", false, 1440, true),
            CENTRE.site.address() + (who == null ? paths[0] : "/sign-in"),
            200,
            page -> {
              page.onDialog(dialog -> {
                throw new AssertionError("It runs: " + dialog.message());
              });
              if (who != null) {
                who.signIn(page, CENTRE.site);
              }
              for (var path : paths) {
                page.navigate(CENTRE.site.address() + path);
                assertThat(page.textContent("main")).as(path).contains("<script>alert(1)");
                assertThat(page.locator("main img[src=x], main script, main svg[onload]").count())
                    .as(path)
                    .isZero();
              }
            });
  }

  @Test
  void a27_whatASpreadsheetWouldRunIsExportedAsText() throws Exception {
    for (var formula : List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1")) {
      patent("19000044" + formula.length() % 10, formula);
      for (int i = 0; i < 200; i++) {
        var csv = CENTRE.site.get("/api/v1/patents.csv?q=attack").body();
        if (csv.contains("19000044" + formula.length() % 10)) {
          assertThat(csv).doesNotContainPattern("(?m)(^|,)\"?[=+@\\t-][^\",]*[A-Z0-9(]");
          break;
        }
        assertThat(i).as("not found: %s", formula).isLessThan(199);
        Thread.sleep(50);
      }
    }
    var quality = CENTRE.get(CENTRE.officer, "/quality.csv").body();
    assertThat(quality).doesNotContainPattern("(?m)(^|,)\"?[=+@\\t]");
  }

  @Test
  void a57_nothingThatIsTypedEndsALineOfAMessageToAPlatform() {
    var breaks = "a\r\nwebhook-signature: v1,x\r\n\r\n{\"type\":\"consultation.answered\"}";
    var sent =
        CENTRE.site.json(
            "POST",
            "/api/v1/consultations",
            QuestionToOpinionTest.question("a57-crlf", "US 9999999 B2", "s")
                .replace("\"Seller\"", json(breaks)),
            "Authorization",
            "Bearer " + PROGRAM.key());
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("/listing/seller").contains("control");
  }
}
