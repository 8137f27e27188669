package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

  @Test
  void anOrdinaryNameStays() {
    assertThat(name("台灯 照片(2).JPG")).isEqualTo("台灯 照片(2).JPG");
  }

  @Test
  void aNameIsComposed() {
    assertThat(name("Cafe\u0301.pdf")).isEqualTo("Caf\u00e9.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.txt, passwd.txt",
    "C:\\Users\\lamp\\photo.png, photo.png",
    "/photo.png, photo.png",
    "a/b\\..\\c.pdf, c.pdf",
    "lamp.pdf., lamp.pdf",
    "lamp.pdf. . ., lamp.pdf",
    "lamp .pdf, lamp.pdf",
    "CON.pdf, _CON.pdf",
    "con.tar.pdf, _con.tar.pdf",
    "LPT1.txt, _LPT1.txt",
    "COM¹.txt, COM¹.txt",
    "lamp?<1>|*.csv, lamp__1___.csv"
  })
  void whatAFolderCannotHoldIsReplaced(String given, String kept) {
    assertThat(name(given)).isEqualTo(kept);
  }

  @Test
  void whatDoesNotShowIsLeftOut() {
    assertThat(name("la\u200bmp\ufeff\u00ad.pdf")).isEqualTo("lamp.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lamp\0.pdf",
        "lamp.pdf\0.exe",
        "lamp\r\nSet-Cookie: a=b.pdf",
        "lamp\u202Efdp.exe.pdf",
        "lamp\u2066.pdf",
        "lamp\u200F.pdf",
        "lamp\u2028.pdf",
        "lamp\u0085.pdf",
        "lamp\uD800.pdf"
      })
  void whatTurnsOrHidesIsRefused(String given) {
    assertThat(rule(given)).isEqualTo("documents.refusal.name-characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo.exe.png", "page.HTML.pdf", "a.svg.b.png", "run.js .txt"})
  void aSecondEndingThatRunsIsRefused(String given) {
    assertThat(rule(given)).isEqualTo("documents.refusal.name-double");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", ".", "..", "/", "a/", ".pdf", " .pdf", "....pdf"})
  void noNameIsRefused(String given) {
    assertThat(rule(given)).matches("documents[.]refusal[.](name-empty|kind-unknown)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lamp", "lamp.exe", "lamp.html", "lamp.svg", "lamp.zip", "lamp.docm", "js"})
  void anEndingThatIsNotAcceptedIsRefused(String given) {
    assertThat(rule(given)).isEqualTo("documents.refusal.kind-unknown");
  }

  @Test
  void aNameOfFourKibibytesIsCutAndKeepsItsEnding() {
    assertThat(name("灯".repeat(4096) + ".pdf")).hasSize(200).endsWith("灯.pdf");
    assertThat(name("x" + "\uD83D\uDCA1".repeat(2048) + ".webp"))
        .hasSizeBetween(199, 200)
        .endsWith("\uD83D\uDCA1.webp");
  }

  @Test
  void whateverIsKeptIsHarmlessAndStaysTheSameWhenReadAgain() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var alphabet =
        new String[] {
          "a",
          "灯",
          ".",
          "..",
          "/",
          "\\",
          " ",
          "con",
          "exe",
          "pdf",
          "\u0301",
          "\u202e",
          "\u200b",
          "\n",
          "\0",
          "\uD83D\uDCA1",
          "\uD800",
          ":",
          "_",
          "e",
          "\"",
          "%",
          "é"
        };
    int kept = 0;
    for (int i = 0; i < 50_000; i++) {
      var given = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        given.append(alphabet[random.nextInt(alphabet.length)]);
      }
      given.append(random.nextBoolean() ? ".pdf" : ".png.");
      if (Naming.of(given.toString()) instanceof Naming.Named named) {
        kept++;
        var name = named.name();
        assertThat(name)
            .hasSizeLessThanOrEqualTo(Naming.LONGEST)
            .doesNotContainPattern("[\\p{Cntrl}/\\\\:\"<>|?*\u202e\u200b]")
            .doesNotMatch("(?i)(con|nul)([.].*)?")
            .doesNotStartWith(" ")
            .endsWith("." + named.kind().endings().getFirst())
            .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC))
            .isEqualTo(name(name));
      }
    }
    assertThat(kept).isGreaterThan(5_000);
  }

  private static String name(String given) {
    return ((Naming.Named) Naming.of(given)).name();
  }

  private static String rule(String given) {
    return ((Naming.Refused) Naming.of(given)).why().rule();
  }
}
