package org.wenlan.pledge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.pledge.Certificates.Certificate;
import org.wenlan.pledge.Grounds;
import org.wenlan.pledge.Pledge;
import org.wenlan.pledge.Stage;

/** Pledges as programs read them: nobody's contact, nobody's name but the parties'. */
final class PledgeJson {
  private PledgeJson() {}

  static Map<String, Object> of(Pledge one, List<Certificate> certificates) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", one.number());
    json.put("version", one.file().version());
    json.put("stage", one.stage().code());
    json.put("open", one.stage().open());
    json.put("type", one.asked().type());
    json.put("rights", one.asked().rights());
    json.put("pledgor", one.asked().pledgor().name());
    json.put("pledgee", one.asked().pledgee().name());
    json.put("amount", one.asked().debt().amount());
    json.put("until", one.asked().debt().until().toString());
    if (one.stage() instanceof Stage.Correcting(var what, var _)) {
      json.put("correct", what);
    }
    if (one.stage() instanceof Stage.Refused(var ground, var text, var _, var _)) {
      json.put("ground", ground);
      json.put("why", text);
    }
    if (!certificates.isEmpty()) {
      json.put("certificate", certificates.getFirst().code());
    }
    return json;
  }

  static Map<String, Object> of(Certificate one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", one.code());
    json.put("number", one.number());
    json.put("standing", one.standing());
    json.put("given", one.given().toString());
    json.put("type", one.said().type());
    json.put("rights", one.said().rights());
    json.put("pledgor", one.said().pledgor());
    json.put("pledgee", one.said().pledgee());
    json.put("amount", one.said().amount());
    json.put("registered", one.said().registered().toString());
    json.put("until", one.said().until().toString());
    return json;
  }

  static Map<String, Object> of(Grounds.Checked checked) {
    var rights = new ArrayList<Map<String, Object>>();
    for (var right : checked.rights()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("number", right.number());
      json.put("known", right.right() != null);
      json.put("passes", right.passes());
      json.put(
          "grounds",
          right.lines().stream()
              .map(line ->
                  Map.of(
                      "ground", line.check().ground(),
                      "answer", line.check().answer(),
                      "found", line.check().arguments(),
                      "source", line.check().source(),
                      "law", line.subject(),
                      "mark", line.mark()))
              .toList());
      rights.add(json);
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("day", checked.day().toString());
    json.put("passes", checked.passes());
    json.put("rights", rights);
    json.put("byClerk", Grounds.BY_CLERK);
    return json;
  }
}
