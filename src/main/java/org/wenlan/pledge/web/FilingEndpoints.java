package org.wenlan.pledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Draft;
import org.wenlan.pledge.PledgeFiling;
import org.wenlan.pledge.PledgeFiling.Filed;
import org.wenlan.pledge.PledgeSigning;
import org.wenlan.pledge.Step.Outcome;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Applications for pledges by programs: looking at the grounds, filing, confirming. */
@RestController
final class FilingEndpoints {
  private static final Set<String> FIELDS = new HashSet<>(Draft.FIELDS);
  private static final Set<String> CONFIRMED = Set.of("code", "name", "version");

  private final PledgeFiling filing;
  private final PledgeSigning signing;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  FilingEndpoints(
      PledgeFiling filing, PledgeSigning signing, Bodies bodies, Messages messages, Clock clock) {
    this.filing = filing;
    this.signing = signing;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  static Problem wrong(JsonMembers members, Messages messages, Locale language) {
    return members.problem("pledge.not-taken", messages, language);
  }

  /** All grounds for what would be asked; nothing is kept. */
  @PostMapping("/api/v1/pledges/check")
  Object check(HttpServletRequest request, Locale language) throws IOException {
    return taken(request, language, draft -> filing.look(draft, clock.instant()));
  }

  /** Files an application; the answer has the codes of both parties. */
  @PostMapping("/api/v1/pledges")
  Object file(Actor.Client by, HttpServletRequest request, Locale language) throws IOException {
    return taken(request, language, draft -> filing.file(by, draft, clock.instant()));
  }

  private interface Taking {
    Filed take(Draft draft);
  }

  private Object taken(HttpServletRequest request, Locale language, Taking taking)
      throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> taken(node, language, taking);
    };
  }

  private Object taken(JsonNode node, Locale language, Taking taking) {
    var members = new JsonMembers();
    var all = members.object(node, "", FIELDS);
    var typed = new LinkedHashMap<String, String>();
    for (var field : Draft.FIELDS) {
      typed.put(
          field,
          field.equals("rights") && all.path(field).isArray()
              ? numbers(all.path(field))
              : members.text(all, "", field));
    }
    if (!members.wrongs().isEmpty()) {
      return wrong(members, messages, language);
    }
    return switch (taking.take(new Draft(typed))) {
      case Filed.Open(var pledge, var code, var other) ->
          ResponseEntity.status(201)
              .header("Location", "/api/v1/pledges/" + pledge.number())
              .body(Map.of("number", pledge.number(), "code", code, "otherCode", other));
      case Filed.Looked(var _, var checked) ->
          ResponseEntity.status(checked.hinders() ? 422 : 200).body(PledgeJson.of(checked));
      case Filed.Faulty(var faults) -> faulty(faults, language);
    };
  }

  private static String numbers(JsonNode array) {
    var all = new StringJoiner("\n");
    for (var one : array) {
      all.add(one.isString() ? one.stringValue() : one.toString());
    }
    return all.toString();
  }

  private Problem faulty(Map<String, Refusal> faults, Locale language) {
    var problem = Problem.of("pledge.not-taken", 422, "");
    for (var fault : faults.entrySet()) {
      problem =
          problem.wrong(
              "/" + fault.getKey(),
              fault.getValue().rule(),
              messages.sentence(language, fault.getValue()));
    }
    return problem;
  }

  /** The other party's program signs with its code, and sees the pledge from then on. */
  @PostMapping("/api/v1/pledges/{number}/confirm")
  Object confirm(
      Actor.Client by, @PathVariable String number, HttpServletRequest request, Locale language)
      throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> confirm(by, number, node, language);
    };
  }

  private Object confirm(Actor.Client by, String number, JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", CONFIRMED);
    var code = members.text(all, "", "code");
    var name = members.text(all, "", "name");
    int version = members.number(all, "", "version", 0);
    if (!members.wrongs().isEmpty()) {
      return wrong(members, messages, language);
    }
    var known = filing.byCode(number, code);
    if (known.isEmpty()) {
      return Problem.notFound(messages.text(language, "pledge.progress.unknown"));
    }
    return switch (signing.confirm(by, known.get(), version, name, clock.instant())) {
      case Outcome.Done(var now) ->
          Map.of(
              "number", now.number(),
              "version", now.file().version(),
              "stage", now.stage().code());
      case Outcome.Refused(var why) ->
          Problem.of("pledge.not-done", 409, messages.sentence(language, why));
      case Outcome.Hindered _ ->
          Problem.of("pledge.not-done", 409, messages.text(language, "pledge.hindered"));
      case Outcome.Stale _ ->
          Problem.of("pledge.not-done", 412, messages.text(language, "pledge.stale.party"));
      case Outcome.Absent _ -> Problem.notFound(messages.text(language, "pledge.progress.unknown"));
    };
  }
}
