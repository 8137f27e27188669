package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.mediation.Organisations;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** A body that mediates, its people and mediations. Everything is invented. */
final class InventedMediations {
  static final String LAMPS = "虚构灯具有限公司";
  static final String RIVER = "虚构河流照明厂";

  final Site site = Site.whole(Map.of(), Map.of("WENLAN_DOCUMENT_SIZE", "2"));
  final Someone officer = as("Officer Zhao", Role.OFFICER);
  final Someone mediator = as("Mediator Lin", Role.EXPERT);
  final Someone second = as("Mediator Qi", Role.EXPERT);
  final Someone head = as("Head Wu", Role.HEAD, Role.OFFICER);
  final Someone stranger =
      SignedIn.as(site, "Elsewhere Zheng", "elsewhere", Role.OFFICER, Role.HEAD);
  final LocalDate today = LocalDate.now(site.bean(Clock.class));
  final String body = "invented-centre";

  InventedMediations() {
    var _ =
        seen(
            303,
            officer.post(
                site,
                "/mediations/register/organisation",
                "code",
                body,
                "name",
                "虚构诉调对接中心",
                "kind",
                "COURT_CENTRE",
                "unit",
                site.bean(Units.class).centre(),
                "region",
                "330100",
                "court",
                "虚构市中级人民法院",
                "languages",
                "中文, English"));
    enter(mediator, "COURT", "");
    enter(second, "NONE", LAMPS);
  }

  Someone as(String name, Role... roles) {
    return SignedIn.as(site, name, site.bean(Units.class).centre(), roles);
  }

  private void enter(Someone who, String station, String conflicts) {
    var _ =
        seen(
            303,
            officer.post(
                site,
                "/mediations/register/mediator",
                "organisation",
                body,
                "person",
                who.person().id().toString(),
                "station",
                station,
                "court",
                station.equals("NONE") ? "" : "虚构市中级人民法院",
                "conflicts",
                conflicts));
  }

  long id(Someone who) {
    return site.bean(Organisations.class).mediators(body).stream()
        .filter(one -> one.person().equals(who.person().id()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A request as a form posts it. */
  Map<String, String> form(String right) {
    var form = new LinkedHashMap<String, String>();
    form.put("kind", "PATENT");
    form.put("right", right);
    form.put("act", "INFRINGEMENT");
    form.put("petitioners", LAMPS);
    form.put("petitioner-contact", "lamps@invented.example");
    form.put("respondents", RIVER);
    form.put("respondent-contact", "river@invented.example");
    form.put("claim", "Stop selling the invented lamp and pay for it.");
    form.put("region", "330106");
    form.put("organisation", body);
    return form;
  }

  /** A referral by a court before filing. */
  Map<String, String> referral(String right, String number) {
    var form = form(right);
    form.put("source", "COURT");
    form.put("source-name", "虚构市中级人民法院");
    form.put("source-number", number);
    form.put("when", "BEFORE_FILING");
    return form;
  }

  static HttpResponse<String> seen(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Accept-Language", "en"));
    var body = new StringJoiner("&");
    form.forEach(
        (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return site.post(path, body.toString(), all.toArray(String[]::new));
  }

  /** A key of a court's program. */
  String key() {
    return site.bean(Clients.class)
        .register(
            new org.wenlan.account.Actor.Platform(), "Court " + UUID.randomUUID(), "court", "")
        .key();
  }

  /** What a program sends. */
  HttpResponse<String> sent(String key, Map<String, String> form) {
    return site.json(
        "POST",
        "/api/v1/mediations",
        JsonMapper.builder().build().writeValueAsString(form),
        "Authorization",
        "Bearer " + key,
        "Accept-Language",
        "en");
  }

  /** Number and code of the side that asks. */
  record Receipt(String number, String code) {}

  /** As staff enter it at the counter; a referral shows no code there, the side gets it later. */
  Receipt filed(Map<String, String> form) {
    var answer = seen(200, post("/mediations/apply", form, "Cookie", officer.cookie()));
    var number = shown(answer.body(), "number");
    return form.containsKey("source")
        ? new Receipt(number, given(number, "PETITIONER"))
        : new Receipt(number, shown(answer.body(), "code"));
  }

  /** The code that the officer gives a side. */
  String given(String number, String side) {
    var page = seen(200, step(officer, number, "give-code", "side", side)).body();
    return shown(page, side.equals("PETITIONER") ? "own" : "other");
  }

  static String shown(String body, String id) {
    var found = Pattern.compile("id=\"" + id + "\">([^<]+)<").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  private String version(String number) {
    return site.bean(Docket.class)
        .find(new org.wenlan.account.Actor.Platform(), number)
        .map(file -> String.valueOf(file.version()))
        .orElse("0");
  }

  HttpResponse<String> step(Someone who, String number, String act, String... fields) {
    var all = new String[fields.length + 2];
    all[0] = "version";
    all[1] = version(number);
    System.arraycopy(fields, 0, all, 2, fields.length);
    return who.post(site, "/mediations/desk/" + number + "/" + act, all);
  }

  HttpResponse<String> party(String number, String code, String act, String... fields) {
    var form = new LinkedHashMap<String, String>();
    form.put("number", number);
    form.put("code", code);
    form.put("version", version(number));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return post("/mediations/progress/" + act, form);
  }

  HttpResponse<String> room(String number, String code) {
    return post("/mediations/progress", Map.of("number", number, "code", code));
  }

  void done(HttpResponse<String> answer) {
    var _ = seen(303, answer);
  }

  void agreed(HttpResponse<String> answer) {
    var _ = seen(200, answer);
  }

  /** Both sides in the room with a mediator whom they accepted; the code of the other side. */
  String inTheRoom(Receipt receipt) {
    var number = receipt.number();
    done(step(officer, number, "accept"));
    var other = shown(seen(200, step(officer, number, "ask", "text", "By letter")).body(), "other");
    agreed(party(number, other, "consent"));
    done(step(officer, number, "propose", "mediator", String.valueOf(id(mediator))));
    agreed(party(number, receipt.code(), "want"));
    agreed(party(number, other, "want"));
    return other;
  }

  /** Signed by both sides and the mediator; the code of the other side. */
  String settled(Receipt receipt) {
    var other = inTheRoom(receipt);
    var number = receipt.number();
    done(
        step(
            mediator,
            number,
            "write",
            "kind-1",
            "STOP",
            "by-1",
            "RESPONDENT",
            "text-1",
            "The invented lamp is not sold any more.",
            "kind-2",
            "PAY",
            "by-2",
            "RESPONDENT",
            "text-2",
            "30,000 invented yuan are paid.",
            "due-2",
            today.plusDays(20).toString()));
    agreed(party(number, receipt.code(), "sign", "text", "Signer Bo (invented)"));
    agreed(party(number, other, "sign", "text", "Signer Hu (invented)"));
    done(step(mediator, number, "sign", "text", "Mediator Lin"));
    return other;
  }
}
