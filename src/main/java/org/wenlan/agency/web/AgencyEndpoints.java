package org.wenlan.agency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.agency.AbnormalList;
import org.wenlan.agency.Agency;
import org.wenlan.agency.AgencyRegister;
import org.wenlan.agency.AgencyRegister.Sought;
import org.wenlan.agency.AnnualReports;
import org.wenlan.agency.Clue;
import org.wenlan.agency.Clues;
import org.wenlan.agency.CreditRecord;
import org.wenlan.agency.Stage;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** The register of agencies and complaints, for programs. */
@RestController
final class AgencyEndpoints {
  private static final Set<String> COMPLAINT =
      Set.of("kind", "licence", "subject", "facts", "region", "contact");
  private static final Set<String> PROGRESS = Set.of("number", "code");

  private final AgencyRegister register;
  private final CreditRecord credit;
  private final AnnualReports reports;
  private final AbnormalList abnormal;
  private final Complaining complaining;
  private final Messages messages;
  private final Clock clock;

  AgencyEndpoints(
      AgencyRegister register,
      CreditRecord credit,
      AnnualReports reports,
      AbnormalList abnormal,
      Complaining complaining,
      Messages messages,
      Clock clock) {
    this.register = register;
    this.credit = credit;
    this.reports = reports;
    this.abnormal = abnormal;
    this.complaining = complaining;
    this.messages = messages;
    this.clock = clock;
  }

  /** What was asked, with whatever is no code left out. */
  static Sought sought(String name, String region, String kind, String after) {
    return new Sought(
        name.length() > 200 ? name.substring(0, 200) : name,
        region.matches("[1-9][0-9]{5}") ? region : "",
        kind.equals("PATENT") || kind.equals("TRADEMARK") ? kind : "",
        after);
  }

  static boolean published(AbnormalList.Listing one) {
    return switch (one.state()) {
      case LISTED, LIFTING, LIFTED -> true;
      case PROPOSED, DISMISSED -> false;
    };
  }

  /** Agencies by licence; the next part begins after the last one. */
  @GetMapping("/api/v1/agencies")
  Map<String, Object> all(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String after) {
    var lines = register.search(sought(name, region, kind, after), AgencyPages.ROWS);
    var json = new LinkedHashMap<String, Object>();
    json.put("agencies", lines);
    if (lines.size() == AgencyPages.ROWS) {
      json.put("after", lines.getLast().licence());
    }
    return json;
  }

  /** One agency: what is entered, its reports, its listings, its credit record. */
  @GetMapping("/api/v1/agencies/{licence}")
  Object one(@PathVariable String licence, Locale language) {
    return register
        .find(licence)
        .<Object>map(this::json)
        .orElseGet(() -> Problem.notFound(messages.text(language, "agency.unknown", licence)));
  }

  private Map<String, Object> json(Agency agency) {
    var json = new LinkedHashMap<String, Object>();
    json.put("agency", agency.entry());
    json.put(
        "reports",
        reports.of(agency, LocalDate.now(clock)).stream()
            .map(year -> Map.of("year", year.year(), "state", year.state()))
            .toList());
    json.put(
        "abnormal",
        abnormal.of(agency.licence()).stream()
            .filter(AgencyEndpoints::published)
            .map(AgencyEndpoints::json)
            .toList());
    json.put("credit", credit.of(agency.licence()));
    return json;
  }

  private static Map<String, Object> json(AbnormalList.Listing one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("licence", one.licence());
    json.put("name", one.name());
    json.put("ground", one.ground());
    json.put("listed", one.listed());
    if (one.state() == AbnormalList.State.LIFTED) {
      json.put("lifted", one.lifted());
      json.put("why", one.offReason());
    }
    return json;
  }

  /** The list of abnormal operation. */
  @GetMapping("/api/v1/agencies/abnormal")
  Map<String, Object> listed() {
    return Map.of(
        "listings", abnormal.published(1_000).stream().map(AgencyEndpoints::json).toList());
  }

  /** A complaint by anyone; the answer has the number and the code to follow it. */
  @PostMapping("/api/v1/agencies/complaints")
  Object complain(HttpServletRequest request, Locale language) throws IOException {
    return switch (complaining.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> complained(node, language);
    };
  }

  private Object complained(JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", COMPLAINT);
    var said =
        new Clue.Said(
            members.word(all, "", "kind", Clue.Kind.class, Clue.Kind.UNLICENSED),
            Clue.Source.COMPLAINT,
            members.text(all, "", "licence"),
            members.text(all, "", "subject"),
            members.text(all, "", "facts"),
            members.text(all, "", "region"),
            members.text(all, "", "contact"));
    if (!members.wrongs().isEmpty()) {
      return members.problem("agency.not-taken", messages, language);
    }
    return switch (complaining.tell(said)) {
      case Clues.Taken.Open(var clue, var code) ->
          ResponseEntity.status(201).body(Map.of("number", clue.number(), "code", code));
      case Clues.Taken.Refused(var why) ->
          Problem.of("agency.not-taken", 422, messages.sentence(language, why));
    };
  }

  /** How a complaint stands, for whoever has its code. The code goes in a body, never a path. */
  @PostMapping("/api/v1/agencies/complaints/progress")
  Object progress(HttpServletRequest request, Locale language) throws IOException {
    return switch (complaining.body(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> progress(node, language);
    };
  }

  private Object progress(JsonNode node, Locale language) {
    var members = new JsonMembers();
    var all = members.object(node, "", PROGRESS);
    var number = members.text(all, "", "number");
    var code = members.text(all, "", "code");
    if (!members.wrongs().isEmpty()) {
      return members.problem("agency.not-taken", messages, language);
    }
    return complaining
        .progress(number, code)
        .<Object>map(clue -> {
          var json = new LinkedHashMap<String, Object>();
          json.put("number", clue.number());
          json.put("stage", clue.stage().code());
          json.put("open", clue.stage().open());
          var result = clue.stage().result();
          if (result != null && !(clue.stage() instanceof Stage.Concluded)) {
            json.put("outcome", result.outcome());
          }
          return json;
        })
        .orElseGet(() -> Problem.notFound(messages.text(language, "agency.progress.unknown")));
  }
}
