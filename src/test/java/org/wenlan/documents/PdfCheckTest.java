package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.documents.Made.bytes;
import static org.wenlan.documents.Made.deflated;
import static org.wenlan.documents.Made.pdf;
import static org.wenlan.documents.Made.pdfStream;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

class PdfCheckTest {
  private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
  private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  private static final String PAGE = "<< /Type /Page /Parent 2 0 R >>";

  @Test
  void aPlainFileDoesNotAct() {
    assertThat(active(Made.plainPdf())).isFalse();
    var packed =
        pdfStream(
            "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflated(bytes("4 0 << /A 1 >>")));
    assertThat(active(pdf(CATALOG, PAGES, PAGE, packed))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
        "<</S/JavaScript/JS 4 0 R>>",
        "<< /S /Java#53cript /JS (1) >>",
        "<< /S /#4a#61#76#61Script /JS (1) >>",
        "<< /OpenAction 5 0 R >>",
        "<< /S /Launch /F (cmd.exe) >>",
        "<< /Type /EmbeddedFile >>",
        "<< /Names << /EmbeddedFiles 9 0 R >> >>",
        "<< /AcroForm << /XFA [] >> >>",
        "( a string that hides << /S /JavaScript >> )",
        "% a comment that hides << /S /JavaScript >>"
      })
  void whateverActsIsFlagged(String object) {
    assertThat(active(pdf(CATALOG, PAGES, PAGE, object))).isTrue();
    var inside = bytes("4 0 ", object, " ");
    var packed = pdfStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflated(inside));
    assertThat(active(pdf(CATALOG, PAGES, PAGE, packed))).as("in an object stream").isTrue();
  }

  @Test
  void anObjectStreamIsFoundWithoutItsType() {
    var script = deflated(bytes("4 0 << /S /JavaScript >>"));
    assertThat(active(pdf(CATALOG, pdfStream("/N 1 /First 4 /Filter/Fl", script)))).isTrue();
    assertThat(active(pdf(CATALOG, pdfStream("/Type/Obj#53tm /Filter/FlateDecode", script))))
        .isTrue();
  }

  @Test
  void whatCannotBeLookedIntoCountsAsActing() {
    var packed = bytes("xyz");
    assertThat(active(pdf(CATALOG, pdfStream("/Type /ObjStm /Filter /LZWDecode", packed))))
        .isTrue();
    assertThat(
            active(
                pdf(
                    CATALOG,
                    pdfStream("/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]", packed))))
        .isTrue();
    assertThat(active(pdf(CATALOG, pdfStream("/Type /ObjStm /Filter /FlateDecode", packed))))
        .isTrue();
    assertThat(active(pdf(CATALOG, PAGES, "<< /Encrypt 9 0 R >>"))).isTrue();
  }

  @Test
  void pixelsThatHappenToReadLikeShortNamesAreNoAlarm() {
    var random = new Random(20261123);
    var pixels = new byte[700_000];
    random.nextBytes(pixels);
    var image = pdfStream("/Type /XObject /Subtype /Image /Filter /DCTDecode", pixels);
    assertThat(active(pdf(CATALOG, PAGES, PAGE, image))).isFalse();
  }

  @Test
  void aMillionPagesAreRefused() {
    assertThat(rule(pdf(CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>", PAGE)))
        .isEqualTo("documents.refusal.pages");
    assertThat(rule(pdf(CATALOG, "<</Count 1000000/Type/Pages/Kids[3 0 R]>>", PAGE)))
        .isEqualTo("documents.refusal.pages");
    var inside = deflated(bytes("2 0 << /Type /Pages /Kids [3 0 R] /Count 1000000 >>"));
    var packed = pdfStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", inside);
    assertThat(rule(pdf(CATALOG, packed))).isEqualTo("documents.refusal.pages");
  }

  @Test
  void pagesAreCountedWhateverTheTreeSays() {
    var pages = "<</Type/Page>>\n";
    assertThat(rule(pdf(CATALOG, PAGES, pages.repeat(5_000)))).isEqualTo("sound");
    assertThat(rule(pdf(CATALOG, PAGES, pages.repeat(5_001)))).isEqualTo("documents.refusal.pages");
    var packed =
        pdfStream("/Type /ObjStm /Filter /FlateDecode", deflated(bytes(pages.repeat(5_001))));
    assertThat(rule(pdf(CATALOG, PAGES, packed))).isEqualTo("documents.refusal.pages");
  }

  @Test
  void manyBookmarksAreNotManyPages() {
    var outline = "<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 9000 >>";
    assertThat(rule(pdf(CATALOG, PAGES, PAGE, outline))).isEqualTo("sound");
    var packed =
        pdfStream(
            "/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode",
            deflated(bytes("2 0 4 9 ", PAGES, " ", outline)));
    assertThat(rule(pdf(CATALOG, packed))).isEqualTo("sound");
  }

  @Test
  void anObjectStreamThatUnpacksToVeryMuchIsRefused() {
    // 300 MiB of blanks in 300 KiB.
    var bomb = new java.io.ByteArrayOutputStream();
    try (var packed = new java.util.zip.DeflaterOutputStream(bomb)) {
      for (int i = 0; i < 300; i++) {
        packed.write(new byte[1 << 20]);
      }
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    var packed = pdfStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb.toByteArray());
    assertThat(rule(pdf(CATALOG, PAGES, packed))).isEqualTo("documents.refusal.packed");
  }

  @Test
  void aFileWithoutItsEndOrWithAnUnknownVersionIsRefused() {
    assertThat(rule(bytes("%PDF-1.7\nlamp"))).isEqualTo("documents.refusal.appended");
    assertThat(rule(bytes("%PDF-x.7\nlamp\n%%EOF"))).isEqualTo("documents.refusal.damaged");
  }

  private static boolean active(byte[] file) {
    return ((Sound) Examination.of(Body.of(file), Kind.PDF)).active();
  }

  private static String rule(byte[] file) {
    return Examination.of(Body.of(file), Kind.PDF) instanceof Bad bad ? bad.why().rule() : "sound";
  }
}
