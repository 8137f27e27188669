package org.wenlan.consultation;

import java.time.Instant;

/** What follows from a change within the same transaction: news to the sender, the opinion. */
interface Aftermath {

  /** Called once for each change, with the case as it is afterwards. */
  void of(Consultation now, Next.Move move, Instant at);
}
