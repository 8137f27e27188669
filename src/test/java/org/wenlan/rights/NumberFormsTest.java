package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are printed, and the key behind what files of each kind hold. */
class NumberFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CN107526784A    | CN 107526784 A      | CN.107526784.A
          EP227762B1      | EP 0227762 B1       | EP.0227762.B1
          US7654321B2     | US 7,654,321 B2     | US.7654321.B2
          US20210191781A1 | US 2021/0191781 A1  | US.2021191781.A1
          USD435854S1     | US D 435,854 S1     | US.D435854.S1
          WO2004008531A1  | WO 2004/008531 A1   | WO.2004008531.A1
          WO2003012345A1  | WO 03/012345 A1     | WO.03012345.A1
          WO1999061002A1  | WO 99/61002 A1      | WO.9961002.A1
          JP2005123456A   | JP 2005-123456 A    | JP.2005123456.A
          JPH0512345A     | JP H05-12345 A      | JP.H0512345.A
          KR20230138065A  | KR 10-2023-0138065 A | KR.20230138065.A
          DE102004012345A1 | DE 10 2004 012 345 A1 | DE.102004012345.A1
          AR17747A1       | AR 017747 A1        | AR.017747.A1
          """)
  void aPublicationIsPrintedAsItsOfficeDoes(String key, String original, String docdb) {
    var number = PublicationNumber.parse(key).orElseThrow();
    assertThat(number).hasToString(key);
    assertThat(number.original()).isEqualTo(original);
    assertThat(number.docdb()).isEqualTo(docdb);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CN | 201410400822   | 201410400822.9      | CN.201410400822.A
          CN | 201120560176   | 201120560176.4      | CN.201120560176.U
          CN | 95115608       | 95115608.X          | CN.95115608.A
          EP | 17153510       | EP 17153510.7       | EP.17153510.A
          US | 10716854       | 10/716,854          |
          WO | CN2024126038   | PCT/CN2024/126038   | CN.2024126038.W
          WO | GB2002004635   | PCT/GB02/04635      | GB.0204635.W
          JP | 2006147056     | JP 2006-147056      | JP.2006147056.A
          JP | 1980058474     | JP 1980-058474      | JP.5847480.A
          KR | 20150012345    | KR 10-2015-0012345  | KR.20150012345.A
          DE | 102004012345   | DE 10 2004 012 345  | DE.102004012345
          DE | B77613         | DE B77613           | DE.B0077613
          """)
  void anApplicationIsPrintedAsItsOfficeDoes(
      String office, String serial, String original, String docdb) {
    var number = new ApplicationNumber(office, serial);
    assertThat(number.original()).isEqualTo(original);
    assertThat(number.docdb()).isEqualTo(Optional.ofNullable(docdb));
  }

  /** Pairs of forms of one real application each, as the EPO's own services print them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US | 92132197     | A | 08/921,321      | US19970921321
          US | 2366704      | A | 11/023,667      | US20040023667
          US | 94268010     | A | 12/942,680      | US20100942680
          US | 96495207     | A | 11/964,952      | US20070964952
          US | 8359798      | A | 09/083,597      | US19980083597
          US | 9500698      | P | 60/095,006      | US19980095006P
          US | 202163230089 | P | 63/230,089      | US202163230089P
          US | 201213372047 | A | 13/372,047      | US201213372047
          EP | 99203729     | A | 99203729.4      | EP19990203729
          CN | 98814060     | A | 98814060.2      | CN19988014060
          JP | 2005248724   | A | 2005-248724     | JP20050248724
          KR | 20080107376  | A | 10-2008-0107376 | KR20080107376
          DE | B0077613     | A | B77613          | DE1964B077613
          DE | 69832731     | T | 698 32 731.0    | DE19986032731
          TW | 97145995     | A | 097145995       | TW20080145995
          AU | 8685498      | A | 1998/086854     | AU19980086854
          AU | 2013290010   | A | 2013290010      | AU20130290010
          GB | 0204635      | A | 0204635.7       | GB20020004635
          """)
  void docdbOriginalAndEpodocAreOneKey(
      String office, String docdb, String kind, String original, String epodoc) {
    var number = ApplicationNumber.ofDocdb(office, docdb, kind);
    assertThat(number).isPresent();
    assertThat(ApplicationNumber.of(office, original)).isEqualTo(number);
    assertThat(ApplicationNumber.of(office, epodoc)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 0204635, W, WOGB2002004635",
    "US, 9816128, W, WOUS1998016128",
    "US, 2008086599, W, WOUS2008086599",
    "US, 2007/0016552, W, WOUS2007016552",
    "US, 22309605, F, US29223096",
    "US, 10633399, F, US29106333",
    "US, 1003696, P, US60010036",
    "JP, 5847480, A, JP1980058474",
    "KR, 19990022294, U, KR19990022294U",
    "FR, 1258192X, A, FR1258192X",
    "CN, 200920139207, U, CN200920139207"
  })
  void docdbsKindDecides(String office, String number, String kind, String key) {
    assertThat(ApplicationNumber.ofDocdb(office, number, kind).orElseThrow().key()).isEqualTo(key);
  }

  @Test
  void twoApplicationsAreNeverTakenForOneWhereTheSeriesIsNotCertain() {
    var uncertain = ApplicationNumber.ofDocdb("US", "58123406", "A").orElseThrow();
    assertThat(uncertain.key()).isEqualTo("US2006581234");
    assertThat(uncertain.docdb()).hasValue("US.58123406");
    assertThat(ApplicationNumber.of("US", "US20060581234")).hasValue(uncertain);
  }

  @ParameterizedTest
  @CsvSource({
    "WO, PCT/CN2024/126038",
    "WO, PCTCN2024126038",
    "WO, CN2024126038",
    "WO, CN2024/126038",
    "CN, PCT/CN2024/126038",
    "WO, WO2024CN126038",
    "WO, WOCN2024126038",
    "CN, 2024126038W"
  })
  void anInternationalApplicationHasOneKey(String office, String written) {
    assertThat(ApplicationNumber.of(office, written).orElseThrow().key())
        .isEqualTo("WOCN2024126038");
  }

  @ParameterizedTest
  @CsvSource({"99203729", "99203729.4", "992037294", "EP99203729.4", "EP 99 203 729.4"})
  void aEuropeanApplicationHasOneKey(String written) {
    assertThat(ApplicationNumber.of("EP", written).orElseThrow().key()).isEqualTo("EP99203729");
  }

  @Test
  void whatHasNoDigitsIsNoApplication() {
    assertThat(ApplicationNumber.of("US", "n/a")).isEmpty();
    assertThat(ApplicationNumber.of("", "123456")).isEmpty();
    assertThat(PublicationNumber.of("US", "none", "A")).isEmpty();
    assertThat(PublicationNumber.of("US", "7654321", "granted")).isEmpty();
  }

  @Test
  void aSearchAsksForAllThatANumberCanBe() {
    assertThat(Numbers.keys("US10716854")).containsExactly("US10716854");
    assertThat(Numbers.keys("EP 0227762 B1")).containsExactly("EP227762B1", "EP0227762B1");
    assertThat(Numbers.keys("1149075")).contains("CN1149075", "EP1149075", "US1149075", "1149075");
    assertThat(Numbers.keys("ZL201410400822.8")).contains("CN201410400822");
    assertThat(Numbers.keys("电池")).isEmpty();
  }

  @Test
  void aBeginningIsTurnedIntoWhatKeysBeginWith() {
    assertThat(Numbers.prefixes("EP02")).containsExactly("EP02", "EP2");
    assertThat(Numbers.prefixes("WO99/61")).containsExactly("WO9961", "WO199961", "WO1999061");
    assertThat(Numbers.prefixes("ZL2014")).containsExactly("ZL2014", "CN2014");
    assertThat(Numbers.prefixes("cn 1075")).containsExactly("CN1075");
    assertThat(Numbers.prefixes(" ")).isEmpty();
  }
}
