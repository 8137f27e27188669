package org.wenlan.navigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report.Asked;
import org.wenlan.navigation.Report.Head;
import org.wenlan.navigation.Report.State;
import org.wenlan.territory.Regions;

/**
 * The door to navigation reports: begun with an outline, filled from saved searches, answered by an
 * analyst, read by a second person, published for good. Every write says which version it has seen.
 * Thread-safe.
 */
@Component
public class Reports {
  /** Characters of one answer in one language. */
  public static final int LONGEST = 20_000;

  private static final int LONGEST_LINE = 300;

  private final ReportStore store;
  private final Outlines outlines;
  private final Filling filling;
  private final Acting acting;

  Reports(ReportStore store, Outlines outlines, Filling filling, Acting acting) {
    this.store = store;
    this.outlines = outlines;
    this.filling = filling;
    this.acting = acting;
  }

  /** A line of what was done to a report; {@code version} is the one afterwards. */
  public record Step(long version, String act, String who, Instant at, String said) {}

  /** What came of an act. */
  public sealed interface Outcome {

    /** Done, and committed. */
    record Done(Report report) implements Outcome {}

    /** A rule says no. */
    record Refused(Refusal why) implements Outcome {}

    /** Searches that cannot be done; nothing was changed. */
    record NotSearched(List<Unsearchable> why) implements Outcome {
      public NotSearched {
        why = List.copyOf(why);
      }
    }

    /** Somebody else was faster. */
    record Stale(Report now, List<Step> since) implements Outcome {
      public Stale {
        since = List.copyOf(since);
      }
    }

    /** There is none of this number. */
    record Absent() implements Outcome {}
  }

  /** Begins a report. */
  public Outcome begin(Actor.Person by, String outline, Head head, Asked asked, Instant at) {
    var with = outlines.find(outline).orElse(null);
    if (with == null) {
      return Acting.refused("no-outline", outline);
    }
    var wrong = wrong(head);
    if (wrong != null) {
      return wrong;
    }
    var faults = new ArrayList<Unsearchable>();
    var _ = filling.read(with, asked, faults);
    if (!faults.isEmpty()) {
      return new Outcome.NotSearched(faults);
    }
    var report =
        new Report(
            0,
            0,
            1,
            1,
            new State.Draft(),
            head,
            with,
            asked,
            new LinkedHashMap<>(),
            null,
            List.of(Acting.hand(by)),
            at);
    var id = store.add(report, new Step(1, "begin", by.name(), at, ""));
    return new Outcome.Done(store.find(id.orElseThrow()).orElseThrow());
  }

  private static @Nullable Outcome wrong(Head head) {
    if (head.title().blank()) {
      return Acting.refused("no-title");
    }
    for (var line : List.of(head.title().zh(), head.title().en(), head.commissioner())) {
      if (line.length() > LONGEST_LINE) {
        return Acting.refused("too-long", LONGEST_LINE);
      }
    }
    return !head.region().isEmpty() && Regions.find(head.region()).isEmpty()
        ? Acting.refused("no-region", head.region())
        : null;
  }

  /**
   * Another cover or other searches. With other searches the tables are gone until it is filled
   * again.
   */
  public Outcome ask(Actor.Person by, long id, long version, Head head, Asked asked, Instant at) {
    return acting.open(
        id,
        version,
        found -> {
          var wrong = wrong(head);
          if (wrong != null) {
            return wrong;
          }
          var faults = new ArrayList<Unsearchable>();
          var _ = filling.read(found.outline(), asked, faults);
          if (!faults.isEmpty()) {
            return new Outcome.NotSearched(faults);
          }
          var filled = asked.equals(found.asked()) ? found.filled() : null;
          return acting.kept(
              new Edit(found).head(head).asked(asked).filled(filled).hand(by),
              new Step(version + 1, "ask", by.name(), at, ""));
        });
  }

  /** Runs the searches and keeps the tables. */
  public Outcome fill(Actor.Person by, long id, long version, LocalDate day, Instant at) {
    return acting.open(
        id,
        version,
        found ->
            switch (filling.fill(found.outline(), found.asked(), day, at)) {
              case Filling.Came.Not(var why) -> new Outcome.NotSearched(List.of(why));
              case Filling.Came.Whole(var filled) ->
                  acting.kept(
                      new Edit(found).filled(filled).hand(by),
                      new Step(version + 1, "fill", by.name(), at, ""));
            });
  }

  /** The analyst's answer to a section's question. */
  public Outcome write(
      Actor.Person by, long id, long version, String section, Words text, Instant at) {
    return acting.open(
        id,
        version,
        found -> {
          if (found.outline().section(section).isEmpty()) {
            return new Outcome.Absent();
          }
          if (text.zh().length() > LONGEST || text.en().length() > LONGEST) {
            return Acting.refused("too-long", LONGEST);
          }
          return acting.kept(
              new Edit(found).text(section, text).hand(by),
              new Step(version + 1, "write", by.name(), at, section));
        });
  }

  /** A report of any state. */
  public Optional<Report> find(long id) {
    return store.find(id);
  }

  /** The newest first: those that everyone reads, or all. */
  public List<Report> all(boolean published) {
    return store.all(published);
  }

  /** The newest published edition of a series. */
  public Optional<Report> newest(long series) {
    return store.newest(series);
  }

  /** What was done to a report, oldest first. */
  public List<Step> steps(long id) {
    return store.steps(id);
  }
}
