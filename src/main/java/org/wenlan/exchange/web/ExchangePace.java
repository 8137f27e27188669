package org.wenlan.exchange.web;

import org.springframework.stereotype.Component;
import org.wenlan.site.Pace;

/** What comes from one address without an account. */
@Component
class ExchangePace extends Pace {
  static final int MOST = 120;

  ExchangePace() {
    super(MOST);
  }
}
