package org.wenlan.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.transfer.Matter;
import org.wenlan.transfer.Transfer;
import org.wenlan.transfer.Transfers;
import org.wenlan.transfer.Transfers.Outcome;
import tools.jackson.databind.JsonNode;

/** The receiver's side for programs. The code goes in a body, never in an address. */
@RestController
final class TransferReceiverEndpoints {
  private static final Set<String> KNOWN =
      Set.of("number", "code", "version", "name", "reference", "word", "text");

  private final Transfers transfers;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  TransferReceiverEndpoints(Transfers transfers, Bodies bodies, Messages messages, Clock clock) {
    this.transfers = transfers;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** Shows a transfer or request, gives a receipt for it, replies to it, hands out its parcel. */
  @PostMapping("/api/v1/transfers/{act:show|receipt|reply|parcel}")
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
    var word = members.text(all, "", "word");
    var text = members.text(all, "", "text");
    if (!members.wrongs().isEmpty()) {
      return members.problem("transfer.not-taken", messages, language);
    }
    var found = transfers.byCode(number.toUpperCase(Locale.ROOT), code);
    if (found.isEmpty()) {
      return Problem.notFound(messages.text(language, "transfer.receive.unknown"));
    }
    var one = found.get();
    var now = clock.instant();
    return switch (act) {
      case "receipt" -> answered(transfers.receive(one, version, name, reference, now), language);
      case "reply" -> answered(transfers.reply(one, version, word, text, now), language);
      case "parcel" -> transfers.parcel(one).<Object>map(TransferPages::zip).orElseThrow();
      default -> json(one);
    };
  }

  private Object answered(Outcome outcome, Locale language) {
    return switch (outcome) {
      case Outcome.Done(var one, var _) -> json(one);
      case Outcome.Refused(var why) ->
          Problem.of("transfer.not-taken", 409, messages.sentence(language, why));
      case Outcome.Below _ ->
          Problem.of("transfer.not-taken", 409, messages.text(language, "transfer.below"));
      case Outcome.Stale _ ->
          Problem.of("transfer.not-taken", 412, messages.text(language, "transfer.stale"));
      case Outcome.Absent _ ->
          Problem.notFound(messages.text(language, "transfer.receive.unknown"));
    };
  }

  private static Map<String, Object> json(Transfer one) {
    var matter = one.matter();
    var json = new LinkedHashMap<String, Object>();
    json.put("number", one.number());
    json.put("version", one.file().version());
    json.put("kind", matter.kind());
    json.put("subject", matter.subject());
    if (matter instanceof Matter.Suspicion suspicion) {
      json.put("crime", suspicion.crime());
      json.put("day", suspicion.day().toString());
      json.put("facts", suspicion.facts());
    } else if (matter instanceof Matter.Request request) {
      json.put("text", request.text());
    }
    json.put("stage", one.stage().code());
    json.put("words", TransferReceiverPages.words(one));
    var sent = one.stage().sent();
    if (sent != null) {
      json.put("seal", sent.seal());
    }
    json.put("due", one.file().due());
    return json;
  }
}
