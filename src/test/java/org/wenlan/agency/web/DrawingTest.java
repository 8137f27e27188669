package org.wenlan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.agency.web.InventedAgencies.done;
import static org.wenlan.agency.web.InventedAgencies.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.agency.AgencyLoading;
import org.wenlan.agency.Drawing;
import org.wenlan.agency.Inspections;
import org.wenlan.kernel.Sha256;

/** A draw of random inspections, which anyone makes again. Everything is invented. */
class DrawingTest {
  private static final InventedAgencies AGENCIES = new InventedAgencies();
  private static final Clock CLOCK = AGENCIES.site.bean(Clock.class);
  private static final LocalDate TODAY = LocalDate.now(CLOCK);

  @AfterAll
  static void stop() {
    AGENCIES.site.close();
  }

  @Test
  void aDrawIsFixedBeforeItIsMadeAndAnyoneMakesItAgain() throws Exception {
    var answer =
        AGENCIES.officer.post(
            AGENCIES.site,
            "/agencies/inspections",
            "title",
            "Inspection of spring (invented)",
            "wanted",
            "2",
            "inspectors",
            "Inspector One\nInspector Two\nInspector Three",
            "source",
            "An invented lottery",
            "day",
            TODAY.plusDays(1).toString());
    done(answer);
    var path = answer.headers().firstValue("Location").orElseThrow();
    long id = Long.parseLong(path.replaceAll(".*/", ""));
    var api = "/api/v1" + path;
    var before = AGENCIES.site.get(api).body();
    assertThat(before).contains("listHash", "commitment").doesNotContain("nonce\":", "seed\":");
    var list = AGENCIES.site.get(path + ".txt").body();
    assertThat(before).contains(Sha256.hex(list));
    refused(
        AGENCIES.officer.post(AGENCIES.site, path + "/draw", "value", "1 2 3"),
        "The draw is not made before");
    assertThat(AGENCIES.expert.post(AGENCIES.site, path + "/draw", "value", "1").statusCode())
        .isEqualTo(403);
    var door = AGENCIES.site.bean(Inspections.class);
    var tomorrow = CLOCK.instant().plus(Duration.ofDays(1));
    assertThat(door.draw(AGENCIES.stranger.person(), id, "1 2 3", tomorrow)).isPresent();
    // The register goes on living: the list of the draw does not.
    assertThat(
            AGENCIES.load(
                "row,licence,name,region,licensed\n"
                    + "agency,90099,Invented Late Agency,330100,2025-01-01\n"))
        .isInstanceOf(AgencyLoading.Read.Rows.class);
    assertThat(door.draw(AGENCIES.officer.person(), id, " 1 2  3 ", tomorrow)).isEmpty();
    assertThat(door.draw(AGENCIES.officer.person(), id, "4 5 6", tomorrow))
        .as("nobody draws twice")
        .isPresent();
    var draw = door.find(id).orElseThrow().draw().orElseThrow();
    assertThat(before).contains(Sha256.hex(draw.nonce()));
    var drawing = Drawing.read(list).orElseThrow();
    var again = drawing.draw(drawing.seed(draw.nonce(), "1 2 3"));
    assertThat(again).hasSize(2).allSatisfy(one -> assertThat(one.inspectors()).hasSize(2));
    assertThat(AGENCIES.site.get(api).body())
        .contains("\"sameAsKept\":true", draw.nonce(), again.getFirst().key());
    var licence = again.getFirst().licence();
    refused(
        AGENCIES.officer.post(
            AGENCIES.site, path + "/findings", "licence", licence, "finding", "FOUND"),
        "Nothing was written");
    done(
        AGENCIES.officer.post(
            AGENCIES.site,
            path + "/findings",
            "licence",
            licence,
            "finding",
            "FOUND",
            "kind",
            "NOT_FOR_PROTECTION",
            "facts",
            "Twenty filings of one evening (invented)."));
    refused(
        AGENCIES.officer.post(
            AGENCIES.site, path + "/findings", "licence", licence, "finding", "CLEAN"),
        "its finding is on record");
    refused(
        AGENCIES.officer.post(
            AGENCIES.site, path + "/findings", "licence", "90099", "finding", "CLEAN"),
        "was not drawn");
    assertThat(AGENCIES.officer.get(AGENCIES.site, "/agencies/desk").body())
        .contains("random inspection");
    assertThat(AGENCIES.site.get(path + "?lang=en").body())
        .contains("it is the same as the one that was kept")
        .doesNotContain("Twenty filings");
  }

  @Test
  void aDrawIsTheSameWhateverTheListsOrderAndFair() {
    var drawn = new int[10];
    var text = new StringBuilder("wanted\t3\n");
    for (int i = 0; i < 10; i++) {
      text.append("agency\t9100").append(i).append("\tInvented ").append(i).append('\n');
    }
    text.append("inspector\tOne\ninspector\tTwo\n");
    var drawing = Drawing.read(text.toString()).orElseThrow();
    for (int seed = 0; seed < 2_000; seed++) {
      var result = drawing.draw(drawing.seed("nonce", String.valueOf(seed)));
      assertThat(result).extracting(Drawing.Drawn::licence).doesNotHaveDuplicates().hasSize(3);
      result.forEach(one -> drawn[one.licence().charAt(4) - '0']++);
    }
    // 600 each on the average; five standard deviations are about 102.
    assertThat(java.util.Arrays.stream(drawn).boxed())
        .allSatisfy(times -> assertThat(times).isBetween(498, 702));
    for (var broken : List.of("", "wanted\t3", "wanted\t3\nwanted\t2\n", "wanted\tx\n", "<b>\n")) {
      assertThat(Drawing.read(broken)).as(broken).isEmpty();
    }
  }
}
