package org.wenlan.yearbook.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.wenlan.yearbook.Content;
import org.wenlan.yearbook.Edition;
import org.wenlan.yearbook.Errata.Erratum;

/** A yearbook as a document that can be edited further. */
final class Docx {
  private static final int TITLE = 20;
  private static final int HEAD = 14;
  private static final int BODY = 11;
  private static final int WIDE = 440;
  private static final int HIGH = 205;

  private final XWPFDocument document = new XWPFDocument();
  private final Locale language;
  private final Map<String, byte[]> images;

  private Docx(Locale language, Map<String, byte[]> images) {
    this.language = language;
    this.images = images;
  }

  static byte[] of(
      Edition book, List<Erratum> errata, Locale language, Map<String, byte[]> images) {
    var docx = new Docx(language, images);
    docx.write(book, errata);
    var to = new ByteArrayOutputStream();
    try (var document = docx.document) {
      document.write(to);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toByteArray();
  }

  private boolean zh() {
    return language.getLanguage().equals("zh");
  }

  private void write(Edition book, List<Erratum> errata) {
    line(book.content().title().in(language), TITLE, true, ParagraphAlignment.CENTER);
    for (var chapter : book.content().chapters()) {
      line(chapter.title().in(language), HEAD, true, ParagraphAlignment.LEFT);
      line(chapter.prose(language), BODY, false, ParagraphAlignment.LEFT);
      chapter.pictures().forEach(this::picture);
    }
    if (!errata.isEmpty()) {
      line(zh() ? "勘误" : "Errata", HEAD, true, ParagraphAlignment.LEFT);
      for (var one : errata) {
        line(
            one.frozen().indicator()
                + " "
                + one.frozen().period()
                + ": "
                + one.frozen().value().toPlainString()
                + " → "
                + (one.now() == null ? "–" : one.now().toPlainString()),
            BODY,
            false,
            ParagraphAlignment.LEFT);
      }
    }
  }

  private void line(String text, int size, boolean bold, ParagraphAlignment to) {
    var paragraph = document.createParagraph();
    paragraph.setAlignment(to);
    paragraph.setSpacingAfter(size * 10);
    var run = paragraph.createRun();
    font(run, size);
    run.setBold(bold);
    run.setText(text);
  }

  private static void font(XWPFRun run, int size) {
    run.setFontSize(size);
    run.setFontFamily("Times New Roman", FontCharRange.ascii);
    run.setFontFamily("SimSun", FontCharRange.eastAsia);
  }

  private void picture(Content.Picture picture) {
    line(picture.title().in(language), BODY, true, ParagraphAlignment.CENTER);
    var image = images.get(picture.code());
    if (image != null) {
      var run = document.createParagraph().createRun();
      try {
        var _ =
            run.addPicture(
                new ByteArrayInputStream(image),
                PictureType.PNG,
                picture.code() + ".png",
                Units.toEMU(WIDE),
                Units.toEMU(HIGH));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InvalidFormatException broken) {
        throw new IllegalStateException("Not a picture: " + picture.code(), broken);
      }
    }
    if (!picture.lines().isEmpty()) {
      var table = document.createTable(picture.lines().size() + 1, picture.heads().size() + 1);
      for (int j = 0; j < picture.heads().size(); j++) {
        table.getRow(0).getCell(j + 1).setText(picture.heads().get(j).in(language));
      }
      for (int i = 0; i < picture.lines().size(); i++) {
        var from = picture.lines().get(i);
        table.getRow(i + 1).getCell(0).setText(from.name().in(language));
        for (int j = 0; j < from.values().size(); j++) {
          var value = from.values().get(j);
          table.getRow(i + 1).getCell(j + 1).setText(value == null ? "–" : value.toPlainString());
        }
      }
    }
    var note = picture.note().in(language);
    if (!note.isEmpty()) {
      line(note, BODY - 1, false, ParagraphAlignment.LEFT);
    }
  }
}
