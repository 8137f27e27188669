package org.wenlan.affairs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Application;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Handling;
import org.wenlan.affairs.Registers;
import org.wenlan.affairs.Standing;
import org.wenlan.affairs.Submitting;
import org.wenlan.affairs.Submitting.Sent;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Affairs for programs: what can be applied for, applying, following one's own, registers. */
@RestController
final class AffairEndpoints {
  private static final int ROWS = 200;

  private final Definitions definitions;
  private final Submitting submitting;
  private final Handling handling;
  private final Registers registers;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  AffairEndpoints(
      Definitions definitions,
      Submitting submitting,
      Handling handling,
      Registers registers,
      Bodies bodies,
      Messages messages,
      Clock clock) {
    this.definitions = definitions;
    this.submitting = submitting;
    this.handling = handling;
    this.registers = registers;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** What can be applied for. */
  @GetMapping("/api/v1/affairs")
  Map<String, Object> all() {
    var all =
        definitions.current().values().stream()
            .map(one ->
                Map.of(
                    "code",
                    one.affair().code(),
                    "version",
                    one.version(),
                    "name",
                    one.affair().name(),
                    "elsewhere",
                    one.affair().guide().elsewhere(),
                    "questions",
                    one.affair().questions().stream().map(AffairEndpoints::question).toList()))
            .toList();
    return Map.of("affairs", all);
  }

  private static Map<String, Object> question(Affair.Question one) {
    return Map.of(
        "code",
        one.code(),
        "ask",
        one.ask(),
        "type",
        org.wenlan.declared.Constants.word(one.kind()),
        "needed",
        one.needed(),
        "choices",
        one.choices().stream().map(Affair.Choice::code).toList());
  }

  /** Applies: answers by the code of their question. */
  @PostMapping("/api/v1/affairs/{code}/applications")
  Object apply(
      Actor.Client by, @PathVariable String code, HttpServletRequest request, Locale language)
      throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> applied(by, code, node, language);
    };
  }

  private Object applied(Actor.Client by, String code, JsonNode node, Locale language) {
    var members = new JsonMembers();
    var given = members.object(node, "", Set.of("answers")).path("answers");
    if (!members.wrongs().isEmpty()) {
      return members.problem("affairs.not-taken", messages, language);
    }
    var answers = new LinkedHashMap<String, String>();
    if (!given.isObject()) {
      return Problem.of("affairs.not-taken", 422, messages.text(language, "affairs.api.answers"));
    }
    var known = definitions.current(code).map(one -> one.affair().questions()).orElse(List.of());
    for (var entry : given.properties()) {
      if (known.stream().noneMatch(one -> one.code().equals(entry.getKey()))
          || !entry.getValue().isString()) {
        return Problem.of(
                "affairs.not-taken",
                422,
                messages.text(language, "affairs.api.unknown", entry.getKey()))
            .wrong(
                "/answers/" + entry.getKey(),
                "affairs.api.unknown",
                messages.text(language, "affairs.api.unknown", entry.getKey()));
      }
      answers.put(entry.getKey(), entry.getValue().asString());
    }
    return switch (submitting.take(by, code, answers, clock.instant())) {
      case Sent.Taken(var number, var kept) ->
          ResponseEntity.status(201)
              .header("Location", "/api/v1/applications/" + number)
              .body(Map.of("number", number, "code", kept));
      case Sent.Faulty faulty -> {
        var problem = Problem.of("affairs.not-taken", 422, "");
        for (var fault : faulty.faults()) {
          problem =
              problem.wrong(
                  "/answers/" + fault.question(),
                  fault.why().rule(),
                  messages.sentence(language, fault.why()));
        }
        for (var one : faulty.ineligible()) {
          problem = problem.wrong("/answers", "affairs.ineligible", one.in(language));
        }
        yield problem;
      }
      case Sent.Absent _, Sent.Outdated _ ->
          Problem.notFound(messages.text(language, "affairs.unknown", code));
    };
  }

  /** One's own application. */
  @GetMapping("/api/v1/applications/{number}")
  Object find(Actor.Client by, @PathVariable String number, Locale language) {
    return handling
        .find(by, number)
        .<Object>map(AffairEndpoints::json)
        .orElseGet(() -> Problem.notFound(messages.text(language, "affairs.case-unknown", number)));
  }

  private static Map<String, Object> json(Application one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", one.number());
    json.put("affair", one.said().affair());
    json.put("version", one.said().version());
    json.put("standing", one.standing().code());
    json.put("open", one.standing().open());
    if (one.standing() instanceof Standing.Granted granted) {
      json.put("result", granted.given().number());
      json.put("certificate", "/certificates/" + granted.given().check());
    }
    return json;
  }

  /** Entries of a register, the newest first. */
  @GetMapping("/api/v1/registers/{code}")
  Map<String, Object> register(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String before) {
    var entries = registers.entries(code, name, before, ROWS);
    return Map.of(
        "entries", entries, "next", entries.size() == ROWS ? entries.getLast().number() : "");
  }
}
