package org.wenlan.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Numbers.CheckDigit;
import org.wenlan.rights.Numbers.Form;
import org.wenlan.rights.Numbers.Nature;
import org.wenlan.rights.Numbers.Reading;

/**
 * Numbers of the European Patent Office. A publication has up to seven digits, printed with zeros
 * before; an application has two digits of the year, six digits, and a check digit behind a point.
 */
final class EuropeanNumbers implements OfficeNumbers {
  static final EuropeanNumbers RULES = new EuropeanNumbers();

  private EuropeanNumbers() {}

  /**
   * The check digit of an application's eight digits: by the weights 1, 2, 1, 2 and so on, the
   * digit sums of the products summed, up to the next ten. Not every published number obeys it.
   */
  static char checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int product = (digits.charAt(i) - '0') * (1 + i % 2);
      sum += product / 10 + product % 10;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  @Override
  public String publication(String written, String kind) {
    return OfficeNumbers.unpadded(NumberText.plain(written));
  }

  @Override
  public String application(String written, String kind) {
    var plain = NumberText.plain(written.replaceFirst("\\.\\d$", ""));
    if (!plain.matches("\\d+")) {
      return plain;
    }
    if (plain.matches("(?:19|20)\\d\\d0\\d{6}")) {
      return plain.substring(2, 4) + plain.substring(5);
    }
    return plain.length() == 9 ? plain.substring(0, 8) : OfficeNumbers.padded(plain, 8);
  }

  @Override
  public List<Reading> read(NumberText text) {
    var plain = text.plain();
    if (!plain.matches("\\d{1,11}")) {
      return List.of();
    }
    boolean point = text.afterPoint().isPresent();
    if (point && plain.length() > 6 && plain.length() < 10) {
      return List.of(application(text, plain.charAt(plain.length() - 1), Map.of()));
    }
    return switch (plain.length()) {
      case 8 -> List.of(application(text, null, Map.of()));
      case 9 ->
          text.kind().isEmpty() ? List.of(application(text, plain.charAt(8), Map.of())) : List.of();
      case 11 ->
          plain.matches("(?:19|20)\\d\\d0.*")
              ? List.of(application(text, null, Map.of(Form.EPODOC, "EP" + plain)))
              : List.of();
      case 10 -> List.of();
      default ->
          List.of(
              new Reading.Publication(
                  new PublicationNumber("EP", publication(plain, text.kind()), text.kind()),
                  Nature.UNKNOWN));
    };
  }

  private Reading application(NumberText text, @Nullable Character given, Map<Form, String> forms) {
    var serial = application(text.body(), text.kind());
    var check = new CheckDigit(given, checkDigit(serial));
    return new Reading.Application(
        new ApplicationNumber("EP", serial), Nature.UNKNOWN, check, forms, false);
  }

  @Override
  public String original(PublicationNumber number) {
    return docdb(number);
  }

  @Override
  public String docdb(PublicationNumber number) {
    return OfficeNumbers.padded(number.serial(), 7);
  }

  @Override
  public String original(ApplicationNumber number) {
    var serial = number.serial();
    return "EP " + serial + (serial.matches("\\d{8}") ? "." + checkDigit(serial) : "");
  }

  @Override
  public Optional<String> docdb(ApplicationNumber number) {
    return Optional.of("EP." + number.serial() + ".A");
  }
}
