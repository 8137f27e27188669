package org.wenlan.affairs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.affairs.web.InventedAffair.found;
import static org.wenlan.affairs.web.InventedAffair.to;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Step;
import org.wenlan.affairs.WalkedAffairs;
import org.wenlan.documents.InventedScanner;
import org.wenlan.mail.Smtp.Letter;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Texts and papers that attack; numbers as in AffairsAttackTest. All invented. */
class AffairsTextAttackTest {
  private static final Site SITE = Site.whole();
  private static final WalkedAffairs WALKED = new WalkedAffairs(SITE);
  private static final String CENTRE = SITE.bean(Units.class).centre();
  private static final Someone OFFICER = SignedIn.as(SITE, "Officer Zhao", CENTRE, Role.OFFICER);
  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final String AFFAIR = "key-protection-list";

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> send(String path, String... fields) {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return SITE.post(path, form.toString(), "Accept-Language", "en");
  }

  @Test
  void a22_a28_aPaperThatIsNotWhatItSaysIsRefusedAndItsNameIsText() {
    var draft = found("/apply/([A-Z0-9-]+)/", to(send("/affairs/" + AFFAIR + "/start")));
    for (var name : List.of("page.pdf", "x.svg", "run.exe.pdf", "con", "a\u202egpj.exe")) {
      var answer = upload(draft, name, "<html><script>alert(1)</script></html>");
      assertThat(answer.statusCode()).as(name).isEqualTo(422);
      assertThat(answer.body()).as(name).doesNotContain("<script>alert");
    }
    var markup = upload(draft, "<img src=x onerror=alert(1)>.pdf", "no PDF");
    assertThat(markup.body()).doesNotContain("<img src=x");
    var broken = upload(draft, "a%0D%0ASet-Cookie: a=b.pdf", "no PDF");
    assertThat(broken.headers().allValues("Set-Cookie")).noneMatch(one -> one.startsWith("a=b"));
    assertThat(SITE.get("/apply/" + draft + "/materials", "Accept-Language", "en").body())
        .doesNotContain("SHA-256");
  }

  @Test
  void a24_withoutAScannerThePagesSayThatNothingIsScanned() {
    var draft = found("/apply/([A-Z0-9-]+)/", to(send("/affairs/" + AFFAIR + "/start")));
    var eicar = new String(InventedScanner.EICAR, StandardCharsets.US_ASCII);
    assertThat(upload(draft, "proof.txt", eicar).statusCode()).isEqualTo(303);
    assertThat(SITE.get("/apply/" + draft + "/materials", "Accept-Language", "en").body())
        .contains("SHA-256", "Files are not scanned for viruses here.");
    assertThat(SITE.get("/apply/" + draft + "/materials", "Accept-Language", "zh").body())
        .contains("本平台不对文件作病毒扫描");
  }

  private static HttpResponse<String> upload(String draft, String name, String content) {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"material\"\r\n\r\nproof\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/pdf\r\n\r\n"
            + content
            + "\r\n--x--\r\n";
    return SITE.send(
        "POST",
        "/apply/" + draft + "/files",
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=x",
        "Accept-Language",
        "en");
  }

  @Test
  void a25_whatIsStoredIsShownAsTextOnEveryPage() {
    var one = WALKED.apply(AFFAIR, "applicant-name", MARKUP, "signs", MARKUP, "watcher", MARKUP);
    WALKED.step(one.number(), new Step.Correct(MARKUP));
    var track = send("/applications/track", "number", one.number(), "code", one.code());
    WALKED.passed(one.number(), "correction");
    for (var body :
        List.of(
            track.body(),
            OFFICER.get(SITE, "/applications").body(),
            OFFICER.get(SITE, "/applications?open=false").body(),
            OFFICER.get(SITE, "/applications/" + one.number()).body())) {
      assertThat(body).doesNotContain("<script>alert", "<img src=x");
    }
    assertThat(track.body()).contains("&lt;script&gt;");
  }

  @Test
  void a26_whatIsTypedComesBackAsText() {
    var typed = URLEncoder.encode(MARKUP + "\"'>", StandardCharsets.UTF_8);
    for (var path :
        List.of(
            "/affairs?q=",
            "/applications/track?number=",
            "/registers/key-signs?name=",
            "/affairs/",
            "/registers/",
            "/certificates/",
            "/apply/x/",
            "/bookings/track?number=",
            "/bookings/")) {
      var answer = SITE.get(path + typed, "Accept", "text/html");
      assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<img src=x");
    }
    assertThat(send("/certificates", "code", MARKUP).body()).doesNotContain("<img src=x");
  }

  @Test
  void a57_noAddressOrTextBecomesAHeaderOrATemplate() {
    assertThat(new Letter("a\r\nBcc: b@c.de", "x").subject()).isEqualTo("a  Bcc: b@c.de");
    var affair = SITE.bean(Definitions.class).current(AFFAIR).orElseThrow().affair();
    for (var address : List.of("a@b.cn\r\nBcc: x@y.cn", "a@b.cn, c@d.cn", "a b@c.cn", "a@b")) {
      var answers = WalkedAffairs.answers(affair, "email", address);
      assertThat(new org.wenlan.affairs.Filled(affair, answers).faults())
          .as(address)
          .anyMatch(fault -> fault.question().equals("email"));
    }
  }
}
