package org.wenlan.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.watch.Change.Kind;

/**
 * Finds out what is new: compares records with what was last seen of them, and tells their families
 * and the documents that they cite.
 */
@Component
class Novelty {
  private final Patents register;
  private final SeenStore store;
  private final Arrivals arrivals;

  Novelty(Patents register, SeenStore store, Arrivals arrivals) {
    this.register = register;
    this.store = store;
    this.arrivals = arrivals;
  }

  /**
   * A record about which there is something new.
   *
   * @param others the other publications of its application
   * @param cause the version of the change that was it
   */
  record Item(Stored stored, List<Patent> others, List<Change> changes, long cause) {}

  /** Records with what is to be remembered of them. */
  record Batch(List<Item> items, List<Digest> digests) {}

  /**
   * Compares what changed.
   *
   * @param farther whether records that are only cited by or of one family with these are wanted
   */
  Batch of(List<Stored> changed, LocalDate today, boolean farther) {
    var others = register.sameApplications(changed);
    var records = new LinkedHashMap<Long, Stored>();
    changed.forEach(one -> records.put(one.id(), one));
    var causes = new HashMap<Long, Long>();
    changed.forEach(one -> causes.put(one.id(), one.version()));
    // A grant changes the status of the publication before it.
    others.forEach((id, same) ->
        same.forEach(other -> {
          records.putIfAbsent(other.id(), other);
          causes.merge(other.id(), causes.getOrDefault(id, 0L), Math::max);
        }));
    return compare(records, causes, today, farther);
  }

  /** Compares records whose status may have changed by the day alone. */
  Batch aged(List<Digest> due, LocalDate today) {
    var records = new LinkedHashMap<Long, Stored>();
    var causes = new HashMap<Long, Long>();
    register
        .find(due.stream().map(Digest::number).toList())
        .values()
        .forEach(one -> {
          records.put(one.id(), one);
          causes.put(one.id(), -today.toEpochDay());
        });
    return compare(records, causes, today, false);
  }

  private Batch compare(
      Map<Long, Stored> records, Map<Long, Long> causes, LocalDate today, boolean farther) {
    var seen = store.find(records.keySet());
    var others = register.sameApplications(records.values());
    var changes = new LinkedHashMap<Long, List<Change>>();
    var digests = new ArrayList<Digest>();
    for (var record : records.values()) {
      var digest = digest(record, patents(others, record.id()), today);
      digests.add(digest);
      changes.put(record.id(), new ArrayList<>(digest.since(seen.get(record.id()))));
    }
    if (farther) {
      tellOthers(digests, seen, records, causes, changes);
    }
    var missing = records.values().stream().filter(one -> !others.containsKey(one.id())).toList();
    var more =
        missing.isEmpty() ? Map.<Long, List<Stored>>of() : register.sameApplications(missing);
    var items = new ArrayList<Item>();
    changes.forEach((id, what) -> {
      var stored = records.get(id);
      if (stored != null && !what.isEmpty()) {
        var same = patents(others.containsKey(id) ? others : more, id);
        items.add(new Item(stored, same, what, causes.getOrDefault(id, 0L)));
      }
    });
    return new Batch(items, digests);
  }

  private static List<Patent> patents(Map<Long, List<Stored>> others, long id) {
    return others.getOrDefault(id, List.of()).stream().map(Stored::patent).toList();
  }

  private Digest digest(Stored stored, List<Patent> others, LocalDate today) {
    var status = LegalStatus.of(stored.patent(), others, today);
    return Digest.of(
        stored.id(),
        stored.patent(),
        arrivals.word(status),
        arrivals.nextChange(stored.patent(), others, status, today).orElse(null));
  }

  /** A new member is news for its family, a new citation for the cited document. */
  private void tellOthers(
      List<Digest> digests,
      Map<Long, Digest> seen,
      Map<Long, Stored> records,
      Map<Long, Long> causes,
      Map<Long, List<Change>> changes) {
    var joined = new HashMap<String, List<Digest>>();
    var citing = new HashMap<String, List<Digest>>();
    for (var digest : digests) {
      var before = seen.get(digest.document());
      if (before == null || !before.family().equals(digest.family())) {
        joined.computeIfAbsent(digest.family(), _ -> new ArrayList<>()).add(digest);
      }
      Digest.more(before == null ? List.of() : before.cited(), digest.cited())
          .forEach(number -> citing.computeIfAbsent(number, _ -> new ArrayList<>()).add(digest));
    }
    var told = new LinkedHashMap<Long, List<Change>>();
    var numbers = new HashMap<Long, String>();
    for (var member : store.ofFamilies(joined.keySet())) {
      for (var news : joined.getOrDefault(member.family(), List.of())) {
        tell(told, numbers, causes, member, news, new Change(Kind.FAMILY, "", news.number()));
      }
    }
    for (var cited : store.numbered(citing.keySet())) {
      for (var news : citing.getOrDefault(cited.number(), List.of())) {
        tell(
            told,
            numbers,
            causes,
            cited,
            news,
            new Change(Kind.CITATION, "cited-by", news.number()));
      }
    }
    var unread = new LinkedHashSet<>(told.keySet());
    unread.removeAll(records.keySet());
    var wanted = unread.stream().map(id -> numbers.getOrDefault(id, "")).toList();
    register.find(wanted).values().forEach(one -> records.put(one.id(), one));
    told.forEach((id, what) -> changes.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(what));
  }

  private static void tell(
      Map<Long, List<Change>> told,
      Map<Long, String> numbers,
      Map<Long, Long> causes,
      Digest whom,
      Digest news,
      Change change) {
    if (whom.document() != news.document()) {
      told.computeIfAbsent(whom.document(), _ -> new ArrayList<>()).add(change);
      numbers.put(whom.document(), whom.number());
      causes.merge(whom.document(), causes.getOrDefault(news.document(), 0L), Math::max);
    }
  }

  /** The numbers of those that came in for the first time. */
  static java.util.Set<String> published(List<Item> items) {
    return items.stream()
        .filter(item -> item.changes().stream().anyMatch(one -> one.kind() == Kind.PUBLICATION))
        .map(item -> item.stored().patent().number().toString())
        .collect(Collectors.toSet());
  }
}
