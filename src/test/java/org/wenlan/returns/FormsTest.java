package org.wenlan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.returns.InventedProvince.bean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.platform.Settings;
import org.wenlan.statistics.Indicators;

/** Forms are data: what is wrong with one is told with its line. */
class FormsTest {
  private static final String FORM =
      """
      number: T-1
      name: {zh: 表, en: Form}
      issuer: {zh: 局, en: Office}
      approval: T (2026) 1
      from: 2026-01-01
      until: 2026-12-31
      frequency: year
      respondents: {kinds: [court]}
      columns:
        - {code: now, name: {zh: 本年, en: This year}, feeds: yes}
      rows:
        - {code: A1, name: {zh: 收, en: In}, indicator: courts.received}
        - {code: A2, name: {zh: 结, en: Out}}
      checks:
        - {kind: required, cells: [all]}
      """;

  private static List<String> faults(String text) {
    var faults = new ArrayList<String>();
    var _ = new FormReader(bean(Indicators.class), faults).read("t.yaml", text);
    return faults;
  }

  private static void fault(String from, String to, String said) {
    assertThat(FORM).contains(from);
    assertThat(faults(FORM.replace(from, to))).singleElement().asString().contains(said);
  }

  @Test
  void agoodFormHasNoFaults_andTheShippedOnesAreGood() {
    assertThat(faults(FORM)).isEmpty();
    assertThat(bean(Forms.class).all())
        .extracting(Form::number)
        .contains("WL-M-1", "WL-F-1", "WL-H-1", "WL-Z-1", Forms.PUBLISHED);
  }

  @Test
  void everyFaultIsToldWithItsLineAndWhatToWrite() {
    fault("courts.received", "courts.recieved", "t.yaml:12: indicator: the dictionary has no");
    fault("courts.received", "courts.closing-rate", "is computed");
    fault("courts.received", "consultations.received", "counted from what happens");
    fault("frequency: year", "frequency: daily", ":7: frequency: 'daily' is to be one of");
    fault("until: 2026-12-31", "until: 2025-12-31", "it ends before it begins");
    fault("until: 2026-12-31", "until: soon", "'soon' is no day");
    fault("approval: T (2026) 1\n", "", "approval is missing");
    fault("code: A2", "code: A1", "A1 is taken already");
    fault("cells: [all]", "cells: [A9]", "the form has no cell A9/now");
    fault("kind: required", "kind: requird", "is to be one of sum, ratio");
    fault("kinds: [court]", "kinds: []", "respondents is missing");
    assertThat(faults(FORM.replace("feeds: yes", "feeds: maybe")))
        .anyMatch(fault -> fault.contains(":10: feeds: 'maybe' is to be one of yes, no"));
    fault("number: T-1", "number: [T-1", "this is no YAML");
  }

  @Test
  void twoColumnsThatWouldCountTwiceAreAFault() {
    fault(
        "rows:",
        "  - {code: old, name: {zh: 上年, en: Last year}, feeds: yes}\nrows:",
        "would count twice");
  }

  @Test
  void aregionsOwnFormReplacesAShippedOne_andAFaultyOneKeepsThePlatformFromStarting(
      @TempDir Path home) throws IOException {
    var settings = Settings.read(Map.of("WENLAN_HOME", home.toString()), Path.of("no-such-file"));
    Files.createDirectories(home.resolve("returns"));
    Files.writeString(home.resolve("returns/own.yaml"), FORM.replace("T-1", "WL-F-1"));
    var forms = new Forms(settings, bean(Indicators.class));
    assertThat(forms.find("WL-F-1").orElseThrow().rows()).hasSize(2);
    Files.writeString(
        home.resolve("returns/bad.yaml"), FORM.replace("courts.received", "none.such"));
    assertThatThrownBy(() -> new Forms(settings, bean(Indicators.class)))
        .hasMessageContaining("bad.yaml:12")
        .hasMessageContaining("none.such");
  }
}
