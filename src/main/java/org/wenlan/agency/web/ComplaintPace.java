package org.wenlan.agency.web;

import org.springframework.stereotype.Component;
import org.wenlan.site.Pace;

/** Complaints from one address: a person has one or two. */
@Component
class ComplaintPace extends Pace {
  static final int MOST = 20;

  ComplaintPace() {
    super(MOST);
  }
}
