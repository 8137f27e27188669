package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.enforcement.Adjudication.Condition;
import org.wenlan.enforcement.web.InventedCases.Receipt;

/** Adjudications on the way to their decision. Everything is invented. */
record InventedDisputes(InventedCases cases) {

  Receipt requested(String right) {
    var form = new LinkedHashMap<String, String>();
    form.put("petitioner", "Invented Patentee Ltd");
    form.put("standing", "OWNER");
    form.put("contact", "patentee@invented.example");
    form.put("right", right);
    form.put("respondents", "Invented Copyist Ltd\nInvented Shop");
    form.put("region", "330106");
    form.put("committed", cases.today().minusDays(9).toString());
    form.put("text", "Claim 1 is used by the lamp (invented).");
    assertThat(cases.post("/enforcement/adjudications/request", form).body())
        .contains("Without this statement");
    form.put("declared", "yes");
    var answer = cases.post("/enforcement/adjudications/request", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new Receipt(
        InventedCases.shown(answer.body(), "number"), InventedCases.shown(answer.body(), "code"));
  }

  HttpResponse<String> act(Someone who, String number, String act, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("version", cases.version(number)));
    return who.post(
        cases.site, "/enforcement/adjudications/" + number + "/" + act, all.toArray(String[]::new));
  }

  void accepted(String number, Someone officer, Someone head) {
    done(accept(number, officer));
    done(act(head, number, "confirm"));
  }

  HttpResponse<String> accept(String number, Someone officer) {
    var all = new ArrayList<String>();
    for (var condition : Condition.values()) {
      all.addAll(List.of("condition", condition.name()));
    }
    all.addAll(List.of("text", "All hold (invented)."));
    return act(officer, number, "accept", all.toArray(String[]::new));
  }

  /** Served today; gives the code of the respondent. */
  String served(String number, Someone officer) {
    return InventedCases.coded(
        act(
            officer,
            number,
            "serve",
            "day",
            cases.today().toString(),
            "text",
            "By hand (invented)"));
  }
}
