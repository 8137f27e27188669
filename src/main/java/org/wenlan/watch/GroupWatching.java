package org.wenlan.watch;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.naming.NameGroups;
import org.wenlan.platform.Round;
import org.wenlan.watch.Formulating.Formulated;

/** Keeps what is asked by watches of all names of an applicant as its group of names is now. */
@Component
class GroupWatching {
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(GroupWatching.class);

  private final NameGroups groups;
  private final WatchStore watches;
  private final Formulating formulating;
  private final TransactionTemplate together;
  private String edition = "";

  GroupWatching(
      NameGroups groups,
      WatchStore watches,
      Formulating formulating,
      TransactionTemplate together) {
    this.groups = groups;
    this.watches = watches;
    this.formulating = formulating;
    this.together = together;
  }

  @Bean
  static Round groupWatchingRound(GroupWatching watching) {
    return new Round("groups that are watched", REST, watching::turn);
  }

  /** Looks whether groups changed; how many watches ask something else now. */
  synchronized int turn() {
    // Asked before they are read: what changes in between is seen at the next turn.
    var now = groups.edition();
    if (now.equals(edition)) {
      return 0;
    }
    int changed = 0;
    for (var watch : watches.ofKind(Watch.Kind.GROUP)) {
      switch (formulating.of(watch.kind(), watch.subject(), "")) {
        case Formulated.Asked asked -> {
          if (!asked.query().equals(watch.query())) {
            together.executeWithoutResult(_ -> watches.ask(watch.id(), asked.query()));
            changed++;
          }
        }
        // It goes on with the names that it had.
        case Formulated.Refused(var why) -> LOG.warn("Watch {} of a group: {}", watch.id(), why);
        case Formulated.Not(var why) -> LOG.warn("Watch {} of a group: {}", watch.id(), why);
      }
    }
    edition = now;
    return changed;
  }
}
