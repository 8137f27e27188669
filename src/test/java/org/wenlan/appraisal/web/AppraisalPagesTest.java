package org.wenlan.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.territory.Units;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** An appraisal from its commission to its feedback. Everything in it is invented. */
class AppraisalPagesTest {
  private static final Site SITE = Site.whole();
  private static final String CENTRE = SITE.bean(Units.class).centre();
  private static final Someone OFFICER = as("Officer Zhao", Role.OFFICER);
  private static final Someone ANALYST = as("Analyst Qian", Role.EXPERT);
  private static final Someone FIRST = as("Expert Sun", Role.EXPERT);
  private static final Someone SECOND = as("Expert Li", Role.EXPERT, Role.REVIEWER);
  private static final Someone REVIEWER = as("Reviewer Zhou", Role.REVIEWER);
  private static final Someone HEAD = as("Head Wu", Role.HEAD);
  private static final Someone STRANGER =
      SignedIn.as(SITE, "Elsewhere Zheng", "another-unit", Role.OFFICER);

  private static Someone as(String name, Role... roles) {
    return SignedIn.as(SITE, name, CENTRE, roles);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> get(Someone who, String path) {
    return who.get(SITE, path);
  }

  private static HttpResponse<String> post(Someone who, String path, String... fields) {
    return who.post(SITE, path, fields);
  }

  private static HttpResponse<String> step(
      Someone who, String appraisal, String act, String... fields) {
    var found = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    var version = "0";
    for (var reader : new Someone[] {OFFICER, FIRST, REVIEWER, HEAD}) {
      var matcher = found.matcher(get(reader, appraisal).body());
      version = matcher.find() ? matcher.group(1) : version;
    }
    var all = new String[fields.length + 2];
    all[0] = "version";
    all[1] = version;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return post(who, appraisal + "/" + act, all);
  }

  private static String commissioned() {
    var taken =
        post(
            OFFICER,
            "/appraisals",
            "activity",
            "Take-over of a maker of lamps (invented)",
            "kind",
            "MERGER",
            "body",
            "Invented Investment Ltd",
            "question",
            "Do patents of others stand in the way?",
            "query",
            "ti=lamp",
            "until",
            "2027-01-15",
            "region",
            "330100");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    return taken.headers().firstValue("Location").orElseThrow();
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static void refused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(why);
  }

  @Test
  void fromCommissionToFeedbackTwoPeopleStandBehindReportAndDecision() throws Exception {
    var one = commissioned();
    assertThat(get(STRANGER, one).statusCode()).isEqualTo(404);
    refused(step(OFFICER, one, "analyse", "text", "x"), "Your roles do not let you");
    done(step(ANALYST, one, "analyse", "text", "Three families of one rival are in force."));
    refused(step(ANALYST, one, "opine", "risk", "LOW", "text", "x"), "no opinion on it");
    done(step(FIRST, one, "opine", "risk", "HIGH", "text", "Claim 1 reads on the lamp."));
    refused(step(FIRST, one, "opine", "risk", "LOW", "text", "x"), "You have given your opinion");
    refused(
        step(SECOND, one, "draft", "risk", "HIGH", "text", "x", "measures", "y"),
        "At least 2 opinions");
    done(step(SECOND, one, "opine", "risk", "MEDIUM", "text", "A design around is near."));
    refused(step(SECOND, one, "draft", "risk", "HIGH", "text", "x"), "propose measures");
    done(
        step(
            SECOND,
            one,
            "draft",
            "risk",
            "HIGH",
            "text",
            "The lamp as it is would probably infringe.",
            "measures",
            "Buy a licence or change the arm."));
    refused(step(SECOND, one, "approve"), "Who drafted a report does not approve it");
    done(step(REVIEWER, one, "give-back", "text", "Say which arm."));
    assertThat(get(SECOND, one).body()).contains("Say which arm.");
    assertThat(get(OFFICER, one + ".pdf").statusCode()).as("no report yet").isEqualTo(404);
    done(
        step(
            SECOND,
            one,
            "draft",
            "risk",
            "HIGH",
            "text",
            "The lamp as it is would probably infringe.",
            "measures",
            "Buy a licence or change the upper arm."));
    done(step(REVIEWER, one, "approve"));
    printed(one);
    done(
        step(
            OFFICER,
            one,
            "decide",
            "course",
            "ADJUST",
            "adoption",
            "FOLLOWED",
            "text",
            "Minutes no. 7 (invented)"));
    done(step(HEAD, one, "contest", "text", "Minutes no. 8"));
    done(
        step(
            OFFICER,
            one,
            "decide",
            "course",
            "ADJUST",
            "adoption",
            "FOLLOWED",
            "text",
            "Minutes no. 8 (invented)"));
    looked(one);
    done(step(HEAD, one, "confirm"));
    done(step(OFFICER, one, "close", "text", "The arm was changed, the deal closed."));
    assertThat(get(OFFICER, one).body())
        .contains("closed with feedback", "The arm was changed", "Confirmed by Head Wu");
    assertThat(get(OFFICER, "/appraisals").body()).contains("high risk").contains("followed");
  }

  private static void printed(String one) throws Exception {
    for (var language : new String[] {"zh-CN", "en"}) {
      var pdf = SITE.bytes(one + ".pdf", "Cookie", OFFICER.cookie(), "Accept-Language", language);
      var folder = Files.createDirectories(Path.of("target/prints"));
      Files.write(folder.resolve("appraisal-" + language + ".pdf"), pdf);
      try (var document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("Buy a licence or change the upper arm.")
            .contains(language.equals("en") ? "high risk" : "高风险")
            .contains("Expert Sun");
      }
    }
  }

  /** The pages in a browser, as the head sees them who has to confirm. */
  private static void looked(String one) {
    for (var width : new int[] {1440, 360}) {
      for (var language : new String[] {"zh", "en"}) {
        var view = new Browser.View(language, false, width, true);
        var who = as("Head " + language + width, Role.HEAD, Role.OFFICER);
        Browser.get()
            .visit(
                view,
                SITE.address() + "/sign-in?lang=" + (language.equals("zh") ? "zh-CN" : "en"),
                200,
                page -> {
                  who.signIn(page, SITE);
                  page.navigate(SITE.address() + "/appraisals");
                  Screens.now(page, "appraisals", view);
                  page.navigate(SITE.address() + "/appraisals/new");
                  Screens.now(page, "appraisal-new", view);
                  page.navigate(SITE.address() + one);
                  Screens.now(page, "appraisal", view);
                });
      }
    }
  }

  @Test
  void whoSawAnOlderVersionHearsWhoWasFaster() {
    var one = commissioned();
    done(post(ANALYST, one + "/analyse", "version", "1", "text", "An analysis (invented)."));
    var late = post(ANALYST, one + "/analyse", "version", "1", "text", "Another.");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("Analyst Qian");
  }

  @Test
  void aCommissionWithoutAQuestionKeepsWhatWasTyped() {
    var answer = post(OFFICER, "/appraisals", "activity", "Half a form", "body", "A body");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Half a form").contains("question is missing");
  }
}
