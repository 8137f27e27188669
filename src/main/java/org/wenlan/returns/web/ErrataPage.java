package org.wenlan.returns.web;

import java.util.List;
import java.util.Map;
import org.wenlan.returns.Returns.Erratum;

/**
 * What was published and has changed.
 *
 * @param indicators their names by code
 * @param columns names of columns by code
 * @param regions their names by code
 * @param names of units by code
 * @param next address of older ones; empty when there are none
 */
record ErrataPage(
    List<Erratum> errata,
    Map<String, String> indicators,
    Map<String, String> columns,
    Map<String, String> regions,
    Map<String, String> names,
    String next) {

  String name(Map<String, String> in, String code) {
    return in.getOrDefault(code, code);
  }
}
