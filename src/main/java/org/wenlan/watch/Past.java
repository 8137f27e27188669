package org.wenlan.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.Wish;
import org.wenlan.rights.Patents;

/**
 * What a watch would have sent: the publications that it asks for, by week or month of publication.
 * Other changes are not kept for the past and are not among them. Thread-safe.
 */
@Component
public class Past {
  private static final int SHOWN = 5;

  /** Of a claim: records are read so many at a time, and at most so many. */
  private static final int AT_ONCE = 500;

  static final int MOST = 20_000;

  private final Watches watches;
  private final Searches searches;
  private final Patents register;

  Past(Watches watches, Searches searches, Patents register) {
    this.watches = watches;
    this.register = register;
    this.searches = searches;
  }

  /** A span of time. */
  public enum Step {
    WEEK,
    MONTH;

    LocalDate start(LocalDate day) {
      return switch (this) {
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    private LocalDate next(LocalDate start) {
      return switch (this) {
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
      };
    }
  }

  /**
   * A span with what would have been told.
   *
   * @param first some of it, in the order of publication
   */
  public record Span(LocalDate start, long documents, List<Card> first) {
    public Span {
      first = List.copyOf(first);
    }
  }

  /** What came of asking. */
  public sealed interface Outcome {

    /**
     * Every span since that day, also those with nothing.
     *
     * @param read how many records were read of those that have words of a claim, when there were
     *     more; otherwise 0
     */
    record Told(List<Span> spans, long documents, int read) implements Outcome {
      public Told {
        spans = List.copyOf(spans);
      }
    }

    /** The search was refused. */
    record Refused(Answer.Refused why) implements Outcome {}
  }

  /** Runs a watch over the publications of some days, both included. */
  public Outcome of(Watch watch, LocalDate since, LocalDate until, Step step) {
    var counting = new Counting(watch, since, until, step);
    var wanted =
        Wanted.all(List.of(watches.wanted(watch), new Wanted.Dated(Field.PD, since, until)));
    var answer = searches.each(wanted, Wish.Sort.OLDEST, false, counting::take);
    return switch (answer) {
      case Answer.Refused why -> new Outcome.Refused(why);
      case Answer.Found found -> counting.told(found.documents());
    };
  }

  /** Counts what comes in the order of publication. Of a claim more comes than is like it. */
  private final class Counting {
    private final @Nullable Telltale claim;
    private final Step step;
    private final TreeMap<LocalDate, Long> counts = new TreeMap<>();
    private final TreeMap<LocalDate, List<Card>> first = new TreeMap<>();
    private final List<Card> waiting = new ArrayList<>();
    private int read;

    Counting(Watch watch, LocalDate since, LocalDate until, Step step) {
      this.claim = watch.telltale();
      this.step = step;
      for (var start = step.start(since); !start.isAfter(until); start = step.next(start)) {
        counts.put(start, 0L);
        first.put(start, new ArrayList<>());
      }
    }

    void take(Card card) {
      if (claim == null) {
        count(card);
      } else if (read < MOST) {
        read++;
        waiting.add(card);
        if (waiting.size() == AT_ONCE) {
          look(claim);
        }
      }
    }

    private void look(Telltale claim) {
      var records = register.find(waiting.stream().map(Card::number).toList());
      for (var card : waiting) {
        var record = records.get(card.number());
        if (record != null && claim.holds(record.patent())) {
          count(card);
        }
      }
      waiting.clear();
    }

    private void count(Card card) {
      var published = card.published();
      if (published != null) {
        var start = step.start(published);
        counts.merge(start, 1L, Long::sum);
        var some = first.computeIfAbsent(start, _ -> new ArrayList<>());
        if (some.size() < SHOWN) {
          some.add(card);
        }
      }
    }

    Outcome told(long found) {
      if (claim != null) {
        look(claim);
      }
      var spans = new ArrayList<Span>();
      counts.forEach((start, documents) ->
          spans.add(new Span(start, documents, first.getOrDefault(start, List.of()))));
      long documents = spans.stream().mapToLong(Span::documents).sum();
      return claim == null
          ? new Outcome.Told(spans, found, 0)
          : new Outcome.Told(spans, documents, found > MOST ? MOST : 0);
    }
  }
}
