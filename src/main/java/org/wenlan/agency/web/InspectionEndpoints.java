package org.wenlan.agency.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.agency.Inspections;
import org.wenlan.agency.Inspections.Inspection;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** Random inspections for programs: everything that is needed to make a draw again. */
@RestController
final class InspectionEndpoints {
  private static final String ALGORITHM =
      "seed = SHA-256(listHash LF nonce LF value); agencies by SHA-256(seed LF line), smallest"
          + " first; inspectors of each by SHA-256(seed LF line of agency LF line of inspector),"
          + " the two smallest; UTF-8, small hexadecimal digits";

  private final Inspections inspections;
  private final Messages messages;

  InspectionEndpoints(Inspections inspections, Messages messages) {
    this.inspections = inspections;
    this.messages = messages;
  }

  /** The latest inspections. */
  @GetMapping("/api/v1/agencies/inspections")
  Map<String, Object> all() {
    return Map.of(
        "inspections",
        inspections.all(AgencyPages.ROWS).stream().map(InspectionEndpoints::head).toList());
  }

  private static Map<String, Object> head(Inspection one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", one.id());
    json.put("title", one.title());
    json.put("listHash", one.hash());
    json.put("commitment", one.commitment());
    json.put("source", one.source());
    json.put("drawDay", one.drawDay());
    json.put("announced", one.announced());
    json.put("agencies", one.drawing().agencies());
    json.put("wanted", one.drawing().wanted());
    return json;
  }

  /** One inspection: list, hash, algorithm, and once drawn seed and result, made anew. */
  @GetMapping("/api/v1/agencies/inspections/{id:[0-9]{1,18}}")
  Object one(@PathVariable long id, Locale language) {
    return inspections
        .find(id)
        .<Object>map(this::whole)
        .orElseGet(
            () -> Problem.notFound(messages.text(language, "agency.inspection.unknown", id)));
  }

  private Map<String, Object> whole(Inspection one) {
    var json = new LinkedHashMap<>(head(one));
    json.put("list", one.drawing().listing());
    json.put("algorithm", ALGORITHM);
    one.draw()
        .ifPresent(draw -> {
          var seed = one.drawing().seed(draw.nonce(), draw.value());
          var again = one.drawing().draw(seed);
          var kept = inspections.inspected(one.id());
          json.put("nonce", draw.nonce());
          json.put("value", draw.value());
          json.put("drawn", draw.at());
          json.put("seed", seed);
          json.put("result", again);
          json.put("sameAsKept", InspectionPages.same(again, kept));
          json.put(
              "findings",
              List.copyOf(
                  kept.stream()
                      .filter(it -> !it.finding().isEmpty())
                      .map(it -> Map.of("licence", it.licence(), "finding", it.finding()))
                      .toList()));
        });
    return json;
  }
}
