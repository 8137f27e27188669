package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import tools.jackson.databind.json.JsonMapper;

/** From a question to a verified opinion, on a real patent: by the API and by the pages. */
class QuestionToOpinionTest {

  /** One message as its receiver got it. */
  record Received(String id, String timestamp, String signature, String body) {}

  @Test
  void aPlatformAsksAUnitJudgesASecondPersonSignsAndTheOpinionVerifies() throws Exception {
    var messages = Collections.synchronizedList(new ArrayList<Received>());
    var receiver = receiver(messages);
    try (var centre = new Centre()) {
      var patent = centre.realPatent();
      var client =
          centre
              .site
              .bean(Clients.class)
              .register(
                  new Actor.Platform(),
                  "An invented platform",
                  "platform-1",
                  "http://localhost:" + receiver.getAddress().getPort() + "/hook");
      var key = "Bearer " + client.key();

      var sent =
          centre.site.json(
              "POST",
              "/api/v1/consultations:batch",
              "["
                  + question("r-1", patent.number().original(), "shop 1")
                  + ","
                  + question("r-2", patent.number().original(), "shop 2")
                  + "]",
              "Authorization",
              key);
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
      var results = JsonMapper.shared().readTree(sent.body()).path("results");
      var number = results.path(0).path("number").asString();
      assertThat(results.path(0).path("outcome").asString()).isEqualTo("opened");
      assertThat(results.path(0).path("right").path("publication").asString())
          .isEqualTo(patent.number().toString());
      assertThat(results.path(1).path("outcome").asString()).isEqualTo("joined");
      assertThat(results.path(1).path("number").asString()).isEqualTo(number);

      judged(centre, number);

      var found = centre.site.get("/api/v1/consultations/" + number, "Authorization", key).body();
      var consultation = JsonMapper.shared().readTree(found);
      assertThat(consultation.path("state").asString()).isEqualTo("Answered");
      assertThat(consultation.path("conclusion").asString())
          .isEqualTo("LIKELY_INFRINGES_EQUIVALENT");
      assertThat(consultation.path("listings").size()).isEqualTo(2);
      verified(centre, consultation.path("verify").asString());
      arrived(messages, client, number);
    } finally {
      receiver.stop(0);
    }
  }

  /** Accepted and offered by the officer, taken, judged and signed by three of the unit. */
  static void judged(Centre centre, String number) {
    assertThat(centre.get(centre.coordinator, "/cases/" + number).statusCode()).isEqualTo(404);
    centre.done(centre.officer, number, "accept", "difficulty", "ORDINARY");
    centre.done(centre.officer, number, "offer", "unit", Centre.PARTNER);
    centre.done(centre.coordinator, number, "take");
    centre.done(centre.expert, number, "claim", "free", "true");
    var page = centre.get(centre.expert, "/cases/" + number).body();
    int features = page.split("class=\"feature\"").length - 1;
    assertThat(features).as("features of the claim").isGreaterThan(1);
    assertThat(centre.act(centre.expert, number, "hand-in").statusCode()).isEqualTo(409);
    centre.done(centre.expert, number, "fill", filled(features));
    stale(centre, number);
    // Whoever drafted it is a reviewer too, and still may not review it.
    assertThat(centre.act(centre.expert, number, "sign", "free", "true").statusCode())
        .isEqualTo(409);
    centre.done(centre.reviewer, number, "sign", "free", "true");
  }

  /** A signature asks for a second factor of the last ten minutes. */
  private static void stale(Centre centre, String number) {
    var sql = centre.site.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
    var id = centre.reviewer.person().id();
    var older =
        "update account.session set confirmed = confirmed + (:minutes || ' minutes')::interval where person = :id";
    assertThat(sql.sql(older).param("minutes", "-11").param("id", id).update()).isEqualTo(1);
    var asked = centre.act(centre.reviewer, number, "sign", "free", "true");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(asked.headers().firstValue("Location").orElse("")).startsWith("/confirm?to=");
    assertThat(sql.sql(older).param("minutes", "11").param("id", id).update()).isEqualTo(1);
  }

  private static String[] filled(int features) {
    var fields = new ArrayList<String>();
    IntStream.rangeClosed(1, features)
        .forEach(n ->
            Collections.addAll(
                fields,
                "match-" + n,
                n == 2 ? "EQUIVALENT" : "IDENTICAL",
                "evidence-" + n,
                "photo " + n));
    for (var reason : List.of("means", "function", "effect", "obviousness")) {
      Collections.addAll(fields, reason + "-2", "reasoned " + reason);
    }
    Collections.addAll(
        fields, "reasoning", "Every feature is found. 每一项特征均已找到。", "then", "hand-in");
    return fields.toArray(String[]::new);
  }

  private static void verified(Centre centre, String path) throws Exception {
    var page = centre.site.get(path, "Accept-Language", "zh-CN").body();
    var code = path.substring(path.lastIndexOf('/') + 1);
    var pdf = centre.site.bytes("/opinions/" + code + ".pdf", "Accept-Language", "zh-CN");
    var record = centre.site.bytes("/opinions/" + code + ".json");
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(page).contains(sha(pdf)).contains(sha(record)).contains("很可能侵权（等同）");
    assertThat(centre.site.get("/verify/AAAA-BBBB-CCCC-DDDD").statusCode()).isEqualTo(404);
  }

  private static String sha(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void arrived(List<Received> messages, Clients.Issued client, String number)
      throws Exception {
    for (int i = 0; i < 600 && messages.size() < 2; i++) {
      Thread.sleep(100);
    }
    assertThat(messages).hasSize(2);
    var types =
        messages.stream()
            .map(one -> JsonMapper.shared().readTree(one.body()).path("type").asString())
            .toList();
    assertThat(types).containsExactly("consultation.accepted", "consultation.answered");
    for (var message : messages) {
      assertThat(message.body()).contains(number).contains("r-1").contains("r-2");
      var mac = Mac.getInstance("HmacSHA256");
      var secret = client.secret().substring("whsec_".length());
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
      var signed = message.id() + "." + message.timestamp() + "." + message.body();
      assertThat(message.signature())
          .isEqualTo(
              "v1,"
                  + Base64.getEncoder()
                      .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }
  }

  private static HttpServer receiver(List<Received> messages) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          messages.add(
              new Received(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  static String question(String reference, String number, String place) {
    return """
    {"reference":"%s","requester":{"asker":"platform","name":"An invented platform"},
     "right":{"matter":"patent","number":"%s","claim":1},
     "product":{"name":"An invented product","model":"M-1","key":"spu-1"},
     "listing":{"platform":"An invented platform","place":"%s","seller":"Seller","price":"10"},
     "facts":"It looks the same.","region":"330100"}\
    """
        .formatted(reference, number, place);
  }
}
