package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.documents.InventedScanner;
import org.wenlan.platform.Checkup;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import tools.jackson.databind.json.JsonMapper;

/** Attack A24: files that a virus scanner knows, as whoever hands them in or opens them sees it. */
class ScannedPapersTest {
  private static final InventedScanner DAEMON = new InventedScanner();
  private static final Centre CENTRE =
      new Centre(Map.of(), Map.of("WENLAN_SCANNER", DAEMON.address()));
  private static final String KEY =
      "Bearer "
          + CENTRE.site.bean(Clients.class).register(new Actor.Platform(), "mall", "p", "").key();
  private static final byte[] LETTER = "A lamp, invented.".getBytes(StandardCharsets.UTF_8);

  private static int cases;

  @AfterAll
  static void stop() {
    CENTRE.close();
    DAEMON.close();
  }

  @BeforeEach
  void knowing() {
    DAEMON.verdict =
        bytes ->
            Optional.of(
                InventedScanner.eicar(bytes) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
  }

  private static String opened() {
    var reference = "s-" + ++cases;
    return CENTRE.opened(reference, KEY);
  }

  private static HttpResponse<String> upload(byte[] bytes) {
    var begun =
        CENTRE.site.json(
            "POST",
            "/api/v1/uploads",
            "{\"name\":\"order.txt\",\"bytes\":" + bytes.length + "}",
            "Authorization",
            KEY);
    return CENTRE.site.send(
        "PATCH",
        begun.headers().firstValue("Location").orElseThrow(),
        bytes,
        "Content-Type",
        "application/offset+octet-stream",
        "Upload-Offset",
        "0",
        "Authorization",
        KEY,
        "Accept-Language",
        "en");
  }

  /** Files a document with a case of its own; the case's number. */
  private static String filed(byte[] bytes) {
    var number = opened();
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"order.txt\"\r\n\r\n"
            + new String(bytes, StandardCharsets.UTF_8)
            + "\r\n--x--\r\n";
    var answer =
        CENTRE.site.send(
            "POST",
            "/cases/" + number + "/files",
            body.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "multipart/form-data; boundary=x",
            "Cookie",
            CENTRE.officer.cookie());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return number;
  }

  private static String link(String number) {
    var page = CENTRE.get(CENTRE.officer, "/cases/" + number).body();
    return Centre.first(page, "href=\"(/cases/[^\"]*/files/[0-9a-f]{64})\"");
  }

  @Test
  void aFileThatTheScannerKnowsIsRefusedOnThePageAndByTheApi() {
    var upload = upload(InventedScanner.EICAR);
    assertThat(upload.statusCode()).isEqualTo(422);
    assertThat(upload.body()).contains("The virus scanner knows this file as Eicar-Test-Signature");
    var clean = JsonMapper.shared().readTree(upload(LETTER).body());
    assertThat(clean.path("scan").asString()).isEqualTo("CLEAN");
    for (var language : new String[] {"en", "zh"}) {
      var view = new View(language, false, 1440, false);
      Browser.get()
          .visit(
              view,
              CENTRE.site.address() + "/ask",
              200,
              page -> {
                page.click("form[action='/ask'] button");
                var code = page.url().replaceFirst(".*/ask/", "").replaceFirst("/.*", "");
                page.navigate(CENTRE.site.address() + "/ask/" + code + "/evidence");
                assertThat(page.textContent("main"))
                    .contains(language.equals("en") ? "scanned for viruses when" : "即作病毒扫描");
                page.setInputFiles(
                    "#file", new FilePayload("order.txt", "text/plain", InventedScanner.EICAR));
                page.click("form[action$='/files'] button");
                assertThat(page.textContent("main")).contains("Eicar-Test-Signature");
                Screens.now(page, "ask-threat", view);
              },
              422);
    }
  }

  @Test
  void aFileThatIsCleanSaysSoBesideItsName() {
    var number = filed(LETTER);
    assertThat(CENTRE.get(CENTRE.officer, "/cases/" + number).body())
        .contains("scanned for viruses on ", "none found")
        .doesNotContain("not scanned for viruses");
    var read = CENTRE.get(CENTRE.officer, link(number));
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo("A lamp, invented.");
  }

  @Test
  void aFileThatTheScannerKnowsLaterIsKeptAndGivenToNobody() {
    var bytes = "A letter that is wrong, invented.".getBytes(StandardCharsets.UTF_8);
    DAEMON.verdict = _ -> Optional.of("stream: Can't allocate memory ERROR");
    var number = filed(bytes);
    var link = link(number);
    var waits = CENTRE.get(CENTRE.officer, link);
    assertThat(waits.statusCode()).isEqualTo(503);
    assertThat(waits.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(waits.body()).contains("waits for the virus scanner").doesNotContain("wrong");
    DAEMON.verdict = _ -> Optional.of("stream: Letter-Invented FOUND");
    var held = CENTRE.get(CENTRE.officer, link);
    assertThat(held.statusCode()).isEqualTo(403);
    assertThat(held.body()).contains("in quarantine", "Letter-Invented").doesNotContain("wrong");
    for (var language : new String[] {"en", "zh"}) {
      var view = new View(language, false, 1440, true);
      Browser.get()
          .visit(
              view,
              CENTRE.site.address() + "/sign-in",
              200,
              page -> {
                CENTRE.officer.comeBack(page);
                page.navigate(CENTRE.site.address() + "/cases/" + number);
                assertThat(page.textContent("main"))
                    .contains("Letter-Invented", language.equals("en") ? "in quarantine" : "已隔离");
                Screens.now(page, "case-quarantine", view);
              });
    }
  }

  @Test
  void theDoctorAsksTheScanner() {
    assertThat(CENTRE.site.beans(Checkup.class).stream().flatMap(one -> one.examine().stream()))
        .anySatisfy(one -> assertThat(one.key()).isEqualTo("documents.doctor.on"));
  }
}
