package org.wenlan.affairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.affairs.Affair.Kind;
import org.wenlan.affairs.Affair.Question;
import org.wenlan.declared.Fields;

/**
 * Reads conditions. What is not a question that stands before, an answer that it offers, or a
 * number where one is compared, is a fault.
 */
final class ConditionReader {
  /** Conditions within conditions; deeper ones nobody understands. */
  private static final int DEEPEST = 5;

  private final Map<String, Question> before;

  /**
   * @param before questions that come before, by code; it may grow while the form is read
   */
  ConditionReader(Map<String, Question> before) {
    this.before = before;
  }

  /** The condition of this name; null when there is none, or after a fault. */
  @Nullable Condition read(Fields of, String name) {
    return of.mapping(name).flatMap(part -> condition(part, 1)).orElse(null);
  }

  private Optional<Condition> condition(Fields part, int depth) {
    if (depth > DEEPEST) {
      part.fault("conditions may stand in one another " + DEEPEST + " deep; split this one");
      return Optional.empty();
    }
    var found =
        part.has("all")
            ? Optional.<Condition>of(new Condition.All(parts(part, "all", depth)))
            : part.has("any")
                ? Optional.<Condition>of(new Condition.Any(parts(part, "any", depth)))
                : part.has("not")
                    ? part.mapping("not")
                        .flatMap(one -> condition(one, depth + 1))
                        .<Condition>map(Condition.Not::new)
                    : single(part);
    part.done();
    return found;
  }

  private List<Condition> parts(Fields of, String name, int depth) {
    var parts = new ArrayList<Condition>();
    for (var each : of.mappings(name)) {
      condition(each, depth + 1).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      of.wrong(name, "at least one condition is to stand here");
    }
    return parts;
  }

  private Optional<Condition> single(Fields part) {
    if (!part.has("question")) {
      part.fault(
          "write a condition as all: […], any: […], not: {…}, or question: with is:, at-least: or"
              + " answered: yes");
      part.names().forEach(part::skip);
      return Optional.empty();
    }
    var code = part.needed("question");
    var asked = before.get(code);
    if (asked == null && !code.isEmpty()) {
      part.wrong(
          "question",
          "no question "
              + code
              + " comes before this place; a condition may"
              + " only look back. Before it there are "
              + known(before.keySet()));
    }
    if (part.has("is")) {
      var values = part.texts("is");
      if (values.isEmpty()) {
        part.wrong("is", "write at least one answer, such as is: [yes]");
      }
      if (asked != null) {
        offered(part, asked, values);
      }
      return Optional.of(new Condition.Is(code, values));
    }
    if (part.has("at-least")) {
      if (asked != null && asked.kind() != Kind.NUMBER) {
        part.wrong(
            "at-least",
            "the question " + code + " does not ask for a number; write answered: yes or" + " is:");
      }
      BigDecimal number = part.number("at-least");
      if (part.text("at-least").isEmpty()) {
        part.wrong("at-least", "write a number, such as at-least: 1");
      }
      return number == null ? Optional.empty() : Optional.of(new Condition.AtLeast(code, number));
    }
    if (!part.flag("answered")) {
      part.fault("is:, at-least: or answered: yes is to stand beside question:");
      return Optional.empty();
    }
    return Optional.of(new Condition.Answered(code));
  }

  private static void offered(Fields part, Question asked, List<String> values) {
    var offered =
        switch (asked.kind()) {
          case CHOICE, SEVERAL -> asked.choices().stream().map(Affair.Choice::code).toList();
          case YES_NO -> List.of("yes", "no");
          default -> List.<String>of();
        };
    if (offered.isEmpty()) {
      part.wrong(
          "is",
          "the question "
              + asked.code()
              + " offers no choices; write answered: yes or"
              + " at-least:");
      return;
    }
    values.stream()
        .filter(value -> !offered.contains(value))
        .forEach(value ->
            part.wrong(
                "is",
                "the question "
                    + asked.code()
                    + " offers no "
                    + value
                    + "; it offers "
                    + String.join(", ", offered)));
  }

  private static String known(Set<String> codes) {
    return codes.isEmpty() ? "none" : String.join(", ", codes);
  }
}
