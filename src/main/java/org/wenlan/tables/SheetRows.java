package org.wenlan.tables;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.wenlan.tables.Workbook.Taker;

/** Puts the cells of a sheet's XML together to rows; cells that are not there are empty. */
final class SheetRows implements SheetContentsHandler {
  private final int sheet;
  private final Taker to;
  private List<String> cells = new ArrayList<>();

  SheetRows(int sheet, Taker to) {
    this.sheet = sheet;
    this.to = to;
  }

  @Override
  public void startRow(int row) {
    cells = new ArrayList<>();
  }

  @Override
  public void cell(@Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
    int column = place == null ? cells.size() : new CellReference(place).getCol();
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value == null ? "" : value.strip());
  }

  @Override
  public void endRow(int row) {
    Workbook.hand(to, sheet, row + 1L, cells);
  }
}
