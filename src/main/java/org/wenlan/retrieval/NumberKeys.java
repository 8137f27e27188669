package org.wenlan.retrieval;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wenlan.query.Field;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PublicationNumber;

/**
 * Under which terms a document's numbers are found; {@link org.wenlan.rights.Numbers#keys} asks.
 */
final class NumberKeys {
  private NumberKeys() {}

  /** The terms of each of the index's number fields. */
  static Map<String, Set<String>> of(Patent patent) {
    var keys = new HashMap<String, Set<String>>();
    add(keys, Field.PN, patent.number().toString(), patent.number().withoutKind());
    var application = patent.application();
    if (application != null) {
      add(keys, Field.AP, application.key());
    }
    for (var priority : patent.priorities()) {
      add(keys, Field.PR, plain(priority.number()));
    }
    for (var alias : patent.aliases()) {
      var field =
          switch (alias.of()) {
            case PUBLICATION -> Field.PN;
            case APPLICATION -> Field.AP;
            case PRIORITY -> Field.PR;
          };
      add(keys, field, plain(alias.text()));
    }
    for (var citation : patent.citations()) {
      var cited = citation.patent();
      if (cited != null) {
        add(keys, Field.CT, plain(cited));
        PublicationNumber.parse(cited)
            .ifPresent(number -> add(keys, Field.CT, number.withoutKind()));
      }
    }
    return keys;
  }

  /** The publications that a document cites, each without its kind. */
  static Set<String> cited(Patent patent) {
    var numbers = new LinkedHashSet<String>();
    for (var citation : patent.citations()) {
      var cited = citation.patent();
      if (cited != null && !plain(cited).isEmpty()) {
        numbers.add(
            PublicationNumber.parse(cited)
                .map(PublicationNumber::withoutKind)
                .orElseGet(() -> plain(cited)));
      }
    }
    return numbers;
  }

  private static void add(Map<String, Set<String>> keys, Field field, String... values) {
    for (var value : values) {
      keys.computeIfAbsent(Documents.name(field), name -> new LinkedHashSet<>()).add(value);
    }
  }

  private static String plain(String written) {
    return written.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }
}
