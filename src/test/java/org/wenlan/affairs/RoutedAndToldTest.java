package org.wenlan.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.mail.Mail;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;
import org.wenlan.webhooks.Webhooks;

/** Whose case an application becomes, and what whoever applied is told. All invented. */
class RoutedAndToldTest {
  private static final GreenMail SERVER = server();
  private static final Site SITE =
      Site.whole(
          Map.of(),
          Map.of(
              "WENLAN_SMTP_HOST", "127.0.0.1",
              "WENLAN_SMTP_PORT", String.valueOf(SERVER.getSmtp().getPort()),
              "WENLAN_SMTP_FROM", "wenlan@test.invalid",
              "WENLAN_ADDRESS", "https://wenlan.invalid/"));
  private static final WalkedAffairs WALKED = new WalkedAffairs(SITE);
  private static final String CENTRE = SITE.bean(Units.class).centre();

  private static GreenMail server() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  @AfterAll
  static void stop() {
    SITE.close();
    SERVER.stop();
  }

  private static void office(String code, Unit.Level level, String region, boolean available) {
    SITE.bean(Units.class)
        .put(
            new Unit(
                code,
                "虚构局",
                "Invented office",
                level,
                region,
                null,
                null,
                null,
                Set.of(),
                List.of(),
                10,
                available));
  }

  private static String owner(String affair, String region) {
    return WALKED.find(WALKED.apply(affair, "region", region).number()).file().owner();
  }

  @Test
  void anApplicationGoesToTheOfficeOfTheRegionThatTheApplicantNames() {
    assertThat(owner("station-visit", "330206")).as("no office there yet").isEqualTo(CENTRE);
    office("nb-office", Unit.Level.CITY, "330200", true);
    office("beilun-office", Unit.Level.COUNTY, "330206", true);
    office("zhenhai-office", Unit.Level.COUNTY, "330211", false);
    assertThat(owner("station-visit", "330206")).isEqualTo("beilun-office");
    assertThat(owner("station-visit", "330203")).as("its city has one").isEqualTo("nb-office");
    assertThat(owner("station-visit", "330211")).as("takes no work").isEqualTo("nb-office");
    assertThat(owner("station-visit", "330300")).as("another city").isEqualTo(CENTRE);
    assertThat(owner("preexam-design", "330206")).as("the centre's own").isEqualTo(CENTRE);
  }

  @Test
  void onlyThatOfficeHasItOnItsDesk() {
    office("yw-office", Unit.Level.COUNTY, "330782", true);
    var there = SignedIn.as(SITE, "Officer there", "yw-office", Role.OFFICER);
    var here = SignedIn.as(SITE, "Officer here", CENTRE, Role.OFFICER);
    var number = WALKED.apply("brand-guidance-station", "region", "330782").number();
    assertThat(there.get(SITE, "/applications").body()).contains(number);
    assertThat(here.get(SITE, "/applications").body()).doesNotContain(number);
    assertThat(here.get(SITE, "/applications/" + number).statusCode()).isEqualTo(404);
    assertThat(page(there, number, "pass").statusCode()).isEqualTo(303);
    assertThat(SITE.get("/affairs/brand-guidance-station", "Accept-Language", "en").body())
        .contains("The nearest office of the region that you name");
  }

  private static java.net.http.HttpResponse<String> page(Someone who, String number, String act) {
    var version = String.valueOf(WALKED.find(number).file().version());
    return who.post(
        SITE, "/applications/" + number + "/" + act, "version", version, "text", "Invented.");
  }

  @Test
  void aRequestForCorrectionAndADecisionReachTheApplicantByEmail() throws Exception {
    var address = "applicant@one.invalid";
    var sent = WALKED.apply("key-protection-list", "email", address);
    var form = "number=%s&code=%s".formatted(sent.number(), sent.code());
    assertThat(SITE.post("/applications/track", form, "Accept-Language", "en").body())
        .contains("go to applicant@one.invalid as well");
    WALKED.step(sent.number(), new Step.Correct("The picture is missing (invented)."));
    var asked = mail("one.invalid", 1);
    assertThat(asked.getSubject()).contains(sent.number());
    assertThat((String) asked.getContent())
        .contains("The picture is missing (invented).", "Please correct this", "请补正")
        .contains("https://wenlan.invalid/applications/track?number=" + sent.number())
        .doesNotContain(sent.code());
    var now = WALKED.find(sent.number());
    var answers = Map.of("signs", "Two (invented)");
    assertThat(
            SITE.bean(Submitting.class)
                .correct(now, now.file().version(), answers, SITE.bean(Clock.class).instant()))
        .isInstanceOf(Submitting.Changed.Done.class);
    WALKED.grant(sent.number());
    var decided = (String) mail("one.invalid", 2).getContent();
    assertThat(decided).contains("https://wenlan.invalid/certificates/", "was granted");
    assertThat(SITE.bean(Mail.class).about(sent.number())).hasSize(2);
  }

  private static MimeMessage mail(String domain, int many) throws InterruptedException {
    for (int i = 0; i < 150; i++) {
      var all = SERVER.getReceivedMessagesForDomain(domain);
      if (all.length >= many) {
        return all[many - 1];
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Not so many letters: " + many);
  }

  @Test
  void whoGivesNoAddressIsWrittenNothingAndPromisedNothing() {
    var sent = WALKED.apply("key-protection-list");
    WALKED.step(sent.number(), new Step.Refuse("Invented."));
    assertThat(SITE.bean(Mail.class).about(sent.number())).isEmpty();
    var officer = SignedIn.as(SITE, "Officer reads", CENTRE, Role.OFFICER);
    assertThat(officer.get(SITE, "/applications/" + sent.number()).body())
        .contains("No e-mail address was given");
  }

  @Test
  void aProgramHearsOfADecisionOnItsApplication() {
    var key = SITE.bean(Clients.class).register(new Actor.Platform(), "Portal (invented)", "p", "");
    var affair = SITE.bean(Definitions.class).current("station-visit").orElseThrow().affair();
    var json =
        tools.jackson.databind.json.JsonMapper.shared()
            .writeValueAsString(Map.of("answers", WalkedAffairs.answers(affair)));
    var taken =
        SITE.json(
            "POST",
            "/api/v1/affairs/station-visit/applications",
            json,
            "Authorization",
            "Bearer " + key.key());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    var number = taken.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    WALKED.step(number, new Step.Refuse("Invented."));
    assertThat(SITE.bean(Webhooks.class).about(number))
        .extracting(Webhooks.Delivery::type)
        .containsExactly("affairs.refused");
  }
}
