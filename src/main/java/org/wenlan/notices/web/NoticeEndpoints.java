package org.wenlan.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.docket.LegalTime;
import org.wenlan.notices.Notice;
import org.wenlan.notices.Notices;
import org.wenlan.notices.Stage;
import org.wenlan.notices.Step;
import org.wenlan.notices.Tiers;
import org.wenlan.site.Bodies;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** Notices by the API: what platforms send, do and ask. */
@RestController
final class NoticeEndpoints {
  private final Notices notices;
  private final Tiers tiers;
  private final LegalTime time;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  NoticeEndpoints(
      Notices notices, Tiers tiers, LegalTime time, Bodies bodies, Messages messages, Clock clock) {
    this.notices = notices;
    this.tiers = tiers;
    this.time = time;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** Takes a notice; 201 for a new one, 200 for one that was sent before. */
  @PostMapping("/api/v1/notices")
  Object take(Actor.Client by, HttpServletRequest request, Locale language) throws IOException {
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var read = NoticeReader.said(node);
        yield read.wrongs().isEmpty()
            ? taken(notices.take(by, read.value(), clock.instant()), language)
            : wrong(read.wrongs(), language);
      }
    };
  }

  private Object taken(Notices.Taken taken, Locale language) {
    return switch (taken) {
      case Notices.Taken.New(var notice) -> answer(notice, 201).body(json(notice));
      case Notices.Taken.Same(var notice) -> answer(notice, 200).body(json(notice));
      case Notices.Taken.Refused(var wrongs) -> wrong(wrongs, language);
    };
  }

  private Problem wrong(List<Notice.Wrong> wrongs, Locale language) {
    var problem = Problem.of("notices.not-taken", 422, "");
    for (var one : wrongs) {
      problem =
          problem.wrong(
              one.pointer(),
              one.why().rule().substring(one.why().rule().lastIndexOf('.') + 1),
              messages.sentence(language, one.why()));
    }
    return problem;
  }

  private static ResponseEntity.BodyBuilder answer(Notice notice, int status) {
    return ResponseEntity.status(status)
        .header("Location", "/api/v1/notices/" + notice.number())
        .eTag("\"" + notice.file().version() + "\"");
  }

  private Map<String, Object> json(Notice notice) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", notice.number());
    json.put("reference", notice.said().reference());
    json.put("version", notice.file().version());
    json.put("stage", notice.stage());
    json.put("open", notice.stage().open());
    json.put("due", notice.file().due() == null ? null : notice.file().due().toString());
    json.put("right", notice.said().right());
    json.put("complainant", notice.said().complainant());
    json.put("tier", tiers.of(notice.said().complainant(), time.day(clock.instant())));
    return json;
  }

  /** One's own notice. */
  @GetMapping("/api/v1/notices/{number}")
  Object find(Actor.Client by, @PathVariable String number, Locale language) {
    return notices
        .find(by, number)
        .<Object>map(found -> answer(found, 200).body(json(found)))
        .orElseGet(() -> unknown(number, language));
  }

  private Problem unknown(String number, Locale language) {
    return Problem.notFound(messages.text(language, "notices.unknown", number));
  }

  /** One's own notices, newest first. */
  @GetMapping("/api/v1/notices")
  Map<String, Object> mine(
      Actor.Client by,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "100") int limit) {
    var files = notices.sentBy(by, before, Math.clamp(limit, 1, 1000));
    return Map.of(
        "notices",
        files.stream().map(file -> Map.of("number", file.number(), "stage", file.state())).toList(),
        "next",
        files.isEmpty() ? "" : files.getLast().number());
  }

  /** A step of one's own notice; {@code If-Match} says which version was seen. */
  @PostMapping(
      "/api/v1/notices/{number}/{act:measure|refuse|state|arrive|delay|recourse|close|withdraw}")
  Object step(
      Actor.Client by,
      @PathVariable String number,
      @PathVariable("act") String step,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      HttpServletRequest request,
      Locale language)
      throws IOException {
    if (match == null || !match.matches("\"[0-9]{1,18}\"")) {
      return Problem.of("notices.no-version", 428, "");
    }
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var read = NoticeReader.step(step, node, time.day(clock.instant()));
        yield read.wrongs().isEmpty()
            ? said(
                notices.step(
                    by,
                    number,
                    Long.parseLong(match.substring(1, match.length() - 1)),
                    read.value(),
                    clock.instant()),
                number,
                language)
            : wrong(read.wrongs(), language);
      }
    };
  }

  private Object said(Step.Outcome outcome, String number, Locale language) {
    return switch (outcome) {
      case Step.Outcome.Done(var notice) -> answer(notice, 200).body(json(notice));
      case Step.Outcome.Refused(var why) ->
          Problem.of("notices.refused", 409, messages.sentence(language, why));
      case Step.Outcome.Stale(var since, var _) ->
          Problem.of(
              "notices.stale",
              412,
              messages.text(
                  language,
                  "notices.stale",
                  since.version(),
                  since.since().isEmpty() ? "" : since.since().getLast().who(),
                  since.since().isEmpty() ? "" : since.since().getLast().act()));
      case Step.Outcome.Absent _ -> unknown(number, language);
    };
  }

  /** Everything that is published, newest first; no party is named. */
  @GetMapping("/api/v1/notices:published")
  Map<String, Object> published(
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "100") int limit) {
    var all = notices.published(before, Math.clamp(limit, 1, 1000));
    return Map.of("notices", all, "next", all.isEmpty() ? "" : all.getLast().number());
  }

  /** A stage by its name, in the reader's words. */
  static String stage(Messages messages, Locale language, Stage stage) {
    return messages.text(language, "notices.stage." + stage.code());
  }
}
