package org.wenlan.rights;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door to published patent documents. Thread-safe.
 *
 * <p>Every change gets a version; versions are taken and committed in one order, so a reader that
 * remembers the last version it saw misses nothing.
 */
public final class Patents {

  /**
   * A document as it is kept.
   *
   * @param id the platform's number of it, never used again
   * @param version the number of its last change
   */
  public record Stored(long id, long version, Patent patent) {}

  /** What came of putting one record. */
  public enum Putting {
    ADDED,
    CHANGED,
    SAME
  }

  /**
   * Adds or merges records in the caller's transaction.
   *
   * @return one outcome for each record, in order
   */
  public List<Putting> put(List<Patent> records) {
    throw new IllegalStateException("being built: " + records.size());
  }

  /** The document with this number. */
  public Optional<Stored> find(PublicationNumber number) {
    return Optional.ofNullable(find(List.of(number.toString())).get(number.toString()));
  }

  /** Those of these keys ({@link PublicationNumber#toString()}) that there are, by key. */
  public Map<String, Stored> find(Collection<String> keys) {
    throw new IllegalStateException("being built: " + keys);
  }

  /** Documents changed after a version, in the order of their versions. */
  public List<Stored> changedSince(long version, int limit) {
    throw new IllegalStateException("being built: " + version + limit);
  }

  /** The newest version; 0 when there is nothing. */
  public long lastVersion() {
    return 0;
  }

  /** How many documents there are. */
  public long count() {
    return 0;
  }

  /** All documents in the order of their ids, streamed; none is kept in memory. */
  public void forEach(Consumer<Stored> to) {
    find(List.of()).values().forEach(to);
  }

  /**
   * All members of a simple family, by {@link Families#key}; publications of one application too.
   */
  public List<Stored> family(String familyKey) {
    throw new IllegalStateException("being built: " + familyKey);
  }
}
