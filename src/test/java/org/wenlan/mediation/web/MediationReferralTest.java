package org.wenlan.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.mediation.web.InventedMediations.seen;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What programs send: the same once, something else never taken for it. Everything is invented. */
class MediationReferralTest {
  private static final InventedMediations ALL = new InventedMediations();

  @AfterAll
  static void stop() {
    ALL.site.close();
  }

  @Test
  void aCourtsProgramRefersOnceAndReadsWhatCameOfIt() {
    var key = ALL.key();
    var headers = new String[] {"Authorization", "Bearer " + key, "Accept-Language", "en"};
    var form = ALL.referral("201510123414", "(2026) 14");
    var first = seen(201, ALL.sent(key, form));
    assertThat(seen(200, ALL.sent(key, form)).body()).isEqualTo(first.body());
    var where = first.headers().firstValue("Location").orElseThrow();
    assertThat(seen(200, ALL.site.get(where, headers)).body())
        .contains("\"stage\":\"Applied\"", "(2026) 14");
    assertThat(seen(200, ALL.site.get("/api/v1/mediations", headers)).body()).contains("Applied");
    var _ = seen(422, ALL.site.json("POST", "/api/v1/mediations", "{\"kind\":\"X\"}", headers));
    assertThat(seen(200, ALL.site.get("/api/v1/mediations/organisations")).body())
        .contains(ALL.body);
  }

  private static String number(HttpResponse<String> answer) {
    return answer.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void somethingElseUnderTheSameNumberIsRefusedAndNotTakenForTheFirst() {
    var key = ALL.key();
    var form = ALL.referral("201510123416", "(2026) 16");
    var first = number(seen(201, ALL.sent(key, form)));
    form.put("respondents", "虚构山岭照明厂");
    assertThat(seen(422, ALL.sent(key, form)).body())
        .contains("/source-number", first, "use a number of its own");
    var _ = seen(201, ALL.sent(ALL.key(), form));
  }

  @Test
  void aConsultationLeadsToARequestForEachOtherSide() {
    var key = ALL.key();
    var form = ALL.form("201510123417");
    form.put("consultation", "ZX20260000417");
    var first = number(seen(201, ALL.sent(key, form)));
    assertThat(number(seen(200, ALL.sent(key, form)))).isEqualTo(first);
    form.put("respondents", "虚构山岭照明厂");
    assertThat(number(seen(201, ALL.sent(key, form)))).isNotEqualTo(first);
    form.put("claim", "Something else.");
    assertThat(seen(422, ALL.sent(key, form)).body()).contains("/consultation");
  }

  @Test
  void theSameReferralTwiceAtOnceIsFiledOnce() throws Exception {
    var key = ALL.key();
    var form = ALL.referral("201510123418", "(2026) 18");
    try (var pool = Executors.newFixedThreadPool(4)) {
      var one = (Callable<Integer>) () -> ALL.sent(key, form).statusCode();
      var all = pool.invokeAll(Collections.nCopies(4, one));
      var codes = new ArrayList<Integer>();
      for (var each : all) {
        codes.add(each.get());
      }
      assertThat(codes).containsExactlyInAnyOrder(201, 200, 200, 200);
    }
  }
}
