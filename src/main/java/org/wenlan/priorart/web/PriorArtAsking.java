package org.wenlan.priorart.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;
import org.wenlan.priorart.DraftText;
import org.wenlan.priorart.PriorArt;
import org.wenlan.priorart.Question;

/** What somebody asks, as it was typed, and the question that it is. */
@Component
final class PriorArtAsking {
  private final PriorArt priorArt;

  PriorArtAsking(PriorArt priorArt) {
    this.priorArt = priorArt;
  }

  /**
   * The fields of the form, as typed.
   *
   * @param before a day such as 2020-12-31; empty for no limit
   */
  record Typed(String number, String claim, String text, String before) {
    static final Typed NOTHING = new Typed("", "", "", "");

    boolean isEmpty() {
      return number.isBlank() && claim.isBlank() && text.isBlank();
    }
  }

  /** What it is. */
  sealed interface Meant {

    /** A question, and the fields with what a file put into them. */
    record Asked(Question question, Typed typed) implements Meant {}

    /** None. */
    record Wrong(Refusal why) implements Meant {}
  }

  /**
   * Reads it.
   *
   * @param file of a draft; empty where there is none
   */
  Meant read(Typed typed, byte[] file) {
    var day = Optional.<LocalDate>empty();
    try {
      day =
          typed.before().isBlank()
              ? Optional.empty()
              : Optional.of(LocalDate.parse(typed.before().strip()));
    } catch (DateTimeParseException wrong) {
      return wrong("priorart.refusal.no-day", typed.before());
    }
    if (file.length > 0) {
      return switch (DraftText.read(file)) {
        case DraftText.Read.Refused(var why) -> new Meant.Wrong(why);
        case DraftText.Read.Text(var text, var claim) ->
            asked(
                new Typed(
                    "",
                    typed.claim().isBlank() ? claim : typed.claim(),
                    (typed.text() + "\n" + text).strip(),
                    typed.before()),
                day.orElse(null));
      };
    }
    return asked(typed, day.orElse(null));
  }

  private Meant asked(Typed typed, @Nullable LocalDate day) {
    if (typed.isEmpty()) {
      return wrong("priorart.refusal.nothing-asked");
    }
    if (typed.number().isBlank()) {
      return new Meant.Asked(
          Question.ofText(typed.text().strip()).withClaim(typed.claim().strip()).before(day),
          typed);
    }
    var about = priorArt.about(typed.number());
    if (about.isEmpty()) {
      return wrong("priorart.refusal.unknown-number", typed.number());
    }
    var question = about.get();
    return new Meant.Asked(
        (typed.claim().isBlank() ? question : question.withClaim(typed.claim().strip()))
            .before(day),
        typed);
  }

  private static Meant wrong(String rule, Object... arguments) {
    return new Meant.Wrong(Refusal.of(rule, "", arguments));
  }
}
