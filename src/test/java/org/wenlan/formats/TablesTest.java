package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;

/** CSV exports; the documents are invented but for those of the real files. */
class TablesTest {
  private static final String LENS =
      "#,Jurisdiction,Kind,Publication Number,Lens ID,Publication Date,Publication Year,"
          + "Application Number,Application Date,Priority Numbers,Title,Applicants,Inventors,URL,"
          + "Type,CPC Classifications,IPCR Classifications,US Classifications";

  @Test
  void everyColumnOfLensFindsItsPlace() throws IOException {
    var read =
        Readings.of(
            format("lens-csv"),
            LENS
                + "\r1,US,A1,US 2013/0101709 A1,189-466,25/04/13,2013,US 201213657122 A,22/10/12,"
                + "US 201161550506 P 20111024;;IT RE980117 A 19981123,A LAMP,WENLAN INC;;ABC AG,"
                + "DOE JO,https://lens.example,Patent Application,H04R1/283;;B60R11/0217,B60R11/00,"
                + "426/231;;99/493\r2,US,A1,,,,,,,,,,,,,,,\r");
    var lamp = read.patents().getFirst();
    assertThat(lamp.number()).hasToString("US20130101709A1");
    assertThat(lamp.published()).isEqualTo(LocalDate.of(2013, 4, 25));
    assertThat(lamp.filed()).isEqualTo(LocalDate.of(2012, 10, 22));
    assertThat(lamp.priorities())
        .containsExactly(
            new Patent.Priority("US61550506", LocalDate.of(2011, 10, 24)),
            new Patent.Priority("ITRE980117", LocalDate.of(1998, 11, 23)));
    assertThat(lamp.parties())
        .extracting(Patent.Party::name)
        .containsExactly("WENLAN INC", "ABC AG", "DOE JO");
    assertThat(lamp.classes())
        .extracting(Patent.Symbol::symbol)
        .containsExactly("B60R11/00", "H04R1/283", "B60R11/0217", "426/231", "99/493");
    assertThat(lamp.others())
        .contains(new Patent.Other("lens", "Lens ID", "189-466"))
        .contains(new Patent.Other("lens", "Publication Year", "2013"));
    assertThat(read.rejected())
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).contains("Publication Number is empty"));
  }

  @Test
  void googleKeepsCommasOfNamesAndBothWaysToWriteADay() throws IOException {
    var read =
        Readings.of(
            format("google-csv"),
            "search URL:,https://patents.example/?q=lamp\n"
                + "id,title,assignee,inventor/author,priority date,filing/creation date,"
                + "publication date,grant date,result link,representative figure link\n"
                + "US-2015112182-A1,Lamp ,\"Wenlan, Inc.\",\"Jo Doe, Jr., Al Roe\",3/6/1998,"
                + "3/2/1999,10/30/2001,,https://x,\n"
                + "US-D900001-S1,Foot,Abc,,,,2001-10-30,2001-10-30,,\n");
    var lamp = read.patents().getFirst();
    assertThat(lamp.number()).hasToString("US20150112182A1");
    assertThat(lamp.filed()).isEqualTo(LocalDate.of(1999, 3, 2));
    assertThat(lamp.parties())
        .extracting(Patent.Party::name)
        .containsExactly("Wenlan, Inc.", "Jo Doe, Jr.", "Al Roe");
    assertThat(lamp.parties().getFirst().role()).isEqualTo(Role.OWNER);
    assertThat(read.patents().getLast().right()).isEqualTo(Right.DESIGN);
    assertThat(read.patents().getLast().others())
        .contains(new Patent.Other("google", "grant date", "2001-10-30"));
  }

  @Test
  void quotesThatPatentsViewEscapedTooOftenAreOneTitle() throws IOException {
    var read =
        Readings.of(
            format("patentsview-csv"),
            "patent_abstract,patent_date,patent_number,patent_title\n"
                + "A lamp.,1993-12-14,9900001,\"\"\"Lamp with a (\"\"\"\"sweet"
                + " spot\"\"\"\")\"\"\"\n");
    var lamp = read.patents().getFirst();
    assertThat(lamp.number()).hasToString("US9900001");
    assertThat(lamp.titles())
        .containsExactly(new Patent.Text("en", "Lamp with a (\"sweet spot\")"));
  }

  @Test
  void semicolonsOfEuropeanExcelAreColumns() throws IOException {
    var read =
        Readings.of(
            format("bigquery-csv"), "Publication_Number;Abstract\nUS-9900001-B2;A lamp, lit.\n");
    assertThat(read.patents().getFirst().abstracts())
        .containsExactly(new Patent.Text("en", "A lamp, lit."));
  }

  @Test
  void theRealExportsOfLensAndPatentsViewAreReadWhole() throws IOException {
    var lens = Readings.shared("patents/wipo-analytics-sets");
    count(lens.resolve("drones_lens/drones_tac_1606_families.csv"), "lens-csv", 1_606);
    count(lens.resolve("pizza_lens/pizza_lens_1000_raw.csv"), "lens-csv", 1_000);
    var view = Readings.shared("patents/us-patentsview-koehrsen/data");
    count(view.resolve("neural_network_patent_query.csv"), "patentsview-csv", 3_522);
    count(view.resolve("baseball_patent_query.csv"), "patentsview-csv", 2_664);
  }

  @Test
  void everyRowOfTheRealGoogleExportsIsRead() throws IOException {
    var folder = Readings.shared("patents/us-patentsview-koehrsen/data/old");
    var id = Pattern.compile("(?m)^([A-Z]{2}-[A-Z]*[0-9]+-[A-Z][0-9]?),");
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        long raw = id.matcher(Files.readString(file, UTF_8)).results().distinct().count();
        count(file, "google-csv", raw);
      }
    }
  }

  private static void count(Path file, String format, long expected) throws IOException {
    var read = Readings.of(format(format), file);
    System.out.println(file.getFileName() + ": " + read.distinct() + " different numbers");
    assertThat(read.rejected()).as("%s", file).isEmpty();
    assertThat(read.distinct()).as("%s", file).isEqualTo(expected);
  }

  private static Format format(String name) {
    return Tables.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
