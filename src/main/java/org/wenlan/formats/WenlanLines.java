package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.wenlan.formats.Reading.Place;
import org.wenlan.formats.Reading.Read;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.rights.PatentJson;

/** Wenlan's own JSON lines, see docs/formats-wenlan.md. */
final class WenlanLines implements Format {

  @Override
  public String name() {
    return "wenlan";
  }

  @Override
  public boolean recognises(byte[] head) {
    var text = new String(head, 0, Math.min(head.length, 200), UTF_8).strip();
    return text.replace(" ", "").startsWith("{\"wenlan\":");
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    Lines.each(
        file,
        (line, bytes) -> {
          if (new String(bytes, UTF_8).isBlank()) {
            return;
          }
          to.accept(line(line, bytes));
        });
  }

  private static Reading line(long number, byte[] bytes) {
    try {
      var patent = PatentJson.read(bytes);
      return new Read(new Place(number, number, patent.number().toString()), patent);
    } catch (IllegalArgumentException wrong) {
      return new Rejected(
          new Place(number, number, ""),
          "not a document in Wenlan's JSON: "
              + wrong.getMessage()
              + "; docs/formats-wenlan.md lists the members");
    }
  }
}
