package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.exchange.web.InventedExchange.done;
import static org.wenlan.exchange.web.InventedExchange.found;
import static org.wenlan.exchange.web.InventedExchange.number;
import static org.wenlan.exchange.web.InventedExchange.refused;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Meetings and who sits where. Everything is invented. */
class MeetingTest {
  private static final InventedExchange EXCHANGE = new InventedExchange();

  @AfterAll
  static void stop() {
    EXCHANGE.close();
  }

  private static String planned(String title, String begins, int slots, int tables) {
    var answer =
        EXCHANGE.clerk.post(
            EXCHANGE.site,
            "/exchange/meetings",
            "title",
            title,
            "place",
            "Invented Hall",
            "day",
            EXCHANGE.today.toString(),
            "begins",
            begins,
            "slot",
            "20",
            "slots",
            String.valueOf(slots),
            "tables",
            String.valueOf(tables),
            "branch",
            "",
            "region",
            "330100");
    done(answer);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> seat(
      String meeting, String slot, String listing, String want) {
    return EXCHANGE.clerk.post(
        EXCHANGE.site, meeting + "/seat", "slot", slot, "listing", listing, "want", want);
  }

  private static String listing(int serial, String title, String person) {
    EXCHANGE.enter(EXCHANGE.right(serial, title, "B25B1/00", "Works " + serial));
    return EXCHANGE
        .published(
            number(serial),
            "Works " + serial,
            "mode",
            "AGREEMENT",
            "ways",
            "LICENCE",
            "name",
            person)
        .number();
  }

  private static String want(String title, String person) {
    var receipt =
        EXCHANGE.receipt(
            EXCHANGE.anyone(
                "/exchange/want",
                "title",
                title,
                "text",
                title + " (invented)",
                "classes",
                "B25B",
                "ways",
                "LICENCE",
                "name",
                person,
                "contact",
                person + "@invented.example"));
    done(EXCHANGE.desk(EXCHANGE.clerk, receipt.number(), "publish"));
    return receipt.number();
  }

  @Test
  void nobodyIsGivenTwoPlacesAtOneTime_hereOrAtAnotherMeeting() {
    var vice = listing(101, "Vice with soft jaws", "Bao");
    var clamp = listing(102, "Clamp of one hand", "Gu");
    var first = want("Soft vice", "Chen");
    var second = want("Clamp for one hand", "Ding");
    var meeting = planned("Spring day (invented)", "09:00", 3, 2);
    done(seat(meeting, "1", vice, first));
    refused(seat(meeting, "1", clamp, first), 409, "sits elsewhere at that time");
    refused(seat(meeting, "1", vice, second), 409, "sits elsewhere at that time");
    done(seat(meeting, "1", clamp, second));
    refused(seat(meeting, "0", vice, first), 409, "meet here already");
    done(seat(meeting, "0", vice, second));
    var other = planned("Across the street (invented)", "09:10", 3, 9);
    // Its first slot runs into the first two of the other meeting, its second into the second.
    refused(seat(other, "1", vice, first), 409, "sits elsewhere at that time");
    done(seat(other, "3", vice, first));
    var page = EXCHANGE.site.get(meeting + "?lang=en").body();
    assertThat(page)
        .contains("09:00", "09:20", "Vice with soft jaws", "Clamp for one hand")
        .doesNotContain("Chen", "Ding@", "invented.example");
    var id =
        found(
            EXCHANGE.clerk.get(EXCHANGE.site, meeting), "name=\"appointment\" value=\"([0-9]+)\"");
    assertThat(
            EXCHANGE
                .stranger
                .post(EXCHANGE.site, meeting + "/free", "appointment", id)
                .statusCode())
        .isEqualTo(404);
    done(EXCHANGE.clerk.post(EXCHANGE.site, meeting + "/free", "appointment", id));
    done(seat(meeting, "1", vice, first));
    done(EXCHANGE.clerk.post(EXCHANGE.site, meeting + "/hold"));
    refused(seat(meeting, "2", clamp, first), 409, "changes no more");
  }

  @Test
  void tenWhoSeatOnePersonAtOnceSeatHimOnce() throws Exception {
    var vice = listing(110, "Vice for pipes", "Hua");
    var wants = new ArrayList<String>();
    for (int i = 0; i < 10; i++) {
      wants.add(want("Pipe vice " + i, "Person" + i));
    }
    var one = planned("First hall (invented)", "13:00", 1, 20);
    var two = planned("Second hall (invented)", "13:00", 1, 20);
    var tasks = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < wants.size(); i++) {
      var want = wants.get(i);
      var meeting = i % 2 == 0 ? one : two;
      tasks.add(() -> seat(meeting, "1", vice, want).statusCode());
    }
    var statuses = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(10)) {
      for (var result : pool.invokeAll(tasks)) {
        statuses.add(result.get());
      }
    }
    assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(9);
  }

  @Test
  void thoseWhoFitBestAreSeatedByThemselves_andNobodyTwice() {
    var _ = listing(120, "Gripper for glass panes with suction", "Ji");
    var _ = listing(121, "Torque wrench that clicks twice", "Kang");
    var _ = want("Suction gripper for glass panes", "Lin");
    var _ = want("Torque wrench which clicks", "Mo");
    var meeting = planned("Best day (invented)", "16:00", 2, 1);
    var filled = EXCHANGE.clerk.post(EXCHANGE.site, meeting + "/fill");
    assertThat(filled.statusCode()).isEqualTo(200);
    assertThat(filled.body())
        .contains("2 pairs seated", "Gripper for glass panes", "Torque wrench that clicks");
    var again = EXCHANGE.clerk.post(EXCHANGE.site, meeting + "/fill");
    assertThat(again.body()).contains("0 pairs seated");
  }

  @Test
  void whatDoesNotFitIntoADayIsRefused() {
    for (var wrong : List.of("25:00", "23:50")) {
      var answer =
          EXCHANGE.clerk.post(
              EXCHANGE.site,
              "/exchange/meetings",
              "title",
              "Late",
              "place",
              "Hall",
              "day",
              EXCHANGE.today.toString(),
              "begins",
              wrong,
              "slot",
              "20",
              "slots",
              "9",
              "tables",
              "3");
      assertThat(answer.statusCode()).isEqualTo(422);
    }
  }
}
