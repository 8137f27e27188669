package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** An index of its own over a register with nothing else in it, and short words to ask it. */
final class Shelf implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** One register for all shelves, emptied for each: only one shelf is in use at a time. */
  private static final IndexFixture REGISTER = new IndexFixture();

  final Path folder;
  private Index index;
  private Searches searches;

  Shelf() {
    REGISTER.empty();
    try {
      folder = Files.createTempDirectory("shelf");
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    open(TODAY);
  }

  /** Opens the index of the folder, as a program would that starts on this day. */
  void open(LocalDate today) {
    var clock = Clock.fixed(Instant.from(today.atStartOfDay(ZoneOffset.UTC)), ZoneOffset.UTC);
    index = new Index(REGISTER.patents, clock, folder, 32);
    searches = new Searches(index, clock);
  }

  static Shelf of(Patent... patents) {
    return of(List.of(patents));
  }

  static Shelf of(List<Patent> patents) {
    var shelf = new Shelf();
    REGISTER.put(patents);
    shelf.catchUp();
    return shelf;
  }

  void catchUp() {
    assertThat(index.current()).isTrue();
  }

  Index index() {
    return index;
  }

  Searches searches() {
    return searches;
  }

  Found found(Wanted wanted, Wish wish) {
    return switch (searches.search(wanted, wish)) {
      case Found found -> found;
      case Answer.Refused refused -> throw new AssertionError(refused + " for " + wanted);
    };
  }

  /** The numbers of all that is found, sorted. */
  TreeSet<String> numbers(Wanted wanted) {
    var numbers = new TreeSet<String>();
    rows(wanted, Wish.Sort.NUMBER, false).forEach(card -> numbers.add(card.number()));
    assertThat(searches.count(wanted)).contains((long) numbers.size());
    return numbers;
  }

  /** The documents of {@link #titled} that are found, by the order in which they were given. */
  List<Integer> places(Wanted wanted) {
    return numbers(wanted).stream()
        .map(number -> Integer.parseInt(number.substring(3, 8)))
        .toList();
  }

  List<Card> rows(Wanted wanted, Wish.Sort sort, boolean fold) {
    var rows = new ArrayList<Card>();
    assertThat(searches.each(wanted, sort, fold, rows::add)).isInstanceOf(Found.class);
    return rows;
  }

  /** One document for each title; their places count from 0. */
  static Shelf titled(String... titles) {
    var patents = new ArrayList<Patent>();
    for (int i = 0; i < titles.length; i++) {
      patents.add(draft(i).title("und", titles[i]).build());
    }
    return of(patents);
  }

  static PatentDraft draft(int place) {
    return new PatentDraft(
        "invented", new PublicationNumber("CN", "1%05d".formatted(place) + "000", "A"));
  }

  static Wanted word(String text) {
    return new Wanted.Word(Field.TI, text);
  }

  static Wanted phrase(String text) {
    return new Wanted.Phrase(Field.TI, text);
  }

  static Wanted wild(String pattern) {
    return new Wanted.Wild(Field.TI, pattern);
  }

  static Wanted near(int between, boolean ordered, Wanted... parts) {
    return new Wanted.Near(Field.TI, List.of(parts), new Wanted.Within.Words(between), ordered);
  }

  static Wanted near(Wanted.Within within, Wanted... parts) {
    return new Wanted.Near(Field.TI, List.of(parts), within, false);
  }

  @Override
  public void close() {
    try {
      index.close();
      Generations.delete(folder);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
