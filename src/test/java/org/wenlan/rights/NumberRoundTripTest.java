package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.Numbers.Reading;

/** What is printed can be read back, however it is typed again, and what files hold is the same. */
class NumberRoundTripTest {
  private static final long SEED = 20261123;
  private static final int EACH = 200;

  /** An office with what its numbers look like: # any digit, + any but zero, others themselves. */
  private record Shape(String office, String serial, String kinds) {}

  private static final List<Shape> PUBLICATIONS =
      List.of(
          new Shape("CN", "1########", "A B"),
          new Shape("CN", "2########", "U"),
          new Shape("CN", "3########", "S"),
          new Shape("CN", "1######", "A C"),
          new Shape("CN", "861#####", "A B"),
          new Shape("EP", "+######", "A1 A2 A3 A4 B1 B2 B3 A8 A9"),
          new Shape("EP", "+####", "A1 B1"),
          new Shape("US", "+######", "B1 B2"),
          new Shape("US", "1#######", "B2"),
          new Shape("US", "20190######", "A1 A2 A9 P1"),
          new Shape("US", "D+#####", "S S1"),
          new Shape("US", "PP+####", "P2 P3"),
          new Shape("US", "RE+####", "E E1"),
          new Shape("US", "H+###", "H"),
          new Shape("WO", "19890#####", "A1 A2 A3"),
          new Shape("WO", "20030#####", "A1 A2"),
          new Shape("WO", "20020#####", "A1 A2"),
          new Shape("WO", "2019######", "A1 A2 A3 A4"),
          new Shape("JP", "2019######", "A"),
          new Shape("JP", "H09+####", "A"),
          new Shape("JP", "S58+###", "A B2"),
          new Shape("JP", "+######", "B1 B2"),
          new Shape("KR", "2019#######", "A"),
          new Shape("KR", "10+######", "B1"),
          new Shape("DE", "102019######", "A1 B4"),
          new Shape("DE", "198#####", "A1 C2"),
          new Shape("DE", "698#####", "D1 T2"),
          new Shape("GB", "2######", "A B"),
          new Shape("FR", "2######", "A1 B1"),
          new Shape("AT", "+#####", "T B"),
          new Shape("AR", "+####", "A1"),
          new Shape("EA", "+####", "B1"),
          new Shape("BR", "98#####", "A"),
          new Shape("AU", "2019######", "A1"),
          new Shape("TW", "I######", "B"),
          new Shape("TW", "2019#####", "A"),
          new Shape("GE", "P2019####", "B"),
          new Shape("CA", "2######", "A1 C"),
          new Shape("RU", "2######", "C1 C2"));

  private static final List<Shape> APPLICATIONS =
      List.of(
          new Shape("CN", "20191#######", ""),
          new Shape("CN", "20082#######", ""),
          new Shape("CN", "998#####", ""),
          new Shape("CN", "023#####", ""),
          new Shape("EP", "########", ""),
          new Shape("EP", "08######", ""),
          new Shape("US", "13######", ""),
          new Shape("US", "29######", ""),
          new Shape("US", "63######", ""),
          new Shape("WO", "CN2019######", ""),
          new Shape("WO", "GB19980#####", ""),
          new Shape("WO", "US20030#####", ""),
          new Shape("JP", "2019######", ""),
          new Shape("JP", "1989######", ""),
          new Shape("KR", "2019#######", ""),
          new Shape("KR", "2019#######U", ""),
          new Shape("DE", "102019######", ""),
          new Shape("DE", "198#####", ""),
          new Shape("GB", "#######", ""),
          new Shape("FR", "05#####", ""),
          new Shape("AU", "2019######", ""),
          new Shape("TW", "981#####", ""));

  private final Random random = new Random(SEED);

  @Test
  void aPrintedPublicationIsReadBack() {
    for (var shape : PUBLICATIONS) {
      for (int i = 0; i < EACH; i++) {
        var number = publication(shape);
        for (var printed : List.of(number.original(), number.docdb(), number.toString())) {
          for (var typed : retyped(printed)) {
            assertThat(Numbers.read(typed))
                .as("seed %d, %s", SEED, typed)
                .isInstanceOfSatisfying(
                    Reading.Publication.class, it -> assertThat(it.number()).isEqualTo(number));
            assertThat(PublicationNumber.parse(typed)).as(typed).hasValue(number);
          }
        }
      }
    }
  }

  @Test
  void withoutItsKindAPrintedPublicationIsAtLeastAmongThoseRead() {
    for (var shape : PUBLICATIONS) {
      for (int i = 0; i < EACH; i++) {
        var bare = new PublicationNumber(shape.office(), publication(shape).serial(), "");
        for (var typed : retyped(bare.original())) {
          assertThat(PublicationNumber.parse(typed)).as("seed %d, %s", SEED, typed).hasValue(bare);
          assertThat(Numbers.keys(typed)).contains(bare.withoutKind());
        }
      }
    }
  }

