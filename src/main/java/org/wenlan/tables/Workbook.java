package org.wenlan.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The rows of a workbook, old (.xls) or new (.xlsx), sheet by sheet. Days come as {@code
 * 2024-05-31} however the sheet shows them. New workbooks are read in pieces; of an old one, which
 * has at most 65,536 rows a sheet, the whole is held.
 */
public final class Workbook {
  private static final long LARGEST_OLD = 96L << 20;
  private static final Pattern FIRST_MEMBER =
      Pattern.compile(
          "PK\u0003\u0004.{26}(?:\\[Content_Types]\\.xml|_rels/|docProps/|customXml/|xl/)",
          Pattern.DOTALL);

  private Workbook() {}

  /** Takes the rows one by one. */
  public interface Taker {
    /**
     * A row that is not empty.
     *
     * @param sheet the running number of its sheet, from 1
     * @param row its number as the program shows it, from 1
     */
    void row(int sheet, long row, List<String> cells);
  }

  /**
   * Whether the head of a file is that of a workbook, or of another document of office programs.
   */
  public static boolean is(byte[] head) {
    return old(head) || FIRST_MEMBER.matcher(new String(head, ISO_8859_1)).lookingAt();
  }

  private static boolean old(byte[] head) {
    return new String(head, 0, Math.min(4, head.length), ISO_8859_1)
        .equals("\u00d0\u00cf\u0011\u00e0");
  }

  /**
   * Reads all rows.
   *
   * @return what is wrong with the file, where it could not be read to its end
   * @throws IOException when the medium fails
   */
  public static Optional<String> read(InputStream file, Taker to) throws IOException {
    var copy = Files.createTempFile("workbook", ".tmp");
    try {
      var _ = Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return rows(copy, to);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static Optional<String> rows(Path file, Taker to) throws IOException {
    boolean old;
    try (var in = Files.newInputStream(file)) {
      old = old(in.readNBytes(4));
    }
    if (old && Files.size(file) > LARGEST_OLD) {
      return Optional.of(
          "the workbook is larger than "
              + (LARGEST_OLD >> 20)
              + " MiB; save it as .xlsx or CSV, which may be of any size");
    }
    try {
      if (old) {
        oldRows(file, to);
      } else {
        newRows(file, to);
      }
      return Optional.empty();
    } catch (Stopped byTheTaker) {
      throw byTheTaker.reason;
    } catch (EncryptedDocumentException locked) {
      return Optional.of("the workbook is locked with a password; save it without one");
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | POIXMLException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException damaged) {
      // The copy is on this machine: what fails now is the file, not the medium.
      return Optional.of(
          "the workbook is damaged (" + damaged.getMessage() + "); open it and save it again");
    }
  }

  private static void oldRows(Path file, Taker to) throws IOException {
    try (var in = Files.newInputStream(file);
        var book = new HSSFWorkbook(in)) {
      var format = new IsoDays();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        for (var row : book.getSheetAt(i)) {
          var cells = new ArrayList<String>();
          for (int j = 0; j < row.getLastCellNum(); j++) {
            cells.add(text(row.getCell(j), format));
          }
          hand(to, i + 1, row.getRowNum() + 1L, cells);
        }
      }
    }
  }

  private static String text(@Nullable Cell cell, IsoDays format) {
    if (cell != null
        && cell.getCellType() == CellType.NUMERIC
        && DateUtil.isCellDateFormatted(cell)) {
      return IsoDays.day(cell.getNumericCellValue());
    }
    return format.formatCellValue(cell).strip();
  }

  private static void newRows(Path file, Taker to)
      throws IOException, OpenXML4JException, SAXException {
    try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var strings = new ReadOnlySharedStringsTable(parts);
      var reader = new XSSFReader(parts);
      var sheets = reader.getSheetsData();
      for (int sheet = 1; sheets.hasNext(); sheet++) {
        try (var in = sheets.next()) {
          var xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(),
                  strings,
                  new SheetRows(sheet, to),
                  new IsoDays(),
                  false));
          xml.parse(new InputSource(in));
        }
      }
    } catch (javax.xml.parsers.ParserConfigurationException broken) {
      throw new LinkageError("No XML parser", broken);
    }
  }

  static void hand(Taker to, int sheet, long row, List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    try {
      to.row(sheet, row, cells);
    } catch (RuntimeException reason) {
      throw new Stopped(reason);
    }
  }

  /** The taker failed, not the file. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException reason;

    Stopped(RuntimeException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
