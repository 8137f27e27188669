package org.wenlan.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.affairs.Applying.Draft;
import org.wenlan.testing.Site;

/** Forms that are open twice, and answers that no page offers. All invented. */
class ApplyingTest {
  private static final Site SITE = Site.whole();
  private static final Instant NOW = Instant.parse("2026-11-30T02:03:04Z");
  private final Applying applying = SITE.bean(Applying.class);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private void attach(Draft draft, String name) {
    var content = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
    assertThat(applying.attach(draft, "proof", name, content, NOW)).isEmpty();
  }

  @Test
  void whatTwoTabsKeepOfOneFormIsAllKept() {
    var asItWasRead = applying.start("key-protection-list", NOW).orElseThrow();
    var _ = applying.answer(asItWasRead, Map.of("one", "1"), NOW);
    attach(asItWasRead, "one.txt");
    attach(asItWasRead, "two.txt");
    var now = applying.answer(asItWasRead, Map.of("two", "2"), NOW);
    assertThat(now.filled().answers()).isEqualTo(Map.of("one", "1", "two", "2"));
    assertThat(now.files())
        .extracting(Application.Attached::name)
        .containsExactly("one.txt", "two.txt");
    applying.detach(asItWasRead, "proof", now.files().getFirst().hash(), NOW);
    assertThat(applying.find(asItWasRead.code()).orElseThrow().files())
        .extracting(Application.Attached::name)
        .containsExactly("two.txt");
  }

  @Test
  void aQuestionWithOneAnswerTakesNoTwo() {
    int asked = 0;
    for (var published : SITE.bean(Definitions.class).current().values()) {
      var affair = published.affair();
      for (var page : affair.pages()) {
        for (var question : page.questions()) {
          var two =
              switch (question.kind()) {
                case YES_NO -> "yes\nno";
                case CHOICE ->
                    question.choices().get(0).code() + "\n" + question.choices().get(1).code();
                default -> "";
              };
          if (!two.isEmpty()) {
            var answers = new HashMap<>(Map.of(question.code(), two));
            var filled = new Filled(affair, answers);
            if (filled.questions(page).contains(question)) {
              asked++;
              assertThat(filled.faults(page))
                  .as(affair.code() + " " + question.code())
                  .anyMatch(fault ->
                      fault.question().equals(question.code())
                          && fault.why().rule().equals("affairs.refusal.not-offered"));
            }
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(20);
  }
}
