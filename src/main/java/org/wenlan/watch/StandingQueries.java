package org.wenlan.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;

/**
 * Queries that wait for documents. Each is kept under the rarest terms without which nothing
 * matches it, so that a document meets few of them; what has no such terms and needs the engine is
 * asked once of a small index of all that arrived together. Thread-safe.
 */
final class StandingQueries {
  private final Arrivals arrivals;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Conditions conditions;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ConcurrentLinkedQueue<Sheet> sheets = new ConcurrentLinkedQueue<>();

  private final Map<Long, Integer> slots = new HashMap<>();
  private final List<Integer> free = new ArrayList<>();
  private long[] ids = new long[64];
  private @Nullable Condition[] standing = new Condition[64];
  private int[] @Nullable [] keys = new int[64][];
  private int used;

  private final TermLists under = new TermLists();

  /** Asked of every document. */
  private final List<Integer> always = new ArrayList<>();

  /** Asked of a small index of all documents together. */
  private final Map<Long, Wanted> together = new HashMap<>();

  /** Those that mean something else when other documents change. */
  private final Map<Long, Wanted> dependent = new HashMap<>();

  StandingQueries(Arrivals arrivals) {
    this.arrivals = arrivals;
    this.conditions = new Conditions(arrivals, vocabulary);
  }

  /** How many there are. */
  int size() {
    lock.readLock().lock();
    try {
      return slots.size() + together.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Registers a query, instead of an earlier one of this number.
   *
   * @param frequency how many documents of the register have a term; negative when unknown
   */
  void put(long id, Wanted wanted, ToLongFunction<Term> frequency) {
    lock.writeLock().lock();
    try {
      withdraw(id);
      if (arrivals.asksOthers(wanted)) {
        dependent.put(id, wanted);
      }
      var known = new HashMap<Integer, Double>();
      var condition =
          conditions.of(wanted, (number, term) -> known.put(number, cost(term, frequency)));
      var found = Keys.of(condition, term -> known.getOrDefault(term, 1e9));
      if (found.unknown() && condition.asksEngine()) {
        together.put(id, wanted);
        return;
      }
      int slot = free.isEmpty() ? used++ : free.removeLast();
      room(slot);
      ids[slot] = id;
      standing[slot] = condition;
      keys[slot] = found.terms();
      slots.put(id, slot);
      if (found.unknown()) {
        always.add(slot);
      } else {
        for (int term : found.terms()) {
          under.add(term, slot);
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** A term that the register does not know yet is judged by its length. */
  private static double cost(Term term, ToLongFunction<Term> frequency) {
    long documents = frequency.applyAsLong(term);
    return documents > 0 ? documents : 1.0 / Math.max(1, term.text().length());
  }

  /** Withdraws a query; nothing happens when there is none of this number. */
  void remove(long id) {
    lock.writeLock().lock();
    try {
      withdraw(id);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void withdraw(long id) {
    dependent.remove(id);
    together.remove(id);
    var slot = slots.remove(id);
    if (slot == null) {
      return;
    }
    var terms = keys[slot];
    if (terms == null || terms.length == 0) {
      always.remove(slot);
    } else {
      for (int term : terms) {
        under.remove(term, slot);
      }
    }
    standing[slot] = null;
    keys[slot] = null;
    free.add(slot);
  }

  /** Reads anew what depends on other documents of the register. */
  void refresh(ToLongFunction<Term> frequency) {
    lock.writeLock().lock();
    try {
      Map.copyOf(dependent).forEach((id, wanted) -> put(id, wanted, frequency));
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Whether any depends on other documents of the register. */
  boolean dependsOnOthers() {
    lock.readLock().lock();
    try {
      return !dependent.isEmpty();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Which queries match which document.
   *
   * @param document made when it is needed, by several threads
   * @return for each document the numbers of its queries, in no order
   */
  List<long[]> match(int documents, IntFunction<Document> document) {
    lock.readLock().lock();
    try {
      var small = together.isEmpty() ? null : new SmallIndex(documents);
      var found = new long[documents][];
      IntStream.range(0, documents)
          .parallel()
          .forEach(i -> {
            var made = document.apply(i);
            if (small != null) {
              small.put(i, made);
            }
            var sheet = sheets.poll();
            if (sheet == null) {
              sheet = new Sheet(vocabulary);
            }
            found[i] = match(sheet, made);
            sheets.add(sheet);
          });
      if (small != null) {
        small.ask(arrivals, together, found);
      }
      return List.of(found);
    } finally {
      lock.readLock().unlock();
    }
  }

  private long[] match(Sheet sheet, Document document) {
    sheet.fill(document, used);
    var found = new Found();
    for (int i = 0; i < sheet.terms(); i++) {
      int term = sheet.term(i);
      int queries = under.count(term);
      for (int at = 0; at < queries; at++) {
        ask(under.query(term, at), sheet, found);
      }
    }
    for (int slot : always) {
      ask(slot, sheet, found);
    }
    return found.ids();
  }

  private void ask(int slot, Sheet sheet, Found found) {
    var condition = standing[slot];
    if (condition != null && sheet.firstAsked(slot) && condition.holds(sheet)) {
      found.add(ids[slot]);
    }
  }

  /** Numbers that are collected. */
  private static final class Found {
    private long[] ids = new long[32];
    private int size;

    void add(long id) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
      }
      ids[size++] = id;
    }

    long[] ids() {
      return Arrays.copyOf(ids, size);
    }
  }

  private void room(int slot) {
    if (slot >= ids.length) {
      int size = ids.length * 2;
      ids = Arrays.copyOf(ids, size);
      standing = Arrays.copyOf(standing, size);
      keys = Arrays.copyOf(keys, size);
    }
  }
}
