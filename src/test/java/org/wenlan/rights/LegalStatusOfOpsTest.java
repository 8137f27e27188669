package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.wenlan.rights.LegalStatus.InForce;
import org.wenlan.rights.LegalStatus.Lapsed;
import org.wenlan.rights.Patent.Event;

/**
 * Reads the status out of real answers of the EPO's Open Patent Services, where they are at hand.
 */
class LegalStatusOfOpsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void aEuropeanPatentThatLapsedInAllNineteenStatesIsLapsed() throws Exception {
    for (var example : List.of("example_1.xml", "example_2.xml")) {
      var status = LegalStatus.of(read(example), List.of(), TODAY);
      // the Netherlands were the last; Great Britain is told twice and counts by the first telling
      assertThat(status).as(example).isInstanceOf(Lapsed.class);
      assertThat(status.since()).isEqualTo(LocalDate.of(2011, 8, 31));
      assertThat(status.because()).startsWith("LAPSED IN A CONTRACTING STATE");
    }
  }

  @Test
  void theSamePatentWasInForceBeforeItsLastStatesLapsed() throws Exception {
    var then = LocalDate.of(2010, 12, 31);
    assertThat(LegalStatus.of(read("example_1.xml"), List.of(), then)).isInstanceOf(InForce.class);
  }

  @Test
  void anAmericanPatentUnderReviewIsInForce() throws Exception {
    assertThat(LegalStatus.of(read("example_3.xml"), List.of(), TODAY))
        .isEqualTo(new InForce("", LocalDate.of(2019, 11, 5), LocalDate.of(2038, 3, 13)));
  }

  private static Patent read(String example) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var root =
        factory.newDocumentBuilder().parse(folder().resolve(example).toFile()).getDocumentElement();
    var publication = first(root, "publication-reference");
    var application = first(root, "application-reference");
    var draft =
        new PatentDraft(
                "ops",
                PublicationNumber.of(
                        text(publication, "country"),
                        text(publication, "doc-number"),
                        text(publication, "kind"))
                    .orElseThrow())
            .published(compact(text(publication, "date")))
            .filed(compact(text(application, "date")));
    all(root, "ops:legal")
        .forEach(legal -> {
          var words = new StringBuilder();
          all(legal, "ops:pre")
              .forEach(line -> words.append(line.getTextContent().substring(31)).append(' '));
          draft.event(
              new Event(
                  LocalDate.parse(text(legal, "ops:L007EP")),
                  text(legal, "ops:L001EP"),
                  legal.getAttribute("code").strip(),
                  words.toString().strip()));
        });
    return draft.build();
  }

  private static Stream<Element> all(Element in, String name) {
    var found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(it -> (Element) found.item(it));
  }

  private static Element first(Element in, String name) {
    return all(in, name).findFirst().orElseThrow();
  }

  private static String text(Element in, String name) {
    return first(in, name).getTextContent().strip();
  }

  private static LocalDate compact(String date) {
    return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static Path folder() {
    var found =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(Objects::nonNull)
            .map(
                it -> Path.of(it, "patents/patent_client-fixtures/fixtures/epo/ops/legal/fixtures"))
            .filter(Files::isDirectory)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("Skipped: no OPS legal examples in ../shared/data or WENLAN_SHARED");
    }
    assumeTrue(found.isPresent(), "no OPS legal examples in ../shared/data or WENLAN_SHARED");
    return found.orElseThrow();
  }
}
