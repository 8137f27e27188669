package org.wenlan.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Intake;
import org.wenlan.consultation.Proceedings;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.site.Bodies;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Consultations by the API: what platforms send and ask. */
@RestController
final class ConsultationEndpoints {
  private final Intake intake;
  private final Proceedings proceedings;
  private final Bodies bodies;
  private final Words words;
  private final Clock clock;
  private final Questions questions;

  ConsultationEndpoints(
      Intake intake,
      Proceedings proceedings,
      Bodies bodies,
      Words words,
      Clock clock,
      Questions questions) {
    this.questions = questions;
    this.intake = intake;
    this.proceedings = proceedings;
    this.bodies = bodies;
    this.words = words;
    this.clock = clock;
  }

  /** Takes one question; 201 for a new case, 200 when it joined one or was sent before. */
  @PostMapping("/api/v1/consultations")
  Object one(Actor by, HttpServletRequest request, Locale language) throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var result = questions.take(by, List.of(node)).getFirst();
        yield result instanceof Taken.Refused(var wrongs)
            ? words.problem("consultation.not-taken", 422, wrongs, language)
            : ResponseEntity.status(result instanceof Taken.Opened ? 201 : 200)
                .header("Location", "/api/v1/consultations/" + words.number(result))
                .body(words.json(result, reference(node), language));
      }
    };
  }

  /** Takes up to a thousand, each for itself: an array, and an array of results in its order. */
  @PostMapping("/api/v1/consultations:batch")
  Object batch(Actor by, HttpServletRequest request, Locale language) throws IOException {
    var read = bodies.read(request, language);
    if (read instanceof Bodies.Body.Unread(var problem)) {
      return problem;
    }
    var json = (Bodies.Body.Json) read;
    if (!json.node().isArray() || json.node().isEmpty() || json.node().size() > Intake.BATCH) {
      return Problem.of(
          "consultation.no-batch",
          400,
          words.text(
              language, "consultation.problem.no-batch.this", json.node().size(), Intake.BATCH));
    }
    var key = request.getHeader("Idempotency-Key");
    if (key != null) {
      var refused = remembered(by, key, json.bytes(), language);
      if (refused != null) {
        return refused;
      }
    }
    var items = new ArrayList<JsonNode>();
    json.node().forEach(items::add);
    var results = questions.take(by, items);
    var answer = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < results.size(); i++) {
      answer.add(words.json(results.get(i), reference(items.get(i)), language));
    }
    return Map.of("results", answer);
  }

  private @Nullable Problem remembered(Actor by, String key, byte[] body, Locale language) {
    if (key.isBlank() || key.length() > 200) {
      return Problem.of(
          "consultation.bad-key",
          400,
          words.text(language, "consultation.problem.bad-key.this", key.length()));
    }
    return intake.remember(by, key, body, clock.instant())
        ? null
        : Problem.of("consultation.key-reused", 422, "");
  }

  private static String reference(JsonNode node) {
    return node.path("reference").asString("");
  }

  /** One's own case. */
  @GetMapping("/api/v1/consultations/{number}")
  Object find(Actor by, @PathVariable String number, Locale language) {
    return proceedings
        .find(by, number)
        .<Object>map(found ->
            ResponseEntity.ok()
                .eTag("\"" + found.file().version() + "\"")
                .body(words.json(found, intake.listings(number, Intake.BATCH))))
        .orElseGet(() -> Problem.notFound(words.text(language, "consultation.unknown", number)));
  }

  /** One's own cases, newest first. */
  @GetMapping("/api/v1/consultations")
  Map<String, Object> mine(
      Actor by,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "100") int limit) {
    var files = proceedings.sentBy(by, before, Math.clamp(limit, 1, 1000));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("consultations", files.stream().map(words::line).toList());
    answer.put("next", files.isEmpty() ? "" : files.getLast().number());
    return answer;
  }
}
