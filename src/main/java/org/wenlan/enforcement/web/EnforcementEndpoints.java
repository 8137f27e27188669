package org.wenlan.enforcement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.enforcement.CaseReports;
import org.wenlan.enforcement.CaseReports.Taken;
import org.wenlan.enforcement.PublishedDecisions;
import org.wenlan.enforcement.PublishedDecisions.Decision;
import org.wenlan.kernel.Sha256;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Decisions for anyone's program, reports by programs with a key. */
@RestController
final class EnforcementEndpoints {
  private static final Set<String> FIELDS = new HashSet<>(CaseReports.FIELDS);
  private static final Set<String> PROGRESS = Set.of("number", "code");
  private static final int KEY = 200;
  private static final int TAG = 16;

  private final PublishedDecisions decisions;
  private final CaseReports reports;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  EnforcementEndpoints(
      PublishedDecisions decisions,
      CaseReports reports,
      Bodies bodies,
      Messages messages,
      Clock clock) {
    this.decisions = decisions;
    this.reports = reports;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** Published decisions, the newest first; {@code next} asks for the following part. */
  @GetMapping("/api/v1/enforcement/decisions")
  Map<String, Object> list(
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "") String before) {
    var filter = EnforcementPages.filter(cause, region, year, before);
    var found = decisions.list(filter, EnforcementPages.ROWS);
    var json = new LinkedHashMap<String, Object>();
    json.put("count", decisions.count(filter));
    json.put("decisions", found.stream().map(EnforcementEndpoints::json).toList());
    if (found.size() == EnforcementPages.ROWS) {
      json.put("next", found.getLast().number());
    }
    return json;
  }

  private static Map<String, Object> json(Decision one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", one.number());
    json.put("kind", one.kind());
    json.put("cause", one.cause());
    json.put("region", one.region());
    json.put("unit", one.unit());
    json.put("decided", one.decided().toString());
    json.put("published", one.published().toString());
    json.put("outcome", one.digest().outcome());
    json.put("fine", one.digest().fine());
    json.put("forfeited", one.digest().forfeited());
    json.put("stop", one.digest().stop());
    json.put("hearing", one.digest().hearing());
    json.put("rule", one.digest().rule());
    json.put("article", Map.of("zh", one.digest().zh(), "en", one.digest().en()));
    return json;
  }

  /** One decision, with a tag for {@code If-None-Match}. */
  @GetMapping("/api/v1/enforcement/decisions/{number}")
  Object one(@PathVariable String number, HttpServletRequest request, Locale language) {
    var found = decisions.find(number);
    if (found.isEmpty()) {
      return Problem.notFound(messages.text(language, "enforcement.decision.unknown", number));
    }
    var json = json(found.get());
    var tag = '"' + Sha256.hex(json.toString()).substring(0, TAG) + '"';
    return tag.equals(request.getHeader("If-None-Match"))
        ? ResponseEntity.status(304).eTag(tag).build()
        : ResponseEntity.ok().eTag(tag).body(json);
  }

  /** Reports an act; sent twice under one Idempotency-Key it is one report. */
  @PostMapping("/api/v1/enforcement/reports")
  Object report(Actor.Client by, HttpServletRequest request, Locale language) throws IOException {
    var key = request.getHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > KEY)) {
      return Problem.of(
          "enforcement.bad-key",
          400,
          messages.text(language, "enforcement.problem.bad-key.this", key.length()));
    }
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> report(by, key == null ? "" : key, node, language);
    };
  }

  private Object report(Actor.Client by, String key, JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", FIELDS);
    var typed = new LinkedHashMap<String, String>();
    for (var field : CaseReports.FIELDS) {
      typed.put(field, members.text(all, "", field));
    }
    if (!members.wrongs().isEmpty()) {
      return members.problem("enforcement.not-taken", messages, language);
    }
    var now = clock.instant();
    var taken =
        key.isEmpty() ? reports.report(by, typed, now) : reports.report(by, key, typed, now);
    return switch (taken) {
      case Taken.Open(var number, var code, var due) -> {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", number);
        json.put("code", code);
        json.put("due", due == null ? "" : due.toString());
        yield ResponseEntity.status(code.isEmpty() ? 200 : 201).body(json);
      }
      case Taken.Reused _ -> Problem.of("enforcement.key-reused", 422, "");
      case Taken.Faulty(var faults) -> {
        var problem = Problem.of("enforcement.not-taken", 422, "");
        for (var fault : faults.entrySet()) {
          problem =
              problem.wrong(
                  "/" + fault.getKey(),
                  fault.getValue().rule(),
                  messages.sentence(language, fault.getValue()));
        }
        yield problem;
      }
    };
  }

  /** How a report stands, for whoever has its code; the code goes in a body, never a path. */
  @PostMapping("/api/v1/enforcement/reports/progress")
  Object progress(HttpServletRequest request, Locale language) throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> progress(node, language);
    };
  }

  private Object progress(JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", PROGRESS);
    var number = members.text(all, "", "number");
    var code = members.text(all, "", "code");
    if (!members.wrongs().isEmpty()) {
      return members.problem("enforcement.not-taken", messages, language);
    }
    return reports
        .progress(number, code)
        .<Object>map(found -> found)
        .orElseGet(() -> Problem.notFound(messages.text(language, "enforcement.progress.unknown")));
  }
}
