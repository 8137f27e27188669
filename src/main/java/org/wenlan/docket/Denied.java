package org.wenlan.docket;

import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;

/** Who asked for a case that they may not see: it is noted, and they hear that there is none. */
interface Denied {

  void note(Actor who, String number);

  /** Into the deeds, that the audit administrator reads. */
  @Component
  final class InDeeds implements Denied {
    private final Deeds deeds;

    InDeeds(Deeds deeds) {
      this.deeds = deeds;
    }

    @Override
    public void note(Actor who, String number) {
      deeds.note(who, "denied", number, "");
    }
  }
}
