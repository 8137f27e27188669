package org.wenlan.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, as programs write them: rows may be too short or too long. */
public final class CsvRows implements TableRows {
  private static final int LONGEST_FIELD = 16 << 20;

  private final Iterator<CsvRecord> records;
  private Optional<String> damage = Optional.empty();
  private long line = 1;

  /**
   * Starts at the first row.
   *
   * @param separator mostly a comma; Excel writes the list separator of its country
   */
  public CsvRows(Reader from, char separator) {
    records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraCharsAfterClosingQuote(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(from)
            .iterator();
  }

  /** The separator that a first line is most likely written with: comma, semicolon or tab. */
  public static char separator(String line) {
    char best = ',';
    for (char each : new char[] {'\t', ';'}) {
      if (count(line, each) > count(line, best)) {
        best = each;
      }
    }
    return best;
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    try {
      if (damage.isPresent() || !records.hasNext()) {
        return null;
      }
      var row = records.next();
      line = row.getStartingLineNumber();
      return row.getFields();
    } catch (CsvParseException broken) {
      line++;
      damage =
          Optional.of(
              "the table cannot be read on from here: "
                  + broken.getMessage()
                  + "; look for a quote that is not closed");
      return null;
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Optional<String> damage() {
    return damage;
  }

  private static long count(String line, char sign) {
    return line.chars().filter(each -> each == sign).count();
  }
}
