package org.wenlan.affairs.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Condition;
import org.wenlan.affairs.Filled;
import org.wenlan.site.Shell;

/** Answers as a form posts them: each under {@code q-} and the code of its question. */
final class Posted {
  static final String PREFIX = "q-";

  private Posted() {}

  /** The answers to these questions; one that was not posted counts as empty. */
  static Map<String, String> answers(
      List<Affair.Question> questions, MultiValueMap<String, String> all) {
    var answers = new LinkedHashMap<String, String>();
    for (var question : questions) {
      var values = all.getOrDefault(PREFIX + question.code(), List.of());
      answers.put(
          question.code(),
          question.kind() == Affair.Kind.SEVERAL
              ? String.join(Condition.BETWEEN, values)
              : values.isEmpty() ? "" : values.getFirst().strip().replace("\r\n", "\n"));
    }
    return answers;
  }

  /** What is to be mended, by question. */
  static Map<String, String> faults(List<Filled.Fault> faults, Shell shell) {
    var sentences = new LinkedHashMap<String, String>();
    faults.forEach(fault ->
        sentences.put(fault.question(), shell.messages().sentence(shell.locale(), fault.why())));
    return sentences;
  }

  /** An answer as it is read back. */
  static String shown(Affair.Question question, String answer, Shell shell) {
    if (answer.isBlank()) {
      return shell.text("affairs.unanswered");
    }
    Locale language = shell.locale();
    return switch (question.kind()) {
      // An application sent before a rule was mended is still to be read.
      case YES_NO ->
          answer.equals("yes") || answer.equals("no") ? shell.text("affairs." + answer) : answer;
      case CHOICE, SEVERAL ->
          java.util.Arrays.stream(answer.split(Condition.BETWEEN, -1))
              .map(one -> question.named(one).map(name -> name.in(language)).orElse(one))
              .collect(java.util.stream.Collectors.joining(shell.zh() ? "；" : "; "));
      case LINE, TEXT, NUMBER, DAY, EMAIL, PHONE, CREDIT_CODE, REGION, PATENT -> answer;
    };
  }
}
