package org.wenlan.affairs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.affairs.web.InventedAffair.SITE;
import static org.wenlan.affairs.web.InventedAffair.command;
import static org.wenlan.affairs.web.InventedAffair.done;
import static org.wenlan.affairs.web.InventedAffair.found;
import static org.wenlan.affairs.web.InventedAffair.send;
import static org.wenlan.affairs.web.InventedAffair.to;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.affairs.Handling;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.territory.Units;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** An affair from a copied folder to a certificate. Everything in it is invented. */
class AffairsTest {
  private static final String CENTRE = SITE.bean(Units.class).centre();
  private static final Someone OFFICER = SignedIn.as(SITE, "Officer Zhao", CENTRE, Role.OFFICER);
  private static final Someone EXPERT = SignedIn.as(SITE, "Expert Sun", CENTRE, Role.EXPERT);
  private static final Someone HEAD = SignedIn.as(SITE, "Head Wu", CENTRE, Role.HEAD, Role.OFFICER);
  private static final Someone STRANGER =
      SignedIn.as(SITE, "Elsewhere Zheng", "another-unit", Role.OFFICER);

  private static final Path SOURCE = Path.of("src/test/resources/affairs/lamp-badge.yaml");
  private static String affair = "";

  @TempDir static Path folder;

  @BeforeAll
  static void aClerkCopiesAFolderAndCheckHelpsItToPass() throws Exception {
    affair = Files.readString(SOURCE);
    var copy = Files.createDirectories(folder.resolve("lamp-badge"));
    var file = copy.resolve("affair.yaml");
    Files.writeString(
        file, affair.replace("question: lamps, at-least: 10", "question: lamp, at-least: 10"));
    var said = command(1, "check", copy.toString());
    assertThat(said)
        .contains("affair.yaml:27: question: no question lamp comes before this place")
        .contains("name, lamps");
    Files.writeString(file, affair);
    assertThat(command(0, "check", copy.toString())).contains("4 stages");
    assertThat(command(0, "preview", copy.toString())).contains("How many lamps *");
    assertThat(command(0, "publish", copy.toString(), "--why", "first"))
        .contains("lamp-badge is at version 1");
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> step(Someone who, String number, String... fields) {
    var version =
        SITE.bean(Handling.class)
            .find(new Actor.Platform(), number)
            .map(one -> String.valueOf(one.file().version()))
            .orElseThrow();
    var all = new String[fields.length + 1];
    all[0] = "version";
    all[1] = version;
    System.arraycopy(fields, 1, all, 2, fields.length - 1);
    return who.post(SITE, "/applications/" + number + "/" + fields[0], all);
  }

  private record Sent(String number, String code) {}

  /** Applies page by page; the second page of questions comes by an answer. */
  private static Sent applied(String name, String lamps) {
    var first = to(send("/affairs/lamp-badge/start"));
    var draft = found("/apply/([A-Z0-9-]+)/", first);
    var more = send(first, "has-name", "1", "q-name", name, "has-lamps", "1", "q-lamps", lamps);
    var next = to(more);
    if (Integer.parseInt(lamps) >= 10) {
      assertThat(next).as("the new question is asked first").isEqualTo(first);
      assertThat(SITE.get(first, "Accept-Language", "en").body()).contains("The brightest one");
      next =
          to(
              send(
                  first,
                  "has-name",
                  "1",
                  "q-name",
                  name,
                  "has-lamps",
                  "1",
                  "q-lamps",
                  lamps,
                  "has-bright",
                  "1",
                  "q-bright",
                  "Sun"));
    }
    assertThat(next).endsWith("/materials");
    var sent = send("/apply/" + draft + "/send");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    var number = found("<strong class=\"mono\">(SX[0-9]+)</strong>", sent.body());
    var again = send("/apply/" + draft + "/send");
    assertThat(again.body()).as("sending twice is sending once").contains(number);
    return new Sent(number, draft);
  }

  @Test
  void aCitizenAppliesWithoutARestartAndASecondPersonDecides() {
    var one = applied("Invented Lamps Ltd", "12");
    var number = one.number();
    assertThat(STRANGER.get(SITE, "/applications/" + number).statusCode()).isEqualTo(404);
    assertThat(OFFICER.get(SITE, "/applications").body()).contains(number, "Invented Lamps Ltd");
    done(step(OFFICER, number, "correct", "text", "Say which lamp."));
    assertThat(step(OFFICER, number, "pass").body()).contains("with the applicant");
    var tracked = send("/applications/track", "number", number, "code", one.code());
    assertThat(tracked.body()).contains("Say which lamp.");
    var version = found("name=\"version\" value=\"([0-9]+)\"", tracked.body());
    var mended =
        send(
            "/applications/track/correct",
            "number",
            number,
            "code",
            one.code(),
            "version",
            version,
            "has-bright",
            "1",
            "q-bright",
            "Sun no. 7");
    assertThat(mended.body()).contains("The office is working on it.");
    assertThat(step(OFFICER, number, "correct", "text", "Again.").body())
        .contains("asked for once before");
    done(step(OFFICER, number, "pass"));
    assertThat(step(OFFICER, number, "pass").body()).contains("At least 1 answers are needed");
    done(step(EXPERT, number, "speak", "points", "71", "text", "Good lamps."));
    assertThat(step(EXPERT, number, "speak", "points", "90", "text", "x").body())
        .contains("said already");
    done(step(OFFICER, number, "pass"));
    assertThat(step(OFFICER, number, "pass").body()).contains("do not decide the stage decide");
    done(step(HEAD, number, "pass"));
    assertThat(step(HEAD, number, "pass").body()).contains("goes on by itself");
    over(number);
    var granted = send("/applications/track", "number", number, "code", one.code());
    assertThat(granted.body()).contains("Your application was granted.");
    var certificate = found("href=\"(/certificates/[A-Z0-9-]+)\"", granted.body());
    var verified = SITE.get(certificate, "Accept-Language", "en").body();
    assertThat(verified).contains("genuine and holds", "Invented Lamps Ltd");
    assertThat(SITE.bytes(certificate + ".pdf"))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(SITE.get("/registers/lamp-badges", "Accept-Language", "en").body())
        .contains("Invented Lamps Ltd", "1 entries hold");
    assertThat(SITE.get("/certificates/AAAA-BBBB-CCCC-DDDD").statusCode()).isEqualTo(404);
    var rated =
        send("/applications/track/rate", "number", number, "code", one.code(), "points", "5");
    assertThat(rated.body()).contains("You gave 5 of 5");
  }

  /** Lets the time of the public notice pass. */
  private static void over(String number) {
    SITE.bean(Handling.class)
        .fired(
            new DeadlineTaker.Deadline(number, "notice", LocalDate.EPOCH),
            SITE.bean(Clock.class).instant());
  }

  @Test
  void whoMayNotApplyIsToldWhyAndNothingIsSent() {
    var asked = send("/affairs/lamp-badge", "q-lamps", "2");
    assertThat(asked.body()).contains("At least three lamps are needed.");
    var first = to(send("/affairs/lamp-badge/start"));
    var draft = found("/apply/([A-Z0-9-]+)/", first);
    var wrong = send(first, "has-name", "1", "q-name", "", "has-lamps", "1", "q-lamps", "many");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("This question is not answered.", "many is no number.");
    done(send(first, "has-name", "1", "q-name", "Few", "has-lamps", "1", "q-lamps", "2"));
    var sent = send("/apply/" + draft + "/send");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("At least three lamps are needed.");
  }

  @Test
  void aFormThatLivesThroughANewVersionIsCarriedOverWithWhatIsNewShown() throws Exception {
    var copy = folder.resolve("two");
    var two = affair.replace("lamp-badge", "lamp-badge-two");
    publish(copy, two);
    var first = to(send("/affairs/lamp-badge-two/start"));
    var draft = found("/apply/([A-Z0-9-]+)/", first);
    done(send(first, "has-name", "1", "q-name", "Kept", "has-lamps", "1", "q-lamps", "5"));
    var running = appliedTo("lamp-badge-two");
    publish(
        copy,
        two.replace(
            "eligibility:",
            """
                  - code: colour
                    ask: {zh: "颜色", en: "Which colour"}
                    type: line
                    needed: yes
            eligibility:\
            """));
    var check = SITE.get("/apply/" + draft + "/check", "Accept-Language", "en").body();
    assertThat(check).contains("version 2 holds now", "Which colour", "Kept");
    assertThat(send("/apply/" + draft + "/send").body()).contains("has changed since you began");
    done(send("/apply/" + draft + "/newer"));
    assertThat(send("/apply/" + draft + "/send").body()).contains("This question is not answered");
    assertThat(OFFICER.get(SITE, "/applications/" + running).body())
        .as("a case keeps its version")
        .contains("version 1")
        .doesNotContain("Which colour");
  }

  private static String appliedTo(String affair) {
    var first = to(send("/affairs/" + affair + "/start"));
    done(send(first, "has-name", "1", "q-name", "Runs", "has-lamps", "1", "q-lamps", "5"));
    var draft = found("/apply/([A-Z0-9-]+)/", first);
    return found("(SX[0-9]+)", send("/apply/" + draft + "/send").body());
  }

  private static void publish(Path copy, String text) throws Exception {
    var file = Files.createDirectories(copy).resolve("affair.yaml");
    Files.writeString(file, text);
    var _ = command(0, "publish", file.toString());
  }

  @Test
  void aChangeIsProposedComparedAndPublishedByAnother() throws Exception {
    publish(folder.resolve("three"), affair.replace("lamp-badge", "lamp-badge-three"));
    var text =
        affair.replace("lamp-badge", "lamp-badge-three").replace("How many lamps", "Lamps made");
    var faulty =
        OFFICER.post(SITE, "/definitions/writing", "text", text + "x: 1\n", "why", "shorter");
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.body()).contains("there is no member 'x' here");
    var proposal = to(HEAD.post(SITE, "/definitions/writing", "text", text, "why", "shorter"));
    assertThat(HEAD.get(SITE, proposal).body()).contains("+", "Lamps made", "How many lamps");
    assertThat(HEAD.post(SITE, proposal + "/publish").body())
        .contains("Who proposed a change does not publish it.");
    var other = SignedIn.as(SITE, "Head Zhou", CENTRE, Role.HEAD);
    done(other.post(SITE, proposal + "/publish"));
    assertThat(SITE.get("/api/v1/affairs").body()).contains("Lamps made");
  }

