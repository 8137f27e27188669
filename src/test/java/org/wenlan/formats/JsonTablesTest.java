package org.wenlan.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;

/** JSON of public sources; the documents are invented but for those of the real files. */
class JsonTablesTest {
  private static final String LAMP =
      "{\"publication_number\":\"US-9900001-B2\",\"abstract_en\":\"A lamp.\","
          + "\"Citations\":\"US-2015112182-A1,a book\"}";

  @Test
  void linesOfBigQueryAreReadAndABrokenLineRejectsItself() throws IOException {
    var read =
        Readings.of(
            format("bigquery"),
            LAMP + "\n{\"publication_number\":\n\n" + LAMP.replace("US-9900001-B2", "lamp") + "\n");
    assertThat(read.patents()).hasSize(1);
    var lamp = read.patents().getFirst();
    assertThat(lamp.number()).hasToString("US9900001B2");
    assertThat(lamp.abstracts()).containsExactly(new Patent.Text("en", "A lamp."));
    assertThat(lamp.citations())
        .containsExactly(new Citation("US20150112182A1", null, null, Origin.UNKNOWN));
    assertThat(lamp.others()).containsExactly(new Patent.Other("bigquery", "citation", "a book"));
    assertThat(read.rejected()).extracting(each -> each.place().line()).containsExactly(2L, 4L);
    assertThat(read.rejected().getLast().place().label()).isEqualTo("lamp");
    assertThat(read.rejected().getLast().reason()).contains("lamp", "write it as US-7654321-B2");
  }

