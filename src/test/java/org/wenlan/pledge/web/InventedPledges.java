package org.wenlan.pledge.web;

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
import java.util.regex.Pattern;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.docket.Docket;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Rights, people and applications of pledges. Everything is invented. */
final class InventedPledges {
  static final String LAMPS = "虚构灯具有限公司";
  static final String BANK = "虚构银行杭州分行";

  final Site site = Site.whole(Map.of(), Map.of("WENLAN_DOCUMENT_SIZE", "2"));
  final Someone officer = as("Officer Zhao", Role.OFFICER);
  final Someone head = as("Head Wu", Role.HEAD, Role.OFFICER);
  final Someone expert = as("Expert Sun", Role.EXPERT);
  final Someone stranger =
      SignedIn.as(site, "Elsewhere Zheng", "elsewhere", Role.OFFICER, Role.HEAD);
  final LocalDate today = LocalDate.now(site.bean(Clock.class));

  /** The two codes that a receipt shows. */
  record Receipt(String number, String code, String other) {}

  Someone as(String name, Role... roles) {
    return SignedIn.as(site, name, site.bean(Units.class).centre(), roles);
  }

  /** A patent in force whose fees are paid. */
  Right patent(String number, String... owners) {
    return right(
        number, Right.Matter.INVENTION, Right.Standing.IN_FORCE, today.plusYears(1), owners);
  }

  Right right(
      String number,
      Right.Matter matter,
      Right.Standing standing,
      @org.jspecify.annotations.Nullable LocalDate feesPaid,
      String... owners) {
    var read = RightNumber.read(number).orElseThrow();
    return new Right(
        read,
        matter,
        "Invented " + read.key(),
        List.of(owners),
        "330106",
        "F21V 23/04",
        today.minusYears(5),
        today.minusYears(3),
        today.plusYears(12),
        feesPaid,
        standing,
        "",
        "office",
        today);
  }

  void enter(Right... rights) {
    var transactions = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
    transactions.executeWithoutResult(
        _ -> assertThat(site.bean(Register.class).enter(List.of(rights))).isEqualTo(rights.length));
  }

  /** An application as a form posts it. */
  Map<String, String> form(String rights) {
    var form = new LinkedHashMap<String, String>();
    form.put("type", rights.startsWith("TM") ? "TRADEMARK" : "PATENT");
    form.put("filer", "PLEDGOR");
    form.put("rights", rights);
    form.put("pledgor", LAMPS);
    form.put("pledgor-contact", "lamps@invented.example");
    form.put("pledgee", BANK);
    form.put("pledgee-contact", "bank@invented.example");
    form.put("region", "330106");
    form.put("amount", "3,000,000");
    form.put("from", today.minusDays(3).toString());
    form.put("until", today.plusYears(2).toString());
    form.put("contract", "INVENTED-1");
    form.put("signed", today.minusDays(4).toString());
    form.put("truthful", "yes");
    form.put("do", "send");
    return form;
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Accept-Language", "en"));
    return site.post(path, coded(form), all.toArray(String[]::new));
  }

  private static String coded(Map<String, String> form) {
    var body = new StringJoiner("&");
    form.forEach(
        (name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return body.toString();
  }

  Receipt filed(Map<String, String> form) {
    var answer = post("/pledges/apply", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return receipt(answer);
  }

  static Receipt receipt(HttpResponse<String> answer) {
    return new Receipt(
        shown(answer.body(), "number"),
        shown(answer.body(), "code"),
        shown(answer.body(), "other"));
  }

  private static String shown(String body, String id) {
    var found = Pattern.compile("id=\"" + id + "\">([^<]+)<").matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  static String version(String body) {
    var found = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(body);
    return found.find() ? found.group(1) : "0";
  }

  /** What a party does, by its code. */
  HttpResponse<String> party(String number, String code, String act, String text) {
    var shown = post("/pledges/progress", Map.of("number", number, "code", code));
    return post(
        "/pledges/progress/" + act,
        Map.of("number", number, "code", code, "version", version(shown.body()), "text", text));
  }

  HttpResponse<String> attach(String number, String code, String paper, String text) {
    var body =
        """
        --x\r
        Content-Disposition: form-data; name="number"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="code"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="paper"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="file"; filename="%s.txt"\r
        \r
        %s\r
        --x--\r
        """
            .formatted(number, code, paper, paper, text);
    return site.send(
        "POST",
        "/pledges/progress/files",
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=x",
        "Accept-Language",
        "en");
  }

  /** Filed, confirmed, all papers there. */
  Receipt signed(Map<String, String> form) {
    var receipt = filed(form);
    var confirmed = party(receipt.number(), receipt.other(), "confirm", "Signer Bo (invented)");
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
    papers(receipt);
    return receipt;
  }

  void papers(Receipt receipt) {
    for (var paper : List.of("JOINT_FORM", "CONTRACT", "IDENTITY")) {
      var taken = attach(receipt.number(), receipt.code(), paper, "An invented " + paper);
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    }
  }

  Receipt registered(Map<String, String> form) {
    var receipt = signed(form);
    done(step(officer, receipt.number(), "register"));
    done(step(head, receipt.number(), "decide"));
    return receipt;
  }

  /** What the office does. */
  HttpResponse<String> step(Someone who, String number, String act, String... fields) {
    var page = "/pledges/desk/" + number;
    var all = new String[fields.length + 2];
    all[0] = "version";
    all[1] =
        site.bean(Docket.class)
            .find(new Actor.Platform(), number)
            .map(file -> String.valueOf(file.version()))
            .orElse("0");
    System.arraycopy(fields, 0, all, 2, fields.length);
    return who.post(site, page + "/" + act, all);
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  static void refused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains(why);
  }
}
