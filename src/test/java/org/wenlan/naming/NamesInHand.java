package org.wenlan.naming;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.wenlan.formats.Formats;
import org.wenlan.formats.Reading;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;

/**
 * The records of {@code ../shared/data} or {@code WENLAN_SHARED}; a test without them is skipped.
 */
final class NamesInHand {
  private static final List<String> FOLDERS =
      List.of(
          "wipo-analytics-sets",
          "cn-cnki-sysu/raw",
          "cn-small-carrotc",
          "patent_client-fixtures",
          "epo-docdb",
          "ep-fulltext-st36",
          "uspto-format-samples");

  private NamesInHand() {}

  /** A file of records. */
  record Source(String file, List<Patent> patents) {}

  static Path folder() {
    var found =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(Objects::nonNull)
            .map(root -> Path.of(root, "patents"))
            .filter(Files::isDirectory)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("Skipped: no patents in ../shared/data or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(found.isPresent(), "no patents in ../shared/data or WENLAN_SHARED");
    return found.orElseThrow();
  }

  /** All records, file by file in the order of their paths. */
  static List<Source> records() throws IOException {
    var root = folder();
    var all = new ArrayList<Source>();
    for (var folder : FOLDERS) {
      try (var files = Files.walk(root.resolve(folder))) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          var name = root.relativize(file).toString();
          try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            if (name.endsWith(".zip")) {
              unzipped(name, in, all);
            } else {
              read(name, name.endsWith(".gz") ? new GZIPInputStream(in) : in, all);
            }
          }
        }
      }
    }
    return all;
  }

  private static void unzipped(String name, InputStream in, List<Source> to) throws IOException {
    var zip = new ZipInputStream(in);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory() && !entry.getName().contains("__MACOSX")) {
        read(name + "!" + entry.getName(), new ByteArrayInputStream(zip.readAllBytes()), to);
      }
    }
  }

  private static void read(String name, InputStream in, List<Source> to) throws IOException {
    var bytes = in.readAllBytes();
    var formats = new Formats();
    var format = formats.recognise(Arrays.copyOf(bytes, Math.min(bytes.length, Formats.HEAD)));
    if (format.isEmpty()) {
      return;
    }
    var patents = new ArrayList<Patent>();
    try {
      formats.read(
          format.get(),
          new ByteArrayInputStream(bytes),
          reading -> {
            if (reading instanceof Reading.Read read) {
              patents.add(read.patent());
            }
          });
    } catch (IOException | RuntimeException unreadable) {
      // Some of the sets hold files that are broken on purpose; what was read before counts.
      System.out.println(name + ": " + unreadable.getMessage());
    }
    if (!patents.isEmpty()) {
      to.add(new Source(name, patents));
    }
  }

  /** How many documents have each name of an applicant or owner. */
  static TreeMap<String, Integer> names(List<Source> sources) {
    var names = new TreeMap<String, Integer>();
    for (var source : sources) {
      for (var patent : source.patents()) {
        patent.parties().stream()
            .filter(party -> party.role() == Role.APPLICANT || party.role() == Role.OWNER)
            .map(Patent.Party::name)
            .filter(name -> !name.isBlank())
            .distinct()
            .forEach(name -> names.merge(name, 1, Integer::sum));
      }
    }
    return names;
  }
}
