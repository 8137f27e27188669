package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.demo.DemoRegion;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** The life of the index; the patents are invented. */
class IndexTest {
  private static final List<Patent> PATENTS = new DemoRegion(1).documents(200).toList();
  private static final Wanted EVERYTHING = new Wanted.Everything();
  private IndexFixture fixture;

  @BeforeEach
  void begin() {
    fixture = new IndexFixture();
    fixture.put(PATENTS);
    assertThat(fixture.index.current()).isTrue();
  }

  @AfterEach
  void end() throws IOException {
    fixture.close();
  }

  @Test
  void whatIsInTheRegisterIsInTheIndex() {
    assertThat(fixture.searches.count(EVERYTHING)).hasValue((long) PATENTS.size());
    assertThat(fixture.index.parity().agree()).isTrue();
  }

  @Test
  void aChangedDocumentReplacesItselfAndNothingElse() {
    var first = PATENTS.getFirst();
    var more =
        new org.wenlan.rights.PatentDraft("other", first.number())
            .title("de", "Wolkenkuckucksheim")
            .build();
    fixture.put(List.of(more));
    // What the index has not heard yet is no difference; that it is behind is its status.
    var status = fixture.index.status();
    assertThat(status.position()).isEqualTo(status.register() - 1);
    assertThat(fixture.index.parity().agree()).isTrue();
    assertThat(fixture.index.current()).isTrue();
    assertThat(fixture.searches.count(new Wanted.Word(Field.TI, "wolkenkuckucksheim")))
        .hasValue(1L);
    assertThat(fixture.searches.count(EVERYTHING)).hasValue((long) PATENTS.size());
    assertThat(fixture.index.parity().agree()).isTrue();
  }

  @Test
  void aGrantChangesTheStatusOfTheApplicationThatWasPublishedBefore() {
    var application = new ApplicationNumber("CN", "202019999991");
    var published =
        new PatentDraft("a", PublicationNumber.of("CN", "119999991", "A").orElseThrow())
            .application(application)
            .filed(LocalDate.of(2020, 1, 2))
            .build();
    var granted =
        new PatentDraft("a", PublicationNumber.of("CN", "119999991", "B").orElseThrow())
            .application(application)
            .filed(LocalDate.of(2020, 1, 2))
            .published(LocalDate.of(2022, 1, 2))
            .build();
    var ofBoth = new Wanted.Number(Field.AP, "CN202019999991", false);
    fixture.put(List.of(published));
    assertThat(fixture.index.current()).isTrue();
    assertThat(statuses(ofBoth)).containsExactly("pending");
    fixture.put(List.of(granted));
    assertThat(fixture.index.current()).isTrue();
    assertThat(statuses(ofBoth)).containsExactly("inforce", "inforce");
    assertThat(fixture.index.rebuild(progress -> {}).agree()).isTrue();
    assertThat(statuses(ofBoth)).containsExactly("inforce", "inforce");
  }

  private List<String> statuses(Wanted wanted) {
    var statuses = new java.util.ArrayList<String>();
    assertThat(
            fixture.searches.each(
                wanted, Wish.Sort.NUMBER, false, card -> statuses.add(card.status())))
        .isInstanceOf(Answer.Found.class);
    return statuses;
  }

  @Test
  void aStoppedIndexGoesOnWhereItStopped() throws IOException {
    fixture.reopen();
    assertThat(fixture.searches.count(EVERYTHING)).hasValue((long) PATENTS.size());
    assertThat(fixture.index.status().position()).isEqualTo(fixture.patents.lastVersion());
  }

  @Test
  void aRebuiltIndexAnswersTheSame() {
    var before = numbers();
    var parity = fixture.index.rebuild(progress -> {});
    assertThat(parity.agree()).isTrue();
    assertThat(numbers()).isEqualTo(before);
  }

  @Test
  void aDamagedSegmentIsFoundAndRebuiltAndNeverServed() throws IOException {
    var before = numbers();
    fixture.index.close();
    var segment = largest();
    try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int one = file.read();
      file.seek(file.length() / 2);
      file.write(one ^ 0x10);
    }
    fixture.reopen();
    assertThat(numbers()).isEqualTo(before);
    assertThat(fixture.index.parity().agree()).isTrue();
    assertThat(segment).doesNotExist();
  }

  @Test
  void aTruncatedSegmentIsFoundAndRebuilt() throws IOException {
    fixture.index.close();
    try (var file = new RandomAccessFile(largest().toFile(), "rw")) {
      file.setLength(file.length() / 3);
    }
    fixture.reopen();
    assertThat(fixture.searches.count(EVERYTHING)).hasValue((long) PATENTS.size());
  }

  @Test
  void aSecondProcessReadsTheLastCommitAndDoesNotWrite() throws IOException {
    fixture.index.commit();
    try (var view =
        View.ofLastCommit(
            fixture
                .settings
                .home()
                .resolve("index")
                .resolve(Files.readString(fixture.settings.home().resolve("index/current"))))) {
      assertThat(view.searcher().getIndexReader().numDocs()).isEqualTo(PATENTS.size());
    }
  }

  private Path largest() throws IOException {
    try (var files = Files.walk(fixture.settings.home().resolve("index"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("segments"))
          .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  private List<String> numbers() {
    var numbers = new java.util.ArrayList<String>();
    var answer =
        fixture.searches.each(
            EVERYTHING, Wish.Sort.NUMBER, false, card -> numbers.add(card.number()));
    assertThat(answer).isInstanceOf(Answer.Found.class);
    return numbers;
  }
}
