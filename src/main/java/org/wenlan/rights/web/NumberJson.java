package org.wenlan.rights.web;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Numbers.CheckDigit;
import org.wenlan.rights.Numbers.Form;
import org.wenlan.rights.Numbers.Nature;
import org.wenlan.rights.Numbers.Reading;

/**
 * A read number as the command line prints it; members that it does not have are left out.
 *
 * @param reading {@code publication}, {@code application}, {@code international}, {@code
 *     ambiguous}, {@code wrong-check-digit} or {@code none}
 * @param key the platform's key of the number
 * @param docdb as typed, or as it follows from the number
 * @param epodoc only as typed
 * @param candidates of an ambiguous one, likeliest first
 * @param why of none: the reason's code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NumberJson(
    String reading,
    @Nullable String office,
    @Nullable String key,
    @Nullable String original,
    @Nullable String docdb,
    @Nullable String epodoc,
    @Nullable String kind,
    @Nullable String nature,
    @Nullable Boolean granted,
    @Nullable CheckJson check,
    @Nullable List<NumberJson> candidates,
    @Nullable String why) {

  /**
   * A check digit.
   *
   * @param given null when none was typed
   */
  record CheckJson(@Nullable String given, String expected, boolean right) {
    private static CheckJson of(CheckDigit check) {
      var given = check.given();
      return new CheckJson(
          given == null ? null : given.toString(),
          Character.toString(check.expected()),
          check.right());
    }
  }

  static NumberJson of(Reading reading) {
    return switch (reading) {
      case Reading.Publication it ->
          new NumberJson(
              "publication",
              it.number().office(),
              it.number().toString(),
              it.number().original(),
              it.number().docdb(),
              null,
              it.number().kind().isEmpty() ? null : it.number().kind(),
              nature(it.nature()),
              null,
              null,
              null,
              null);
      case Reading.Application it ->
          application(
              "application",
              it.number(),
              it.given(),
              it.nature(),
              it.granted() ? true : null,
              Optional.ofNullable(it.check()));
      case Reading.International it ->
          application(
              "international", it.number(), it.given(), Nature.UNKNOWN, null, Optional.empty());
      case Reading.WrongCheckDigit it ->
          application(
              "wrong-check-digit",
              it.number(),
              Map.of(),
              Nature.UNKNOWN,
              null,
              Optional.of(new CheckDigit(it.given(), it.expected())));
      case Reading.Ambiguous it -> bare("ambiguous", of(it.candidates()), null);
      case Reading.NotANumber it -> bare("none", null, code(it.why()));
    };
  }

  private static List<NumberJson> of(List<Reading> candidates) {
    return candidates.stream().map(NumberJson::of).toList();
  }

  private static NumberJson application(
      String reading,
      ApplicationNumber number,
      Map<Form, String> given,
      Nature nature,
      @Nullable Boolean granted,
      Optional<CheckDigit> check) {
    var docdb = given.get(Form.DOCDB);
    return new NumberJson(
        reading,
        number.office(),
        number.key(),
        number.original(),
        docdb == null ? number.docdb().orElse(null) : docdb,
        given.get(Form.EPODOC),
        null,
        nature(nature),
        granted,
        check.map(CheckJson::of).orElse(null),
        null,
        null);
  }

  private static NumberJson bare(
      String reading, @Nullable List<NumberJson> candidates, @Nullable String why) {
    return new NumberJson(
        reading, null, null, null, null, null, null, null, null, null, candidates, why);
  }

  private static @Nullable String nature(Nature nature) {
    return nature == Nature.UNKNOWN ? null : code(nature);
  }

  /** A constant as a word: {@code kind-digit}. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(ROOT).replace('_', '-');
  }
}
