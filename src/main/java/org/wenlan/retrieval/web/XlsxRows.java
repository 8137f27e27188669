package org.wenlan.retrieval.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.wenlan.retrieval.Card;

/** Hits as a workbook; a sheet holds a million rows, so a larger export has several. */
final class XlsxRows implements AutoCloseable {
  private static final int ROWS = 1_000_000;
  private static final int LONGEST_CELL = 32_000;

  private final SXSSFWorkbook book = new SXSSFWorkbook(100);
  private final OutputStream to;
  private final Locale language;
  private SXSSFSheet sheet;
  private int row;

  XlsxRows(OutputStream to, Locale language) {
    this.to = to;
    this.language = language;
    book.setCompressTempFiles(true);
    this.sheet = book.createSheet("1");
    write(Columns.NAMES);
  }

  void add(Card card) {
    if (row > ROWS) {
      sheet = book.createSheet(String.valueOf(book.getNumberOfSheets() + 1));
      row = 0;
      write(Columns.NAMES);
    }
    write(Columns.of(card, language));
  }

  private void write(List<String> cells) {
    var line = sheet.createRow(row++);
    for (int i = 0; i < cells.size(); i++) {
      var text = cells.get(i);
      // A text cell is never a formula, so nothing needs a prefix here.
      line.createCell(i)
          .setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
    }
  }

  void end() throws IOException {
    book.write(to);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
