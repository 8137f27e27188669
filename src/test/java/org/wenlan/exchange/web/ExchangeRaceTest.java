package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.exchange.web.InventedExchange.done;
import static org.wenlan.exchange.web.InventedExchange.number;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.register.Burden;
import org.wenlan.register.Register;

/** Two at once. Everything is invented. */
class ExchangeRaceTest {
  private static final InventedExchange EXCHANGE = new InventedExchange();

  @AfterAll
  static void stop() {
    EXCHANGE.close();
  }

  private static List<Integer> atOnce(List<Callable<Integer>> tasks) throws Exception {
    var statuses = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(tasks.size())) {
      for (var result : pool.invokeAll(tasks)) {
        statuses.add(result.get());
      }
    }
    return statuses;
  }

  @Test
  void ofTwoDealsAboutOneListingExactlyOneStands() throws Exception {
    int nth = 0;
    for (var way : List.of("TRANSFER", "LICENCE", "TRANSFER", "LICENCE")) {
      int serial = 200 + nth++;
      EXCHANGE.enter(EXCHANGE.right(serial, "Lamp " + serial, "F21L4/00", "Lamp Works"));
      var listing = EXCHANGE.published(number(serial), "Lamp Works");
      var tasks = new ArrayList<Callable<Integer>>();
      for (var party : List.of("One Ltd", "Two Ltd", "Three Ltd")) {
        var talk = EXCHANGE.agreed(listing, way, "10");
        done(EXCHANGE.recorded(talk.number(), party, "10"));
        var version = EXCHANGE.version(talk.number());
        tasks.add(() ->
            EXCHANGE
                .head
                .post(
                    EXCHANGE.site,
                    "/exchange/desk/" + talk.number() + "/confirm",
                    "version",
                    version)
                .statusCode());
      }
      var statuses = atOnce(tasks);
      assertThat(statuses).as(way).filteredOn(status -> status == 303).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 409 || status == 412).hasSize(2);
      var entry = EXCHANGE.site.bean(Register.class).find(number(serial)).orElseThrow();
      if (way.equals("TRANSFER")) {
        assertThat(entry.right().owners()).hasSize(1).doesNotContain("Lamp Works");
      } else {
        assertThat(entry.on(EXCHANGE.today))
            .filteredOn(one -> one.kind() == Burden.Kind.LICENCE)
            .hasSize(1);
      }
      assertThat(entry.has(Burden.Kind.LISTING, EXCHANGE.today)).isFalse();
    }
  }

  @Test
  void aRightIsListedOnceHoweverManyPublishItAtOnce() throws Exception {
    EXCHANGE.enter(EXCHANGE.right(190, "Lamp with two doors", "F21L4/00", "Door Works"));
    var tasks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 4; i++) {
      var sent = EXCHANGE.listed(number(190), "Door Works");
      var version = EXCHANGE.version(sent.number());
      tasks.add(() ->
          EXCHANGE
              .clerk
              .post(
                  EXCHANGE.site, "/exchange/desk/" + sent.number() + "/publish", "version", version)
              .statusCode());
    }
    assertThat(atOnce(tasks)).containsOnlyOnce(303);
    var entry = EXCHANGE.site.bean(Register.class).find(number(190)).orElseThrow();
    assertThat(entry.burdens()).hasSize(1);
  }

  @Test
  void anOfferThatIsTakenBackWhileItIsAcceptedIsOneOfTheTwo() throws Exception {
    EXCHANGE.enter(EXCHANGE.right(191, "Lamp in a box", "F21L4/00", "Box Works"));
    var listing = EXCHANGE.published(number(191), "Box Works");
    var talk = EXCHANGE.contacted(listing.number(), "");
    InventedExchange.well(EXCHANGE.mine(listing, talk.number(), "agree"));
    InventedExchange.well(
        EXCHANGE.mine(talk, talk.number(), "put", "way", "LICENCE", "price", "10"));
    var version = EXCHANGE.version(talk.number());
    List<Callable<Integer>> both =
        List.of(
            () ->
                EXCHANGE
                    .anyone(
                        "/exchange/mine/accept",
                        "number",
                        listing.number(),
                        "code",
                        listing.code(),
                        "talk",
                        talk.number(),
                        "version",
                        version)
                    .statusCode(),
            () ->
                EXCHANGE
                    .anyone(
                        "/exchange/mine/put",
                        "number",
                        talk.number(),
                        "code",
                        talk.code(),
                        "version",
                        version,
                        "way",
                        "LICENCE",
                        "price",
                        "1")
                    .statusCode());
    assertThat(atOnce(both)).containsOnlyOnce(200).contains(412);
  }
}
