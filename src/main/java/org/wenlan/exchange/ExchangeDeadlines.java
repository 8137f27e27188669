package org.wenlan.exchange;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.docket.DeadlineTaker;

/** What runs out on the exchange: the time of being shown, and that of a public notice. */
@Component
class ExchangeDeadlines implements DeadlineTaker {
  private final Postings postings;
  private final Talks talks;
  private final Acceptance acceptance;

  ExchangeDeadlines(Postings postings, Talks talks, Acceptance acceptance) {
    this.postings = postings;
    this.talks = talks;
    this.acceptance = acceptance;
  }

  @Override
  public String kind() {
    return Posting.KIND;
  }

  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    if (deadline.clock().equals(PostingFiles.TERM)) {
      postings.expired(deadline.number(), at);
    } else {
      talks
          .find(new Actor.Platform(), deadline.number())
          .ifPresent(talk -> acceptance.over(talk, at));
    }
  }
}
