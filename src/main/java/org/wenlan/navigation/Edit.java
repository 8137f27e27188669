package org.wenlan.navigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Actor;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.navigation.Report.Hand;
import org.wenlan.navigation.Report.Head;
import org.wenlan.navigation.Report.State;

/** A report as it is to be after an act. */
final class Edit {
  private Report report;

  Edit(Report report) {
    this.report = report;
  }

  Report made() {
    return report;
  }

  private Edit with(State state, Head head, Asked asked, @Nullable Filled filled) {
    report =
        new Report(
            report.id(),
            report.series(),
            report.edition(),
            report.version(),
            state,
            head,
            report.outline(),
            asked,
            report.texts(),
            filled,
            report.hands(),
            report.begun());
    return this;
  }

  Edit state(State state) {
    return with(state, report.head(), report.asked(), report.filled());
  }

  Edit head(Head head) {
    return with(report.state(), head, report.asked(), report.filled());
  }

  Edit asked(Asked asked) {
    return with(report.state(), report.head(), asked, report.filled());
  }

  Edit filled(@Nullable Filled filled) {
    return with(report.state(), report.head(), report.asked(), filled);
  }

  Edit text(String section, Words text) {
    var texts = new LinkedHashMap<>(report.texts());
    texts.put(section, text);
    report =
        new Report(
            report.id(),
            report.series(),
            report.edition(),
            report.version(),
            report.state(),
            report.head(),
            report.outline(),
            report.asked(),
            texts,
            report.filled(),
            report.hands(),
            report.begun());
    return this;
  }

  /** Notes who wrote. */
  Edit hand(Actor.Person by) {
    if (report.by(by)) {
      return this;
    }
    var hands = new ArrayList<>(report.hands());
    hands.add(new Hand(by.id(), by.name()));
    report =
        new Report(
            report.id(),
            report.series(),
            report.edition(),
            report.version(),
            report.state(),
            report.head(),
            report.outline(),
            report.asked(),
            report.texts(),
            report.filled(),
            hands,
            report.begun());
    return this;
  }
}
