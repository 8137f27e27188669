package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.tables.Workbook;

/** Workbooks, old and new; which table a sheet holds is told by one of its first ten rows. */
final class Workbooks implements Format {
  private static final int HEADER_WITHIN = 10;

  @Override
  public String name() {
    return "workbook";
  }

  @Override
  public boolean recognises(byte[] head) {
    return Workbook.is(head);
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var sheets = new Sheets(to);
    var damage = Workbook.read(file, sheets);
    damage.ifPresent(
        reason -> to.accept(new Rejected(new Place(sheets.record + 1, 0, ""), reason)));
    if (damage.isEmpty() && !sheets.known) {
      throw new NotKnown("a workbook without a table that Wenlan reads");
    }
  }

  /** Reads the sheets that have a header; others, such as a cover sheet, are passed over. */
  private static final class Sheets implements Workbook.Taker {
    private final Consumer<Reading> to;
    private Optional<TableKind> kind = Optional.empty();
    private List<String> header = List.of();
    private int sheet;
    private long record;
    private boolean known;

    Sheets(Consumer<Reading> to) {
      this.to = to;
    }

    @Override
    public void row(int number, long row, List<String> cells) {
      if (number != sheet) {
        sheet = number;
        kind = Optional.empty();
      }
      if (kind.isPresent()) {
        to.accept(kind.get().read(new Place(++record, row, ""), header, cells));
      } else if (row <= HEADER_WITHIN) {
        header = cells;
        kind = TableKind.of(cells);
        known |= kind.isPresent();
      }
    }
  }
}
