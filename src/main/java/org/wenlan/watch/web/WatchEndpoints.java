package org.wenlan.watch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.site.Bodies;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.watch.Change;
import org.wenlan.watch.Rhythm;
import org.wenlan.watch.Warning;
import org.wenlan.watch.Warnings;
import org.wenlan.watch.Warnings.Count;
import org.wenlan.watch.Watch;
import org.wenlan.watch.Watches;
import org.wenlan.watch.Watches.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Watches and warnings for programs; the same warnings come by webhook to a program that has one.
 */
@RestController
final class WatchEndpoints {
  private static final int MOST = 1_000;

  private final Watches watches;
  private final Warnings warnings;
  private final Bodies bodies;
  private final Messages messages;

  WatchEndpoints(Watches watches, Warnings warnings, Bodies bodies, Messages messages) {
    this.watches = watches;
    this.warnings = warnings;
    this.bodies = bodies;
    this.messages = messages;
  }

  /** One's own watches. */
  @GetMapping("/api/v1/watches")
  Map<String, Object> all(Actor.Client by) {
    var mine = watches.of(by);
    var counts = warnings.counts(mine);
    return Map.of(
        "watches",
        mine.stream()
            .map(watch -> json(watch, counts.getOrDefault(watch.id(), Count.NONE)))
            .toList());
  }

  /** Makes a watch; changes that are committed from then on are told. */
  @PostMapping("/api/v1/watches")
  Object make(Actor.Client by, HttpServletRequest request, Locale language) throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var wish = wish(node, language);
        yield wish.isEmpty()
            ? wrong("/", "unknown-word", language)
            : made(watches.add(by, wish.get()), language);
      }
    };
  }

  private Problem wrong(String pointer, String code, Locale language) {
    var text = messages.text(language, "watch.unreadable");
    return Problem.of("watch.not-made", 422, text).wrong(pointer, code, text);
  }

  private static Optional<Watch.Wish> wish(JsonNode node, Locale language) {
    var kind = one(Watch.Kind.values(), node.path("kind").asString("search"));
    var rhythm = one(Rhythm.values(), node.path("rhythm").asString("at-once"));
    var changes = EnumSet.noneOf(Change.Kind.class);
    for (var named : node.path("changes")) {
      var change = one(Change.Kind.values(), named.asString(""));
      if (change.isEmpty()) {
        return Optional.empty();
      }
      changes.add(change.get());
    }
    if (changes.isEmpty() && node.path("changes").isMissingNode()) {
      changes.addAll(EnumSet.allOf(Change.Kind.class));
    }
    if (kind.isEmpty() || rhythm.isEmpty() || !node.path("subject").isString()) {
      return Optional.empty();
    }
    var subject = node.path("subject").asString();
    var name = node.path("name").asString("");
    return Optional.of(
        new Watch.Wish(
            name.isBlank() ? subject.substring(0, Math.min(80, subject.length())) : name,
            kind.get(),
            subject,
            node.path("dialect").asString(""),
            changes,
            rhythm.get(),
            node.path("email").asString(""),
            node.path("shared").asBoolean(false),
            language.getLanguage().equals("zh") ? "zh-CN" : "en"));
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, String word) {
    return Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst();
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Object made(Outcome outcome, Locale language) {
    return switch (outcome) {
      case Outcome.Done(var watch) ->
          ResponseEntity.status(201)
              .header("Location", "/api/v1/watches/" + watch.id())
              .body(json(watch, Count.NONE));
      case Outcome.NotUnderstood(var why) -> {
        var text =
            messages.text(language, "query.misread." + why.code(), why.arguments().toArray());
        yield Problem.of("watch.not-made", 422, text).wrong("/subject", why.code(), text);
      }
      case Outcome.Refused(var why) -> {
        var text = messages.sentence(language, why);
        var code = why.rule().substring(why.rule().lastIndexOf('.') + 1);
        yield Problem.of("watch.not-made", 422, text).wrong("/subject", code, text);
      }
      case Outcome.Absent _ -> absent(0, language);
    };
  }

  private Problem absent(long id, Locale language) {
    return Problem.notFound(messages.text(language, "watch.unknown", Long.toString(id)));
  }

  /** One of one's watches. */
  @GetMapping("/api/v1/watches/{id:[0-9]{1,18}}")
  Object find(Actor.Client by, @PathVariable long id, Locale language) {
    var found = watches.find(by, id);
    return found.isEmpty()
        ? absent(id, language)
        : json(found.get(), warnings.counts(found.stream().toList()).getOrDefault(id, Count.NONE));
  }

  /** Takes one of one's watches away. */
  @DeleteMapping("/api/v1/watches/{id:[0-9]{1,18}}")
  Object delete(Actor.Client by, @PathVariable long id, Locale language) {
    return watches.delete(by, id) instanceof Outcome.Done
        ? ResponseEntity.noContent().build()
        : absent(id, language);
  }

  /**
   * Warnings after one that was read, the oldest first: a program that asks with the last {@code
   * next} misses none.
   */
  @GetMapping("/api/v1/warnings")
  Map<String, Object> warnings(
      Actor.Client by,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "0") long watch,
      @RequestParam(defaultValue = "100") int limit) {
    var found = warnings.after(by, watch, after, Math.clamp(limit, 1, MOST));
    return Map.of(
        "warnings",
        found.stream().map(WatchEndpoints::json).toList(),
        "next",
        found.isEmpty() ? after : found.getLast().id());
  }

  private static Map<String, Object> json(Watch watch, Count count) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", watch.id());
    json.put("name", watch.name());
    json.put("kind", word(watch.kind()));
    json.put("subject", watch.subject());
    json.put("query", watch.query());
    json.put("changes", watch.changes().stream().map(WatchEndpoints::word).sorted().toList());
    json.put("rhythm", word(watch.rhythm()));
    json.put("shared", watch.shared());
    json.put("paused", watch.paused());
    json.put("since", watch.since());
    json.put("warnings", count.all());
    json.put("unread", count.unread());
    json.put("relevant", count.relevant());
    json.put("notRelevant", count.beside());
    return json;
  }

  private static Map<String, Object> json(Warning warning) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", warning.id());
    json.put("watch", warning.watch());
    json.put("at", warning.at().toString());
    json.put("number", warning.number());
    json.put("title", warning.title());
    json.put("changes", warning.changes());
    json.put("parts", warning.parts());
    json.put("passages", warning.passages());
    json.put("verdict", word(warning.verdict()));
    return json;
  }
}
