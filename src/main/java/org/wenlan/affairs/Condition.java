package org.wenlan.affairs;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What must hold of answers. It may only look at questions that come before the place where it
 * stands, so that one pass in the order of the form settles what is shown.
 */
public sealed interface Condition {
  /** Between the chosen of several, as answers are kept. */
  String BETWEEN = "\n";

  /** Whether it holds of what was answered on shown questions. */
  boolean holds(Map<String, String> answers);

  /** Codes of the questions that it looks at. */
  Stream<String> questions();

  /** Every one of several. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Map<String, String> answers) {
      return parts.stream().allMatch(part -> part.holds(answers));
    }

    @Override
    public Stream<String> questions() {
      return parts.stream().flatMap(Condition::questions);
    }
  }

  /** At least one of several. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Map<String, String> answers) {
      return parts.stream().anyMatch(part -> part.holds(answers));
    }

    @Override
    public Stream<String> questions() {
      return parts.stream().flatMap(Condition::questions);
    }
  }

  /** The opposite. */
  record Not(Condition part) implements Condition {

    @Override
    public boolean holds(Map<String, String> answers) {
      return !part.holds(answers);
    }

    @Override
    public Stream<String> questions() {
      return part.questions();
    }
  }

  /** The answer, or one of the chosen, is one of these. */
  record Is(String question, List<String> values) implements Condition {
    public Is {
      values = List.copyOf(values);
    }

    @Override
    public boolean holds(Map<String, String> answers) {
      return Arrays.stream(answers.getOrDefault(question, "").split(BETWEEN, -1))
          .anyMatch(values::contains);
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }

  /** The answer is a number of at least this. */
  record AtLeast(String question, BigDecimal number) implements Condition {

    @Override
    public boolean holds(Map<String, String> answers) {
      var answer = answers.getOrDefault(question, "");
      return answer.matches(Filled.NUMBER) && new BigDecimal(answer).compareTo(number) >= 0;
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }

  /** There is an answer. */
  record Answered(String question) implements Condition {

    @Override
    public boolean holds(Map<String, String> answers) {
      return !answers.getOrDefault(question, "").isBlank();
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }
}
