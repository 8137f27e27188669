package org.wenlan.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Sets of names that grow together, and what must stay apart. Not thread-safe. */
final class Clusters {
  private final Map<String, String> parent = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  void add(String name) {
    if (parent.putIfAbsent(name, name) == null) {
      members.put(name, new ArrayList<>(List.of(name)));
    }
  }

  /** From now on these two are never in one set. */
  void keepApart(String a, String b) {
    boolean _ = apart.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
    boolean _ = apart.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
  }

  String of(String name) {
    var at = name;
    for (var above = above(at); !above.equals(at); above = above(at)) {
      at = above;
    }
    return at;
  }

  private String above(String name) {
    return parent.getOrDefault(name, name);
  }

  /**
   * Puts the sets of two names together.
   *
   * @param may asked of every two names of the two sets; a no leaves both as they are
   * @return whether they are in one set now
   */
  boolean join(Link link, BiPredicate<String, String> may) {
    var a = of(link.a());
    var b = of(link.b());
    if (a.equals(b)) {
      return true;
    }
    var mine = members.getOrDefault(a, List.of());
    var theirs = members.getOrDefault(b, List.of());
    if (forbidden(mine, theirs) || !allowed(mine, theirs, may)) {
      return false;
    }
    var into = mine.size() >= theirs.size() ? a : b;
    var from = into.equals(a) ? b : a;
    parent.put(from, into);
    members
        .computeIfAbsent(into, _ -> new ArrayList<>())
        .addAll(members.getOrDefault(from, List.of()));
    members.remove(from);
    links.add(link);
    return true;
  }

  private boolean forbidden(List<String> mine, List<String> theirs) {
    var fewer = mine.size() <= theirs.size() ? mine : theirs;
    var more = fewer == mine ? theirs : mine;
    var there = new HashSet<String>();
    for (var name : fewer) {
      there.addAll(apart.getOrDefault(name, Set.of()));
    }
    return !there.isEmpty() && more.stream().anyMatch(there::contains);
  }

  private static boolean allowed(
      List<String> mine, List<String> theirs, BiPredicate<String, String> may) {
    for (var a : mine) {
      for (var b : theirs) {
        if (!may.test(a, b)) {
          return false;
        }
      }
    }
    return true;
  }

  List<List<String>> all() {
    return List.copyOf(members.values());
  }

  List<Link> links() {
    return List.copyOf(links);
  }
}
