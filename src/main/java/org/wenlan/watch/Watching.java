package org.wenlan.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.platform.Round;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.rights.Patents;
import org.wenlan.watch.Change.Kind;
import org.wenlan.watch.Novelty.Batch;
import org.wenlan.watch.Novelty.Item;
import org.wenlan.watch.SeenStore.Place;

/**
 * Follows the changes of records and tells those who watch. What was compared, the warnings, the
 * webhooks and the place up to which changes were read are committed together: killed anywhere, it
 * goes on where that was, and nothing is lost or told twice. Of several processes one works at a
 * time.
 */
@Component
class Watching {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
  private static final Duration REST = Duration.ofMillis(500);
  private static final int AT_ONCE = 500;
  private static final int WATCHES_AT_ONCE = 5_000;

  private final Patents register;
  private final SeenStore seen;
  private final WatchStore watches;
  private final Novelty novelty;
  private final Telling telling;
  private final Arrivals arrivals;
  private final Ground ground;

  private final StandingQueries standing;
  private final Map<Long, Watch> known = new HashMap<>();
  private long revision;

  /** What every round of work stands on. */
  record Ground(Clock clock, TransactionTemplate transactions, Formulating formulating) {}

  Watching(
      Patents register,
      SeenStore seen,
      WatchStore watches,
      Novelty novelty,
      Telling telling,
      Arrivals arrivals,
      Ground ground) {
    this.register = register;
    this.seen = seen;
    this.watches = watches;
    this.novelty = novelty;
    this.telling = telling;
    this.arrivals = arrivals;
    this.ground = ground;
    this.standing = new StandingQueries(arrivals);
  }

  @Bean
  static Ground watchingGround(
      Clock clock, TransactionTemplate transactions, Formulating formulating) {
    return new Ground(clock, transactions, formulating);
  }

  @Bean
  static Round watchingRound(Watching watching) {
    return new Round("watching", REST, watching::turn);
  }

  /** Takes what is new; returns how many changes that were. */
  synchronized int turn() {
    var taken = ground.transactions().execute(_ -> taken());
    return taken == null ? 0 : taken;
  }

  private int taken() {
    var place = seen.hold();
    var today = LocalDate.now(ground.clock());
    // Read before the watches: a watch that is not among them was made after these changes.
    var changed = register.changedSince(place.position(), AT_ONCE);
    hear();
    if (changed.isEmpty()) {
      return aged(place, today);
    }
    var batch = novelty.of(changed, today, standing.size() > 0);
    tell(batch, today);
    seen.put(batch.digests());
    seen.place(new Place(changed.getLast().version(), place.aged()));
    return changed.size();
  }

  /** Once a day, when there is nothing else to do: what changed by the day alone. */
  private int aged(Place place, LocalDate today) {
    if (!place.aged().isBefore(today)) {
      return 0;
    }
    var due = seen.due(today, AT_ONCE);
    var batch = novelty.aged(due, today);
    if (batch.digests().isEmpty()) {
      seen.place(new Place(place.position(), today));
      return 0;
    }
    tell(batch, today);
    seen.put(batch.digests());
    return due.size();
  }

  /** Takes in the watches that were made, changed or taken away since the last time. */
  private void hear() {
    while (true) {
      var changed = watches.changedSince(revision, WATCHES_AT_ONCE);
      if (changed.isEmpty()) {
        break;
      }
      arrivals.counting(frequency -> {
        for (var one : changed) {
          var watch = one.watch();
          var wanted = asked(one);
          if (wanted.isPresent()) {
            known.put(watch.id(), watch);
            standing.put(watch.id(), wanted.get(), frequency);
          } else {
            known.remove(watch.id());
            standing.remove(watch.id());
          }
        }
      });
      revision = changed.getLast().revision();
    }
    if (standing.dependsOnOthers()) {
      arrivals.counting(standing::refresh);
    }
  }

  /** What a watch asks while it stands. One that cannot be read must not keep others waiting. */
  private Optional<Wanted> asked(WatchStore.Standing one) {
    if (!one.stands()) {
      return Optional.empty();
    }
    var wanted = ground.formulating().kept(one.watch().query());
    if (wanted.isEmpty()) {
      LOG.error("Watch {} cannot be read: {}", one.watch().id(), one.watch().query());
    }
    return wanted;
  }

  private void tell(Batch batch, LocalDate today) {
    var items = batch.items();
    if (items.isEmpty() || standing.size() == 0) {
      return;
    }
    var matches =
        standing.match(
            items.size(),
            i -> {
              var item = items.get(i);
              return arrivals.document(item.stored(), item.others(), today);
            });
    var told = new LinkedHashMap<Long, List<Item>>();
    for (int i = 0; i < items.size(); i++) {
      for (long id : matches.get(i)) {
        told.computeIfAbsent(id, _ -> new ArrayList<>()).add(items.get(i));
      }
    }
    var all = new LinkedHashMap<Watch, List<Item>>();
    told.forEach((id, of) -> {
      var watch = known.get(id);
      if (watch != null) {
        var wanted = wanted(watch, of);
        if (!wanted.isEmpty()) {
          all.put(watch, wanted);
        }
      }
    });
    telling.tell(all, ground.clock().instant(), today);
  }

  /** What a watch is told of the records that it asks for. */
  private static List<Item> wanted(Watch watch, List<Item> items) {
    var published =
        watch.changes().contains(Kind.PUBLICATION) ? Novelty.published(items) : Set.<String>of();
    var wanted = new ArrayList<Item>();
    for (var item : items) {
      boolean old = item.cause() >= 0 && item.cause() <= watch.since();
      var claim = watch.telltale();
      if (old || claim != null && !claim.holds(item.stored().patent())) {
        continue;
      }
      var changes =
          item.changes().stream()
              .filter(change -> watch.changes().contains(change.kind()))
              // The new member is told of itself.
              .filter(change -> change.kind() != Kind.FAMILY || !published.contains(change.after()))
              .toList();
      if (!changes.isEmpty()) {
        wanted.add(new Item(item.stored(), item.others(), changes, item.cause()));
      }
    }
    return wanted;
  }
}
