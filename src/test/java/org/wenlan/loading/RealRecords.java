package org.wenlan.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.wenlan.formats.Formats;
import org.wenlan.formats.NotKnown;
import org.wenlan.formats.Reading;
import org.wenlan.rights.Patent;

/** Records of real files as a load would read them, without keeping them. */
public final class RealRecords {
  private RealRecords() {}

  /** Hands on every record of every file below a folder, packed ones too. */
  public static void each(Path folder, Consumer<Patent> to) throws IOException {
    var formats = new Formats();
    new Sources(formats, List.of(folder))
        .visit(
            new Sources.Visitor() {
              @Override
              public void known(int ordinal, String name, String format, InputStream content)
                  throws IOException {
                try {
                  formats.read(
                      format,
                      content,
                      reading -> {
                        if (reading instanceof Reading.Read(var _, var patent)) {
                          to.accept(patent);
                        }
                      });
                } catch (NotKnown nothing) {
                  unknown(ordinal, name, nothing.toString());
                }
              }

              @Override
              public void unknown(int ordinal, String name, String note) {
                // A file of another kind has no records.
              }
            });
  }
}
