package org.wenlan.rights.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Numbers.Reading;
import org.wenlan.site.Messages;
import org.wenlan.territory.Countries;

/** A read number in words, a line a fact. */
final class NumberWords {
  private final Messages messages;
  private final Locale language;

  NumberWords(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  /** What was read, in lines. */
  List<String> of(Reading reading) {
    var number = NumberJson.of(reading);
    var lines = new ArrayList<String>();
    var candidates = number.candidates();
    if (candidates != null) {
      lines.add(text("rights.number.ambiguous", candidates.size()));
      candidates.forEach(each -> {
        lines.add("");
        lines.addAll(facts(each));
      });
    } else {
      lines.addAll(facts(number));
    }
    return lines;
  }

  /** Why it cannot be taken as typed, and what to do; empty for a number that was read. */
  List<String> refusal(Reading reading) {
    return switch (reading) {
      case Reading.NotANumber it ->
          List.of(text("rights.number.none." + NumberJson.code(it.why())));
      case Reading.WrongCheckDigit it ->
          List.of(
              text(
                  "rights.number.check.refused",
                  Character.toString(it.given()),
                  Character.toString(it.expected()),
                  it.number().original()));
      case Reading.Publication it -> List.of();
      case Reading.Application it -> List.of();
      case Reading.International it -> List.of();
      case Reading.Ambiguous it -> List.of();
    };
  }

  private List<String> facts(NumberJson number) {
    var lines = new ArrayList<String>();
    var office = number.office();
    if (office == null) {
      return lines;
    }
    lines.add(
        text(
            "rights.number.reading." + number.reading(), Countries.name(office, language), office));
    fact(lines, "nature", number.nature() == null ? null : nature(number.nature()));
    fact(lines, "original", number.original());
    fact(lines, "docdb", number.docdb());
    fact(lines, "epodoc", number.epodoc());
    fact(lines, "kind", number.kind());
    fact(lines, "check", check(number.check()));
    if (Boolean.TRUE.equals(number.granted())) {
      fact(lines, "granted", text("rights.number.granted.zl"));
    }
    fact(lines, "key", number.key());
    return lines;
  }

  private String nature(String code) {
    return text("rights.number.nature." + code);
  }

  private @Nullable String check(NumberJson.@Nullable CheckJson check) {
    if (check == null) {
      return null;
    }
    var given = check.given();
    if (given == null) {
      return text("rights.number.check.reckoned", check.expected());
    }
    return check.right()
        ? text("rights.number.check.right", given)
        : text("rights.number.check.wrong", given, check.expected());
  }

  private void fact(List<String> lines, String name, @Nullable String value) {
    if (value != null) {
      lines.add("  " + text("rights.number.fact." + name, value));
    }
  }

  private String text(String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }
}
