package org.wenlan.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A document that can be edited further, written from its beginning to its end. */
public final class WordDocument {
  private static final int TITLE = 20;
  private static final int HEAD = 14;
  private static final int BODY = 11;
  private static final int NOTE = 10;
  private static final int CELL = 9;
  private static final int WIDE = 440;

  /** Where a PNG says its width and height. */
  private static final int SIZES = 16;

  /** Columns of which a table is set in smaller letters. */
  private static final int MANY = 8;

  private final XWPFDocument document = new XWPFDocument();

  /** Its title, in the middle. */
  public void title(String text) {
    var paragraph = paragraph(text, TITLE, true);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
  }

  /** The title of a chapter, which the outline of the document shows. */
  public void heading(String text) {
    var paragraph = paragraph(text, HEAD, true);
    paragraph.setKeepNext(true);
    var properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    properties.addNewOutlineLvl().setVal(BigInteger.ZERO);
  }

  /** A paragraph. */
  public void text(String text) {
    var _ = paragraph(text, BODY, false);
  }

  /** The title of a picture or table, in the middle. */
  public void caption(String text) {
    var paragraph = paragraph(text, BODY, true);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setKeepNext(true);
  }

  /** A remark in smaller letters. */
  public void note(String text) {
    var _ = paragraph(text, NOTE, false);
  }

  /**
   * A picture.
   *
   * @param png as {@link Drawing} draws it
   */
  public void picture(byte[] png, String name) {
    var run = document.createParagraph().createRun();
    var sizes = ByteBuffer.wrap(png, SIZES, 2 * Integer.BYTES);
    int width = sizes.getInt();
    int height = sizes.getInt();
    try {
      var _ =
          run.addPicture(
              new ByteArrayInputStream(png),
              PictureType.PNG,
              name + ".png",
              Units.toEMU(WIDE),
              Units.toEMU((double) WIDE * height / width));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InvalidFormatException broken) {
      throw new IllegalStateException("Not a picture: " + name, broken);
    }
  }

  /**
   * A cell.
   *
   * @param shade six hexadecimal digits; empty for none
   */
  public record Cell(String text, String shade) {}

  /** A table; its heads are repeated on each page. */
  public void table(List<String> heads, List<List<Cell>> rows) {
    var table = document.createTable(rows.size() + 1, heads.size());
    table.setWidth("100%");
    int size = heads.size() > MANY ? CELL - 2 : CELL;
    table.getRow(0).setRepeatHeader(true);
    for (int c = 0; c < heads.size(); c++) {
      fill(table.getRow(0).getCell(c), new Cell(heads.get(c), "F2F2F2"), size, c > 0);
    }
    for (int r = 0; r < rows.size(); r++) {
      table.getRow(r + 1).setCantSplitRow(true);
      for (int c = 0; c < rows.get(r).size(); c++) {
        fill(table.getRow(r + 1).getCell(c), rows.get(r).get(c), size, c > 0);
      }
    }
    var after = document.createParagraph();
    after.setSpacingAfter(BODY);
  }

  private static void fill(XWPFTableCell to, Cell cell, int size, boolean number) {
    var paragraph = to.getParagraphs().getFirst();
    paragraph.setSpacingAfter(0);
    if (number) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    var run = paragraph.createRun();
    font(run, size);
    run.setText(cell.text());
    if (!cell.shade().isEmpty()) {
      to.setColor(cell.shade());
    }
  }

  private XWPFParagraph paragraph(String text, int size, boolean bold) {
    var paragraph = document.createParagraph();
    paragraph.setSpacingAfter(size * 10);
    var run = paragraph.createRun();
    font(run, size);
    run.setBold(bold);
    run.setText(text);
    return paragraph;
  }

  private static void font(XWPFRun run, int size) {
    run.setFontSize(size);
    run.setFontFamily("Times New Roman", FontCharRange.ascii);
    run.setFontFamily("SimSun", FontCharRange.eastAsia);
  }

  /** The whole document. */
  public byte[] bytes() {
    var to = new ByteArrayOutputStream();
    try (document) {
      document.write(to);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toByteArray();
  }
}
