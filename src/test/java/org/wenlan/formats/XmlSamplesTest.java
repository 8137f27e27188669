package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;

/**
 * Reads every real XML file that is at hand and holds what was read against counts that this test
 * makes in its own way, by patterns over the raw text.
 */
class XmlSamplesTest {
  private static final List<String> FOLDERS =
      List.of("uspto-format-samples", "ep-fulltext-st36", "epo-docdb", "patent_client-fixtures");

  private static final List<Sample> SAMPLES = new ArrayList<>();

  /** A file and what came of it; the format is empty when none knows it. */
  record Sample(Path file, String raw, String format, List<Reading> readings) {
    List<Patent> patents() {
      return readings.stream()
          .filter(it -> it instanceof Reading.Read)
          .map(it -> ((Reading.Read) it).patent())
          .toList();
    }

    List<Reading.Rejected> rejected() {
      return readings.stream()
          .filter(it -> it instanceof Reading.Rejected)
          .map(it -> (Reading.Rejected) it)
          .toList();
    }

    long claims() {
      return patents().stream().mapToLong(it -> it.claims().size()).sum();
    }

    boolean named(String end) {
      return file.toString().endsWith(end);
    }
  }

  @BeforeAll
  static void readAll() throws IOException {
    var root =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(Objects::nonNull)
            .map(it -> Path.of(it, "patents"))
            .filter(Files::isDirectory)
            .findFirst();
    if (root.isEmpty()) {
      System.out.println("Skipped: no real files in ../shared/data or WENLAN_SHARED");
    }
    assumeTrue(root.isPresent(), "no real files in ../shared/data or WENLAN_SHARED");
    SAMPLES.clear();
    for (var folder : FOLDERS) {
      try (var files = Files.walk(root.orElseThrow().resolve(folder))) {
        for (var file : files.filter(it -> it.toString().endsWith(".xml")).sorted().toList()) {
          SAMPLES.add(sample(file));
        }
      }
    }
    table();
  }

  private static Sample sample(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var head = Arrays.copyOf(bytes, Math.min(bytes.length, Formats.HEAD));
    var readings = new ArrayList<Reading>();
    var format = XmlFormats.ALL.stream().filter(it -> it.recognises(head)).findFirst();
    if (format.isPresent()) {
      format.get().read(new ByteArrayInputStream(bytes), readings::add);
    }
    return new Sample(
        file, new String(bytes, UTF_8), format.map(Format::name).orElse(""), readings);
  }

  private static void table() {
    var formats = new TreeMap<String, long[]>();
    for (var sample : SAMPLES) {
      var counts = formats.computeIfAbsent(sample.format(), _ -> new long[4]);
      counts[0]++;
      counts[1] += sample.patents().size();
      counts[2] += sample.rejected().size();
      counts[3] += sample.claims();
      if (!sample.format().isEmpty()) {
        System.out.printf(
            "%-60s %-12s read %3d rejected %d claims %4d%n",
            sample.file().subpath(sample.file().getNameCount() - 3, sample.file().getNameCount()),
            sample.format(),
            sample.patents().size(),
            sample.rejected().size(),
            sample.claims());
        sample.rejected().forEach(it -> System.out.println("    " + it));
      }
    }
    formats.forEach((format, counts) ->
        System.out.printf(
            "%-12s files %d, read %d, rejected %d, claims %d%n",
            format.isEmpty() ? "(unknown)" : format, counts[0], counts[1], counts[2], counts[3]));
  }

  @Test
  void everyClaimOfTheRawTextIsThere() {
    for (var sample : SAMPLES) {
      if (sample.rejected().isEmpty() && !List.of("", "docdb").contains(sample.format())) {
        assertThat(sample.claims()).as("%s", sample.file()).isEqualTo(claims(sample));
      }
    }
  }

  private static long claims(Sample sample) {
    var pattern =
        switch (sample.format()) {
          case "us-st32" -> "<CLM[\\s>]";
          // One text for each claim, or one for all with each on a line of its own.
          case "ops" ->
              sample.raw().split("<claim-text[ >]", -1).length == 2
                  ? "(?m)^(?:.*<claim-text>)?\\s*\\d+\\s?\\. "
                  : "<claim-text[\\s>]";
          default -> "<claim[\\s>]";
        };
    return Pattern.compile(pattern)
        .matcher(sample.raw().replaceAll("(?s)<!--.*?-->", ""))
        .results()
        .count();
  }

