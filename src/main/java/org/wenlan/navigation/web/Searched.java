package org.wenlan.navigation.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wenlan.navigation.Outline;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.navigation.Report.Head;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;

/** What forms of reports say. */
final class Searched {
  private static final Queries QUERIES = new Queries();

  private Searched() {}

  /** The dialect of a word; the default where it is none. */
  static Dialect dialect(String word) {
    return Arrays.stream(Dialect.values())
        .filter(one -> one.name().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElse(Dialect.EPO);
  }

  /** The cover. */
  static Head head(Map<String, String> form) {
    return new Head(
        new Words(field(form, "title-zh"), field(form, "title-en")),
        field(form, "commissioner"),
        field(form, "region"));
  }

  /** The searches as they are typed. */
  static Asked asked(Outline outline, Map<String, String> form) {
    var queries = new LinkedHashMap<String, String>();
    for (var search : outline.searches()) {
      var typed = field(form, "q-" + search.code());
      if (!typed.isEmpty()) {
        queries.put(search.code(), typed);
      }
    }
    return new Asked(dialect(field(form, "dialect")), queries);
  }

  /**
   * The searches to begin with: what was typed is the first one, and what the outline suggests is
   * narrowed by it. A query of another dialect is kept as it was understood.
   */
  static Asked first(Outline outline, String typed, Dialect dialect, String region) {
    var begin = outline.searches().getFirst().code();
    var queries = new LinkedHashMap<String, String>();
    var printed = typed;
    if (!typed.isEmpty()) {
      if (dialect != Dialect.EPO) {
        if (!(QUERIES.read(typed, dialect) instanceof Understood query)) {
          return new Asked(dialect, Map.of(begin, typed));
        }
        printed = query.printed();
      }
      queries.put(begin, printed);
    }
    for (var search : outline.searches()) {
      var suggest = search.suggest();
      if (!suggest.isEmpty() && (!region.isEmpty() || !suggest.contains("{region}"))) {
        var narrow = suggest.replace("{region}", region);
        var _ =
            queries.putIfAbsent(
                search.code(), printed.isEmpty() ? narrow : "(" + printed + ") and " + narrow);
      }
    }
    return new Asked(Dialect.EPO, queries);
  }

  /**
   * A field without the spaces around it and without signs that neither a database nor a document
   * keeps; empty when it is not there.
   */
  static String field(Map<String, String> form, String name) {
    return form.getOrDefault(name, "").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
  }
}
