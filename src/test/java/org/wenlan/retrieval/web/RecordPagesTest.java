package org.wenlan.retrieval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.rights.Patents;
import org.wenlan.testing.InventedPatents;
import org.wenlan.testing.Screens;
import org.wenlan.testing.Site;

/** The page of a document; the documents are invented. */
class RecordPagesTest {
  private static final Site SITE = Site.whole();

  @BeforeAll
  static void fill() {
    var atomically = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
    var outcomes = atomically.execute(_ -> SITE.bean(Patents.class).put(InventedPatents.lamps()));
    assertThat(outcomes).hasSize(4).containsOnly(Patents.Putting.ADDED);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> SITE.get("/search?q=pn%3DCN190000777A").body().contains("护眼灯"));
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aRecordCanBeReadByEveryone() {
    var screens = new Screens(SITE.address());
    screens.look("record", "/patents/CN190000001A");
    screens.look("record-independent", "/patents/CN190000001B?claims=independent");
    screens.look("record-which", "/patents/CN190000001");
    screens.look("record-unknown", "/patents/CN1", 404);
  }

  @Test
  void aRecordShowsAllThatTheRegisterHolds() {
    var body = SITE.get("/patents/CN190000001A", "Accept-Language", "en").body();
    assertThat(body)
        .contains("Desk lamp with adjustable colour temperature", "一种带热管理的可调色温台灯")
        .contains("云栖照明（虚构）有限公司", "林某某", "某专利代理事务所", "F21S6/003", "H05B45/20")
        .contains("CN201810000009", "2018-05-04", "US9000001B2", "虚构学报", "优先审查")
        .contains("href=\"/patents/CN190000001B\"", "href=\"/patents/US2020990001A1\"")
        .contains("href=\"/patents/CN190000777A\"", "201910000001.X", "0002")
        .contains("PB01", "实质审查的生效", "In force");
  }

  @Test
  void theClaimsAreATreeThatFoldsToTheIndependentOnes() {
    var all = SITE.get("/patents/CN190000001A", "Accept-Language", "en").body();
    assertThat(all).contains("6 claims, 2 independent", "4 depending on claim 1");
    assertThat(all).contains("<details class=\"dependents\" open>");
    var folded = SITE.get("/patents/CN190000001A?claims=independent").body();
    assertThat(folded)
        .contains("<details class=\"dependents\">")
        .doesNotContain("dependents\" open");
  }

  @Test
  void anyNumberOfTheDocumentLeadsToItsOneAddress() {
    for (var number : new String[] {"cn190000777a", "CN%20190000777%20A", "CN202210000777"}) {
      var answer = SITE.get("/patents/" + number);
      assertThat(answer.statusCode()).as(number).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/patents/CN190000777A");
    }
  }
}
