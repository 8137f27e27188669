package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells what a file is by its content and reads it. Thread-safe. */
public final class Formats {

  /** How many bytes of a file are looked at to tell its format. */
  public static final int HEAD = 65536;

  private static final List<Format> ALL =
      Stream.concat(XmlFormats.ALL.stream(), TableFormats.ALL.stream()).toList();

  /** The name of the format that {@code head} is of; empty when no format knows it. */
  public Optional<String> recognise(byte[] head) {
    return ALL.stream().filter(format -> format.recognises(head)).map(Format::name).findFirst();
  }

  /**
   * Reads all records of a file.
   *
   * @param format a name that {@link #recognise} gave
   * @throws IOException when the medium fails
   */
  public void read(String format, InputStream file, Consumer<Reading> to) throws IOException {
    ALL.stream()
        .filter(each -> each.name().equals(format))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such format: " + format))
        .read(file, to);
  }
}
