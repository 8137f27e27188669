package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import tools.jackson.databind.json.JsonMapper;

/** Documents of a case, and questions that come as a table. */
class EvidenceTest {
  private static final Centre CENTRE = new Centre();
  private static final String KEY = key("a platform");
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  private static String key(String name) {
    return "Bearer "
        + CENTRE.site.bean(Clients.class).register(new Actor.Platform(), name, "p", "").key();
  }

  @Test
  void aStrangerAttachesAPicture_thoseWhoHandleTheCaseReadIt_andNobodyElse() {
    var bare = new View("en", false, 1440, false);
    var filed = new String[1];
    Browser.get()
        .visit(
            bare,
            CENTRE.site.address() + "/ask",
            200,
            page -> {
              page.click("form[action='/ask'] button");
              var code = page.url().replaceFirst(".*/ask/", "").replaceFirst("/.*", "");
              page.navigate(CENTRE.site.address() + "/ask/" + code + "/evidence");
              assertThat(page.textContent("main")).contains("not scanned for viruses here");
              page.setInputFiles(
                  "#file",
                  new FilePayload[] {
                    new FilePayload("lamp.png", "image/png", PICTURE),
                    new FilePayload(
                        "page.png",
                        "image/png",
                        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                  });
              page.click("form[action$='/files'] button");
              assertThat(page.textContent("main")).contains("lamp.png").contains("page.png:");
              Screens.now(page, "ask-evidence", bare);
              filed[0] = code;
            },
            422);
    var site = CENTRE.site;
    var draft = "/ask/" + filed[0] + "/";
    assertThat(site.post(draft + "who", "asker=PERSON&name=An+invented+person").statusCode())
        .isEqualTo(303);
    assertThat(
            site.post(draft + "right", "matter=PATENT&number=US+9999999+B2&claim=1").statusCode())
        .isEqualTo(303);
    assertThat(site.post(draft + "product", "product=Lamp&facts=Seen").statusCode()).isEqualTo(303);
    assertThat(site.post(draft + "contact", "email=a%40b.invalid&consent=yes").statusCode())
        .isEqualTo(303);
    var done = site.post(draft + "check", "", "Accept-Language", "en");
    assertThat(done.statusCode()).as(Centre.refusal(done.body())).isEqualTo(200);
    var number = Centre.first(done.body(), "(ZX[0-9]{11})");

    var page = CENTRE.get(CENTRE.officer, "/cases/" + number).body();
    var link = Centre.first(page, "href=\"(/cases/[^\"]*/files/[0-9a-f]{64})\"");
    assertThat(page)
        .contains("lamp.png", "not scanned for viruses", "Whoever opens one should scan it first.")
        .doesNotContain("page.png");
    var read = CENTRE.get(CENTRE.officer, link);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("lamp.png");
    assertThat(read.headers().firstValue("X-Content-Type-Options").orElse("")).isEqualTo("nosniff");
    var elsewhere = SignedIn.as(site, "Officer Far", "zz-far", Role.OFFICER);
    assertThat(CENTRE.get(elsewhere, link).statusCode()).as("another unit").isEqualTo(404);
    assertThat(site.get(link).statusCode()).as("nobody").isNotEqualTo(200);
    // A hash of another case opens nothing here.
    var other = opened("e-other");
    var hash = link.substring(link.lastIndexOf('/') + 1);
    assertThat(CENTRE.get(CENTRE.officer, "/cases/" + other + "/files/" + hash).statusCode())
        .isEqualTo(404);
  }

  private static String opened(String reference) {
    return CENTRE.opened(reference, KEY);
  }

  @Test
  void aProgramFilesWhatItUploaded_andNothingThatItOnlyKnowsTheHashOf() {
    var number = opened("e-1");
    var begun =
        CENTRE.site.json(
            "POST",
            "/api/v1/uploads",
            "{\"name\":\"order.txt\",\"bytes\":5}",
            "Authorization",
            KEY);
    var place = begun.headers().firstValue("Location").orElseThrow();
    var id = place.substring(place.lastIndexOf('/') + 1);
    assertThat(attach(number, id, KEY).statusCode()).as("not finished").isEqualTo(422);
    var sent =
        CENTRE.site.send(
            "PATCH",
            place,
            "hello".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/offset+octet-stream",
            "Upload-Offset",
            "0",
            "Authorization",
            KEY);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    var hash = JsonMapper.shared().readTree(sent.body()).path("hash").asString();
    assertThat(attach(number, hash, KEY).statusCode()).as("a hash").isEqualTo(422);
    assertThat(attach(number, id, key("another")).statusCode()).as("another's case").isEqualTo(404);
    assertThat(attach(number, id, KEY).statusCode()).isEqualTo(200);
    assertThat(attach(number, id, KEY).statusCode()).as("again").isEqualTo(200);
    var page = CENTRE.get(CENTRE.officer, "/cases/" + number).body();
    assertThat(page.split("order.txt", -1)).hasSize(2);
  }

  private static HttpResponse<String> attach(String number, String upload, String key) {
    return CENTRE.site.json(
        "POST",
        "/api/v1/consultations/" + number + "/files",
        "{\"upload\":\"" + upload + "\"}",
        "Authorization",
        key);
  }

  @Test
  void aTableOfQuestionsIsTakenRowByRow_asCsvAndAsWorkbook() throws Exception {
    var csv =
        "reference,matter,right_number,claim,requester,product,product_key,facts,place\n"
            + "t-1,patent,US 9999999 B2,1,Mall,Lamp,k-1,Same,https://m.invalid/1\n"
            + "t-2,patent,US 9999999 B2,1,Mall,Lamp,k-1,Same,https://m.invalid/2\n"
            + "t-3,secret,US 9999999 B2,1,Mall,Lamp,k-2,Same,https://m.invalid/3\n"
            + "t-4,patent,US 9999999 B2,1,Mall,,k-3,Same,https://m.invalid/4\n";
    var results = JsonMapper.shared().readTree(table(csv.getBytes(StandardCharsets.UTF_8)).body());
    assertThat(results.path("results").path(0).path("outcome").asString()).isEqualTo("opened");
    assertThat(results.path("results").path(1).path("outcome").asString()).isEqualTo("joined");
    assertThat(results.path("results").path(2).path("said").asString()).contains("/right/matter");
    assertThat(results.path("results").path(3).path("said").asString()).contains("/product/name");
    assertThat(results.path("results").path(3).path("row").asInt()).isEqualTo(5);

    var book = new java.io.ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet();
      var lines = csv.split("\n");
      for (int r = 0; r < lines.length; r++) {
        var row = sheet.createRow(r);
        var cells = lines[r].split(",");
        for (int c = 0; c < cells.length; c++) {
          row.createCell(c).setCellValue(cells[c]);
        }
      }
      workbook.write(book);
    }
    var again = JsonMapper.shared().readTree(table(book.toByteArray()).body());
    assertThat(again.path("results").path(0).path("outcome").asString()).isEqualTo("same");
    assertThat(again.path("results").path(1).path("outcome").asString()).isEqualTo("same");

    var unknown = table("reference,status\nx,done\n".getBytes(StandardCharsets.UTF_8));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("status").contains("right_number");
    assertThat(table(new byte[0]).statusCode()).isEqualTo(422);
    assertThat(
            CENTRE
                .site
                .bean(JdbcClient.class)
                .sql("select count(*) from consultation.listing where reference like 't-%'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private static HttpResponse<String> table(byte[] body) {
    return CENTRE.site.send(
        "POST",
        "/api/v1/consultations:table",
        body,
        "Content-Type",
        "application/octet-stream",
        "Authorization",
        KEY,
        "Accept-Language",
        "en");
  }

  @Test
  void anOfficerUploadsATableByThePage() {
    var en = new View("en", false, 1440, true);
    Browser.get()
        .visit(
            en,
            CENTRE.site.address() + "/sign-in?to=%2Fdesk%2Ftable",
            200,
            page -> {
              CENTRE.officer.signIn(page, CENTRE.site);
              page.setInputFiles(
                  "#file",
                  new FilePayload(
                      "t.csv",
                      "text/csv",
                      "reference;right_number;requester;product;facts\np-1;US 9999999 B2;Mall;Lamp;Same\np-2;;;;\n"
                          .getBytes(StandardCharsets.UTF_8)));
              page.click("form[action='/desk/table'] button");
              assertThat(page.textContent("main"))
                  .contains("2 rows: 1 new cases")
                  .contains("1 not taken");
              Screens.now(page, "desk-table", en);
            });
  }
}
