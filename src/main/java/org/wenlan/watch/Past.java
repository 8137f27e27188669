package org.wenlan.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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

    /** Every span since that day, also those with nothing. */
    record Told(List<Span> spans, long documents) implements Outcome {
      public Told {
        spans = List.copyOf(spans);
      }
    }

    /** The search was refused. */
    record Refused(Answer.Refused why) implements Outcome {}
  }

  /** Runs a watch over the publications of some days, both included. */
  public Outcome of(Watch watch, LocalDate since, LocalDate until, Step step) {
    var counts = new TreeMap<LocalDate, Long>();
    var first = new TreeMap<LocalDate, List<Card>>();
    for (var start = step.start(since); !start.isAfter(until); start = step.next(start)) {
      counts.put(start, 0L);
      first.put(start, new ArrayList<>());
    }
    var wanted =
        Wanted.all(List.of(watches.wanted(watch), new Wanted.Dated(Field.PD, since, until)));
    var answer =
        searches.each(
            wanted,
            Wish.Sort.OLDEST,
            false,
            card -> {
              var published = card.published();
              if (published != null && like(watch, card)) {
                var start = step.start(published);
                counts.merge(start, 1L, Long::sum);
                var some = first.computeIfAbsent(start, _ -> new ArrayList<>());
                if (some.size() < SHOWN) {
                  some.add(card);
                }
              }
            });
    return switch (answer) {
      case Answer.Refused why -> new Outcome.Refused(why);
      case Answer.Found found -> {
        var spans = new ArrayList<Span>();
        counts.forEach((start, documents) ->
            spans.add(new Span(start, documents, first.getOrDefault(start, List.of()))));
        long documents = spans.stream().mapToLong(Span::documents).sum();
        yield new Outcome.Told(spans, watch.telltale() == null ? found.documents() : documents);
      }
    };
  }

  /** Of a claim the search finds more than is like it. */
  private boolean like(Watch watch, Card card) {
    var claim = watch.telltale();
    return claim == null
        || register.find(List.of(card.number())).values().stream()
            .anyMatch(one -> claim.holds(one.patent()));
  }
}
