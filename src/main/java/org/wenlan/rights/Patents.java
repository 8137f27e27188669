package org.wenlan.rights;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.rights.DocumentStore.Row;

/**
 * The door to published patent documents. Thread-safe.
 *
 * <p>Every change gets a version; versions are taken and committed in one order, so a reader that
 * remembers the last version it saw misses nothing.
 */
@Component
public class Patents {

  /**
   * A document as it is kept.
   *
   * @param id the platform's number of it, never used again
   * @param version the number of its last change
   */
  public record Stored(long id, long version, Patent patent) {}

  /** What came of putting one record. */
  public enum Putting {
    /** There was no document of this number. */
    ADDED,
    /** The record brought something new to the document. */
    CHANGED,
    /** This very record was put before, or it brought nothing new. */
    SAME
  }

  private final DocumentStore store;

  Patents(DocumentStore store) {
    this.store = store;
  }

  /**
   * Adds or merges records.
   *
   * @return one outcome for each record, in order
   * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Putting> put(List<Patent> records) {
    store.lock();
    var hashes = records.parallelStream().map(Bodies::hash).toList();
    var before = store.find(records.stream().map(p -> p.number().toString()).distinct().toList());
    var after = new LinkedHashMap<>(before);
    var outcomes = new ArrayList<Putting>(records.size());
    for (int i = 0; i < records.size(); i++) {
      outcomes.add(put(after, records.get(i), hashes.get(i)));
    }
    var added = new ArrayList<Row>();
    after.forEach((key, row) -> {
      var old = before.get(key);
      if (old == null) {
        added.add(row);
      } else if (old != row) {
        store.change(row);
      }
    });
    if (!added.isEmpty()) {
      store.add(added);
    }
    return outcomes;
  }

  private static Putting put(Map<String, Row> rows, Patent record, long hash) {
    var key = record.number().toString();
    var row = rows.get(key);
    if (row == null) {
      rows.put(key, new Row(new Stored(0, 0, record), List.of(hash)));
      return Putting.ADDED;
    }
    if (row.seen().contains(hash)) {
      return Putting.SAME;
    }
    var stored = row.stored();
    var merged = Merging.merge(stored.patent(), record);
    var seen = new ArrayList<>(row.seen());
    seen.add(hash);
    rows.put(key, new Row(new Stored(stored.id(), stored.version(), merged), seen));
    return merged.equals(stored.patent()) ? Putting.SAME : Putting.CHANGED;
  }

  /** The document with this number. */
  public Optional<Stored> find(PublicationNumber number) {
    return Optional.ofNullable(find(List.of(number.toString())).get(number.toString()));
  }

  /** Those of these keys ({@link PublicationNumber#toString()}) that there are, by key. */
  public Map<String, Stored> find(Collection<String> keys) {
    var found = new LinkedHashMap<String, Stored>();
    store.find(keys).forEach((key, row) -> found.put(key, row.stored()));
    return found;
  }

  /**
   * Documents under each of these keys, as {@link Numbers#keys} reads them out of what is typed.
   */
  public Map<String, List<Stored>> numbered(Collection<String> keys) {
    var found = new HashMap<String, List<Stored>>();
    for (var stored : store.numbered(keys)) {
      var patent = stored.patent();
      var names = new LinkedHashSet<String>();
      names.add(patent.number().toString());
      names.add(patent.number().withoutKind());
      application(stored).ifPresent(names::add);
      names.retainAll(keys);
      names.forEach(name -> found.computeIfAbsent(name, _ -> new ArrayList<>()).add(stored));
    }
    return found;
  }

  /** All publication levels that share a number, see {@link PublicationNumber#withoutKind()}. */
  public List<Stored> levels(String numberWithoutKind) {
    return store.byNumber(numberWithoutKind);
  }

  /** Documents changed after a version, in the order of their versions. */
  public List<Stored> changedSince(long version, int limit) {
    return store.changedSince(version, limit);
  }

  /** The newest version; 0 when there is nothing. */
  public long lastVersion() {
    return store.lastVersion();
  }

  /** How many documents there are. */
  public long count() {
    return store.count();
  }

  /** All documents in the order of their ids, streamed; none is kept in memory. */
  public void forEach(Consumer<Stored> to) {
    store.forEach(
        "id, version, seen, body",
        row -> {
          try {
            to.accept(DocumentStore.row(row).stored());
          } catch (SQLException failed) {
            throw new IllegalStateException("A document cannot be read", failed);
          }
        });
  }

  /** Id and version of all documents in the order of their ids: what an index is compared with. */
  public void forEachVersion(VersionReader to) {
    store.forEach(
        "id, version",
        row -> {
          try {
            to.accept(row.getLong(1), row.getLong(2));
          } catch (SQLException failed) {
            throw new IllegalStateException("A document cannot be read", failed);
          }
        });
  }

  /** Takes a document's id and version. */
  public interface VersionReader {

    /** Called once for each document. */
    void accept(long id, long version);
  }

  /**
   * The other publications of the same applications, by the id of each of these documents; what has
   * no application, or is published under the same number, goes by its number.
   */
  public Map<Long, List<Stored>> sameApplications(Collection<Stored> documents) {
    var there = new ArrayList<>(documents);
    there.addAll(
        store.ofApplications(
            documents.stream().flatMap(each -> application(each).stream()).toList(),
            documents.stream().map(Patents::number).toList(),
            documents.stream().map(Stored::id).toList()));
    var byApplication = new HashMap<String, List<Stored>>();
    var byNumber = new HashMap<String, List<Stored>>();
    for (var each : there) {
      application(each)
          .ifPresent(key -> byApplication.computeIfAbsent(key, one -> new ArrayList<>()).add(each));
      byNumber.computeIfAbsent(number(each), one -> new ArrayList<>()).add(each);
    }
    var others = new HashMap<Long, List<Stored>>();
    for (var each : documents) {
      var same = new LinkedHashSet<>(byNumber.getOrDefault(number(each), List.of()));
      application(each).ifPresent(key -> same.addAll(byApplication.getOrDefault(key, List.of())));
      same.removeIf(other -> other.id() == each.id());
      others.put(each.id(), List.copyOf(same));
    }
    return others;
  }

  private static Optional<String> application(Stored stored) {
    return Optional.ofNullable(stored.patent().application()).map(ApplicationNumber::key);
  }

  private static String number(Stored stored) {
    return stored.patent().number().withoutKind();
  }

  /** The members of a simple family (500 at most), by {@link Families#key}. */
  public List<Stored> family(String familyKey) {
    return store.byFamily(familyKey);
  }
}
