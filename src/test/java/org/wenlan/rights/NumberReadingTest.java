package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.rights.Numbers.Form;
import org.wenlan.rights.Numbers.NotRead;
import org.wenlan.rights.Numbers.Reading;

/** What people type, and what it is read as. */
class NumberReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          EP_0227762_B1_19900411     | publication EP227762B1
          EP 0227762 B1              | publication EP227762B1
          EP 227762 B1               | publication EP227762B1
          EP0227762                  | publication EP227762
          ep-0227762-b1              | publication EP227762B1
          EP1915004 (A1)             | publication EP1915004A1
          US 7,654,321 B2            | publication US7654321B2
          7,654,321                  | publication US7654321
          US-10716854-B2             | publication US10716854B2
          US 2021/0191781 A1         | publication US20210191781A1
          US2021191781A1             | publication US20210191781A1
          2021/0191781               | publication US20210191781
          US20050015034A1            | publication US20050015034A1
          US2005015034A1             | publication US20050015034A1
          US D 435,854               | publication USD435854
          USD0435854S1               | publication USD435854S1
          US PP12,345 P2             | publication USPP12345P2
          US RE37,000 E              | publication USRE37000E
          RE37000                    | publication USRE37000
          US H1,234 H                | publication USH1234H
          US T100,301                | publication UST100301
          US AI 12 B1                | publication USAI12B1
          WO2004/008531              | publication WO2004008531
          WO2004008531A1             | publication WO2004008531A1
          WO 02/12345                | publication WO2002012345
          WO02012345A2               | publication WO2002012345A2
          WO 99/61002 A1             | publication WO1999061002A1
          WO9961002A1                | publication WO1999061002A1
          WO200408531A1              | publication WO2004008531A1
          2004/008531                | publication WO2004008531
          10/716,854                 | application US10716854
          US10/716854                | application US10716854
          US 8/921,321               | application US08921321
          US.92132197.A.19970829     | application US08921321
          US.(08/921,321).A.19970829 | application US08921321
          US201213372047A            | application US13372047
          US 63/230,089              | application US63230089
          US9500698P                 | application US60095006
          17153510.7                 | application EP17153510
          EP17153510                 | application EP17153510
          EP17153510.7               | application EP17153510
          EP19990203729              | application EP99203729
          PCT/CN2024/126038          | treaty WOCN2024126038
          PCTCN2024126038            | treaty WOCN2024126038
          PCT/GB02/04635             | treaty WOGB2002004635
          GB0204635W                 | treaty WOGB2002004635
          WO2008US86599              | treaty WOUS2008086599
          US2008086599W              | treaty WOUS2008086599
          WOEP/2004/008531           | treaty WOEP2004008531
          WOPCT/US86/01765           | treaty WOUS1986001765
          IB2022/055385              | treaty WOIB2022055385
          CN 107526784 A             | publication CN107526784A
          cn.107526784.a.20171229    | publication CN107526784A
          CN1149075C                 | publication CN1149075C
          ＣＮ１０７５２６７８４Ａ       | publication CN107526784A
          CN85100275A                | publication CN85100275A
          公开号：CN107526784A         | publication CN107526784A
          ZL 2014 1 0400822.9        | application CN201410400822
          ZL201410400822.9           | application CN201410400822
          CN201410400822.9           | application CN201410400822
          CN2014104008229            | application CN201410400822
          201410400822.9             | application CN201410400822
          2014 1 0400822             | application CN201410400822
          ＺＬ ２０１４ １ ０４００８２２．９ | application CN201410400822
          专利号：ZL201410400822.9     | application CN201410400822
          申请号:201610311380.x       | application CN201610311380
          95115608.X                 | application CN95115608
          ZL 97 1 01765.4            | application CN97101765
          CN971017654                | application CN97101765
          CN19988014060              | application CN98814060
          JP 2005-123456 A           | publication JP2005123456A
          JP H05-12345 A             | publication JPH0512345A
          JPH05012345A               | publication JPH0512345A
          JP S58-5134 A              | publication JPS585134A
          特開平5-12345               | publication JPH0512345A
          特許第3798625号              | publication JP3798625
          特願2006-147056             | application JP2006147056
          JP 3798625 B2              | publication JP3798625B2
          JP20050248724              | application JP2005248724
          KR 10-2023-0138065 A       | publication KR20230138065A
          KR20230138065A             | publication KR20230138065A
          KR 10-0484299 B1           | publication KR100484299B1
          DE 10 2004 012 345.6       | application DE102004012345
          DE102004012345A1           | publication DE102004012345A1
          DE 69832731 T2             | publication DE69832731T2
          AT E232441 T1              | publication AT232441T1
          AT232441T                  | publication AT232441T
          AR017747A1                 | publication AR17747A1
          AR 17747 A1                | publication AR17747A1
          EA 012345 B1               | publication EA12345B1
          BR PI 9815861-5 A          | publication BR9815861A
          TW I452476 B               | publication TWI452476B
          TW097145995                | application TW97145995
          GB 0204635.7               | application GB0204635
          GB20020004635              | application GB0204635
          TNSN99097A1                | publication TNSN99097A1
          """)
  void whatIsTypedIsRead(String typed, String expected) {
    assertThat(words(Numbers.read(typed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CN85100275    | application CN85100275 or publication CN85100275
          US10716854    | publication US10716854 or application US10716854
          JP2006147056  | publication JP2006147056 or application JP2006147056
          KR20150012345 | publication KR20150012345 or application KR20150012345
          KR 20-2015-0012345 | publication KR20150012345 or application KR20150012345U
          US2008/086599 | publication US20080086599 or treaty WOUS2008086599
          AU2013290010  | publication AU2013290010 or application AU2013290010
          DE102004012345 | publication DE102004012345 or application DE102004012345
          """)
  void whatCanBeTwoThingsIsSaidToBe(String typed, String expected) {
    assertThat(words(Numbers.read(typed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          申请号 CN85100275    | application CN85100275
          公开号 CN85100275    | publication CN85100275
          ZL85100275          | application CN85100275
          申请号 KR20150012345 | application KR20150012345
          专利号 US10716854    | publication US10716854
          """)
  void aWordBeforeTheNumberDecides(String typed, String expected) {
    assertThat(words(Numbers.read(typed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                  | EMPTY
          电池                 | CHARACTERS
          hello               | NO_DIGITS
          EP                  | NO_DIGITS
          QQ1234567           | UNKNOWN_OFFICE
          1234                | OFFICE_MISSING
          CN1234567890        | SHAPE
          EP1234567890        | SHAPE
          CN201470400822      | KIND_DIGIT
          CN123456789012345678901234 | TOO_LONG
          CN107526784A;DROP   | CHARACTERS
          """)
  void whatIsNoNumberSaysWhy(String typed, NotRead why) {
    assertThat(Numbers.read(typed)).isEqualTo(new Reading.NotANumber(why));
  }

  @Test
  void sevenDigitsAloneMayBeOfSeveralOffices() {
    assertThat(words(Numbers.read("1149075")))
        .contains("publication CN1149075", "publication EP1149075", "publication US1149075");
    assertThat(PublicationNumber.parse("1149075")).isEmpty();
  }

  @Test
  void anEpodocFormIsShownWhereItWasTypedAndNeverMadeUp() {
    assertThat(given("WO2008US86599")).containsEntry(Form.EPODOC, "WO2008US86599");
    assertThat(given("EP19990203729")).containsEntry(Form.EPODOC, "EP19990203729");
    assertThat(given("EP99203729")).isEmpty();
    assertThat(given("PCT/US2008/086599")).isEmpty();
  }

  @Test
  void aEuropeanCheckDigitIsOnlyAWarning() {
    var right = (Reading.Application) Numbers.read("EP17153510.7");
    var wrong = (Reading.Application) Numbers.read("EP16000312.7");
    assertThat(right.check()).isEqualTo(new Numbers.CheckDigit('7', '7'));
    assertThat(wrong.number().key()).isEqualTo("EP16000312");
    assertThat(wrong.check()).isNotNull().matches(check -> !check.right());
  }

  @Test
  void aHugeOrHostileTextIsNoNumber() {
    assertThat(Numbers.read("1".repeat(100_000))).isInstanceOf(Reading.NotANumber.class);
    assertThat(Numbers.read("1 ".repeat(30) + "!")).isInstanceOf(Reading.NotANumber.class);
    assertThat(Numbers.keys("\u0000\uD800")).isEmpty();
  }

  private static java.util.Map<Form, String> given(String typed) {
    return switch (Numbers.read(typed)) {
      case Reading.Application it -> it.given();
      case Reading.International it -> it.given();
      case Reading other -> throw new AssertionError(other);
    };
  }

  static String words(Reading reading) {
    return switch (reading) {
      case Reading.Publication it -> "publication " + it.number();
      case Reading.Application it -> "application " + it.number();
      case Reading.International it -> "treaty " + it.number();
      case Reading.Ambiguous it ->
          it.candidates().stream()
              .map(NumberReadingTest::words)
              .collect(Collectors.joining(" or "));
      case Reading.WrongCheckDigit it ->
          "wrong " + it.given() + " for " + it.expected() + " " + it.number();
      case Reading.NotANumber it -> "none " + it.why();
    };
  }
}
