package org.wenlan.appraisal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.appraisal.Appraisal;
import org.wenlan.appraisal.Appraisals;
import org.wenlan.appraisal.Commission;
import org.wenlan.appraisal.Stage;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Appraisals for programs of a commissioning body: it commissions and reads its own. */
@RestController
final class AppraisalEndpoints {
  private static final Set<String> MEMBERS =
      Set.of("activity", "kind", "body", "question", "query", "until", "region");

  private final Appraisals appraisals;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  AppraisalEndpoints(Appraisals appraisals, Bodies bodies, Messages messages, Clock clock) {
    this.appraisals = appraisals;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** Commissions an appraisal. */
  @PostMapping("/api/v1/appraisals")
  Object commission(Actor.Client by, HttpServletRequest request, Locale language)
      throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> taken(by, node, language);
    };
  }

  private Object taken(Actor.Client by, JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", MEMBERS);
    var said =
        new Commission(
            members.text(all, "", "activity"),
            members.word(all, "", "kind", Commission.Kind.class, Commission.Kind.OTHER),
            members.text(all, "", "body"),
            members.text(all, "", "question"),
            members.text(all, "", "query"),
            members.text(all, "", "until"),
            members.text(all, "", "region"));
    if (!members.wrongs().isEmpty()) {
      return members.problem("appraisal.not-taken", messages, language);
    }
    return switch (appraisals.commission(by, said, clock.instant())) {
      case Appraisals.Taken.Open(var appraisal) ->
          ResponseEntity.status(201)
              .header("Location", "/api/v1/appraisals/" + appraisal.number())
              .body(json(appraisal));
      case Appraisals.Taken.Refused(var why) ->
          Problem.of("appraisal.not-taken", 422, messages.sentence(language, why));
    };
  }

  /** One's own appraisal; the report is part of it once a second person approved it. */
  @GetMapping("/api/v1/appraisals/{number}")
  Object find(Actor.Client by, @PathVariable String number, Locale language) {
    return appraisals
        .find(by, number)
        .<Object>map(AppraisalEndpoints::json)
        .orElseGet(() -> Problem.notFound(messages.text(language, "appraisal.unknown", number)));
  }

  /** What experts think on the way stays inside; only the approved report goes out. */
  private static Map<String, Object> json(Appraisal appraisal) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", appraisal.number());
    json.put("activity", appraisal.commission().activity());
    json.put("stage", appraisal.stage().code());
    json.put("open", appraisal.stage().open());
    appraisal
        .approved()
        .map(Stage.Approved::report)
        .ifPresent(report -> {
          json.put("risk", report.risk());
          json.put("report", report.text());
          json.put("measures", report.measures());
        });
    return json;
  }
}
