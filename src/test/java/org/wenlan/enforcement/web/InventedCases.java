package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.enforcement.CaseReports;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.Powers;
import org.wenlan.territory.Units;
import org.wenlan.testing.MovedClock;
import org.wenlan.testing.Site;

/** People, powers and reports of administrative cases. Everything is invented. */
final class InventedCases {
  static final String LAMPS = "虚构灯具批发部";

  final MovedClock clock = new MovedClock();
  final Site site = Site.whole(clock);
  final String unit = site.bean(Units.class).centre();
  final Someone officer = as("Officer Zhao", Role.OFFICER);
  final Someone head = as("Head Wu", Role.HEAD, Role.OFFICER);
  final Someone second = as("Head Shi", Role.HEAD);
  final Someone stranger =
      SignedIn.as(site, "Elsewhere Zheng", "elsewhere", Role.OFFICER, Role.HEAD);

  InventedCases() {
    for (var cause : Cause.values()) {
      enter("power", "matter", cause.name());
    }
    enter("power", "matter", Powers.ADJUDICATION);
    enter("officer", "certificate", "INVENTED-01", "name", "Officer Zhao");
    enter("officer", "certificate", "INVENTED-02", "name", "Officer Qian");
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Someone as(String name, Role... roles) {
    return SignedIn.as(site, name, unit, roles);
  }

  /** The officer after days have passed: a session ends, a person comes back. */
  Someone officerLater() {
    return as("Officer Zhao", Role.OFFICER);
  }

  /** The head after days have passed. */
  Someone headLater() {
    return as("Head Wu", Role.HEAD, Role.OFFICER);
  }

  /** A head enters a power of the centre in the whole province, or a certificate. */
  void enter(String what, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(
        List.of(
            "unit",
            unit,
            "region",
            "330000",
            "since",
            "2016-01-01",
            "reference",
            "Invented decision 1"));
    if (!what.equals("power")) {
      all.addAll(List.of("until", today().plusYears(5).toString()));
    }
    done(head.post(site, "/enforcement/powers/" + what, all.toArray(String[]::new)));
    if (what.equals("power")) {
      done(second.post(site, "/enforcement/powers/" + lastPower() + "/confirm"));
    }
  }

  /** The power that was entered last. */
  long lastPower() {
    return site.bean(JdbcClient.class)
        .sql("select max(id) from enforcement.power")
        .query(Long.class)
        .single();
  }

  Map<String, String> form(Cause cause) {
    var form = new LinkedHashMap<String, String>();
    form.put("cause", cause.name());
    form.put("subject", LAMPS);
    form.put("region", "330106");
    form.put("committed", today().minusDays(3).toString());
    form.put("text", "Lamps bear the mark of somebody else (invented).");
    form.put("reporter", "Reporter Feng (invented)");
    form.put("contact", "feng@invented.example");
    return form;
  }

  /** The number and the code that a receipt shows. */
  record Receipt(String number, String code) {}

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var body = new StringJoiner("&");
    form.forEach(
        (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Accept-Language", "en"));
    return site.post(path, body.toString(), all.toArray(String[]::new));
  }

  Receipt reported(Map<String, String> form) {
    var answer = post("/enforcement/report", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new Receipt(shown(answer.body(), "number"), shown(answer.body(), "code"));
  }

  static String shown(String body, String id) {
    var found = Pattern.compile("id=\"" + id + "\">([^<]+)<").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  String version(String number) {
    return site.bean(Docket.class)
        .find(new Actor.Platform(), number)
        .map(file -> String.valueOf(file.version()))
        .orElse("0");
  }

  HttpResponse<String> step(Someone who, String number, String act, String... fields) {
    var all = new String[fields.length + 2];
    all[0] = "version";
    all[1] = version(number);
    System.arraycopy(fields, 0, all, 2, fields.length);
    return who.post(site, "/enforcement/cases/" + number + "/" + act, all);
  }

  String file(Someone who, String number) {
    return who.get(site, "/enforcement/cases/" + number).body();
  }

  /** The same at the door, where nobody counts how many come from one address. */
  String atDoor(Map<String, String> form) {
    var taken = site.bean(CaseReports.class).report(new Actor.Anyone(), form, clock.instant());
    assertThat(taken).isInstanceOf(CaseReports.Taken.Open.class);
    return ((CaseReports.Taken.Open) taken).number();
  }

  /** Reported and filed by two persons, its officers named. */
  String filed(Map<String, String> form) {
    return filed(atDoor(form), officer, head);
  }

  String filed(String number, Someone officer, Someone head) {
    done(step(officer, number, "open-case", "text", "Seen at the shop (invented)."));
    done(step(head, number, "confirm"));
    assigned(number, officer);
    return number;
  }

  void assigned(String number) {
    assigned(number, officer);
  }

  private void assigned(String number, Someone officer) {
    done(step(officer, number, "assign", "certificates", "INVENTED-01\nINVENTED-02"));
  }

  /** The penalty as a form posts it. */
  static String[] penalty(long turnover, long fine, String... more) {
    var all =
        new ArrayList<>(
            List.of(
                "turnover",
                "" + turnover,
                "gains",
                "0",
                "fine",
                "" + fine,
                "forfeited",
                "1000",
                "recovered",
                "500",
                "stop",
                "yes",
                "text",
                "Facts and reasons (invented)."));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Told today; gives the code of the party. */
  String told(String number, long turnover, long fine) {
    return told(officer, number, turnover, fine);
  }

  String told(Someone officer, String number, long turnover, long fine) {
    return coded(step(officer, number, "tell", penalty(turnover, fine, "day", today().toString())));
  }

  /** Told, no hearing asked for, decided by two persons. */
  void decided(String number, long turnover, long fine) {
    var _ = told(number, turnover, fine);
    done(step(officer, number, "waive"));
    done(step(officer, number, "penalise", penalty(turnover, fine)));
    done(step(head, number, "confirm"));
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  /** The code of a party that an answer shows. */
  static String coded(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return shown(answer.body(), "code");
  }

  static void refused(HttpResponse<String> answer, String... why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains(why);
  }
}
