package org.wenlan.mediation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wenlan.kernel.Refusal;
import org.wenlan.mediation.MediationDraft;
import org.wenlan.site.Shell;

/** The questions of a request, with what was typed and what is to be mended. */
record MediationForm(MediationDraft draft, Map<String, String> faults) {

  static MediationForm of(MediationDraft draft) {
    return new MediationForm(draft, Map.of());
  }

  static MediationForm wrong(MediationDraft draft, Map<String, Refusal> faults, Shell shell) {
    var sentences = new LinkedHashMap<String, String>();
    for (var field : MediationDraft.FIELDS) {
      var why = faults.get(field);
      if (why != null) {
        sentences.put(field, shell.messages().sentence(shell.locale(), why));
      }
    }
    return new MediationForm(draft, sentences);
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
