package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** An officer dispatches everything that waits with one press of a button. */
class WholeBatchTest {

  @Test
  void everythingThatWaitsIsOfferedAtOnce_fairlyAndWithinTheRoomOfEachUnit() {
    try (var centre = new Centre()) {
      // Two units alike, and one that is nearly full after ten cases.
      centre.site.bean(Units.class).put(unit("aa-second", 50));
      centre.site.bean(Units.class).put(unit("bb-small", 1));
      var key =
          "Bearer "
              + centre
                  .site
                  .bean(Clients.class)
                  .register(new Actor.Platform(), "a platform", "p", "")
                  .key();
      var body =
          IntStream.range(0, 90)
              .mapToObj(n ->
                  QuestionToOpinionTest.question("b-" + n, "US 9999999 B2", "shop")
                      .replace("spu-1", "spu-" + n))
              .collect(Collectors.joining(",", "[", "]"));
      assertThat(
              centre
                  .site
                  .json("POST", "/api/v1/consultations:batch", body, "Authorization", key)
                  .statusCode())
          .isEqualTo(200);
      var sql = centre.site.bean(JdbcClient.class);
      var all =
          sql.sql("select number from docket.case_file").query(String.class).list().stream()
              .map(number -> "case=" + number + ":1")
              .collect(Collectors.joining("&"));
      assertThat(press(centre, "act=accept&" + all)).contains("90 done.");
      assertThat(states(sql)).containsOnly(java.util.Map.entry("Accepted", 90L));

      var page = press(centre, "act=offer-all");

      assertThat(page).contains("90 done.");
      assertThat(states(sql)).containsOnly(java.util.Map.entry("Offered", 90L));
      var load =
          sql.sql("select desk from docket.case_file").query(String.class).list().stream()
              .collect(Collectors.groupingBy(desk -> desk, Collectors.counting()));
      assertThat(load).as("nothing stays at the centre").doesNotContainKey(Centre.CENTRE);
      assertThat(load.getOrDefault("bb-small", 0L)).isLessThanOrEqualTo(10);
      assertThat(
              Math.abs(load.getOrDefault("aa-second", 0L) - load.getOrDefault(Centre.PARTNER, 0L)))
          .as(load.toString())
          .isLessThanOrEqualTo(50);
      // Nobody of a unit may dispatch.
      assertThat(
              centre
                  .site
                  .post("/desk/acts", "act=offer-all", "Cookie", centre.coordinator.cookie())
                  .statusCode())
          .isEqualTo(403);
    }
  }

  private static String press(Centre centre, String form) {
    var answer =
        centre.site.post(
            "/desk/acts", form, "Cookie", centre.officer.cookie(), "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static java.util.Map<String, Long> states(JdbcClient sql) {
    return sql.sql("select state from docket.case_file").query(String.class).list().stream()
        .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
  }

  private static Unit unit(String code, int capacity) {
    return new Unit(
        code,
        "虚构单位" + code,
        "Invented unit " + code,
        Unit.Level.PARTNER,
        "440100",
        null,
        LocalDate.of(2019, 1, 1),
        null,
        Set.of(Unit.Matter.values()),
        List.of(),
        capacity,
        true);
  }
}
