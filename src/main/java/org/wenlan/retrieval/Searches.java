package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.springframework.stereotype.Component;
import org.wenlan.columns.Hits;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.retrieval.Answer.Refused;
import org.wenlan.rights.Patent;
import org.wenlan.wording.Deadline;
import org.wenlan.wording.TooBroad;

/**
 * The door to searching: one compiled query behind page, command line, API and export. Thread-safe.
 * Every call is bounded in time and refuses in words what would take longer.
 */
@Component
public class Searches {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PATIENCE_OF_ANALYSES = Duration.ofSeconds(20);
  private static final Duration PATIENCE_OF_EXPORTS = Duration.ofMinutes(10);

  private final Index index;
  private final Clock clock;
  private final Semaphore places = new Semaphore(32);

  /** Exports have places of their own: a slow reader must not keep others from searching. */
  private final Semaphore exports = new Semaphore(8);

  /** An analysis looks at every hit: few at once leave time to searches. */
  private final Semaphore analyses = new Semaphore(4);

  Searches(Index index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /** Does a search. */
  public Answer search(Wanted wanted, Wish wish) {
    return ask(wanted, places, PATIENCE, asked -> Listing.of(asked, wish));
  }

  /** How many documents match; empty when that cannot be told in time. */
  public Optional<Long> count(Wanted wanted) {
    var counted =
        ask(
            wanted,
            places,
            PATIENCE,
            asked -> found(asked.searcher().count(asked.query()), -1, asked));
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
        exports,
        PATIENCE_OF_EXPORTS,
        asked -> {
          var reader = asked.searcher().getIndexReader();
          var found = Listing.places(asked, sort, fold);
          var ordered = found.ordered();
          if (asked.searcher().timedOut()) {
            return found(0, -1, asked);
          }
          var identities = Identities.of(reader);
          var stored = asked.searcher().storedFields();
          for (long place : ordered) {
            to.accept(CardBytes.of(stored, identities.find(Ordering.id(place))));
          }
          return found(found.matches(), fold ? ordered.length : -1, asked);
        });
  }

  /**
   * Analyses all hits of searches, each at the same state of the index, within twenty seconds.
   *
   * @param wanted at least one
   * @param analysis is given the hits of each, for as long as it runs
   * @return the number of the first one's hits, or why it was not done
   */
  public Answer over(List<Wanted> wanted, Consumer<List<Hits>> analysis) {
    var deadline = Deadline.in(PATIENCE_OF_ANALYSES);
    return ask(
        wanted.getFirst(),
        analyses,
        PATIENCE_OF_ANALYSES,
        asked -> {
          var hits = new ArrayList<Hits>();
          var compiling = new Compiling(asked.searcher(), deadline);
          for (var each : wanted) {
            var query = asked.searcher().rewrite(compiling.of(each));
            hits.add(Hits.of(asked.searcher(), query, deadline));
          }
          try {
            analysis.accept(hits);
          } catch (UncheckedIOException failed) {
            throw failed.getCause();
          }
          return found(hits.getFirst().documents(), -1, asked);
        });
  }

  /** Where a query matches in a record. */
  public Marks marks(Wanted wanted, Patent patent) {
    return marks(wanted, List.of(patent)).getFirst();
  }

  /** Where a query matches in each of these records; in none when that cannot be told in time. */
  public List<Marks> marks(Wanted wanted, List<Patent> patents) {
    var nothing = patents.stream().map(patent -> Marks.NONE).toList();
    try (var view = index.view()) {
      return Marking.of(
          wanted, patents, view.searcher(), LocalDate.now(clock), Deadline.in(PATIENCE));
    } catch (TooBroad | View.Unready notNow) {
      return nothing;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a search is asked with. */
  record Asked(Wanted wanted, View view, IndexSearcher searcher, Query query) {}

  /** How an answer is made of it. */
  private interface How {
    Answer answer(Asked asked) throws IOException;
  }

  private Answer ask(Wanted wanted, Semaphore among, Duration patience, How how) {
    try {
      if (!among.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Refused("busy", List.of());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Refused("busy", List.of());
    }
    try (var view = index.view()) {
      return ask(wanted, view, Deadline.in(patience), how);
    } catch (View.Unready building) {
      return new Refused("building", List.of());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      among.release();
    }
  }

  private Answer ask(Wanted wanted, View view, Deadline deadline, How how) throws IOException {
    try {
      var searcher = new IndexSearcher(view.searcher().getIndexReader());
      searcher.setTimeout(deadline);
      var query = searcher.rewrite(new Compiling(searcher, deadline).of(wanted));
      var answer = how.answer(new Asked(wanted, view, searcher, query));
      return searcher.timedOut() ? refusal(TooBroad.late(deadline)) : answer;
    } catch (TooBroad broad) {
      return refusal(broad);
    } catch (CorruptIndexException damaged) {
      index.damaged(view, damaged);
      return new Refused("building", List.of());
    }
  }

  private static Refused refusal(TooBroad broad) {
    return new Refused(
        switch (broad.limit()) {
          case WORDS -> "too-broad";
          case TIME -> "timed-out";
        },
        broad.details());
  }

  private static Found found(long documents, long families, Asked asked) {
    return new Found(documents, families, List.of(), Map.of(), "", asked.view().position());
  }
}
