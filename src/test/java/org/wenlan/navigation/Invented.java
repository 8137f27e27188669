package org.wenlan.navigation;

import java.util.Map;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.navigation.Report.Head;
import org.wenlan.query.Dialect;

/** What an invented report is about. */
final class Invented {
  private Invented() {}

  static Head head() {
    return new Head(new Words("", "An invented report"), "An invented office", "330100");
  }

  static Asked asked(String all, String some) {
    return new Asked(Dialect.EPO, Map.of("all", all, "some", some));
  }
}
