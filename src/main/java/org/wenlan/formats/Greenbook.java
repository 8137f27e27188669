package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wenlan.formats.Reading.Place;
import org.wenlan.tables.Lines;

/**
 * The USPTO's full text of 1976 to 2001: lines with a tag in the first four columns and a value
 * from the sixth on, continued by lines that begin with blanks. A line PATN begins a document;
 * there are many in a file.
 */
final class Greenbook implements Format {
  private static final Pattern HEAD =
      Pattern.compile("(?:HHHHHT[^\\n]*\\n)?PATN\\s*\\nWKU  ", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("[A-Z]{4}");
  private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]{2}");

  /** A longer document is none; what comes behind is passed over. */
  private static final int MOST_LINES = 2_000_000;

  /**
   * One tagged value.
   *
   * @param part the running number of its section in the document: two inventors are two sections
   * @param lines the value's lines, for tables and for paragraphs alike
   */
  record Entry(String section, int part, String tag, List<String> lines) {
    String text() {
      return String.join(" ", lines).strip();
    }
  }

  @Override
  public String name() {
    return "greenbook";
  }

  @Override
  public boolean recognises(byte[] head) {
    return HEAD.matcher(new String(head, ISO_8859_1)).lookingAt();
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var lines = new Lines(file);
    var entries = new ArrayList<Entry>();
    var section = "";
    int part = 0;
    int held = 0;
    long record = 0;
    long begin = 0;
    for (var bytes = lines.next(); bytes != null; bytes = lines.next()) {
      var line = new String(bytes, ISO_8859_1).stripTrailing();
      var first = line.substring(0, Math.min(4, line.length())).strip();
      if (line.length() == 4 && SECTION.matcher(line).matches()) {
        if (line.equals("PATN")) {
          if (begin > 0) {
            to.accept(GreenbookRecord.read(new Place(++record, begin, ""), entries));
          }
          entries.clear();
          begin = lines.number();
          held = 0;
        }
        section = line;
        part++;
      } else if (begin > 0 && held++ < MOST_LINES) {
        if (!line.startsWith(" ") && TAG.matcher(first).matches()) {
          var value = new ArrayList<String>();
          value.add(line.substring(Math.min(5, line.length())).strip());
          entries.add(new Entry(section, part, first, value));
        } else if (!line.isBlank() && !entries.isEmpty()) {
          entries.getLast().lines().add(line.strip());
        }
      }
    }
    if (begin > 0) {
      to.accept(GreenbookRecord.read(new Place(++record, begin, ""), entries));
    }
  }
}
