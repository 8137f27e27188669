package org.wenlan.retrieval.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.demo.DemoRegion;
import org.wenlan.query.Queries;
import org.wenlan.retrieval.Index;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.testing.RandomQueries;
import org.wenlan.testing.Site;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Page, command line, API and export are four faces of one search. */
class SurfacesTest {
  private static final long SEED = 20261123;
  private static final Site SITE = Site.whole();
  private static final List<Patent> PATENTS = new DemoRegion(SEED).documents(400).toList();
  private static final CommandLine COMMAND = new CommandLine(SITE.bean(SearchCommand.class));
  private static final Pattern COUNT = Pattern.compile("id=\"count\"[^>]*>\\s*<strong>([\\d,]+)");

  @BeforeAll
  static void fill() {
    var atomically = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
    var outcomes = atomically.execute(status -> SITE.bean(Patents.class).put(PATENTS));
    assertThat(outcomes).hasSameSizeAs(PATENTS);
    assertThat(SITE.bean(Index.class).current()).isTrue();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void pageCommandLineApiAndExportAgreeOnThreeHundredQueries() {
    System.out.println("seed " + SEED);
    var random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      var query = new Queries().print(RandomQueries.tree(random, 2));
      boolean fold = i % 3 == 0;
      long api = total(api(query, fold));
      assertThat(page(query, fold)).as(query).isEqualTo(api);
      assertThat(total(command(query, fold))).as(query).isEqualTo(api);
      assertThat(rows("csv", query, fold) - 1).as(query).isEqualTo(api);
      assertThat(rows("jsonl", query, fold)).as(query).isEqualTo(api);
      found += api > 0 ? 1 : 0;
    }
    assertThat(found).as("queries that find something").isGreaterThan(100);
  }

  @Test
  void everyFormOfExportIsWhatItSays() {
    for (var form : Exports.Form.values()) {
      var answer = SITE.get("/api/v1/patents." + form.ending() + "?q=" + encoded("ti=battery"));
      assertThat(answer.statusCode()).as(form.ending()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith(form.mediaType().replaceFirst(";.*", ""));
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .contains("patents." + form.ending());
      assertThat(answer.body()).isNotEmpty();
    }
  }

  @Test
  void anExportThatCannotBeReadIsRefusedBeforeItsFirstByte() {
    var answer = SITE.get("/api/v1/patents.csv?q=" + encoded("ti=(battery"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"type\"");
    assertThat(SITE.get("/api/v1/patents.csv?sort=wrong").statusCode()).isEqualTo(400);
  }

  private static JsonNode api(String query, boolean fold) {
    var answer = SITE.get("/api/v1/patents?limit=1&q=" + encoded(query) + "&fold=" + fold);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static JsonNode command(String query, boolean fold) {
    var out = new StringWriter();
    var line = COMMAND.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
    var arguments =
        fold ? new String[] {"--json", "--fold", query} : new String[] {"--json", query};
    assertThat(line.execute(arguments)).as(query).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  private static long total(JsonNode answer) {
    return answer.path("total").path("value").asLong();
  }

  private static long page(String query, boolean fold) {
    var answer = SITE.get("/search?q=" + encoded(query) + (fold ? "&fold=true" : ""));
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    var count = COUNT.matcher(answer.body());
    return count.find() ? Long.parseLong(count.group(1).replace(",", "")) : 0;
  }

  private static long rows(String form, String query, boolean fold) {
    var answer = SITE.get("/api/v1/patents." + form + "?q=" + encoded(query) + "&fold=" + fold);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    return answer.body().lines().count();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
