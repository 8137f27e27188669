package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Read;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.rights.PatentJson;
import org.wenlan.tables.Encodings;
import org.wenlan.tables.Lines;

/** Wenlan's own format: one {@link PatentJson} a line, UTF-8. Blank lines count for nothing. */
final class WenlanLines implements Format {
  private static final Pattern FIRST = Pattern.compile("\\{\\s*\"wenlan\"\\s*:");

  @Override
  public String name() {
    return "wenlan";
  }

  @Override
  public boolean recognises(byte[] head) {
    return FIRST.matcher(Encodings.text(head)).lookingAt();
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var lines = new Lines(file);
    long record = 0;
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (blank(line)) {
        continue;
      }
      record++;
      var place = new Place(record, lines.number(), "");
      to.accept(
          lines.tooLong()
              ? new Rejected(
                  place, "The line is longer than 64 MiB; write each patent on a line of its own.")
              : one(place, line));
    }
  }

  private static Reading one(Place place, byte[] line) {
    try {
      var patent = PatentJson.read(line);
      return new Read(new Place(place.record(), place.line(), patent.number().toString()), patent);
    } catch (IllegalArgumentException wrong) {
      return new Rejected(place, String.valueOf(wrong.getMessage()));
    }
  }

  private static boolean blank(byte[] line) {
    for (byte each : line) {
      if (each != ' ' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
