package org.wenlan.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.loading.Imports;
import org.wenlan.loading.Run;
import org.wenlan.retrieval.Index;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search on real records becomes a landscape, a report and a watch; a file that was held back
 * becomes warnings everywhere. The records are read from {@code ../shared/data} or {@code
 * WENLAN_SHARED} and are not in this project.
 */
class SearchToWarningTest {
  private static final String QUERY = "ab=sensor";
  private static final String HELD_BACK = "US7636639B2";
  private static final View EN = new View("en", false, 1440, true);
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final List<String> NEWS = new CopyOnWriteArrayList<>();

  private static Site site;
  private static Path folder;

  @BeforeAll
  static void load() throws Exception {
    var found =
        Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
            .filter(one -> one != null)
            .map(one -> Path.of(one, "patents", "us-bigquery-10k-citations"))
            .filter(Files::isDirectory)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("Skipped: no patents in ../shared/data or WENLAN_SHARED");
    }
    Assumptions.assumeTrue(found.isPresent(), "no patents in ../shared/data or WENLAN_SHARED");
    folder = found.orElseThrow();
    MAIL.start();
    site =
        Site.whole(
            Map.of(),
            Map.of(
                "WENLAN_SMTP_HOST", "127.0.0.1",
                "WENLAN_SMTP_PORT", String.valueOf(MAIL.getSmtp().getPort()),
                "WENLAN_SMTP_FROM", "wenlan@test.invalid",
                "WENLAN_ADDRESS", "https://wenlan.invalid/"));
    load("Patent_Queries_resourcesZF_1000patents.csv");
    assertThat(site.bean(Index.class).current()).isTrue();
    assertThat(total()).isGreaterThan(10);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
      MAIL.stop();
    }
  }

  private static void load(String file) {
    var imports = site.bean(Imports.class);
    long run = imports.ask(List.of(folder.resolve(file).toString()), false).id();
    await(() -> imports.find(run).orElseThrow().state() == Run.State.DONE);
  }

  private static void await(BooleanSupplier condition) {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      pause();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long total() {
    return read(site.get("/api/v1/patents?limit=1&q=" + encoded(QUERY)).body())
        .path("total")
        .path("value")
        .asLong();
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  /** A program that watches the same, and its receiver. */
  private static String program(HttpServer receiver) {
    receiver.createContext(
        "/",
        exchange -> {
          NEWS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    var key =
        site.bean(Clients.class)
            .register(
                new Actor.Platform(),
                "A program",
                "p",
                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/")
            .key();
    var landscape = read(site.get("/api/v1/landscape?q=" + encoded(QUERY)).body());
    assertThat(landscape.path("results").path(0).path("documents").asLong())
        .as(landscape.toString())
        .isEqualTo(total());
    var watch =
        site.json(
            "POST",
            "/api/v1/watches",
            "{\"subject\":\"" + QUERY + "\"}",
            "Authorization",
            "Bearer " + key);
    assertThat(watch.statusCode()).as(watch.body()).isEqualTo(201);
    return key;
  }

  @Test
  void aSearchIsSeenFromAbove_reportedOnPaper_watched_andAFileThatCameLaterWarnsEverywhere()
      throws Exception {
    var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var key = program(receiver);
    var analyst = SignedIn.as(site, "Analyst Zhou", "invented-centre", Role.EXPERT);
    Browser.get()
        .visit(
            EN,
            site.address() + "/sign-in?to=" + encoded("/search?q=" + encoded(QUERY)),
            200,
            page -> {
              analyst.signIn(page, site);
              page.click("a[href^='/landscape']");
              page.locator("figure .drawn canvas").first().waitFor();
              report(page);
              var feed = watch(page);
              load("Patent_Queries_resourcesZF_TenMorePatents.csv");
              page.navigate(site.address() + "/warnings");
              for (int i = 0; i < 120 && !page.content().contains(HELD_BACK); i++) {
                page.waitForTimeout(500);
                page.reload();
              }
              assertThat(page.textContent("main")).contains(HELD_BACK).contains("New publication");
              assertThat(page.locator("mark").first().textContent()).containsIgnoringCase("sensor");
              assertThat(site.get(feed).body()).contains(HELD_BACK);
            });
    await(() -> mails().contains(HELD_BACK));
    await(() -> NEWS.stream().anyMatch(one -> one.contains(HELD_BACK)));
    assertThat(NEWS.stream().filter(one -> one.contains(HELD_BACK))).as("told once").hasSize(1);
    var warnings =
        read(site.get("/api/v1/warnings?limit=100", "Authorization", "Bearer " + key).body());
    assertThat(warnings.path("warnings").toString()).contains(HELD_BACK);
    receiver.stop(0);
  }

  private static void report(Page page) {
    page.click("a[href^='/navigation/new']");
    page.check("input[value=industry]");
    page.fill("#title-en", "Sensors, from real records");
    page.fill("#region", "330100");
    page.click("form[action='/navigation'] button");
    var report = page.url().replace(site.address(), "").replace("/edit", "");
    page.fill("#q-home", QUERY + " and pd>=2010");
    page.click("form[action$='/ask'] button");
    page.click("form[action$='/fill'] button");
    var cookie =
        page.context().cookies().stream()
            .map(one -> one.name + "=" + one.value)
            .collect(Collectors.joining("; "));
    try (var pdf = Loader.loadPDF(site.bytes(report + ".pdf?lang=en", "Cookie", cookie));
        var word =
            new XWPFDocument(
                new ByteArrayInputStream(site.bytes(report + ".docx?lang=en", "Cookie", cookie)))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
      assertThat(word.getTables()).hasSizeGreaterThan(3);
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** Watches the search; the address of its feed. */
  private static String watch(Page page) {
    page.navigate(site.address() + "/search?q=" + encoded(QUERY));
    page.click("a[href^='/watches/new']");
    page.fill("#email", "analyst@one.invalid");
    page.check("input[name=rhythm][value=AT_ONCE]");
    page.click("form[action='/watches'] button");
    page.click("form[action$='/feed'] button");
    return page.getAttribute(".notice a", "href");
  }

  private static String mails() {
    return Arrays.stream(MAIL.getReceivedMessagesForDomain("one.invalid"))
        .map(GreenMailUtil::getBody)
        .collect(Collectors.joining("\n"));
  }
}
