package org.wenlan.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.register.Burden;
import org.wenlan.register.Entry;
import org.wenlan.register.OfficeRecords;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** The register of rights, for programs. */
@RestController
final class RegisterEndpoints {
  private final Register register;
  private final OfficeRecords data;
  private final Messages messages;
  private final Clock clock;

  RegisterEndpoints(Register register, OfficeRecords data, Messages messages, Clock clock) {
    this.register = register;
    this.data = data;
    this.messages = messages;
    this.clock = clock;
  }

  /** Rights by number; the next part begins after the last one. */
  @GetMapping("/api/v1/register")
  Map<String, Object> all(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String after) {
    var rights = register.search(words, after, RightPages.ROWS);
    var json = new LinkedHashMap<String, Object>();
    json.put("rights", rights.stream().map(RegisterEndpoints::json).toList());
    if (rights.size() == RightPages.ROWS) {
      json.put("after", rights.getLast().number().key());
    }
    return json;
  }

  /** One right with what lies on it and what lay there. */
  @GetMapping("/api/v1/register/{number}")
  Object one(@PathVariable String number, Locale language) {
    return RightNumber.read(number)
        .flatMap(register::find)
        .<Object>map(this::json)
        .orElseGet(() -> Problem.notFound(messages.text(language, "register.unknown", number)));
  }

  private Map<String, Object> json(Entry entry) {
    var json = json(entry.right());
    var today = LocalDate.now(clock);
    json.put("version", entry.version());
    json.put("in-force", entry.right().inForce(today));
    json.put("burdens", entry.burdens().stream().map(one -> json(one, one.lies(today))).toList());
    return json;
  }

  private static Map<String, Object> json(Right right) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", right.number().key());
    json.put("matter", right.matter());
    json.put("title", right.title());
    json.put("owners", right.owners());
    json.put("region", right.region());
    json.put("field", right.field());
    json.put("filed", right.filed());
    json.put("granted", right.granted());
    json.put("ends", right.ends());
    json.put("fees-paid", right.feesPaid());
    json.put("standing", right.standing());
    json.put("source", right.source());
    json.put("as-of", right.asOf());
    return json;
  }

  private static Map<String, Object> json(Burden burden, boolean lies) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", burden.kind());
    json.put("lies", lies);
    json.put("holder", burden.holder());
    json.put("reference", burden.reference());
    json.put("since", burden.since());
    json.put("until", burden.until());
    json.put("ended", burden.ended());
    return json;
  }

  /** Office data as CSV in the body; rows that cannot be understood are told one by one. */
  @PostMapping("/api/v1/register/rows")
  Object take(HttpServletRequest request, Locale language) throws IOException {
    return switch (data.load(request.getInputStream())) {
      case OfficeRecords.Read.Refused(var why) ->
          Problem.of("register.no-table", 422, messages.sentence(language, why));
      case OfficeRecords.Read.Rows(var taken, var refused, var faults) ->
          Map.of(
              "taken",
              taken,
              "refused",
              refused,
              "faults",
              List.copyOf(
                  faults.stream()
                      .map(one ->
                          Map.of(
                              "line", one.line(),
                              "number", one.number(),
                              "why", messages.sentence(language, one.why())))
                      .toList()));
    };
  }
}
