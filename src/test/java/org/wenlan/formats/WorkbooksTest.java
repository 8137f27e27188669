package org.wenlan.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;

/** Workbooks; the documents are invented but for those of the real files. */
class WorkbooksTest {
  private static final Format WORKBOOKS = new Workbooks();
  private static final String[] CNIPA =
      "申请号,公开（公告）号,公开（公告）日,申请日,专利号,名称,主分类号,分类号,分案原申请号,优先权,申请（专利权）人,发明（设计）人,地址,颁证日,国际申请,国际公布,进入国家日期,专利代理机构,代理人,摘要,主权项,参考文献,审查员,光盘号,PCT公开"
          .split(",");

  @Test
  void theTwentyFiveColumnsOfTheOfficeFindTheirPlaces() throws IOException {
    var row = new String[25];
    row[0] = "CN201220249767.4";
    row[1] = "CN202000001U";
    row[2] = "2013.01.02";
    row[3] = "2012.05.31";
    row[5] = "一种台灯";
    row[6] = "E01B3/32(2006.01)I";
    row[7] = "E01B3/32(2006.01)I;E01B9/10(2006.01)I";
    row[9] = "2011.3.4 JP 2011-049123";
    row[10] = "文澜有限公司;甲乙学院";
    row[11] = "甲一；乙二";
    row[12] = "310000 浙江省杭州市文澜路1号";
    row[17] = "文澜代理有限公司 33200";
    row[18] = "丙三";
    row[20] = "一种台灯，其特征在于有灯。";
    row[23] = "D1301";
    try (var book = new XSSFWorkbook()) {
      var read = Readings.of(WORKBOOKS, bytes(book, CNIPA, row));
      assertThat(read.rejected()).isEmpty();
      var lamp = read.patents().getFirst();
      assertThat(lamp.number()).hasToString("CN202000001U");
      assertThat(lamp.right()).isEqualTo(Right.UTILITY_MODEL);
      assertThat(lamp.application()).hasToString("CN201220249767");
      assertThat(lamp.published()).isEqualTo(LocalDate.of(2013, 1, 2));
      assertThat(lamp.filed()).isEqualTo(LocalDate.of(2012, 5, 31));
      assertThat(lamp.classes())
          .extracting(Patent.Symbol::symbol)
          .containsExactly("E01B3/32", "E01B9/10");
      assertThat(lamp.priorities())
          .containsExactly(new Patent.Priority("JP2011049123", LocalDate.of(2011, 3, 4)));
      assertThat(lamp.parties().getFirst())
          .isEqualTo(
              new Party(Role.APPLICANT, "文澜有限公司", "文澜有限公司", "310000 浙江省杭州市文澜路1号", "CN", null));
      assertThat(lamp.parties())
          .extracting(Party::role)
          .containsExactly(
              Role.APPLICANT, Role.APPLICANT, Role.INVENTOR, Role.INVENTOR, Role.AGENT, Role.AGENT);
      assertThat(lamp.parties().get(1).address()).isNull();
      assertThat(lamp.others()).containsExactly(new Patent.Other("cnipa", "光盘号", "D1301"));
    }
  }

  @Test
  void aDayIsADayHoweverTheSheetShowsItAndABadRowRejectsItself() throws IOException {
    for (var book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      try (book) {
        var style = book.createCellStyle();
        style.setDataFormat((short) 14);
        var sheet = book.createSheet("x");
        fill(sheet.createRow(0), "Query: lamps");
        fill(
            sheet.createRow(2),
            "Publication Number",
            "Publication Date",
            "Title",
            "Priority Data",
            "IPC");
        fill(
            sheet.createRow(3),
            "US20050286606",
            "",
            "Lamp",
            "[60582692 2004-06-24T23:59:59.000Z US, 9800760 1998-01-14T23:59:59.000Z GB]",
            "G01N 25/00;G01N 25/00");
        var day = sheet.getRow(3).createCell(1);
        day.setCellValue(LocalDate.of(2005, 12, 29));
        day.setCellStyle(style);
        fill(sheet.createRow(5), "lamp no. 1", "29.12.2005", "Lamp");
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        var read = Readings.of(WORKBOOKS, bytes.toByteArray());
        var lamp = read.patents().getFirst();
        assertThat(lamp.number()).hasToString("US20050286606");
        assertThat(lamp.published()).isEqualTo(LocalDate.of(2005, 12, 29));
        assertThat(lamp.priorities())
            .containsExactly(
                new Patent.Priority("US60582692", LocalDate.of(2004, 6, 24)),
                new Patent.Priority("GB9800760", LocalDate.of(1998, 1, 14)));
        assertThat(lamp.classes()).hasSize(1);
        assertThat(read.rejected())
            .singleElement()
            .satisfies(each -> {
              assertThat(each.place().line()).isEqualTo(6);
              assertThat(each.reason()).contains("lamp no. 1", "Publication Number");
            });
      }
    }
  }

  @Test
  void aDamagedWorkbookSaysSoAndAForeignOneIsNotKnown() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var whole = bytes(book, CNIPA, CNIPA);
      var half = java.util.Arrays.copyOf(whole, whole.length / 2);
      assertThat(Readings.of(WORKBOOKS, half).rejected())
          .singleElement()
          .satisfies(each -> assertThat(each.reason()).contains("damaged", "save it again"));
    }
    try (var book = new XSSFWorkbook()) {
      var foreign = bytes(book, new String[] {"a", "b"}, new String[] {"1", "2"});
      assertThatExceptionOfType(NotKnown.class)
          .isThrownBy(() -> Readings.of(WORKBOOKS, new ByteArrayInputStream(foreign)));
    }
  }

  @Test
  void theRealWorkbookOfTheOfficeIsRead() throws IOException {
    var file = Readings.shared("patents/cn-small-carrotc/训练文件.xlsx");
    var read = Readings.of(WORKBOOKS, file);
    assertThat(read.rejected()).isEmpty();
    assertThat(read.distinct()).isEqualTo(199);
    assertThat(read.patents())
        .allSatisfy(each -> {
          assertThat(each.filed()).isNotNull();
          assertThat(each.application()).isNotNull();
          assertThat(each.classes()).isNotEmpty();
        });
  }

  @Test
  void everyRowOfTheRealPatentscopeExportsIsRead() throws IOException {
    var file =
        Readings.shared("patents/wipo-analytics-sets/pizza_all_24294/pizza_all_24294_raw.zip");
    var written = new HashSet<String>();
    var numbers = new HashSet<String>();
    var rows = new ArrayList<Patent>();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xls") && !entry.getName().contains("/._")) {
          var read = Readings.of(WORKBOOKS, zip.readAllBytes());
          assertThat(read.rejected()).isEmpty();
          rows.addAll(read.patents());
        }
      }
    }
    for (var each : rows) {
      numbers.add(each.number().toString());
      written.add(each.aliases().getFirst().text());
    }
    System.out.println(
        "PATENTSCOPE: %d rows, %d numbers as written, %d different ones"
            .formatted(rows.size(), written.size(), numbers.size()));
    assertThat(rows).hasSize(24_294);
    assertThat(written).hasSize(24_291);
    // Eleven pairs are one number, once in capitals and once not: es2072857 and ES2072857.
    assertThat(numbers).hasSize(24_280);
  }

  private static byte[] bytes(Workbook book, String[]... rows) throws IOException {
    var sheet = book.createSheet("1");
    for (int i = 0; i < rows.length; i++) {
      fill(sheet.createRow(i), rows[i]);
    }
    var bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  private static void fill(org.apache.poi.ss.usermodel.Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null && !cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }
}