  @Test
  void aListOfBigQueryIsReadUpToWhereItBreaks() throws IOException {
    var read = Readings.of(format("bigquery"), "[\n" + LAMP + ",\n" + LAMP + ",\n{\"a\"");
    assertThat(read.patents()).hasSize(2);
    assertThat(read.rejected())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.reason()).contains("cannot be read on from here");
          assertThat(each.place().line()).isEqualTo(4);
        });
  }

  @Test
  void aWholeRowOfTheTableFindsItsPlaces() throws IOException {
    var row =
        """
        {"publication_number":"EP-9900001-A1","application_number":"EP-99900001-A",\
        "publication_date":20200131,"filing_date":"20180131","grant_date":0,"family_id":"123",\
        "title_localized":[{"language":"de","text":"Lampe"}],\
        "claims_localized":[{"language":"en","text":"1. A lamp.\\n2. The lamp of claim 1."}],\
        "assignee_harmonized":[{"name":"WENLAN AG","country_code":"DE"}],"assignee":["Wenlan AG"],\
        "ipc":[{"code":"F21S6/00","first":true}],"art_unit":null,\
        "priority_claim":[{"application_number":"DE-102017000001-A","filing_date":20170131}],\
        "citation":[{"publication_number":"DE-1-C","category":"SEA","type":"X"}]}\
        """;
    var lamp = Readings.of(format("bigquery"), row).patents().getFirst();
    assertThat(lamp.published()).isEqualTo(LocalDate.of(2020, 1, 31));
    assertThat(lamp.filed()).isEqualTo(LocalDate.of(2018, 1, 31));
    assertThat(lamp.application()).hasToString("EP99900001");
    assertThat(lamp.titles()).containsExactly(new Patent.Text("de", "Lampe"));
    assertThat(lamp.claims()).hasSize(2);
    assertThat(lamp.claims().getLast().dependsOn()).containsExactly(1);
    assertThat(lamp.parties())
        .containsExactly(new Party(Role.OWNER, "WENLAN AG", "WENLAN AG", null, "DE", null));
    assertThat(lamp.priorities())
        .containsExactly(new Patent.Priority("DE102017000001", LocalDate.of(2017, 1, 31)));
    assertThat(lamp.citations()).containsExactly(new Citation("DE1C", null, "X", Origin.SEARCH));
    assertThat(lamp.others())
        .containsExactlyInAnyOrder(
            new Patent.Other("bigquery", "grant_date", "0"),
            new Patent.Other("bigquery", "assignee", "Wenlan AG"));
  }

  @Test
  void aDocumentOfPatentPublicSearchHasItsText() throws IOException {
    var document =
        """
        {"guid":"US-D990001-S1","inventionTitle":"Lamp &amp; foot","datePublished":\
        "2020-01-31T00:00:00Z","applicationNumber":"29/123456","applicantName":["Wenlan, Inc."],\
        "applicantCity":["Waltham"],"applicantState":["MA"],"applicantCountry":["US"],\
        "inventorsShort":"Doe; Jo et al.","primaryExaminer":"N/A","score":0.5,\
        "descriptionHtml":"DETAILS<br />(1) See <figref idref='D'>FIG. 1</figref>.",\
        "claimsHtml":"<b>1</b>. A lamp. <br /> <b>2</b>. The lamp of claim 1.",\
        "usRefGroup":["US 2003/0076485 A1 Ruff et al. 20030400 cited by applicant"],\
        "numberOfFigures":"7"}\
        """;
    var lamp = Readings.of(format("uspto-ppubs"), document).patents().getFirst();
    assertThat(lamp.number()).hasToString("USD990001S1");
    assertThat(lamp.right()).isEqualTo(Right.DESIGN);
    assertThat(lamp.application()).hasToString("US29123456");
    assertThat(lamp.titles()).containsExactly(new Patent.Text("en", "Lamp & foot"));
    assertThat(lamp.parties())
        .containsExactly(
            new Party(Role.APPLICANT, "Wenlan, Inc.", "WENLAN INC", "Waltham, MA", "US", null),
            new Party(Role.INVENTOR, "Doe; Jo", "DOE JO", null, null, null));
    assertThat(lamp.description())
        .containsExactly(
            new Patent.Paragraph("en", true, null, "DETAILS"),
            new Patent.Paragraph("en", false, "1", "See FIG. 1."));
    assertThat(lamp.claims())
        .extracting(Patent.Claim::text)
        .containsExactly("A lamp.", "The lamp of claim 1.");
    assertThat(lamp.citations().getFirst().patent()).isEqualTo("US20030076485A1");
    assertThat(lamp.citations().getFirst().origin()).isEqualTo(Origin.APPLICANT);
    assertThat(lamp.others())
        .containsExactly(
            new Patent.Other("uspto-ppubs", "inventorsShort", "Doe; Jo et al."),
            new Patent.Other("uspto-ppubs", "numberOfFigures", "7"));
  }

  @Test
  void everyDocumentOfTheRealBigQueryExportsIsRead() throws IOException {
    var folder = Readings.shared("patents/us-bigquery-10k-citations");
    var number = Pattern.compile("\"publication_number\"\\s*:\\s*\"([^\"]+)\"");
    var raw = new HashSet<String>();
    var read = new HashSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> each.toString().matches(".*\\.json(\\.gz)?")).toList()) {
        var bytes = bytes(file);
        number
            .matcher(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
            .results()
            .forEach(hit -> raw.add(hit.group(1)));
        var readings = Readings.of(format("bigquery"), bytes);
        assertThat(readings.rejected()).as("%s", file).isEmpty();
        readings.patents().forEach(each -> read.add(each.number().toString()));
      }
    }
    System.out.println("BigQuery: " + read.size() + " different numbers");
    assertThat(read).hasSize(11_000).hasSameSizeAs(raw);
  }

  @Test
  void everyDocumentOfTheRealSearchResultsIsRead() throws IOException {
    var folder = Readings.shared("patents/patent_client-fixtures");
    var hits = Readings.of(format("uspto-ppubs"), bytes(folder.resolve("ppubs_biblio.jsonl.gz")));
    assertThat(hits.distinct()).isEqualTo(744);
    var whole =
        Readings.of(format("uspto-ppubs"), bytes(folder.resolve("ppubs_fulltext.jsonl.gz")));
    assertThat(whole.distinct()).isEqualTo(18);
    assertThat(hits.rejected()).isEmpty();
    assertThat(whole.rejected()).isEmpty();
    assertThat(whole.patent("US10000000B2").claims()).hasSize(20);
    assertThat(whole.patents())
        .allSatisfy(each -> {
          assertThat(each.claims()).isNotEmpty();
          assertThat(each.description()).isNotEmpty();
          assertThat(each.published()).isNotNull();
        });
  }

  private static byte[] bytes(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".gz")
        ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
        : bytes;
  }

  private static Format format(String name) {
    return JsonTables.all().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
