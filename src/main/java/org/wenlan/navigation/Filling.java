package org.wenlan.navigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Landscape;
import org.wenlan.analysis.Landscapes;
import org.wenlan.analysis.Outcome;
import org.wenlan.navigation.Filled.Drawn;
import org.wenlan.navigation.Filled.Kept;
import org.wenlan.navigation.Filled.Result;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Searching;

/** Runs the searches of a report and keeps its tables, all at one state of the data. */
@Component
class Filling {
  /** Data that move between two landscapes move rarely a fourth time. */
  private static final int TIMES = 4;

  private final Searching searching;
  private final Landscapes landscapes;
  private final Titles titles;

  Filling(Searching searching, Landscapes landscapes, Titles titles) {
    this.searching = searching;
    this.landscapes = landscapes;
    this.titles = titles;
  }

  /** What came of filling. */
  sealed interface Came {

    /** All tables are there. */
    record Whole(Filled filled) implements Came {}

    /** A search cannot be done. */
    record Not(Unsearchable why) implements Came {}
  }

  /** Two searches, or one: what one landscape is of. */
  private record Pair(String search, String with) {}

  /** Reads the queries; those that are not given are left out. */
  Map<String, Understood> read(Outline outline, Asked asked, List<Unsearchable> faults) {
    var read = new LinkedHashMap<String, Understood>();
    for (var search : outline.searches()) {
      var typed = asked.query(search.code());
      if (!typed.isEmpty()) {
        switch (searching.read(typed, asked.dialect())) {
          case Misread why -> faults.add(new Unsearchable.NotUnderstood(search.code(), why));
          case Understood query -> read.put(search.code(), query);
        }
      }
    }
    return read;
  }

  Came fill(Outline outline, Asked asked, LocalDate day, Instant at) {
    var faults = new ArrayList<Unsearchable>();
    var queries = read(outline, asked, faults);
    if (!faults.isEmpty()) {
      return new Came.Not(faults.getFirst());
    }
    for (var search : outline.searches()) {
      if (search.needed() && !queries.containsKey(search.code())) {
        return new Came.Not(new Unsearchable.Missing(search.code()));
      }
    }
    var wanted = wanted(outline, queries);
    for (int time = 0; time < TIMES; time++) {
      var made = new HashMap<Pair, Landscape>();
      for (var one : wanted.entrySet()) {
        switch (landscapes.of(searches(one.getKey(), queries), one.getValue(), day)) {
          case Outcome.Refused(var why) -> {
            return new Came.Not(new Unsearchable.NotDone(one.getKey().search(), why));
          }
          case Outcome.Made(var landscape) -> made.put(one.getKey(), landscape);
        }
      }
      var positions = made.values().stream().map(Landscape::position).distinct().toList();
      if (positions.size() == 1) {
        return new Came.Whole(filled(outline, queries, made, positions.getFirst(), day, at));
      }
    }
    return new Came.Not(
        new Unsearchable.NotDone(
            outline.searches().getFirst().code(), new Answer.Refused("building", List.of())));
  }

  /** The tables that each landscape is to have; every search is counted, drawn or not. */
  private static Map<Pair, Set<String>> wanted(Outline outline, Map<String, Understood> queries) {
    var wanted = new LinkedHashMap<Pair, Set<String>>();
    queries
        .keySet()
        .forEach(code -> wanted.put(new Pair(code, ""), new LinkedHashSet<>(Set.of("figures"))));
    for (var section : outline.sections()) {
      for (var picture : section.pictures()) {
        if (given(picture, queries)) {
          wanted
              .computeIfAbsent(
                  new Pair(picture.search(), picture.with()), _ -> new LinkedHashSet<>())
              .add(picture.table());
        }
      }
    }
    return wanted;
  }

  private static boolean given(Outline.Picture picture, Map<String, Understood> queries) {
    return queries.containsKey(picture.search())
        && (picture.with().isEmpty() || queries.containsKey(picture.with()));
  }

  private static List<Wanted> searches(Pair pair, Map<String, Understood> queries) {
    var searches = new ArrayList<Wanted>();
    for (var code : List.of(pair.search(), pair.with())) {
      var query = queries.get(code);
      if (query != null) {
        searches.add(query.wanted());
      }
    }
    return searches;
  }

  private Filled filled(
      Outline outline,
      Map<String, Understood> queries,
      Map<Pair, Landscape> made,
      long position,
      LocalDate day,
      Instant at) {
    var results = new ArrayList<Result>();
    queries.forEach((code, query) -> {
      var landscape = made.get(new Pair(code, ""));
      if (landscape != null) {
        results.add(new Result(code, query.printed(), landscape.documents().getFirst()));
      }
    });
    var drawn = new ArrayList<Drawn>();
    for (var section : outline.sections()) {
      for (var picture : section.pictures()) {
        var pair = new Pair(picture.search(), picture.with());
        var landscape = given(picture, queries) ? made.get(pair) : null;
        drawn.add(
            new Drawn(
                section.code(),
                picture,
                landscape == null
                    ? null
                    : landscape
                        .table(picture.table())
                        .map(table -> Kept.of(titles.named(table), searches(pair, queries)))
                        .orElse(null)));
      }
    }
    return new Filled(position, day, at, results, drawn);
  }
}
