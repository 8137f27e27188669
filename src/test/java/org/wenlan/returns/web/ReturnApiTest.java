package org.wenlan.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.returns.web.ReportingProvince.SITE;
import static org.wenlan.returns.web.ReportingProvince.issued;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Returns by programs, and by tables. */
class ReturnApiTest {
  private static String key(String unit) {
    return "Bearer "
        + SITE.bean(Clients.class)
            .register(new Actor.Platform(), "Program of " + unit, unit, "")
            .key();
  }

  private static HttpResponse<String> put(String key, long id, String match, String body) {
    return SITE.json(
        "PUT",
        "/api/v1/returns/" + id + "/cells",
        body,
        "Authorization",
        key,
        "If-Match",
        "\"" + match + "\"",
        "Accept-Language",
        "en");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void aProgramFillsAndSendsTheReturnOfItsUnit_andSeesNoOther() {
    var one = issued("WL-M-1", "2025", "p-member");
    var key = key("p-member");
    var list = json(SITE.get("/api/v1/returns?period=2025", "Authorization", key));
    assertThat(list.path("returns").path(0).path("id").asLong()).isEqualTo(one.id());
    assertThat(list.path("returns").path(0).path("open").toString()).contains("save", "submit");

    assertThat(
            SITE.json(
                    "PUT",
                    "/api/v1/returns/" + one.id() + "/cells",
                    "{\"cells\":[]}",
                    "Authorization",
                    key)
                .statusCode())
        .isEqualTo(428);
    var wrong =
        put(
            key,
            one.id(),
            "1",
            "{\"cells\":[{\"row\":\"A1\",\"column\":\"now\",\"value\":\"many\"}]}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/cells/0/value", "is no number");
    for (var hostile :
        new String[] {"1e999", "1e999999999", "123456789012345678901", "true", "[]"}) {
      assertThat(put(key, one.id(), "1", cells(hostile)).statusCode()).as(hostile).isEqualTo(422);
    }
    var strange =
        put(key, one.id(), "1", "{\"cells\":[{\"row\":\"Z9\",\"column\":\"now\",\"value\":1}]}");
    assertThat(strange.statusCode()).isEqualTo(409);
    assertThat(strange.body()).contains("no cell Z9/now");

    var filled =
        put(
            key,
            one.id(),
            "1",
            """
            {"cells":[{"row":"A1","column":"now","value":3},
              {"row":"A2","column":"now","value":"1,004","bound":"about","note":"an estimate"},
              {"row":"B1","column":"now","value":2.5}]}\
            """);
    assertThat(filled.statusCode()).as(filled.body()).isEqualTo(200);
    assertThat(filled.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(json(filled).path("findings").toString()).contains("is to be a whole number");
    var stale = put(key, one.id(), "1", "{\"cells\":[]}");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("Program of p-member");

    var stopped =
        SITE.json(
            "POST",
            "/api/v1/returns/" + one.id() + "/submit",
            "{}",
            "Authorization",
            key,
            "If-Match",
            "\"2\"");
    assertThat(stopped.statusCode()).isEqualTo(422);
    assertThat(put(key, one.id(), "2", cells("3", "4", "5")).statusCode()).isEqualTo(200);
    var sent =
        SITE.json(
            "POST",
            "/api/v1/returns/" + one.id() + "/submit",
            "{}",
            "Authorization",
            key,
            "If-Match",
            "\"3\"");
    assertThat(json(sent).path("state").asString()).isEqualTo("Submitted");

    var other = key("p-member-b");
    assertThat(SITE.get("/api/v1/returns/" + one.id(), "Authorization", other).statusCode())
        .isEqualTo(404);
    assertThat(put(other, one.id(), "4", cells("1", "1", "1")).statusCode()).isEqualTo(404);
    assertThat(
            SITE.json("POST", "/returns/" + one.id() + "/approve", "{}", "Authorization", key)
                .statusCode())
        .as("a program audits nothing")
        .isEqualTo(403);
  }

  private static String cells(String... values) {
    var rows = new String[] {"A1", "A2", "B1"};
    var json = new StringBuilder("{\"cells\":[");
    for (int i = 0; i < values.length; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"row\":\"%s\",\"column\":\"now\",\"value\":%s}".formatted(rows[i], values[i]));
    }
    return json.append("]}").toString();
  }

  @Test
  void aTableFillsTheGrid_andTheDownloadIsSuchATable() {
    var clerk = SignedIn.as(SITE, "Clerk He", "p-member-b", Role.RESPONDENT);
    var one = issued("WL-M-1", "2025", "p-member-b");
    var path = "/returns/" + one.id();
    var down = SITE.get(path + ".csv", "Cookie", clerk.cookie(), "Accept-Language", "zh").body();
    assertThat(down).startsWith("\uFEFFrow,name,now,now.bound,now.note\r\nA1,知识产权管理人员数,,,");
    var filled = down.replace("A1,知识产权管理人员数,,,", "A1,知识产权管理人员数,\"1,234\",about,=a note");
    var up = table(path, filled, clerk.cookie());
    assertThat(up.statusCode()).isEqualTo(303);
    assertThat(SITE.get(path + ".csv", "Cookie", clerk.cookie()).body())
        .contains(",1234,about,'=a note");
    var bad = table(path, "row,now\r\nZ9,5\r\n", clerk.cookie());
    assertThat(bad.statusCode()).as("stale and wrong: the table is read first").isEqualTo(422);
    assertThat(bad.body()).contains("Z9");
  }

  private static HttpResponse<String> table(String path, String csv, String cookie) {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n1\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--x--\r\n";
    return SITE.send(
        "POST",
        path + "/table",
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=x",
        "Cookie",
        cookie);
  }
}
