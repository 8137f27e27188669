package org.wenlan.pledge.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Draft;
import org.wenlan.site.Shell;

/** The questions of an application, with what was typed and what is to be mended. */
record PledgeForm(Draft draft, Map<String, String> faults) {

  static PledgeForm of(Draft draft) {
    return new PledgeForm(draft, Map.of());
  }

  static PledgeForm wrong(Draft draft, Map<String, Refusal> faults, Shell shell) {
    var sentences = new LinkedHashMap<String, String>();
    faults.forEach(
        (field, why) -> sentences.put(field, shell.messages().sentence(shell.locale(), why)));
    return new PledgeForm(draft, sentences);
  }

  String value(String field) {
    return draft.get(field);
  }

  String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  boolean is(String field, String value) {
    return draft.get(field).equals(value);
  }
}
