package org.wenlan.exchange;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;

/** What both sides agreed on is not taken away from under them: its listing stays until then. */
@Component
class AgreedKeeper implements Postings.Keeper {
  private final TalkStore store;

  AgreedKeeper(TalkStore store) {
    this.store = store;
  }

  @Override
  public Optional<Refusal> keeps(String listing) {
    return store
        .agreed(listing)
        .map(talk -> Refusal.of("exchange.refusal.listing-agreed", "", talk));
  }
}
