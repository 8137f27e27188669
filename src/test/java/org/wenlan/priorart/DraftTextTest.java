package org.wenlan.priorart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The drafts are invented. */
class DraftTextTest {
  private static final String DRAFT =
      """
      一种台灯
      权利要求书
      1. 一种台灯，其特征在于，包括灯臂和灯头。
      2. 根据权利要求1所述的台灯，其特征在于，灯头设有传感器。
      说明书
      本发明涉及照明。
      """;

  private static DraftText.Read.Text text(byte[] file) {
    return switch (DraftText.read(file)) {
      case DraftText.Read.Text text -> text;
      case DraftText.Read.Refused(var why) -> throw new AssertionError(why);
    };
  }

  private static String refused(byte[] file) {
    return switch (DraftText.read(file)) {
      case DraftText.Read.Text text -> throw new AssertionError(text);
      case DraftText.Read.Refused(var why) -> why.rule();
    };
  }

  @Test
  void theFirstIndependentClaimOfADraftIsFoundUnderItsHeading() {
    var read = text(DRAFT.getBytes(StandardCharsets.UTF_8));
    assertThat(read.claim()).isEqualTo("一种台灯，其特征在于，包括灯臂和灯头。");
    assertThat(read.text()).contains("本发明涉及照明");
    assertThat(
            DraftText.claim("What is claimed is:\n1. A lamp comprising an arm.\nAbstract\nA lamp"))
        .isEqualTo("A lamp comprising an arm.");
    assertThat(DraftText.claim("A lamp that claims nothing.")).isEmpty();
  }

  @Test
  void textsOfChineseProgramsAreReadWhateverTheirCode() {
    for (var code : new String[] {"UTF-8", "GB18030"}) {
      assertThat(text(DRAFT.getBytes(Charset.forName(code))).text()).as(code).contains("一种台灯");
    }
    assertThat(text(("\ufeff" + DRAFT).getBytes(StandardCharsets.UTF_8)).text()).startsWith("一种台灯");
  }

  @Test
  void aWordDocumentIsReadByItsBytesWhateverItsNameSays() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      for (var line : DRAFT.split("\n")) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(bytes);
    }
    assertThat(text(bytes.toByteArray()).claim()).contains("灯臂和灯头");
  }

  @Test
  void aPdfWithTextIsReadAndOneThatIsLockedOrHasNoneIsRefusedInWords() throws IOException {
    assertThat(text(pdf("A lamp with an arm", "")).text()).isEqualTo("A lamp with an arm");
    assertThat(refused(pdf("A lamp", "secret"))).isEqualTo("priorart.refusal.file-unreadable");
    assertThat(refused(pdf("", ""))).isEqualTo("priorart.refusal.file-without-text");
  }

  private static byte[] pdf(String line, String password) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(line);
        content.endText();
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    assertThat(refused(new byte[] {1, 2, 3, 0, 5, 6}))
        .isEqualTo("priorart.refusal.file-unreadable");
    assertThat(refused("PK\u0003\u0004 no archive".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("priorart.refusal.file-unreadable");
    assertThat(refused("%PDF-1.7 no document".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("priorart.refusal.file-unreadable");
    assertThat(refused(new byte[DraftText.LARGEST + 1]))
        .isEqualTo("priorart.refusal.file-too-large");
    assertThat(refused("x".repeat(PriorArt.LONGEST + 1).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("priorart.refusal.too-long");
  }
}
