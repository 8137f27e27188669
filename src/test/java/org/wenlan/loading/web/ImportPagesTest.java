package org.wenlan.loading.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.loading.Imports;
import org.wenlan.platform.Settings;
import org.wenlan.rights.PatentJson;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.InventedPatents;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** Imports by page; what is imported is invented. */
class ImportPagesTest {
  private static final Site SITE = Site.whole();
  private final Screens screens = new Screens(SITE.address());

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aClerkChecksAFileImportsItAndSeesWhyRecordsWereRejected() throws IOException {
    for (boolean script : new boolean[] {true, false}) {
      var view = new View("en", false, 1440, script);
      Browser.get().visit(view, SITE.address() + "/imports", 200, ImportPagesTest::importLamps);
    }
    screens.look("imports", "/imports");
    screens.look("import-checked", path(true));
    screens.look("import", path(false));
    Files.writeString(inbox().resolve("weekly, part 1.jsonl"), lines());
    screens.look("import-new", "/imports/new");
  }

  private static void importLamps(Page page) {
    page.locator("a[href='/imports/new']").click();
    page.locator("#file")
        .setInputFiles(
            new FilePayload("../../lamps & co.jsonl", "text/plain", lines().getBytes(UTF_8)));
    page.locator("button[name=dry][value=true]").click();
    page.waitForSelector("text=Checked, nothing imported yet");
    assertThat(page.innerText("main")).contains("4 records can be imported", "lamps _ co.jsonl");
    page.locator("form[action$=again] button").click();
    page.waitForSelector(".state.good");
    assertThat(page.innerText("#run")).contains("Rejected records (1)");
    assertThat(page.locator("table").first().innerText()).contains("5");
  }

  @Test
  void aFormWithoutAFileComesBackAndSaysSo() {
    Browser.get()
        .visit(
            new View("zh", false, 360, true),
            SITE.address() + "/imports/new",
            200,
            page -> {
              page.locator("button[name=dry][value=false]").click();
              // The summary of what is wrong is read first.
              page.waitForFunction("() => document.activeElement.hasAttribute('data-summary')");
              assertThat(page.title()).startsWith("有误");
            },
            422);
  }

  @Test
  void filesOfTheInboxAreImportedByNameAndNothingElseOfTheMachine() throws IOException {
    Files.writeString(inbox().resolve("a, b.jsonl"), lines());
    assertThat(SITE.get("/imports/new").body()).contains("a, b.jsonl");
    var taken = SITE.post("/imports", "inboxed=a%2C+b.jsonl&dry=true");
    assertThat(taken.statusCode()).isEqualTo(303);
    for (var name : new String[] {"../wenlan.conf", "/etc/passwd", "..", "a"}) {
      assertThat(SITE.post("/imports", "inboxed=" + name).statusCode()).as(name).isEqualTo(422);
    }
  }

  @Test
  void anImportThatIsNotThereIsAPageThatSaysSo() {
    assertThat(SITE.get("/imports/999999").statusCode()).isEqualTo(404);
    assertThat(SITE.post("/imports/999999/retry", "").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/imports/abc").statusCode()).isEqualTo(404);
  }

  @Test
  void namesThatComeWithUploadsLeadNowhere() {
    assertThat(Uploads.clean("../../etc/passwd")).isEqualTo("passwd");
    assertThat(Uploads.clean("C:\\x\\专利 导出.xls")).isEqualTo("专利 导出.xls");
    assertThat(Uploads.clean("..")).isEqualTo("file");
    assertThat(Uploads.clean("a\nb\u0000.xml")).isEqualTo("a_b_.xml");
  }

  /** The newest import of its kind. */
  private static String path(boolean dry) {
    var run =
        SITE.bean(Imports.class).recent(20).stream()
            .filter(one -> one.dry() == dry)
            .findFirst()
            .orElseThrow();
    return "/imports/" + run.id();
  }

  private static Path inbox() throws IOException {
    return Files.createDirectories(SITE.bean(Settings.class).home().resolve("inbox"));
  }

  /** Four records and a line that is none. */
  private static String lines() {
    return InventedPatents.lamps().stream()
            .map(patent -> new String(PatentJson.bytes(patent), UTF_8))
            .collect(Collectors.joining("\n"))
        + "\n{\"number\": 5}\n";
  }
}
