package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.wenlan.formats.Reading.Read;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.rights.Patent;

/** What a reader made of a file, for tests. */
record Readings(List<Patent> patents, List<Rejected> rejected) {

  static Readings of(Format format, String text) throws IOException {
    return of(format, text.getBytes(UTF_8));
  }

  static Readings of(Format format, byte[] file) throws IOException {
    assertThat(recognised(file)).isEqualTo(format.name());
    return of(format, new ByteArrayInputStream(file));
  }

  static Readings of(Format format, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      assertThat(recognised(in.readNBytes(Formats.HEAD))).as("%s", file).isEqualTo(format.name());
    }
    try (var in = Files.newInputStream(file)) {
      return of(format, in);
    }
  }

  static Readings of(Format format, InputStream file) throws IOException {
    var patents = new ArrayList<Patent>();
    var rejected = new ArrayList<Rejected>();
    format.read(
        file,
        reading -> {
          switch (reading) {
            case Read read -> patents.add(read.patent());
            case Rejected no -> rejected.add(no);
          }
        });
    return new Readings(patents, rejected);
  }

  Patent patent(String number) {
    return patents.stream()
        .filter(each -> each.number().toString().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** How many different numbers were read. */
  long distinct() {
    return patents.stream().map(Patent::number).distinct().count();
  }

  /** A folder of real files; the test is passed over where this machine has none. */
  static Path shared(String folder) {
    var env = System.getenv("WENLAN_SHARED");
    var root = Path.of(env == null ? "../shared/data" : env);
    var found = root.resolve(folder);
    if (!Files.exists(found)) {
      System.out.println("Passed over: no real files at " + found + " (set WENLAN_SHARED)");
    }
    Assumptions.assumeTrue(Files.exists(found), "no real files at " + found);
    return found;
  }

  private static String recognised(byte[] file) {
    return new Formats()
        .recognise(Arrays.copyOf(file, Math.min(file.length, Formats.HEAD)))
        .orElse("nothing");
  }
}
