package org.wenlan.returns.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.returns.Form;
import org.wenlan.returns.Return;
import org.wenlan.returns.Returns.Count;
import org.wenlan.returns.State;

/**
 * Returns that somebody may see.
 *
 * @param audits whether they are a statistician, and see those of others
 * @param state chosen; empty for all
 * @param period chosen; empty for all
 * @param names of units by code
 * @param next address of older ones; empty when there are none
 */
record ListPage(
    boolean audits,
    List<Return> returns,
    List<Count> counts,
    String state,
    String period,
    Map<String, Form> forms,
    Map<String, String> names,
    LocalDate today,
    String next) {
  static final List<String> STATES =
      List.of("Issued", "Filling", "SentBack", "Submitted", "Approved", "Locked");

  String unit(String code) {
    return names.getOrDefault(code, code);
  }

  /** Periods with their numbers by state, in the order in which they were counted. */
  Map<String, Map<String, Integer>> periods() {
    var all = new LinkedHashMap<String, Map<String, Integer>>();
    counts.forEach(one ->
        all.computeIfAbsent(one.period().toString(), _ -> new LinkedHashMap<>())
            .put(one.state(), one.returns()));
    return all;
  }

  int overdue(String of) {
    return counts.stream()
        .filter(one -> one.period().toString().equals(of))
        .mapToInt(Count::overdue)
        .sum();
  }

  int total() {
    return counts.stream()
        .filter(one -> state.isEmpty() || one.state().equals(state))
        .filter(one -> period.isEmpty() || one.period().toString().equals(period))
        .mapToInt(Count::returns)
        .sum();
  }

  /** Days to the last one; negative when it has passed. */
  long left(Return one) {
    return ChronoUnit.DAYS.between(today, one.due());
  }

  /** The style of a state's sign. */
  static String tone(State state) {
    return switch (state) {
      case State.Issued _ -> "";
      case State.Filling _, State.Submitted _ -> "waiting";
      case State.SentBack _ -> "bad";
      case State.Approved _, State.Locked _ -> "good";
    };
  }

  /** The last part of a state's text: a revision is more than filling. */
  static String word(State state) {
    return state instanceof State.Filling filling && filling.revision().revises()
        ? "revising"
        : state.code();
  }
}
