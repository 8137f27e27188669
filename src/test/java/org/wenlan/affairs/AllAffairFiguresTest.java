package org.wenlan.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.statistics.Counted;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicators;
import org.wenlan.testing.Site;

/**
 * Every indicator of affairs, held against a list of what this test did. What each is to count
 * stands in {@link ExpectedAffairFigures}, in the answers of forms. All invented.
 */
class AllAffairFiguresTest {
  private static final Site SITE = Site.whole();
  private static final WalkedAffairs WALKED = new WalkedAffairs(SITE);
  private static final int YEAR =
      LocalDate.ofInstant(SITE.bean(Clock.class).instant(), ZoneOffset.UTC).getYear();

  /** Questions whose simplest answer, yes, shuts somebody out. */
  private static final Set<String> NO =
      Set.of(
          "abnormal", "dishonest", "disputed", "first-action", "pct", "substance", "wider", "won");

  /** Answers of other kinds that let somebody in. */
  private static final Map<String, String> IN =
      Map.of("operation-key-city", "unit-level=city", "trademark-renewal", "when=window");

  private static final List<Did> DONE = new ArrayList<>();

  /**
   * One thing that was done.
   *
   * @param act the word that indicators have for it
   * @param late whether a stage had passed its time before
   */
  record Did(String act, Affair affair, Map<String, String> answers, boolean late) {
    boolean of(String... affairs) {
      return List.of(affairs).contains(affair.code());
    }

    boolean said(String question, String... answer) {
      return List.of(answer).contains(answers.get(question));
    }
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @BeforeAll
  static void walk() {
    var groups = new TreeMap<Affair.Group, Affair>();
    for (var published : SITE.bean(Definitions.class).current().values()) {
      var affair = published.affair();
      if (affair.here()) {
        int n = 0;
        for (var kind : choices(affair, affair.counted().kind())) {
          for (var level : choices(affair, affair.counted().level())) {
            var answers = new HashMap<>(kind);
            answers.putAll(level);
            for (int i = 0; i <= n % 2; i++) {
              granted(affair, answers, false);
            }
            n++;
          }
        }
        var _ = applied(affair, Map.of());
        groups.putIfAbsent(affair.group(), affair);
      }
    }
    for (var code : List.of("preexam-invention", "preexam-utility-model", "preexam-design")) {
      var affair = SITE.bean(Definitions.class).current(code).orElseThrow().affair();
      refused(affair, false);
    }
    int n = 0;
    for (var affair : groups.values()) {
      n++;
      for (int i = 0; i < n; i++) {
        ended(affair, i);
      }
    }
  }

  /** Each answer of a question alone; nothing once where there is none. */
  private static List<Map<String, String>> choices(Affair affair, String question) {
    return question.isEmpty()
        ? List.of(Map.of())
        : affair.question(question).orElseThrow().choices().stream()
            .map(choice -> Map.of(question, choice.code()))
            .toList();
  }

  private static String applied(Affair affair, Map<String, String> given) {
    var answers = new HashMap<String, String>();
    affair.questions().stream()
        .map(Affair.Question::code)
        .filter(NO::contains)
        .forEach(code -> answers.put(code, "no"));
    var in = IN.get(affair.code());
    if (in != null) {
      answers.put(in.replaceFirst("=.*", ""), in.replaceFirst(".*=", ""));
    }
    answers.putAll(given);
    var flat =
        answers.entrySet().stream()
            .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
            .toArray(String[]::new);
    var number = WALKED.apply(affair.code(), flat).number();
    did("apply", number, false);
    return number;
  }

  private static void did(String act, String number, boolean late) {
    var one = WALKED.find(number);
    var affair = SITE.bean(Handling.class).affair(one);
    DONE.add(new Did(act, affair, one.said().answers(), late));
  }

  private static void granted(Affair affair, Map<String, String> given, boolean late) {
    var number = applied(affair, given);
    if (late) {
      late(number);
    }
    WALKED.grant(number);
    did("grant", number, late);
  }

  private static void late(String number) {
    WALKED.passed(number, "stage");
    did("overdue", number, true);
  }

  /** The ways that do not lead to the end, and the one that is late. */
  private static void ended(Affair affair, int turn) {
    granted(affair, Map.of(), true);
    refused(affair, turn % 2 == 0);
    var lapsed = applied(affair, Map.of());
    WALKED.step(lapsed, new Step.Correct("Invented."));
    did("correct", lapsed, false);
    WALKED.passed(lapsed, "correction");
    did("lapse", lapsed, false);
    var back = applied(affair, Map.of());
    var one = WALKED.find(back);
    assertThat(
            SITE.bean(Submitting.class)
                .withdraw(one, one.file().version(), "", SITE.bean(Clock.class).instant()))
        .isInstanceOf(Submitting.Changed.Done.class);
    did("withdraw", back, false);
  }

  private static void refused(Affair affair, boolean late) {
    var number = applied(affair, Map.of());
    if (late) {
      late(number);
    }
    WALKED.step(number, new Step.Refuse("Invented."));
    did("refuse", number, late);
  }

  private static long counted(Predicate<Did> which) {
    return DONE.stream().filter(which).count();
  }

  @Test
  void everyIndicatorOfAffairsIsWhatWasDone() throws InterruptedException {
    var wanted = new TreeMap<String, Long>();
    ExpectedAffairFigures.COUNTS.forEach((code, which) -> wanted.put(code, counted(which)));
    ExpectedAffairFigures.SUMS.forEach(
        (code, sum) -> wanted.put(code, DONE.stream().mapToLong(sum::applyAsLong).sum()));
    assertThat(wanted.keySet())
        .as("every indicator that the platform counts has its expectation")
        .containsExactlyInAnyOrderElementsOf(
            SITE.bean(Indicators.class).all().stream()
                .filter(Indicator::fromEvents)
                .filter(one -> one.kind() != Indicator.Kind.RATIO)
                .map(Indicator::code)
                .filter(code -> code.startsWith("affairs."))
                .toList());
    Counted.caughtUp(SITE);
    var found = new TreeMap<String, Long>();
    for (var code : wanted.keySet()) {
      found.put(code, Counted.figure(SITE, code, YEAR, "330000").longValueExact());
    }
    assertThat(found).isEqualTo(wanted);
    assertThat(wanted.values()).as("what is counted was done").doesNotContain(0L);
  }
}
