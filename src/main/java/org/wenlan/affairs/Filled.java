package org.wenlan.affairs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wenlan.affairs.Affair.Material;
import org.wenlan.affairs.Affair.Page;
import org.wenlan.affairs.Affair.Question;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;
import org.wenlan.territory.Regions;

/**
 * A form with answers. What is hidden keeps its answer and counts for nothing: hiding never
 * deletes.
 *
 * @param answers by question, those of hidden questions too
 */
public record Filled(Affair affair, Map<String, String> answers) {
  static final String NUMBER = "-?[0-9]{1,15}([.][0-9]{1,6})?";

  private static final int LINE = 300;
  private static final int TEXT = 10_000;
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  public Filled {
    answers = Map.copyOf(answers);
  }

  /** Something to mend. */
  public record Fault(String page, String question, Refusal why) {}

  /** The answers to the questions that are shown, in the order of the form. */
  public Map<String, String> shown() {
    var shown = new LinkedHashMap<String, String>();
    for (var page : affair.pages()) {
      if (holds(page.when(), shown)) {
        for (var question : page.questions()) {
          if (holds(question.when(), shown)) {
            shown.put(question.code(), answer(question.code()));
          }
        }
      }
    }
    return shown;
  }

  private static boolean holds(@Nullable Condition condition, Map<String, String> shown) {
    return condition == null || condition.holds(shown);
  }

  /** The address for e-mail that the applicant gives; empty when none is given. */
  public String email() {
    var shown = shown();
    return affair.questions().stream()
        .filter(one -> one.kind() == Affair.Kind.EMAIL)
        .map(one -> shown.getOrDefault(one.code(), "").strip())
        .filter(answer -> !answer.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Questions that have an answer and are not shown. */
  public List<String> notApplicable() {
    var hidden = new TreeSet<>(answers.keySet());
    hidden.removeAll(shown().keySet());
    return hidden.stream().filter(code -> affair.question(code).isPresent()).toList();
  }

  /** An answer; empty while there is none. */
  public String answer(String code) {
    return answers.getOrDefault(code, "");
  }

  /** The pages that are shown, those without any question left out. */
  public List<Page> pages() {
    return affair.pages().stream().filter(page -> !questions(page).isEmpty()).toList();
  }

  /** The questions of a page that are shown. */
  public List<Question> questions(Page page) {
    var shown = shown();
    return page.questions().stream().filter(one -> shown.containsKey(one.code())).toList();
  }

  /** The materials that are asked for. */
  public List<Material> materials() {
    var shown = shown();
    return affair.materials().stream().filter(one -> holds(one.when(), shown)).toList();
  }

  /** What stands in the way of this applicant, in words. */
  public List<Bilingual> ineligible() {
    var shown = shown();
    return affair.eligibility().stream()
        .filter(one -> !one.condition().holds(shown))
        .map(Affair.Eligible::otherwise)
        .toList();
  }

  /** What is to be mended on one page. */
  public List<Fault> faults(Page page) {
    var faults = new ArrayList<Fault>();
    for (var question : questions(page)) {
      var why = fault(question, answer(question.code()));
      if (why != null) {
        faults.add(new Fault(page.code(), question.code(), why));
      }
    }
    return faults;
  }

  /** What is to be mended anywhere. */
  public List<Fault> faults() {
    return pages().stream().flatMap(page -> faults(page).stream()).toList();
  }

  private static @Nullable Refusal fault(Question question, String answer) {
    if (answer.isBlank()) {
      return question.needed() ? Refusal.of("affairs.refusal.unanswered", "") : null;
    }
    return switch (question.kind()) {
      case LINE -> longer(answer, question.most() == null ? LINE : question.most());
      case TEXT -> longer(answer, question.most() == null ? TEXT : question.most());
      case NUMBER -> number(question, answer);
      case DAY -> day(answer);
      case YES_NO -> offered(List.of("yes", "no"), List.of(answer), answer);
      case CHOICE -> offered(choices(question), List.of(answer), answer);
      case SEVERAL ->
          offered(choices(question), List.of(answer.split(Condition.BETWEEN, -1)), answer);
      case EMAIL ->
          like(answer, "[^@\\s]{1,64}@[^@\\s]{1,190}[.][^@\\s.]{2,}", "affairs.refusal.email");
      case PHONE -> like(answer, "[+]?[0-9][0-9 ()/-]{5,24}", "affairs.refusal.phone");
      case CREDIT_CODE ->
          creditCode(answer) ? null : Refusal.of("affairs.refusal.credit-code", "", answer);
      case REGION ->
          answer.matches("[1-9][0-9]{5}") && Regions.find(answer).isPresent()
              ? null
              : Refusal.of("affairs.refusal.region", "", answer);
      case PATENT -> longer(answer, LINE);
    };
  }

  private static @Nullable Refusal longer(String answer, long most) {
    return answer.length() > most
        ? Refusal.of("affairs.refusal.too-long", "", answer.length(), most)
        : null;
  }

  private static @Nullable Refusal number(Question question, String answer) {
    if (!answer.matches(NUMBER)) {
      return Refusal.of("affairs.refusal.number", "", answer);
    }
    var number = new BigDecimal(answer);
    var least = question.least();
    var most = question.most();
    if (least != null && number.compareTo(BigDecimal.valueOf(least)) < 0) {
      return Refusal.of("affairs.refusal.too-small", "", answer, least);
    }
    return most != null && number.compareTo(BigDecimal.valueOf(most)) > 0
        ? Refusal.of("affairs.refusal.too-large", "", answer, most)
        : null;
  }

  private static @Nullable Refusal day(String answer) {
    try {
      return LocalDate.parse(answer).getYear() < 1800
          ? Refusal.of("affairs.refusal.day", "", answer)
          : null;
    } catch (DateTimeException _) {
      return Refusal.of("affairs.refusal.day", "", answer);
    }
  }

  private static List<String> choices(Question question) {
    return question.choices().stream().map(Affair.Choice::code).toList();
  }

  private static @Nullable Refusal offered(
      List<String> offered, List<String> chosen, String answer) {
    return offered.containsAll(chosen)
        ? null
        : Refusal.of("affairs.refusal.not-offered", "", answer);
  }

  private static @Nullable Refusal like(String answer, String pattern, String rule) {
    return answer.matches(pattern) ? null : Refusal.of(rule, "", answer);
  }

  /** Eighteen signs, the last of which checks the others (GB 32100-2015). */
  static boolean creditCode(String code) {
    if (!code.matches("[0-9A-HJ-NP-RTUWXY]{18}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += CREDIT.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return CREDIT.charAt((31 - sum % 31) % 31) == code.charAt(17);
  }
}
