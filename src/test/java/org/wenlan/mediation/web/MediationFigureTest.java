package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.mediation.web.InventedMediations.seen;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.statistics.Counted;

/** Mediations are counted from the case to the figure. Everything is invented. */
class MediationFigureTest {
  private static final InventedMediations ALL = new InventedMediations();

  @AfterAll
  static void stop() {
    ALL.site.close();
  }

  @Test
  void oneSettledByACourtsReferralAndOneHandedToArbitrationAreCounted()
      throws InterruptedException {
    var first = ALL.filed(ALL.referral("201710000011", "(2026) 11"));
    var other = ALL.settled(first);
    ALL.agreed(ALL.party(first.number(), first.code(), "perform", "clause", "1"));
    ALL.agreed(ALL.party(first.number(), first.code(), "perform", "clause", "2"));
    ALL.agreed(ALL.party(first.number(), first.code(), "join"));
    ALL.agreed(ALL.party(first.number(), other, "join"));
    var day = ALL.today.toString();
    ALL.done(ALL.step(ALL.mediator, first.number(), "submit", "court", "", "day", day));
    ALL.done(ALL.step(ALL.mediator, first.number(), "court-accept", "day", day));
    ALL.done(
        ALL.step(ALL.mediator, first.number(), "court-decide", "answer", "confirm", "day", day));
    var second = ALL.filed(ALL.form("201710000012"));
    var _ = ALL.inTheRoom(second);
    ALL.agreed(ALL.party(second.number(), second.code(), "close", "ground", "4"));
    ALL.done(
        ALL.step(ALL.officer, second.number(), "hand-over", "body", "虚构仲裁委", "text", "Clause 1"));
    ALL.done(ALL.step(ALL.officer, second.number(), "award", "text", "A-1", "day", day));
    var third = ALL.filed(ALL.form("201710000013"));
    ALL.done(ALL.step(ALL.officer, third.number(), "accept"));
    ALL.done(ALL.step(ALL.officer, third.number(), "close", "ground", "3", "text", "Moved away"));
    await("mediation.platform.accepted", "3");
    await("mediation.platform.referred", "1");
    await("mediation.platform.ended", "2");
    await("mediation.platform.succeeded", "1");
    await("mediation.platform.success-rate", "50");
    await("mediation.platform.average-days", "0");
    await("mediation.platform.stationed", "2");
    await("mediation.platform.performed", "1");
    await("mediation.platform.confirmed", "1");
    await("mediation.platform.arbitration", "1");
    await("mediation.platform.awards", "1");
    await("mediation.platform.bodies", "1");
    await("mediation.platform.mediators", "2");
    var guide = seen(200, ALL.officer.get(ALL.site, "/mediations")).body();
    assertThat(guide).contains("50 %");
    assertThat(seen(200, ALL.site.get("/mediations", "Accept-Language", "en")).body())
        .contains("1–4")
        .doesNotContain("50 %");
  }

  private static void await(String indicator, String value) throws InterruptedException {
    Counted.await(ALL.site, indicator, ALL.today.getYear(), "330000", value);
  }
}
