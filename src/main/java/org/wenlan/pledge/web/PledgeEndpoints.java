package org.wenlan.pledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.pledge.Certificates;
import org.wenlan.pledge.PledgeFiling;
import org.wenlan.pledge.Pledges;
import org.wenlan.pledge.Pledges.Lane;
import org.wenlan.pledge.Pledges.Line;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Pledges for programs: a bank's own, the desk's, one by number and code, certificates. */
@RestController
final class PledgeEndpoints {
  private static final int ROWS = 200;
  private static final Set<String> PROGRESS = Set.of("number", "code");

  private final Pledges pledges;
  private final PledgeFiling filing;
  private final Certificates certificates;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  PledgeEndpoints(
      Pledges pledges,
      PledgeFiling filing,
      Certificates certificates,
      Bodies bodies,
      Messages messages,
      Clock clock) {
    this.pledges = pledges;
    this.filing = filing;
    this.certificates = certificates;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** What this program filed or confirmed, the newest first. */
  @GetMapping("/api/v1/pledges")
  Map<String, Object> own(Actor.Client by, @RequestParam(defaultValue = "") String before) {
    return part(pledges.of(by, before, ROWS));
  }

  /** A part of the desk. */
  @GetMapping("/api/v1/pledges/desk")
  Map<String, Object> desk(
      Actor.Person who,
      @RequestParam(defaultValue = "WORK") Lane lane,
      @RequestParam(defaultValue = "") String before) {
    return part(pledges.lane(who, lane, before, clock.instant(), ROWS));
  }

  private static Map<String, Object> part(List<Line> lines) {
    var json = new LinkedHashMap<String, Object>();
    json.put("pledges", lines);
    if (lines.size() == ROWS) {
      json.put("before", lines.getLast().number());
    }
    return json;
  }

  /** One that this program filed or confirmed. */
  @GetMapping("/api/v1/pledges/{number}")
  Object one(Actor.Client by, @PathVariable String number, Locale language) {
    return pledges
        .find(by, number)
        .<Object>map(one -> PledgeJson.of(one, certificates.of(one)))
        .orElseGet(() -> Problem.notFound(messages.text(language, "pledge.unknown", number)));
  }

  /** One for whoever has a code of a party. The code goes in a body, never a path. */
  @PostMapping("/api/v1/pledges/progress")
  Object progress(HttpServletRequest request, Locale language) throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> progress(node, language);
    };
  }

  private Object progress(JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", PROGRESS);
    var number = members.text(all, "", "number").toUpperCase(Locale.ROOT);
    var code = members.text(all, "", "code");
    if (!members.wrongs().isEmpty()) {
      return FilingEndpoints.wrong(members, messages, language);
    }
    return filing
        .byCode(number, code)
        .<Object>map(known -> PledgeJson.of(known.pledge(), certificates.of(known.pledge())))
        .orElseGet(() -> Problem.notFound(messages.text(language, "pledge.progress.unknown")));
  }

  /** What a certificate says, and whether it still holds. */
  @GetMapping("/api/v1/pledges/certificates/{code}")
  Object certificate(@PathVariable String code, Locale language) {
    return certificates
        .verify(code)
        .<Object>map(PledgeJson::of)
        .orElseGet(() -> Problem.notFound(messages.text(language, "pledge.certificate.unknown")));
  }
}
