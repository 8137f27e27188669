package org.wenlan.enforcement.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Shell;

/** What was typed into a form of questions, and what is to be mended. */
record ReportForm(Map<String, String> typed, Map<String, String> faults) {

  static ReportForm of(Map<String, String> typed) {
    return new ReportForm(typed, Map.of());
  }

  static ReportForm wrong(Map<String, String> typed, Map<String, Refusal> faults, Shell shell) {
    var sentences = new LinkedHashMap<String, String>();
    faults.forEach(
        (field, why) -> sentences.put(field, shell.messages().sentence(shell.locale(), why)));
    return new ReportForm(typed, sentences);
  }

  String value(String field) {
    return typed.getOrDefault(field, "");
  }

  String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  boolean is(String field, String value) {
    return value(field).equals(value);
  }
}