  @Test
  void onlyTheThreeDamagedFilesAreRejectedAndTheirPlaceIsTold() {
    var rejected = SAMPLES.stream().filter(it -> !it.rejected().isEmpty()).toList();
    assertThat(rejected)
        .extracting(it -> it.file().getFileName().toString())
        .containsExactlyInAnyOrder("v1-2-A1.xml", "v1-4-A1.xml", "v1-4-A1-1.xml");
    assertThat(reason("v1-2-A1.xml")).contains("Line 93");
    assertThat(reason("v1-4-A1-1.xml")).contains("Line 118");
    assertThat(reason("v1-4-A1.xml")).contains("Line 96");
  }

  private static String reason(String file) {
    return one(file).rejected().getFirst().reason();
  }

  private static Sample one(String end) {
    return SAMPLES.stream().filter(it -> it.named("/" + end)).findFirst().orElseThrow();
  }

  @Test
  void everyFullDocumentHasATitleAPublicationDayAnApplicationAndClasses() {
    for (var sample : SAMPLES) {
      for (var patent : sample.patents()) {
        if (sample.format().equals("ops")) {
          continue;
        }
        var about = sample.file() + " " + patent.number();
        // One grant file of the collection is cut down to less; all others say so much.
        assertThat(patent.titles()).as(about).isNotEmpty();
        assertThat(patent.published())
            .as(about)
            .isBetween(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 1, 1));
        assertThat(patent.application()).as(about).isNotNull();
        assertThat(patent.filed()).as(about).isNotNull();
        assertThat(patent.filed()).as(about).isBeforeOrEqualTo(patent.published());
        assertThat(patent.classes()).as(about).isNotEmpty();
        assertThat(patent.parties()).as(about).isNotEmpty();
      }
    }
  }

  @Test
  void twoDocumentsInOneFileAreTwoRecords() {
    var two = one("test.xml");
    assertThat(two.patents()).hasSize(2);
    assertThat(two.readings()).extracting(it -> it.place().record()).containsExactly(1L, 2L);
    assertThat(two.readings()).extracting(it -> it.place().line()).contains(1L);
  }

  @Test
  void exchangeDocumentsAreCountedAndSoAreTheirCitations() {
    long records = 0;
    long citations = 0;
    long raw = 0;
    for (var sample : SAMPLES) {
      if (sample.format().equals("docdb")) {
        records += sample.patents().size();
        citations += sample.patents().stream().mapToLong(it -> it.citations().size()).sum();
        raw += Pattern.compile("<(exch:)?citation[\\s>]").matcher(sample.raw()).results().count();
      }
    }
    assertThat(records).isEqualTo(14);
    // Patent records keep a citation once; the WO reports say some twice.
    assertThat(citations).isLessThanOrEqualTo(raw).isGreaterThan(raw - 5);
    assertThat(raw).isEqualTo(92);
  }

  @Test
  void legalEventsAreAllThereAndSayTheStatus() {
    var sample = one("legal/fixtures/example_1.xml");
    long raw = Pattern.compile("<ops:legal[\\s>]").matcher(sample.raw()).results().count();
    assertThat(raw).isPositive();
    assertThat(sample.patents().stream().mapToLong(it -> it.events().size()).sum()).isEqualTo(raw);
    var status = LegalStatus.of(sample.patents().getFirst(), List.of(), LocalDate.of(2026, 11, 23));
    assertThat(status).isInstanceOf(LegalStatus.Lapsed.class);
    assertThat(status.since()).isEqualTo(LocalDate.of(2011, 8, 31));
  }

  @Test
  void noMarkupAndNoReferenceIsLeftInAnyText() {
    var left = Pattern.compile("</?[a-z][\\w-]*( [a-z]+=\"[^\"]*\")?/?>|&[a-z]+;");
    for (var sample : SAMPLES) {
      for (var patent : sample.patents()) {
        for (var claim : patent.claims()) {
          assertThat(left.matcher(claim.text()).find())
              .as("%s claim %d: %s", sample.file(), claim.number(), claim.text())
              .isFalse();
          assertThat(claim.text()).as("%s claim %d", sample.file(), claim.number()).isNotBlank();
        }
        for (var title : patent.titles()) {
          assertThat(left.matcher(title.text()).find()).as(title.text()).isFalse();
        }
      }
    }
  }
}
