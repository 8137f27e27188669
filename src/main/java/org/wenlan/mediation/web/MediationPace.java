package org.wenlan.mediation.web;

import org.springframework.stereotype.Component;
import org.wenlan.site.Pace;

/** What comes to mediation from one address without an account. */
@Component
class MediationPace extends Pace {
  static final int MOST = 20;
/** How many requests come from one address of the network. */
  private static final int MOST = 20;

  MediationPace() {
    super(MOST);
  }
}
