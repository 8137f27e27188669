package org.wenlan.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Rejected;

/** CSV files of one kind of table; the header is one of the first three lines. */
final class CsvTables implements Format {
  private static final int HEADER_WITHIN = 3;
  private static final int LONGEST_FIELD = 16 << 20;

  private final String kind;

  CsvTables(String kind) {
    this.kind = kind;
  }

  static List<Format> all() {
    return TableKind.names().stream().<Format>map(CsvTables::new).toList();
  }

  @Override
  public String name() {
    return kind + "-csv";
  }

  @Override
  public boolean recognises(byte[] head) {
    return Encodings.text(head)
        .lines()
        .limit(HEADER_WITHIN)
        .map(CsvTables::cells)
        .anyMatch(cells -> kindOf(cells).isPresent());
  }

  private Optional<TableKind> kindOf(List<String> header) {
    return TableKind.of(header).filter(found -> found.name().equals(kind));
  }

  private static List<String> cells(String line) {
    if (!line.contains(",") || line.length() > 20_000) {
      return List.of();
    }
    try (var csv = CsvReader.builder().ofCsvRecord(line)) {
      for (CsvRecord cells : csv) {
        return cells.getFields();
      }
    } catch (IOException | CsvParseException none) {
      return List.of();
    }
    return List.of();
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    Optional<TableKind> table = Optional.empty();
    List<String> header = List.of();
    long record = 0;
    long line = 0;
    try (var csv =
        CsvReader.builder()
            .allowExtraCharsAfterClosingQuote(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(Encodings.reader(file))) {
      for (CsvRecord cells : csv) {
        line = cells.getStartingLineNumber();
        if (table.isEmpty()) {
          header = cells.getFields();
          table = kindOf(header);
          continue;
        }
        var place = new Place(++record, line, "");
        if (cells.getFieldCount() < header.size() / 2) {
          to.accept(
              new Rejected(
                  place,
                  "the row has "
                      + cells.getFieldCount()
                      + " of "
                      + header.size()
                      + " columns; look for a line break without quotes"));
        } else {
          to.accept(table.get().read(place, header, cells.getFields()));
        }
      }
    } catch (CsvParseException broken) {
      to.accept(
          new Rejected(
              new Place(record + 1, line + 1, ""),
              "the table cannot be read on from here: "
                  + broken.getMessage()
                  + "; look for a quote that is not closed"));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }
}