  @Test
  void aPrintedApplicationIsReadBack() {
    for (var shape : APPLICATIONS) {
      for (int i = 0; i < EACH; i++) {
        var number = new ApplicationNumber(shape.office(), filled(shape.serial()));
        for (var typed : retyped(number.original())) {
          assertThat(Numbers.keys(typed)).as("seed %d, %s", SEED, typed).contains(number.key());
          assertThat(ApplicationNumber.of(number.office(), typed)).as(typed).hasValue(number);
        }
        number.docdb().ifPresent(docdb -> assertThat(ofDocdb(docdb)).as(docdb).hasValue(number));
        assertThat(ApplicationNumber.of(number.office(), number.serial())).hasValue(number);
        assertThat(ApplicationNumber.of(number.office(), number.key())).hasValue(number);
      }
    }
  }

  @Test
  void aPrintedChineseApplicationIsReadAsNothingElse() {
    for (var shape : APPLICATIONS) {
      for (int i = 0; i < EACH && shape.serial().startsWith("20"); i++) {
        var number = new ApplicationNumber(shape.office(), filled(shape.serial()));
        if (number.office().equals("CN")) {
          assertThat(NumberReadingTest.words(Numbers.read(number.original())))
              .isEqualTo("application " + number);
        }
      }
    }
  }

  @Test
  void whatFilesHoldIsTheSameNumberWithOrWithoutZeros() {
    for (int i = 0; i < EACH; i++) {
      int count = 1 + random.nextInt(599_998);
      int year = 2001 + random.nextInt(25);
      same(
          PublicationNumber.of("US", "%d%06d".formatted(year, count), "A1"),
          PublicationNumber.of("US", "%d%07d".formatted(year, count), "A1"),
          PublicationNumber.of("US", "%d/%07d".formatted(year, count), "A1"),
          PublicationNumber.parse("US %d/%07d A1".formatted(year, count)));
      same(
          PublicationNumber.of("EP", "%07d".formatted(count), "B1"),
          PublicationNumber.of("EP", "%d".formatted(count), "B1"),
          PublicationNumber.of("EP", "EP%07d".formatted(count), "b1"),
          PublicationNumber.parse("ep_%07d_b1_19900411".formatted(count)));
      same(
          PublicationNumber.of("US", "%08d".formatted(count), "A"),
          PublicationNumber.of("US", "%d".formatted(count), "A"),
          PublicationNumber.parse("US %,d A".formatted(count)));
      same(
          PublicationNumber.of("US", "D%07d".formatted(count), "S1"),
          PublicationNumber.of("US", "D%d".formatted(count), "S1"),
          PublicationNumber.of("US", "%07d".formatted(count), "S1"));
      int five = 1 + random.nextInt(99_998);
      int yy = random.nextInt(4);
      same(
          PublicationNumber.of("WO", "0%d%05d".formatted(yy, five), "A1"),
          PublicationNumber.of("WO", "0%d%06d".formatted(yy, five), "A1"),
          PublicationNumber.of("WO", "200%d%05d".formatted(yy, five), "A1"),
          PublicationNumber.of("WO", "200%d%06d".formatted(yy, five), "A1"),
          PublicationNumber.of("WO", "0%d/%05d".formatted(yy, five), "A1"),
          PublicationNumber.parse("WO0%d%05dA1".formatted(yy, five)),
          PublicationNumber.parse("wo 200%d/%06d a1".formatted(yy, five)));
    }
  }

  @SafeVarargs
  private static <T> void same(Optional<T>... numbers) {
    assertThat(numbers).as("seed %d", SEED).allMatch(Optional::isPresent);
    assertThat(List.of(numbers).stream().distinct()).as("seed %d", SEED).hasSize(1);
  }

  private static Optional<ApplicationNumber> ofDocdb(String printed) {
    var parts = printed.split("\\.");
    return ApplicationNumber.ofDocdb(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }

  private PublicationNumber publication(Shape shape) {
    var kinds = shape.kinds().split(" ");
    return new PublicationNumber(
        shape.office(), filled(shape.serial()), kinds[random.nextInt(kinds.length)]);
  }

  private String filled(String look) {
    var text = new StringBuilder();
    for (char c : look.toCharArray()) {
      switch (c) {
        case '#' -> text.append(random.nextInt(10));
        case '+' -> text.append(1 + random.nextInt(9));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  /** The same as people type it: small letters, more blanks or none, full width. */
  private List<String> retyped(String printed) {
    Function<String, String> wide =
        text ->
            text.chars()
                .mapToObj(c -> Character.toString(c > 32 && c < 127 ? c + 0xFEE0 : c))
                .reduce("", String::concat);
    return List.of(
        printed,
        printed.toLowerCase(Locale.ROOT),
        printed.replace(" ", ""),
        "  " + printed.replace(" ", "   ") + " ",
        printed.replace(" ", "\u00A0"),
        wide.apply(printed));
  }
}
