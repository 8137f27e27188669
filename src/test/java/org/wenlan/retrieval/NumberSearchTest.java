package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** Invented documents, found by their numbers as people type them. */
class NumberSearchTest {
  private static final List<Patent> PATENTS =
      List.of(
          draft("CN", "190000001", "A")
              .application(new ApplicationNumber("CN", "201910000001"))
              .priority(new Priority("US16999999", LocalDate.of(2018, 5, 4)))
              .build(),
          draft("CN", "190000001", "B")
              .application(new ApplicationNumber("CN", "201910000001"))
              .build(),
          draft("US", "20219999991", "A1").build(),
          draft("WO", "2099012345", "A1").build(),
          draft("EP", "9999991", "B1").build());

  private static PatentDraft draft(String office, String serial, String kind) {
    return new PatentDraft("invented", PublicationNumber.of(office, serial, kind).orElseThrow());
  }

  private static TreeSet<String> found(Field field, String typed, boolean prefix) {
    try (var shelf = Shelf.of(PATENTS)) {
      return shelf.numbers(new Wanted.Number(field, typed, prefix));
    }
  }

  @Test
  void aPublicationIsFoundByEveryFormOfItsNumber() {
    for (var typed : List.of("CN190000001A", "CN 190000001 A", "cn190000001a", "ＣＮ１９００００００１Ａ")) {
      assertThat(found(Field.PN, typed, false)).as(typed).containsExactly("CN190000001A");
    }
    assertThat(found(Field.PN, "CN190000001", false))
        .containsExactly("CN190000001A", "CN190000001B");
    assertThat(found(Field.PN, "EP 9 999 991 B1", false)).containsExactly("EP9999991B1");
    assertThat(found(Field.PN, "EP9999991", false)).containsExactly("EP9999991B1");
  }

  @Test
  void anApplicationIsFoundWithAndWithoutItsCheckDigit() {
    for (var typed :
        List.of("CN201910000001", "201910000001.X", "CN201910000001.X", "ZL201910000001.X")) {
      assertThat(found(Field.AP, typed, false))
          .as(typed)
          .containsExactly("CN190000001A", "CN190000001B");
    }
  }

  @Test
  void aPriorityIsFoundByItsNumber() {
    assertThat(found(Field.PR, "US 16/999,999", false)).containsExactly("CN190000001A");
    assertThat(found(Field.NUM, "US16999999", false)).containsExactly("CN190000001A");
  }

  @Test
  void theBeginningOfANumberFindsAllThatBeginSo() {
    assertThat(found(Field.PN, "CN1900*", true)).containsExactly("CN190000001A", "CN190000001B");
    assertThat(found(Field.PN, "WO*", true)).hasSize(1);
  }
}
