package org.wenlan.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.returns.InventedProvince.bean;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.wenlan.returns.Form;
import org.wenlan.returns.Forms;
import org.wenlan.returns.Grid;
import org.wenlan.returns.Grid.Place;

/** Tables as office programs write them, and numbers as people do. */
class TableFilesTest {
  private static final Form FORM = bean(Forms.class).find("WL-M-1").orElseThrow();

  private static Grid grid(byte[] file) throws IOException {
    return switch (TableFiles.read(FORM, new ByteArrayInputStream(file))) {
      case TableFiles.Read.Cells(var typed) -> typed.grid(Grid.EMPTY);
      case TableFiles.Read.Refused(var why) -> throw new AssertionError(why);
    };
  }

  private static String refusal(String csv) throws IOException {
    var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    return TableFiles.read(FORM, in) instanceof TableFiles.Read.Refused(var why)
        ? why.rule() + " " + why.arguments()
        : "read";
  }

  @Test
  void acsvOfAnyOfficeProgramIsRead() throws IOException {
    var csv = "row;name;now;now.bound;now.note\nA1;管理人员;1,234;about;合并\nA2;;\nB1;;2.5\n";
    for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      var grid = grid(csv.getBytes(charset));
      var first = grid.at(new Place("A1", "now")).orElseThrow();
      assertThat(first.number()).isEqualTo(new BigDecimal("1234"));
      assertThat(first.bound()).isEqualTo(Grid.Bound.ABOUT);
      assertThat(first.note()).isEqualTo("合并");
      assertThat(grid.cells()).hasSize(2);
    }
    var rows = bean(Forms.class).rows(FORM, Grid.EMPTY);
    var grid = grid(csv.getBytes(StandardCharsets.UTF_8));
    var again = TableFiles.csv(FORM, rows, grid, Locale.SIMPLIFIED_CHINESE);
    assertThat(grid(again.getBytes(StandardCharsets.UTF_8))).isEqualTo(grid);
  }

  @Test
  void aworkbookIsReadFromItsFirstSheet() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      var head = sheet.createRow(0);
      head.createCell(0).setCellValue("row");
      head.createCell(1).setCellValue("now");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue("B1");
      row.createCell(1).setCellValue(1234.5);
      book.createSheet().createRow(0).createCell(0).setCellValue("a remark");
      book.write(file);
    }
    assertThat(grid(file.toByteArray()).number(new Place("B1", "now")))
        .isEqualTo(new BigDecimal("1234.5"));
  }

  @Test
  void whatIsNoSuchTableIsRefusedWithItsPlace() throws IOException {
    assertThat(refusal("")).contains("no-columns");
    assertThat(refusal("a,b\n1,2\n")).contains("no-columns");
    assertThat(refusal("row,now\nZ9,1\n")).contains("no-row [2, Z9]");
    assertThat(refusal("row,now\nA1,lots\n")).contains("not-a-number [A1/now, lots]");
  }

  @Test
  void anumberIsReadAsPeopleTypeIt_andNothingIsGuessed() {
    assertThat(Numerals.read("１，２３４．５")).contains(new BigDecimal("1234.5"));
    assertThat(Numerals.read(" 12 345 ")).contains(new BigDecimal("12345"));
    assertThat(Numerals.read("-0.25")).contains(new BigDecimal("-0.25"));
    for (var no : new String[] {"", "1,5", "1.234.567", "12a", "1,23,456", "约100", "1e5"}) {
      assertThat(Numerals.read(no)).as(no).isEmpty();
    }
    assertThat(Numerals.shown(new BigDecimal("1234567.5"))).isEqualTo("1,234,567.5");
  }
}
