package org.wenlan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;

/** Orders and invitations to agencies, from the blank to the print. */
class AgencyWritsTest {
  private static final InventedAgencies AGENCIES = new InventedAgencies();
  private static final Pattern FILE = Pattern.compile("/writs/of/DX[0-9]+/([0-9]+)\\.pdf");

  @AfterAll
  static void stop() {
    AGENCIES.site.close();
  }

  private static String clue(String licence) {
    var page = AGENCIES.told(licence);
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private static HttpResponse<String> issue(Someone who, String number, String findings) {
    return who.post(
        AGENCIES.site,
        "/writs/of/" + number + "/new/agency.rectification",
        "b-agency",
        "Invented Lamp Patent Agency",
        "b-findings",
        findings,
        "b-until",
        "2026-12-30");
  }

  private static byte[] file(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(AGENCIES.site.address() + path))
            .header("Cookie", AGENCIES.officer.cookie())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
  }

  private static String pdf(String path) throws IOException, InterruptedException {
    try (var document = Loader.loadPDF(file(path))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String id(String number) {
    var list = AGENCIES.officer.get(AGENCIES.site, "/writs/of/" + number).body();
    var found = FILE.matcher(list);
    assertThat(found.find()).as(list).isTrue();
    return found.group(1);
  }

  @Test
  void anOrderIsFilledInNumberedPrintedInBothLanguagesAndCancelledOnce() throws Exception {
    var number = clue("90001");
    var empty = AGENCIES.officer.get(AGENCIES.site, "/writs/of/" + number + "/new/agency.talk");
    assertThat(empty.body()).contains("value=\"Invented Lamp Patent Agency\"");
    var refused = issue(AGENCIES.officer, number, " ");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("#b-findings", "Findings: Nothing is written here.");
    assertThat(
            issue(AGENCIES.officer, number, "Certificates hang there.\n<b>Bold</b> & more")
                .statusCode())
        .isEqualTo(303);

    var at = "/writs/of/" + number + "/" + id(number);
    assertThat(pdf(at + ".pdf?language=zh"))
        .contains("责令整改通知书", "责改〔", number, "2026年12月30日", "<b>Bold</b> & more");
    assertThat(pdf(at + ".pdf?language=en")).contains("Order to rectify", "30 December 2026");
    assertThat(file(at + ".pdf")).as("printed again").isEqualTo(file(at + ".pdf"));
    try (var word =
        new XWPFWordExtractor(
            new XWPFDocument(new ByteArrayInputStream(file(at + ".docx?language=en"))))) {
      assertThat(word.getText()).contains("Order to rectify", "ORD [", "Certificates hang there.");
    }

    assertThat(AGENCIES.officer.post(AGENCIES.site, at + "/cancel", "why", "").statusCode())
        .isEqualTo(422);
    assertThat(
            AGENCIES.officer.post(AGENCIES.site, at + "/cancel", "why", "Wrong day").statusCode())
        .isEqualTo(303);
    assertThat(AGENCIES.officer.post(AGENCIES.site, at + "/cancel", "why", "Again").body())
        .contains("cancelled before");
    assertThat(pdf(at + ".pdf?language=en")).contains("Wrong day").doesNotContain("Again");
  }

  @Test
  void nobodyElseSeesOrIssuesOne() {
    var number = clue("90002");
    assertThat(issue(AGENCIES.officer, number, "Findings (invented)").statusCode()).isEqualTo(303);
    var at = "/writs/of/" + number;
    assertThat(AGENCIES.stranger.get(AGENCIES.site, at).statusCode()).isEqualTo(404);
    assertThat(AGENCIES.stranger.get(AGENCIES.site, at + "/" + id(number) + ".pdf").statusCode())
        .isEqualTo(404);
    assertThat(issue(AGENCIES.stranger, number, "x").statusCode()).isEqualTo(404);
    assertThat(issue(AGENCIES.expert, number, "x").statusCode()).isEqualTo(404);
    assertThat(AGENCIES.site.get(at).statusCode()).isNotEqualTo(200);
    var other = clue("90004");
    assertThat(
            AGENCIES
                .officer
                .get(AGENCIES.site, "/writs/of/" + other + "/" + id(number) + ".pdf")
                .statusCode())
        .as("under another case's number")
        .isEqualTo(404);
    assertThat(AGENCIES.officer.get(AGENCIES.site, at + "/new/enforcement.filing").statusCode())
        .as("a template of other cases")
        .isEqualTo(404);
  }

  @Test
  void ofManyAtOnceEachHasANumberOfItsOwnWithoutAHole() throws Exception {
    var number = clue("90003");
    var tries = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      var findings = "Finding " + i + " (invented)";
      tries.add(() ->
          AGENCIES
              .officer
              .post(
                  AGENCIES.site,
                  "/writs/of/" + number + "/new/agency.talk",
                  "b-agency",
                  "Invented Hill Agency",
                  "b-subject",
                  findings,
                  "b-held",
                  "2026-12-01",
                  "b-place",
                  "Room 3 (invented)")
              .statusCode());
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var one : pool.invokeAll(tries)) {
        assertThat(one.get()).isEqualTo(303);
      }
    }
    var list = AGENCIES.officer.get(AGENCIES.site, "/writs/of/" + number).body();
    assertThat(
            IntStream.rangeClosed(1, 8)
                .mapToObj(i ->
                    "TLK [" + java.time.Year.now(java.time.Clock.systemDefaultZone()) + "] " + i))
        .allSatisfy(one -> assertThat(list).contains(one + "<"));
  }

  @Test
  void thePagesAreLookedAt() {
    var number = clue("90001");
    assertThat(issue(AGENCIES.officer, number, "Certificates hang there (invented).").statusCode())
        .isEqualTo(303);
    for (var language : new String[] {"zh", "en"}) {
      var view = new View(language, false, 1440, true);
      Browser.get()
          .visit(
              view,
              AGENCIES.site.address() + "/agencies",
              200,
              page -> {
                AGENCIES.officer.comeBack(page);
                page.navigate(AGENCIES.site.address() + "/writs/of/" + number);
                Screens.now(page, "writs-case", view);
                page.navigate(
                    AGENCIES.site.address() + "/writs/of/" + number + "/new/agency.rectification");
                Screens.now(page, "writs-blank", view);
                page.navigate(AGENCIES.site.address() + "/writs");
                Screens.now(page, "writs-catalogue", view);
              });
    }
  }
}