  @Test
  void aDefinitionThatCannotBeReadAnyMoreKeepsNoOtherAway() {
    var _ =
        SITE.bean(JdbcClient.class)
            .sql(
                """
                insert into affairs.definition values ('broken', 1, 'affair: broken', '',
                  false, 'test', '', now())\
                """)
            .update();
    assertThat(SITE.get("/affairs/broken").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/affairs/lamp-badge").statusCode()).isEqualTo(200);
  }

  @Test
  void everyPageCanBeReadByEveryoneInBothLanguages() {
    var one = applied("Screen Lamps Ltd", "5");
    var screens = new Screens(SITE.address());
    screens.look("affairs", "/affairs");
    screens.look("affair-guide", "/affairs/lamp-badge");
    screens.look("affair-form", to(send("/affairs/lamp-badge/start")));
    screens.look("registers", "/registers");
    var en = new View("en", false, 1440, true);
    Browser.get()
        .visit(
            en,
            SITE.address() + "/sign-in",
            200,
            page -> {
              OFFICER.signIn(page, SITE);
              for (var path :
                  List.of(
                      "/applications",
                      "/applications/" + one.number(),
                      "/definitions/lamp-badge",
                      "/definitions/writing?from=lamp-badge",
                      "/counter/lamp-badge")) {
                page.navigate(SITE.address() + path);
                Screens.now(page, "affairs" + path.replaceAll("[^a-z]+", "-"), en);
              }
            });
  }
}
