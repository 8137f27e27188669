package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.RecordFormatException;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Rejected;

/** Workbooks, old and new; which table a sheet holds is told by one of its first ten rows. */
final class Workbooks implements Format {
  private static final int LARGEST = 96 << 20;
  private static final int HEADER_WITHIN = 10;
  private static final Pattern FIRST_MEMBER =
      Pattern.compile(
          "PK\u0003\u0004.{26}(?:\\[Content_Types]\\.xml|_rels/|docProps/|customXml/|xl/)",
          Pattern.DOTALL);

  @Override
  public String name() {
    return "workbook";
  }

  @Override
  public boolean recognises(byte[] head) {
    return biff(head) || ooxml(head);
  }

  private static boolean biff(byte[] head) {
    return head.length > 8
        && (head[0] & 0xff) == 0xd0
        && (head[1] & 0xff) == 0xcf
        && (head[2] & 0xff) == 0x11
        && (head[3] & 0xff) == 0xe0;
  }

  /** A zip whose first member is one of those that office programs begin a document with. */
  private static boolean ooxml(byte[] head) {
    return FIRST_MEMBER.matcher(new String(head, ISO_8859_1)).lookingAt();
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var bytes = file.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      to.accept(
          new Rejected(
              new Place(1, 0, ""),
              "the workbook is larger than "
                  + (LARGEST >> 20)
                  + " MiB; save it in parts, or as CSV, which may be of any size"));
      return;
    }
    boolean known = false;
    long[] record = {0};
    try (var book = WorkbookFactory.create(new java.io.ByteArrayInputStream(bytes))) {
      for (var sheet : book) {
        known |= sheet(sheet, record, to);
      }
    } catch (RecordFormatException | IllegalStateException | IllegalArgumentException damaged) {
      to.accept(
          new Rejected(
              new Place(record[0] + 1, 0, ""),
              "the workbook is damaged: " + damaged.getMessage() + "; open and save it again"));
      return;
    }
    if (!known) {
      throw new NotKnown("a workbook without a table that Wenlan reads");
    }
  }

  private static boolean sheet(Sheet sheet, long[] record, Consumer<Reading> to) {
    var formatter = new DataFormatter(java.util.Locale.ROOT);
    Optional<TableKind> kind = Optional.empty();
    List<String> header = List.of();
    for (var row : sheet) {
      var cells = cells(row, formatter);
      if (kind.isEmpty()) {
        if (row.getRowNum() > HEADER_WITHIN) {
          return false;
        }
        kind = TableKind.of(cells);
        header = cells;
      } else if (!cells.stream().allMatch(String::isBlank)) {
        to.accept(kind.get().read(new Place(++record[0], row.getRowNum() + 1L, ""), header, cells));
      }
    }
    return kind.isPresent();
  }

  private static List<String> cells(Row row, DataFormatter formatter) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      cells.add(formatter.formatCellValue(row.getCell(i)));
    }
    return cells;
  }
}
