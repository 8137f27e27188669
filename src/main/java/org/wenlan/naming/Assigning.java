package org.wenlan.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which group keeps its number when names were grouped anew: the set with most of a group's names
 * goes on as that group. A plain function.
 */
final class Assigning {
  private Assigning() {}

  /** A set of names and a group that it has names of. */
  private record Claim(int set, long group, int names) {}

  /**
   * The number of each set, in order; null for a set that is a new group.
   *
   * @param before in which group each name was; names that were in none are missing
   */
  static List<@Nullable Long> groups(List<List<String>> sets, Map<String, Long> before) {
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < sets.size(); i++) {
      int set = i;
      var counts = new HashMap<Long, Integer>();
      for (var name : sets.get(i)) {
        var group = before.get(name);
        if (group != null) {
          counts.merge(group, 1, Integer::sum);
        }
      }
      counts.forEach((group, names) -> claims.add(new Claim(set, group, names)));
    }
    claims.sort(
        Comparator.comparingInt(Claim::names)
            .reversed()
            .thenComparingLong(Claim::group)
            .thenComparingInt(Claim::set));
    var given = new @Nullable Long[sets.size()];
    var taken = new HashSet<Long>();
    for (var claim : claims) {
      if (given[claim.set()] == null && taken.add(claim.group())) {
        given[claim.set()] = claim.group();
      }
    }
    return Arrays.asList(given);
  }
}
