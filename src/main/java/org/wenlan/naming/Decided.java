package org.wenlan.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * What all decisions together come to; of two that speak against each other the later one holds.
 *
 * @param joined names that a person put together
 * @param apart names that a person split
 */
record Decided(List<Link> joined, List<Pair> apart) {

  /** Two names, the smaller one first. */
  record Pair(String a, String b) {
    static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  static Decided of(List<Decision> decisions) {
    var joined = new LinkedHashMap<Pair, Link>();
    var apart = new LinkedHashMap<Pair, Decision>();
    for (var one : decisions) {
      if (!one.holds()) {
        continue;
      }
      switch (one.act()) {
        case RENAME -> {}
        case JOIN -> {
          each(one, pair -> apart.remove(pair));
          each(one, pair -> joined.put(pair, link(pair, one)));
        }
        case SPLIT -> {
          each(one, pair -> joined.remove(pair));
          each(one, pair -> apart.put(pair, one));
        }
      }
    }
    return new Decided(List.copyOf(joined.values()), List.copyOf(apart.keySet()));
  }

  private static Link link(Pair pair, Decision one) {
    return new Link(pair.a(), pair.b(), Rule.PERSON, 1, String.valueOf(one.id()));
  }

  private static void each(Decision one, Consumer<Pair> act) {
    for (var name : one.names()) {
      for (var other : one.others()) {
        act.accept(Pair.of(name, other));
      }
    }
  }
}
