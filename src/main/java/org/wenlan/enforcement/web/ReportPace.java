package org.wenlan.enforcement.web;

import org.springframework.stereotype.Component;
import org.wenlan.kernel.Pace;

/** Reports from one address: a person has one or two. */
@Component
class ReportPace extends Pace {
  static final int MOST = 20;

  ReportPace() {
    super(MOST);
  }
}
