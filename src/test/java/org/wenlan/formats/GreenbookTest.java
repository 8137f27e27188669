package org.wenlan.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;

/** The USPTO's tagged text; the documents are invented but for those of the real files. */
class GreenbookTest {
  private static final Format GREENBOOK = new Greenbook();
  private static final String LAMP =
      """
      PATN
      WKU  099000014
      SRC  5
      APN  5184541
      APT  1
      APD  19741029
      TTL  A lamp with a foot that
            is long
      ISD  19760210
      NCL  2
      INVT
      NAM  Doe; Jo
      CTY  Kyoto
      CNT  JPX
      INVT
      NAM  Roe; Al
      CTY  Boston
      STA  MA
      PRIR
      CNT  JPX
      APD  19730701
      APN  53/84696
      CLAS
      OCL  224 4207
      ICL  B60R  900
      ICL  C07D20112
      UREF
      PNO  2542907
      ISD  19510200
      NAM  Dayton et al.
      ABST
      PAL  A lamp.
      BSUM
      PAC  FIELD
      PAR  It is about
            lamps.
      CLMS
      STM  I claim:
      NUM  1.
      PAR  1. A lamp, comprising:
      PA1  (a) a foot.
      NUM  2.
      PAR  2. The lamp of claim 1.
      """;
  private static final String DESIGN =
      """
      PATN
      WKU  D02425839
      APT  4
      TTL  Lamp
      DCLM
      PAR  The ornamental design for a lamp.
      """;

  @Test
  void everyTagFindsItsPlace() throws IOException {
    var lamp = Readings.of(GREENBOOK, LAMP).patents().getFirst();
    assertThat(lamp.number()).hasToString("US9900001");
    assertThat(lamp.application()).hasToString("US05518454");
    assertThat(lamp.published()).isEqualTo(LocalDate.of(1976, 2, 10));
    assertThat(lamp.filed()).isEqualTo(LocalDate.of(1974, 10, 29));
    assertThat(lamp.titles())
        .containsExactly(new Patent.Text("en", "A lamp with a foot that is long"));
    assertThat(lamp.parties())
        .containsExactly(
            new Party(Role.INVENTOR, "Doe; Jo", "DOE JO", "Kyoto", "JP", null),
            new Party(Role.INVENTOR, "Roe; Al", "ROE AL", "Boston, MA", "US", null));
    assertThat(lamp.priorities())
        .containsExactly(new Patent.Priority("JP1978084696", LocalDate.of(1973, 7, 1)));
    assertThat(lamp.classes())
        .containsExactly(
            new Symbol(Scheme.USPC, "224 4207", true),
            new Symbol(Scheme.IPC, "B60R9/00", true),
            new Symbol(Scheme.IPC, "C07D201/12", false));
    assertThat(lamp.citations().getFirst().patent()).isEqualTo("US2542907");
    assertThat(lamp.abstracts()).containsExactly(new Patent.Text("en", "A lamp."));
    assertThat(lamp.description())
        .containsExactly(
            new Patent.Paragraph("en", true, null, "FIELD"),
            new Patent.Paragraph("en", false, null, "It is about lamps."));
    assertThat(lamp.claims())
        .containsExactly(
            new Patent.Claim("en", 1, "A lamp, comprising:\n(a) a foot.", List.of()),
            new Patent.Claim("en", 2, "The lamp of claim 1.", List.of(1)));
    assertThat(lamp.others()).contains(new Patent.Other("greenbook", "PATN NCL", "2"));
  }

  @Test
  void aFileHasManyDocumentsAndABadOneRejectsItself() throws IOException {
    var read =
        Readings.of(
            GREENBOOK, "HHHHHT    APS1 ISSUE\n" + LAMP + LAMP.replace("099000014", "?") + DESIGN);
    assertThat(read.patents())
        .extracting(each -> each.number().toString())
        .containsExactly("US9900001", "USD242583");
    assertThat(read.patents().getLast().right()).isEqualTo(Right.DESIGN);
    assertThat(read.patents().getLast().claims()).hasSize(1);
    assertThat(read.rejected())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.place().record()).isEqualTo(2);
          assertThat(each.place().line()).isEqualTo(2 + LAMP.lines().count());
          assertThat(each.reason()).contains("'?' in WKU", "039373754");
        });
  }

  @Test
  void theRealSamplesAreRead() throws IOException {
    var folder =
        Readings.shared(
            "patents/uspto-format-samples/PatentPublicData/PatentDocument/resources/samples"
                + "/greenbook");
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var read = Readings.of(GREENBOOK, file);
        assertThat(read.rejected()).isEmpty();
        var patent = read.patents().getFirst();
        assertThat(file.getFileName().toString()).contains("0" + patent.number().serial());
        long claims = Files.readString(file).lines().filter(l -> l.startsWith("NUM ")).count();
        assertThat(patent.claims()).as("%s", file).hasSize((int) claims);
      }
    }
  }
}
