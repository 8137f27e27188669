package org.wenlan.retrieval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.demo.Demonstration;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** The pages over a made-up region. */
class SearchPagesTest {
  private static final Site SITE = Site.whole();
  private final Screens screens = new Screens(SITE.address());

  @BeforeAll
  static void fill() {
    assertThat(SITE.get("/").body()).contains("还没有文献");
    assertThat(SITE.bean(Demonstration.class).fill()).isGreaterThanOrEqualTo(5_000);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void theStartPageSaysWhatIsHere() {
    screens.look("home", "/");
  }

  @Test
  void resultsCanBeReadByEveryone() {
    screens.look("results", search("电池 and pd>=2015"));
    screens.look("results-compact", search("*") + "&view=compact&fold=true");
    screens.look("results-table", search("pa=大学") + "&view=table");
  }

  @Test
  void whatCannotBeReadAndWhatFindsNothingSaysWhatToDo() {
    screens.look("misread", search("ti=\"battery and pd>=2015"), 400);
    screens.look("nothing", search("ti=电池 and ti=nosuchword and pd>=2015"));
  }

  private static String search(String query) {
    return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
