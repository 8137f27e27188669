package org.wenlan.clue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.clue.ClueBatch;
import org.wenlan.clue.ClueBatches;
import org.wenlan.clue.ClueBatches.Outcome;
import org.wenlan.clue.Findings;
import org.wenlan.clue.IpClue;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** The receiver's side for programs. The code goes in a body, never in an address. */
@RestController
final class ReceiverEndpoints {
  private static final Set<String> KNOWN =
      Set.of("number", "code", "version", "name", "reference", "answers", "from");
  private static final Set<String> ANSWER = Set.of("clue", "answer", "reason");

  private final ClueBatches batches;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  ReceiverEndpoints(ClueBatches batches, Bodies bodies, Messages messages, Clock clock) {
    this.batches = batches;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** Shows a batch, gives a receipt for it, answers its clues, or hands out its parcel. */
  @PostMapping("/api/v1/monitoring/batches/{act:show|receipt|answers|parcel}")
  Object act(@PathVariable String act, HttpServletRequest request, Locale language)
      throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> act(act, node, language);
    };
  }

  private Object act(String act, JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", KNOWN);
    var number = members.text(all, "", "number");
    var code = members.text(all, "", "code");
    int version = members.number(all, "", "version", 0);
    var name = members.text(all, "", "name");
    var reference = members.text(all, "", "reference");
    int from = Math.max(0, members.number(all, "", "from", 0));
    var replies = replies(members, all.path("answers"));
    if (!members.wrongs().isEmpty()) {
      return members.problem("clue.not-taken", messages, language);
    }
    var found = batches.byCode(number.toUpperCase(Locale.ROOT), code);
    if (found.isEmpty()) {
      return Problem.notFound(messages.text(language, "clue.receive.unknown"));
    }
    var batch = found.get();
    var now = clock.instant();
    return switch (act) {
      case "receipt" ->
          answered(batches.receive(batch, version, name, reference, now), from, language);
      case "answers" -> answered(batches.answer(batch, version, replies, now), from, language);
      case "parcel" -> batches.parcel(batch).<Object>map(BatchPages::zip).orElseThrow();
      default -> json(batch, from);
    };
  }

  private static List<ClueBatches.Reply> replies(JsonMembers members, JsonNode list) {
    var replies = new ArrayList<ClueBatches.Reply>();
    int nth = 0;
    for (var node : list) {
      var pointer = "/answers/" + nth++;
      var one = members.object(node, pointer, ANSWER);
      replies.add(
          new ClueBatches.Reply(
              members.text(one, pointer, "clue"),
              members.word(one, pointer, "answer", IpClue.Answer.class, IpClue.Answer.NO_ANSWER),
              members.text(one, pointer, "reason")));
    }
    return replies;
  }

  private Object answered(Outcome outcome, int from, Locale language) {
    return switch (outcome) {
      case Outcome.Done(var batch, var _) -> json(batch, from);
      case Outcome.Refused(var why) ->
          Problem.of("clue.not-taken", 409, messages.sentence(language, why));
      case Outcome.Stale _ ->
          Problem.of("clue.not-taken", 412, messages.text(language, "clue.stale"));
      case Outcome.Absent _ -> Problem.notFound(messages.text(language, "clue.receive.unknown"));
    };
  }

  /** A batch with a part of its clues; where more follow it says from where to ask on. */
  private Map<String, Object> json(ClueBatch batch, int from) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", batch.number());
    json.put("version", batch.file().version());
    json.put("title", batch.said().title());
    json.put("stage", batch.stage().code());
    var sent = batch.stage().sent();
    if (sent != null) {
      json.put("seal", sent.seal());
    }
    json.put("due", batch.file().due());
    var clues = batches.clues(batch, from, ReceiverPages.PART);
    var offers = batches.offers(clues);
    json.put("count", batch.clues().size());
    json.put(
        "clues",
        clues.stream()
            .map(clue -> json(clue, offers.getOrDefault(clue.number(), List.of())))
            .toList());
    int next = from + clues.size();
    if (!clues.isEmpty() && next < batch.clues().size()) {
      json.put("next", next);
    }
    return json;
  }

  private static Map<String, Object> json(IpClue clue, List<Findings.Found> offers) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", clue.number());
    json.put("brand", clue.said().brandName());
    json.put("seller", clue.said().seller());
    json.put("stage", clue.stage().code());
    if (clue.stage() instanceof IpClue.Answered(var _, var _, var answer, var _)) {
      json.put("answer", answer.name().toLowerCase(Locale.ROOT));
    }
    json.put(
        "offers",
        offers.stream()
            .map(
                one -> Map.of("snapshot", one.offer(), "sha256", one.hash(), "score", one.scored()))
            .toList());
    return json;
  }
}
