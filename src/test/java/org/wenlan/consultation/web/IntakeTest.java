package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What platforms send: taken once, refused item by item, and nothing acknowledged is lost. */
class IntakeTest {
  private static final Centre CENTRE = new Centre();
  private static final String KEY = key("platform one");

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  private static String key(String name) {
    return "Bearer "
        + CENTRE.site.bean(Clients.class).register(new Actor.Platform(), name, name, "").key();
  }

  private static HttpResponse<String> send(String path, String body, String key, String... more) {
    var headers = new ArrayList<>(List.of("Authorization", key, "Accept-Language", "en"));
    headers.addAll(List.of(more));
    return CENTRE.site.json("POST", path, body, headers.toArray(String[]::new));
  }

  private static String question(String reference, String product) {
    return QuestionToOpinionTest.question(reference, "US 9999999 B2", "shop " + reference)
        .replace("spu-1", product);
  }

  private static JsonNode results(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).path("results");
  }

  @Test
  void aQuestionIsTakenOnceHoweverOftenItIsSent() {
    var first = send("/api/v1/consultations", question("once-1", "once"), KEY);
    var again = send("/api/v1/consultations", question("once-1", "once"), KEY);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(JsonMapper.shared().readTree(again.body()).path("outcome").asString())
        .isEqualTo("same");
    assertThat(first.body()).contains("\"standing\":\"unknown\"");
    var other = send("/api/v1/consultations", question("once-1", "another product"), KEY);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("\"pointer\":\"/reference\"").contains("reference-reused");
  }

  @Test
  void theReferencesOfTwoPlatformsAreTheirOwn() {
    var key = key("platform two");
    var one = send("/api/v1/consultations", question("own-1", "own"), KEY);
    var two = send("/api/v1/consultations", question("own-1", "own"), key);
    assertThat(two.statusCode()).isEqualTo(201);
    var path = one.headers().firstValue("Location").orElseThrow();
    assertThat(CENTRE.site.get(path, "Authorization", KEY).statusCode()).isEqualTo(200);
    assertThat(CENTRE.site.get(path, "Authorization", key).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongWithOneItemIsSaidByItsPlaceAndKeepsNoOtherOut() {
    var body =
        "["
            + question("item-1", "item-1")
            + ","
            + question("item-2", "item-2").replace("It looks the same.", "")
            + ","
            + question("item-3", "item-3").replace("\"facts\"", "\"status\":\"Answered\",\"facts\"")
            + ","
            + question("item-4", "item-4").replace("\"matter\":\"patent\"", "\"matter\":\"plant\"")
            + ","
            + question("item-5", "item-5").replace("\"claim\":1", "\"claim\":1e400")
            + ","
            + "7]";
    var results = results(send("/api/v1/consultations:batch", body, KEY));
    assertThat(results.path(0).path("outcome").asString()).isEqualTo("opened");
    assertThat(pointer(results, 1)).isEqualTo("/facts");
    assertThat(pointer(results, 2)).isEqualTo("/status");
    assertThat(pointer(results, 3)).isEqualTo("/right/matter");
    assertThat(pointer(results, 4)).isEqualTo("/right/claim");
    assertThat(results.path(5).path("outcome").asString()).isEqualTo("refused");
    for (int i = 1; i < 6; i++) {
      assertThat(results.path(i).path("errors").path(0).path("text").asString())
          .hasSizeGreaterThan(20);
    }
  }

  private static String pointer(JsonNode results, int item) {
    return results.path(item).path("errors").path(0).path("pointer").asString();
  }

  @Test
  void aBodyThatIsNoJsonOrNoBatchIsRefusedWithItsPlace() {
    var path = "/api/v1/consultations:batch";
    var deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(send(path, deep, KEY).statusCode()).isEqualTo(400);
    assertThat(send(path, "[{\"reference\":\"a\",\"reference\":\"b\"}]", KEY).statusCode())
        .isEqualTo(400);
    var broken = send(path, "[{\"reference\": \"a\",\n  oops}]", KEY);
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("Line 2");
    assertThat(send(path, "[]", KEY).statusCode()).isEqualTo(400);
    assertThat(send(path, "{}", KEY).statusCode()).isEqualTo(400);
    var many = "[" + "{},".repeat(1_000) + "{}]";
    assertThat(send(path, many, KEY).body()).contains("1,001").contains("no-batch");
    var proto = send("/api/v1/consultations", "{\"__proto__\":{\"x\":1}}", KEY);
    assertThat(proto.statusCode()).isEqualTo(422);
    assertThat(proto.body()).contains("/__proto__");
  }

  @Test
  void anIdempotencyKeyBelongsToItsClientAndItsBody() {
    var path = "/api/v1/consultations:batch";
    var body = "[" + question("key-1", "key-1") + "]";
    var first = results(send(path, body, KEY, "Idempotency-Key", "k-1"));
    var again = results(send(path, body, KEY, "Idempotency-Key", "k-1"));
    assertThat(again.path(0).path("number")).isEqualTo(first.path(0).path("number"));
    var other = "[" + question("key-2", "key-2") + "]";
    assertThat(send(path, other, KEY, "Idempotency-Key", "k-1").statusCode()).isEqualTo(422);
    assertThat(send(path, other, key("platform three"), "Idempotency-Key", "k-1").statusCode())
        .isEqualTo(200);
    assertThat(send(path, other, KEY, "Idempotency-Key", "k".repeat(300)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void sentByManyConnectionsAtOnceEachQuestionIsOneCase() throws Exception {
    var key = key("platform many");
    var calls = new ArrayList<Callable<HttpResponse<String>>>();
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 25; i++) {
        var items =
            IntStream.range(i * 4, i * 4 + 8)
                .mapToObj(n -> question("many-" + n, "many-" + n / 2))
                .toList();
        calls.add(
            () -> send("/api/v1/consultations:batch", "[" + String.join(",", items) + "]", key));
      }
    }
    java.util.Collections.shuffle(calls, new java.util.Random(5));
    var numbers = new HashSet<String>();
    try (var pool = Executors.newFixedThreadPool(16)) {
      for (var call : pool.invokeAll(calls)) {
        results(call.get()).forEach(one -> numbers.add(one.path("number").asString()));
      }
    }
    // 104 references, two and two of one product.
    assertThat(numbers).hasSize(52);
    var sql = CENTRE.site.bean(JdbcClient.class);
    assertThat(
            sql.sql("select count(*) from consultation.listing where reference like 'many-%'")
                .query(Integer.class)
                .single())
        .isEqualTo(104);
  }

  @Test
  void twoOfficersAtOnceAndOnlyOneIsHeardTheOtherSeesWhatWasChanged() throws Exception {
    var sent = send("/api/v1/consultations", question("race-1", "race"), KEY);
    var number = JsonMapper.shared().readTree(sent.body()).path("number").asString();
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      calls.add(() ->
          CENTRE.act(CENTRE.officer, number, "accept", 1, "difficulty", "SIMPLE").statusCode());
    }
    var statuses = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var one : pool.invokeAll(calls)) {
        statuses.add(one.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(303);
    assertThat(statuses).contains(412).doesNotContain(200, 500);
    var stale = CENTRE.act(CENTRE.officer, number, "refuse", 1, "reason", "SPAM");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body())
        .contains("Somebody changed it")
        .contains("Officer Lin")
        .contains("accepted");
    var events =
        CENTRE
            .site
            .bean(JdbcClient.class)
            .sql("select count(*) from docket.event where number = :number")
            .param("number", number)
            .query(Integer.class)
            .single();
    assertThat(events).isEqualTo(2);
  }

  @Test
  void stepsThatAreNotNextOrNotTheirsAreRefusedAndChangeNothing() {
    var sent = send("/api/v1/consultations", question("steps-1", "steps"), KEY);
    var number = JsonMapper.shared().readTree(sent.body()).path("number").asString();
    for (var act : List.of("keep", "take", "claim", "fill", "hand-in", "sign", "give-back")) {
      var answer = CENTRE.act(CENTRE.officer, number, act, 1, "free", "true", "remark", "x");
      assertThat(answer.statusCode()).as(act).isIn(409, 422);
    }
    // Another unit's case is not there, whatever is tried.
    for (var act : List.of("accept", "take", "claim", "sign")) {
      assertThat(CENTRE.act(CENTRE.expert, number, act, 1).statusCode()).as(act).isEqualTo(404);
    }
    assertThat(CENTRE.get(CENTRE.officer, "/cases/" + number).body()).contains("received");
    assertThat(CENTRE.version(CENTRE.officer, number)).isEqualTo(1);
  }
}
