package org.wenlan.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program watches, is told by webhook, and reads its warnings. The records are invented. */
class WatchApiTest {
  private static final Site SITE = Site.whole();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  /** What a receiver got. */
  private record Got(String id, String signature, String body) {}

  @Test
  void aProgramWatches_isToldBySignedWebhook_andMissesNothingByTheCursor() throws Exception {
    var got = new CopyOnWriteArrayList<Got>();
    var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          got.add(
              new Got(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    var hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/news";
    var key = SITE.bean(Clients.class).register(new Actor.Platform(), "Watcher", "p-1", hook).key();
    var other = SITE.bean(Clients.class).register(new Actor.Platform(), "Other", "p-2", "").key();
    var made =
        SITE.json(
            "POST",
            "/api/v1/watches",
            "{\"subject\":\"ti=(gallium prox/distance<=3 torch)\",\"changes\":[\"publication\",\"status\"]}",
            "Authorization",
            "Bearer " + key);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(read(made.body()).path("changes").toString())
        .isEqualTo("[\"publication\",\"status\"]");
    var address = made.headers().firstValue("Location").orElseThrow();
    put("190300001", "A gallium torch");
    put("190300002", "A torch without");
    put("190300003", "Torch with a gallium cell");
    for (int i = 0; i < 1_200 && got.size() < 2; i++) {
      Thread.sleep(50);
    }
    assertThat(got).hasSize(2);
    assertThat(got).extracting(Got::signature).allSatisfy(one -> assertThat(one).startsWith("v1,"));
    assertThat(got.stream().map(one -> read(one.body()).path("number").asString()))
        .containsExactlyInAnyOrder("CN190300001A", "CN190300003A");
    var first = warnings(key, 0, 1);
    assertThat(first.path("warnings").size()).isEqualTo(1);
    var second = warnings(key, first.path("next").asLong(), 10);
    assertThat(second.path("warnings").size()).isEqualTo(1);
    var warning = second.path("warnings").get(0);
    assertThat(warning.path("number").asString()).isEqualTo("CN190300003A");
    assertThat(warning.path("changes").get(0).path("kind").asString()).isEqualTo("PUBLICATION");
    assertThat(warning.path("passages").get(0).path("field").asString()).isEqualTo("TI");
    assertThat(warnings(key, second.path("next").asLong(), 10).path("warnings").size()).isZero();
    assertThat(warnings(other, 0, 10).path("warnings").size()).isZero();
    assertThat(SITE.get(address, "Authorization", "Bearer " + other).statusCode()).isEqualTo(404);
    assertThat(SITE.json("DELETE", address, "", "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(204);
    assertThat(SITE.get(address, "Authorization", "Bearer " + key).statusCode()).isEqualTo(404);
    receiver.stop(0);
  }

  @Test
  void whatCannotBeWatchedIsRefusedInWords() {
    var key = SITE.bean(Clients.class).register(new Actor.Platform(), "Wrong", "p-3", "").key();
    for (var body :
        List.of(
            "{}",
            "{\"subject\":\"ti=\\\"open\"}",
            "{\"subject\":\"lamp\",\"kind\":\"class\"}",
            "{\"subject\":\"lamp\",\"rhythm\":\"hourly\"}",
            "{\"subject\":\"lamp\",\"changes\":[]}",
            "{\"subject\":\"lamp\",\"email\":\"nobody\"}")) {
      var answer = SITE.json("POST", "/api/v1/watches", body, "Authorization", "Bearer " + key);
      assertThat(answer.statusCode()).as(body).isEqualTo(422);
      assertThat(read(answer.body()).path("type").asString()).isEqualTo("/problems/watch.not-made");
      assertThat(read(answer.body()).path("errors").size()).as(body).isEqualTo(1);
    }
  }

  private static JsonNode warnings(String key, long after, int limit) {
    return read(
        SITE.get(
                "/api/v1/warnings?after=" + after + "&limit=" + limit,
                "Authorization",
                "Bearer " + key)
            .body());
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static void put(String number, String title) {
    var record =
        new PatentDraft("invented", new PublicationNumber("CN", number, "A"))
            .title("en", title)
            .build();
    var _ =
        SITE.bean(TransactionTemplate.class)
            .execute(_ -> SITE.bean(Patents.class).put(List.of(record)));
  }
}
