package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.rights.Patents.Putting.ADDED;
import static org.wenlan.rights.Patents.Putting.CHANGED;
import static org.wenlan.rights.Patents.Putting.SAME;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.platform.Database;
import org.wenlan.platform.TestPostgres;

/** On a real PostgreSQL; the patents are invented. */
class PatentsTest {
  private static final Database DATABASE = TestPostgres.database();
  private final TransactionTemplate atomically =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource()));
  private final Patents patents =
      new Patents(
          new DocumentStore(JdbcClient.create(DATABASE.dataSource()), DATABASE.dataSource()));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void empty() {
    JdbcClient.create(DATABASE.dataSource()).sql("delete from rights.document").update();
  }

  @Test
  void aNewRecordIsAddedAndComesBackAsItWas() {
    var lamp = draft("CN100000001A").title("zh", "一种台灯").title("en", "A desk lamp").build();
    assertThat(put(lamp)).containsExactly(ADDED);
    assertThat(patents.find(lamp.number()).orElseThrow().patent()).isEqualTo(lamp);
    assertThat(patents.count()).isEqualTo(1);
  }

  @Test
  void theSameRecordAgainChangesNothingNotEvenTheVersion() {
    var lamp = draft("CN100000001A").title("en", "A desk lamp").build();
    assertThat(put(lamp)).containsExactly(ADDED);
    var version = patents.lastVersion();
    assertThat(put(lamp, lamp)).containsExactly(SAME, SAME);
    assertThat(patents.lastVersion()).isEqualTo(version);
  }

  @Test
  void anotherSourceAddsWhatItKnowsAndTakesNothingAway() {
    var bibliography = draft("CN100000001A").title("en", "A desk lamp").build();
    var claims =
        new PatentDraft("claims", number("CN100000001A"))
            .claim(new Patent.Claim("en", 1, "A desk lamp with a foot.", List.of()))
            .build();
    assertThat(put(bibliography)).containsExactly(ADDED);
    assertThat(put(claims)).containsExactly(CHANGED);
    var merged = patents.find(bibliography.number()).orElseThrow().patent();
    assertThat(merged.titles()).isEqualTo(bibliography.titles());
    assertThat(merged.claims()).isEqualTo(claims.claims());
    assertThat(merged.sources()).containsExactly("test", "claims");
    assertThat(put(bibliography, claims)).containsExactly(SAME, SAME);
  }

  @Test
  void aReaderThatRemembersTheLastVersionMissesNothing() {
    var seen = new ArrayList<String>();
    long position = 0;
    for (int i = 0; i < 5; i++) {
      assertThat(put(draft("CN10000000" + i + "A").title("en", "t" + i).build()))
          .containsExactly(ADDED);
      for (var stored : patents.changedSince(position, 10)) {
        seen.add(stored.patent().number().toString());
        position = stored.version();
      }
    }
    assertThat(put(draft("CN100000000A").title("zh", "灯").build())).containsExactly(CHANGED);
    assertThat(patents.changedSince(position, 10))
        .extracting(stored -> stored.patent().number().toString())
        .containsExactly("CN100000000A");
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void documentsOfOneSetOfPrioritiesAreOneFamily() {
    var first = draft("CN100000001A").application(new ApplicationNumber("CN", "201910000001"));
    var abroad = draft("US20200000001A1").priority(new Patent.Priority("CN201910000001", null));
    assertThat(put(first.build(), abroad.build(), draft("CN100000009A").build()))
        .containsExactly(ADDED, ADDED, ADDED);
    assertThat(patents.family("CN201910000001"))
        .extracting(stored -> stored.patent().number().office())
        .containsExactlyInAnyOrder("CN", "US");
  }

  private List<Patents.Putting> put(Patent... records) {
    return atomically.execute(status -> patents.put(List.of(records)));
  }

  private static PatentDraft draft(String key) {
    return new PatentDraft("test", number(key));
  }

  private static PublicationNumber number(String key) {
    return PublicationNumber.parse(key).orElseThrow();
  }
}
