package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.stereotype.Component;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer.Count;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.retrieval.Answer.Hit;
import org.wenlan.retrieval.Answer.Refused;

/**
 * The door to searching: one compiled query behind page, command line, API and export. Thread-safe.
 * Every call is bounded in time and refuses in words what would take longer.
 */
@Component
public class Searches {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 32;
  private static final int EXACT_TO = 1_000;

  private final Index index;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Searches(Index index) {
    this.index = index;
  }

  /** Does a search. */
  public Answer search(Wanted wanted, Wish wish) {
    return ask(
        wanted,
        PATIENCE,
        asked -> wish.fold() ? folded(asked, wanted, wish) : plain(asked, wanted, wish));
  }

  /** How many documents match; empty when that cannot be told in time. */
  public Optional<Long> count(Wanted wanted) {
    var counted =
        ask(
            wanted,
            PATIENCE,
            asked -> {
              try {
                return new Found(asked.searcher.count(asked.query), -1, List.of(), Map.of(), "", 0);
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            });
    return counted instanceof Found found ? Optional.of(found.documents()) : Optional.empty();
  }

  /**
   * Hands on every hit in order, without a limit and without keeping them.
   *
   * @return how many there were, or why there were none
   */
  public Answer each(Wanted wanted, Wish.Sort sort, boolean fold, Consumer<Card> to) {
    return ask(
        wanted,
        Duration.ofMinutes(10),
        asked -> {
          try {
            var places = places(asked, sort, fold);
            var stored = asked.searcher.storedFields();
            var ordered = places.ordered();
            for (long place : ordered) {
              to.accept(card(stored, Ordering.document(place)));
            }
            return new Found(
                places.matches(),
                fold ? ordered.length : -1,
                List.of(),
                Map.of(),
                "",
                asked.view.position());
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  /** What a search is asked with. */
  private record Asked(View view, IndexSearcher searcher, Query query) {}

  private Answer ask(Wanted wanted, Duration patience, Function<Asked, Answer> how) {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Refused("busy", List.of());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Refused("busy", List.of());
    }
    long until = System.nanoTime() + patience.toNanos();
    try (var view = index.view()) {
      var searcher = new IndexSearcher(view.searcher().getIndexReader());
      searcher.setTimeout(() -> System.nanoTime() > until);
      var query = searcher.rewrite(new Compiling(searcher).of(wanted));
      var answer = how.apply(new Asked(view, searcher, query));
      return searcher.timedOut() ? new Refused("timed-out", List.of(patience.toSeconds())) : answer;
    } catch (TooBroad broad) {
      return new Refused("too-broad", List.of(broad.part(), broad.limit()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      places.release();
    }
  }

  private static Answer plain(Asked asked, Wanted wanted, Wish wish) {
    try {
      var search = key(wanted, wish);
      var after = Cursor.after(wish.cursor(), search);
      if (!wish.cursor().isEmpty() && after.isEmpty()) {
        return new Refused("cursor-invalid", List.of());
      }
      var facets = counted(asked, wish);
      long total = wish.facets().isEmpty() ? asked.searcher.count(asked.query) : facets.matches();
      var hits = new ArrayList<Hit>();
      var next = "";
      if (wish.limit() > 0 && total > 0) {
        var manager =
            new TopFieldCollectorManager(
                Ordering.sort(wish.sort()), wish.limit(), after.orElse(null), EXACT_TO);
        var top = asked.searcher.search(asked.query, manager).scoreDocs;
        var stored = asked.searcher.storedFields();
        for (var each : top) {
          var score = ((FieldDoc) each).fields[0] instanceof Float given ? given : 0f;
          hits.add(new Hit(card(stored, each.doc), score));
        }
        if (top.length == wish.limit()) {
          next = Cursor.after((FieldDoc) top[top.length - 1], search);
        }
      }
      return new Found(total, -1, hits, facets.counts(), next, asked.view.position());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Answer folded(Asked asked, Wanted wanted, Wish wish) {
    try {
      var search = key(wanted, wish);
      var offset = Cursor.offset(wish.cursor(), search);
      if (!wish.cursor().isEmpty() && offset.isEmpty()) {
        return new Refused("cursor-invalid", List.of());
      }
      var facets = counted(asked, wish);
      var places = places(asked, wish.sort(), true);
      var ordered = places.ordered();
      int from = (int) Math.min(offset.orElse(0L), ordered.length);
      int to = Math.min(from + wish.limit(), ordered.length);
      var hits = new ArrayList<Hit>();
      var stored = asked.searcher.storedFields();
      for (int i = from; i < to; i++) {
        float score =
            wish.sort() == Wish.Sort.RELEVANCE
                ? Float.intBitsToFloat(-(int) (ordered[i] >> 32))
                : 0;
        hits.add(new Hit(card(stored, Ordering.document(ordered[i])), score));
      }
      return new Found(
          places.matches(),
          ordered.length,
          hits,
          facets.counts(),
          to < ordered.length && to > from ? Cursor.offset(to, search) : "",
          asked.view.position());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Folding places(Asked asked, Wish.Sort sort, boolean fold) throws IOException {
    var folding = new Folding(sort, fold, Ordering.numbers(sort, asked.searcher));
    asked.searcher.search(asked.query, folding);
    return folding;
  }

  /** Facets over all matches; nothing is looked at when none is wished for. */
  private record Counted(long matches, Map<Facet, List<Count>> counts) {}

  private static Counted counted(Asked asked, Wish wish) throws IOException {
    if (wish.facets().isEmpty()) {
      return new Counted(-1, Map.of());
    }
    var counting = new Counting(wish.facets());
    asked.searcher.search(asked.query, counting);
    return new Counted(counting.matches(), counting.counts());
  }

  private static String key(Wanted wanted, Wish wish) {
    return wanted + "|" + wish.sort() + "|" + wish.fold();
  }

  private static Card card(StoredFields stored, int document) throws IOException {
    return CardBytes.read(
        stored
            .document(document, java.util.Set.of(IndexFields.CARD))
            .getBinaryValue(IndexFields.CARD));
  }
}
