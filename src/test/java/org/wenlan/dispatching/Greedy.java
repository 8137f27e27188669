package org.wenlan.dispatching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.wenlan.dispatching.Assigning.Group;
import org.wenlan.dispatching.Assigning.Plan;

/** One case after another, each to the unit that scores best at that moment. */
final class Greedy {

  private Greedy() {}

  static Plan plan(List<Group> groups, List<Candidate> candidates) {
    var units = new HashMap<String, String>();
    var left = new ArrayList<String>();
    var load = candidates.stream().mapToInt(Candidate::load).toArray();
    // Groups take turns, so that which of them stands first decides as little as possible.
    for (int turn = 0; ; turn++) {
      boolean any = false;
      for (var group : groups) {
        if (turn < group.numbers().size()) {
          any = true;
          int best = best(group, candidates, load);
          var number = group.numbers().get(turn);
          if (best < 0) {
            left.add(number);
          } else {
            load[best]++;
            units.put(number, candidates.get(best).unit().code());
          }
        }
      }
      if (!any) {
        return new Plan(units, left);
      }
    }
  }

  private static int best(Group group, List<Candidate> candidates, int[] load) {
    int best = -1;
    double highest = 0;
    for (int u = 0; u < candidates.size(); u++) {
      int room = candidates.get(u).room();
      if (!Double.isNaN(group.fit()[u]) && load[u] < room) {
        double score = group.fit()[u] + Recommending.idle() * (1 - (double) load[u] / room);
        if (best < 0 || score > highest) {
          best = u;
          highest = score;
        }
      }
    }
    return best;
  }
}
