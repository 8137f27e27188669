package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.enforcement.web.InventedCases.done;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.wenlan.docket.Sweeper;
import org.wenlan.enforcement.EnforcementCase.Cause;

/** The server's log is read by people who may not know of a restricted case. All invented. */
class SilentLogTest {

  @Test
  void whatHappensToARestrictedCaseAndThatItsTimeRunsOutIsNotInTheLog() {
    var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    var cases = new InventedCases();
    try {
      log.addAppender(seen);
      var form = cases.form(Cause.TRADE_SECRET);
      form.put("subject", "Kestrelwright Ltd");
      form.put("text", "They use the Osprey formula.");
      var number = cases.reported(form).number();
      done(
          cases.head.post(
              cases.site, "/enforcement/cases/" + number + "/open", "reason", "First look"));
      int fired =
          cases.site.bean(Sweeper.class).sweep(cases.clock.instant().plus(Duration.ofDays(200)));
      assertThat(fired).as("times that ran out").isPositive();
      var lines = List.copyOf(seen.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
      assertThat(lines).anyMatch(line -> line.startsWith("Fired"));
      assertThat(String.join("\n", lines)).doesNotContain(number, "Kestrelwright", "Osprey");
    } finally {
      log.detachAppender(seen);
      cases.site.close();
    }
  }
}
