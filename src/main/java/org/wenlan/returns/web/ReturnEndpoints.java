package org.wenlan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.returns.Finding;
import org.wenlan.returns.Forms;
import org.wenlan.returns.Return;
import org.wenlan.returns.Returns;
import org.wenlan.returns.Step;
import org.wenlan.returns.Steps;
import org.wenlan.site.Bodies;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** Returns by the API: what a body owes, its cells, and sending it. */
@RestController
final class ReturnEndpoints {
  private final Returns returns;
  private final Steps steps;
  private final Forms forms;
  private final Bodies bodies;
  private final Messages messages;
  private final Clock clock;

  ReturnEndpoints(
      Returns returns, Steps steps, Forms forms, Bodies bodies, Messages messages, Clock clock) {
    this.returns = returns;
    this.steps = steps;
    this.forms = forms;
    this.bodies = bodies;
    this.messages = messages;
    this.clock = clock;
  }

  /** What whoever asks may see, newest first. */
  @GetMapping("/api/v1/returns")
  Map<String, Object> list(
      Actor by,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "100") int limit) {
    var found = returns.list(by, state, period, before, Math.clamp(limit, 1, 1000));
    return Map.of(
        "returns",
        found.stream().map(one -> brief(by, one)).toList(),
        "next",
        found.isEmpty() ? "" : String.valueOf(found.getLast().id()));
  }

  private Map<String, Object> brief(Actor by, Return one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", one.id());
    json.put("form", one.form());
    json.put("period", one.period().toString());
    json.put("unit", one.unit());
    json.put("region", one.region());
    json.put("state", one.state().code());
    json.put("due", one.due().toString());
    json.put("overdue", one.overdue(LocalDate.now(clock)));
    json.put("version", one.version());
    json.put("vintage", one.vintage());
    json.put("open", Steps.open(by, one));
    return json;
  }

  /** One of them with its cells, its form's codes and what the checks find. */
  @GetMapping("/api/v1/returns/{id:[0-9]{1,18}}")
  Object find(Actor by, @PathVariable long id, Locale language) {
    return returns
        .find(by, id)
        .<Object>map(one -> answer(by, one, language))
        .orElseGet(() -> unknown(id, language));
  }

  private Problem unknown(long id, Locale language) {
    return Problem.notFound(messages.text(language, "returns.unknown", String.valueOf(id)));
  }

  private ResponseEntity<Object> answer(Actor by, Return one, Locale language) {
    var json = new LinkedHashMap<>(brief(by, one));
    forms
        .find(one.form())
        .ifPresent(form -> {
          json.put(
              "rows",
              forms.rows(form, one.grid()).stream()
                  .map(row ->
                      Map.of(
                          "code", row.code(),
                          "name", row.name().in(language),
                          "indicator", row.indicator(),
                          "unit", row.unit()))
                  .toList());
          json.put(
              "columns",
              form.columns().stream()
                  .map(column ->
                      Map.of(
                          "code", column.code(),
                          "name", column.name().in(language),
                          "feeds", column.feeds()))
                  .toList());
        });
    json.put("cells", CellsReader.json(one.grid()));
    json.put("findings", findings(returns.findings(one), language));
    return ResponseEntity.ok().eTag("\"" + one.version() + "\"").body(json);
  }

  private List<Map<String, Object>> findings(List<Finding> findings, Locale language) {
    return findings.stream()
        .<Map<String, Object>>map(one ->
            Map.of(
                "row", one.cell().row(),
                "column", one.cell().column(),
                "weight", one.weight().name().toLowerCase(Locale.ROOT),
                "explained", one.explained(),
                "rule", one.why().rule(),
                "text", messages.sentence(language, one.why())))
        .toList();
  }

  /** Fills it in: these cells replace the draft. {@code If-Match} says which version was seen. */
  @PutMapping("/api/v1/returns/{id:[0-9]{1,18}}/cells")
  Object fill(
      Actor by,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      HttpServletRequest request,
      Locale language)
      throws IOException {
    if (unseen(match)) {
      return Problem.of("returns.no-version", 428, "");
    }
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var read = CellsReader.read(node);
        yield read.wrongs().isEmpty()
            ? said(by, id, version(match), new Step.Save(read.grid()), language)
            : wrong(read, language);
      }
    };
  }

  private Problem wrong(CellsReader.Read read, Locale language) {
    var problem = Problem.of("returns.not-filled", 422, "");
    for (var one : read.wrongs()) {
      problem =
          problem.wrong(
              one.pointer(),
              one.why().rule().substring(one.why().rule().lastIndexOf('.') + 1),
              messages.sentence(language, one.why()));
    }
    return problem;
  }

  /** Sends it to those who audit it. */
  @PostMapping("/api/v1/returns/{id:[0-9]{1,18}}/submit")
  Object submit(
      Actor by,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Locale language) {
    return unseen(match)
        ? Problem.of("returns.no-version", 428, "")
        : said(by, id, version(match), new Step.Submit(), language);
  }

  private static boolean unseen(@Nullable String match) {
    return match == null || !match.matches("\"[0-9]{1,18}\"");
  }

  private static long version(@Nullable String match) {
    return Long.parseLong(String.valueOf(match).replace("\"", ""));
  }

  private Object said(Actor by, long id, long version, Step step, Locale language) {
    return switch (steps.take(by, id, version, step, clock.instant())) {
      case Step.Outcome.Done(var now) -> answer(by, now, language);
      case Step.Outcome.Refused(var why) ->
          Problem.of("returns.refused", 409, messages.sentence(language, why));
      case Step.Outcome.Stopped(var findings) -> stopped(findings, language);
      case Step.Outcome.Stale(var now, var since) ->
          Problem.of(
              "returns.stale",
              412,
              messages.text(
                  language,
                  "returns.stale.short",
                  now.version(),
                  ReturnViews.said(since, Instant::toString, messages, language)));
      case Step.Outcome.Absent _ -> unknown(id, language);
    };
  }

  private Problem stopped(List<Finding> findings, Locale language) {
    var problem = Problem.of("returns.stopped", 422, "");
    for (var one : findings) {
      if (one.stops()) {
        problem =
            problem.wrong(
                "/cells/" + one.cell().row() + "~1" + one.cell().column(),
                one.why().rule().substring(one.why().rule().lastIndexOf('.') + 1),
                messages.sentence(language, one.why()));
      }
    }
    return problem;
  }
}
