package org.wenlan.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wenlan.testing.GeneratedPatents;

/** The questions of the benchmark, each in the words of everyone who is asked. */
final class BenchQueries {
  static final String FACETS = "everything with six facets";
  static final List<Facet> SIX =
      List.of(
          Facet.OFFICE,
          Facet.STATUS,
          Facet.PUBLISHED,
          Facet.APPLICANT,
          Facet.SUBCLASS,
          Facet.REGION);
  private static final int EACH = 20;

  /**
   * A question.
   *
   * @param epo for Wenlan; empty for everything
   * @param openSearch its {@code query} in OpenSearch's language
   * @param postgres a {@code tsquery}; null when PostgreSQL's full text has no words for it
   */
  record Asked(String kind, String epo, String openSearch, @Nullable String postgres) {
    boolean counts() {
      return kind.equals(FACETS);
    }
  }

  private final GeneratedPatents generated;

  BenchQueries(GeneratedPatents generated) {
    this.generated = generated;
  }

  Map<String, List<Asked>> kinds() {
    var kinds = new LinkedHashMap<String, List<Asked>>();
    add(
        kinds,
        "term",
        i -> asked("ab=" + w(50 + i * 13), match("ab", w(50 + i * 13)), w(50 + i * 13)));
    add(
        kinds,
        "and",
        i ->
            asked(
                "ab=" + w(20 + i) + " and claims=" + w(90 + i),
                all(match("ab", w(20 + i)), match("claims", w(90 + i))),
                w(20 + i) + " & " + w(90 + i)));
    add(
        kinds,
        "or of 10",
        i ->
            asked(
                "ab any \"" + words(100 + i * 10, " ") + "\"",
                match("ab", words(100 + i * 10, " ")),
                words(100 + i * 10, " | ")));
    add(
        kinds,
        "phrase",
        i ->
            asked(
                "claims=\"" + w(i) + " " + w(i + 1) + "\"",
                "{\"match_phrase\":{\"claims\":\"" + w(i) + " " + w(i + 1) + "\"}}",
                w(i) + " <-> " + w(i + 1)));
    add(
        kinds,
        "proximity",
        i ->
            asked(
                "claims=" + w(5 + i) + " prox/distance<=5 claims=" + w(9 + i),
                near(w(5 + i), w(9 + i)),
                null));
    add(
        kinds,
        "wildcard",
        i ->
            asked(
                "ab=" + start(i) + "*",
                "{\"prefix\":{\"ab\":\"" + start(i) + "\"}}",
                start(i) + ":*"));
    add(
        kinds,
        "left wildcard",
        i ->
            asked(
                "ti=*" + w(300 + i).substring(1),
                "{\"wildcard\":{\"ti\":\"*" + w(300 + i).substring(1) + "\"}}",
                null));
    add(kinds, "IPC and below", i -> asked("ipc=/low " + ipc(i), term("ipc", ipc(i)), null));
    add(
        kinds,
        "date range",
        i ->
            asked(
                "pd within \"" + (2002 + i % 20) + " " + (2004 + i % 20) + "\"",
                "{\"range\":{\"pd\":{\"gte\":\"%d-01-01\",\"lte\":\"%d-12-31\"}}}"
                    .formatted(2002 + i % 20, 2004 + i % 20),
                null));
    add(
        kinds,
        "region",
        i ->
            asked(
                "rg=" + region(i) + " and ab=" + w(30 + i),
                all(term("rg", region(i)), match("ab", w(30 + i))),
                null));
    add(kinds, "applicant", i -> asked("pa=" + w(40 + i * 7), match("pa", w(40 + i * 7)), null));
    add(
        kinds,
        "not",
        i ->
            asked(
                "ab=" + w(10 + i) + " not ti=" + w(60 + i),
                "{\"bool\":{\"must\":[%s],\"must_not\":[%s]}}"
                    .formatted(match("ab", w(10 + i)), match("ti", w(60 + i))),
                null));
    add(kinds, FACETS, i -> asked("", "{\"match_all\":{}}", null));
    return kinds;
  }

  private static void add(
      Map<String, List<Asked>> kinds, String kind, IntFunction<Asked> question) {
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < EACH; i++) {
      var one = question.apply(i);
      asked.add(new Asked(kind, one.epo(), one.openSearch(), one.postgres()));
    }
    kinds.put(kind, asked);
  }

  private static Asked asked(String epo, String openSearch, @Nullable String postgres) {
    return new Asked("", epo, openSearch, postgres);
  }

  private String w(int rank) {
    return generated.word(rank);
  }

  private String words(int from, String between) {
    return IntStream.range(from, from + 10).mapToObj(this::w).collect(Collectors.joining(between));
  }

  private String start(int i) {
    return w(200 + i).substring(0, 4);
  }

  private static String ipc(int i) {
    return (char) ('A' + i % 8) + "0" + (1 + i % 9);
  }

  private static String region(int i) {
    return i % 2 == 0 ? "330100" : "330200";
  }

  private static String match(String field, String words) {
    return "{\"match\":{\"" + field + "\":\"" + words + "\"}}";
  }

  private static String term(String field, String value) {
    return "{\"term\":{\"" + field + "\":\"" + value + "\"}}";
  }

  private static String all(String... parts) {
    return "{\"bool\":{\"must\":[" + String.join(",", parts) + "]}}";
  }

  private static String near(String one, String other) {
    return """
    {"intervals":{"claims":{"all_of":{"ordered":false,"max_gaps":5,"intervals":[\
    {"match":{"query":"%s"}},{"match":{"query":"%s"}}]}}}}\
    """
        .formatted(one, other);
  }
}
