package org.wenlan.account.web;

import java.util.List;
import java.util.Map;
import org.wenlan.territory.Delegation;
import org.wenlan.territory.Unit;

/**
 * Units and one of them in a form.
 *
 * @param typed the form's fields as they are to be shown
 * @param matters that are checked
 * @param faults a text key by field
 * @param delegations that this unit gave or has
 */
record UnitsPage(
    List<Unit> units,
    Map<String, String> typed,
    List<String> matters,
    Map<String, String> faults,
    boolean fresh,
    List<Delegation> delegations) {

  String value(String name) {
    return typed.getOrDefault(name, "");
  }

  String fault(String name) {
    return faults.getOrDefault(name, "");
  }
}
