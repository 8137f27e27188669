package org.wenlan.returns.web;

import java.util.List;
import java.util.Map;
import org.wenlan.returns.Form;
import org.wenlan.returns.Form.Kind;

/**
 * Issuing a form.
 *
 * @param chosen null while none is chosen
 * @param period as typed
 * @param due as typed
 * @param bodies that the chosen form is for and that this reader issues to, names by code
 * @param ticked codes
 * @param kinds as what each unit in reach reports, by code
 * @param names of units by code
 * @param expired whether the chosen form is not valid today
 * @param fault what could not be done; empty otherwise
 */
record IssuePage(
    List<Form> forms,
    @org.jspecify.annotations.Nullable Form chosen,
    String period,
    String due,
    Map<String, String> bodies,
    List<String> ticked,
    Map<String, Kind> kinds,
    Map<String, String> names,
    boolean expired,
    String fault) {}
