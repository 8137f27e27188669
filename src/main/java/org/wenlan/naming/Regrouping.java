package org.wenlan.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wenlan.naming.Grouping.Groups;
import org.wenlan.naming.NameStore.Row;

/** Writes groups of names as they come out now, keeping the numbers of groups. */
@Component
class Regrouping {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final NameStore names;
  private final CorpusStore runs;
  private final DecisionStore decisions;

  Regrouping(NameStore names, CorpusStore runs, DecisionStore decisions) {
    this.names = names;
    this.runs = runs;
    this.decisions = decisions;
  }

  /**
   * All names anew; within a transaction that holds the lock.
   *
   * @return how many groups there are
   */
  int all(
      Map<String, NameKey> keys,
      Map<String, Integer> documents,
      Rarity rarity,
      List<Evidence> evidence) {
    var before = names.all();
    var holding = decisions.holding();
    var groups = Grouping.of(keys.values(), documents, rarity, evidence, holding);
    runs.replace(rarity, evidence);
    write(groups, keys, documents, before, holding);
    names.links(List.of(), groups.links());
    var gone = new ArrayList<String>();
    before.stream().map(Row::text).filter(text -> !keys.containsKey(text)).forEach(gone::add);
    names.forget(gone);
    return groups.members().size();
  }

  /** The names of a few groups anew, after a decision. */
  void some(Collection<Long> affected) {
    var before = names.ofGroups(affected);
    var keys = new HashMap<String, NameKey>();
    var documents = new HashMap<String, Integer>();
    var words = new HashSet<String>();
    for (var row : before) {
      var key = NameKey.of(row.text());
      keys.put(row.text(), key);
      documents.put(row.text(), row.documents());
      words.addAll(key.words());
    }
    var holding = decisions.holding();
    var evidence = runs.evidence(keys.keySet());
    var groups = Grouping.of(keys.values(), documents, runs.rarity(words), evidence, holding);
    write(groups, keys, documents, before, holding);
    names.links(keys.keySet(), groups.links());
  }

  private void write(
      Groups groups,
      Map<String, NameKey> keys,
      Map<String, Integer> documents,
      List<Row> before,
      List<Decision> holding) {
    var was = new HashMap<String, Row>();
    var groupBefore = new HashMap<String, Long>();
    for (var row : before) {
      was.put(row.text(), row);
      groupBefore.put(row.text(), row.group());
    }
    var given = Assigning.groups(groups.members(), groupBefore);
    var fresh = names.newGroups((int) given.stream().filter(group -> group == null).count());
    var changed = new ArrayList<Row>();
    var labels = new ArrayList<Group>();
    var now = new HashMap<String, Long>();
    var renamed = renamed(holding);
    int next = 0;
    for (int i = 0; i < given.size(); i++) {
      var kept = given.get(i);
      long group = kept == null ? fresh.get(next++) : kept;
      var members = groups.members().get(i);
      for (var name : members) {
        now.put(name, group);
        var key = keys.get(name);
        if (key != null) {
          var row =
              new Row(name, key.spelling(), key.key(), documents.getOrDefault(name, 0), group);
          if (!row.equals(was.get(name))) {
            changed.add(row);
          }
        }
      }
      labels.add(label(group, members, documents, renamed));
    }
    names.put(changed);
    names.label(labels);
    names.gone(gone(before, now));
  }

  private static Map<Long, Long> gone(List<Row> before, Map<String, Long> now) {
    var living = new HashSet<>(now.values());
    var gone = new HashMap<Long, Long>();
    for (var row : before) {
      var to = now.get(row.text());
      if (to != null && !living.contains(row.group())) {
        gone.put(row.group(), to);
      }
    }
    return gone;
  }

  /** The last renaming that speaks of a name, by the name. */
  private static Map<String, Decision> renamed(List<Decision> holding) {
    var renamed = new HashMap<String, Decision>();
    for (var one : holding) {
      if (one.act() == Decision.Act.RENAME) {
        one.names().forEach(name -> renamed.put(name, one));
      }
    }
    return renamed;
  }

  private static Group label(
      long group,
      List<String> members,
      Map<String, Integer> documents,
      Map<String, Decision> renamed) {
    var zh = most(members, documents, true);
    var en = most(members, documents, false);
    var last =
        members.stream()
            .map(renamed::get)
            .filter(one -> one != null)
            .max(Comparator.comparingLong(Decision::id));
    if (last.isPresent()) {
      zh = last.get().zh().isEmpty() ? zh : last.get().zh();
      en = last.get().en().isEmpty() ? en : last.get().en();
    }
    int sum = members.stream().mapToInt(name -> documents.getOrDefault(name, 0)).sum();
    return new Group(group, zh, en, members.size(), sum);
  }

  /** The name that most documents have; of equals the shorter one. */
  private static String most(List<String> members, Map<String, Integer> documents, boolean han) {
    return members.stream()
        .filter(name -> HAN.matcher(name).find() == han)
        .max(
            Comparator.comparing((String name) -> documents.getOrDefault(name, 0))
                .thenComparing(name -> -name.length())
                .thenComparing(Comparator.reverseOrder()))
        .orElse("");
  }
}
