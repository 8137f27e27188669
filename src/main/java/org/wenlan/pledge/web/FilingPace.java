package org.wenlan.pledge.web;

import org.springframework.stereotype.Component;
import org.wenlan.site.Pace;

/** Applications from one address: a bank files some a day. */
@Component
class FilingPace extends Pace {
  static final int MOST = 30;

  FilingPace() {
    super(MOST);
  }
}
