package org.wenlan.mediation.web;

import org.springframework.stereotype.Component;
import org.wenlan.site.Pace;

/** How many requests come from one address of the network. */
@Component
class MediationPace extends Pace {
  private static final int MOST = 20;

  MediationPace() {
    super(MOST);
  }
}
