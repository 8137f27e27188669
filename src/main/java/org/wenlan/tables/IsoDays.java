package org.wenlan.tables;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows numbers as their sheet does, and days as 2024-05-31. */
final class IsoDays extends DataFormatter {
  IsoDays() {
    super(Locale.ROOT);
  }

  @Override
  public String formatRawCellContents(
      double value, int index, String format, boolean windowing1904) {
    return DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)
        ? day(value)
        : super.formatRawCellContents(value, index, format, windowing1904);
  }

  @Override
  public String formatRawCellContents(double value, int index, String format) {
    return formatRawCellContents(value, index, format, false);
  }

  static String day(double value) {
    var moment = DateUtil.getLocalDateTime(value);
    return moment == null ? "" : moment.toLocalDate().toString();
  }
}
