package org.wenlan.dispatching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wenlan.territory.Unit.Matter;

/**
 * Finds units for a whole batch at once. Every hard rule that holds for one case holds for each of
 * them, the load that the batch itself makes included; what is weighed is the sum of all scores, so
 * that no case takes the only unit that another one could have had.
 */
public final class Assigning {
  /** A flow takes time that grows faster than its cases, and gains nothing beyond so many. */
  private static final int PORTION = 1_000;

  private Assigning() {}

  /** A case of a batch. */
  public record Wish(String number, Wanted wanted) {}

  /**
   * What came of a batch.
   *
   * @param units by the number of the case
   * @param left cases for which no unit is allowed or has room
   */
  public record Plan(Map<String, String> units, List<String> left) {

    public Plan {
      units = Map.copyOf(units);
      left = List.copyOf(left);
    }
  }

  /** Units for all of a batch; the same batch gives the same plan. */
  public static Plan of(List<Wish> batch, List<Candidate> candidates) {
    var units = new HashMap<String, String>();
    var left = new ArrayList<String>();
    var load = new HashMap<String, Integer>();
    for (int from = 0; from < batch.size(); from += PORTION) {
      var portion = batch.subList(from, Math.min(batch.size(), from + PORTION));
      var now =
          candidates.stream()
              .map(one -> one.with(load.getOrDefault(one.unit().code(), 0)))
              .toList();
      var plan = Flow.plan(groups(portion, now), now);
      plan.units().values().forEach(code -> load.merge(code, 1, Integer::sum));
      units.putAll(plan.units());
      left.addAll(plan.left());
    }
    return new Plan(units, left);
  }

  /**
   * Cases that are alike for every unit.
   *
   * @param numbers of the cases, in the order of the batch
   * @param fit by unit; not a number where a hard rule bars it
   */
  record Group(List<String> numbers, double[] fit) {}

  private record Alike(
      Matter matter,
      List<String> classes,
      String region,
      LocalDate day,
      Set<String> refusedBy,
      Set<String> conflicts) {}

  static List<Group> groups(List<Wish> batch, List<Candidate> candidates) {
    var all = new TreeSet<String>();
    candidates.forEach(one -> all.addAll(one.conflicts()));
    var usual = Recommending.Usual.of(candidates);
    var groups = new LinkedHashMap<Alike, Group>();
    for (var wish : batch) {
      var wanted = wish.wanted();
      var conflicts = new TreeSet<>(wanted.parties());
      conflicts.retainAll(all);
      var alike =
          new Alike(
              wanted.matter(),
              wanted.classes(),
              wanted.region(),
              wanted.day(),
              wanted.refusedBy(),
              conflicts);
      groups
          .computeIfAbsent(
              alike, _ -> new Group(new ArrayList<>(), fits(wanted, candidates, usual)))
          .numbers()
          .add(wish.number());
    }
    return List.copyOf(groups.values());
  }

  private static double[] fits(
      Wanted wanted, List<Candidate> candidates, Recommending.Usual usual) {
    return candidates.stream()
        .mapToDouble(one ->
            Recommending.barred(wanted, one).isPresent()
                ? Double.NaN
                : Recommending.fit(wanted, one, usual))
        .toArray();
  }
}
