package org.wenlan.mediation.web;

import org.springframework.stereotype.Component;
import org.wenlan.kernel.Pace;

/** What comes to mediation from one address without an account. */
@Component
class MediationPace extends Pace {
  static final int MOST = 20;

  MediationPace() {
    super(MOST);
  }
}
