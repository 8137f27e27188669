package org.wenlan.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Act;
import org.wenlan.consultation.Act.OnClock;
import org.wenlan.consultation.Proceedings;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running;
import org.wenlan.site.Bodies;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The clocks of a case: standing still with a reason, more time by the decision of a second. */
@Controller
class ClockPages {
  private final Proceedings proceedings;
  private final CasePages cases;
  private final Docket docket;
  private final Bodies bodies;
  private final Words words;
  private final Clock clock;

  ClockPages(
      Proceedings proceedings,
      CasePages cases,
      Docket docket,
      Bodies bodies,
      Words words,
      Clock clock) {
    this.proceedings = proceedings;
    this.cases = cases;
    this.docket = docket;
    this.bodies = bodies;
    this.words = words;
    this.clock = clock;
  }

  @PostMapping("/cases/{number}/clocks/{name}/{act:pause|resume|ask|grant|deny}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String name,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int more,
      Shell shell) {
    var meant = meant(act, name, reason, more);
    return cases.shown(
        who, number, proceedings.act(who, number, version, meant, clock.instant()), shell);
  }

  private static OnClock meant(String act, String name, String reason, int more) {
    return switch (act) {
      case "pause" -> new OnClock.Pause(name, reason);
      case "resume" -> new OnClock.Resume(name);
      case "ask" -> new OnClock.AskTime(name, more, reason);
      case "grant" -> new OnClock.Decide(name, true, reason);
      case "deny" -> new OnClock.Decide(name, false, reason);
      default -> throw new IllegalArgumentException(act);
    };
  }

  /** The clocks of a case, with the version that a change of one asks for. */
  @GetMapping("/api/v1/cases/{number}/clocks")
  @ResponseBody
  Object clocks(Actor.Person who, @PathVariable String number, Locale language) {
    return proceedings
        .find(who, number)
        .<Object>map(found -> answer(number, found.file().version()))
        .orElseGet(() -> unknown(number, language));
  }

  private ResponseEntity<Object> answer(String number, long version) {
    return ResponseEntity.ok()
        .eTag("\"" + version + "\"")
        .body(
            Map.of(
                "number",
                number,
                "version",
                version,
                "clocks",
                docket.clocks(number).stream().map(ClockPages::json).toList()));
  }

  private static Map<String, Object> json(Running clock) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", clock.name());
    json.put("state", clock.state());
    json.put("due", clock.due());
    json.put("settled", clock.settled());
    json.put("rule", clock.pin());
    json.put("pauses", clock.countdown().pauses());
    json.put("extensions", clock.countdown().extensions());
    json.put("asked", clock.wish());
    return json;
  }

  /** The same acts by a program of an officer; {@code If-Match} says which version was seen. */
  @PostMapping("/api/v1/cases/{number}/clocks/{name}/{act:pause|resume|ask|grant|deny}")
  @ResponseBody
  Object act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String name,
      @PathVariable String act,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      HttpServletRequest request,
      Locale language)
      throws IOException {
    if (match == null || !match.matches("\"[0-9]{1,18}\"")) {
      return Problem.of("consultation.no-version", 428, "");
    }
    long version = Long.parseLong(match.substring(1, match.length() - 1));
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var meant = meant(act, name, node.path("reason").asString(""), node.path("more").asInt(0));
        yield said(proceedings.act(who, number, version, meant, clock.instant()), number, language);
      }
    };
  }

  private Object said(Act.Outcome outcome, String number, Locale language) {
    return switch (outcome) {
      case Act.Outcome.Done(var now) -> answer(number, now.file().version());
      case Act.Outcome.Refused(var why) -> words.refused(why, 409, language);
      case Act.Outcome.Stale(var since, var _) ->
          Problem.of(
              "consultation.stale",
              412,
              words.text(
                  language,
                  "consultation.stale.by",
                  since.version(),
                  since.since().isEmpty() ? "" : since.since().getLast().who(),
                  since.since().isEmpty()
                      ? ""
                      : words.text(language, "consultation.act." + since.since().getLast().act())));
      case Act.Outcome.Absent _ -> unknown(number, language);
    };
  }

  private Problem unknown(String number, Locale language) {
    return Problem.notFound(words.text(language, "consultation.unknown", number));
  }
}
