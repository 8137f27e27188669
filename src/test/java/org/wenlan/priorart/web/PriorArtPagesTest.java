package org.wenlan.priorart.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.InventedPatents;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** From a claim to a kept search and its report; the documents are invented. */
class PriorArtPagesTest {
  private static final Site SITE = Site.whole();
  private static final View ZH = new View("zh", false, 1440, true);
  private static final View EN = new View("en", false, 360, true);
  private static final String CLAIM = "一种台灯，其特征在于，包括：灯臂；环境光传感器；控制电路，根据环境光调节色温；散热片，在温度过高时降低功率。";

  @BeforeAll
  static void fill() {
    var records = new ArrayList<>(InventedPatents.lamps());
    records.add(lamp("190000101", "一种带环境光传感器的阅读灯", "阅读灯的环境光传感器与控制电路相连，控制电路根据环境光调节色温。", 2016));
    records.add(lamp("190000102", "一种灯具的散热结构", "灯具的散热片在温度过高时通知控制器，控制器降低功率。", 2017));
    records.add(lamp("190000103", "一种电热水壶", "水壶的控制电路在水沸腾时断电。", 2018));
    var atomically = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
    var outcomes = atomically.execute(_ -> SITE.bean(Patents.class).put(records));
    assertThat(outcomes).hasSize(7).containsOnly(Patents.Putting.ADDED);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> SITE.get("/search?q=pn%3DCN190000103A").body().contains("电热水壶"));
  }

  private static Patent lamp(String number, String title, String summary, int year) {
    return new PatentDraft("invented", new PublicationNumber("CN", number, "A"))
        .right(Right.INVENTION)
        .published(LocalDate.of(year, 5, 4))
        .title("zh", title)
        .summary("zh", summary + "（虚构数据）")
        .claim(Claims.of("zh", 1, title + "，其特征在于，" + summary))
        .paragraph(new Paragraph("zh", false, "0001", "本发明涉及" + title.substring(2) + "。"))
        .build();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static String ask(String json) {
    return SITE.json("POST", "/api/v1/prior-art", json).body();
  }

  @Test
  void theApiGivesTheNearestDocumentsWithThePassagesThatAnswerEachFeature() {
    var answer = JsonMapper.shared().readTree(ask("{\"claim\":\"" + CLAIM + "\",\"limit\":5}"));
    assertThat(answer.path("features").size()).isGreaterThanOrEqualTo(4);
    var numbers = new ArrayList<String>();
    answer.path("candidates").forEach(one -> numbers.add(one.path("number").asString()));
    assertThat(numbers).contains("CN190000101A", "CN190000102A").doesNotHaveDuplicates();
    var first = answer.path("candidates").path(0);
    assertThat(first.path("answers").size()).isEqualTo(answer.path("features").size());
    double total = 0;
    for (var part : first.path("parts").propertyNames()) {
      total += first.path("parts").path(part).asDouble();
    }
    assertThat(first.path("total").asDouble())
        .as("the parts are all that there is")
        .isCloseTo(total, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(answer.toString()).contains("散热片在温度过高时");
    assertThat(answer.path("strategy").path("documents").asLong()).isEqualTo(7);
  }

  @Test
  void nothingPublishedOnOrAfterTheDayIsAnAnswer() {
    var body = ask("{\"claim\":\"" + CLAIM + "\",\"before\":\"2017-05-04\"}");
    assertThat(body).contains("CN190000101A").doesNotContain("CN190000102A");
    assertThat(ask("{\"claim\":\"x\",\"before\":\"yesterday\"}")).contains("/before", "no-day");
  }

  @Test
  void aPublicationIsNoAnswerToItselfNorIsItsFamily() {
    var body = ask("{\"number\":\"CN190000001A\"}");
    assertThat(body)
        .contains("CN190000101A")
        .doesNotContain("\"number\":\"CN190000001A\"", "CN190000001B", "US2020990001A1");
  }

  @Test
  void whatCannotBeAskedIsRefusedInWords() {
    assertThat(SITE.json("POST", "/api/v1/prior-art", "{}").statusCode()).isEqualTo(422);
    assertThat(ask("{\"number\":\"CN1\"}")).contains("/number", "unknown-number");
    assertThat(ask("{\"klaim\":\"x\"}")).contains("/klaim");
    assertThat(ask("{\"text\":7}")).contains("/text");
    assertThat(SITE.get("/prior-art?number=CN1&lang=en").statusCode()).isEqualTo(422);
    assertThat(SITE.get("/prior-art?number=CN1&lang=en").body()).contains("There is no document");
    assertThat(SITE.get("/problems/priorart.not-asked").statusCode()).isEqualTo(200);
  }

  @Test
  void nothingSaysThatSomethingIsNewOrNot() {
    for (var language : List.of("zh-CN", "en")) {
      var body = SITE.get("/prior-art?number=CN190000001A&lang=" + language).body();
      assertThat(body).doesNotContain("not novel", "is novel", "不具备新颖性", "具有新颖性");
    }
  }

  @Test
  void theRecordPageListsWhatIsLikeIt() {
    var body = SITE.get("/patents/CN190000101A?lang=en").body();
    var like = body.substring(body.indexOf("id=\"like\""));
    assertThat(like).contains("Like this one", "CN190000001A", "/prior-art?number=CN190000101A");
  }

  @Test
  void everyPageIsReadableInBothLanguages() {
    var screens = new Screens(SITE.address());
    screens.look("prior-art", "/prior-art");
    screens.look("prior-art-found", "/prior-art?number=CN190000001A");
    screens.look("prior-art-refused", "/prior-art?number=CN1", 422);
  }

  private static void draft(Page page) {
    page.setInputFiles(
        "#file",
        new FilePayload(
            "draft.txt",
            "text/plain",
            ("一种台灯\n权利要求书\n1. " + CLAIM + "\n说明书\n本发明涉及照明。").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aSearcherSearchesWithADraftKeepsItMarksExcludesAndPrintsTheReport() {
    var someone = SignedIn.as(SITE, "检索员郑 Zheng", "p-centre", Role.OFFICER);
    Browser.get()
        .visit(
            ZH,
            SITE.address() + "/sign-in?to=%2Fprior-art",
            200,
            page -> {
              someone.signIn(page, SITE);
              draft(page);
              page.click("main form[action='/prior-art'] button.first");
              assertThat(page.inputValue("#claim")).startsWith("一种台灯");
              assertThat(page.textContent("main")).contains("特征与文献对照表", "散热片");
              Screens.now(page, "prior-art-draft", ZH);
              page.fill("#name", "台灯检索");
              page.click("form[action='/prior-art/kept'] button");
              assertThat(page.textContent("h1")).isEqualTo("台灯检索");
              mark(page, "CN190000101A", "CLOSE", "环境光，第 1 项");
              mark(page, "CN190000102A", "BACKGROUND", "");
              mark(page, "CN190000103A", "EXCLUDED", "无关");
              assertThat(page.textContent("#found")).doesNotContain("电热水壶");
              assertThat(page.textContent("main")).contains("已标记 3 篇文献", "无关");
              Screens.now(page, "prior-art-kept", ZH);
              page.click("text=检索报告 >> nth=0");
              assertThat(page.textContent("main"))
                  .contains("CN190000101A", "环境光，第 1 项", "检索策略")
                  .doesNotContain("电热水壶");
              Screens.now(page, "prior-art-report", ZH);
              page.navigate(SITE.address() + "/prior-art/kept?lang=en");
              Screens.now(page, "prior-art-kept-list", EN);
            });
    var id =
        SITE.get("/prior-art/kept", "Cookie", someone.cookie())
            .body()
            .replaceAll("(?s).*?/prior-art/kept/([0-9]+)\".*", "$1");
    paper(SITE.bytes("/prior-art/kept/" + id + "/report.pdf", "Cookie", someone.cookie()));
    var stranger = SignedIn.as(SITE, "Stranger", "p-centre", Role.OFFICER);
    assertThat(SITE.get("/prior-art/kept/" + id, "Cookie", stranger.cookie()).statusCode())
        .isEqualTo(404);
    assertThat(
            SITE.get("/prior-art/kept/" + id + "/report.pdf", "Cookie", stranger.cookie())
                .statusCode())
        .isEqualTo(404);
  }

  private static void mark(Page page, String number, String mark, String note) {
    var form = "form:has(input[value='" + number + "']):has(input[name='rank'])";
    page.selectOption(form + " select", mark);
    page.fill(form + " input[name='note']", note);
    page.click(form + " button");
  }

  private static void paper(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("检索报告", "CN190000101A", "CN190000102A", "台灯检索");
      java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/screens"));
      java.nio.file.Files.write(java.nio.file.Path.of("target/screens/prior-art.pdf"), pdf);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
