package org.wenlan.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.testing.Site;

/** The office's data of rights out of a table. Everything is invented. */
class OfficeRecordsTest {
  private static final Site SITE = Site.whole();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void officeDataAreTakenRowByRow_twiceChangesNothing_andOlderNeverReplaceNewer()
      throws IOException {
    var csv =
        """
        number,title,owners,matter,standing,granted,as_of
        CN201810000900,A lamp (invented),One;Two,INVENTION,IN_FORCE,2020-01-01,2026-02-01
        TM12345678,LAMPO (invented),Three,,IN_FORCE,2020-01-01,2026-02-01
        not a number,x,y,INVENTION,,,
        CN201810000901,x,y,BIRD,,,
        CN201810000902,x,y,INVENTION,,soon,
        CN201810000903,x,y,TRADE_MARK,,,
        """;
    for (int i = 0; i < 2; i++) {
      var rows = (OfficeRecords.Read.Rows) load(csv);
      assertThat(rows.taken()).isEqualTo(2);
      assertThat(rows.faults())
          .extracting(one -> one.why().rule())
          .containsExactly(
              "register.refusal.number",
              "register.refusal.word",
              "register.refusal.day",
              "register.refusal.matter");
    }
    var older = csv.replace("2026-02-01", "2025-02-01").replace("One;Two", "Nobody");
    assertThat(load(older)).isInstanceOf(OfficeRecords.Read.Rows.class);
    assertThat(
            SITE.bean(Register.class)
                .find(new RightNumber("CN201810000900"))
                .orElseThrow()
                .right()
                .owners())
        .containsExactly("One", "Two");
    assertThat(load("number,colour\n1,red\n")).isInstanceOf(OfficeRecords.Read.Refused.class);
  }

  @Test
  void aTableThatNamesARightTwiceIsTaken_andTheLaterRowStands() throws IOException {
    var csv =
        """
        number,title,owners,matter,standing,granted,as_of
        CN201810000910,A lamp (invented),One,INVENTION,IN_FORCE,2020-01-01,2026-02-01
        CN201810000911,A hook (invented),Two,INVENTION,IN_FORCE,2020-01-01,2026-02-01
        CN201810000910,A lamp (invented),Three,INVENTION,IN_FORCE,2020-01-01,2026-02-01
        """;
    assertThat(((OfficeRecords.Read.Rows) load(csv)).taken()).isEqualTo(3);
    assertThat(
            SITE.bean(Register.class)
                .find(new RightNumber("CN201810000910"))
                .orElseThrow()
                .right()
                .owners())
        .containsExactly("Three");
  }

  private static OfficeRecords.Read load(String csv) throws IOException {
    return SITE.bean(OfficeRecords.class)
        .load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }
}
