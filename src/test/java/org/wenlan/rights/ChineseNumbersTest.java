package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.rights.Numbers.Nature;
import org.wenlan.rights.Numbers.Reading;

/** Chinese application numbers, their check digit and what tells them from publications. */
class ChineseNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "95115608.X",
        "97101765.4",
        "201710601862.3",
        "200710308494.X",
        "201410400822.9",
        "202510112691.2"
      })
  void aRightCheckDigitIsRight(String typed) {
    assertThat(Numbers.read(typed))
        .isInstanceOfSatisfying(
            Reading.Application.class,
            it -> {
              assertThat(it.number().original()).isEqualTo(typed);
              assertThat(it.check()).isNotNull().matches(check -> check.given() != null);
            });
  }

  @Test
  void aWrongCheckDigitIsNamedWithTheRightOne() {
    assertThat(Numbers.read("ZL 2014 1 0400822.8"))
        .isEqualTo(
            new Reading.WrongCheckDigit('8', '9', new ApplicationNumber("CN", "201410400822")));
    assertThat(Numbers.read("CN95115608.1"))
        .isEqualTo(new Reading.WrongCheckDigit('1', 'X', new ApplicationNumber("CN", "95115608")));
    assertThat(Numbers.read("201410400822X")).isInstanceOf(Reading.WrongCheckDigit.class);
  }

  @Test
  void everyWrongDigitOfANumberIsNoticed() {
    var right = "201410400822";
    for (int at = 5; at < 12; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        var typed = right.substring(0, at) + digit + right.substring(at + 1) + ".9";
        if (digit != right.charAt(at)) {
          assertThat(Numbers.read(typed)).as(typed).isInstanceOf(Reading.WrongCheckDigit.class);
        }
      }
    }
  }

  @Test
  void withoutACheckDigitItIsReckoned() {
    assertThat(((Reading.Application) Numbers.read("CN201410400822")).check())
        .isEqualTo(new Numbers.CheckDigit(null, '9'));
  }

  @ParameterizedTest
  @CsvSource({
    "201410400822, INVENTION",
    "201120560176, UTILITY_MODEL",
    "201730033448, DESIGN",
    "201280044974, PCT_INVENTION",
    "200490000012, PCT_UTILITY_MODEL",
    "95115608, INVENTION",
    "98814060, PCT_INVENTION"
  })
  void theKindDigitSaysWhatIsAppliedFor(String serial, Nature nature) {
    assertThat(((Reading.Application) Numbers.read("CN" + serial)).nature()).isEqualTo(nature);
  }

  @ParameterizedTest
  @CsvSource({
    "CN 107526784 A, INVENTION",
    "CN 202448152 U, UTILITY_MODEL",
    "CN 303012345 S, DESIGN",
    "CN 1149075 C, INVENTION",
    "CN 85203456 U, UTILITY_MODEL"
  })
  void thePublicationSaysItToo(String typed, Nature nature) {
    assertThat(((Reading.Publication) Numbers.read(typed)).nature()).isEqualTo(nature);
  }

  @Test
  void onlyTheRightOfAZlNumberIsGranted() {
    assertThat(((Reading.Application) Numbers.read("ZL201410400822.9")).granted()).isTrue();
    assertThat(((Reading.Application) Numbers.read("CN201410400822.9")).granted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201410400822.9",
        "201410400822",
        "CN201410400822.9",
        "CN201410400822",
        "ZL201410400822.9",
        "2014104008229",
        "2014 1 0400822.9",
        "CN 201410400822 A"
      })
  void aFilesNumberHasOneKey(String written) {
    assertThat(ApplicationNumber.of("CN", written))
        .hasValue(new ApplicationNumber("CN", "201410400822"));
    assertThat(ApplicationNumber.ofDocdb("CN", "201410400822", "A"))
        .hasValue(new ApplicationNumber("CN", "201410400822"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"95115608", "95115608.X", "95115608X", "CN95115608.x", "ZL 95 1 15608.X"})
  void anOldNumberHasOneKey(String written) {
    assertThat(ApplicationNumber.of("CN", written))
        .hasValue(new ApplicationNumber("CN", "95115608"));
  }

  @Test
  void theRealNumbersInHandAllHaveTheRightCheckDigit() throws IOException {
    var numbers = Files.readAllLines(real());
    assertThat(numbers)
        .hasSizeGreaterThanOrEqualTo(13)
        .allSatisfy(number -> {
          assertThat(Numbers.read(number))
              .isInstanceOfSatisfying(
                  Reading.Application.class,
                  it -> assertThat(it.number().original()).isEqualTo(number));
          assertThat(Numbers.read("ZL " + number)).isInstanceOf(Reading.Application.class);
        });
  }

  private static Path real() {
    var name = "reference/cn-patent-numbering/real_application_numbers.txt";
    var shared = System.getProperty("WENLAN_SHARED", System.getenv("WENLAN_SHARED"));
    return Stream.of(shared, "../shared/data")
        .filter(Objects::nonNull)
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() -> {
          System.out.println("skipped: no " + name + " here; set WENLAN_SHARED");
          return abort("no " + name + " here; set WENLAN_SHARED");
        });
  }
}
