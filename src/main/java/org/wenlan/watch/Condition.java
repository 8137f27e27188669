package org.wenlan.watch;

import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/**
 * A standing query as it is asked of one document. It holds exactly when the engine's query of the
 * same wish matches the document; what it cannot tell itself it asks the engine.
 */
sealed interface Condition {

  /** Whether it holds of a document. */
  boolean holds(Sheet sheet);

  /** Whether it may have to ask the engine. */
  default boolean asksEngine() {
    return switch (this) {
      case Engine _ -> true;
      case Every(var of, var but) ->
          Stream.concat(Stream.of(of), Stream.of(but)).anyMatch(Condition::asksEngine);
      case Either(var of) -> Stream.of(of).anyMatch(Condition::asksEngine);
      case Always _, Never _, Has _, Following _, Close _, During _ -> false;
    };
  }

  /** Holds of every document. */
  record Always() implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      return true;
    }
  }

  /** Holds of none. */
  record Never() implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      return false;
    }
  }

  /** Has a term. */
  record Has(int term) implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      return sheet.has(term);
    }
  }

  /**
   * Has terms at places that lie so to each other.
   *
   * @param places counted from the first term's
   */
  record Following(int[] terms, int[] places) implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      for (int term : terms) {
        if (!sheet.has(term)) {
          return false;
        }
      }
      for (int link = sheet.chain(terms[0]); link > 0; link = sheet.after(link)) {
        int at = sheet.place(link);
        boolean all = true;
        for (int i = 1; all && i < terms.length; i++) {
          all = sheet.hasAt(terms[i], at + places[i]);
        }
        if (all) {
          return true;
        }
      }
      return false;
    }
  }

  /** Has two terms with at most so many places between them. */
  record Close(int one, int other, int between, boolean ordered) implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      if (!sheet.has(one) || !sheet.has(other)) {
        return false;
      }
      int from = sheet.chain(other);
      for (int link = sheet.chain(one); link > 0; link = sheet.after(link)) {
        int at = sheet.place(link);
        while (from > 0 && sheet.place(from) < at - between - 1) {
          from = sheet.after(from);
        }
        for (int near = from; near > 0; near = sheet.after(near)) {
          int distance = sheet.place(near) - at;
          if (distance > between + 1) {
            break;
          }
          if (distance > 0 || (distance < 0 && !ordered)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** A day lies between two, both included. */
  record During(String field, int from, int to) implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      return sheet.within(field, from, to);
    }
  }

  /** All of the first hold and none of the others. */
  record Every(Condition[] of, Condition[] but) implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      for (var one : of) {
        if (!one.holds(sheet)) {
          return false;
        }
      }
      for (var one : but) {
        if (one.holds(sheet)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one holds. */
  record Either(Condition[] of) implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      for (var one : of) {
        if (one.holds(sheet)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What the engine alone can tell.
   *
   * @param necessary what must hold before it is worth asking
   * @param query made for the words of a document
   */
  record Engine(Condition necessary, Function<IndexReader, Query> query) implements Condition {
    @Override
    public boolean holds(Sheet sheet) {
      return necessary.holds(sheet) && sheet.holds(query.apply(sheet.reader()));
    }
  }
}
