package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.rights.Classes.Level;
import org.wenlan.rights.Classes.TechnologyField;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;

class ClassesTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '=',
      value = {
        "H04L  9/32 (2006.01)=H04L9/32",
        "H04L0009320000=H04L9/32",
        "H04L   9/32        20060101AFI20051008RMJP=H04L9/32",
        "A61P 25/00=A61P25/00",
        "A61P25/00(2006.01)I=A61P25/00",
        "G06F17/30=G06F17/30",
        "h04l 9/32=H04L9/32",
        "Ｈ０４Ｌ９／３２=H04L9/32",
        "A61K-031/00=A61K31/00",
        "A61K0031000000=A61K31/00",
        "C12N0015100000=C12N15/10",
        "G02F0001133500=G02F1/1335",
        "B60R  900=B60R9/00",
        "F16H  124=F16H1/24",
        "A61K 3100=A61K31/00",
        "Y02E2010/50=Y02E2010/50",
        "H04L 9=H04L9/00",
        "H04L=H04L",
        "H 04 L=H04L",
        "H04=H04",
        "H=H",
        "E01B3/32(2006.01)I=E01B3/32"
      })
  void anySpellingOfAnIpcSymbolBecomesOne(String written, String canonical) {
    assertThat(Classes.canonical(Scheme.IPC, written)).hasValue(canonical);
    assertThat(Classes.canonical(Scheme.CPC, canonical)).hasValue(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "I04L9/32", "H4L9/32", "H04L9/", "H04L/32", "09-01"})
  void whatIsNoSymbolIsNotMadeOne(String written) {
    assertThat(Classes.canonical(Scheme.IPC, written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "09-01, 09-01",
    "9-1, 09-01",
    "0901, 09-01",
    "09.01, 09-01",
    "LOC (10) CL. 09-01, 09-01",
    "14-02(13), 14-02",
    "LOC(8)Cl.24-01, 24-01",
    "9, 09"
  })
  void anySpellingOfALocarnoClassBecomesOne(String written, String canonical) {
    assertThat(Classes.canonical(Scheme.LOCARNO, written)).hasValue(canonical);
  }

  @Test
  void theAncestorsGoFromTheSectionToTheSymbol() {
    assertThat(Classes.ancestors(Scheme.IPC, "H04L9/32"))
        .containsExactly("H", "H04", "H04L", "H04L9/00", "H04L9/32");
    assertThat(Classes.ancestors(Scheme.CPC, "H04L9/00"))
        .containsExactly("H", "H04", "H04L", "H04L9/00");
    assertThat(Classes.ancestors(Scheme.IPC, "H04")).containsExactly("H", "H04");
    assertThat(Classes.ancestors(Scheme.IPC, "H")).containsExactly("H");
    assertThat(Classes.ancestors(Scheme.LOCARNO, "09-01")).containsExactly("09", "09-01");
    assertThat(Classes.ancestors(Scheme.USPC, "224/42.03R")).containsExactly("224/42.03R");
  }

  @Test
  void aSymbolTellsItsLevel() {
    assertThat(Classes.level("H")).isEqualTo(Level.SECTION);
    assertThat(Classes.level("H04")).isEqualTo(Level.CLASS);
    assertThat(Classes.level("H04L")).isEqualTo(Level.SUBCLASS);
    assertThat(Classes.level("H04L9/00")).isEqualTo(Level.MAIN_GROUP);
    assertThat(Classes.level("H04L9/32")).isEqualTo(Level.SUBGROUP);
  }

  @Test
  void aCellOfSeveralSymbolsIsTakenApartAndNothingIsLost() {
    assertThat(Classes.read(Scheme.IPC, "C12M3/00;C12M1/42；C12M1/22, C12M1/00"))
        .extracting(Symbol::symbol)
        .containsExactly("C12M3/00", "C12M1/42", "C12M1/22", "C12M1/00");
    assertThat(Classes.read(Scheme.IPC, "14-02(13);乱码"))
        .containsExactly(
            new Symbol(Scheme.LOCARNO, "14-02", true), new Symbol(Scheme.OTHER, "乱码", false));
    assertThat(Classes.read(Scheme.IPC, " ; ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "H04L9/32, 4",
    "H04N5/00, 2",
    "H04N1/00, 3",
    "H04N21/43, 4",
    "A61K8/02, 14",
    "A61K31/00, 16",
    "G01N33/50, 11",
    "G01N1/10, 10",
    "B01D46/00, 24",
    "B01D61/00, 23",
    "H10K50/00, 8",
    "G06Q10/00, 7",
    "A61B5/00, 13",
    "E01F8/00, 24",
    "E01F15/00, 35",
    "H04L, 4"
  })
  void aSymbolBelongsToOneTechnologyField(String symbol, int field) {
    assertThat(Classes.field(symbol)).hasValue(field);
  }

  @Test
  void thereAreThirtyFiveFieldsNamedInBothLanguages() {
    assertThat(Classes.fields()).hasSize(35).extracting(TechnologyField::number).isSorted();
    assertThat(Classes.fields().getFirst().name(Locale.SIMPLIFIED_CHINESE)).startsWith("电机");
    assertThat(Classes.fields().get(34).name(Locale.ENGLISH)).isEqualTo("Civil engineering");
    assertThat(Classes.fields().get(34).sector(Locale.ENGLISH)).isEqualTo("Other fields");
    assertThat(Classes.field("H04")).isEmpty();
    assertThat(Classes.field("G16Y10/00")).isEmpty();
  }

  @Test
  void aCanonicalSymbolStaysItselfHoweverItIsPrinted() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      var sub =
          String.valueOf((char) ('A' + random.nextInt(8)))
              + (10 + random.nextInt(90))
              + (char) ('A' + random.nextInt(26));
      int main = 1 + random.nextInt(9999);
      int group = random.nextInt(100);
      var canonical = "%s%d/%02d".formatted(sub, main, group);
      assertThat(Classes.canonical(Scheme.IPC, "%s%4d/%02d".formatted(sub, main, group)))
          .hasValue(canonical);
      assertThat(Classes.canonical(Scheme.IPC, "%s%04d%02d0000".formatted(sub, main, group)))
          .hasValue(canonical);
      assertThat(Classes.canonical(Scheme.IPC, canonical)).hasValue(canonical);
      assertThat(Classes.ancestors(Scheme.IPC, canonical))
          .endsWith(canonical)
          .doesNotHaveDuplicates();
    }
  }
}
