package org.wenlan.priorart.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.judging.Feature;
import org.wenlan.kernel.Refusal;
import org.wenlan.priorart.Candidate;
import org.wenlan.priorart.PriorArt;
import org.wenlan.priorart.PriorArt.Outcome;
import org.wenlan.priorart.web.PriorArtAsking.Meant;
import org.wenlan.priorart.web.PriorArtAsking.Typed;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Prior art by the API. */
@RestController
final class PriorArtEndpoints {
  private static final int LIMIT = 25;

  private final PriorArt priorArt;
  private final PriorArtAsking asking;
  private final Bodies bodies;
  private final Messages messages;

  PriorArtEndpoints(PriorArt priorArt, PriorArtAsking asking, Bodies bodies, Messages messages) {
    this.priorArt = priorArt;
    this.asking = asking;
    this.bodies = bodies;
    this.messages = messages;
  }

  /**
   * Documents nearest to {@code number}, {@code claim} or {@code text}, published before the day
   * {@code before}, at most {@code limit}; each with its parts and the passages for each feature.
   */
  @PostMapping("/api/v1/prior-art")
  Object search(HttpServletRequest request, Locale language) throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> read(node, language);
    };
  }

  private Object read(JsonNode node, Locale language) {
    var members = new JsonMembers();
    var body = members.object(node, "", Set.of("number", "claim", "text", "before", "limit"));
    var typed =
        new Typed(
            members.text(body, "", "number"),
            members.text(body, "", "claim"),
            members.text(body, "", "text"),
            members.text(body, "", "before"));
    int limit = members.number(body, "", "limit", LIMIT);
    if (!members.wrongs().isEmpty()) {
      var problem = Problem.of("priorart.not-asked", 422, "");
      for (var wrong : members.wrongs()) {
        problem =
            problem.wrong(wrong.pointer(), code(wrong.why()), sentence(wrong.why(), language));
      }
      return problem;
    }
    return switch (asking.read(typed, new byte[0])) {
      case Meant.Wrong(var why) -> refused(why, language);
      case Meant.Asked(var question, var _) ->
          switch (priorArt.search(question, Math.clamp(limit, 1, PriorArt.MOST))) {
            case Outcome.Refused(var why) -> refused(why, language);
            case Outcome.Found found -> json(found, language);
          };
    };
  }

  private static String code(Refusal why) {
    return why.rule().substring(why.rule().lastIndexOf('.') + 1);
  }

  private String sentence(Refusal why, Locale language) {
    return messages.sentence(language, why);
  }

  private Problem refused(Refusal why, Locale language) {
    var pointer =
        switch (code(why)) {
          case "no-day" -> "/before";
          case "unknown-number" -> "/number";
          case "too-long" -> "/text";
          default -> "";
        };
    return switch (code(why)) {
      case "busy", "building" ->
          new Problem("priorart.not-now", 503, sentence(why, language), List.of(), 5);
      default ->
          Problem.of("priorart.not-asked", 422, sentence(why, language))
              .wrong(pointer, code(why), sentence(why, language));
    };
  }

  private static Map<String, Object> json(Outcome.Found found, Locale language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("features", found.features().stream().map(PriorArtEndpoints::feature).toList());
    var candidates = new ArrayList<Object>();
    found.candidates().forEach(one -> candidates.add(candidate(one, language)));
    json.put("candidates", candidates);
    var strategy = new LinkedHashMap<String, Object>();
    strategy.put("terms", found.strategy().terms());
    strategy.put("classes", found.strategy().classes());
    var before = found.strategy().before();
    strategy.put("before", before == null ? null : before.toString());
    strategy.put("documents", found.strategy().documents());
    json.put("strategy", strategy);
    return json;
  }

  private static Map<String, Object> feature(Feature feature) {
    return Map.of(
        "number", feature.number(),
        "text", feature.text(),
        "part", feature.part().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> candidate(Candidate one, Locale language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rank", one.rank());
    json.put("number", one.card().number());
    json.put("title", one.card().title(language.getLanguage()));
    var published = one.card().published();
    json.put("published", published == null ? null : published.toString());
    json.put("applicants", one.card().applicants());
    json.put("classes", one.card().classes());
    json.put("total", one.total());
    var parts = new LinkedHashMap<String, Double>();
    one.parts().forEach((part, brings) -> parts.put(PriorArtPage.word(part), brings));
    json.put("parts", parts);
    json.put("answers", one.answers().stream().map(PriorArtEndpoints::answer).toList());
    return json;
  }

  private static Map<String, Object> answer(Candidate.Answer answer) {
    var json = new LinkedHashMap<String, Object>();
    json.put("share", answer.share());
    var passage = answer.passage();
    if (passage != null) {
      json.put(
          "passage",
          Map.of(
              "field", passage.field().name().toLowerCase(Locale.ROOT),
              "label", passage.label(),
              "language", passage.language(),
              "share", passage.share(),
              "text", passage.text()));
    }
    return json;
  }
}
