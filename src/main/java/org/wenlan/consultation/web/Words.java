package org.wenlan.consultation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.State;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.consultation.Submission.Wrong;
import org.wenlan.docket.CaseFile;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Rules;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** How consultations are said to programs and, in sentences, to everyone. */
@Component
class Words {
  private final Messages messages;
  private final Rules rules;

  Words(Messages messages, Rules rules) {
    this.messages = messages;
    this.rules = rules;
  }

  /** How sure we are of the rule that a case pinned; empty for one read in the law itself. */
  String doubt(String pin, Locale language) {
    return rules.doubt(pin).map(mark -> messages.text(language, "law.mark." + mark)).orElse("");
  }

  /** A word of the law, such as the reason for which a clock stands still. */
  String word(String group, String code, Locale language) {
    var word = rules.word(group, code);
    return language.getLanguage().equals("zh") ? word.zh() : word.en();
  }

  String text(Locale language, String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  /** What a refusal says, and what to do instead. */
  String sentence(Refusal why, Locale language) {
    return messages.sentence(language, why);
  }

  Problem problem(String type, int status, List<Wrong> wrongs, Locale language) {
    var problem = Problem.of(type, status, "");
    for (var wrong : wrongs) {
      problem = problem.wrong(wrong.pointer(), code(wrong), sentence(wrong.why(), language));
    }
    return problem;
  }

  Problem refused(Refusal why, int status, Locale language) {
    return Problem.of("consultation.refused", status, sentence(why, language));
  }

  private static String code(Wrong wrong) {
    return wrong.why().rule().substring(wrong.why().rule().lastIndexOf('.') + 1);
  }

  String number(Taken taken) {
    return switch (taken) {
      case Taken.Opened(var number, var _, var _) -> number;
      case Taken.Joined(var number) -> number;
      case Taken.Same(var number) -> number;
      case Taken.Refused _ -> "";
    };
  }

  /** What came of one question. */
  Map<String, Object> json(Taken taken, String reference, Locale language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("reference", reference);
    switch (taken) {
      case Taken.Opened(var number, var code, var request) -> {
        json.put("outcome", "opened");
        json.put("number", number);
        json.put("code", code);
        json.put("right", right(request.right()));
      }
      case Taken.Joined(var number) -> {
        json.put("outcome", "joined");
        json.put("number", number);
      }
      case Taken.Same(var number) -> {
        json.put("outcome", "same");
        json.put("number", number);
      }
      case Taken.Refused(var wrongs) -> {
        json.put("outcome", "refused");
        var errors = new ArrayList<Map<String, String>>();
        for (var wrong : wrongs) {
          errors.add(
              Map.of(
                  "pointer", wrong.pointer(),
                  "code", code(wrong),
                  "text", sentence(wrong.why(), language)));
        }
        json.put("errors", errors);
      }
    }
    return json;
  }

  private static Map<String, Object> right(org.wenlan.consultation.Request.Right right) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", right.number());
    json.put("publication", right.key());
    json.put("title", right.title());
    json.put("standing", right.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("because", right.because());
    return json;
  }

  Map<String, Object> line(CaseFile file) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", file.number());
    json.put("state", file.state());
    json.put("open", file.open());
    json.put("product", file.title());
    json.put("due", file.due() == null ? null : file.due().toString());
    json.put("opened", file.opened().toString());
    json.put("changed", file.changed().toString());
    return json;
  }

  Map<String, Object> json(Consultation found, List<Listing> listings) {
    var json = new LinkedHashMap<>(line(found.file()));
    json.put("version", found.file().version());
    json.put("right", right(found.request().right()));
    json.put("claim", found.request().right().claim());
    json.put("facts", found.request().facts());
    json.put("listings", listings);
    if (found.state() instanceof State.Answered(var opinion, var check, var conclusion)) {
      json.put("opinion", opinion);
      json.put("verify", "/verify/" + check);
      json.put("conclusion", conclusion);
      json.put("pdf", "/api/v1/opinions/" + check + ".pdf");
    }
    if (found.state() instanceof State.NotAccepted(var reason, var said)) {
      json.put("reason", reason.name());
      json.put("said", said);
    }
    return json;
  }
}
