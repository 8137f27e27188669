package org.wenlan.affairs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.affairs.Affair.Choice;
import org.wenlan.affairs.Affair.Kind;
import org.wenlan.affairs.Affair.Question;
import org.wenlan.declared.Faults;
import org.wenlan.declared.Fields;
import org.wenlan.law.Bilingual;

/**
 * Reads questions: those of a page, its own or taken from the bank, and the bank itself. A question
 * whose answer the register of patents has is a fault (State Council rules on online government
 * services 2019, article 7: what can be shared is not asked again).
 */
final class QuestionReader {
  private static final Pattern KNOWN =
      Pattern.compile("(patent|right)-(title|name|owner|holder|filing-day|filed|status|classes)");

  private final Map<String, Question> bank;
  private final Map<String, Question> asked;
  private final ConditionReader conditions;

  QuestionReader(
      Map<String, Question> bank, Map<String, Question> asked, ConditionReader conditions) {
    this.bank = bank;
    this.asked = asked;
    this.conditions = conditions;
  }

  /** A bank: questions by code. When one is asked is said where it is used. */
  static Map<String, Question> bank(String file, String text, List<String> faults) {
    var all = new LinkedHashMap<String, Question>();
    Fields.of(file, text, Faults.sentences(faults))
        .ifPresent(fields -> {
          var reader = new QuestionReader(Map.of(), all, new ConditionReader(all));
          for (var each : fields.mappings("questions")) {
            if (each.has("when")) {
              each.wrong(
                  "when", "a question of the bank has no condition; write it where it is used");
            }
            var _ = reader.read(each);
          }
          fields.done();
        });
    return all;
  }

  /** The question; empty after a fault that leaves nothing to ask. */
  Optional<Question> read(Fields one) {
    var question = one.has("use") ? used(one) : own(one);
    one.done();
    question.ifPresent(asked_ -> asked.putIfAbsent(asked_.code(), asked_));
    return question;
  }

  private Optional<Question> used(Fields one) {
    var use = one.needed("use");
    var from = bank.get(use);
    var code = one.has("code") ? code(one) : use;
    if (from == null) {
      one.wrong(
          "use",
          "the bank has no question " + use + "; it has " + String.join(", ", bank.keySet()));
      return Optional.empty();
    }
    if (!one.has("code") && asked.containsKey(use)) {
      one.wrong("use", use + " is asked already; give it another code here");
    }
    var ask = one.has("ask") ? one.both("ask", Bilingual::new) : from.ask();
    var hint = one.has("hint") ? one.both("hint", Bilingual::new) : from.hint();
    return Optional.of(
        new Question(
            code,
            ask,
            hint,
            from.kind(),
            one.has("needed") ? one.flag("needed") : from.needed(),
            conditions.read(one, "when"),
            from.choices(),
            from.least(),
            from.most()));
  }

  private String code(Fields one) {
    return one.code("code", AffairReader.CODE, AffairReader.LIKE, new HashSet<>(asked.keySet()));
  }

  private Optional<Question> own(Fields one) {
    var code = code(one);
    if (KNOWN.matcher(code).matches()) {
      one.wrong(
          "code",
          "the register of patents knows this: ask for the number with type: patent"
              + " and leave this question out");
    }
    var ask = one.both("ask", Bilingual::new);
    @Nullable Bilingual hint = one.has("hint") ? one.both("hint", Bilingual::new) : null;
    one.require("type");
    var kind = one.oneOf("type", Kind.class).orElse(Kind.LINE);
    var choices = choices(one, kind);
    var needed = one.flag("needed");
    var when = conditions.read(one, "when");
    var least = whole(one, "least");
    var most = whole(one, "most");
    if (least != null && most != null && least > most) {
      one.wrong("most", most + " is less than least: " + least + "; write the smaller one there");
    }
    return Optional.of(new Question(code, ask, hint, kind, needed, when, choices, least, most));
  }

  private static @Nullable Long whole(Fields one, String name) {
    var number = one.number(name);
    if (number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > 0) {
      one.wrong(name, "'" + number + "' is to be a whole number");
      return null;
    }
    return number.longValue();
  }

  private static List<Choice> choices(Fields one, Kind kind) {
    var choices = new ArrayList<Choice>();
    var codes = new HashSet<String>();
    for (var each : one.mappings("choices")) {
      var code = each.code("code", AffairReader.CODE, AffairReader.LIKE, codes);
      choices.add(new Choice(code, each.here(Bilingual::new)));
      each.done();
    }
    boolean offers = kind == Kind.CHOICE || kind == Kind.SEVERAL;
    if (offers && choices.size() < 2) {
      one.fault("choices is missing; a question of this type offers at least two");
    } else if (!offers && !choices.isEmpty()) {
      one.wrong(
          "choices", "only questions of the type choice or several offer choices; leave them out");
    }
    return choices;
  }
}
