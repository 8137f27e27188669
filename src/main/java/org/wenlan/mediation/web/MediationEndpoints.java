package org.wenlan.mediation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.mediation.Mediation;
import org.wenlan.mediation.MediationDraft;
import org.wenlan.mediation.MediationIntake;
import org.wenlan.mediation.MediationIntake.Filed;
import org.wenlan.mediation.Mediations;
import org.wenlan.mediation.Organisations;
import org.wenlan.mediation.Stage;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Referral by a court's system, and how its referrals stand; nothing of what was said. */
@RestController
final class MediationEndpoints {
  private static final int ROWS = 200;
  private static final Set<String> FIELDS = new HashSet<>(MediationDraft.FIELDS);

  private final MediationIntake intake;
  private final Mediations mediations;
  private final Organisations organisations;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  MediationEndpoints(
      MediationIntake intake,
      Mediations mediations,
      Organisations organisations,
      Bodies bodies,
      Messages messages,
      Clock clock) {
    this.intake = intake;
    this.mediations = mediations;
    this.organisations = organisations;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Refers a dispute; the court's own number makes sure that it is referred once. No code is
   * answered: it is the key of a side to the room, where whoever judges later reads nothing.
   */
  @PostMapping("/api/v1/mediations")
  Object refer(Actor.Client by, HttpServletRequest request, Locale language) throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> refer(by, node, language);
    };
  }

  private Object refer(Actor.Client by, JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", FIELDS);
    var typed = new LinkedHashMap<String, String>();
    for (var field : MediationDraft.FIELDS) {
      typed.put(field, members.text(all, "", field));
    }
    if (!members.wrongs().isEmpty()) {
      return members.problem("mediation.not-taken", messages, language);
    }
    return switch (intake.file(by, new MediationDraft(typed), clock.instant())) {
      case Filed.Open(var one, var _) ->
          ResponseEntity.status(201)
              .header("Location", "/api/v1/mediations/" + one.number())
              .body(Map.of("number", one.number()));
      case Filed.Known(var one) -> Map.of("number", one.number());
      case Filed.Faulty(var faults) -> {
        var problem = Problem.of("mediation.not-taken", 422, "");
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

  /** What this program referred, the newest first. */
  @GetMapping("/api/v1/mediations")
  Map<String, Object> own(Actor.Client by, @RequestParam(defaultValue = "") String before) {
    var lines = mediations.of(by, before, ROWS);
    var json = new LinkedHashMap<String, Object>();
    json.put("mediations", lines);
    if (lines.size() == ROWS) {
      json.put("before", lines.getLast().number());
    }
    return json;
  }

  /** How one stands, and what came back to the court. */
  @GetMapping("/api/v1/mediations/{number}")
  Object one(Actor.Client by, @PathVariable String number, Locale language) {
    return mediations
        .find(by, number)
        .<Object>map(found ->
            ResponseEntity.ok().eTag("\"" + found.file().version() + "\"").body(json(found)))
        .orElseGet(() -> Problem.notFound(messages.text(language, "mediation.unknown", number)));
  }

  private static Map<String, @Nullable Object> json(Mediation one) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    var dossier = one.dossier();
    json.put("number", one.number());
    json.put("version", one.file().version());
    json.put("reference", one.asked().source().number());
    json.put("stage", one.stage().code());
    json.put("open", one.open());
    json.put("due", one.file().due());
    json.put("organisation", dossier.organisation());
    json.put("accepted", dossier.accepted());
    json.put("dispute", dossier.dispute());
    json.put("returned", dossier.returned());
    if (one.stage() instanceof Stage.Closed(var ground, var text)) {
      json.put("ground", ground);
      json.put("text", text);
    }
    var agreement = dossier.agreement();
    if (agreement != null && agreement.effective() != null) {
      json.put("effective", agreement.effective());
      json.put("clauses", agreement.clauses());
    }
    json.put("confirmation", dossier.confirmation());
    return json;
  }

  /** Who mediates, for everyone. */
  @GetMapping("/api/v1/mediations/organisations")
  Map<String, Object> organisations() {
    return Map.of(
        "organisations",
        organisations.all().stream()
            .map(one ->
                Map.of(
                    "code", one.code(),
                    "name", one.name(),
                    "kind", one.kind(),
                    "region", one.region(),
                    "court", one.court(),
                    "fields", List.copyOf(one.fields()),
                    "languages", one.languages(),
                    "active", one.active()))
            .toList());
  }
}
