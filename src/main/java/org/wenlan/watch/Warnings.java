package org.wenlan.watch;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Sha256;
import org.wenlan.watch.Warning.Verdict;

/** The door to warnings: who sees a watch sees its warnings. Thread-safe. */
@Component
public class Warnings {
  private final WarningStore store;
  private final Watches watches;
  private final Clock clock;

  Warnings(WarningStore store, Watches watches, Clock clock) {
    this.store = store;
    this.watches = watches;
    this.clock = clock;
  }

  /**
   * How many warnings a watch has.
   *
   * @param beside judged not relevant
   */
  public record Count(long all, long unread, long relevant, long beside) {
    /** A watch without warnings. */
    public static final Count NONE = new Count(0, 0, 0, 0);

    /** How many were judged. */
    public long judged() {
      return relevant + beside;
    }

    /** Relevant among the judged, in percent; 0 while none is. */
    public long precision() {
      return judged() == 0 ? 0 : Math.round(100.0 * relevant / judged());
    }
  }

  /**
   * Warnings of those watches that somebody sees, the newest first.
   *
   * @param watch of this one only; 0 for all
   * @param before only those before this warning
   */
  public List<Warning> of(Actor who, long watch, boolean unread, long before, int most) {
    return store.before(seen(who, watch), unread, before, most);
  }

  /** The same after a warning, the oldest first: a reader that remembers the last misses none. */
  public List<Warning> after(Actor who, long watch, long after, int most) {
    return store.after(seen(who, watch), after, most);
  }

  /** Counts by watch; a watch without warnings is not among them. */
  public Map<Long, Count> counts(Collection<Watch> of) {
    return store.counts(of.stream().map(Watch::id).toList());
  }

  private List<Long> seen(Actor who, long watch) {
    return watches.of(who).stream().map(Watch::id).filter(id -> watch == 0 || id == watch).toList();
  }

  /** Says whether a warning was relevant; false when they do not see it. */
  @Transactional
  public boolean judge(Actor who, long id, Verdict verdict) {
    var mine = store.find(id).filter(warning -> watches.find(who, warning.watch()).isPresent());
    mine.ifPresent(warning -> store.judge(id, verdict, clock.instant()));
    return mine.isPresent();
  }

  /** Marks as read what stands in somebody's inbox up to a warning; says how many that were. */
  @Transactional
  public int read(Actor who, long watch, long until) {
    return store.read(seen(who, watch), until, clock.instant());
  }

  /** The newest warnings of the watch whose feed has this secret word. */
  public Optional<Feed> feed(String word, int most) {
    return watches
        .fed(word)
        .map(watch ->
            new Feed(watch, store.before(List.of(watch.id()), false, Long.MAX_VALUE, most)));
  }

  /** A watch's feed. */
  public record Feed(Watch watch, List<Warning> warnings) {
    public Feed {
      warnings = List.copyOf(warnings);
    }
  }

  /** What is kept of a secret word: who reads the database cannot use it. */
  static byte[] kept(String word) {
    return Sha256.of(word);
  }
}
