package org.wenlan.yearbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** A yearbook from its first draft to its readers. */
class YearbookPagesTest {
  private static final Site SITE = Site.whole();
  private static final Someone DRAFTER =
      SignedIn.as(SITE, "Statistician Sun", "invented-centre", Role.STATISTICIAN);
  private static final Someone SECOND =
      SignedIn.as(SITE, "Statistician Qian", "invented-centre", Role.STATISTICIAN);

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

  private static String version(String book) {
    var found =
        Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(get(DRAFTER, book).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aBookIsBuiltEditedReadByASecondPersonAndPublishedForEveryone() throws Exception {
    var built = post(DRAFTER, "/yearbooks", "year", "2019", "region", "330000");
    assertThat(built.statusCode()).as(built.body()).isEqualTo(303);
    var book = built.headers().firstValue("Location").orElseThrow();
    assertThat(SITE.get(book).statusCode()).as("a draft is nobody's").isEqualTo(404);

    edited(book);
    var first = version(book);
    assertThat(post(DRAFTER, book + "/hand-in", "version", first).statusCode()).isEqualTo(303);
    var stale = post(SECOND, book + "/approve", "version", first);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("Statistician Sun");
    assertThat(post(DRAFTER, book + "/approve", "version", version(book)).body())
        .contains("Somebody else has to approve it");
    assertThat(
            post(SECOND, book + "/give-back", "version", version(book), "remark", "One word more.")
                .statusCode())
        .isEqualTo(303);
    assertThat(get(DRAFTER, book).body()).contains("One word more.");
    assertThat(post(DRAFTER, book + "/hand-in", "version", version(book)).statusCode())
        .isEqualTo(303);
    assertThat(post(SECOND, book + "/approve", "version", version(book)).statusCode())
        .isEqualTo(303);
    assertThat(post(SECOND, book + "/publish", "version", version(book)).statusCode())
        .isEqualTo(303);

    var read = SITE.get(book, "Accept-Language", "en").body();
    assertThat(read).contains("The member units of the joint meeting are 25.").contains("168,486");
    assertThat(SITE.get(book, "Accept-Language", "zh-CN").body()).contains("16.06万件");
    files(book);
    var screens = new Screens(SITE.address());
    screens.look("yearbooks", "/yearbooks");
    screens.look("yearbook", book);
    screens.look("yearbook-trace", "/yearbooks/trace");
    compared(book);
  }

  private static void edited(String book) {
    var typed =
        post(
            DRAFTER,
            book + "/edit",
            "version",
            version(book),
            "chapter",
            "0",
            "sentence",
            "0",
            "zh",
            "成员单位25家。",
            "en",
            "There are 25 of them.");
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body()).contains("a number that is typed");
    assertThat(
            post(
                    DRAFTER,
                    book + "/edit",
                    "version",
                    version(book),
                    "chapter",
                    "0",
                    "sentence",
                    "0",
                    "zh",
                    "联席会议成员单位为{v governance.member-units}家。",
                    "en",
                    "The member units of the joint meeting are {v governance.member-units}.")
                .statusCode())
        .isEqualTo(303);
  }

  private static void files(String book) throws Exception {
    for (var language : new String[] {"zh-CN", "en"}) {
      var pdf = SITE.bytes(book + ".pdf?lang=" + language);
      var folder = Files.createDirectories(Path.of("target/prints"));
      Files.write(folder.resolve("yearbook-" + language + ".pdf"), pdf);
      try (var document = Loader.loadPDF(pdf)) {
        var text = new PDFTextStripper().getText(document);
        assertThat(text).contains(language.equals("en") ? "168,486" : "168486");
        assertThat(document.getNumberOfPages()).isGreaterThan(2);
      }
      var docx = SITE.bytes(book + ".docx?lang=" + language);
      try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
        assertThat(document.getParagraphs().stream().map(one -> one.getText()).toList())
            .anyMatch(one -> one.contains("106.61"));
        assertThat(document.getAllPictures()).isNotEmpty();
        assertThat(document.getTables()).isNotEmpty();
      }
    }
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(SITE.bytes(book + ".zip")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).contains("numbers.csv", "definitions.csv", "content.json", "errata.csv");
  }

  private static void compared(String book) {
    var id = book.replaceAll("\\D", "");
    var page = SITE.get("/yearbooks/compare?one=" + id + "&other=" + id, "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Court cases received");
    assertThat(SITE.get("/yearbooks/compare?one=" + id + "&other=999").statusCode()).isEqualTo(404);
  }
}
