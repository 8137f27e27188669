package org.wenlan.enforcement.web;

import org.springframework.stereotype.Component;
import org.wenlan.kernel.Pace;

/** What parties open and send from one address: a person looks a few times and writes once. */
@Component
class CasePartyPace extends Pace {
  static final int MOST = 30;

  CasePartyPace() {
    super(MOST);
  }
}
