package org.wenlan.composite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** From the command that publishes to the page, the files and the API that everybody reads. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompositePagesTest {
  private static final Site SITE = Site.whole();
  private static final String ID = "ip-provinces-1";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  static Path folder;

  /** What a command did. */
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = new CommandLine(SITE.bean(CompositeCommand.class));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** Invented values of twelve regions over three years, in the columns of the shipped model. */
  @BeforeAll
  static void invent() throws IOException {
    var random = new Random(7);
    var table =
        new StringBuilder(
            "gb2260,province,year,rd_fte_total,rd_fte_研究人员,rd_internal_wan_total,budget_yi_scitech,"
                + "patent_apply_invention,patent_grant_invention,patent_valid_invention,"
                + "patent_valid_total,tech_market_value_wan,tech_market_contracts,"
                + "pop_resident_wan,gdp_yi,budget_yi_total\n");
    for (int region = 1; region <= 12; region++) {
      double own = Math.exp(random.nextGaussian() / 2);
      for (int year = 2020; year <= 2022; year++) {
        table.append("%d,虚构省%d,%d".formatted(900_000 + region, region, year));
        for (int column = 0; column < 10; column++) {
          // One region has no figure of the market in the middle year, another none at all.
          boolean missing = column == 8 && (region == 3 && year == 2021 || region == 12);
          table.append(',');
          if (!missing) {
            table.append(own * (100 + column) * Math.exp(random.nextGaussian() / 4));
          }
        }
        table.append(",100,1000,500\n");
      }
    }
    Files.writeString(folder.resolve("invented.csv"), table);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static String data() {
    return folder.resolve("invented.csv").toString();
  }

  @Test
  @Order(1)
  void nothingIsShownBeforeAnythingIsPublished_andNothingIsPublishedWithoutAVintage() {
    assertThat(SITE.get("/composite?lang=en").body()).contains("Nothing is published yet");
    var ran = run("publish", "ip-provinces", "--data", data(), "--runs", "300");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("--vintage");
    assertThat(SITE.get("/composite/" + ID).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void theSameResultIsPublishedOnce() {
    for (int i = 0; i < 2; i++) {
      var ran = publish("invented for a test");
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out().strip()).isEqualTo(ID);
    }
    assertThat(publish("another state").out().strip()).isEqualTo("ip-provinces-2");
  }

  private static Ran publish(String vintage) {
    return run("publish", "ip-provinces", "--data", data(), "--runs", "300", "--vintage", vintage);
  }

  @Test
  @Order(3)
  void everyPageIsReadableInBothLanguages() {
    var screens = new Screens(SITE.address());
    screens.look("composite", "/composite");
    screens.look("composite-edition", "/composite/" + ID + "?period=2022&unit=900004");
  }

  @Test
  @Order(4)
  void thePageShowsScoresIntervalsDriversAndHowItWasMade() {
    var en = SITE.get("/composite/" + ID + "?lang=en&period=2021&unit=900004").body();
    assertThat(en)
        .contains("Ranks of 2021")
        .contains("虚构省4, 2021: where the score comes from")
        .contains("vintage: invented for a test")
        .contains("seed 20231231, 300 runs")
        .contains("Missing values filled in: 1 (")
        .contains("weighted geometric mean");
    assertThat(SITE.get("/composite/" + ID + "?period=1999&lang=en").body())
        .contains("There is no period \"1999\"");
    assertThat(SITE.get("/composite/no-such-1").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(5)
  void filesAndApiHoldWhatThePageShows() {
    var json =
        JsonMapper.shared().readTree(SITE.get("/api/v1/composite/" + ID + "?period=2022").body());
    assertThat(json.path("lines").size()).isEqualTo(12);
    assertThat(json.path("lines").path(0).path("rank").asInt()).isEqualTo(1);
    assertThat(json.path("made").path("seed").asLong()).isEqualTo(20231231);
    assertThat(json.path("made").path("modelHash").asString()).hasSize(64);
    assertThat(json.path("method").asString()).contains("model: ip-provinces");
    // Who misses a value that nothing fills in has no score.
    assertThat(json.path("lines").path(11).path("unit").asString()).isEqualTo("900012");
    assertThat(json.path("lines").path(11).path("score").isNull()).isTrue();
    var csv = SITE.get("/composite/" + ID + ".csv").body();
    assertThat(csv.lines()).hasSize(1 + 36);
    var first = json.path("lines").path(0);
    assertThat(csv).contains("\"2022\"," + first.path("score").asString() + ",1,11,");
    assertThat(SITE.get("/composite/" + ID + ".json").statusCode()).isEqualTo(200);
    assertThat(SITE.get("/api/v1/composite").body()).contains(ID);
    assertThat(SITE.get("/api/v1/composite/" + ID + "?period=1999").statusCode()).isEqualTo(400);
    assertThat(SITE.get("/api/v1/composite/no-such-1").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(6)
  void theCommandPrintsDataAndSaysWhatIsWrong() {
    var ran = run("compute", "ip-provinces", "--data", data(), "--json");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(JsonMapper.shared().readTree(ran.out()).path("lines").size()).isEqualTo(36);
    assertThat(run("compute", "ip-provinces", "--data", data()).out()).startsWith("# ");
    assertThat(run("models").out()).startsWith("ip-provinces\t");
    assertThat(run("check", "ip-provinces").code()).isZero();
    assertThat(run("sensitivity", "ip-provinces", "--data", data(), "--samples", "64").code())
        .isZero();
    assertThat(run("compute", "no-such", "--data", data()).code()).isEqualTo(1);
    assertThat(run("compute", "ip-provinces", "--data", "no-such.csv").code()).isEqualTo(1);
    assertThat(run("compute", "ip-provinces", "--data", data(), "--period", "1999").code())
        .isEqualTo(1);
    assertThat(run("compute", "ip-provinces").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("compute", "--help").code()).isZero();
  }
}
