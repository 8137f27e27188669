package org.wenlan.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.demo.Demonstration;
import org.wenlan.naming.Group;
import org.wenlan.naming.NameGroups;
import org.wenlan.naming.NameRuns;
import org.wenlan.territory.Regions;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.InventedOutlines;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a search to its landscape, its files and its API; the region is made up. */
class LandscapePagesTest {
  private static final Site SITE =
      Site.whole(
          Map.of(
              "../analysis/lamps.tsv",
              "# zh: 灯具产业\n# en: Lamp industries\nL1\t灯\tLamps\tF21S\n",
              "../statistics/regions.geojson",
              InventedOutlines.of(Regions.children("330000"))));

  @BeforeAll
  static void fill() {
    assertThat(SITE.bean(Demonstration.class).fill()).isGreaterThanOrEqualTo(5_000);
    assertThat(SITE.bean(NameRuns.class).run(Instant.EPOCH).groups()).isPositive();
  }

  /** The two largest applicants of a result become one body. */
  private static Group joined(JsonNode landscape) {
    var groups = SITE.bean(NameGroups.class);
    var clerk = SignedIn.as(SITE, "Records Qian", "invented-centre", Role.RECORDS).person();
    var rows = table(landscape, "applicants").path("rows");
    var one = groups.of(rows.path(0).path("value").asString()).orElseThrow();
    var other = groups.of(rows.path(1).path("value").asString()).orElseThrow();
    assertThat(groups.join(clerk, one.id(), other.id(), "invented", Instant.EPOCH))
        .isInstanceOf(NameGroups.Outcome.Done.class);
    return groups.of(rows.path(1).path("value").asString()).orElseThrow();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static String body(String path) {
    var answer = SITE.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(body(path));
  }

  private static JsonNode table(JsonNode landscape, String id) {
    for (var table : landscape.path("tables")) {
      if (table.path("id").asString().equals(id)) {
        return table;
      }
    }
    throw new AssertionError("There is no table " + id);
  }

  @Test
  void aLandscapeCanBeReadByEveryone() {
    var screens = new Screens(SITE.address());
    screens.look("landscape", "/landscape?q=" + encoded("电池"));
    screens.look(
        "landscape-two", "/landscape?q=" + encoded("电池") + "&with=" + encoded("rt=design or 装置"));
    screens.look("landscape-misread", "/landscape?q=" + encoded("ti=\"battery"), 400);
    screens.look("landscape-nothing", "/landscape?q=" + encoded("ti=nosuchword"));
  }

  @Test
  void citiesAreDrawnOnTheMapThatTheOfficeBrings() {
    var view = new View("zh", false, 1440, true);
    assertThat(SITE.get("/boundaries/cities.geojson").body()).contains("330100");
    assertThat(SITE.get("/boundaries/provinces.geojson").statusCode()).isEqualTo(404);
    Browser.get()
        .visit(
            view,
            SITE.address() + "/landscape?q=" + encoded("电池"),
            200,
            page -> {
              page.locator("figure[data-file=landscape-cities] canvas").nth(1).waitFor();
              page.locator("figure[data-file=landscape-cities]").scrollIntoViewIfNeeded();
              Screens.now(page, "landscape-map", view);
            });
  }

  @Test
  void aReaderComesFromAResultToItsLandscapeAndBackByARow() {
    Browser.get()
        .visit(
            new View("en", false, 1440, true),
            SITE.address() + "/search?q=" + encoded("电池") + "&lang=en",
            200,
            page -> {
              var found = page.locator("#count strong").innerText();
              page.getByText(
                      "Landscape",
                      new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                  .first()
                  .click();
              page.waitForURL("**/landscape?q=*");
              assertThat(page.locator(".tiles .number").first().innerText()).isEqualTo(found);
              page.waitForSelector("section:has(#applicants) .drawn canvas");
              page.locator("section:has(#fields) summary").click();
              var row = page.locator("section:has(#fields) tbody tr").first();
              var counted = row.locator("td").first().innerText();
              assertThat(counted).isNotEmpty();
              row.locator("a").first().click();
              page.waitForURL("**/search?q=*tf*");
              assertThat(page.locator("#count strong").innerText()).isEqualTo(counted);
            });
  }

  @Test
  void apiPageAndFilesSayTheSame() throws IOException {
    var query = encoded("电池 and pd>=2015");
    var landscape = json("/api/v1/landscape?q=" + query);
    var found = json("/api/v1/patents?limit=0&facets=field,agent,cited&q=" + query);
    long documents = found.path("total").path("documents").asLong();
    assertThat(landscape.path("results").path(0).path("documents").asLong()).isEqualTo(documents);
    var fields = table(landscape, "fields");
    var facet = found.path("facets").path("field");
    assertThat(fields.path("rows").size()).isEqualTo(facet.size());
    for (int i = 0; i < facet.size(); i++) {
      assertThat(fields.path("rows").path(i).path("cells").path(0).asLong())
          .isEqualTo(facet.path(i).path("documents").asLong());
    }
    var first = fields.path("rows").path(0);
    assertThat(
            json("/api/v1/patents?limit=0&q=" + encoded(first.path("q").asString()))
                .path("total")
                .path("documents")
                .asLong())
        .isEqualTo(first.path("cells").path(0).asLong());
    assertThat(landscape.path("exact").asBoolean()).isTrue();

    var csv = body("/landscape/fields.csv?lang=en&q=" + query);
    assertThat(csv.lines()).hasSize(1 + facet.size());
    assertThat(csv).startsWith("\uFEFFCode,Technology field,Documents,");
    assertThat(csv.lines().skip(1).findFirst().orElseThrow())
        .startsWith(first.path("value").asString() + ",")
        .contains("," + first.path("cells").path(0).asLong() + ",");
    try (var book =
        new XSSFWorkbook(
            new ByteArrayInputStream(SITE.bytes("/landscape/fields.xlsx?q=" + query)))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue())
          .isEqualTo(first.path("cells").path(0).asDouble());
    }
    assertThat(body("/landscape?lang=en&q=" + query))
        .contains("Lamp industries")
        .contains("/landscape/fields.csv?q=")
        .contains("data-chart=\"net\"");
  }

  @Test
  void allNamesOfAGroupCountAsOneUnlessTheReaderWantsThemAsWritten() {
    var query = "q=" + encoded("灯 and pd>=2015");
    var path = "/api/v1/landscape?tables=applicants&lang=en&" + query;
    var written = json(path + "&names=written");
    assertThat(written.path("names").asString()).isEqualTo("written");
    var group = joined(written);
    var grouped = json(path);
    assertThat(grouped.path("names").asString()).isEqualTo("grouped");
    var first = table(grouped, "applicants").path("rows").path(0);
    assertThat(first.path("group").asLong()).isEqualTo(group.id());
    assertThat(first.path("name").asString()).isEqualTo(group.name(Locale.ENGLISH));
    long documents = first.path("cells").path(0).asLong();
    var found = json("/api/v1/patents?limit=0&q=" + encoded(first.path("q").asString()));
    assertThat(found.path("total").path("documents").asLong()).isEqualTo(documents);
    assertThat(json(path + "&names=written")).isEqualTo(written);

    assertThat(body("/landscape/applicants.csv?lang=en&" + query).lines().limit(2))
        .first()
        .asString()
        .startsWith("\uFEFFApplicant (names grouped),Documents,")
        .endsWith(",All names");
    assertThat(body("/landscape/applicants.csv?lang=en&names=written&" + query))
        .startsWith("\uFEFFApplicant,Documents,");
    assertThat(body("/landscape?lang=en&" + query))
        .contains("count as one applicant")
        .contains("&amp;names=written");
    assertThat(body("/landscape?lang=en&names=written&" + query))
        .contains("Every name counts for itself");
    assertThat(SITE.get("/api/v1/landscape?names=nosuch").statusCode()).isEqualTo(400);
    new Screens(SITE.address()).look("landscape-grouped", "/landscape?" + query);
  }

  @Test
  void twoSearchesStandBesideEachOther() {
    var path =
        "/api/v1/landscape?tables=status,figures&q="
            + encoded("电池")
            + "&with="
            + encoded("rt=design");
    var landscape = json(path);
    assertThat(landscape.path("results").size()).isEqualTo(2);
    assertThat(landscape.path("tables").size()).isEqualTo(2);
    assertThat(table(landscape, "status").path("columns").size()).isEqualTo(4);
    assertThat(body("/landscape?lang=en&q=" + encoded("电池") + "&with=" + encoded("rt=design")))
        .contains("A · Documents")
        .contains("B · Documents");
  }

  @Test
  void whatCannotBeReadIsRefusedInWords() {
    var misread = SITE.get("/api/v1/landscape?q=battery&with=" + encoded("ti=\"battery"));
    assertThat(misread.statusCode()).isEqualTo(400);
    assertThat(misread.body()).contains("retrieval.misread").contains("/with");
    assertThat(SITE.get("/api/v1/landscape?tables=nosuch").body()).contains("/tables");
    assertThat(SITE.get("/api/v1/landscape?dialect=nosuch").statusCode()).isEqualTo(400);
    assertThat(SITE.get("/landscape/nosuch.csv").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/landscape?lang=en&q=" + encoded("ti=\"battery")).body())
        .contains("Write instead");
    assertThat(body("/landscape?lang=en&q=" + encoded("ti=nosuchword")))
        .contains("The search finds no document");
  }
}
