package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.documents.Made.WORD;
import static org.wenlan.documents.Made.bytes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

class OfficeTest {

  @Test
  void theContentTypesSayWhatItIsNotTheNames() {
    var workbook = Made.zip(Made.parts("word/document.xml", Made.EXCEL));
    assertThat(rule(workbook, Kind.DOCX)).isEqualTo("documents.refusal.kind-differs");
    assertThat(rule(workbook, Kind.XLSX)).isEqualTo("sound");
  }

  @Test
  void aMainPartThatIsNotThereIsNoMainPart() {
    var parts = Made.parts("word/document.xml", WORD);
    parts.remove("word/document.xml");
    assertThat(rule(Made.zip(parts), Kind.DOCX)).isEqualTo("documents.refusal.kind-unknown");
  }

  @Test
  void otherPackagesAreArchives() {
    assertThat(rule(Made.zip(Map.of("a.txt", bytes("a"))), Kind.DOCX))
        .isEqualTo("documents.refusal.archive");
    var slides =
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    assertThat(rule(Made.zip(Made.parts("ppt/presentation.xml", slides)), Kind.DOCX))
        .isEqualTo("documents.refusal.kind-unknown");
  }

  @Test
  void macrosAreRefused() {
    var parts = Made.parts("word/document.xml", WORD);
    parts.put("word/vbaProject.bin", bytes("macro"));
    assertThat(rule(Made.zip(parts), Kind.DOCX)).isEqualTo("documents.refusal.macros");
    var enabled = "application/vnd.ms-word.document.macroEnabled.main+xml";
    assertThat(rule(Made.zip(Made.parts("word/document.xml", enabled)), Kind.DOCX))
        .isEqualTo("documents.refusal.macros");
  }

  @Test
  void embeddedObjectsAndForeignTemplatesAreFlagged() {
    assertThat(active(Made.docx())).isFalse();
    var embedded = Made.parts("word/document.xml", WORD);
    embedded.put("word/embeddings/oleObject1.bin", bytes("object"));
    assertThat(active(Made.zip(embedded))).isTrue();
    var template = Made.parts("word/document.xml", WORD);
    template.put(
        "word/_rels/settings.xml.rels",
        bytes("<Relationship Type=\".../attachedTemplate\" TargetMode=\"External\"/>"));
    assertThat(active(Made.zip(template))).isTrue();
  }

  @Test
  void aBombIsRefused() {
    var parts = Made.parts("word/document.xml", WORD);
    parts.put("word/media/blank.bmp", new byte[20 << 20]);
    assertThat(rule(Made.zip(parts), Kind.DOCX)).isEqualTo("documents.refusal.packed");
  }

  @Test
  void aBombThatLiesAboutItsSizeIsRefused() {
    var parts = Made.parts("word/document.xml", WORD);
    parts.put("word/media/blank.bmp", new byte[20 << 20]);
    var zip = Made.zip(parts);
    // The directory, which has the last name in it, now says that it unpacks to 1,000 bytes.
    int name =
        new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("word/media");
    System.arraycopy(Made.little(4, 1000), 0, zip, name - 46 + 24, 4);
    assertThat(rule(zip, Kind.DOCX)).isEqualTo("documents.refusal.damaged");
  }

  @Test
  void manyPartsAreRefused() {
    var parts = Made.parts("word/document.xml", WORD);
    for (int i = 0; i < 10_000; i++) {
      parts.put("word/media/" + i, new byte[0]);
    }
    var zip = Made.zip(parts);
    assertThat(zip.length).isGreaterThan(Body.CHUNK);
    var body =
        new Body(
            zip.length,
            ordinal ->
                java.util.Arrays.copyOfRange(
                    zip, ordinal * Body.CHUNK, Math.min(zip.length, (ordinal + 1) * Body.CHUNK)));
    assertThat(((Bad) Examination.of(body, Kind.DOCX)).why().rule())
        .isEqualTo("documents.refusal.damaged");
  }

  @Test
  void namesThatLeadOutsideAreRefused() {
    for (var name : new String[] {"../lamp", "/lamp", "a/../../lamp", "a\\lamp"}) {
      var parts = Made.parts("word/document.xml", WORD);
      parts.put(name, bytes("a"));
      assertThat(rule(Made.zip(parts), Kind.DOCX)).isEqualTo("documents.refusal.damaged");
    }
  }

  @Test
  void bytesBeforeBetweenOrBehindAreRefused() {
    var docx = Made.docx();
    assertThat(rule(bytes("PK\3\4lamp", docx), Kind.DOCX)).isEqualTo("documents.refusal.damaged");
    assertThat(rule(bytes(docx, "lamp"), Kind.DOCX)).isEqualTo("documents.refusal.damaged");
    assertThat(rule(bytes(docx, Made.xlsx()), Kind.DOCX)).isEqualTo("documents.refusal.damaged");
  }

  @Test
  void twoListsThatDisagreeAreRefused() {
    var docx = Made.docx();
    var text = new String(docx, java.nio.charset.StandardCharsets.ISO_8859_1);
    docx[text.indexOf("word/document.xml")] = 'W';
    assertThat(rule(docx, Kind.DOCX)).isEqualTo("documents.refusal.damaged");
  }

  @Test
  void aDocumentTypeInTheContentTypesIsNotRead() {
    var parts = Made.parts("word/document.xml", WORD);
    var types =
        new String(parts.get("[Content_Types].xml"), java.nio.charset.StandardCharsets.UTF_8);
    parts.put(
        "[Content_Types].xml",
        bytes(
            types.replace(
                "?>", "?><!DOCTYPE Types [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")));
    assertThat(rule(Made.zip(parts), Kind.DOCX)).isEqualTo("documents.refusal.damaged");
  }

  private static boolean active(byte[] file) {
    return ((Sound) Examination.of(Body.of(file), Kind.DOCX)).active();
  }

  private static String rule(byte[] file, Kind named) {
    return Examination.of(Body.of(file), named) instanceof Bad bad ? bad.why().rule() : "sound";
  }
}
