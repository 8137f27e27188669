package org.wenlan.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small table as a file that people open in a spreadsheet. */
public final class TableFiles {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,10})?");
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]", Pattern.DOTALL);

  private TableFiles() {}

  /** CSV, UTF-8, the header first; what a spreadsheet would take for a formula stays a text. */
  public static String csv(List<List<String>> rows) {
    var to = new StringWriter();
    try (var csv = CsvWriter.builder().build(to)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(TableFiles::safe).toList()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toString();
  }

  private static String safe(String cell) {
    return FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** A workbook of one sheet; numbers are numbers. */
  public static byte[] xlsx(String sheet, List<List<String>> rows) {
    var to = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var table = book.createSheet(sheet.replaceAll("[\\\\/*?:\\[\\]]", " "));
      for (int i = 0; i < rows.size(); i++) {
        write(table.createRow(i), rows.get(i));
      }
      book.write(to);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toByteArray();
  }

  private static void write(Row row, List<String> cells) {
    for (int j = 0; j < cells.size(); j++) {
      var cell = cells.get(j);
      if (NUMBER.matcher(cell).matches()) {
        row.createCell(j).setCellValue(Double.parseDouble(cell));
      } else {
        row.createCell(j).setCellValue(cell);
      }
    }
  }
}
