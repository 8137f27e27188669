package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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

  private final TableKind kind;

  CsvTables(TableKind kind) {
    this.kind = kind;
  }

  static List<Format> all() {
    return TableKind.ALL.stream().<Format>map(CsvTables::new).toList();
  }

  @Override
  public String name() {
    return kind.name() + "-csv";
  }

  @Override
  public boolean recognises(byte[] head) {
    return new String(head, UTF_8)
        .lines()
        .limit(HEADER_WITHIN)
        .map(CsvTables::cells)
        .anyMatch(cells -> kindOf(cells));
  }

  private boolean kindOf(List<String> cells) {
    return TableKind.of(cells).filter(kind::equals).isPresent();
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
    Optional<List<String>> header = Optional.empty();
    long record = 0;
    long line = 0;
    try (var csv =
        CsvReader.builder()
            .allowExtraCharsAfterClosingQuote(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(new InputStreamReader(file, UTF_8))) {
      for (CsvRecord cells : csv) {
        line = cells.getStartingLineNumber();
        if (header.isEmpty()) {
          header = Optional.of(cells.getFields()).filter(this::kindOf);
          continue;
        }
        var place = new Place(++record, line, "");
        if (cells.getFieldCount() < header.get().size() / 2) {
          to.accept(
              new Rejected(
                  place,
                  "the row has "
                      + cells.getFieldCount()
                      + " of "
                      + header.get().size()
                      + " columns; look for a line break without quotes"));
        } else {
          to.accept(kind.read(place, header.get(), cells.getFields()));
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
