package org.wenlan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.agency.AgencyLoading;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Agencies of an invented region and the people who supervise them. Everything is invented. */
final class InventedAgencies {
  static final String ROWS =
      """
      row,licence,name,kind,region,address,licensed,certificate,since
      agency,90001,Invented Lamp Patent Agency,PATENT,330100,1 Invented Road,2019-03-01,,
      agency,90002,Invented River Agency,BOTH,330200,2 Invented Road,2020-05-01,,
      agency,90003,Invented Hill Agency,PATENT,330300,3 Invented Road,2021-06-01,,
      agency,90004,Invented Marks Agency,TRADEMARK,330100,4 Invented Road,2024-06-01,,
      agent,90001,Agent Alpha (invented),,,,,9000100001.1,2019-04-01
      agent,90002,Agent Beta (invented),,,,,9000200002.1,
      branch,90001,Invented Lamp Branch,,330400,5 Invented Road,,,
      """;

  final Site site = Site.whole();
  final Someone officer = as("Officer Zhao", Role.OFFICER);
  final Someone second = as("Officer Qian", Role.OFFICER);
  final Someone head = as("Head Wu", Role.HEAD, Role.OFFICER);
  final Someone expert = as("Expert Sun", Role.EXPERT);
  final Someone records = as("Records Li", Role.RECORDS);
  final Someone stranger = SignedIn.as(site, "Elsewhere Zheng", "elsewhere", Role.OFFICER);

  InventedAgencies() {
    var read = load(ROWS);
    assertThat(read).isInstanceOf(AgencyLoading.Read.Rows.class);
    assertThat(((AgencyLoading.Read.Rows) read).count("new")).isEqualTo(7);
  }

  Someone as(String name, Role... roles) {
    return SignedIn.as(site, name, site.bean(Units.class).centre(), roles);
  }

  AgencyLoading.Read load(String csv) {
    try {
      return site.bean(AgencyLoading.class)
          .load(
              new Actor.Platform(),
              new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
              site.bean(Clock.class).instant());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String told(String licence) {
    var taken =
        officer.post(
            site,
            "/agencies/clues",
            "kind",
            "LENT_LICENCE",
            "source",
            "MONITORING",
            "licence",
            licence,
            "facts",
            "A certificate hangs there whose owner works elsewhere (invented).");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    return taken.headers().firstValue("Location").orElseThrow();
  }

  HttpResponse<String> step(Someone who, String clue, String act, String... fields) {
    var found =
        Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
            .matcher(officer.get(site, clue).body() + head.get(site, clue).body());
    var all = new String[fields.length + 2];
    all[0] = "version";
    all[1] = found.find() ? found.group(1) : "0";
    System.arraycopy(fields, 0, all, 2, fields.length);
    return who.post(site, clue + "/" + act, all);
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  static void refused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(why);
  }
}
