package org.wenlan.mediation.web;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.wenlan.site.Pace;

/** How many requests come from one address of the network. */
@Component
class MediationPace extends Pace {
  static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST = 20;

  MediationPace() {
    super(MOST, WINDOW);
  }
}
