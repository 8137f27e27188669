package org.wenlan.loading;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.formats.Reading;
import org.wenlan.rights.Patent;

/**
 * Readings of one file that are written in one transaction.
 *
 * @param file the file as it will stand once they are written, but for their outcomes
 */
record Batch(Run.File file, List<Reading> readings) {
  private static final int RECORDS = 500;
  private static final int CHARACTERS = 8 << 20;

  List<Patent> patents() {
    return readings.stream()
        .filter(Reading.Read.class::isInstance)
        .map(reading -> ((Reading.Read) reading).patent())
        .toList();
  }

  List<Reading.Rejected> rejects() {
    return readings.stream()
        .filter(Reading.Rejected.class::isInstance)
        .map(Reading.Rejected.class::cast)
        .toList();
  }

  /** Collects readings until there are enough for a transaction. */
  static final class Collecting {
    private List<Reading> readings = new ArrayList<>();
    private int characters;

    void add(Reading reading) {
      readings.add(reading);
      if (reading instanceof Reading.Read read) {
        var patent = read.patent();
        patent.claims().forEach(claim -> characters += claim.text().length());
        patent.description().forEach(paragraph -> characters += paragraph.text().length());
      }
    }

    boolean enough() {
      return readings.size() >= RECORDS || characters >= CHARACTERS;
    }

    List<Reading> take() {
      var taken = readings;
      readings = new ArrayList<>();
      characters = 0;
      return taken;
    }
  }
}
