package org.wenlan.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures;

/** What is registered is counted by city, from the case to the figure. Everything is invented. */
class PledgeFigureTest {
  private static final InventedPledges PLEDGES = new InventedPledges();

  @AfterAll
  static void stop() {
    PLEDGES.site.close();
  }

  @Test
  void twoPledgesOfOneEnterpriseInOneCountyAreTwoSumsOneEnterpriseAndOneCounty()
      throws InterruptedException {
    PLEDGES.enter(
        PLEDGES.patent("201710000001", InventedPledges.LAMPS),
        PLEDGES.patent("201710000002", InventedPledges.LAMPS),
        PLEDGES.patent("201710000003", InventedPledges.LAMPS),
        PLEDGES.patent("201710000004", "虚构河流有限公司"));
    var first = PLEDGES.form("201710000001\n201710000002");
    first.put("amount", "3000001");
    var second = PLEDGES.form("201710000003");
    second.put("amount", "2000000");
    var elsewhere = PLEDGES.form("201710000004");
    elsewhere.put("pledgor", "虚构河流有限公司");
    elsewhere.put("region", "330203");
    elsewhere.put("amount", "1000000");
    for (var form : java.util.List.of(first, second, elsewhere)) {
      assertThat(PLEDGES.registered(form).number()).startsWith("ZY");
    }
    await("pledge.registered.count", "330000", "3");
    await("pledge.registered.patent.amount", "330100", "500.0001");
    await("pledge.registered.patent.rights", "330100", "3");
    await("pledge.registered.patent.enterprises", "330100", "1");
    await("pledge.registered.counties", "330100", "1");
    await("pledge.registered.patent.amount", "330200", "100");
    await("pledge.registered.counties", "330000", "2");
    var page =
        PLEDGES.officer.get(
            PLEDGES.site, "/statistics/pledge.registered.patent.amount?region=330000");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Amount secured by patent pledges registered here");
  }

  private static void await(String indicator, String region, String value)
      throws InterruptedException {
    var figures = PLEDGES.site.bean(Figures.class);
    var year = Period.year(PLEDGES.today.getYear());
    var until = Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofSeconds(20));
    var seen = BigDecimal.ZERO;
    while (Instant.now(java.time.Clock.systemUTC()).isBefore(until)) {
      seen = figures.of(indicator, year, region).map(one -> one.value()).orElse(BigDecimal.ZERO);
      if (seen.compareTo(new BigDecimal(value)) == 0) {
        return;
      }
      Thread.sleep(100);
    }
    assertThat(seen).as(indicator + " " + region).isEqualByComparingTo(value);
  }
}
