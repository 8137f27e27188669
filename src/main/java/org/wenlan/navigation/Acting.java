package org.wenlan.navigation;

import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.navigation.Report.Hand;
import org.wenlan.navigation.Reports.Outcome;
import org.wenlan.navigation.Reports.Step;

/** What every act on a report has in common: it is of the version that was seen, or not done. */
@Component
class Acting {
  private final ReportStore store;

  Acting(ReportStore store) {
    this.store = store;
  }

  /** What is done to a report of the version that was seen. */
  interface Act {
    Outcome on(Report found);
  }

  Outcome open(long id, long version, Act act) {
    return act(id, version, found -> found.open() ? act.on(found) : notNow(found));
  }

  Outcome act(long id, long version, Act act) {
    var found = store.find(id).orElse(null);
    if (found == null) {
      return new Outcome.Absent();
    }
    return found.version() == version ? act.on(found) : stale(found, version);
  }

  Outcome kept(Edit now, Step step) {
    var report = now.made();
    return store.change(report, step)
        ? new Outcome.Done(store.find(report.id()).orElseThrow())
        : stale(store.find(report.id()).orElseThrow(), report.version());
  }

  Outcome stale(Report now, long version) {
    return new Outcome.Stale(
        now, store.steps(now.id()).stream().filter(step -> step.version() > version).toList());
  }

  static Outcome notNow(Report found) {
    return refused("not-now", found.state().code());
  }

  static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of("navigation.refusal." + rule, "", arguments));
  }

  static Hand hand(Actor.Person who) {
    return new Hand(who.id(), who.name());
  }
}
